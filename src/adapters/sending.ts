import { setTimeout as wait } from 'node:timers/promises'
import { type Sent, Undelivered } from '../ports.ts'

/** Milliseconds after the beginning within which a part is tried again: its last try must end before any lease does. */
const PATIENCE = 35_000

/**
 * The parts of one message, one after another; the reference is the last one's. Once a part has arrived the others wait
 * here as long as they are asked to. When that is too long nothing is certain any more: the message must not be sent
 * again and again because of the rest.
 */
export async function sendParts<Part>(parts: Part[], send: (part: Part, at: number) => Promise<Sent>): Promise<Sent> {
  const until = performance.now() + PATIENCE
  const sent: Sent[] = []
  for (const [at, part] of parts.entries())
    sent.push(await (at === 0 ? send(part, at) : patiently(() => send(part, at), until)))
  return { ...sent.at(-1)!, messages: sent.reduce((sum, { messages }) => sum + messages, 0) }
}

async function patiently(send: () => Promise<Sent>, until: number): Promise<Sent> {
  for (;;)
    try {
      return await send()
    } catch (error) {
      const seconds = error instanceof Undelivered && error.why === 'later' ? error.seconds : Number.POSITIVE_INFINITY
      if (performance.now() + seconds * 1000 > until) throw new Undelivered('unsure', 'only the first parts arrived')
      await wait(seconds * 1000)
    }
}

/**
 * After a message that may or may not have arrived nothing is sent until the platform answers a harmless question
 * (`ask`), so that an outage costs each message one doubtful attempt at the most.
 */
export function createCare() {
  let doubtful = false
  return async function carefully<T>(ask: () => Promise<unknown>, send: () => Promise<T>): Promise<T> {
    if (doubtful) await ask()
    doubtful = false
    return send().catch((error: unknown) => {
      doubtful ||= error instanceof Undelivered && error.why === 'unsure'
      throw error
    })
  }
}
