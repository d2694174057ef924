import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { MOST_BYTES } from './picture.ts'

/** A document that somebody sent to be passed on. It is kept as it came. */
export interface Paper {
  sha256: string
  mime: string
  size: number
}

export interface PaperRefused {
  refused: 'empty' | 'not-a-paper' | 'too-large'
  detail?: string
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OPEN = 'application/vnd.oasis.opendocument'
/** The old formats of Microsoft Office are one and the same to whoever looks only at their beginning. */
const COMPOUND = 'application/x-cfb'

/**
 * What offices send each other, by the ending of the name: nothing that runs (programs, scripts, pages, drawings of the
 * web, documents with macros), and nothing packed, because nobody can see what is in it.
 */
const TAKEN: Record<string, string> = {
  pdf: 'application/pdf',
  doc: COMPOUND,
  xls: COMPOUND,
  ppt: COMPOUND,
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  pptx: `${OFFICE}.presentationml.presentation`,
  odt: `${OPEN}.text`,
  ods: `${OPEN}.spreadsheet`,
  odp: `${OPEN}.presentation`,
}

const endingOf = (name: string) => name.toLowerCase().match(/\.([a-z]{3,4})$/)?.[1] ?? ''

/** Whether a file of that name may be what it should be; its bytes have the last word. */
export const isPaperName = (name: string) => Object.hasOwn(TAKEN, endingOf(name))

const LONGEST_NAME = 80

/** The name under which it is passed on: no folders, nothing invisible, short, and the ending stays. */
export function paperName(name: string): string {
  const ending = endingOf(name)
  const stem = name
    .slice(0, name.length - ending.length - 1)
    .normalize('NFC')
    .replace(/[\p{C}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[. ]+/, '')
  return `${[...stem].slice(0, LONGEST_NAME).join('').trim() || 'tep'}.${ending}`
}

/** Looks at a file that is said to be a document, and believes only its bytes, which must fit its name. */
export async function examinePaper(bytes: Uint8Array, name: string): Promise<Paper | PaperRefused> {
  if (bytes.length === 0) return { refused: 'empty' }
  if (bytes.length > MOST_BYTES) return { refused: 'too-large' }
  const mime = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? 'unknown'
  const wanted = isPaperName(name) ? TAKEN[endingOf(name)] : undefined
  if (mime !== wanted) return { refused: 'not-a-paper', detail: `${mime} called .${endingOf(name)}` }
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mime, size: bytes.length }
}
