import type { Message, Chat as TelegramChat, User } from 'grammy/types'
import { show } from './show.ts'
import type { Chat, Person, State } from './state.ts'
import { idAfter } from './time.ts'

export type Content = Partial<Omit<Message, 'message_id' | 'date' | 'chat' | 'from'>>

/** Puts a message into a chat, where everybody in it sees it. */
export function post(state: State, chat: Chat, from: User, content: Content): Message {
  const message = {
    message_id: nextId(state, chat.id),
    ...(chat.type === 'channel' ? { sender_chat: chatOf(state, chat) } : { from }),
    chat: chatOf(state, chat),
    date: state.time.seconds(),
    ...content,
  } as Message
  chat.messages.push(message)
  state.changes.tell({ type: 'message', chat: chat.id, message: show(message) })
  return message
}

function nextId({ messageIds }: State, chat: number): number {
  const id = (messageIds.get(chat) ?? idAfter(Date.now())) + 1
  messageIds.set(chat, id)
  return id
}

/** Replaces what is given; `undefined` takes it away. */
export function alter(state: State, chat: Chat, message: Message, content: Content): Message {
  if ('reply_markup' in content && message.reply_markup)
    lost.set(message, [message.reply_markup, ...lostKeyboards(message)].slice(0, REMEMBERED))
  Object.assign(message, content, { edit_date: state.time.seconds() })
  for (const [key, value] of Object.entries(message)) {
    if (value === undefined) delete message[key as keyof Message]
  }
  state.changes.tell({ type: 'edit', chat: chat.id, message: show(message) })
  return message
}

/** The keyboards that the message had before, the latest first: on a slow line people still tap what they see. */
export const lostKeyboards = (message: Message): Keyboard[] => lost.get(message) ?? []

const lost = new WeakMap<Message, Keyboard[]>()
const REMEMBERED = 10
type Keyboard = NonNullable<Message['reply_markup']>

export function remove(state: State, chat: Chat, message: Message): void {
  chat.messages = chat.messages.filter((other) => other !== message)
  state.changes.tell({ type: 'delete', chat: chat.id, message_id: message.message_id })
}

/** What the messages of an album have in common. */
export const albumId = (state: State) => String(state.time.now().getTime() * 10 + (++state.count % 10))

/** Nothing to see: white space, or signs that only steer others. */
export const isBlank = (text: string) => /^[\s\p{Cf}\u2800]*$/u.test(text)

/** A message as another one quotes it: without what it quotes itself. */
export function quoted({ reply_to_message: _, ...message }: Message): Content {
  return { reply_to_message: structuredClone(message) as Message['reply_to_message'] }
}

export function userOf({ id, name, username, language }: Person): User {
  return {
    id,
    is_bot: false,
    first_name: name,
    ...(username && { username }),
    language_code: language ?? 'vi',
  }
}

export function botUser({ bot }: State): User {
  const { id, first_name, username } = bot
  return { id, is_bot: true, first_name, username }
}

export function chatOf(state: State, { id, type, title = '', owner = id }: Chat): TelegramChat {
  if (type !== 'private') return { id, type, title } as TelegramChat
  const person = state.people.get(owner)!
  return { id, type, first_name: person.name, ...(person.username && { username: person.username }) } as TelegramChat
}
