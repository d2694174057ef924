import type { MessageEntity } from 'grammy/types'
import { isRecord, type Params } from '../calls/params.ts'
import { badRequest } from '../calls/refusal.ts'
import { parseHtml } from '../format/html.ts'
import { withLinks } from '../format/links.ts'
import { isBlank } from '../messages.ts'

export interface Words {
  text: string
  entities: MessageEntity[]
}

const MAX = 2000

/** A text of 1 to 2000 characters, counted with all its marks: the strict reading. */
export function readWords(params: Params, field: 'text' | 'caption'): Words {
  const written = params.values[field]
  if (typeof written !== 'string' || isBlank(written)) throw badRequest(`${field} must be a non-empty string`)
  if (written.length > MAX) throw badRequest(`${field} must have at most ${MAX} characters`)
  if (/\p{Surrogate}/u.test(written)) throw badRequest(`${field} must be UTF-8`)
  const { text, entities } = format(written, params)
  return { text, entities: withLinks(text, entities) }
}

/** `parse_mode` wins over `text_styles`. */
function format(written: string, params: Params): Words {
  const mode = params.text('parse_mode')
  if (!['', 'html', 'markdown'].includes(mode)) throw badRequest('parse_mode must be markdown or html')
  if (mode === 'html') return parseHtml(written)
  if (mode === 'markdown') return parseMarkdown(written)
  const styles = params.json('text_styles', 'text_styles') ?? []
  if (!Array.isArray(styles)) throw badRequest('text_styles must be a list')
  return { text: written, entities: styles.flatMap((style) => readStyle(style, written)) }
}

/** Sizes, colours, lists and indents exist too; nothing here would show them. */
const SHOWN: Record<string, MessageEntity['type']> = { b: 'bold', i: 'italic', u: 'underline', s: 'strikethrough' }
const UNSHOWN = /^(?:f_1[358]|f_20|c_050a19|c_15a85f|c_f7b503|c_f27806|c_db342e|lst_[12]|ind_[1-5])$/

function readStyle(style: unknown, text: string): MessageEntity[] {
  if (!isRecord(style)) throw badRequest('text_styles must be a list of objects')
  const { start, len, st } = style
  if (!isCount(start) || !isCount(len) || len === 0) throw badRequest('start and len of a style must be numbers')
  if (start + len > text.length) throw badRequest('a style ends after the end of the text')
  if (!Array.isArray(st) || st.length === 0) throw badRequest('st of a style must be a list')
  for (const name of st) if (!isStyle(name)) throw badRequest(`there is no style ${JSON.stringify(name)}`)
  return st
    .filter((name) => SHOWN[name])
    .map((name) => ({ type: SHOWN[name], offset: start, length: len }) as MessageEntity)
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0
const isStyle = (name: unknown) => typeof name === 'string' && (Object.hasOwn(SHOWN, name) || UNSHOWN.test(name))

const MARKS: Record<string, MessageEntity['type']> = {
  '**': 'bold',
  '*': 'italic',
  __: 'underline',
  '~~': 'strikethrough',
}

/** As much of Markdown as marks a word; marks in marks stay as they are. */
function parseMarkdown(source: string): Words {
  const entities: MessageEntity[] = []
  let text = ''
  let at = 0
  for (const { 0: whole, 1: mark = '', 2: words = '', index } of source.matchAll(/(\*\*|__|~~|\*)(\S(?:.*?\S)?)\1/g)) {
    text += source.slice(at, index)
    entities.push({ type: MARKS[mark], offset: text.length, length: words.length } as MessageEntity)
    text += words
    at = index + whole.length
  }
  return { text: text + source.slice(at), entities }
}
