import { createHash, timingSafeEqual } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { App, Heard, Posted, Stop } from '../../ports.ts'
import { heardFrom } from './events.ts'

/** Zalo is answered within two seconds, whatever our database does. */
const PATIENCE = 1500
const PAUSE = 500
/** More than anybody writes while a database is away. */
const MOST = 10_000

/** What Zalo must say each time, so that nobody else can post to us: made of the token, one setting less. */
export const secretOf = (token: string) => createHash('sha256').update(`webhook of ${token}`).digest('hex')

/**
 * Takes in what Zalo posts: perhaps an empty knock, perhaps anything at all. Nobody has documented that Zalo posts
 * again what was not taken: it is kept here, in order, until it is in the database.
 */
export function createDoor(token: string, hear: (heard: Heard[]) => Promise<void>, log: App['log']) {
  const secret = Buffer.from(secretOf(token))
  const closing = new AbortController()
  let last = Promise.resolve()
  let waiting = 0

  async function take({ headers, body }: Posted): Promise<number> {
    const said = Buffer.from(headers['x-bot-api-secret-token'] ?? '')
    if (said.length !== secret.length || !timingSafeEqual(said, secret)) return 403
    if (body.length === 0) return 200
    const heard = heardFrom(parsed(body))
    if (!heard) log.info({ bytes: body.length }, 'Zalo posted something that is no event')
    if (!heard) return 200
    if (waiting >= MOST || closing.signal.aborted) return 503
    waiting++
    last = last.then(() => insist(heard)).finally(() => waiting--)
    await Promise.race([last, wait(PATIENCE)])
    return 200
  }

  async function insist(heard: Heard): Promise<void> {
    for (let attempt = 1; !closing.signal.aborted; attempt++)
      try {
        return await hear([heard])
      } catch (error) {
        if (attempt === 1) log.warn({ error }, 'what Zalo posted could not be taken in, trying again')
        await wait(PAUSE, undefined, { signal: closing.signal }).catch(() => undefined)
      }
    log.error('what somebody wrote on Zalo is lost: the database was away until the end')
  }

  const close: Stop = async () => {
    closing.abort()
    await last
  }
  return { take, close }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}
