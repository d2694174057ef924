import { createApp } from '../../src/app.ts'
import { type Pace, readConfig } from '../../src/config.ts'
import { startEngine } from '../../src/engine/index.ts'
import { features } from '../../src/features/index.ts'
import { createLog } from '../../src/log.ts'

/**
 * The product in a process of its own, to be killed. It loads everything and waits to be told its addresses: so a
 * spare one stands ready, and starting takes milliseconds. The clock is moved from outside.
 */
export interface Orders {
  databaseUrl: string
  redisUrl: string
  botToken: string
  apiRoot: string
  pace: Pace
  now: number
}

const say = (word: string) => process.send?.(word)
let tick: ((now: number) => Promise<void>) | undefined

process.on('disconnect', () => process.exit())
process.on('message', async (orders: Orders | number) => {
  if (typeof orders === 'number') {
    await tick?.(orders)
    say('ticked')
    return
  }
  tick = await start(orders)
  say('started')
})

async function start({ now, ...given }: Orders) {
  let time = new Date(now)
  const base = readConfig({ BOT_TOKEN: given.botToken, LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal' })
  const config = { ...base, ...given }
  const { app, log } = await createApp({ config, features, log: createLog(config), clock: { now: () => time } })
  const engine = await startEngine(app, log, config.roles)
  return async (later: number) => {
    time = new Date(later)
    await engine.tick()
  }
}
