import { type Api, InputMediaBuilder } from 'grammy'
import type { PhotoSize } from 'grammy/types'
import type { Message, Paper, Picture } from '../../core/message.ts'
import type { Sent } from '../../ports.ts'
import { parts } from '../parts.ts'
import { sendParts } from '../sending.ts'
import { undelivered } from './refusals.ts'
import { albums, keyboard, MAX_CAPTION, MAX_TEXT, paper, picture, words } from './render.ts'

const MOST_KNOWN = 1000

/** Sends a message in as few calls as Telegram allows. What it hands over is noted in `known`: our place → Telegram's id. */
export function createSender(api: Api, known: Map<string, string>) {
  const note = (sent: Picture | Paper, id: string | undefined) => {
    if (!id || !('bytes' in sent) || !sent.from) return
    known.set(sent.from, id)
    const [oldest = ''] = known.keys()
    if (known.size > MOST_KNOWN) known.delete(oldest)
  }

  /** The words stand under the first photo, unless they are too long or have buttons that an album cannot have. */
  async function sendPhotos(chat: string, message: Message): Promise<Sent> {
    const { photos = [], buttons = [] } = message
    const { text, entities } = words(message)
    const captioned = text.length <= MAX_CAPTION && (photos.length === 1 || buttons.length === 0)
    const caption = captioned ? { caption: text, caption_entities: entities } : {}
    const markup = captioned && buttons.length > 0 ? { reply_markup: keyboard(buttons) } : {}
    const pictures = albums(photos).map(
      (album, at) => () => sendAlbum(chat, album, at === 0 ? { ...caption, ...markup } : {}),
    )
    const rest = captioned ? [] : [() => sendText(chat, message)]
    let first: Sent | undefined
    const last = await inParts([...pictures, ...rest], async (part) => {
      const sent = await part()
      first ??= sent
      return sent
    })
    // It is where the words are.
    return captioned ? { ...last, ref: first!.ref } : last
  }

  async function sendAlbum(chat: string, photos: Picture[], caption: object): Promise<Sent> {
    const album = photos.map((photo, at) => InputMediaBuilder.photo(picture(photo), at === 0 ? caption : {}))
    const [only] = photos
    const sent =
      only && photos.length === 1
        ? [await api.sendPhoto(chat, picture(only), caption)]
        : await api.sendMediaGroup(chat, album)
    for (const [at, photo] of photos.entries())
      note(photo, (sent[at] as { photo?: PhotoSize[] }).photo?.at(-1)?.file_id)
    return { ...sentAs(sent[0]!), messages: sent.length }
  }

  /** The words stand under it if they fit, and if there are no photos that they belong to. */
  async function sendVoice(chat: string, message: Message): Promise<Sent> {
    const { voice, photos = [], buttons = [], ...rest } = message
    const { text, entities } = words(message)
    const captioned = photos.length === 0 && text.length <= MAX_CAPTION
    const markup = buttons.length > 0 ? { reply_markup: keyboard(buttons) } : {}
    const caption = captioned ? { caption: text, caption_entities: entities, ...markup } : {}
    const say = async () => sentAs(await api.sendVoice(chat, picture(voice!), caption))
    const others = () => sendAll(chat, { ...rest, photos, buttons })
    return inParts(captioned ? [say] : [say, others], (send) => send())
  }

  /** The photos, the file, and the words under it if they fit. */
  async function sendDocument(chat: string, { document, photos = [], ...message }: Message): Promise<Sent> {
    const { text, entities } = words(message)
    const isCaption = text.length <= MAX_CAPTION
    const markup = message.buttons?.length ? { reply_markup: keyboard(message.buttons) } : {}
    const caption = isCaption ? { caption: text, caption_entities: entities, ...markup } : {}
    const send = async () => {
      const sent = await api.sendDocument(chat, paper(document!), caption)
      note(document!, sent.document?.file_id)
      return sentAs(sent)
    }
    const pictures = albums(photos).map((album) => () => sendAlbum(chat, album, {}))
    const rest = isCaption ? [] : [() => sendText(chat, message)]
    return inParts([...pictures, send, ...rest], (part) => part())
  }

  async function sendText(chat: string, message: Message): Promise<Sent> {
    const { text, entities } = words(message)
    const sheets = parts(text, MAX_TEXT)
    return inParts(sheets, async (sheet, at) => {
      const isLast = at === sheets.length - 1
      const markup = isLast && message.buttons ? { reply_markup: keyboard(message.buttons) } : {}
      const bold = at === 0 && entities.length > 0 ? { entities } : {}
      const options = { ...bold, ...markup, link_preview_options: { is_disabled: true } }
      return sentAs(await api.sendMessage(chat, sheet, options))
    })
  }

  function sendAll(chat: string, message: Message): Promise<Sent> {
    if (message.voice) return sendVoice(chat, message)
    if (message.document) return sendDocument(chat, message)
    return message.photos?.length ? sendPhotos(chat, message) : sendText(chat, message)
  }

  return sendAll
}

/** Here Telegram's refusals are in our words already: a part that is put off is waited for. */
const inParts = <Part>(parts: Part[], send: (part: Part, at: number) => Promise<Sent>): Promise<Sent> =>
  sendParts(parts, (part, at) => send(part, at).catch((error) => Promise.reject(undelivered(error))))

const sentAs = ({ message_id, date }: { message_id: number; date: number }): Sent => ({
  ref: String(message_id),
  at: date * 1000,
  messages: 1,
})
