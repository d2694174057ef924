import { Redis } from 'ioredis'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { createConversationLog } from '../../src/adapters/conversation-log.ts'
import { createLimits } from '../../src/adapters/limits.ts'
import { createRedis } from '../../src/adapters/redis.ts'
import type { Stop } from '../../src/ports.ts'
import { nowhere, type Place, silent } from '../support/network.ts'

const log = pino({ level: 'silent' })
const stops: Stop[] = []
let admin: Redis

beforeEach(async () => {
  admin = new Redis(inject('redisUrl'))
  await admin.flushall()
})
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
  admin.disconnect()
})

function connect(url = inject('redisUrl')) {
  const redis = createRedis(url, log)
  stops.push(async () => redis.close())
  return redis.connect('hurried')
}

/** A connection to a Redis that is away. */
async function away(server: () => Promise<Place>) {
  const { port, close } = await server()
  stops.push(close)
  return connect(`redis://127.0.0.1:${port}`)
}

const AWAY = [
  ['nobody listens', nowhere],
  ['nobody answers', silent],
] as const

describe('limits', () => {
  test('so many tries, and no more; everybody counts alone', async () => {
    const limits = createLimits(connect(), log)
    const tries = []
    for (let time = 0; time < 7; time++) tries.push(await limits.allow('lan', 5, 60))
    expect(tries).toEqual([true, true, true, true, true, false, false])
    expect(await limits.allow('tám', 5, 60)).toBe(true)
  })

  test('the time runs from the first try, whatever comes after', async () => {
    const limits = createLimits(connect(), log)
    await limits.allow('lan', 1, 60)
    expect(await limits.allow('lan', 1, 3600)).toBe(false)
    const [key] = await admin.keys('*limit*')
    expect(await admin.ttl(key!)).toBeLessThanOrEqual(60)
    await admin.del(key!)
    expect(await limits.allow('lan', 1, 60)).toBe(true)
  })

  test('tries at the same moment are all counted', async () => {
    const limits = createLimits(connect(), log)
    const tries = await Promise.all(Array.from({ length: 20 }, () => limits.allow('lan', 5, 60)))
    expect(tries.filter(Boolean)).toHaveLength(5)
  })

  test.each(AWAY)('%s: none is allowed, and nobody waits long', async (_, server) => {
    const limits = createLimits(await away(server), log)
    const begun = performance.now()
    expect(await limits.allow('lan', 5, 60)).toBe(false)
    expect(performance.now() - begun).toBeLessThan(2500)
  })
})

describe('the log of conversations', () => {
  test('keeps what it is given, for a week', async () => {
    const talks = createConversationLog(connect(), log)
    expect(await talks.read('telegram-1')).toBeUndefined()
    await talks.write('telegram-1', { fill: [{ args: '“Vườn rau” 🌾' }] })
    expect(await talks.read('telegram-1')).toEqual({ fill: [{ args: '“Vườn rau” 🌾' }] })
    const [key] = await admin.keys('*telegram-1')
    const days = (await admin.ttl(key!)) / 86_400
    expect([days > 6.9, days <= 7]).toEqual([true, true])
    await talks.delete('telegram-1')
    expect(await talks.read('telegram-1')).toBeUndefined()
  })

  test('what cannot be understood is missing', async () => {
    const talks = createConversationLog(connect(), log)
    await talks.write('telegram-1', {})
    const [key] = await admin.keys('*telegram-1')
    await admin.set(key!, '{"fill": [')
    expect(await talks.read('telegram-1')).toBeUndefined()
    await admin.del(key!)
    await admin.lpush(key!, 'a list')
    expect(await talks.read('telegram-1')).toBeUndefined()
  })

  test.each(AWAY)('%s: everything is missing, nothing fails, and nobody waits long', async (_, server) => {
    const talks = createConversationLog(await away(server), log)
    const begun = performance.now()
    await talks.write('telegram-1', {})
    expect(await talks.read('telegram-1')).toBeUndefined()
    await talks.delete('telegram-1')
    expect(performance.now() - begun).toBeLessThan(5000)
  })
})

describe('connections', () => {
  test('closing ends them all', async () => {
    const redis = createRedis(inject('redisUrl'), log)
    const both = [redis.connect('hurried'), redis.connect('patient')]
    for (const one of both) await one.ping()
    redis.close()
    for (const one of both) await expect(one.ping()).rejects.toThrow('Connection is closed')
  })

  test('a patient one gets its answer once the server is there', async () => {
    const patient = createRedis(inject('redisUrl'), log)
    stops.push(async () => patient.close())
    const one = patient.connect('patient')
    await one.ping()
    const [client] = String(await one.client('ID')).split('\n')
    await admin.client('KILL', 'ID', client!)
    expect(await one.ping()).toBe('PONG')
  })
})
