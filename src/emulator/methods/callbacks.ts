import { badRequest } from '../calls/refusal.ts'
import { isOpen, type PressAnswer } from '../people/presses.ts'
import type { Method } from './method.ts'

const MAX_TEXT = 200

/** Once, and while the person still waits. */
export const answerCallbackQuery: Method = (state, { params }) => {
  const press = state.presses.get(params.text('callback_query_id'))
  if (!press || !isOpen(state, press)) {
    throw badRequest('query is too old and response timeout expired or query ID is invalid')
  }
  const [text, url] = [params.text('text'), params.text('url')]
  if (text.length > MAX_TEXT) throw badRequest('MESSAGE_TOO_LONG')
  if (url && !isOwnLink(url, state.bot.username)) throw badRequest('URL_INVALID')
  const answer: PressAnswer = {
    ...(text && { text }),
    ...(params.flag('show_alert') && { show_alert: true }),
    ...(url && { url }),
  }
  press.settle(answer)
  return true
}

/** A bot without games may only open its own private chat. */
function isOwnLink(url: string, username: string): boolean {
  const found = /^https?:\/\/(?:t|telegram)\.me\/(\w+)\?start=[A-Za-z0-9_-]{1,64}$/.exec(url)
  return found?.[1]?.toLowerCase() === username.toLowerCase()
}
