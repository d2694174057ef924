import type { Heard } from '../../ports.ts'
import { type Fields, idIn, momentIn, read, textIn } from '../zalo/read.ts'

/**
 * One event of the Zalo Bot Platform → what Telegram would have said. Both shapes that exist are read: wrapped in
 * `{ok, result}` as documented, and flat as delivered. Ids stay text, so the type is claimed, once, at the end.
 */
export function heardFrom(body: unknown): Heard | undefined {
  const outer = read(body)
  const event = 'result' in outer ? read(outer.result) : outer
  const message = read(event.message)
  const [from, chat] = [read(message.from), read(message.chat)]
  const [id, person, place] = [idIn(message.message_id), idIn(from.id), idIn(chat.id)]
  const date = momentIn(message.date)
  if (!id || !person || !place || date === undefined || from.is_bot === true) return undefined
  const isGroup = chat.chat_type === 'GROUP'
  const name = textIn(from.display_name).trim()
  const update = {
    message: {
      message_id: id,
      from: { id: person, is_bot: false, first_name: name },
      chat: isGroup ? { id: place, type: 'group', title: '' } : { id: place, type: 'private', first_name: name },
      // Milliseconds stay behind the point of the seconds.
      date: date / 1000,
      ...contentOf(textIn(event.event_name), message),
    },
  }
  return { id, update: update as unknown as Heard['update'] }
}

/** Nothing when nothing came that we can read: an unknown kind, or what Zalo withholds. */
function contentOf(name: string, message: Fields): object {
  switch (name) {
    case 'message.text.received':
      return worded('text', textIn(message.text))
    case 'message.image.received':
      return { ...file('photo', message.photo_url ?? message.photo), ...worded('caption', textIn(message.caption)) }
    case 'message.voice.received':
      return file('voice', message.voice_url)
    case 'message.sticker.received':
      return file('sticker', message.sticker)
    default:
      return {}
  }
}

const worded = (field: 'text' | 'caption', words: string) => (words ? { [field]: words } : {})

function file(kind: 'photo' | 'voice' | 'sticker', value: unknown): object {
  const name = textIn(value)
  if (!name) return {}
  const one = { file_id: name, file_unique_id: name }
  return { [kind]: kind === 'photo' ? [{ ...one, width: 0, height: 0 }] : one }
}
