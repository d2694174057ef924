import type {} from 'vitest'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../prisma/migrate.ts'
import { startEmbedded } from '../../src/embedded.ts'

/**
 * One PostgreSQL and one Redis for the whole run: the embedded ones, or what TEST_DATABASE_URL and TEST_REDIS_URL
 * name (a scratch database and a Redis database that may be emptied!). `reset()` empties them between tests.
 */
export default async function services(project: TestProject) {
  const { TEST_DATABASE_URL, TEST_REDIS_URL } = process.env
  const services = await startEmbedded({ databaseUrl: TEST_DATABASE_URL, redisUrl: TEST_REDIS_URL })
  await migrate(services.databaseUrl)
  project.provide('databaseUrl', services.databaseUrl)
  project.provide('redisUrl', services.redisUrl)
  project.provide('embedded', !TEST_DATABASE_URL)
  return services.stop
}

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string
    redisUrl: string
    embedded: boolean
  }
}
