import type { Transformer } from 'grammy'
import type { Claim } from '../../core/pacing.ts'
import type { Turn } from '../pacer.ts'

/**
 * Telegram's limits: about thirty messages a second of the whole bot, one a second in a chat, twenty a minute in a group
 * (core.telegram.org/bots/faq). Evenly spaced and a little slower, because windows burst and bursts are what is refused.
 * An edit counts like a message; an album is one call in a chat, and as many messages in a group and of the bot.
 */
const EVERY = { bot: 34, chat: 1000, group: 3050 }
/** A few at once pass: the parts of one answer. */
const BURST = { chat: 4, group: 18 }

const COUNTED = /^(?:sendMessage|sendPhoto|sendVoice|sendDocument|sendMediaGroup|editMessage\w+)$/

/** Lets every message of these calls wait for its turn, among those of all processes. `speed` is for a server of one's own. */
export const paced =
  (turn: Turn, isBulk: boolean, speed: number): Transformer =>
  async (call, method, payload, signal) => {
    if (COUNTED.test(method)) await turn(claimsOf(payload as Payload, speed), isBulk)
    return call(method, payload, signal)
  }

interface Payload {
  chat_id?: string | number
  media?: unknown
}

function claimsOf({ chat_id, media }: Payload, speed: number): Claim[] {
  const chat = String(chat_id)
  const messages = Array.isArray(media) ? media.length : 1
  const claim = (key: string, every: number, count: number, burst = 1): Claim => ({
    key: `telegram:${key}`,
    cost: (every * count) / speed,
    slack: (every * (burst - 1)) / speed,
  })
  return [
    claim('bot', EVERY.bot, messages),
    claim(`chat:${chat}`, EVERY.chat, 1, BURST.chat),
    ...(chat.startsWith('-') ? [claim(`group:${chat}`, EVERY.group, messages, BURST.group)] : []),
  ]
}
