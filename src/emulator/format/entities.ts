import type { MessageEntity } from 'grammy/types'
import { isRecord } from '../calls/params.ts'
import { badRequest } from '../calls/refusal.ts'

/** What the server recognises by itself, as far as our users write it. */
const DETECTED: [MessageEntity['type'], RegExp][] = [
  ['url', /(?<![\p{L}\p{N}_@])(?:https?:\/\/|www\.|t\.me\/)[^\s<>"']*[^\s<>"'.,;:!?)]/gu],
  ['email', /(?<![\p{L}\p{N}_.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>@])/gu],
  ['mention', /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{2,32}(?![\p{L}\p{N}_])/gu],
  ['hashtag', /(?<![\p{L}\p{N}_#])#(?=[\d_]*\p{L})[\p{L}\p{N}_]{1,256}(?![\p{L}\p{N}_#])/gu],
  ['phone_number', /(?<![\p{L}\p{N}_+])(?:\+84|0)\d{2,3}[ .]?\d{3}[ .]?\d{3,4}(?![\p{L}\p{N}_])/gu],
]

/** Entities of the text itself, leaving alone what lies in `taken`. */
export function detect(text: string, taken: MessageEntity[] = []): MessageEntity[] {
  const found = [...taken]
  for (const [type, pattern] of DETECTED) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const entity = { type, offset: index, length: words.length } as MessageEntity
      if (!found.some((other) => !isStyle(other) && overlap(entity, other))) found.push(entity)
    }
  }
  return inOrder(found.filter((entity) => !taken.includes(entity)))
}

const STYLES = ['bold', 'italic', 'underline', 'strikethrough', 'spoiler', 'blockquote', 'expandable_blockquote']
const isStyle = ({ type }: MessageEntity) => STYLES.includes(type)

const overlap = (one: MessageEntity, two: MessageEntity) =>
  one.offset < two.offset + two.length && two.offset < one.offset + one.length

/** Outer before inner. */
export const inOrder = (entities: MessageEntity[]) =>
  entities.toSorted((one, two) => one.offset - two.offset || two.length - one.length)

const GIVEN = [...STYLES, 'code', 'pre', 'text_link', 'text_mention', 'custom_emoji', 'date_time']
/** May be sent, and is ignored: the server finds these by itself. */
const IGNORED = ['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number', 'bank_card_number']

/** Reads the `entities` of a call; anything else than a list is nothing. */
export function readEntities(value: unknown): MessageEntity[] {
  if (!Array.isArray(value)) return []
  return value.map(readEntity).filter((entity) => !IGNORED.includes(entity.type) && entity.length > 0)
}

function readEntity(value: unknown): MessageEntity {
  const wrong = (words: string) => badRequest(`can't parse MessageEntity: ${words}`)
  if (!isRecord(value)) throw wrong('expected an Object')
  for (const field of ['offset', 'length']) {
    if (value[field] === undefined) throw wrong(`Can't find field "${field}"`)
    if (!Number.isInteger(value[field])) throw wrong(`Field "${field}" must be of type Number`)
  }
  const { type, offset, length, url } = value as { type?: string; offset: number; length: number; url?: string }
  if (!type) throw wrong('Type is not specified')
  if (![...GIVEN, ...IGNORED].includes(type)) throw wrong('Unsupported type specified')
  if (type === 'text_link' && typeof url !== 'string') throw wrong(`Can't find field "url"`)
  if (offset < 0 || offset > 1_000_000) throw badRequest(`receive an entity with incorrect offset ${offset}`)
  if (length < 0 || length > 1_000_000) throw badRequest(`receive an entity with incorrect length ${length}`)
  return value as unknown as MessageEntity
}

/** Entities must lie in the text and must not split an emoji: offsets count UTF-16 units. */
export function checkEntities(text: string, entities: MessageEntity[]): void {
  for (const { offset, length } of entities) {
    const end = offset + length
    if (offset >= text.length) throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`)
    if (end > text.length) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${end}`,
      )
    }
    if (splits(text, offset)) {
      throw badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${bytesTo(text, offset + 1)}`)
    }
    if (splits(text, end)) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${bytesTo(text, end + 1)}`,
      )
    }
  }
}

const splits = (text: string, at: number) => at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff

export const bytesTo = (text: string, at: number) => Buffer.byteLength(text.slice(0, at))
