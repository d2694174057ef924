import type { ChildProcess } from 'node:child_process'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { announce, copies, crowd, HUONG, paceOf, startWorker, stopWorker } from '../support/crowd.ts'
import { eventually } from '../support/eventually.ts'
import { openStage } from '../support/stage.ts'

/** Telegram at its real limits, and two workers in processes of their own; bench/broadcast.ts does the same with 3,000. */

const PEOPLE = 300

let stage: Awaited<ReturnType<typeof openStage>>
let workers: ChildProcess[]
let chats: number[]

beforeEach(async () => {
  stage = await openStage({ speed: 1, roles: ['bot'] })
  chats = await crowd(stage.db, stage.world, PEOPLE)
  workers = await Promise.all([start(), start()])
})

afterEach(async () => {
  for (const worker of workers) await stopWorker(worker)
  await stage.close()
})

const start = () =>
  startWorker({
    DATABASE_URL: inject('databaseUrl'),
    REDIS_URL: inject('redisUrl'),
    BOT_TOKEN: stage.emulator.token,
    API_ROOT: stage.emulator.url,
    LOG_LEVEL: 'fatal',
  })

const ended = (id: number) =>
  eventually(async () => (await stage.db.broadcast.findUniqueOrThrow({ where: { id } })).endedAt !== null, {
    within: 60_000,
  })

/** The report, as the author has it. */
const report = () =>
  eventually(() => {
    const { id } = stage.world.people().find(({ name }) => name === HUONG)!
    const sent = stage.world.chat(id).messages.findLast(({ document }) => document !== undefined)
    return sent?.caption ?? ''
  })

it('two workers share the limits: nobody is refused, everybody gets it once', async () => {
  const id = await announce(stage.app)
  await ended(id)
  expect(copies(stage.world, chats)).toEqual({ missed: 0, once: PEOPLE, more: 0 })
  expect(paceOf(stage.world.journal).refused).toBe(0)
  expect(stage.world.violations).toEqual([])
  // Lan is a cadre of the village as well.
  expect(await report()).toContain(`Đã gửi: ${PEOPLE + 1}`)
}, 120_000)

it('a worker is killed in the middle: nobody is missed, at most one gets it twice, and the report says so', async () => {
  const id = await announce(stage.app)
  await eventually(() => paceOf(stage.world.journal).sent > PEOPLE / 3, { within: 30_000 })
  await stopWorker(workers.pop()!, 'SIGKILL')
  const held = await stage.db.notice.findMany({ where: { state: 'sending' }, select: { id: true, lease: true } })
  workers.push(await start())
  // What the queue had handed to the dead process before it took the row comes back when the queue's own lock has run out.
  await eventually(async () => (await stage.db.notice.count({ where: { bulk: true, state: 'due' } })) === 0, {
    within: 75_000,
  })
  // Nobody has to wait in a test until what the dead process held has run out. What lives gave its own back long ago.
  await stage.db.notice.updateMany({
    where: { OR: held.map(({ id, lease }) => ({ id, lease })) },
    data: { leaseUntil: new Date(0), queuedAt: null },
  })
  await ended(id)
  const { missed, more } = copies(stage.world, chats)
  expect(missed).toBe(0)
  expect(more).toBeLessThanOrEqual(1)
  expect(paceOf(stage.world.journal).refused).toBe(0)
  // Lan is the one more. Whoever has it twice is among those of whom the report says that they may.
  const sent = Number(/Đã gửi: (\d+)/.exec(await report())?.[1])
  const twice = Number(/có thể hai lần: (\d+)/.exec(await report())?.[1] ?? 0)
  expect(sent + twice).toBe(PEOPLE + 1)
  expect(twice).toBeGreaterThanOrEqual(more)
}, 180_000)
