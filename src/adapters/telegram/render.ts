import { InputFile } from 'grammy'
import type { InlineKeyboardButton, MessageEntity } from 'grammy/types'
import type { Button, Message, Paper, Picture } from '../../core/message.ts'

export const MAX_TEXT = 4096
export const MAX_CAPTION = 1024
const MAX_ALBUM = 10

/** Plain text with a bold first line by entity, not by markup: nothing that a person typed can break it. */
export function words({ title, text }: Pick<Message, 'title' | 'text'>): { text: string; entities: MessageEntity[] } {
  if (!title) return { text, entities: [] }
  return { text: text ? `${title}\n\n${text}` : title, entities: [{ type: 'bold', offset: 0, length: title.length }] }
}

const STYLES = { good: 'success', bad: 'danger' } as const

export const keyboard = (rows: Button[][] = []): { inline_keyboard: InlineKeyboardButton[][] } => ({
  inline_keyboard: rows.map((row) => row.map(button)),
})

function button({ text, style, ...rest }: Button): InlineKeyboardButton {
  const look = style ? { style: STYLES[style] } : {}
  if ('url' in rest) return { text, url: rest.url, ...look }
  const bytes = Buffer.byteLength(rest.data)
  if (bytes < 1 || bytes > 64) throw new Error(`the data of a button has ${bytes} bytes, Telegram takes 1 to 64`)
  return { text, callback_data: rest.data, ...look }
}

/** As few albums as hold them all. */
export const albums = (photos: Picture[]): Picture[][] =>
  photos.length === 0 ? [] : [photos.slice(0, MAX_ALBUM), ...albums(photos.slice(MAX_ALBUM))]

export const picture = (photo: Picture) => ('file' in photo ? photo.file : new InputFile(photo.bytes, photo.name))

export const paper = (document: Paper) =>
  'bytes' in document ? new InputFile(document.bytes, document.name) : document.file
