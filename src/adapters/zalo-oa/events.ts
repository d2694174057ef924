import type { Heard } from '../../ports.ts'
import { type Fields, idIn, listIn, momentIn, numberIn, read, textIn } from '../zalo/read.ts'

/** One event that Zalo posted → what Telegram would have said. Ids stay text, so the type is claimed, once, below. */
export function heardFrom(body: unknown): Heard[] {
  const event = read(body)
  const name = textIn(event.event_name)
  const date = momentIn(event.timestamp)
  if (date === undefined) return []
  if (name === 'follow' || name === 'unfollow') return followed(name, idIn(read(event.follower).id), date)
  const from = idIn(read(event.sender).id)
  if (!from || !isSaid(name)) return []
  const message = read(event.message)
  const first = idIn(message.msg_id) ?? `${name}-${from}-${date}`
  return contents(name, message).map((content, at) => {
    const id = at === 0 ? first : `${first}-${at + 1}`
    return typeof content.data === 'string' ? tapped(id, from, date, content.data) : said(id, from, date, content)
  })
}

/** What the account itself says comes back, as do receipts and hearts; who has not followed cannot be answered. */
const isSaid = (name: string) => name !== '' && !/^(?:oa|anonymous|user_received|user_seen|user_reacted)_/.test(name)

/** What was said, in Telegram's words: nothing when there is nothing that we can read, `data` when a button was pressed. */
type Content = Fields

function contents(name: string, message: Fields): Content[] {
  const text = textIn(message.text)
  const attached = listIn(message.attachments).map((one) => read(read(one).payload))
  const pieces = attached.length > 0 ? attached : [{}]
  switch (name) {
    case 'user_send_text':
      return [tapIn(text) ?? (text ? { text } : {})]
    case 'user_send_link':
      return [linked(text, textIn(pieces[0]!.url))]
    case 'user_send_image':
      return pieces.map((piece, at) => photographed(piece, at === 0 ? text : ''))
    case 'user_send_location':
      return [located(read(pieces[0]!.coordinates))]
    case 'user_send_sticker':
    case 'user_send_gif':
      return [fileIn(pieces[0]!, 'sticker')]
    case 'user_send_audio':
      return [fileIn(pieces[0]!, 'voice')]
    default:
      return pieces.map(() => ({}))
  }
}

/** A button comes back as if its payload had been typed. Whoever types one may do no more than with the button. */
const tapIn = (text: string) => (TAP.test(text) ? { data: text.slice(1) } : undefined)
/** "#review.approve.17.1"; a hashtag is none. */
export const TAP = /^#[a-z]+\.\S+$/

function linked(text: string, url: string): Content {
  const words = text.includes(url) ? text : [text, url].filter(Boolean).join('\n')
  return words ? { text: words } : {}
}

function photographed({ url }: Fields, caption: string): Content {
  const file = textIn(url)
  if (!file) return caption ? { text: caption } : {}
  const photo = [{ file_id: file, file_unique_id: file, width: 0, height: 0 }]
  return { photo, ...(caption && { caption }) }
}

function located({ latitude, longitude }: Fields): Content {
  const [north, east] = [numberIn(latitude), numberIn(longitude)]
  if (north === undefined || east === undefined) return {}
  return Math.abs(north) <= 90 && Math.abs(east) <= 180 ? { location: { latitude: north, longitude: east } } : {}
}

function fileIn({ url }: Fields, kind: 'sticker' | 'voice'): Content {
  const file = textIn(url)
  return { [kind]: { file_id: file, file_unique_id: file } }
}

const said = (id: string, from: string, date: number, content: object): Heard =>
  heard(id, { message: { ...spoken(id, from, date), ...content } })

const tapped = (id: string, from: string, date: number, data: string): Heard => {
  const { from: person, ...message } = spoken(id, from, date)
  return heard(id, { callback_query: { id, from: person, message, data, chat_instance: '' } })
}

function followed(name: 'follow' | 'unfollow', from: string | undefined, date: number): Heard[] {
  if (!from) return []
  const id = `${name}-${from}-${date}`
  if (name === 'follow') return [said(id, from, date, { text: '/start' })]
  const { message_id, ...frame } = spoken(id, from, date)
  const member = (status: string) => ({ status, user: frame.from })
  const change = { ...frame, old_chat_member: member('member'), new_chat_member: member('left') }
  return [heard(id, { my_chat_member: change })]
}

/** Events carry no name, see `nameOf`. Milliseconds stay behind the point of the seconds. */
const spoken = (id: string, from: string, date: number) => ({
  message_id: id,
  from: { id: from, is_bot: false, first_name: '' },
  chat: { id: from, type: 'private', first_name: '' },
  date: date / 1000,
})

const heard = (id: string, update: object): Heard => ({ id, update: update as Heard['update'] })
