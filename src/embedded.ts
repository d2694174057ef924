import { join } from 'node:path'

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
  // Where real services are named, a database of its own would be 40 MB of memory for nothing.
  const postgres = given.databaseUrl ? undefined : await openPostgres(given.dataDir && join(given.dataDir, 'postgres'))
  const valkey = given.redisUrl ? undefined : await openValkey()
  return {
    databaseUrl: given.databaseUrl ?? postgres!.url,
    redisUrl: given.redisUrl ?? valkey!.url,
    async stop() {
      await valkey?.stop()
      await postgres?.stop()
    },
  }
}

const openPostgres = async (folder?: string) => (await import('./embedded/postgres.ts')).startPostgres(folder)
const openValkey = async () => (await import('./embedded/valkey.ts')).startValkey()
