import { createHash } from 'node:crypto'
import type { Message } from 'grammy/types'
import { store, storeDocument, storePhoto, storeVoice } from '../files.ts'
import { detect } from '../format/entities.ts'
import { withLinks } from '../format/links.ts'
import { mimeOf, mimeOfName } from '../image.ts'
import { albumId, alter, type Content, isBlank, post, quoted, remove, userOf } from '../messages.ts'
import type { Chat, State } from '../state.ts'
import { unblocks } from './blocks.ts'
import { isOn } from './contacts.ts'
import { hear } from './hearing.ts'
import { anyChat, chatFor, personOf, type Who } from './seats.ts'

export interface SentPhoto {
  name: string
  bytes: Uint8Array
  mime?: string
  width?: number
  height?: number
}

const MAX_TEXT = 4096
const MAX_ZALO_TEXT = 2000
const MAX_CAPTION = 1024
const MAX_ALBUM = 10

/** The one way into a chat for people: in a private chat the first message is also the first that lets the bot in. */
function send(state: State, who: Who, where: Who, content: Content): Message {
  const message = put(state, who, where, content)
  hear(state, chatFor(state, who, where).chat, message)
  return structuredClone(message)
}

/** In the chat, and not yet with the bot. */
function put(state: State, who: Who, where: Who, content: Content): Message {
  const { person, chat } = chatFor(state, who, where)
  if (chat.contact) chat.contact.actedAt = state.time.now().getTime()
  else if (chat.type === 'private') person.started = true
  return post(state, chat, userOf(person), content)
}

export function says(state: State, who: Who, where: Who, text: string, options: { replyTo?: number } = {}): Message {
  const { chat } = chatFor(state, who, where)
  const answered = chat.messages.find(({ message_id }) => message_id === options.replyTo)
  if (options.replyTo && !answered) throw new Error(`there is no message ${options.replyTo} to reply to`)
  return send(state, who, where, {
    ...words(chat, 'text', text, longest(chat)),
    ...(answered && quoted(answered)),
  })
}

const longest = (chat: Chat) => (isOn('telegram', chat) ? MAX_TEXT : MAX_ZALO_TEXT)

/** What a person types, as the app sends it: trimmed, and with what the server recognises in it. */
function words(chat: Chat, field: 'text' | 'caption', typed: string, max: number): Content {
  const text = typed.replaceAll('\r', '').trim()
  if (isBlank(text)) throw new Error(`the app does not send an empty ${field}`)
  if (text.length > max) throw new Error(`the app sends at most ${max} characters as ${field}, not ${text.length}`)
  const entities = isOn('telegram', chat) ? detect(text) : withLinks(text)
  return {
    [field]: text,
    ...(entities.length > 0 && { [field === 'text' ? 'entities' : 'caption_entities']: entities }),
  }
}

export interface Sending {
  caption?: string
  asFile?: boolean
  /**
   * A bad line: the photos, counted from 1, in the order in which the bot hears of them. Whichever is not named is
   * still on its way, until it `arrives`.
   */
  arriving?: number[]
}

/** Each photo is a message of its own; two or more share a `media_group_id` and the first carries the caption. */
export function sendsPhotos(
  state: State,
  who: Who,
  where: Who,
  photos: SentPhoto[],
  { caption = '', asFile = false, arriving = photos.map((_, at) => at + 1) }: Sending = {},
): Message[] {
  if (photos.length < 1 || photos.length > MAX_ALBUM) throw new Error(`the app sends 1 to ${MAX_ALBUM} photos at once`)
  const { chat } = chatFor(state, who, where)
  const album = photos.length > 1 ? { media_group_id: albumId(state) } : {}
  const messages = photos.map((photo, index) =>
    put(state, who, where, {
      ...album,
      ...(asFile ? { document: documentOf(state, photo) } : { photo: storePhoto(state, photo.bytes, given(photo)) }),
      ...(index === 0 && caption.trim() && words(chat, 'caption', caption, MAX_CAPTION)),
    }),
  )
  for (const number of arriving) hear(state, chat, messages[number - 1]!)
  return structuredClone(messages)
}

export function arrives(state: State, where: Who, messageId: number): void {
  const chat = anyChat(state, where)
  const message = chat.messages.find(({ message_id }) => message_id === messageId)
  if (!message) throw new Error(`there is no message ${messageId} in chat ${chat.id}`)
  hear(state, chat, message)
}

const documentOf = (state: State, { bytes, name, mime }: SentPhoto) =>
  storeDocument(state, bytes, name, mime ?? mimeOfName(name) ?? mimeOf(bytes))

const given = ({ width, height }: SentPhoto) => (width && height ? { width, height } : undefined)

export function sendsLocation(state: State, who: Who, where: Who, latitude: number, longitude: number): Message {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
    throw new Error(`${latitude}, ${longitude} is nowhere on earth`)
  }
  return send(state, who, where, { location: { latitude, longitude } })
}

export const sendsVoice = (state: State, who: Who, where: Who, bytes: Uint8Array, duration = 3): Message =>
  send(state, who, where, { voice: storeVoice(state, bytes, duration) })

export function sendsSticker(state: State, who: Who, where: Who, emoji = '👍'): Message {
  const bytes = createHash('sha256').update(emoji).digest()
  const { file_id, file_unique_id } = store(state, { bytes, kind: 'sticker', mime: 'image/webp' })
  const sticker = { file_id, file_unique_id, type: 'regular', width: 512, height: 512, emoji } as const
  return send(state, who, where, { sticker: { ...sticker, is_animated: false, is_video: false } })
}

/** A file: on Zalo a bot is only told that there was something. */
export function sendsUnsupported(state: State, who: Who, where: Who): Message {
  const bytes = Buffer.from('%PDF-1.7')
  return send(state, who, where, { document: storeDocument(state, bytes, 'Kế hoạch.pdf', 'application/pdf') })
}

export function edits(state: State, who: Who, where: Who, messageId: number, text: string): Message {
  const { person, chat } = chatFor(state, who, where)
  if (!isOn('telegram', chat)) throw new Error('nobody can edit a message on Zalo')
  const message = chat.messages.find((one) => one.message_id === messageId && one.from?.id === person.id)
  if (!message) throw new Error(`${person.name} has no message ${messageId} in chat ${chat.id}`)
  const isText = message.text !== undefined
  const gone = isText ? { entities: undefined } : { caption_entities: undefined }
  const content = isText ? words(chat, 'text', text, MAX_TEXT) : words(chat, 'caption', text, MAX_CAPTION)
  alter(state, chat, message, { ...gone, ...content })
  hear(state, chat, message, 'edited_message')
  return structuredClone(message)
}

/** Bots are never told about deletions; the next edit finds out. */
export function deletes(state: State, who: Who, where: Who, messageId: number): void {
  const { chat } = chatFor(state, who, where)
  const message = chat.messages.find(({ message_id }) => message_id === messageId)
  if (!message) throw new Error(`there is no message ${messageId} in chat ${chat.id}`)
  remove(state, chat, message)
}

/** The Start button, or a link `t.me/<bot>?start=<payload>`. After a block it is also the way back. */
export function starts(state: State, who: Who, payload?: string): Message {
  const words = payload ? `/start ${checkPayload(payload)}` : '/start'
  unblocks(state, who)
  return says(state, who, personOf(state, who), words)
}

export function checkPayload(payload: string): string {
  if (/^[A-Za-z0-9_-]{1,64}$/.test(payload)) return payload
  throw new Error(`"${payload}" cannot be in a t.me link: 1 to 64 characters of A-Z a-z 0-9 _ -`)
}
