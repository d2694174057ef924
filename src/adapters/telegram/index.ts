import { setTimeout as wait } from 'node:timers/promises'
import { Api, GrammyError } from 'grammy'
import { type App, type Channel, TooLarge, Undelivered } from '../../ports.ts'
import type { Turn } from '../pacer.ts'
import { parts } from '../parts.ts'
import { createCare } from '../sending.ts'
import { createTurns } from '../turns.ts'
import { paced } from './pace.ts'
import { isNotModified, isTooBig, isTooOld, isUnderPhoto, undelivered } from './refusals.ts'
import { keyboard, MAX_CAPTION, MAX_TEXT, words } from './render.ts'
import { createSender } from './send.ts'
import { createWire } from './wire.ts'

const HEARD = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const
const POLL_SECONDS = 30

/** Telegram by long polling. Everything that Telegram says when it refuses becomes an `Undelivered`. */
export async function createTelegram(
  token: string,
  apiRoot: string,
  log: App['log'],
  { turn = async () => undefined, speed = 1 }: { turn?: Turn; speed?: number } = {},
): Promise<Channel> {
  const fetch = createWire() as never
  const apiFor = (isBulk: boolean) => {
    const api = new Api(token, { apiRoot, fetch })
    api.config.use(paced(turn, isBulk, speed))
    return api
  }
  const api = apiFor(false)
  const known = new Map<string, string>()
  const sendNow = createSender(api, known)
  const sendInBulk = createSender(apiFor(true), known)
  const { username } = await introduce(api, log)
  const inTurn = createTurns()
  const carefully = createCare()

  const isThere = () => api.getMe().catch(() => Promise.reject(new Undelivered('unreached', 'no answer to getMe')))

  const attempt = <T>(chat: string, call: () => Promise<T>) =>
    inTurn(chat, () => carefully(isThere, () => call().catch((error) => Promise.reject(undelivered(error)))))

  return {
    can: { buttons: 100, edit: true, maxText: MAX_TEXT, albums: true },
    known: (from) => known.get(from),
    link: (payload) => `https://t.me/${username}?start=${payload}`,
    send: (chat, message, { isBulk = false } = {}) =>
      attempt(chat, () => (isBulk ? sendInBulk : sendNow)(chat, message)),

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
