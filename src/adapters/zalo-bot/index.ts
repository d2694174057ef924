import { setTimeout as wait } from 'node:timers/promises'
import type { ZaloBot } from '../../config-zalo.ts'
import { type App, type Channel, type Sent, Undelivered, type Web } from '../../ports.ts'
import { createCare, sendParts } from '../sending.ts'
import { createTurns } from '../turns.ts'
import { download, isLocal } from '../zalo/download.ts'
import { isAac, withLink } from '../zalo/links.ts'
import { createWire } from '../zalo/wire.ts'
import { createDoor, secretOf } from './door.ts'
import { heardFrom } from './events.ts'
import { undelivered } from './refusals.ts'
import { MAX_TEXT, type Sheet, sheetsOf, styled } from './render.ts'

const DOOR = '/zalo-bot'
const POLL_SECONDS = 30

/** The Zalo Bot Platform: by webhook where the world can reach us, otherwise by asking, which Zalo means for trying out. */
export async function createZaloBot(settings: ZaloBot, web: Web, log: App['log']): Promise<Channel> {
  const { token, apiRoot, monthly } = settings
  const ask = createWire()
  const inTurn = createTurns()
  const carefully = createCare()

  async function call(method: string, values: object = {}, signal?: AbortSignal): Promise<Record<string, unknown>> {
    const { fields, status } = await ask({
      method: 'POST',
      address: `${apiRoot}/bot${token}/${method}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(values),
      ...(signal && { signal }),
    })
    if (fields.ok === true) return (fields.result ?? {}) as Record<string, unknown>
    const refusal = { code: Number(fields.error_code ?? status), description: String(fields.description ?? '') }
    if (refusal.code === 401) log.error('ZALO_BOT_TOKEN is refused by Zalo: copy it again from Zalo Bot Creator')
    throw undelivered(refusal)
  }

  const isThere = () => call('getMe').catch(() => Promise.reject(new Undelivered('unreached', 'no answer to getMe')))

  async function sendSheet(chat: string, sheet: Sheet): Promise<Sent> {
    const send = sheet.picture ? sendPicture : sheet.voice ? sendVoice : sendWords
    const { message_id, date } = await send(chat, sheet)
    return { ref: String(message_id), at: Number(date) || Date.now(), messages: 1 }
  }
  const sendWords = (chat_id: string, sheet: Sheet) => call('sendMessage', { chat_id, ...styled(sheet) })
  async function sendPicture(chat_id: string, { picture, text }: Sheet) {
    const photo = await web.lend(picture!, picture![0] === 0x89 ? 'image/png' : 'image/jpeg')
    return call('sendPhoto', { chat_id, photo, ...(text && { caption: text }) })
  }

  const sendVoice = async (chat_id: string, { voice }: Sheet) =>
    call('sendVoice', { chat_id, voice_url: await web.lend(voice!, 'audio/aac') })

  /** Tells Zalo where our door is; false when it could not be told. */
  const show = () =>
    call('setWebhook', { url: `${web.url}${DOOR}`, secret_token: secretOf(token) }).then(
      () => true,
      (error) => {
        log.warn({ error }, 'Zalo does not know our door yet, trying again')
        return false
      },
    )

  async function insist(signal: AbortSignal) {
    do await wait(1000, undefined, { signal }).catch(() => undefined)
    while (!signal.aborted && !(await show()))
  }

  /** At most once: what was handed over and not taken in is gone. It is tried again here as long as the process lives. */
  async function poll(hear: Parameters<Channel['listen']>[0], signal: AbortSignal) {
    while (!signal.aborted)
      try {
        const heard = heardFrom(await call('getUpdates', { timeout: String(POLL_SECONDS) }, signal))
        for (let taken = heard === undefined; !taken && !signal.aborted; )
          taken = await hear([heard!]).then(
            () => true,
            (error) => log.warn({ error }, 'what Zalo said could not be taken in, trying again') ?? wait(1000, false),
          )
      } catch (error) {
        if (signal.aborted) return
        if (error instanceof Undelivered && error.message.startsWith('408')) continue
        log.warn({ error }, 'Zalo cannot be heard, trying again')
        await wait(1000, undefined, { signal }).catch(() => undefined)
      }
  }

  return {
    can: { buttons: 0, edit: false, maxText: MAX_TEXT, albums: false, monthly },

    async send(chat, message) {
      const sheets = sheetsOf(await withLink(message, web, isAac))
      return inTurn(chat, () => carefully(isThere, () => sendParts(sheets, (sheet) => sendSheet(chat, sheet))))
    },

    async edit() {
      throw new Undelivered('missing', 'what a Zalo Bot has said stands as it is')
    },

    download: (file) => download(file, isLocal(apiRoot)),

    async listen(hear) {
      const stopping = new AbortController()
      if (web.isPublic || isLocal(apiRoot)) {
        const door = createDoor(token, hear, log)
        web.post(DOOR, door.take)
        const showing = (await show()) ? undefined : insist(stopping.signal)
        return async () => {
          stopping.abort()
          await showing
          await door.close()
        }
      }
      await call('deleteWebhook').catch((error) => log.info({ error }, 'there was no webhook to delete'))
      const polling = poll(hear, stopping.signal)
      return async () => {
        stopping.abort()
        await polling
      }
    },
  }
}
