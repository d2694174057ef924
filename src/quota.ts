import { dayOf } from './core/day.ts'
import type { App, ChannelName } from './ports.ts'

/** Messages that a channel sells or gives by the month, both directions together. */

export const monthOf = (app: App) => dayOf(app.clock.now()).slice(0, 7)

const isCounted = (app: App, channel: ChannelName) => app.channels[channel]?.can.monthly !== undefined

export const countSent = (app: App, channel: ChannelName, sent: number) => count(app, channel, sent, 0)
export const countHeard = (app: App, channel: ChannelName, heard: number) => count(app, channel, 0, heard)

async function count(app: App, channel: ChannelName, sent: number, heard: number) {
  if (!isCounted(app, channel)) return
  await app.db.$executeRaw`
    insert into "Usage" as u (channel, month, sent, heard) values (${channel}::"Channel", ${monthOf(app)}, ${sent}, ${heard})
    on conflict (channel, month) do update set sent = u.sent + ${sent}, heard = u.heard + ${heard}`
}

/** How much of the month's messages is used up: 0.8 is a warning, 0.95 the end of what may be left out. */
export async function usedUp(app: App, channel: ChannelName): Promise<number> {
  const monthly = app.channels[channel]?.can.monthly
  if (monthly === undefined) return 0
  const usage = await app.db.usage.findUnique({ where: { channel_month: { channel, month: monthOf(app) } } })
  return usage ? (usage.sent + usage.heard) / monthly : 0
}
