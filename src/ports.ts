import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Message, Translate } from './core/message.ts'
import type { Db } from './db.ts'
import type { Feature } from './feature.ts'

export type ChannelName = 'telegram' | 'zalo'
export type Language = 'vi' | 'en'

/** The only interfaces of the product. What stands behind them is chosen once, in app.ts. */
export interface App {
  config: Config
  db: Db
  channels: Partial<Record<ChannelName, Channel>>
  queue: Queue
  log: Logger
  clock: Clock
  limits: Limits
  t(language: Language): Translate
  /** the product's table of contents */
  features: Feature[]
  /** Something was committed that somebody should be told: look now rather than at the next sweep. */
  nudge(): void
}

/** A messenger. In comes Telegram's `Update` shape, out goes our `Message`. */
export interface Channel {
  /** Calls `hear` with every batch of updates; the batch is confirmed to the platform only after `hear` has returned. */
  listen(hear: (updates: Update[]) => Promise<void>): Promise<Stop>
  /** Returns a reference to the message, good for `edit`. Throws Undelivered. */
  send(chat: string, message: Message): Promise<string>
  edit(chat: string, ref: string, message: Message): Promise<void>
  /** Ends the waiting of a tapped button; `url` opens a chat with the bot. A tap too old to answer is no error. */
  answer?(tap: string, reply?: { text?: string; url?: string }): Promise<void>
  /** The menu of commands, by language; the one without a language is for everybody else. */
  publish?(menus: { language?: Language; commands: { command: string; description: string }[] }[]): Promise<void>
  readonly can: { buttons: boolean; edit: boolean; maxText: number }
  /** A link that opens a private chat with the bot and hands it `payload`, where the channel has such links. */
  link?(payload: string): string
}

/**
 * Why a message did not go out.
 * - `later`: the platform asks to wait `seconds`
 * - `unreached`: it certainly did not arrive: nothing was sent
 * - `unsure`: nobody can say whether it arrived
 * - `gone`: the person blocked the bot, or it was removed from the group
 * - `moved`: the group has a new id, `chat`
 * - `missing`: the message to edit is not there any more
 * - `refused`: the platform will never take this message: a bug of ours
 */
export class Undelivered extends Error {
  override name = 'Undelivered'
  readonly why: 'later' | 'unreached' | 'unsure' | 'gone' | 'moved' | 'missing' | 'refused'
  readonly seconds: number
  readonly chat: string

  constructor(why: Undelivered['why'], reason: string, { seconds = 1, chat = '' } = {}) {
    super(reason)
    this.why = why
    this.seconds = seconds
    this.chat = chat
  }
}

/** Carries wake-ups, never the truth: whatever it loses is queued again from the database. */
export interface Queue {
  add(jobs: Job[]): Promise<void>
  work(name: string, run: (id: number) => Promise<void>): Promise<Stop>
  close(): Promise<void>
}
/** `key` is the same for the same work: a job that still waits is not queued a second time. No ":" in it, and a letter. */
export interface Job {
  name: string
  id: number
  key: string
}

/** How often something may be tried. */
export interface Limits {
  /** Counts one try; false when there were more than `most` within `seconds`. */
  allow(key: string, most: number, seconds: number): Promise<boolean>
}

export interface Clock {
  now(): Date
}

export type Stop = () => Promise<void>
