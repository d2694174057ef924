/**
 * When the next message may go out: the generic cell rate algorithm, one number for each limit. Pure; the shared clock
 * and its numbers are kept by src/adapters/pacer.ts, whose script in Redis does the same.
 */
export interface Claim {
  /** what is limited: the whole bot, a chat */
  key: string
  /** how long this message takes up its place, in milliseconds */
  cost: number
  /** how much earlier than its turn it may go, in milliseconds: how many may come in a burst */
  slack: number
}

export interface Admission {
  isYours: boolean
  /** milliseconds until it may go, if it is yours; otherwise until it is worth asking again */
  wait: number
  /** it is not the bot that is busy but this chat that has had enough */
  isChat?: boolean
}

/**
 * The first claim is on the place in the row of all messages, which can be reserved up to `most` milliseconds ahead. A
 * chat that has had enough reserves nothing: its place in the row would stay empty. `until` is what is taken up already,
 * by key; it is brought up to date.
 */
export function admit(until: Map<string, number>, [row, ...chats]: Claim[], now: number, most: number): Admission {
  if (!row) return { isYours: true, wait: 0 }
  const free = ({ key, slack }: Claim) => Math.max(0, (until.get(key) ?? 0) - slack - now)
  const place = free(row)
  const chat = Math.max(0, ...chats.map(free))
  if (chat > place) return { isYours: false, wait: chat, isChat: true }
  if (place > most) return { isYours: false, wait: place - most }
  for (const { key, cost } of [row, ...chats]) until.set(key, Math.max(until.get(key) ?? 0, now + place) + cost)
  return { isYours: true, wait: place }
}
