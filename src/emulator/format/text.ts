import type { MessageEntity } from 'grammy/types'
import type { Params } from '../calls/params.ts'
import { badRequest } from '../calls/refusal.ts'
import { isBlank } from '../messages.ts'
import { checkEntities, detect, inOrder, readEntities } from './entities.ts'
import { parseHtml } from './html.ts'

export interface Formatted {
  text: string
  entities: MessageEntity[]
}

const MAX_TEXT = 4096
const MAX_CAPTION = 1024

/** The `text` of a call, ready to be shown. Length counts after parsing, in UTF-16 units: the strictest reading. */
export function readText(params: Params, tooLong = 'message is too long'): Formatted {
  if (!params.has('text')) throw badRequest('message text is empty')
  const parsed = parse(params.text('text'), params.text('parse_mode'), params.json('entities', 'entities'))
  if (isBlank(parsed.text)) throw badRequest('text must be non-empty')
  if (parsed.text.length > MAX_TEXT) throw badRequest(tooLong)
  return parsed
}

/** A caption may be empty. It comes as a parameter, or as a field of an album's item. */
export function readCaption(caption: string, parseMode: string, entities: unknown): Formatted {
  const parsed = parse(caption, parseMode, entities)
  if (parsed.text.length > MAX_CAPTION) throw badRequest('message caption is too long')
  return parsed
}

function parse(source: string, parseMode: string, given: unknown): Formatted {
  if (/\p{Surrogate}/u.test(source)) throw badRequest('strings must be encoded in UTF-8')
  if (source.length > 1 << 15) throw badRequest('text is too long')
  const mode = parseMode.toLowerCase()
  if (!['', 'none', 'html'].includes(mode)) throw badRequest('unsupported parse_mode')
  const { text, entities } = mode === 'html' ? parseHtml(source) : { text: source, entities: readEntities(given) }
  checkEntities(text, entities)
  return trim(clean(text), entities)
}

/** Control characters become spaces. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const clean = (text: string) => text.replace(/[\u0000-\u0009\u000b\u000c\u000d\u000e-\u001f]/g, ' ')

/** The server cuts white space off both ends and keeps the entities where they were. */
function trim(source: string, given: MessageEntity[]): Formatted {
  const cut = source.length - source.trimStart().length
  const text = source.trim()
  const moved = given
    .map((entity) => {
      const start = Math.max(0, entity.offset - cut)
      const end = Math.min(text.length, entity.offset - cut + entity.length)
      return { ...entity, offset: start, length: end - start }
    })
    .filter(({ offset, length }) => length > 0 && text.slice(offset, offset + length).trim() !== '')
  return { text, entities: inOrder([...moved, ...detect(text, moved)]) }
}
