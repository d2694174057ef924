import type { Redis } from 'ioredis'
import type { Limits } from '../ports.ts'

/** Counts tries in Redis. When it is away nothing is allowed: what is limited here is worth guessing. */
export const createLimits = (redis: Redis): Limits => ({
  async allow(key, most, seconds) {
    const name = `dvk:limit:${key}`
    const counted = await redis.multi().incr(name).expire(name, seconds, 'NX').exec()
    return Number(counted?.[0]?.[1] ?? Number.POSITIVE_INFINITY) <= most
  },
})
