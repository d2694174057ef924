import type { Message } from 'grammy/types'
import { isRecord, type Params } from '../calls/params.ts'
import { badRequest, forbidden, Refusal } from '../calls/refusal.ts'
import { type Content, quoted } from '../messages.ts'
import { isOn } from '../people/contacts.ts'
import type { Chat, Person, State } from '../state.ts'

/** The chat that a call names, if the bot may do there what it wants to do. */
export function readChat(state: State, params: Params, wants: 'read' | 'write'): Chat {
  if (!params.has('chat_id')) throw badRequest('chat_id is empty')
  const chat = state.chats.get(params.integer('chat_id'))
  if (!chat || !isOn('telegram', chat)) throw badRequest('chat not found')
  if (chat.type === 'private') checkPerson(state.people.get(chat.id)!, wants)
  else checkGroup(chat, wants)
  return chat
}

function checkPerson({ started, blocked, deactivated }: Person, wants: 'read' | 'write'): void {
  if (wants === 'read') {
    if (!started) throw badRequest('chat not found')
    return
  }
  if (deactivated) throw forbidden('user is deactivated')
  if (!started) throw forbidden(`bot can't initiate conversation with a user`)
  if (blocked) throw forbidden('bot was blocked by the user')
}

/** Of an ordinary group that it left the bot may still read what it knew; of a supergroup nothing. */
function checkGroup({ type, bot, migratedTo }: Chat, wants: 'read' | 'write'): void {
  const reads = wants === 'read' && type === 'group'
  if (reads) return
  if (migratedTo) {
    throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: migratedTo,
    })
  }
  if (bot === 'kicked') throw forbidden(`bot was kicked from the ${type} chat`)
  if (bot === 'left') throw forbidden(`bot is not a member of the ${type} chat`)
  if (type === 'channel' && bot !== 'administrator') throw badRequest('need administrator rights in the channel chat')
}

/** The message that a call names; `what` is how Telegram calls it when it is not there. */
export function readMessage(chat: Chat, params: Params, what: string): Message {
  const id = params.integer('message_id')
  const message = chat.messages.find(({ message_id }) => message_id === id)
  if (!message) throw badRequest(`${what} not found`)
  return message
}

/** The message to answer, absent if it is gone and the call does not insist. */
export function readReply(chat: Chat, params: Params): Content {
  const given = params.json('reply_parameters', 'reply parameters') ?? {}
  if (!isRecord(given)) throw badRequest('object expected as reply parameters')
  const id = Number(given.message_id ?? params.integer('reply_to_message_id'))
  if (!id) return {}
  const message = chat.messages.find(({ message_id }) => message_id === id)
  if (message) return quoted(message)
  if (given.allow_sending_without_reply || params.flag('allow_sending_without_reply')) return {}
  throw badRequest('message to be replied not found')
}
