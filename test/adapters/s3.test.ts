import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3mini } from 's3mini'
import { describe, expect, test } from 'vitest'
import { createS3 } from '../../src/adapters/s3.ts'
import { createLog } from '../../src/log.ts'
import { signatureOf, startStorage, storageKeys } from '../support/storage.ts'
import { testFiles } from './contract.ts'

const bucket = 'dan-van-kheo'

async function stageOf() {
  const directory = await mkdtemp(join(tmpdir(), 'dvk-'))
  let storage = await startStorage(directory, bucket)
  const { port } = storage
  const s3 = { ...storageKeys, region: 'us-east-1', endpoint: `http://127.0.0.1:${port}`, bucket }
  return {
    s3,
    files: createS3(s3),
    another: () => createS3(s3),
    async names() {
      const { accessKey: accessKeyId, secretKey: secretAccessKey, region } = s3
      const client = new S3mini({ endpoint: `${s3.endpoint}/${bucket}`, accessKeyId, secretAccessKey, region })
      return ((await client.listObjects()) ?? []).map(({ Key }) => Key)
    },
    leave: () => storage.stop(),
    async comeBack() {
      storage = await startStorage(directory, bucket, port)
    },
    async close() {
      await storage.stop()
      await rm(directory, { recursive: true })
    },
  }
}

testFiles('a bucket', stageOf)

describe('a bucket', () => {
  const bytes = new TextEncoder().encode('một')

  test.each([
    ['with a wrong secret', { secretKey: 'wrong' }],
    ['with a key that nobody knows', { accessKey: 'NOBODY' }],
    ['that is not there', { bucket: 'another' }],
    ['at an address that nobody has', { endpoint: 'http://dvk.invalid' }],
  ])('%s is gone', async (_name, wrong) => {
    const stage = await stageOf()
    const files = createS3({ ...stage.s3, ...wrong })
    const gone = { name: 'StorageTrouble', why: 'gone' }
    await expect(files.put('photos/a', bytes)).rejects.toMatchObject(gone)
    await expect(files.get('photos/a')).rejects.toMatchObject(gone)
    await stage.close()
  })

  test.each([
    [507, 'InsufficientStorage', 'full'],
    [403, 'QuotaExceeded', 'full'],
    [507, '', 'full'],
    [503, 'SlowDown', 'gone'],
    [500, '', 'gone'],
    [403, 'AccessDenied', 'gone'],
    [301, 'PermanentRedirect', 'gone'],
  ])('whose storage says %i %s is %s, and no secret gets into the log', async (status, code, why) => {
    const authorizations: string[] = []
    const server = createServer((request, response) => {
      authorizations.push(String(request.headers.authorization))
      request.resume()
      response
        .writeHead(status, { 'content-type': 'application/xml' })
        .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`)
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    const s3 = {
      endpoint: `http://127.0.0.1:${port}`,
      bucket,
      region: 'us-east-1',
      accessKey: 'canary-key',
      secretKey: 'canary-secret',
    }
    const error = await createS3(s3)
      .put('photos/a', bytes)
      .catch((error: unknown) => error)
    expect(error).toMatchObject({ name: 'StorageTrouble', why })
    expect(authorizations).toHaveLength(1)
    expect(authorizations[0]).toContain('canary-key')

    const lines: string[] = []
    const log = createLog({ logLevel: 'trace' }, { write: (line) => lines.push(line) })
    log.error({ err: error, config: { s3 } }, 'storage')
    expect(lines.join()).toContain('StorageTrouble')
    expect(lines.join()).not.toContain('canary')
    server.close()
  })
})

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, example “GET Object” */
test('the storage of these tests wants the signature that Amazon publishes as its example', () => {
  const headers = {
    host: 'examplebucket.s3.amazonaws.com',
    range: 'bytes=0-9',
    'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    'x-amz-date': '20130524T000000Z',
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,' +
      'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=',
  }
  const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
  expect(signatureOf({ method: 'GET', url: '/test.txt', headers }, secret)).toBe(
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  )
})
