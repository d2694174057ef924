import { Refusal } from '../calls/refusal.ts'
import type { Zalo } from '../people/contacts.ts'
import type { State } from '../state.ts'

/** The free plan: so many people, so many messages a month. */

/** Nobody says what happens to one too many; here the bot and they do not hear of each other. */
export function isUser({ zaloBot: { known, users } }: State, chat: Zalo): boolean {
  if (known.size < users) known.add(chat.id)
  return known.has(chat.id)
}

/** What people send counts as well, as one operator found. */
export function count(state: State): void {
  const { counts } = state.zaloBot
  const month = monthOf(state)
  counts.set(month, (counts.get(month) ?? 0) + 1)
}

/** Refuses when the month is used up. There is no word of how long to wait. */
export function checkAllowance(state: State): void {
  const { counts, monthly } = state.zaloBot
  if ((counts.get(monthOf(state)) ?? 0) >= monthly) throw new Refusal(429, 'Quota exceeded')
}

const HANOI = 7 * 60 * 60 * 1000

const monthOf = ({ time }: State) => new Date(time.now().getTime() + HANOI).toISOString().slice(0, 7)
