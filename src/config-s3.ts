import { isUrl, type Take } from './config-zalo.ts'

/** A bucket of a storage that speaks S3, and the keys to it. */
export interface S3 {
  /** without the bucket, and without a slash at the end */
  endpoint: string
  bucket: string
  region: string
  accessKey: string
  secretKey: string
}

const NEEDED = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY']

/** Where photos are kept, if not on the disk: all of it is named, or nothing. */
export function readS3(take: Take, env: Record<string, string | undefined>, wrong: string[]): S3 | undefined {
  const endpoint = take(
    'S3_ENDPOINT',
    (value) => isUrl(value, ['http:', 'https:']) && new URL(value).pathname === '/',
    'is no address of a storage: write https://s3.example.vn, without the bucket',
  )
  const bucket = take('S3_BUCKET', (value) => /^[a-z0-9][a-z0-9.-]{1,62}$/.test(value), 'is no name of a bucket')
  const missing = NEEDED.filter((name) => !env[name]?.trim())
  if (missing.length === NEEDED.length && !env.S3_REGION?.trim()) return undefined
  for (const name of missing)
    wrong.push(`${name} is missing: give all of ${NEEDED.join(', ')}, or none to use the disk`)
  const [accessKey, secretKey] = ['S3_ACCESS_KEY', 'S3_SECRET_KEY'].map((name) => env[name]?.trim() ?? '')
  if (!endpoint || !bucket || !accessKey || !secretKey) return undefined
  return {
    endpoint: endpoint.replace(/\/+$/, ''),
    bucket,
    region: env.S3_REGION?.trim() || 'us-east-1',
    accessKey,
    secretKey,
  }
}
