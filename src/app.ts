import { join } from 'node:path'
import type { StorageAdapter } from 'grammy'
import { createBullmq } from './adapters/bullmq.ts'
import { createConversationLog } from './adapters/conversation-log.ts'
import { createDisk } from './adapters/disk.ts'
import { createTranslator } from './adapters/fluent.ts'
import { createLimits } from './adapters/limits.ts'
import { createPacer } from './adapters/pacer.ts'
import { createRedis } from './adapters/redis.ts'
import { createS3 } from './adapters/s3.ts'
import { createTelegram } from './adapters/telegram/index.ts'
import { createZaloBot } from './adapters/zalo-bot/index.ts'
import { createZaloOa } from './adapters/zalo-oa/index.ts'
import type { Config } from './config.ts'
import { createDb } from './db.ts'
import type { Feature } from './feature.ts'
import { openWeb } from './http.ts'
import { createKeyRing } from './key-ring.ts'
import type { App, AskedPage, Clock, Web } from './ports.ts'
import { storageNow } from './storage.ts'

export interface Ready {
  app: App
  web: Web
  /** the cache of open conversations */
  log: StorageAdapter<unknown>
  close(): Promise<void>
}

interface Given {
  config: Config & { databaseUrl: string; redisUrl: string }
  features: Feature[]
  log: App['log']
  clock?: Clock
}

/** Chooses what stands behind each port, once. */
export async function createApp({ config, features, log, clock = { now: () => new Date() } }: Given): Promise<Ready> {
  const db = createDb(config)
  const redis = createRedis(config.redisUrl, log)
  const cache = redis.connect('hurried')
  // A page is asked for when all is ready: its app is the one that is built below.
  const pages = Object.fromEntries(
    features
      .flatMap(({ pages = {} }) => Object.entries(pages))
      .map(([place, show]) => [place, (asked: AskedPage) => show(app, asked)]),
  )
  const t = createTranslator()
  const web = await openWeb({ ...config, redis: cache, health: () => healthOf(db), pages, log, t })
  const pacing = { turn: createPacer(cache, log), speed: config.pace.speed }
  const telegram = config.botToken ? await createTelegram(config.botToken, config.apiRoot, log, pacing) : undefined
  const zaloBot = config.zaloBot && (await createZaloBot(config.zaloBot, web, log))
  const keys = createKeyRing(db, 'zalo_oa', config.zaloOa?.refreshToken)
  const zaloOa = config.zaloOa && (await createZaloOa(config.zaloOa, web, keys, clock, log))
  const app: App = {
    config,
    db,
    features,
    log,
    clock,
    channels: {
      ...(telegram && { telegram }),
      ...(zaloBot && { zalo_bot: zaloBot }),
      ...(zaloOa && { zalo_oa: zaloOa }),
    },
    queue: createBullmq(redis.connect, log, { lease: config.pace.lease }),
    files: config.s3 ? createS3(config.s3) : createDisk(join(config.dataDir, 'files')),
    limits: createLimits(cache, log),
    web,
    t,
    nudge: () => undefined,
  }
  return {
    app,
    web,
    log: createConversationLog(cache, log),
    async close() {
      await web.stop()
      await app.queue.close()
      redis.close()
      await db.$disconnect()
    },
  }
}

/** One question asks both: whether the database answers, and what it says of the photos. */
const healthOf = (db: App['db']) =>
  storageNow(db).then(
    ({ waiting, storage }) => ({ database: true, photos: { waiting, storage } }),
    () => ({ database: false }),
  )
