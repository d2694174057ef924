import { parseArgs } from 'node:util'
import { migrate } from '../prisma/migrate.ts'
import { seed } from '../prisma/seed.ts'
import { loadStanding } from '../prisma/standing.ts'
import { createApp } from './app.ts'
import { loadConfig } from './config.ts'
import type { Db } from './db.ts'
import { startEmbedded } from './embedded.ts'
import { startEngine } from './engine/index.ts'
import { takeOver } from './engine/take-over.ts'
import { features } from './features/index.ts'
import { firstAdminCode } from './invitations.ts'
import { createLog, logCrashes } from './log.ts'
import { menusOf } from './menu.ts'
import type { Stop } from './ports.ts'

const { story, on } = parseArgs({ options: { story: { type: 'string' }, on: { type: 'string' } } }).values
const config = loadConfig()
const say = (line: string) => process.stdout.write(`${line}\n`)
const log = createLog(config)
logCrashes(log)
/** In the order of starting; stopped in the opposite order. */
const stops: Stop[] = []

try {
  await start()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  log.debug({ error }, 'the start failed')
  await stop(1)
}

async function start() {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0))
  // A story begins on an empty stage and leaves what was played before alone.
  const services = await startEmbedded({ ...config, ...(story && { dataDir: undefined }) })
  stops.push(services.stop)
  await migrate(services.databaseUrl)

  const stage = config.roles.includes('simulator') ? await openStage(services) : goLive()
  const { clock } = stage
  const given = { ...config, ...services }
  stops.push(stage.stop)
  const { app, web, log: talks, close } = await createApp({ config: { ...given, ...stage }, features, log, clock })
  stops.push(close)
  if (!config.roles.includes('simulator')) await openOffice(app.db)
  if (!config.databaseUrl) await takeOver(app.db)
  stage.connect(web)
  const engine = await startEngine(app, talks, config.roles)
  stops.push(engine.stop)

  await app.channels.telegram?.publish?.(menusOf(app)).catch((error) => log.warn({ error }, 'the menu stays as it was'))
  say(stage.ready)
  void stage.tell(engine.tick)
  // One process prints it: a second one would make the first code worthless.
  const code = config.roles.includes('bot') ? await firstAdminCode(app.db, app.clock.now()) : undefined
  if (code) say(`Mã nhận quyền quản trị đầu tiên (dùng một lần, trong 72 giờ): ${code}`)
}

/** Servers that stand in for the messengers. An office that is live never needs to read them. */
async function openStage(services: { databaseUrl: string; redisUrl: string }) {
  const { openSimulator } = await import('./simulator/index.ts')
  const { createStageClock, readMessenger, STORY_BEGINS } = await import('./simulator/story.ts')
  const clock = createStageClock(story ? STORY_BEGINS : undefined)
  const messenger = on === undefined ? undefined : readMessenger(on)
  const stage = await openSimulator({ ...config, ...services, clock }, story, messenger)
  return { ...stage, clock, tell: (tick: () => Promise<void>) => stage.tell({ clock, tick, say }) }
}

function goLive() {
  const { botToken, apiRoot, zaloBot, zaloOa } = config
  const nothing = async () => undefined
  const places = [botToken && 'Telegram', zaloBot && 'Zalo', zaloOa && 'Zalo OA'].filter(Boolean).join(', ')
  return {
    ...(botToken && { botToken }),
    apiRoot,
    clock: { now: () => new Date() },
    stop: nothing,
    tell: nothing,
    connect: () => undefined,
    ready: `Hệ thống đang chạy trên ${places}. Dừng: Ctrl-C.`,
  }
}

/** The sample units load into an empty database, so that there is something to administer. */
async function openOffice(db: Db) {
  if ((await db.unit.count()) === 0) await seed(db, new Date())
  await loadStanding(db)
}

async function stop(code: number) {
  const late = setTimeout(() => process.exit(code || 1), 25_000)
  late.unref()
  for (const stop of stops.reverse()) await stop().catch((error) => log.warn({ error }, 'something would not stop'))
  process.exit(code)
}
