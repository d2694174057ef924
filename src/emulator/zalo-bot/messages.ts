import { createHash } from 'node:crypto'
import { badRequest } from '../calls/refusal.ts'
import { store, storePhoto } from '../files.ts'
import { fetchImage, fetchMedium } from '../media.ts'
import { botUser, type Content, post } from '../messages.ts'
import { wireMessageId } from '../messengers.ts'
import type { Zalo } from '../people/contacts.ts'
import type { State } from '../state.ts'
import { checkAllowance, count } from './allowance.ts'
import { readWords } from './formats.ts'
import { type BotMethod, readChat } from './method.ts'

const MAX_FILE = 5 * 1024 * 1024

export const sendMessage: BotMethod = (state, { params }) => {
  const { text, entities } = readWords(params, 'text')
  return send(state, readChat(state, params), { text, ...(entities.length > 0 && { entities }) })
}

/** The picture is fetched from where the product shows it: uploads are promised, and nobody has seen one work. */
export const sendPhoto: BotMethod = async (state, { params }) => {
  const { text: caption, entities } =
    params.values.caption === undefined ? { text: '', entities: [] } : readWords(params, 'caption')
  const chat = readChat(state, params)
  checkAllowance(state)
  const bytes = await fetchImage(state, params.text('photo'), MAX_FILE)
  return send(state, chat, {
    photo: storePhoto(state, bytes),
    ...(caption && { caption }),
    ...(entities.length > 0 && { caption_entities: entities }),
  })
}

export const sendSticker: BotMethod = (state, { params }) => {
  const id = params.text('sticker')
  if (!/^[0-9a-f]{20}$/.test(id)) throw badRequest('sticker must be the id of a sticker')
  const chat = readChat(state, params)
  const bytes = createHash('sha256').update(id).digest()
  const { file_id, file_unique_id } = store(state, { bytes, kind: 'sticker', mime: 'image/webp' })
  const sticker = { file_id, file_unique_id, type: 'regular', width: 512, height: 512 } as const
  return send(state, chat, { sticker: { ...sticker, is_animated: false, is_video: false } })
}

export const sendVoice: BotMethod = async (state, { params }) => {
  const url = params.text('voice_url')
  if (!URL.canParse(url) || !new URL(url).pathname.endsWith('.aac')) throw badRequest('voice_url must lead to an .aac')
  const chat = readChat(state, params)
  checkAllowance(state)
  const bytes = await fetchMedium(state, url, MAX_FILE)
  const { file_id, file_unique_id } = store(state, { bytes, kind: 'voice', mime: 'audio/aac' })
  return send(state, chat, { voice: { file_id, file_unique_id, duration: 3, file_size: bytes.length } })
}

/** `upload_photo` has been coming soon since 2025. */
export const sendChatAction: BotMethod = (state, { params }) => {
  if (params.text('action') !== 'typing') throw badRequest('action must be typing')
  state.changes.tell({ type: 'typing', chat: readChat(state, params).id })
}

function send(state: State, chat: Zalo, content: Content) {
  checkAllowance(state)
  count(state)
  const { message_id } = post(state, chat, botUser(state), content)
  return { message_id: wireMessageId(chat.id, message_id), date: state.time.now().getTime() }
}
