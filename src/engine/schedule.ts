import type { App, Stop } from '../ports.ts'
import { forgetOld } from './inbox.ts'

/** Looks at the clock a few times a minute: what is due by the database is made, whoever looks first. */
export function createSchedule(app: App) {
  let passing = Promise.resolve()

  async function pass() {
    await forgetOld(app).catch((error) => app.log.warn({ error }, 'old updates are still remembered'))
    for (const feature of app.features)
      await feature.tick?.(app).catch((error) => app.log.warn({ error, feature: feature.name }, 'a schedule is late'))
  }

  /** One look at a time; whoever asks while one is under way gets a new one after it. */
  const tick = () => {
    passing = passing.then(pass)
    return passing
  }
  const timer = setInterval(tick, app.config.pace.tick)
  const stop: Stop = async () => {
    clearInterval(timer)
    await passing
  }
  return { tick, stop }
}
