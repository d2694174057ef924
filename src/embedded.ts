import { join } from 'node:path'
import { startPostgres } from './embedded/postgres.ts'
import { startValkey } from './embedded/valkey.ts'

export interface Addresses {
  databaseUrl: string
  redisUrl: string
}

/**
 * Gives the app two addresses. What the environment names is used as it is; what it does not name runs inside this
 * process, so that `npm start` needs nothing but Node. The rest of the app cannot tell the difference.
 *
 * With a `dataDir` the database survives restarts, `kill -9` and power cuts; without one it lives in memory.
 */
export async function startEmbedded(given: Partial<Addresses> & { dataDir?: string }) {
  const postgres = given.databaseUrl ? undefined : await startPostgres(given.dataDir && join(given.dataDir, 'postgres'))
  const valkey = given.redisUrl ? undefined : await startValkey()
  return {
    databaseUrl: given.databaseUrl ?? postgres!.url,
    redisUrl: given.redisUrl ?? valkey!.url,
    async stop() {
      await valkey?.stop()
      await postgres?.stop()
    },
  }
}
