import { Redis } from 'ioredis'
import type { Db } from '../../src/db.ts'

/**
 * Back to the state after the migrations: every table empty, ids from 1, nothing in Redis. Takes 3 ms where TRUNCATE
 * takes 100, because it makes no new files. The replica role lets it delete in any order and pass the triggers that
 * protect history, which only a superuser may do: another reason to test on a scratch database.
 */
export async function reset({ db, redisUrl }: { db: Db; redisUrl: string }) {
  await db.$executeRaw`DO $$ DECLARE name TEXT; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT quote_ident(tablename) FROM pg_tables
      WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'
    LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
    PERFORM setval(seqrelid, 1, false) FROM pg_sequence WHERE pg_sequence_last_value(seqrelid) IS NOT NULL;
  END $$`

  const redis = new Redis(redisUrl)
  await redis.flushdb()
  redis.disconnect()
}
