import { type Sent, Undelivered } from '../ports.ts'

/**
 * The parts of one message, one after another; the reference is the last one's. Once a part has arrived nothing is
 * certain any more: it must not be sent again and again because of the rest.
 */
export async function sendParts<Part>(parts: Part[], send: (part: Part, at: number) => Promise<Sent>): Promise<Sent> {
  let last: Sent | undefined
  for (const [at, part] of parts.entries())
    last = await send(part, at).catch((error: unknown) => {
      throw at === 0 ? error : new Undelivered('unsure', 'only the first parts arrived')
    })
  return { ...last!, messages: parts.length }
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
