import { setMaxListeners } from 'node:events'
import { isRecord, Params } from '../calls/params.ts'
import type { Call } from '../methods/method.ts'
import type { State } from '../state.ts'
import { pause } from '../time.ts'
import type { Queued } from './queue.ts'

/** The real server hangs up after a minute. */
const PATIENCE = 60_000

/**
 * Sends updates to the product's door. One of a lane is under way at a time, `connections` in all; a failed one is
 * tried again at once, then after 2, 4, 8 … seconds (or what Retry-After says) and holds up only its own lane.
 */
export class Webhook {
  lastError?: { last_error_date: number; last_error_message: string }
  #stopped = new AbortController()
  #close = () => this.stop()
  #busy = new Set<string>()
  #forget: () => void

  readonly state: State
  readonly url: string
  readonly secret: string
  readonly connections: number
  readonly run: Call['run']

  constructor(state: State, url: string, secret: string, connections: number, run: Call['run']) {
    this.state = state
    this.url = url
    this.secret = secret
    this.connections = connections
    this.run = run
    setMaxListeners(0, this.#stopped.signal) // every lane may be waiting to try again
    this.#forget = state.updates.onPush(() => this.#send())
    state.closing.addEventListener('abort', this.#close)
    this.#send()
  }

  stop(): void {
    this.#stopped.abort()
    this.#forget()
    this.state.closing.removeEventListener('abort', this.#close)
  }

  #send(): void {
    for (const item of this.state.updates.pending) {
      if (this.#stopped.signal.aborted || this.#busy.size >= this.connections) return
      if (this.#busy.has(item.lane)) continue
      this.#busy.add(item.lane)
      void this.#deliver(item).finally(() => {
        this.#busy.delete(item.lane)
        this.#send()
      })
    }
  }

  async #deliver(item: Queued): Promise<void> {
    const { changes, updates, speed } = this.state
    const ended = this.#stopped.signal
    for (let failures = 0; !ended.aborted && updates.pending.includes(item); failures++) {
      const outcome = await this.#post(item)
      if (outcome === 'taken') {
        updates.delivered(item)
        changes.stir()
        return
      }
      const backoff = failures === 0 ? 0 : Math.min(2 ** failures, 60 + Math.random() * 60)
      await pause(((outcome.retryAfter || backoff) * 1000) / speed, ended)
    }
  }

  async #post({ update }: Queued): Promise<'taken' | { retryAfter: number }> {
    const hangUp = new AbortController()
    const timer = setTimeout(() => hangUp.abort(new Error('Read timeout expired')), PATIENCE)
    try {
      const response = await fetch(this.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(this.secret && { 'x-telegram-bot-api-secret-token': this.secret }),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.any([this.#stopped.signal, hangUp.signal]),
      })
      const body = await response.text()
      if (response.ok) {
        await this.#obey(body)
        return 'taken'
      }
      this.#note(`Wrong response from the webhook: ${response.status} ${response.statusText}`)
      return { retryAfter: Math.min(3600, Number(response.headers.get('retry-after')) || 0) }
    } catch (error) {
      this.#note(error instanceof Error ? error.message : String(error))
      return { retryAfter: 0 }
    } finally {
      clearTimeout(timer)
    }
  }

  /** A call may come back in the body of the answer; its own answer reaches nobody. */
  async #obey(body: string): Promise<void> {
    const { method, ...values } = readObject(body)
    if (typeof method !== 'string' || /^(?:get|setwebhook|deletewebhook|close|logout)/i.test(method)) return
    await this.run(method, new Params(values))
  }

  #note(words: string): void {
    this.lastError = { last_error_date: this.state.time.seconds(), last_error_message: words }
  }
}

/** Most answers are empty or mean nothing; that is no mistake. */
function readObject(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body)
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}
