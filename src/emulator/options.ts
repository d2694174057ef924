import type { Messenger } from './messengers.ts'

/** Someone who holds a phone in the emulator. `title` is the line under the name, e.g. a village. */
export interface SeatedPerson {
  id: number
  name: string
  username?: string
  language?: string
  seat: 'cadre' | 'reviewer' | 'committee'
  title?: string
  /** Wrote to the bot before, to an OA just now: it may write to them. `true` is on Telegram. */
  knows?: boolean | Messenger[]
  /** A child, or somebody who cannot read: by law Zalo withholds from bots whatever they send. */
  isProtected?: boolean
}

export interface EmulatorOptions {
  /** 0 or absent: any free port */
  port?: number
  token?: string
  bot?: { id: number; first_name: string; username: string }
  people?: SeatedPerson[]
  /** Groups that exist from the beginning; the bot is already a member, as if it had been added long ago. */
  groups?: { id: number; title: string; members: number[] }[]
  /** How many times faster than real life the people act: time windows shrink by it. */
  speed?: number
  /** What time messages carry. Moving it forward also lets updates and callback queries grow old. */
  clock?: { now(): Date }
  /** Privacy mode, as set with @BotFather; on unless said otherwise. */
  privacy?: boolean
  /** How many times every update is delivered; 1 is a good day, 2 is what at-least-once means. */
  redeliver?: number
  zalo?: ZaloOptions
  /** Called before the world forgets everything, so that the product can start afresh too. */
  onReset?: () => Promise<void> | void
}

export interface ZaloOptions {
  /** of the bot */
  token?: string
  /** messages that the bot has in a month, both directions together; 3,000 */
  monthly?: number
  /** people whom the bot may know; 50 */
  users?: number
  /** how long the product may take to answer a webhook, in real milliseconds; 2,000 */
  patience?: number
  oa?: {
    /** templates that were approved: id → the variables that each needs */
    templates?: Record<string, string[]>
    /** calls in a minute; 4,000 */
    perMinute?: number
    /** messages that the OA may still pay for; without end unless said otherwise */
    paid?: number
  }
}

export const DEFAULT_TOKEN = '1000000001:simulator-token-not-a-secret-aaaaaaa'
export const DEFAULT_BOT = { id: 1000000001, first_name: 'Dân vận khéo', username: 'dan_van_kheo_bot' }
