import type { MessageEntity } from 'grammy/types'
import { badRequest } from '../calls/refusal.ts'
import { bytesTo, inOrder } from './entities.ts'

const TAGS: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  a: 'text_link',
}

interface OpenTag {
  name: string
  attributes: Record<string, string>
  offset: number
}

/** Reads the HTML that Telegram reads, and refuses the rest in its words. */
export function parseHtml(source: string): { text: string; entities: MessageEntity[] } {
  const entities: MessageEntity[] = []
  const open: OpenTag[] = []
  let text = ''
  for (let at = 0; at < source.length; ) {
    const next = source.indexOf('<', at)
    text += decode(source.slice(at, next < 0 ? source.length : next))
    if (next < 0) break
    if (source[next + 1] === '/') {
      at = closeTag(source, next, open, text, entities)
    } else {
      const tag = openTag(source, next)
      open.push({ name: tag.name, attributes: tag.attributes, offset: text.length })
      at = tag.end
    }
  }
  const unclosed = open.at(-1)
  if (unclosed) throw wrong(`Can't find end tag corresponding to start tag "${unclosed.name}"`)
  return { text, entities: inOrder(entities) }
}

const wrong = (words: string) => badRequest(`can't parse entities: ${words}`)

function openTag(source: string, at: number) {
  const offset = bytesTo(source, at)
  const [, written = ''] = matchAt(/<([^\s>]*)/y, source, at) ?? []
  const name = written.toLowerCase()
  if (at + 1 + written.length >= source.length) throw wrong(`Unclosed start tag at byte offset ${offset}`)
  if (!Object.hasOwn(TAGS, name)) throw wrong(`Unsupported start tag "${name}" at byte offset ${offset}`)
  const { attributes, end } = readAttributes(source, at + 1 + written.length)
  if (source[end] !== '>') throw wrong(`Unclosed start tag "${name}" at byte offset ${offset}`)
  if (name === 'span' && attributes.class !== 'tg-spoiler') {
    throw wrong(`Tag "span" must have class "tg-spoiler" at byte offset ${offset}`)
  }
  return { name, attributes, end: end + 1 }
}

function readAttributes(source: string, at: number): { attributes: Record<string, string>; end: number } {
  const attributes: Record<string, string> = {}
  let end = at
  for (;;) {
    const found = matchAt(/\s+([^\s=>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.-]+)))?/y, source, end)
    if (!found) return { attributes, end: end + (matchAt(/\s*/y, source, end)?.[0].length ?? 0) }
    attributes[found[1]!.toLowerCase()] = decode(found[2] ?? found[3] ?? found[4] ?? '')
    end += found[0].length
  }
}

function closeTag(source: string, at: number, open: OpenTag[], text: string, entities: MessageEntity[]): number {
  const offset = bytesTo(source, at)
  const tag = open.pop()
  if (!tag) throw wrong(`Unexpected end tag at byte offset ${offset}`)
  const found = matchAt(/<\/([^\s>]*)\s*>/y, source, at)
  if (!found) throw wrong(`Unclosed end tag at byte offset ${offset}`)
  const name = found[1]!.toLowerCase()
  if (name && name !== tag.name) {
    throw wrong(`Unmatched end tag at byte offset ${offset}, expected "</${tag.name}>", found "</${name}>"`)
  }
  const length = text.length - tag.offset
  if (length > 0) add(entities, tag, length, text)
  return at + found[0].length
}

function add(entities: MessageEntity[], { name, attributes, offset }: OpenTag, length: number, text: string): void {
  const type = name === 'blockquote' && 'expandable' in attributes ? 'expandable_blockquote' : TAGS[name]
  const inner = entities.at(-1)
  if (type === 'pre' && inner?.type === 'code' && inner.offset === offset && inner.length === length) entities.pop()
  const url = type === 'text_link' && (attributes.href || text.slice(offset, offset + length))
  if (type === 'text_link' && !isLink(url)) return
  entities.push({ type, offset, length, ...(url && { url }) } as MessageEntity)
}

/** A link that is none is left out, silently: so does the server. */
const isLink = (url: string | false) =>
  typeof url === 'string' && /^(?:[a-z]+:\/\/)?[^\s/]+\.[^\s]+|^(?:tg|ton):\/\//i.test(url)

const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

const decode = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot));?/gi, (written, decimal, hex, name) => {
    if (name) return NAMED[name] ?? written
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code < 0x10ffff ? String.fromCodePoint(code) : written
  })

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}
