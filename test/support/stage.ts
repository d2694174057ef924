import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { inject } from 'vitest'
import { createApp, type Ready } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { S3 } from '../../src/config-s3.ts'
import { momentOf } from '../../src/core/day.ts'
import { createDb } from '../../src/db.ts'
import {
  MESSENGERS,
  type Messenger,
  parseStory,
  playStory,
  type Story,
  startEmulator,
} from '../../src/emulator/index.ts'
import { startEngine } from '../../src/engine/index.ts'
import { features } from '../../src/features/index.ts'
import { createLog } from '../../src/log.ts'
import { GROUP, PLAYERS } from '../../src/simulator/players.ts'
import { clearStage, prepareStage } from '../../src/simulator/stage.ts'
import { later, sentFile } from '../../src/simulator/story.ts'
import { reset } from './reset.ts'

/**
 * The whole product on the stage: real HTTP, real PostgreSQL, a real Redis protocol; only the clock is ours.
 * `through` puts a proxy between the product and its services; the test itself looks past it.
 */
export async function openStage({
  speed = 1000,
  now = momentOf('2026-11-23', 9),
  pace = {},
  through = {} as { databaseUrl?: string; redisUrl?: string },
  roles = ['bot', 'worker'],
  /** which app everybody holds in their hands */
  on = 'telegram' as Messenger,
  /** the Zalo OA is connected too, whatever people hold in their hands */
  official = false,
  /** messages that the Zalo Bot has in a month */
  monthly = 3000,
  /** of the Zalo OA: id → variables */
  templates = {} as Record<string, string[]>,
  /** photos are kept there, and not in a folder */
  s3 = undefined as S3 | undefined,
} = {}) {
  const direct = { databaseUrl: inject('databaseUrl'), redisUrl: inject('redisUrl') }
  const db = createDb(direct)
  await reset({ db, redisUrl: direct.redisUrl })
  let time = now
  const clock = { now: () => time }
  const messengers = MESSENGERS.filter((name) => name === 'telegram' || name === on || (name === 'zalo_oa' && official))
  await prepareStage(db, time, on, messengers)
  const onReset = async () => {
    await clearStage(db)
    await prepareStage(db, time, on, messengers)
  }
  // What people send bears the day of the story and goes on, second by second; the product's own clock stands still.
  const begun = Date.now()
  const passing = { now: () => new Date(time.getTime() + Date.now() - begun) }
  const emulator = await startEmulator({
    clock: passing,
    zalo: { oa: { templates } },
    people: PLAYERS,
    groups: [GROUP],
    speed,
    onReset,
  })
  const [template] = Object.keys(templates).map((id) => ({ template: id }))
  const dataDir = await mkdtemp(join(tmpdir(), 'dvk-'))
  const base = readConfig({ ROLES: 'bot,worker,simulator', LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal' })
  const config = {
    ...base,
    ...direct,
    ...through,
    ...(s3 && { s3 }),
    botToken: emulator.token,
    apiRoot: emulator.url,
    ...(on === 'zalo_bot' && { zaloBot: { ...emulator.zaloBot, monthly } }),
    ...((official || on === 'zalo_oa') && { zaloOa: { ...emulator.zaloOa, ...template } }),
    port: 0,
    dataDir,
    pace: {
      ...base.pace,
      speed,
      progress: 300,
      quiet: 300,
      mend: 300,
      lease: 20_000,
      sweep: 50,
      stale: 1000,
      tick: 3_600_000,
      ...pace,
    },
  }
  const log = createLog(config)
  const ready: Ready = await createApp({ config, features, log, clock })
  emulator.world.setOaWebhook(`${ready.web.url}/zalo-oa`)
  const engine = await startEngine(ready.app, ready.log, roles)

  /** Everything that was sent to the bot has been worked on, every photo tried for, and every notice shown. */
  async function settled() {
    const left = () =>
      db.$queryRaw<{ left: number }[]>`
        select (select count(*) from "Inbox" where state = 'new')::int +
          (select count(*) from "Upload" where state = 'awaited' and attempts = 0)::int +
          (select count(*) from "Paper" where state = 'wanted' and "dueAt" <= now())::int +
          (select count(*) from "Notice" where state in ('due', 'sending'))::int as left`
    const deadline = Date.now() + 15_000
    for (;;) {
      // In this order: what the bot has confirmed stands in its inbox.
      const { pending } = emulator.world
      if ((await left())[0]!.left === 0 && pending === 0) return
      if (Date.now() > deadline) throw new Error('the product does not come to rest')
    }
  }

  return {
    ready,
    app: ready.app,
    db,
    world: emulator.world,
    emulator,
    passes(minutes: number) {
      time = new Date(time.getTime() + minutes * 60_000)
    },
    /** Redis forgets everything. */
    async flush() {
      const redis = new Redis(direct.redisUrl)
      await redis.flushdb()
      redis.disconnect()
    },
    /** The morning of another day. */
    day(on: string) {
      time = momentOf(on, 9)
    },
    /** Moves the clock, when all is done that was to be done before, and lets the schedule look at it. */
    async clock(at: string, day?: string) {
      if (day) await settled()
      time = later(time, at, day)
      await engine.tick()
    },
    play(text: string, patience = 15_000) {
      return this.perform(parseStory(text), patience)
    },
    perform(story: Story, patience = 15_000) {
      return playStory(story, { world: emulator.world, messenger: on, photo: sentFile, clock: this.clock, patience })
    },
    settled,
    async close() {
      await engine.stop()
      await ready.close()
      await emulator.close()
      await db.$disconnect()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
