import type { Message, Picture } from '../../core/message.ts'
import { parts } from '../parts.ts'
import { inBytes } from '../zalo/links.ts'

export const MAX_TEXT = 2000

/** One call: the words of a message, a picture with some, or a voice note. */
export interface Sheet {
  text: string
  /** the first so many characters stand out */
  bold: number
  picture?: Uint8Array
  voice?: Uint8Array
}

/** The title stands out by style, not by markup: nothing that a person typed can break it. */
export function sheetsOf({ voice, ...message }: Message): Sheet[] {
  const sheets = silent(message)
  return voice ? [{ text: '', bold: 0, voice: inBytes(voice).bytes }, ...sheets] : sheets
}

function silent({ title = '', text, photos = [], buttons = [] }: Message): Sheet[] {
  if (buttons.length > 0) throw new Error('a Zalo Bot has no buttons: they are spelled out before')
  const words = [title, text].filter(Boolean).join('\n\n')
  const isCaption = photos.length > 0 && words.length <= MAX_TEXT
  const pictures = photos.map((photo, at) => ({
    picture: bytesOf(photo),
    text: isCaption && at === photos.length - 1 ? words : '', // what can be chosen stands below all of them
    bold: 0,
  }))
  if (isCaption) return pictures
  const sheets = parts(words, MAX_TEXT).map((text, at) => ({ text, bold: at === 0 ? title.length : 0 }))
  return [...pictures, ...sheets]
}

export const styled = ({ text, bold }: Sheet) => ({
  text,
  ...(bold > 0 && { text_styles: [{ start: 0, len: Math.min(bold, text.length), st: ['b'] }] }),
})

function bytesOf(photo: Picture): Uint8Array {
  if ('bytes' in photo) return photo.bytes
  throw new Error('a Zalo Bot has no files of its own: pictures come as bytes')
}
