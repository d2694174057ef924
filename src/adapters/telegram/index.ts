import { setTimeout as wait } from 'node:timers/promises'
import { Api, GrammyError, InputMediaBuilder } from 'grammy'
import type { Message, Picture } from '../../core/message.ts'
import { type App, type Channel, type Sent, TooLarge, Undelivered } from '../../ports.ts'
import { parts } from '../parts.ts'
import { createCare, sendParts } from '../sending.ts'
import { createTurns } from '../turns.ts'
import { isNotModified, isTooBig, isTooOld, isUnderPhoto, undelivered } from './refusals.ts'
import { albums, keyboard, MAX_CAPTION, MAX_TEXT, paper, picture, words } from './render.ts'
import { createWire } from './wire.ts'

const HEARD = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const
const POLL_SECONDS = 30

/** Telegram by long polling. Everything that Telegram says when it refuses becomes an `Undelivered`. */
export async function createTelegram(token: string, apiRoot: string, log: App['log']): Promise<Channel> {
  const fetch = createWire() as never
  const api = new Api(token, { apiRoot, fetch })
  const { username } = await introduce(api, log)
  const inTurn = createTurns()
  const carefully = createCare()

  const isThere = () => api.getMe().catch(() => Promise.reject(new Undelivered('unreached', 'no answer to getMe')))

  const attempt = <T>(chat: string, call: () => Promise<T>) =>
    inTurn(chat, () => carefully(isThere, () => call().catch((error) => Promise.reject(undelivered(error)))))

  /** The words stand under the first photo, unless they are too long or have buttons that an album cannot have. */
  async function sendPhotos(chat: string, message: Message): Promise<Sent> {
    const { photos = [], buttons = [] } = message
    const { text, entities } = words(message)
    const captioned = text.length <= MAX_CAPTION && (photos.length === 1 || buttons.length === 0)
    const caption = captioned ? { caption: text, caption_entities: entities } : {}
    const markup = captioned && buttons.length > 0 ? { reply_markup: keyboard(buttons) } : {}
    let first: Sent | undefined
    for (const album of albums(photos)) {
      const sent = await sendAlbum(chat, album, first ? {} : { ...caption, ...markup })
      first ??= sent
    }
    if (!captioned) return sendText(chat, message)
    return { ...first!, messages: photos.length }
  }

  async function sendAlbum(chat: string, photos: Picture[], caption: object): Promise<Sent> {
    if (photos.length === 1) return sentAs(await api.sendPhoto(chat, picture(photos[0]!), caption))
    const album = photos.map((photo, at) => InputMediaBuilder.photo(picture(photo), at === 0 ? caption : {}))
    return sentAs((await api.sendMediaGroup(chat, album))[0]!)
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
    return sendParts(captioned ? [say] : [say, others], (send) => send())
  }

  /** The words stand under it if they fit. */
  async function sendDocument(chat: string, { document, ...message }: Message): Promise<Sent> {
    const { text, entities } = words(message)
    const isCaption = text.length <= MAX_CAPTION
    const markup = message.buttons?.length ? { reply_markup: keyboard(message.buttons) } : {}
    const caption = isCaption ? { caption: text, caption_entities: entities, ...markup } : {}
    const send = async () => sentAs(await api.sendDocument(chat, paper(document!), caption))
    return sendParts(isCaption ? [send] : [send, () => sendText(chat, message)], (part) => part())
  }

  async function sendText(chat: string, message: Message): Promise<Sent> {
    const { text, entities } = words(message)
    const sheets = parts(text, MAX_TEXT)
    return sendParts(sheets, async (sheet, at) => {
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

  return {
    can: { buttons: 100, edit: true, maxText: MAX_TEXT, albums: true },
    link: (payload) => `https://t.me/${username}?start=${payload}`,
    send: (chat, message) => attempt(chat, () => sendAll(chat, message)),

    /** Of a long text `ref` is the last part. */
    async edit(chat, ref, message) {
      const { text, entities } = words(message)
      const sheets = parts(text, MAX_TEXT)
      const reply_markup = keyboard(message.buttons)
      const options = {
        entities: sheets.length === 1 ? entities : [],
        reply_markup,
        link_preview_options: { is_disabled: true },
      }
      const caption = { caption: parts(text, MAX_CAPTION)[0]!, caption_entities: entities, reply_markup }
      await attempt(chat, () =>
        api
          .editMessageText(chat, Number(ref), sheets.at(-1)!, options)
          .catch((error) => {
            if (isUnderPhoto(error)) return api.editMessageCaption(chat, Number(ref), caption)
            throw error
          })
          .catch((error) => {
            if (!isNotModified(error)) throw error
          }),
      )
    },

    async download(file) {
      const { file_path: path } = await api.getFile(file).catch((error) => {
        throw isTooBig(error) ? new TooLarge('Telegram hands no file of more than 20 MB to a bot') : error
      })
      const response = await globalThis.fetch(`${apiRoot}/file/bot${token}/${path}`, {
        signal: AbortSignal.timeout(30_000),
      })
      if (!response.ok) throw new Error(`Telegram does not hand a file over: ${response.status}`)
      return new Uint8Array(await response.arrayBuffer())
    },

    async answer(tap, { text, url } = {}) {
      const shown = text ? { text: text.slice(0, 200).toWellFormed(), show_alert: true } : {}
      await api.answerCallbackQuery(tap, { ...shown, ...(url && { url }) }).catch((error) => {
        if (!isTooOld(error)) throw undelivered(error)
      })
    },

    async publish(menus) {
      for (const { language, commands } of menus)
        await api.setMyCommands(commands, language ? { language_code: language } : {})
    },

    async listen(hear) {
      const stopping = new AbortController()
      const { signal } = stopping
      async function poll() {
        let offset = 0
        let isFree = false
        while (!signal.aborted) {
          try {
            // A webhook that was left behind would keep the updates from us for ever.
            if (!isFree) isFree = await api.deleteWebhook()
            const wanted = { offset, timeout: POLL_SECONDS, allowed_updates: [...HEARD] }
            const updates = await api.getUpdates(wanted, signal as never)
            await hear(updates.map((update) => ({ id: String(update.update_id), update })))
            offset = (updates.at(-1)?.update_id ?? offset - 1) + 1
          } catch (error) {
            if (signal.aborted) return
            log.warn({ error }, 'Telegram cannot be heard, trying again')
            const seconds = (error instanceof GrammyError && error.parameters.retry_after) || 1
            await wait(seconds * 1000, undefined, { signal }).catch(() => undefined)
          }
        }
      }
      const polling = poll()
      return async () => {
        stopping.abort()
        await polling
      }
    },
  }
}

const sentAs = ({ message_id, date }: { message_id: number; date: number }): Sent => ({
  ref: String(message_id),
  at: date * 1000,
  messages: 1,
})

/** Who are we? A refused token is the one thing that waiting does not mend. */
async function introduce(api: Api, log: App['log']) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await api.getMe()
    } catch (error) {
      if (error instanceof GrammyError && [401, 404].includes(error.error_code))
        throw new Error('BOT_TOKEN is refused by Telegram: copy it again from @BotFather (/mybots → API Token).')
      if (attempt === 10) throw new Error('Telegram cannot be reached (API_ROOT): check the network and start again.')
      log.warn({ error, attempt }, 'Telegram cannot be reached yet')
      await wait(1000)
    }
  }
}
