import type { Params } from '../calls/params.ts'
import { badRequest } from '../calls/refusal.ts'
import { chatByWire, type Zalo } from '../people/contacts.ts'
import type { State } from '../state.ts'
import { isUser } from './allowance.ts'

export interface BotCall {
  params: Params
  /** the client hung up, or the emulator closes */
  gone: AbortSignal
}

/** Returns what goes into `result`, if anything, or throws a `Refusal`. */
export type BotMethod = (state: State, call: BotCall) => unknown

/**
 * The chat that a call names. The documentation is silent about people who never wrote, who blocked the bot or whose
 * account is gone: our reading is that the bot cannot tell them from nobody at all.
 */
export function readChat(state: State, params: Params): Zalo {
  if (!params.has('chat_id')) throw badRequest('chat_id is empty')
  const chat = chatByWire(state, 'zalo_bot', params.text('chat_id'))
  if (!chat || !canWriteTo(state, chat)) throw badRequest('chat not found')
  return chat
}

function canWriteTo(state: State, chat: Zalo): boolean {
  const { actedAt, blocked } = chat.contact
  const isThere = !blocked && !state.people.get(chat.owner)!.deactivated
  return actedAt !== undefined && isThere && isUser(state, chat)
}
