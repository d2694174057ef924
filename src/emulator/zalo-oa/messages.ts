import { isRecord } from '../calls/params.ts'
import { Refusal } from '../calls/refusal.ts'
import { storePhoto } from '../files.ts'
import { withLinks } from '../format/links.ts'
import { fetchImage } from '../media.ts'
import { botUser, type Content, isBlank, post } from '../messages.ts'
import { wireIdOf, wireMessageId } from '../messengers.ts'
import type { Zalo } from '../people/contacts.ts'
import type { State } from '../state.ts'
import { readFollower, readWindow } from './access.ts'
import { type OaButton, readButtons } from './buttons.ts'
import { tellReceipts } from './events.ts'
import { badParameter, OaRefusal } from './refusal.ts'

type Body = Record<string, unknown>

const MAX_TEXT = 2000
/** What an uploaded image may have. Nobody says it of one that is fetched: the strict reading. */
const MAX_IMAGE = 1024 * 1024

/** `message/cs`: a text, with buttons or with a picture. */
export async function sendCs(state: State, { recipient, message }: Body) {
  if (!isRecord(recipient)) throw badParameter('recipient must be an object')
  if (!isRecord(message)) throw badParameter('message must be an object')
  const { text, attachment } = message
  const read: Attachment = attachment === undefined ? {} : readAttachment(attachment)
  if (text !== undefined || !read.image) checkText(text)
  const chat = readFollower(state, recipient.user_id)
  const window = readWindow(state, chat)
  const photo = read.image && storePhoto(state, await imageAt(state, read.image))
  if (window === 'paid') {
    state.zaloOa.paid--
    state.zaloOa.billed++
  }
  return send(state, chat, {
    ...(photo ? { photo, ...captioned(text) } : { text: String(text), ...entitled(String(text)) }),
    ...(read.keyboard && { reply_markup: { inline_keyboard: read.keyboard } }),
  } as Content)
}

function checkText(text: unknown): void {
  if (typeof text !== 'string' || isBlank(text)) throw badParameter('text must be a non-empty string')
  if (text.length > MAX_TEXT) throw badParameter(`text must have at most ${MAX_TEXT} characters`)
}

const captioned = (text: unknown): Content => (text === undefined ? {} : { caption: String(text) })
function entitled(text: string): Content {
  const entities = withLinks(text)
  return entities.length > 0 ? { entities } : {}
}

interface Attachment {
  keyboard?: OaButton[][]
  image?: string
}

/** Buttons without a `template_type`, or a picture with one: the two forms that are known to work. */
function readAttachment(attachment: unknown): Attachment {
  if (!isRecord(attachment) || attachment.type !== 'template') throw badParameter('attachment must be a template')
  const { payload } = attachment
  if (!isRecord(payload)) throw badParameter('payload must be an object')
  const { template_type: type, buttons, elements } = payload
  if (type === undefined && elements === undefined) return { keyboard: readButtons(buttons) }
  if (type !== 'media') throw badParameter('template_type is not supported')
  if (buttons !== undefined) throw badParameter('media has no buttons')
  if (!Array.isArray(elements) || elements.length !== 1) throw badParameter('media needs one element')
  const [element] = elements
  if (!isRecord(element) || element.media_type !== 'image') throw badParameter('the element must be an image')
  if (typeof element.url !== 'string') throw badParameter('the image needs a url')
  return { image: element.url }
}

async function imageAt(state: State, url: string): Promise<Uint8Array> {
  try {
    return await fetchImage(state, url, MAX_IMAGE)
  } catch (error) {
    throw error instanceof Refusal ? badParameter(error.message) : error
  }
}

/** `message/template`: reaches people also when they have long been silent, in words that were approved. */
export function sendTemplate(state: State, { user_id, template_id, template_data }: Body) {
  const { zaloOa } = state
  const names = Object.hasOwn(zaloOa.templates, String(template_id)) && zaloOa.templates[String(template_id)]
  if (!names) throw badParameter('there is no approved template of that id')
  if (!isRecord(template_data)) throw badParameter('template_data must be an object')
  for (const name of names) {
    const value = template_data[name]
    if (typeof value !== 'string' || isBlank(value)) throw badParameter(`template_data needs "${name}"`)
  }
  const unknown = Object.keys(template_data).find((name) => !names.includes(name))
  if (unknown) throw badParameter(`the template has no "${unknown}"`)
  const chat = readFollower(state, user_id)
  if (chat.contact.actedAt === undefined) throw new OaRefusal(-213)
  zaloOa.templated++
  return send(state, chat, { text: names.map((name) => `${name}: ${template_data[name]}`).join('\n') })
}

function send(state: State, chat: Zalo, content: Content) {
  const { message_id: id } = post(state, chat, botUser(state), content)
  const message_id = wireMessageId(chat.id, id)
  tellReceipts(state, chat, message_id)
  const user_id = wireIdOf(chat.owner, 'zalo_oa')
  return { message_id, user_id, sent_time: String(state.time.now().getTime()) }
}
