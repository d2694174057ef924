import { parseArgs } from 'node:util'
import { migrate } from '../prisma/migrate.ts'
import { seed } from '../prisma/seed.ts'
import { loadStanding } from '../prisma/standing.ts'
import { createApp } from './app.ts'
import { type Config, loadConfig } from './config.ts'
import { createDb } from './db.ts'
import { startEmbedded } from './embedded.ts'
import { startEngine } from './engine/index.ts'
import { takeOver } from './engine/take-over.ts'
import { features } from './features/index.ts'
import { firstAdminCode } from './invitations.ts'
import { createLog, logCrashes } from './log.ts'
import { menusOf } from './menu.ts'
import type { Stop } from './ports.ts'
import { openSimulator } from './simulator/index.ts'
import { createStageClock, readMessenger, STORY_BEGINS } from './simulator/story.ts'

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

  const clock = createStageClock(story ? STORY_BEGINS : undefined)
  const given = { ...config, ...services, clock }
  const simulated = config.roles.includes('simulator')
  const messenger = on === undefined ? undefined : readMessenger(on)
  const stage = simulated ? await openSimulator(given, story, messenger) : await goLive(given)
  stops.push(stage.stop)
  const { app, web, log: talks, close } = await createApp({ config: { ...given, ...stage }, features, log, clock })
  stops.push(close)
  if (!config.databaseUrl) await takeOver(app.db)
  stage.connect(web)
  const engine = await startEngine(app, talks, config.roles)
  stops.push(engine.stop)

  await app.channels.telegram?.publish?.(menusOf(app)).catch((error) => log.warn({ error }, 'the menu stays as it was'))
  say(stage.ready)
  void stage.tell({ clock, tick: engine.tick, say })
  // One process prints it: a second one would make the first code worthless.
  const code = config.roles.includes('bot') ? await firstAdminCode(app.db, app.clock.now()) : undefined
  if (code) say(`Mã nhận quyền quản trị đầu tiên (dùng một lần, trong 72 giờ): ${code}`)
}

/** The sample units load into an empty database, so that there is something to administer. */
async function goLive({ databaseUrl, botToken, apiRoot, zaloBot, zaloOa }: Config & { databaseUrl: string }) {
  const db = createDb({ databaseUrl })
  if ((await db.unit.count()) === 0) await seed(db, new Date())
  await loadStanding(db)
  await db.$disconnect()
  const nothing = async () => undefined
  const places = [botToken && 'Telegram', zaloBot && 'Zalo', zaloOa && 'Zalo OA'].filter(Boolean).join(', ')
  return {
    ...(botToken && { botToken }),
    apiRoot,
    stop: nothing,
    tell: nothing,
    connect: () => undefined,
    ready: `Hệ thống đang chạy trên ${places}. Dừng: Ctrl-C.`,
  }
}

async function stop(code: number) {
  const late = setTimeout(() => process.exit(code || 1), 25_000)
  late.unref()
  for (const stop of stops.reverse()) await stop().catch((error) => log.warn({ error }, 'something would not stop'))
  process.exit(code)
}
