import { Redis } from 'ioredis'
import type { Db } from '../../src/db.ts'

/** Back to the state after the migrations: every table empty, ids from 1, nothing in Redis. */
export async function reset({ db, redisUrl }: { db: Db; redisUrl: string }) {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`
  await db.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} RESTART IDENTITY CASCADE`)

  const redis = new Redis(redisUrl)
  await redis.flushdb()
  redis.disconnect()
}
