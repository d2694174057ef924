import { badRequest } from '../calls/refusal.ts'
import { readKeyboard } from '../format/keyboard.ts'
import { readText } from '../format/text.ts'
import { botUser, type Content, post } from '../messages.ts'
import { readChat, readReply } from './access.ts'
import type { Method } from './method.ts'

export const sendMessage: Method = (state, { params }) => {
  if (!params.has('text')) throw badRequest('message text is empty')
  const keyboard = readKeyboard(params)
  const chat = readChat(state, params, 'write')
  const { text, entities } = readText(params)
  return post(state, chat, botUser(state), {
    text,
    ...(entities.length > 0 && { entities }),
    ...readReply(chat, params),
    ...(keyboard && { reply_markup: keyboard }),
  } as Content)
}

const ACTIONS = [
  'typing',
  'upload_photo',
  'upload_document',
  'upload_video',
  'upload_voice',
  'upload_video_note',
  'record_video',
  'record_voice',
  'record_video_note',
  'choose_sticker',
  'find_location',
]

export const sendChatAction: Method = (state, { params }) => {
  if (!ACTIONS.includes(params.text('action'))) throw badRequest('wrong parameter action in request')
  const chat = readChat(state, params, 'write')
  state.changes.tell({ type: 'typing', chat: chat.id })
  return true
}
