import { createHash } from 'node:crypto'
import type { Message } from 'grammy/types'
import { addressOf } from '../media.ts'
import { hexOf, wireIdOf, wireMessageId } from '../messengers.ts'
import type { Zalo } from '../people/contacts.ts'
import type { State } from '../state.ts'
import { deliver, frameOf } from './deliver.ts'

/** Tells the OA what somebody sent. */
export function tellOa(state: State, chat: Zalo, message: Message): void {
  const id = wireMessageId(chat.id, message.message_id)
  const { isProtected } = state.people.get(chat.owner)!
  // Nothing is written about the OA here; the law is the same, so the words are gone here too.
  const [kind, content] = isProtected ? ['text', {}] : contentOf(state, message)
  send(state, chat, `user_send_${kind}`, { msg_id: id, ...content })
}

/** Somebody pressed a button: its payload comes as if they had typed it. */
export function tellPress(state: State, chat: Zalo, payload: string): void {
  const msg_id = hexOf(`press ${chat.id} ${++state.count} ${state.time.now().getTime()}`)
  send(state, chat, 'user_send_text', { msg_id, text: payload })
}

function send(state: State, chat: Zalo, event_name: string, message: object): void {
  const { app_id, user_id_by_app, timestamp } = frameOf(state, chat)
  const sender = { id: wireIdOf(chat.owner, 'zalo_oa') }
  const recipient = { id: state.zaloOa.oaId }
  deliver(state, chat, { app_id, user_id_by_app, event_name, sender, recipient, message, timestamp })
}

/** It came, and it was read: told of every message of the OA. Here the OA is the sender. */
export function tellReceipts(state: State, chat: Zalo, messageId: string): void {
  const sender = { id: state.zaloOa.oaId }
  const recipient = { id: wireIdOf(chat.owner, 'zalo_oa') }
  const frame = frameOf(state, chat)
  const told = (event_name: string, message: object) =>
    deliver(state, chat, { ...frame, event_name, sender, recipient, message })
  told('user_received_message', { msg_id: messageId, delivery_time: frame.timestamp })
  told('user_seen_message', { msg_ids: [messageId] })
}

function contentOf(state: State, message: Message): [kind: string, content: object] {
  const { text, caption, photo, voice, sticker, location, document, entities = [] } = message
  if (photo) {
    const url = addressOf(state, photo.at(-1)!.file_id)
    return ['image', { ...(caption && { text: caption }), ...attached('image', { url, thumbnail: url }) }]
  }
  if (voice) return ['audio', attached('audio', { url: addressOf(state, voice.file_id) })]
  if (sticker) {
    const url = addressOf(state, sticker.file_id)
    return ['sticker', attached('sticker', { id: hexOf(sticker.file_unique_id), url })]
  }
  if (location) {
    const { latitude, longitude } = location
    const coordinates = { latitude: String(latitude), longitude: String(longitude) }
    return ['location', { text: '', ...attached('location', { coordinates }) }]
  }
  if (document) return documentOf(state, document)
  const link = entities.find(({ type }) => type === 'url')
  if (!link) return ['text', { text }]
  const url = text!.slice(link.offset, link.offset + link.length)
  return ['link', { text, ...attached('link', { url, thumbnail: '', description: url }) }]
}

function documentOf(state: State, document: NonNullable<Message['document']>): [kind: string, content: object] {
  const { file_id, file_name: name = '', mime_type = '', file_size } = document
  const url = addressOf(state, file_id)
  if (mime_type.startsWith('video/')) return ['video', attached('video', { url, thumbnail: '', description: name })]
  const checksum = createHash('md5').update(state.files.get(file_id)!.bytes).digest('hex')
  const type = name.split('.').at(-1) ?? ''
  return ['file', attached('file', { url, size: String(file_size), name, checksum, type })]
}

const attached = (type: string, payload: object) => ({ attachments: [{ type, payload }] })
