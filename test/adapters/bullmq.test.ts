import { Redis } from 'ioredis'
import { pino } from 'pino'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { createBullmq } from '../../src/adapters/bullmq.ts'
import { createRedis } from '../../src/adapters/redis.ts'
import type { Queue, Stop } from '../../src/ports.ts'
import { nowhere, type Place, silent } from '../support/network.ts'
import { testQueue } from './contract.ts'

const log = pino({ level: 'silent' })

const stops: Stop[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

/** As createApp makes it. */
function open(url: string): { queue: Queue; close: Stop } {
  const redis = createRedis(url, log)
  const queue = createBullmq(redis.connect, log)
  return {
    queue,
    async close() {
      await queue.close()
      redis.close()
    },
  }
}

testQueue('BullMQ', async () => {
  const url = inject('redisUrl')
  const redis = new Redis(url)
  await redis.flushall()
  const made = [open(url)]
  return {
    queue: made[0]!.queue,
    another() {
      made.push(open(url))
      return made.at(-1)!.queue
    },
    loseEverything: () => redis.flushall(),
    async close() {
      for (const one of made) await one.close()
      redis.disconnect()
    },
  }
})

describe('when Redis is away', () => {
  const job = { name: 'notice', id: 1, key: 'n-1-1' }

  const near = async (server: () => Promise<Place>) => {
    const { port, close } = await server()
    stops.push(close)
    const opened = open(`redis://127.0.0.1:${port}`)
    stops.push(opened.close)
    return opened
  }
  const took = async (work: Promise<unknown>) => {
    const begun = performance.now()
    await work.catch(() => undefined)
    return performance.now() - begun
  }

  test.each([
    ['nobody listens', nowhere],
    ['nobody answers', silent],
  ])('%s: adding fails soon, again and again', async (_, server) => {
    const { queue } = await near(server)
    for (let time = 0; time < 2; time++) {
      const added = queue.add([job])
      expect(await took(added)).toBeLessThan(2500)
      await expect(added).rejects.toThrow()
    }
  })

  test.each([
    ['nobody listens', nowhere],
    ['nobody answers', silent],
  ])('%s: closing ends', async (_, server) => {
    const { queue, close } = await near(server)
    await queue.add([job]).catch(() => undefined)
    expect(await took(close())).toBeLessThan(3000)
  })

  test.each([
    ['nobody listens', nowhere],
    ['nobody answers', silent],
  ])('%s: a worker can be stopped', async (_, server) => {
    const { queue } = await near(server)
    const stop = await queue.work('notice', async () => undefined)
    expect(await took(stop())).toBeLessThan(6000)
  })
})
