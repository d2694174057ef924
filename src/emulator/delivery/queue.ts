import type { Update } from 'grammy/types'
import { conflict, type Refusal } from '../calls/refusal.ts'
import { idAfter, type Moment, type Time } from '../time.ts'

/** The kinds that come from here, and whether a bot gets them without asking for them by name. */
const KINDS = {
  message: true,
  edited_message: true,
  callback_query: true,
  my_chat_member: true,
  chat_member: false,
}

export type UpdateKind = keyof typeof KINDS

const DAY = 24 * 60 * 60
/** The server forgets a callback query after 150 s; anything else after a day. */
const LIFE: Partial<Record<UpdateKind, number>> = { callback_query: 150 }

export interface Queued {
  update: Update
  kind: UpdateKind
  /** one update of a lane is delivered at a time: the chat, or the person for a callback query */
  lane: string
  at: Moment
  /** deliveries to make, and made */
  copies: number
  sent: number
}

/** What waits for the bot. Confirmed or expired updates are forgotten; ids never repeat. */
export class UpdateQueue {
  copies: number
  allowed: readonly string[] = []
  #items: Queued[] = []
  #lastId = idAfter(Date.now())
  #wake = new Set<() => void>()
  #poller?: (refusal: Refusal) => void

  readonly time: Time

  constructor(time: Time, copies: number) {
    this.time = time
    this.copies = copies
  }

  push(kind: UpdateKind, content: object, lane: string): void {
    if (this.allowed.length > 0 ? !this.allowed.includes(kind) : !KINDS[kind]) return
    const update = { update_id: ++this.#lastId, [kind]: structuredClone(content) } as unknown as Update
    this.#items.push({ update, kind, lane, at: this.time.moment(), copies: this.copies, sent: 0 })
    this.#ring()
  }

  get pending(): readonly Queued[] {
    this.#items = this.#items.filter(({ kind, at }) => this.time.since(at) < (LIFE[kind] ?? DAY))
    return this.#items
  }

  /** Forgets what `offset` confirms. A negative offset keeps only that many from the end. */
  confirm(offset: number): void {
    const items = this.pending
    if (offset < 0) this.#items = items.slice(offset)
    else if (offset > 0) this.#items = items.filter((item) => item.update.update_id >= offset || isOwedAgain(item))
  }

  /** Hands out the oldest updates; they stay until they are confirmed. */
  hand(limit: number): Update[] {
    const items = this.pending.slice(0, limit)
    for (const item of items) item.sent++
    return items.map(({ update }) => update)
  }

  /** A webhook took it. */
  delivered(item: Queued): void {
    item.sent++
    this.#items = this.#items.filter((other) => other !== item || isOwedAgain(item))
  }

  clear(): void {
    this.#items = []
  }

  onPush(listener: () => void): () => void {
    this.#wake.add(listener)
    return () => this.#wake.delete(listener)
  }

  /** Resolves at the next update, when the time is over, or when the client is gone. */
  async wait(milliseconds: number, gone: AbortSignal): Promise<void> {
    if (gone.aborted) return
    await new Promise<void>((resolve, reject) => {
      const end = () => {
        forget()
        clearTimeout(timer)
        gone.removeEventListener('abort', end)
        this.#poller = undefined
        resolve()
      }
      const forget = this.onPush(end)
      const timer = setTimeout(end, milliseconds)
      gone.addEventListener('abort', end)
      this.#poller = (refusal) => {
        reject(refusal)
        end()
      }
    })
  }

  /** Sends the waiting poller away: there is only ever one. */
  stopPoller(words: string): void {
    this.#poller?.(conflict(words))
  }

  #ring(): void {
    for (const listener of [...this.#wake]) listener()
  }
}

/** Delivered before, but not as often as the world was told to. */
function isOwedAgain({ sent, copies }: Queued): boolean {
  return sent > 0 && sent < copies
}
