import { Undelivered } from '../../ports.ts'

/** What Zalo says when it refuses, always with HTTP 200. */
export interface Refusal {
  code: number
  description: string
}

const MINUTE = 60

/** … in our words. 403 is an internal error of Zalo's, and not that somebody blocked the bot. */
export function undelivered({ code, description }: Refusal): Undelivered {
  const reason = `${code} ${description}`
  if (code === 429 || code === 401) return new Undelivered('later', reason, { seconds: MINUTE })
  if (code === 403 || code === 408 || code >= 500) return new Undelivered('unsure', reason)
  if (/chat|user/i.test(description) && (code === 400 || code === 404)) return new Undelivered('gone', reason)
  return new Undelivered('refused', reason)
}
