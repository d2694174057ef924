import type { ZaloOa } from '../../config-zalo.ts'
import { type App, type Channel, type Clock, type KeyRing, type Sent, Undelivered, type Web } from '../../ports.ts'
import { createCare, sendParts } from '../sending.ts'
import { createTurns } from '../turns.ts'
import { download, isLocal } from '../zalo/download.ts'
import { withLink } from '../zalo/links.ts'
import { createWire } from '../zalo/wire.ts'
import { createDoor } from './door.ts'
import { createKeys } from './keys.ts'
import { codeOf, undelivered } from './refusals.ts'
import { MAX_BUTTONS, MAX_TEXT, messageOf, type Sheet, sheetsOf } from './render.ts'

const DOOR = '/zalo-oa'
const DAY = 24 * 3_600_000
const STALE = [-216, -220]

/** A Zalo Official Account: Zalo posts to our door, and fetches pictures from it. */
export async function createZaloOa(
  settings: ZaloOa,
  web: Web,
  ring: KeyRing,
  clock: Clock,
  log: App['log'],
): Promise<Channel> {
  const ask = createWire()
  const keys = createKeys(settings, ring, ask, clock, log)
  const door = createDoor(settings, clock, log)
  const inTurn = createTurns()
  const carefully = createCare()
  if (!settings.refreshToken && !(await ring.read()))
    throw new Error('ZALO_OA_REFRESH_TOKEN is missing: ask the Official Account for consent and put it in, once.')
  // Whoever cannot send can still hear: what is wrong is in the log, and messages wait.
  await keys.access().catch(() => undefined)

  /** An access key that Zalo does not take any more costs one exchange and one repetition: nothing was sent. */
  async function call(method: 'GET' | 'POST', path: string, body?: object): Promise<Record<string, unknown>> {
    const say = (access_token: string) =>
      ask({
        method,
        address: `${settings.apiRoot}${path}`,
        headers: { access_token, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      })
    const access = await keys.access()
    const first = await say(access)
    const answer = STALE.includes(codeOf(first)) ? await say(await keys.renewed(access)) : first
    if (codeOf(answer) !== 0) throw undelivered(answer, log)
    return (answer.fields.data ?? {}) as Record<string, unknown>
  }

  /** Any answer will do, even a refusal. */
  const isAlive = (chat: string) =>
    detail(chat).catch((error: unknown) => {
      if (!(error instanceof Undelivered) || error.why === 'later') throw error
      if (['unsure', 'unreached'].includes(error.why)) throw new Undelivered('unreached', 'no answer to user/detail')
    })

  const detail = (user_id: string) =>
    call('GET', `/v3.0/oa/user/detail?data=${encodeURIComponent(JSON.stringify({ user_id }))}`)

  async function sendSheet(chat: string, sheet: Sheet): Promise<Sent> {
    const url = sheet.picture && (await web.lend(sheet.picture, typeOf(sheet.picture)))
    const body = { recipient: { user_id: chat }, message: messageOf(sheet, url) }
    const { message_id, sent_time } = await call('POST', '/v3.0/oa/message/cs', body)
    return { ref: String(message_id), at: Number(sent_time) || clock.now().getTime(), messages: 1 }
  }

  return {
    can: { buttons: MAX_BUTTONS, edit: false, maxText: MAX_TEXT, albums: false },

    async send(chat, message) {
      const sheets = sheetsOf(await withLink(message, web))
      return inTurn(chat, () =>
        carefully(
          () => isAlive(chat),
          () => sendParts(sheets, (sheet) => sendSheet(chat, sheet)),
        ),
      )
    },

    async edit() {
      throw new Undelivered('missing', 'what a Zalo OA has said stands as it is')
    },

    async nameOf(chat) {
      try {
        const { display_name } = await detail(chat)
        return typeof display_name === 'string' && display_name.trim() ? display_name.trim() : undefined
      } catch (error) {
        if (error instanceof Undelivered) return undefined
        throw error
      }
    },

    /** Has a turn of its own: what Zalo says about templates is not about messages. */
    async wake(chat, { name, subject }) {
      const { template } = settings
      if (!template) throw new Undelivered('closed', 'ZALO_OA_TEMPLATE is missing')
      const body = { user_id: chat, template_id: template, template_data: { ten: name, viec: subject } }
      const send = () => call('POST', '/v3.0/oa/message/template', body)
      await inTurn(`wake ${chat}`, () => carefully(() => isAlive(chat), send))
    },

    download: (file) => download(file, isLocal(settings.apiRoot)),

    async listen(hear) {
      const close = door.open(hear)
      web.post(DOOR, door.take)
      if (web.isPublic)
        log.info({ url: `${web.url}${DOOR}` }, 'type this address into the webhook settings of the Zalo OA')
      // The refresh key is good for three months: an office that is on holiday must not lose it.
      const timer = setInterval(() => void keys.access().catch(() => undefined), DAY / 2).unref()
      return async () => {
        clearInterval(timer)
        await close()
      }
    },
  }
}

const typeOf = (bytes: Uint8Array) => (bytes[0] === 0x89 ? 'image/png' : 'image/jpeg')
