import { chatByWire, type Zalo } from '../people/contacts.ts'
import type { State } from '../state.ts'
import { DAY, HOUR } from './oa.ts'
import { badParameter, OaRefusal } from './refusal.ts'

export function checkToken({ zaloOa: { access }, time }: State, token: string): void {
  if (!access || token !== access.token) throw new OaRefusal(-216)
  if (access.until < time.now().getTime()) throw new OaRefusal(-220)
}

const MINUTE = 60_000

/** Counts a call; says in headers how many are left of this minute, which is shorter where people act faster. */
export function admit({ zaloOa, speed }: State): Record<string, string> {
  const now = performance.now()
  if (now - zaloOa.minute.from >= MINUTE / speed) zaloOa.minute = { from: now, calls: 0 }
  zaloOa.minute.calls++
  const left = Math.max(0, zaloOa.perMinute - zaloOa.minute.calls)
  return { 'x-ratelimit-limit': String(zaloOa.perMinute), 'x-ratelimit-remain': String(left) }
}

export const isTooFast = ({ zaloOa: { minute, perMinute } }: State) => minute.calls > perMinute

/** Whoever wrote may be answered, follower or not; but not who follows no more. */
export function readFollower(state: State, userId: unknown): Zalo {
  const chat = typeof userId === 'string' ? chatByWire(state, 'zalo_oa', userId) : undefined
  if (!chat) throw badParameter('user_id is not valid')
  const isGone = state.people.get(chat.owner)!.deactivated
  if (chat.contact.follows === false || isGone) throw new OaRefusal(-213)
  return chat
}

/** Two days after the person's last act are free, seven are possible: whether the message is to be paid for. */
export function readWindow({ zaloOa, time }: State, { contact: { actedAt } }: Zalo): 'free' | 'paid' {
  const silence = actedAt === undefined ? Number.POSITIVE_INFINITY : time.now().getTime() - actedAt
  if (silence > 7 * DAY) throw new OaRefusal(-230)
  if (silence <= 48 * HOUR) return 'free'
  if (zaloOa.paid <= 0) throw new OaRefusal(-211)
  return 'paid'
}
