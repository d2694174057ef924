/** Something that a person did, before it has a shape on the wire. */
export interface BotEvent {
  type: 'text' | 'image' | 'voice' | 'sticker' | 'unsupported'
  from: { id: string; display_name: string; is_bot: boolean }
  chat: { id: string; chat_type: 'PRIVATE' }
  message_id: string
  /** milliseconds */
  date: number
  text?: string
  caption?: string
  /** of the image, the voice or the sticker */
  url?: string
  sticker?: string
}

const nameOf = ({ type }: BotEvent) => `message.${type}.received`

const CHAT_TYPES: Partial<Record<BotEvent['type'], string>> = { image: 'CHAT_PHOTO', voice: 'CHAT_VOICE' }

/** What the documentation shows. */
export function documented(event: BotEvent): object {
  const { from, chat, text, caption, url, sticker, message_id, date } = event
  const content = {
    image: { photo: url, caption },
    voice: { voice_url: url },
    sticker: { sticker, url },
    text: { text },
    unsupported: {},
  }
  return { message: { from, chat, ...content[event.type], message_id, date }, event_name: nameOf(event) }
}

/** What was captured from the real service: flat, and a photo under another name. */
export function captured(event: BotEvent): object {
  const { from, chat, text, caption, url, sticker, message_id, date } = event
  const content = {
    image: { photo_url: url, caption },
    voice: { voice_url: url },
    sticker: { sticker, url },
    text: { text },
    unsupported: {},
  }
  const type = CHAT_TYPES[event.type]
  return {
    event_name: nameOf(event),
    message: { date, chat, message_id, from, ...content[event.type], ...(type && { message_type: type }) },
  }
}
