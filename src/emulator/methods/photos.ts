import type { Message } from 'grammy/types'
import { isRecord, type Params, type Upload } from '../calls/params.ts'
import { badRequest } from '../calls/refusal.ts'
import { storeDocument, storePhoto, storeVoice } from '../files.ts'
import { readKeyboard } from '../format/keyboard.ts'
import { readCaption } from '../format/text.ts'
import { mimeOf, sizeOf } from '../image.ts'
import { albumId, botUser, type Content, post } from '../messages.ts'
import type { State } from '../state.ts'
import { readChat, readReply } from './access.ts'
import type { Method } from './method.ts'

const MAX_PHOTO = 10 * 1024 * 1024
const MAX_SIDES = 10_000
const MAX_RATIO = 20

export const sendPhoto: Method = (state, { params }) => sendOne(state, params, 'photo')
export const sendDocument: Method = (state, { params }) => sendOne(state, params, 'document')
/** What is no Ogg file arrives as a document, as on the real server. */
export const sendVoice: Method = (state, { params }) => sendOne(state, params, 'voice')

function sendOne(state: State, params: Params, type: MediaType): Message {
  const source = params.text(type) || (params.uploads.has(type) ? `attach://${type}` : '')
  if (!source) throw badRequest(`there is no ${type} in the request`)
  const keyboard = readKeyboard(params)
  const chat = readChat(state, params, 'write')
  const entities = params.json('caption_entities', 'entities')
  const content = {
    ...caption(params.text('caption'), params.text('parse_mode'), entities),
    ...media(state, params, type, source),
    ...readReply(chat, params),
    ...(keyboard && { reply_markup: keyboard }),
  }
  return post(state, chat, botUser(state), content as Content)
}

/** An album: every item is checked before the first is sent. */
export const sendMediaGroup: Method = (state, { params }) => {
  const items = params.json('media', 'media')
  if (!Array.isArray(items)) throw badRequest('expected an Array of InputMedia')
  if (items.length < 2) throw badRequest('there are too few messages to send as an album')
  if (items.length > 10) throw badRequest('too many messages to send as an album')
  const read = items.map(readItem)
  if (new Set(read.map(({ type }) => type)).size > 1) {
    throw badRequest(`document can't be mixed with other media types`)
  }
  const chat = readChat(state, params, 'write')
  const reply = readReply(chat, params)
  const contents = read.map(({ type, source, item }) => ({
    ...caption(String(item.caption ?? ''), String(item.parse_mode ?? ''), item.caption_entities),
    ...media(state, params, type, source),
    ...reply,
  }))
  const media_group_id = albumId(state)
  return contents.map((content) => post(state, chat, botUser(state), { media_group_id, ...content } as Content))
}

type MediaType = 'photo' | 'document' | 'voice'

function readItem(item: unknown): { type: 'photo' | 'document'; source: string; item: Record<string, unknown> } {
  const wrong = (words: string) => badRequest(`can't parse InputMedia: ${words}`)
  if (!isRecord(item)) throw wrong('expected an Object')
  const { type, media: source } = item
  if (type !== 'photo' && type !== 'document') throw wrong(`type "${type}" can't be used in sendMediaGroup`)
  if (typeof source !== 'string' || !source) throw wrong('media not found')
  return { type, source, item }
}

function caption(text: string, parseMode: string, entities: unknown): Content {
  const parsed = readCaption(text, parseMode, entities)
  return {
    ...(parsed.text && { caption: parsed.text }),
    ...(parsed.entities.length > 0 && { caption_entities: parsed.entities }),
  }
}

/** An upload (`attach://name`, or the parameter itself), or a file_id that was seen before. */
function media(state: State, params: Params, type: MediaType, source: string): Content {
  if (source.startsWith('attach://')) {
    const upload = params.uploads.get(source.slice('attach://'.length))
    if (!upload) throw badRequest(`there is no ${type} in the request`)
    if (type === 'photo') return { photo: storePhoto(state, checkPhoto(upload)) }
    const isVoice = type === 'voice' && isOgg(upload.bytes)
    return isVoice ? { voice: voiceOf(state, params, upload.bytes) } : { document: fileOf(state, upload) }
  }
  if (/^https?:\/\//.test(source)) throw badRequest('failed to get HTTP URL content')
  const stored = state.files.get(source)
  if (!stored) throw badRequest('wrong file identifier/HTTP URL specified')
  if (stored.kind !== type) throw badRequest(`can't use file of type ${NAMES[stored.kind]} as ${NAMES[type]}`)
  if (type === 'photo') return { photo: storePhoto(state, stored.bytes) }
  if (type === 'voice') return { voice: voiceOf(state, params, stored.bytes) }
  return { document: storeDocument(state, stored.bytes, stored.name ?? 'file', stored.mime) }
}

const NAMES = { photo: 'Photo', document: 'Document', voice: 'VoiceNote', sticker: 'Sticker' }

const isOgg = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'OggS'

const voiceOf = (state: State, params: Params, bytes: Uint8Array) =>
  storeVoice(state, bytes, params.integer('duration'))

function fileOf(state: State, { bytes, filename, mime }: Upload) {
  if (bytes.length === 0) throw badRequest('file must be non-empty')
  const isUnsaid = mime === 'application/octet-stream'
  return storeDocument(state, bytes, filename, isUnsaid ? mimeOf(bytes) : mime)
}

function checkPhoto({ bytes }: Upload): Uint8Array {
  if (bytes.length === 0) throw badRequest('file must be non-empty')
  if (bytes.length > MAX_PHOTO) {
    throw badRequest(
      `file of size ${bytes.length} bytes is too big for a photo; the maximum size is ${MAX_PHOTO} bytes`,
    )
  }
  const size = sizeOf(bytes)
  if (!size || size.width < 1 || size.height < 1) throw badRequest('IMAGE_PROCESS_FAILED')
  const ratio = Math.max(size.width / size.height, size.height / size.width)
  if (size.width + size.height > MAX_SIDES || ratio > MAX_RATIO) throw badRequest('PHOTO_INVALID_DIMENSIONS')
  return bytes
}
