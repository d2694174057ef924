import type { Update } from 'grammy/types'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { Message, Translate } from './core/message.ts'
import type { Db } from './db.ts'
import type { Feature } from './feature.ts'

export type ChannelName = 'telegram' | 'zalo_bot' | 'zalo_oa'
export type Language = 'vi' | 'en'

/** The only interfaces of the product. What stands behind them is chosen once, in app.ts. */
export interface App {
  config: Config
  db: Db
  channels: Partial<Record<ChannelName, Channel>>
  queue: Queue
  files: Files
  log: Logger
  clock: Clock
  limits: Limits
  /** the product's own pages and files on the web */
  web: Pick<Web, 'url' | 'lend' | 'isPublic'>
  /** `commands`: whether "/dangky" can be tapped in the text, or the words of that meaning are to be typed. */
  t(language: Language, commands?: 'tapped' | 'typed'): Translate
  /** the product's table of contents */
  features: Feature[]
  /** Something was committed that somebody should be told: look now rather than at the next sweep. */
  nudge(): void
}

/** A messenger. In comes Telegram's `Update` shape, out goes our `Message`. */
export interface Channel {
  /** Calls `hear` with every batch; the batch is confirmed to the platform only after `hear` has returned. */
  listen(hear: (heard: Heard[]) => Promise<void>): Promise<Stop>
  /**
   * Throws Undelivered. Buttons beyond `can.buttons` are a bug of ours: the engine spells them out before. `isBulk`: one
   * of very many, which gives way to what somebody waits for.
   */
  send(chat: string, message: Message, manner?: { isBulk?: boolean }): Promise<Sent>
  edit(chat: string, ref: string, message: Message): Promise<void>
  /** Its own name of a file that we keep there, once it was sent: what goes to many is handed over once. */
  known?(from: string): string | undefined
  /** The bytes of a file that somebody sent: a Telegram file id, a Zalo address. Throws TooLarge. */
  download(file: string): Promise<Uint8Array>
  /** Ends the waiting of a tapped button; `url` opens a chat with the bot. A tap too old to answer is no error. */
  answer?(tap: string, reply?: { text?: string; url?: string }): Promise<void>
  /** The menu of commands, by language; the one without a language is for everybody else. */
  publish?(menus: { language?: Language; commands: { command: string; description: string }[] }[]): Promise<void>
  /** What the person calls themself, where the updates do not say it. */
  nameOf?(chat: string): Promise<string | undefined>
  /** Says that something waits to somebody who may not be written to any more, where the platform sells that. */
  wake?(chat: string, about: { name: string; subject: string }): Promise<void>
  readonly can: Abilities
  /** A link that opens a private chat with the bot and hands it `payload`, where the channel has such links. */
  link?(payload: string): string
}

export interface Abilities {
  /** how many buttons a message may have; 0 where answers are typed */
  buttons: number
  edit: boolean
  /** characters */
  maxText: number
  /** photos sent together come with the name of their album */
  albums: boolean
  /** messages in a calendar month, both directions together */
  monthly?: number
}

/** `id` is the platform's name of the event: the same event that comes a second time is known by it. */
export interface Heard {
  id: string
  update: Omit<Update, 'update_id'>
}

export interface Sent {
  /** good for `edit` */
  ref: string
  /** when, by the platform's own clock, in milliseconds */
  at: number
  /** how many messages it took */
  messages: number
}

/**
 * Why a message did not go out.
 * - `later`: the platform asks to wait `seconds`
 * - `unreached`: it certainly did not arrive: nothing was sent
 * - `unsure`: nobody can say whether it arrived
 * - `gone`: the person blocked the bot, or it was removed from the group
 * - `closed`: the person has not written for so long that they may not be written to
 * - `moved`: the group has a new id, `chat`
 * - `missing`: the message to edit is not there any more
 * - `refused`: the platform will never take this message: a bug of ours
 */
export class Undelivered extends Error {
  override name = 'Undelivered'
  readonly why: 'later' | 'unreached' | 'unsure' | 'gone' | 'closed' | 'moved' | 'missing' | 'refused'
  readonly seconds: number
  readonly chat: string

