import { tooManyRequests } from './refusal.ts'

/**
 * Telegram publishes about one message a second in a chat ("short bursts pass"), twenty a minute in a group and thirty
 * a second overall. Five is the burst that a polite wizard needs for one answer (a text, an edit, an album, a menu and
 * a correction) and still small enough that a loop without pacing is caught at once.
 */
const CHAT = { burst: 5, perSecond: 1 }
const GROUP = { burst: 20, perSecond: 20 / 60 }
const OVERALL = { burst: 30, perSecond: 30 }

/** A request that came earlier than `retry_after` had said. Telegram punishes these; tests count them. */
export interface Violation {
  chat: number
  method: string
  /** milliseconds too early */
  early: number
}

class Bucket {
  #level: number
  #at: number

  readonly rate: { burst: number; perSecond: number }

  constructor(rate: { burst: number; perSecond: number }, now: number) {
    this.rate = rate
    this.#level = rate.burst
    this.#at = now
  }

  /** Seconds until `amount` may pass; 0 is now. An amount beyond the burst passes when the bucket is full. */
  wait(amount: number, now: number): number {
    const { burst, perSecond } = this.rate
    this.#level = Math.min(burst, this.#level + (now - this.#at) * perSecond)
    this.#at = now
    return Math.max(0, (Math.min(amount, burst) - this.#level) / perSecond)
  }

  take(amount: number): void {
    this.#level -= amount
  }
}

export class Limits {
  readonly violations: Violation[] = []
  #chats = new Map<number, Bucket>()
  #groups = new Map<number, Bucket>()
  #overall: Bucket
  #until = new Map<number, number>()

  readonly speed: number

  constructor(speed: number) {
    this.speed = speed
    this.#overall = new Bucket(OVERALL, this.#now())
  }

  /** Lets a sending call through, or refuses it with 429. An album is one call, but as many messages in a group. */
  admit(chat: number, method: string, messages: number): void {
    const early = (this.#until.get(chat) ?? 0) - performance.now()
    if (early > 0) {
      this.violations.push({ chat, method, early: Math.ceil(early) })
      throw tooManyRequests(Math.ceil(early / 1000))
    }
    const now = this.#now()
    const due: [Bucket, number][] = [
      [this.#overall, messages],
      [bucketOf(this.#chats, chat, CHAT, now), 1],
    ]
    if (chat < 0) due.push([bucketOf(this.#groups, chat, GROUP, now), messages])
    const wait = Math.max(...due.map(([bucket, amount]) => bucket.wait(amount, now)))
    if (wait > 0) {
      const seconds = Math.max(1, Math.ceil(wait / this.speed))
      this.quiet(chat, seconds)
      throw tooManyRequests(seconds)
    }
    for (const [bucket, amount] of due) bucket.take(amount)
  }

  /** From a 429 on, the chat is closed for as long as the answer said, in real seconds: that is how a bot waits. */
  quiet(chat: number, seconds: number): void {
    this.#until.set(chat, performance.now() + seconds * 1000)
  }

  #now(): number {
    return (performance.now() / 1000) * this.speed
  }
}

function bucketOf(buckets: Map<number, Bucket>, chat: number, rate: { burst: number; perSecond: number }, now: number) {
  const bucket = buckets.get(chat) ?? new Bucket(rate, now)
  buckets.set(chat, bucket)
  return bucket
}
