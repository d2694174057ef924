import type { InlineKeyboardButton } from 'grammy/types'
import { isRecord } from '../calls/params.ts'
import { badParameter } from './refusal.ts'

const MAX_BUTTONS = 5
const MAX_TITLE = 100
const MAX_PAYLOAD = 1000

/** A button of the OA as it is kept: `type` says whether its payload shows in the chat when it is pressed. */
export type OaButton = InlineKeyboardButton & { type: string }

/** Each on a row of its own, as the app shows them. */
export function readButtons(buttons: unknown): OaButton[][] {
  if (!Array.isArray(buttons) || buttons.length === 0) throw badParameter('buttons must be a list')
  if (buttons.length > MAX_BUTTONS) throw badParameter(`a message has at most ${MAX_BUTTONS} buttons`)
  return buttons.map((button) => [readButton(button)])
}

function readButton(button: unknown): OaButton {
  if (!isRecord(button)) throw badParameter('a button must be an object')
  const { title, type, payload } = button
  if (typeof title !== 'string' || !title.trim()) throw badParameter('a button needs a title')
  if (title.length > MAX_TITLE) throw badParameter(`a title has at most ${MAX_TITLE} characters`)
  if (type === 'oa.open.url') {
    const url = isRecord(payload) ? payload.url : undefined
    if (typeof url !== 'string' || !/^https?:/.test(url) || !URL.canParse(url)) throw badParameter('a link needs a url')
    return { text: title, type, url }
  }
  if (type !== 'oa.query.hide' && type !== 'oa.query.show') throw badParameter('there is no such type of button')
  if (typeof payload !== 'string' || !payload) throw badParameter('the payload must be a string')
  if (payload.length > MAX_PAYLOAD) throw badParameter(`a payload has at most ${MAX_PAYLOAD} characters`)
  return { text: title, type, callback_data: payload }
}
