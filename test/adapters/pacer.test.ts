import { Redis } from 'ioredis'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { createPacer } from '../../src/adapters/pacer.ts'
import { createRedis } from '../../src/adapters/redis.ts'
import type { Claim } from '../../src/core/pacing.ts'
import { type Stop, Undelivered } from '../../src/ports.ts'
import { nowhere, type Place, silent } from '../support/network.ts'

const log = pino({ level: 'silent' })
const stops: Stop[] = []
let admin: Redis

beforeEach(async () => {
  admin = new Redis(inject('redisUrl'))
  await admin.flushdb()
})
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
  admin.disconnect()
})

/** What one process has. */
function pacer(url = inject('redisUrl')) {
  const redis = createRedis(url, log)
  stops.push(async () => redis.close())
  return createPacer(redis.connect('hurried'), log)
}

async function away(server: () => Promise<Place>) {
  const { port, close } = await server()
  stops.push(close)
  return pacer(`redis://127.0.0.1:${port}`)
}

const row = (cost: number): Claim => ({ key: 'bot', cost, slack: 0 })
const chat = (cost: number, slack = 0): Claim => ({ key: 'chat', cost, slack })
const many = (count: number) => Array.from({ length: count }, (_, at) => at)

test('two processes stand in one row: no more go out than there is time for', async () => {
  const [one, other] = [pacer(), pacer()]
  const begun = performance.now()
  await Promise.all(many(20).map((at) => (at % 2 ? one : other)([row(20)], at % 4 > 1)))
  expect(performance.now() - begun).toBeGreaterThan(19 * 20 - 2)
})

test('a message that is as long as ten takes ten places', async () => {
  const turn = pacer()
  const begun = performance.now()
  await turn([row(200)], false)
  await turn([row(20)], false)
  expect(performance.now() - begun).toBeGreaterThan(198)
})

test('what somebody waits for goes before what is sent to many', async () => {
  const [one, other] = [pacer(), pacer()]
  const order: string[] = []
  const bulk = many(10).map((at) => one([row(50)], true).then(() => order.push(`bulk ${at}`)))
  await bulk[0]
  await other([row(50)], false).then(() => order.push('urgent'))
  await Promise.all(bulk)
  expect(order).toHaveLength(11)
  // A few had their places already.
  expect(order.indexOf('urgent')).toBeLessThanOrEqual(5)
})

describe('a chat that has had enough', () => {
  test('is put off when it would take long, and holds up nobody', async () => {
    const turn = pacer()
    const enough = { why: 'later', seconds: 10 }
    for (const isBulk of [true, false]) {
      await turn([row(1), { ...chat(9900), key: `chat ${isBulk}` }], isBulk)
      const second = turn([row(1), { ...chat(9900), key: `chat ${isBulk}` }], isBulk)
      await expect(second).rejects.toMatchObject(enough)
      await expect(second).rejects.toBeInstanceOf(Undelivered)
      await turn([row(1), { ...chat(9900), key: `another ${isBulk}` }], isBulk)
    }
    expect(Number(await admin.get('dvk:pace:bot'))).toBeLessThan(Date.now() + 50)
  })

  test('is waited for when it is soon', async () => {
    const turn = pacer()
    const begun = performance.now()
    for (const isBulk of [false, true, false]) await turn([row(1), chat(150)], isBulk)
    expect(performance.now() - begun).toBeGreaterThan(298)
  })

  test('takes a few at once', async () => {
    const turn = pacer()
    for (const _ of many(4)) await turn([row(1), chat(10_000, 30_000)], false)
    await expect(turn([row(1), chat(10_000, 30_000)], false)).rejects.toBeInstanceOf(Undelivered)
  })
})

test('nothing is kept of chats that were quiet for a while', async () => {
  await pacer()([row(1), chat(100)], false)
  expect(await admin.pttl('dvk:pace:chat')).toBeLessThanOrEqual(1101)
})

describe.each([
  ['nobody listens', nowhere],
  ['nobody answers', silent],
] as const)('Redis is away: %s', (_, server) => {
  test('it goes on, at half the pace', async () => {
    const turn = await away(server)
    await turn([row(20)], false)
    const begun = performance.now()
    await Promise.all(many(5).map((at) => turn([row(20)], at % 2 === 0)))
    expect(performance.now() - begun).toBeGreaterThan(4 * 40)
  })
})

test('Redis was emptied: it goes on', async () => {
  const turn = pacer()
  await turn([row(1), chat(10_000)], false)
  await admin.flushdb()
  await turn([row(1), chat(10_000)], false)
})
