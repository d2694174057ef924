import type { Button, Message, Picture } from '../../core/message.ts'
import { parts } from '../parts.ts'
import { TAP } from './events.ts'

export const MAX_TEXT = 2000
export const MAX_BUTTONS = 5
const MAX_LABEL = 100

/** One message as Zalo counts them. */
export interface Sheet {
  text: string
  picture?: Uint8Array
  buttons?: object[]
}

/** Plain text, the title above it. The words stand with the last picture, unless they are too long or have buttons. */
export function sheetsOf({ title, text, photos = [], buttons = [] }: Message): Sheet[] {
  const words = [title, text].filter(Boolean).join('\n\n')
  const pressed = buttons.flat().map(button)
  if (pressed.length > MAX_BUTTONS)
    throw new Error(`a message has ${pressed.length} buttons, a Zalo OA takes ${MAX_BUTTONS}`)
  const isCaption = photos.length > 0 && words.length <= MAX_TEXT && pressed.length === 0
  const last = photos.length - 1
  const pictures = photos.map((photo, at) => ({ picture: bytesOf(photo), text: isCaption && at === last ? words : '' }))
  if (isCaption) return pictures
  const sheets: Sheet[] = parts(words, MAX_TEXT).map((text) => ({ text }))
  if (pressed.length > 0) sheets.at(-1)!.buttons = pressed
  return [...pictures, ...sheets]
}

/** What is posted. `url` is where Zalo fetches the picture. */
export function messageOf({ text, buttons }: Sheet, url?: string) {
  const words = text && { text }
  if (url)
    return { ...words, attachment: template({ template_type: 'media', elements: [{ media_type: 'image', url }] }) }
  return { ...words, ...(buttons && { attachment: template({ buttons }) }) }
}

const template = (payload: object) => ({ type: 'template', payload })

/** What comes back of a press is the payload. */
function button({ text, ...rest }: Button) {
  const title = text.length > MAX_LABEL ? `${text.slice(0, MAX_LABEL - 1).toWellFormed()}…` : text
  if ('url' in rest) return { title, type: 'oa.open.url', payload: { url: rest.url } }
  const bytes = Buffer.byteLength(rest.data)
  if (bytes < 1 || bytes > 64) throw new Error(`the data of a button has ${bytes} bytes, ours have 1 to 64`)
  const payload = `#${rest.data}`
  if (!TAP.test(payload)) throw new Error(`a press of ${payload} would be taken for words`)
  return { title, type: 'oa.query.hide', payload }
}

function bytesOf(photo: Picture): Uint8Array {
  if ('bytes' in photo) return photo.bytes
  throw new Error('a Zalo OA has no files of its own: pictures come as bytes')
}
