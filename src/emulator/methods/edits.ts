import { isDeepStrictEqual } from 'node:util'
import type { InlineKeyboardMarkup, Message } from 'grammy/types'
import type { Params } from '../calls/params.ts'
import { badRequest } from '../calls/refusal.ts'
import { readKeyboard } from '../format/keyboard.ts'
import { readCaption, readText } from '../format/text.ts'
import { alter, type Content, remove } from '../messages.ts'
import type { Chat, State } from '../state.ts'
import { readChat, readMessage } from './access.ts'
import type { Method } from './method.ts'

export const editMessageText: Method = (state, { params }) => {
  if (!params.has('text')) throw badRequest('message text is empty')
  return edit(state, params, (message) => {
    if (message.text === undefined) throw badRequest('there is no text in the message to edit')
    const { text, entities } = readText(params, 'MESSAGE_TOO_LONG')
    return { text, entities: entities.length > 0 ? entities : undefined }
  })
}

export const editMessageCaption: Method = (state, { params }) =>
  edit(state, params, (message) => {
    const isMedia = message.photo || message.document || message.voice
    if (!isMedia) throw badRequest('there is no caption in the message to edit')
    const entities = params.json('caption_entities', 'entities')
    const { text, entities: parsed } = readCaption(params.text('caption'), params.text('parse_mode'), entities)
    return { caption: text || undefined, caption_entities: parsed.length > 0 ? parsed : undefined }
  })

export const editMessageReplyMarkup: Method = (state, { params }) => edit(state, params, () => ({}))

/** Every edit replaces the keyboard too: without `reply_markup` it is gone. */
function edit(state: State, params: Params, change: (message: Message) => Content): Message {
  const keyboard = readKeyboard(params)
  const { chat, message } = target(state, params)
  if (!isOwn(state, chat, message)) throw badRequest(`message can't be edited`)
  const content = { ...change(message), reply_markup: keyboard as Message['reply_markup'] }
  if (isSame(message, content)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
        'content and reply markup of the message',
    )
  }
  return alter(state, chat, message, content as Content)
}

/** What stands in a channel was posted by the bot: people only read there. */
const isOwn = ({ bot }: State, { type }: Chat, { from }: Message) => type === 'channel' || from?.id === bot.id

function target(state: State, params: Params): { chat: Chat; message: Message } {
  if (!params.has('chat_id') && !params.has('message_id')) throw badRequest('message identifier is not specified')
  const chat = readChat(state, params, 'write')
  return { chat, message: readMessage(chat, params, 'message to edit') }
}

const isSame = (message: Message, content: Content & { reply_markup?: InlineKeyboardMarkup }) =>
  Object.entries(content).every(([key, value]) => isDeepStrictEqual(message[key as keyof Message], value))

const TWO_DAYS = 48 * 60 * 60

/** In a private chat everything, in a group its own messages or, as an administrator, anybody's; for 48 hours. */
export const deleteMessage: Method = (state, { params }) => {
  if (!params.has('chat_id')) throw badRequest('chat identifier is not specified')
  if (!params.has('message_id')) throw badRequest('message identifier is not specified')
  const chat = readChat(state, params, 'write')
  const message = readMessage(chat, params, 'message to delete')
  const isOld = state.time.seconds() - message.date > TWO_DAYS
  const isAllowed = chat.type === 'private' || isOwn(state, chat, message) || chat.bot === 'administrator'
  if (!isAllowed) throw badRequest(`message can't be deleted`)
  if (isOld) throw badRequest(`message can't be deleted for everyone`)
  remove(state, chat, message)
  return true
}
