import { createHash, timingSafeEqual } from 'node:crypto'
import type { App, Heard, Posted } from '../../ports.ts'
import { heardFrom } from './events.ts'

/** What Zalo must say each time, so that nobody else can post to us: made of the token, one setting less. */
export const secretOf = (token: string) => createHash('sha256').update(`webhook of ${token}`).digest('hex')

/** Takes in what Zalo posts. It may be an empty knock, and it may be anything at all. */
export function createDoor(token: string, hear: (heard: Heard[]) => Promise<void>, log: App['log']) {
  const secret = Buffer.from(secretOf(token))

  return async ({ headers, body }: Posted): Promise<number> => {
    const said = Buffer.from(headers['x-bot-api-secret-token'] ?? '')
    if (said.length !== secret.length || !timingSafeEqual(said, secret)) return 403
    if (body.length === 0) return 200
    const heard = heardFrom(parsed(body))
    if (!heard) {
      log.info({ bytes: body.length }, 'Zalo posted something that is no event')
      return 200
    }
    try {
      await hear([heard])
      return 200
    } catch (error) {
      log.error({ error }, 'what Zalo posted could not be taken in')
      return 500
    }
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}
