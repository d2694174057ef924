import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { createDisk } from '../../src/adapters/disk.ts'
import { PACE } from '../../src/config.ts'
import { momentOf } from '../../src/core/day.ts'
import { createDb, type Db } from '../../src/db.ts'
import { parseStory, playStory, startEmulator } from '../../src/emulator/index.ts'
import { GROUP, PLAYERS } from '../../src/simulator/players.ts'
import { prepareStage } from '../../src/simulator/stage.ts'
import { later, sentFile } from '../../src/simulator/story.ts'
import { openProxy } from './proxy.ts'
import { reset } from './reset.ts'
import { obey, putBack, take } from './spares.ts'

/**
 * The product in a process that can be killed and comes back at once, as under a supervisor. People and what they saw,
 * PostgreSQL and Redis are outside: what was lost or said twice is counted here.
 */
export async function openKillable({ pace = {} } = {}) {
  const redisUrl = inject('redisUrl')
  const db = createDb({ databaseUrl: inject('databaseUrl') })
  await reset({ db, redisUrl })
  let now = momentOf('2026-11-23', 9)
  await prepareStage(db, now)
  // Not too fast: a tap that nobody fetched for 150 s is forgotten, and people must not be quicker than a restart.
  const { world, token, url, close } = await startEmulator({ people: PLAYERS, groups: [GROUP], speed: 10 })
  const proxy = await openProxy(inject('databaseUrl'))
  const dataDir = await mkdtemp(join(tmpdir(), 'dvk-'))
  const given = { databaseUrl: proxy.url, redisUrl, botToken: token, apiRoot: url, dataDir }
  const fast = {
    ...PACE,
    speed: 10,
    progress: 300,
    quiet: 300,
    mend: 300,
    lease: 3000,
    sweep: 50,
    stale: 1000,
    tick: 3_600_000,
    ...pace,
  }
  let kills = 0
  let closed = false
  let running = start()

  async function start(): Promise<ChildProcess> {
    const child = take()
    child.once('exit', () => {
      if (!closed) running = outlast(db).then(start)
    })
    await obey(child, { word: 'start', ...given, pace: fast, now: now.getTime() })
    return child
  }

  async function kill() {
    kills++
    const child = await running
    child.kill('SIGKILL')
  }

  async function clock(at: string, day?: string) {
    now = later(now, at, day)
    await obey(await running, { word: 'tick', now: now.getTime() })
  }

  await running
  return {
    db,
    world,
    files: createDisk(join(dataDir, 'files')),
    proxy,
    kill,
    get kills() {
      return kills
    },
    play: (text: string, patience = 15_000) => playStory(parseStory(text), { world, clock, patience, photo: sentFile }),
    async close() {
      closed = true
      await putBack(await running)
      await proxy.close()
      await close()
      await db.$disconnect()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** Nobody has to wait in a test until what the dead process held has run out. */
async function outlast(db: Db) {
  await db.inbox.updateMany({ where: { leaseUntil: { not: null } }, data: { leaseUntil: new Date(0) } })
  await db.notice.updateMany({ where: { leaseUntil: { not: null } }, data: { leaseUntil: new Date(0) } })
  await db.upload.updateMany({ where: { leaseUntil: { not: null } }, data: { leaseUntil: new Date(0) } })
}

export type Killable = Awaited<ReturnType<typeof openKillable>>
