import { createHmac, randomBytes } from 'node:crypto'
import type { Redis } from 'ioredis'

const LENT_SECONDS = 600
/** What plays sound goes by how the address ends. */
const ENDINGS: Record<string, string> = { 'audio/aac': '.aac', 'audio/ogg': '.ogg' }
const SEAL = 'dvk:seal'

export interface Lent {
  bytes: Uint8Array
  type: string
  /** a file to be saved under this name */
  name?: string
}

/** Bytes that can be fetched for a while by whoever knows their key. Redis keeps them, for every process. */
export function createLending(redis: Redis) {
  return {
    async lend({ bytes, type, name }: Lent, seconds = LENT_SECONDS): Promise<string> {
      const label = name ? `${type}\n${name}` : type
      const lent = Buffer.concat([Buffer.from(`${label}\0`), bytes])
      const key = (await sealOf(redis, lent)) + (ENDINGS[type] ?? '')
      // Only ever longer: somebody else may have been promised more.
      const left = await redis.ttl(nameOf(key))
      if (left < seconds && !(left >= 0 && (await redis.expire(nameOf(key), seconds))))
        await redis.set(nameOf(key), lent, 'EX', seconds)
      return key
    },

    async lent(key: string): Promise<Lent | undefined> {
      const lent = await redis.getBuffer(nameOf(key))
      if (!lent) return undefined
      const end = lent.indexOf(0)
      const [type = '', name] = lent.subarray(0, end).toString().split('\n')
      return { bytes: new Uint8Array(lent.subarray(end + 1)), type, ...(name && { name }) }
    },
  }
}

const nameOf = (key: string) => `dvk:lent:${key}`

/**
 * The same bytes have the same address in every process: what a thousand people are lent is kept once. Whoever has the
 * bytes still cannot tell the address: it is sealed with a secret that only our Redis knows.
 */
async function sealOf(redis: Redis, lent: Buffer): Promise<string> {
  await redis.setnx(SEAL, randomBytes(32).toString('hex'))
  const secret = (await redis.get(SEAL)) ?? randomBytes(32)
  return createHmac('sha256', secret).update(lent).digest('hex').slice(0, 32)
}
