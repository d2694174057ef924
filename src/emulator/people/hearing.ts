import type { Message } from 'grammy/types'
import type { Chat, State } from '../state.ts'
import { tellBot } from '../zalo-bot/events.ts'
import { tellOa } from '../zalo-oa/events.ts'
import { isOn, type Zalo } from './contacts.ts'

/** Tells the bot about a message. On Telegram only if it is a member, and privacy mode lets it hear. */
export function hear(state: State, chat: Chat, message: Message, kind: 'message' | 'edited_message' = 'message'): void {
  if (isOn('zalo_bot', chat)) tellBot(state, chat as Zalo, message)
  else if (isOn('zalo_oa', chat)) tellOa(state, chat as Zalo, message)
  else if (hears(state, chat, message)) state.updates.push(kind, message, `chat ${chat.id}`)
}

/** In a group: everything for an administrator, else commands, replies to it, mentions and service messages. */
function hears({ bot }: State, chat: Chat, message: Message): boolean {
  if (chat.type === 'private') return true
  if (chat.bot === 'administrator') return true
  if (chat.bot !== 'member') return false
  return (
    bot.can_read_all_group_messages ||
    isService(message) ||
    message.reply_to_message?.from?.id === bot.id ||
    isSpokenTo(message, bot.username.toLowerCase())
  )
}

const isService = (message: Message) =>
  Boolean(
    message.new_chat_members ||
      message.left_chat_member ||
      message.migrate_to_chat_id ||
      message.migrate_from_chat_id ||
      message.group_chat_created,
  )

function isSpokenTo(message: Message, username: string): boolean {
  const text = message.text ?? message.caption ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  return entities.some(({ type, offset, length }) => {
    const words = text.slice(offset, offset + length).toLowerCase()
    if (type === 'mention') return words === `@${username}`
    if (type !== 'bot_command' || offset !== 0) return false
    return !words.includes('@') || words.endsWith(`@${username}`)
  })
}
