import { Redis } from 'ioredis'
import type { App } from '../ports.ts'

/**
 * Connections to Redis or Valkey. A `hurried` one fails at once when the server is away, for whoever answers a person;
 * a `patient` one waits for its return, for workers. A black hole is noticed after half a minute.
 */
export function createRedis(url: string, log: App['log']) {
  const open = new Set<Redis>()

  function connect(kind: 'hurried' | 'patient'): Redis {
    const redis = new Redis(url, {
      socketTimeout: 30_000,
      keepAlive: 5000,
      retryStrategy: (times) => Math.min(times * 100, 2000),
      ...(kind === 'patient'
        ? { maxRetriesPerRequest: null }
        : { maxRetriesPerRequest: 1, enableOfflineQueue: true, commandTimeout: 1000 }),
    })
    redis.on('error', (error) => log.warn({ error }, 'Redis is in trouble'))
    redis.on('end', () => open.delete(redis))
    open.add(redis)
    return redis
  }

  function close() {
    for (const redis of open) redis.disconnect()
  }
  return { connect, close }
}
