import { join } from 'node:path'
import type { StorageAdapter } from 'grammy'
import { createBullmq } from './adapters/bullmq.ts'
import { createConversationLog } from './adapters/conversation-log.ts'
import { createDisk } from './adapters/disk.ts'
import { createTranslator } from './adapters/fluent.ts'
import { createLimits } from './adapters/limits.ts'
import { createRedis } from './adapters/redis.ts'
import { createTelegram } from './adapters/telegram/index.ts'
import { createZaloBot } from './adapters/zalo-bot/index.ts'
import type { Config } from './config.ts'
import { createDb } from './db.ts'
import type { Feature } from './feature.ts'
import { openWeb } from './http.ts'
import type { App, Clock } from './ports.ts'

export interface Ready {
  app: App
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
  const isWell = () =>
    db.$queryRaw`select 1`.then(
      () => true,
      () => false,
    )
  const web = await openWeb({ ...config, redis: cache, isWell })
  const telegram = config.botToken ? await createTelegram(config.botToken, config.apiRoot, log) : undefined
  const zaloBot = config.zaloBot && (await createZaloBot(config.zaloBot, web, log))
  const app: App = {
    config,
    db,
    features,
    log,
    clock,
    channels: { ...(telegram && { telegram }), ...(zaloBot && { zalo_bot: zaloBot }) },
    queue: createBullmq(redis.connect, log, { lease: config.pace.lease }),
    files: createDisk(join(config.dataDir, 'files')),
    limits: createLimits(cache, log),
    t: createTranslator(),
    nudge: () => undefined,
  }
  return {
    app,
    log: createConversationLog(cache, log),
    async close() {
      await web.stop()
      await app.queue.close()
      redis.close()
      await db.$disconnect()
    },
  }
}
