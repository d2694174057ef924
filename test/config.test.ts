import { expect, test } from 'vitest'
import { ConfigError, readConfig } from '../src/config.ts'

const token = `123456789:${'AAE-x_9'.repeat(5)}`
const services = { DATABASE_URL: 'postgresql://a:b@db:5432/dvk', REDIS_URL: 'redis://redis:6379/1' }

test('an empty environment plays everything in one process', () => {
  const config = readConfig({ BOT_TOKEN: '', PORT: ' ' })
  expect(config).toMatchObject({
    roles: ['bot', 'worker', 'simulator'],
    apiRoot: 'https://api.telegram.org',
    dataDir: '.data',
    port: 8080,
    anyPort: true,
    logLevel: 'info',
  })
  expect([config.botToken, config.databaseUrl, config.redisUrl]).toEqual([undefined, undefined, undefined])
})

test('with a token the bot is live, and a port that somebody asked for is kept', () => {
  const config = readConfig({ BOT_TOKEN: token, PORT: '80', API_ROOT: 'http://127.0.0.1:8081/', ...services })
  expect(config).toMatchObject({ botToken: token, roles: ['bot', 'worker'], port: 80, anyPort: false })
  expect(config).toMatchObject({ apiRoot: 'http://127.0.0.1:8081', databaseUrl: services.DATABASE_URL })
})

const oa = { ZALO_OA_APP_ID: '123', ZALO_OA_APP_SECRET: 'a', ZALO_OA_SECRET_KEY: 'b' }

test('Zalo alone is live, too', () => {
  const bot = readConfig({ ZALO_BOT_TOKEN: '12345689:abc-xyz-123' })
  expect(bot).toMatchObject({ roles: ['bot', 'worker'], zaloBot: { monthly: 3000 } })
  expect(bot.zaloBot?.apiRoot).toBe('https://bot-api.zaloplatforms.com')
  const official = readConfig({ ...oa, PUBLIC_URL: 'https://dvk.example.vn/', ZALO_OA_REFRESH_TOKEN: 'r' })
  expect(official).toMatchObject({ publicUrl: 'https://dvk.example.vn', zaloOa: { appId: '123', refreshToken: 'r' } })
})

const s3 = { S3_ENDPOINT: 'https://s3.example.vn/', S3_BUCKET: 'dvk', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 'b' }

test('photos are kept on the disk, or in a bucket', () => {
  expect(readConfig({ S3_ENDPOINT: ' ', S3_REGION: '' })).not.toHaveProperty('s3')
  const bucket = { endpoint: 'https://s3.example.vn', bucket: 'dvk', accessKey: 'a', secretKey: 'b' }
  expect(readConfig(s3).s3).toEqual({ ...bucket, region: 'us-east-1' })
  expect(readConfig({ ...s3, S3_REGION: 'hn-1' }).s3?.region).toBe('hn-1')
})

test.each([
  [{ ...s3, S3_ENDPOINT: 's3.example.vn' }, /^S3_ENDPOINT is no address of a storage: write https:/],
  [{ ...s3, S3_ENDPOINT: 'https://s3.example.vn/dvk' }, /^S3_ENDPOINT .* without the bucket$/],
  [{ ...s3, S3_BUCKET: 'Dân vận' }, /^S3_BUCKET is no name of a bucket/],
  [{ S3_BUCKET: 'dvk' }, /^S3_ENDPOINT is missing: give all .*\nS3_ACCESS_KEY is missing.*\nS3_SECRET_KEY is missing/],
  [{ S3_REGION: 'hn-1' }, /^S3_ENDPOINT is missing.*\nS3_BUCKET is missing/],
  [{ ZALO_BOT_TOKEN: 'abc' }, /^ZALO_BOT_TOKEN is no bot token: .*Zalo Bot Creator/],
  [{ ZALO_BOT_TOKEN: '12345689:abc-xyz-123', ZALO_BOT_MONTHLY: 'many' }, /^ZALO_BOT_MONTHLY is no number/],
  [{ ...oa, ZALO_OA_APP_ID: 'app' }, /^ZALO_OA_APP_ID is no app id/],
  [
    { ZALO_OA_APP_ID: '1', PUBLIC_URL: 'https://a.vn' },
    /^ZALO_OA_APP_SECRET is missing.*\nZALO_OA_SECRET_KEY is missing/,
  ],
  [oa, /^PUBLIC_URL is missing/],
  [{ PUBLIC_URL: 'http://a.vn' }, /^PUBLIC_URL is no https address/],
  [{ BOT_TOKEN: 'hunter2' }, /^BOT_TOKEN is no bot token: .*@BotFather/],
  [{ DATABASE_URL: 'mysql://x/y' }, /^DATABASE_URL is no PostgreSQL address: .*embedded/],
  [{ DATABASE_URL: 'postgresql://host' }, /^DATABASE_URL is no PostgreSQL address/],
  [{ REDIS_URL: 'localhost:6379' }, /^REDIS_URL is no Redis address/],
  [{ API_ROOT: 'api.telegram.org' }, /^API_ROOT is no address/],
  [{ PORT: '70000' }, /^PORT is no port/],
  [{ TELEGRAM_SPEED: 'fast' }, /^TELEGRAM_SPEED is no number: leave it out for Telegram/],
  [{ TELEGRAM_SPEED: '0' }, /^TELEGRAM_SPEED is no number/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is unknown: choose one of fatal, /],
  [{ ROLES: 'bot,wroker' }, /^ROLES names a role we do not have: choose among bot,worker,simulator/],
  [{ ROLES: 'bot,worker' }, /^BOT_TOKEN is missing: .*simulator/],
  [
    { ROLES: 'worker', BOT_TOKEN: token, REDIS_URL: services.REDIS_URL },
    /^DATABASE_URL is missing: a worker on its own/,
  ],
])('%o is refused with the cure', (env, sentence) => {
  const refuse = () => readConfig(env)
  expect(refuse).toThrow(ConfigError)
  expect(refuse).toThrow(sentence)
})

test('everything wrong is said at once, one line each, and no value is repeated: it may be a secret', () => {
  const env = { BOT_TOKEN: 'hunter2', DATABASE_URL: 'user:hunter2@db', PORT: 'hunter2', LOG_LEVEL: 'hunter2' }
  let message = ''
  try {
    readConfig(env)
  } catch (error) {
    message = (error as Error).message
  }
  expect(message.split('\n').map((line) => line.split(' ')[0])).toEqual(Object.keys(env))
  expect(message).not.toContain('hunter2')
})
