import { Lanes } from '../delivery/lanes.ts'
import type { EmulatorOptions } from '../options.ts'
import type { BotEvent } from './shapes.ts'

export const PATIENCE = 2000

const TOKEN = '1000000002:zalo-simulator-token-not-a-secret'

/** The bot as the Zalo Bot Platform keeps it. */
export class ZaloBot {
  readonly token: string
  /** messages in a calendar month, both directions together */
  readonly monthly: number
  /** people who may talk with it */
  readonly users: number
  /** how long the product may take to answer a webhook, in real milliseconds */
  readonly patience: number
  readonly lanes: Lanes
  webhook?: { url: string; secret: string }
  /** when the webhook last changed */
  updatedAt = 0
  /** chats of people who wrote, as many as there may be */
  known = new Set<number>()
  /** messages by month */
  counts = new Map<string, number>()
  delivered = 0
  #waiting: BotEvent[] = []
  #askers = new Set<() => void>()

  constructor({ zalo = {} }: EmulatorOptions, stir: () => void) {
    const { token = TOKEN, monthly = 3000, users = 50, patience = PATIENCE } = zalo
    this.lanes = new Lanes(stir)
    this.token = token
    this.monthly = monthly
    this.users = users
    this.patience = patience
  }

  /** events that nobody has seen yet */
  get pending(): number {
    return this.#waiting.length + this.lanes.pending
  }

  wait(event: BotEvent): void {
    this.#waiting.push(event)
    const [asker] = this.#askers
    asker?.()
  }

  /** The oldest event, which is forgotten with that; nothing if none comes in time, or the client is gone. */
  async next(milliseconds: number, gone: AbortSignal): Promise<BotEvent | undefined> {
    if (this.#waiting.length === 0 && !gone.aborted) {
      await new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer)
          gone.removeEventListener('abort', end)
          this.#askers.delete(end)
          resolve()
        }
        const timer = setTimeout(end, milliseconds)
        gone.addEventListener('abort', end)
        this.#askers.add(end)
      })
    }
    return gone.aborted ? undefined : this.#waiting.shift()
  }

  drop(): void {
    this.#waiting = []
  }

  reset(): void {
    this.drop()
    this.lanes.forget()
    this.known.clear()
    this.counts.clear()
  }
}
