import { createHash } from 'node:crypto'

/** The programs on a phone in which the bot can be met. */
export const MESSENGERS = ['telegram', 'zalo_bot', 'zalo_oa'] as const
export type Messenger = (typeof MESSENGERS)[number]

/** Far beyond Telegram's ids, so that a number says whose it is. */
const BEYOND: Record<Messenger, number> = { telegram: 0, zalo_bot: 1e13, zalo_oa: 2e13 }

/** The number of somebody's private chat, as the page and the tests call it. */
export const chatIdOf = (person: number, messenger: Messenger) => person + BEYOND[messenger]

/** What a messenger calls a person when it speaks with the bot. */
export function wireIdOf(person: number, messenger: Messenger): string {
  if (messenger === 'telegram') return String(person)
  const hash = hexOf(`${messenger} person ${person}`)
  if (messenger === 'zalo_bot') return hash
  // 19 digits, as real ones have: too many for a number of JavaScript
  return String(10n ** 18n + (BigInt(`0x${hash}`) % (9n * 10n ** 18n)))
}

/** What Zalo calls a message: of the bot or of a person, but not the number that we give it. */
export const wireMessageId = (chat: number, message: number) => hexOf(`message ${chat} ${message}`)

/** 20 hexadecimal digits, the same for the same words. */
export const hexOf = (words: string) => createHash('sha256').update(words).digest('hex').slice(0, 20)
