import { S3mini, S3ServiceError } from 's3mini'
import type { S3 } from '../config-s3.ts'
import { type Files, NotKept, StorageTrouble } from '../ports.ts'
import { checkKey } from './file-key.ts'

/** Files in a bucket of a storage that speaks S3. A file is whole or not there: that is what S3 promises. */
export function createS3({ endpoint, bucket, region, accessKey, secretKey }: S3): Files {
  const storage = new S3mini({
    endpoint: `${endpoint}/${bucket}`,
    region,
    accessKeyId: accessKey,
    secretAccessKey: secretKey,
    requestAbortTimeout: 60_000,
  })
  return {
    async put(key, bytes) {
      checkKey(key)
      await storage.putObject(key, bytes).catch(complain)
    },
    async get(key) {
      checkKey(key)
      const bytes = await storage.getObjectArrayBuffer(key).catch(complain)
      if (bytes) return new Uint8Array(bytes)
      // a missing file and a missing bucket look alike
      if (await storage.bucketExists().catch(complain)) throw new NotKept(key)
      throw new StorageTrouble('gone', `the storage has no bucket ${bucket}`)
    },
    async remove(key) {
      checkKey(key)
      await storage.deleteObject(key).catch(complain)
    },
  }
}

const FULL = /Quota|StorageFull|InsufficientStorage|InsufficientCapacity/

/** Whatever keeps a storage from answering is for an operator: refused keys, a wrong name, no network, no room. */
function complain(error: unknown): never {
  const { status, serviceCode = '' } = error instanceof S3ServiceError ? error : {}
  const why = status === 507 || FULL.test(serviceCode) ? 'full' : 'gone'
  const said = status ? `says ${status} ${serviceCode}`.trim() : 'does not answer'
  throw new StorageTrouble(why, `the storage ${said}`, { cause: error })
}
