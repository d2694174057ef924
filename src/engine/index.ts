import type { StorageAdapter } from 'grammy'
import type { App, ChannelName, Stop } from '../ports.ts'
import { createBot } from './bot.ts'
import { createLanes, takeIn } from './inbox.ts'
import { showNotice } from './notices.ts'
import { makePaper } from './papers.ts'
import { createRelay } from './relay.ts'
import { createSchedule } from './schedule.ts'
import { fetchUpload } from './uploads.ts'

/** A picture takes up to 150 MB while it is drawn anew. */
const PHOTOS_AT_ONCE = 2
/** … and the paper of a whole province some 100 MB. */
const PAPERS_AT_ONCE = 1
/** As many as are on their way to a slow messenger at thirty a second; a process that dies leaves no more in doubt. */
const BULK_AT_ONCE = 8

export interface Engine {
  /** Runs whatever is due by the clock now; the timer does so a few times a minute. */
  tick(): Promise<void>
  stop: Stop
}

/** The relay belongs to every process: whoever commits a change hands its notices on. */
export async function startEngine(app: App, log: StorageAdapter<unknown>, roles: string[]): Promise<Engine> {
  const relay = createRelay(app)
  app.nudge = relay.nudge
  const stops: Stop[] = [relay.stop]
  if (roles.includes('worker')) {
    stops.unshift(await app.queue.work('notice', (id) => showNotice(app, id)))
    stops.unshift(await app.queue.work('bulk', (id) => showNotice(app, id), BULK_AT_ONCE))
    stops.unshift(await app.queue.work('upload', (id) => fetchUpload(app, id), PHOTOS_AT_ONCE))
    stops.unshift(await app.queue.work('paper', (id) => makePaper(app, id), PAPERS_AT_ONCE))
  }
  const schedule = createSchedule(app)
  if (roles.includes('worker')) void schedule.tick()
  else await schedule.stop()
  stops.unshift(schedule.stop)
  if (roles.includes('bot')) stops.unshift(await startBot(app, log))
  return {
    tick: schedule.tick,
    async stop() {
      for (const stop of stops) await stop()
    },
  }
}

async function startBot(app: App, log: StorageAdapter<unknown>): Promise<Stop> {
  const lanes = createLanes(app, createBot(app, log), apologise(app))
  const channels = Object.entries(app.channels) as [ChannelName, NonNullable<App['channels'][ChannelName]>][]
  const listening = await Promise.all(
    channels.map(([name, channel]) =>
      channel.listen(async (heard) => {
        await takeIn(app, name, heard)
        lanes.wake()
      }),
    ),
  )
  return async () => {
    await Promise.all(listening.map((stop) => stop()))
    await lanes.stop()
  }
}

/** The last word on an update that failed again and again: sorry, and a number to quote. */
const apologise =
  (app: App): Parameters<typeof createLanes>[2] =>
  async (channel, update, reference) => {
    const chat = update.message?.chat ?? update.callback_query?.message?.chat
    if (chat?.type !== 'private') return
    const sorry = { text: app.t('vi')('bot-sorry', { reference }) }
    await app.channels[channel]!.send(String(chat.id), sorry).catch((error) =>
      app.log.info({ error, reference }, 'nor could we apologise'),
    )
  }
