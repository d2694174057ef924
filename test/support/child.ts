import { createApp } from '../../src/app.ts'
import { type Pace, readConfig } from '../../src/config.ts'
import { startEngine } from '../../src/engine/index.ts'
import { features } from '../../src/features/index.ts'
import { createLog } from '../../src/log.ts'

/**
 * The product in a process of its own, to be killed. It loads everything and waits to be told its addresses: so a
 * spare one stands ready, and starting takes milliseconds. The clock is moved from outside.
 */
export type Order =
  | ({ word: 'start'; pace: Pace; now: number } & Given)
  | { word: 'tick'; now: number }
  | { word: 'stop' }

/** where everything is */
type Given = Record<'databaseUrl' | 'redisUrl' | 'botToken' | 'apiRoot' | 'dataDir', string>

let time = new Date()
let running: Awaited<ReturnType<typeof start>> | undefined

process.on('disconnect', () => process.exit())
process.on('message', async (order: Order) => {
  if (order.word !== 'stop') time = new Date(order.now)
  if (order.word === 'start') running = await start(order)
  else await running?.[order.word]()
  process.send?.(order.word)
})

async function start({ word: _, now: __, ...given }: Order & { word: 'start' }) {
  const base = readConfig({ BOT_TOKEN: given.botToken, LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal' })
  const config = { ...base, ...given }
  const { app, log, close } = await createApp({ config, features, log: createLog(config), clock: { now: () => time } })
  const engine = await startEngine(app, log, config.roles)
  return {
    tick: engine.tick,
    stop: () => engine.stop().then(close),
  }
}