  constructor(why: Undelivered['why'], reason: string, { seconds = 1, chat = '' } = {}) {
    super(reason)
    this.why = why
    this.seconds = seconds
    this.chat = chat
  }
}

/** A file that this messenger never hands to a bot, or that no bot should take: more than 20 MB. */
export class TooLarge extends Error {
  override name = 'TooLarge'
}

/** Carries wake-ups, never the truth: whatever it loses is queued again from the database. */
export interface Queue {
  add(jobs: Job[]): Promise<void>
  /** `most`: how many side by side in this process */
  work(name: string, run: (id: number) => Promise<void>, most?: number): Promise<Stop>
  close(): Promise<void>
}
/** `key` is the same for the same work: a job that still waits is not queued a second time. No ":" in it, and a letter. */
export interface Job {
  name: string
  id: number
  key: string
}

/** Where the bytes are that people entrusted to us. Keys are ours: letters, digits, "-" and "/". */
export interface Files {
  /** Throws StorageTrouble. What is put a second time takes the place of the first. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Throws NotKept when there is nothing under that key, and StorageTrouble. */
  get(key: string): Promise<Uint8Array>
  /** Throws StorageTrouble. What is not there any more needs no removing. */
  remove(key: string): Promise<void>
}

/** There is nothing under that key, and never was, or somebody removed it. */
export class NotKept extends Error {
  override name = 'NotKept'

  constructor(key: string) {
    super(`no file ${key} is kept`)
  }
}

/**
 * The storage itself does not work, for this file and for every other; an operator can mend it.
 * - `full`: there is no room
 * - `gone`: it is not there, or does not let us in
 */
export class StorageTrouble extends Error {
  override name = 'StorageTrouble'
  readonly why: 'full' | 'gone'

  constructor(why: StorageTrouble['why'], reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.why = why
  }
}

/** The product's own door on the web. */
export interface Web {
  /** where the world reaches it, without a slash at the end */
  readonly url: string
  /** Whether a messenger can reach `url`: it is no address of this machine only. */
  readonly isPublic: boolean
  /** Hands every POST to that path to `take`, which says the HTTP status to answer with. */
  post(path: string, take: (request: Posted) => Promise<number>): void
  /**
   * An address that nobody can guess, under which these bytes can be fetched by whoever knows it: for ten minutes, if
   * nothing is said. The same bytes keep their address for as long as they are lent. With a name it is a file to be saved.
   */
  lend(bytes: Uint8Array, type: string, seconds?: number, name?: string): Promise<string>
}

/** A page of the product's own: what was asked for, and what is answered. */
export interface AskedPage {
  /** the parts of the path that have names: ":code" */
  params: Record<string, string>
  query: Record<string, string>
  /** lower-case names */
  headers: Record<string, string>
  /** the address of whoever asks */
  from: string
  cookie(name: string): string | undefined
}
export interface Page {
  /** 200 unless said otherwise */
  status?: number
  body: string | Uint8Array
  /** "text/html; charset=utf-8" unless said otherwise */
  type?: string
  headers?: Record<string, string>
}
export interface Posted {
  /** lower-case names */
  headers: Record<string, string>
  /** as it came: signatures are over these bytes */
  body: Buffer
}

/** The keys to a Zalo OA: an access key for 25 hours, and one to fetch the next pair with, good once. */
export interface Keys {
  access: string
  refresh: string
  expiresAt: Date
}
export interface KeyRing {
  read(): Promise<Keys | undefined>
  /**
   * Exchanges the pair whose access key is `stale` ('' for none yet), and keeps the new one before anybody uses it. One
   * process does so at a time; the others get what it brought. `exchange` throws KeyRefused when the key is spent.
   */
  renew(stale: string, exchange: (refresh: string) => Promise<Keys>): Promise<Keys>
}

/** The platform does not take this key: it is used up, too old, or never was one. Waiting does not mend it. */
export class KeyRefused extends Error {
  override name = 'KeyRefused'
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
