import type { BotCommand, ChatMember, Message, UserFromGetMe } from 'grammy/types'
import type { Fault } from './calls/faults.ts'
import type { Entry } from './calls/journal.ts'
import { Limits } from './calls/limits.ts'
import { Changes, type Telling } from './changes.ts'
import { UpdateQueue } from './delivery/queue.ts'
import type { Webhook } from './delivery/webhook.ts'
import type { StoredFile } from './files.ts'
import type { Medium } from './media.ts'
import type { Messenger } from './messengers.ts'
import { DEFAULT_BOT, DEFAULT_TOKEN, type EmulatorOptions, type SeatedPerson } from './options.ts'
import type { Contact } from './people/contacts.ts'
import type { Press } from './people/presses.ts'
import { type Time, timeOf } from './time.ts'
import { ZaloBot } from './zalo-bot/bot.ts'
import { ZaloOa } from './zalo-oa/oa.ts'

export interface Person extends SeatedPerson {
  /** pressed Start on Telegram at least once: before that a bot may not write */
  started: boolean
  /** on Telegram */
  blocked: boolean
  deactivated: boolean
}

export interface Chat {
  id: number
  type: 'private' | 'group' | 'supergroup' | 'channel'
  title?: string
  /** absent: Telegram */
  messenger?: Messenger
  /** whose private chat it is */
  owner?: number
  /** of a private chat on Zalo */
  contact?: Contact
  members: Set<number>
  bot: ChatMember['status']
  migratedTo?: number
  messages: Message[]
}

/** Everything one emulator knows. The functions that take it first are its behaviour. */
export interface State {
  readonly options: EmulatorOptions
  readonly bot: UserFromGetMe
  readonly token: string
  /** where all of this is served */
  url: string
  readonly speed: number
  readonly time: Time
  readonly closing: AbortSignal
  readonly changes: Changes
  readonly updates: UpdateQueue
  readonly zaloBot: ZaloBot
  readonly zaloOa: ZaloOa
  readonly people: Map<number, Person>
  readonly chats: Map<number, Chat>
  /** the last one of each chat; they go on even when the chat is forgotten */
  readonly messageIds: Map<number, number>
  readonly files: Map<string, StoredFile>
  readonly paths: Map<string, StoredFile>
  /** Zalo's files, by what comes last in their address */
  readonly media: Map<string, Medium>
  readonly presses: Map<string, Press>
  readonly commands: Map<string, BotCommand[]>
  readonly profile: Map<string, string>
  readonly journal: Entry[]
  faults: Fault[]
  limits: Limits
  webhook?: Webhook
  story?: Telling
  /** numbers things that need no more than to differ */
  count: number
}

export function createState(options: EmulatorOptions, closing: AbortSignal): State {
  const speed = options.speed ?? 1
  const time = timeOf(options.clock ?? { now: () => new Date() }, speed)
  const changes = new Changes()
  const stir = () => changes.stir()
  return {
    options,
    speed,
    time,
    closing,
    token: options.token ?? DEFAULT_TOKEN,
    url: '',
    bot: me(options),
    changes,
    updates: new UpdateQueue(time, options.redeliver ?? 1),
    zaloBot: new ZaloBot(options, stir),
    zaloOa: new ZaloOa(options, stir),
    people: new Map(),
    chats: new Map(),
    messageIds: new Map(),
    files: new Map(),
    paths: new Map(),
    media: new Map(),
    presses: new Map(),
    commands: new Map(),
    profile: new Map(),
    journal: [],
    faults: [],
    limits: new Limits(speed),
    count: 0,
  }
}

function me({ bot = DEFAULT_BOT, privacy = true }: EmulatorOptions): UserFromGetMe {
  return {
    ...bot,
    is_bot: true,
    can_join_groups: true,
    can_read_all_group_messages: !privacy,
    can_manage_bots: false,
    supports_inline_queries: false,
    supports_join_request_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
  } as UserFromGetMe
}
