import type { StorageAdapter } from 'grammy'
import type { Redis } from 'ioredis'
import type { App } from '../ports.ts'

const DAYS = 7 * 86_400

/** The conversation's log is a cache: what cannot be read is missing, what cannot be written is forgotten. */
export function createConversationLog(redis: Redis, log: App['log']): StorageAdapter<unknown> {
  const name = (key: string) => `dvk:talk:${key}`
  const forgiving = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work
    } catch (error) {
      log.warn({ error }, 'the conversation log is away')
      return undefined
    }
  }
  return {
    async read(key) {
      const kept = await forgiving(redis.get(name(key)))
      try {
        return kept ? JSON.parse(kept) : undefined
      } catch {
        log.warn('a conversation log cannot be understood') // the error would quote what people wrote
        return undefined
      }
    },
    async write(key, value) {
      await forgiving(redis.set(name(key), JSON.stringify(value), 'EX', DAYS))
    },
    async delete(key) {
      await forgiving(redis.del(name(key)))
    },
  }
}
