import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import { isRecord, type Params } from '../calls/params.ts'
import { badRequest } from '../calls/refusal.ts'

const MAX_BUTTONS = 100
/** Nowhere documented, often met: a keyboard of fewer buttons is too long as well when its JSON is. */
const MAX_BYTES = 10 * 1024
const MAX_DATA_BYTES = 64
const MAX_COPY = 256
const STYLES = ['danger', 'success', 'primary']

/**
 * The inline keyboard of a call. Empty rows are dropped, and a keyboard without buttons is none, as on the real server.
 * Other keyboards exist, but nothing here would show them: they are refused so that nobody relies on them.
 */
export function readKeyboard(params: Params): InlineKeyboardMarkup | undefined {
  const markup = params.json('reply_markup', 'reply keyboard markup')
  if (markup === undefined) return undefined
  if (!isRecord(markup)) throw badRequest('object expected as reply markup')
  const { inline_keyboard: rows } = markup
  if (rows === undefined && Object.keys(markup).length > 0) throw badRequest('inline keyboard expected')
  if (rows === undefined) return undefined
  if (!Array.isArray(rows)) throw badRequest('field "inline_keyboard" must be of type Array')
  const keyboard = rows.map(readRow).filter((row) => row.length > 0)
  const bytes = Buffer.byteLength(JSON.stringify(keyboard))
  if (keyboard.flat().length > MAX_BUTTONS || bytes > MAX_BYTES) throw badRequest('reply markup is too long')
  return keyboard.length > 0 ? { inline_keyboard: keyboard } : undefined
}

function readRow(row: unknown): InlineKeyboardButton[] {
  if (!Array.isArray(row)) {
    throw badRequest('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
  }
  return row.map(readButton)
}

const wrong = (words: string) => badRequest(`can't parse inline keyboard button: ${words}`)

function readButton(button: unknown): InlineKeyboardButton {
  if (!isRecord(button)) throw wrong('InlineKeyboardButton must be an Object')
  const { text, style } = button
  if (text === undefined) throw wrong(`Can't find field "text"`)
  if (typeof text !== 'string') throw wrong('Field "text" must be of type String')
  if (text === '') throw badRequest('inline keyboard button text must be non-empty')
  if (style !== undefined && !STYLES.includes(String(style))) throw wrong('invalid button style specified')
  return { text, ...readAction(button), ...(style !== undefined && { style }) } as InlineKeyboardButton
}

/** What a button does: exactly one thing. */
const ACTIONS: Record<string, (value: unknown) => void> = {
  callback_data(data) {
    if (typeof data !== 'string') throw wrong('Field "callback_data" must be of type String')
    if (Buffer.byteLength(data) > MAX_DATA_BYTES) throw badRequest('BUTTON_DATA_INVALID')
  },
  url(url) {
    if (typeof url !== 'string') throw wrong('Field "url" must be of type String')
    if (!isLink(url)) throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`)
  },
  copy_text(copy) {
    if (!isRecord(copy) || typeof copy.text !== 'string') throw wrong('Field "copy_text" must be of type Object')
    if (copy.text === '' || copy.text.length > MAX_COPY) throw badRequest('BUTTON_COPY_TEXT_INVALID')
  },
}

function readAction(button: Record<string, unknown>): object {
  const given = Object.keys(ACTIONS).filter((name) => button[name] !== undefined && button[name] !== '')
  const [action] = given
  if (!action) throw wrong('Text buttons are unallowed in the inline keyboard')
  if (given.length > 1) throw wrong(`exactly one of ${Object.keys(ACTIONS).join(', ')} is allowed`)
  ACTIONS[action]!(button[action])
  return { [action]: button[action] }
}

function isLink(url: string): boolean {
  if (/^tg:\/\//i.test(url)) return true
  const whole = /^[a-z]+:\/\//i.test(url) ? url : `http://${url}`
  if (!URL.canParse(whole)) return false
  const { protocol, hostname } = new URL(whole)
  return /^https?:$/.test(protocol) && hostname.includes('.')
}
