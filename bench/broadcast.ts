import { cpus } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { migrate } from '../prisma/migrate.ts'
import { createApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { createDb } from '../src/db.ts'
import { startEmulator } from '../src/emulator/index.ts'
import { startEngine } from '../src/engine/index.ts'
import { features } from '../src/features/index.ts'
import { createLog } from '../src/log.ts'
import { PLAYERS } from '../src/simulator/players.ts'
import { clearStage, prepareStage } from '../src/simulator/stage.ts'
import { announce, copies, crowd, paceOf, startWorker, stopWorker } from '../test/support/crowd.ts'

/**
 * A broadcast at Telegram's real limits, sent by workers in processes of their own against real PostgreSQL and Redis; the
 * server and the phones are here. With `kill` one of the workers dies in the middle and another one is started.
 * DATABASE_URL must name a scratch database: it is emptied.
 *
 *     DATABASE_URL=postgresql://…/scratch REDIS_URL=redis://…/9 node --import tsx bench/broadcast.ts 3000 2 [kill]
 */
const [people = 3000, workers = 2] = process.argv.slice(2, 4).map(Number)
const isKilled = process.argv[4] === 'kill'
const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = process.env
if (!databaseUrl || !redisUrl) throw new Error('Set DATABASE_URL (a scratch database, it is emptied) and REDIS_URL.')
const PERMITTED = 30
/** nothing to do with the limits: how long a notice belongs to a worker that died */
const LEASE = 70

await migrate(databaseUrl)
const db = createDb({ databaseUrl })
await clearStage(db)
await prepareStage(db, new Date())
const emulator = await startEmulator({ people: PLAYERS, speed: 1 })
const { world } = emulator
const chats = await crowd(db, world, people)
const config = { ...readConfig({ BOT_TOKEN: emulator.token, API_ROOT: emulator.url }), databaseUrl, redisUrl, port: 0 }
const log = createLog({ ...config, logLevel: 'error' })
const ready = await createApp({ config, features, log })
const engine = await startEngine(ready.app, ready.log, ['bot'])
const env = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, BOT_TOKEN: emulator.token, API_ROOT: emulator.url }
const running = await Promise.all(Array.from({ length: workers }, () => startWorker(env)))
const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const id = await announce(ready.app)
  if (isKilled) {
    await until(() => paceOf(world.journal).sent > people / 2, people)
    await stopWorker(running.pop()!, 'SIGKILL')
    running.push(await startWorker(env))
  }
  await until(
    async () => (await db.broadcast.findUniqueOrThrow({ where: { id } })).endedAt !== null,
    people / 20 + LEASE,
  )
  const { seconds, sent, perSecond, allPerSecond, refused } = paceOf(world.journal)
  const { missed, once, more } = copies(world, chats)
  const share = (rate: number) => `${rate.toFixed(2)}/s, ${((rate / PERMITTED) * 100).toFixed(1)} % of ${PERMITTED}/s`
  say(`${cpus().length} cores, ${workers} workers${isKilled ? ', one killed in the middle' : ''}, ${people} chats`)
  say(
    `${sent} messages in ${seconds.toFixed(1)} s: ${share(perSecond)}; with the author’s progress ${share(allPerSecond)}`,
  )
  say(`answered with 429: ${refused}, sent too early after one: ${world.violations.length}`)
  say(`got it once: ${once}, twice: ${more}, never: ${missed}`)
  const states = await db.notice.groupBy({ by: ['state', 'reason'], where: { view: 'broadcast' }, _count: true })
  say(`in the report: ${states.map(({ state, reason, _count }) => `${_count} ${reason ?? state}`).join(', ')}`)
} finally {
  for (const worker of running) await stopWorker(worker)
  await engine.stop()
  await ready.close()
  await emulator.close()
  await db.$disconnect()
}

async function until(look: () => boolean | Promise<boolean>, seconds: number) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(250)) if (await look()) return
  throw new Error('it does not come to its end')
}
