import { setTimeout as sleep } from 'node:timers/promises'
import type { Redis } from 'ioredis'
import { type Admission, admit, type Claim } from '../core/pacing.ts'
import { type App, Undelivered } from '../ports.ts'

/** Waits until it is this message's turn. Throws Undelivered, `later`, when that is too far away to wait here. */
export type Turn = (claims: Claim[], isBulk: boolean) => Promise<void>

/** Milliseconds. Whoever has to wait longer is put off, and others go first. */
const LONGEST = 4000
/** A broadcast takes a place only when it is about three messages away: an answer is never further behind. */
const NEAR = 100
/** How long Redis is left alone after it did not answer. */
const AWAY = 5000
/** Without Redis nobody knows of the other processes: each goes at half the pace, so that two keep within the limit. */
const ALONE = 2

/**
 * One row of messages for all processes that share a Redis: each asks for its place by one script. While Redis is away
 * every process keeps a row of its own.
 */
export function createPacer(redis: Redis, log: App['log']): Turn {
  const own = new Map<string, number>()
  let awayUntil = 0
  let last = Promise.resolve()

  async function ask(claims: Claim[], most: number): Promise<Admission> {
    if (performance.now() >= awayUntil)
      try {
        return await askRedis(redis, claims, most)
      } catch (error) {
        log.warn({ error }, 'the pace cannot be shared, keeping it alone')
        awayUntil = performance.now() + AWAY
      }
    const now = performance.now()
    if (own.size > 10_000) for (const [key, until] of own) if (until < now) own.delete(key)
    return admit(
      own,
      claims.map((claim) => ({ ...claim, cost: claim.cost * ALONE })),
      now,
      most,
    )
  }

  /** Of those who may wait only the first asks, and the others stand behind it. */
  async function askInLine(claims: Claim[]): Promise<Admission> {
    const before = last
    let leave: () => void = () => undefined
    last = new Promise((resolve) => {
      leave = resolve
    })
    try {
      await before
      for (let waited = 0; ; ) {
        const answer = await ask(claims, NEAR)
        if (answer.isYours || answer.isChat || waited > LONGEST) return answer
        waited += answer.wait
        await pause(answer.wait)
      }
    } finally {
      leave()
    }
  }

  return async (claims, isBulk) => {
    for (let waited = 0; ; ) {
      const { isYours, wait } = await (isBulk ? askInLine(claims) : ask(claims, LONGEST))
      if (!isYours && waited + wait > LONGEST)
        throw new Undelivered('later', 'others are before it', { seconds: Math.ceil(wait / 1000) })
      await pause(wait)
      if (isYours) return
      waited += wait
    }
  }
}

/** Less than a millisecond is no time. */
const pause = async (milliseconds: number) => {
  if (milliseconds >= 1) await sleep(milliseconds)
}

/** `admit` by the clock of Redis, in one step. */
const SCRIPT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local most = tonumber(ARGV[1])
local untils = {}
local place = 0
local chat = 0
for i, key in ipairs(KEYS) do
  untils[i] = tonumber(redis.call('GET', key) or '0')
  local free = untils[i] - tonumber(ARGV[2 * i + 1]) - now
  if i == 1 then place = math.max(0, free) else chat = math.max(chat, free) end
end
if chat > place then return {2, tostring(chat)} end
if place > most then return {0, tostring(place - most)} end
for i, key in ipairs(KEYS) do
  local taken = math.max(untils[i], now + place) + tonumber(ARGV[2 * i])
  redis.call('SET', key, string.format('%.3f', taken), 'PX', math.ceil(taken - now) + 1000)
end
return {1, tostring(place)}`

async function askRedis(redis: Redis, claims: Claim[], most: number): Promise<Admission> {
  const keys = claims.map(({ key }) => `dvk:pace:${key}`)
  const numbers = claims.flatMap(({ cost, slack }) => [cost, slack])
  const [answer, wait] = (await redis.eval(SCRIPT, keys.length, ...keys, most, ...numbers)) as [number, string]
  return { isYours: answer === 1, wait: Number(wait), ...(answer === 2 && { isChat: true }) }
}
