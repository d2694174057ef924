import type { Redis } from 'ioredis'
import type { App, Limits } from '../ports.ts'

/** Counts tries in Redis. While it is away nothing is allowed: what is limited here is worth guessing. */
export const createLimits = (redis: Redis, log: App['log']): Limits => ({
  async allow(key, most, seconds) {
    const name = `dvk:limit:${key}`
    try {
      const counted = await redis.multi().set(name, 0, 'EX', seconds, 'NX').incr(name).exec()
      return Number(counted?.[1]?.[1] ?? Number.POSITIVE_INFINITY) <= most
    } catch (error) {
      log.warn({ error }, 'tries cannot be counted, none is allowed')
      return false
    }
  },
})
