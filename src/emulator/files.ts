import { createHash, createHmac } from 'node:crypto'
import type { Document, PhotoSize } from 'grammy/types'
import { mimeOf, type Size, sizeOf } from './image.ts'
import type { State } from './state.ts'

export interface StoredFile {
  file_id: string
  /** the same for the same bytes, whoever sends them; cannot be downloaded with */
  file_unique_id: string
  bytes: Uint8Array
  kind: 'photo' | 'document' | 'voice' | 'sticker'
  mime: string
  name?: string
  /** where it can be downloaded, once the bot asked for it */
  path?: string
}

/** Telegram keeps a photo in these sizes, as far as the picture is larger than they are. */
const BOXES = [
  { letter: 's', side: 90 },
  { letter: 'm', side: 320 },
  { letter: 'x', side: 800 },
]

/** What a phone would have made of bytes that no phone would send. */
const UNKNOWN: Size = { width: 1280, height: 960 }

/** Stores a photo in several sizes. Nobody scales the bytes here: every size downloads as the original. */
export function storePhoto(state: State, bytes: Uint8Array, given?: Size): PhotoSize[] {
  const size = sizeOf(bytes) ?? given ?? UNKNOWN
  const longest = Math.max(size.width, size.height)
  const boxes = BOXES.filter(({ side }) => longest > side)
  return [...boxes, { letter: 'y', side: longest }].map(({ letter, side }) => {
    const { file_id, file_unique_id } = store(state, { bytes, kind: 'photo', mime: mimeOf(bytes) }, letter)
    const scaled = (length: number) => Math.max(1, Math.round((length * side) / longest))
    return {
      file_id,
      file_unique_id,
      width: scaled(size.width),
      height: scaled(size.height),
      file_size: bytes.length,
    }
  })
}

export function storeDocument(state: State, bytes: Uint8Array, name: string, mime: string): Document {
  const { file_id, file_unique_id } = store(state, { bytes, kind: 'document', mime, name })
  return { file_id, file_unique_id, file_name: name, mime_type: mime, file_size: bytes.length }
}

const PREFIX = { photo: 'AgACAgUAAxk', document: 'BQACAgUAAxk', voice: 'AwACAgUAAxk', sticker: 'CAACAgUAAxk' }

/** `file_unique_id` is the hash of the bytes; `file_id` is only good for this bot. */
export function store(
  state: State,
  file: Pick<StoredFile, 'bytes' | 'kind' | 'mime' | 'name'>,
  variant = '',
): StoredFile {
  const unique = createHash('sha256').update(file.bytes).digest('base64url').slice(0, 14)
  const file_unique_id = `AQAD${unique}${variant}`
  const mine = createHmac('sha256', state.token).update(`${file.kind}${file.name}${file_unique_id}`)
  const file_id = `${PREFIX[file.kind]}${mine.digest('base64url')}`
  const stored = state.files.get(file_id) ?? { ...file, file_id, file_unique_id }
  state.files.set(file_id, stored)
  return stored
}

export function fileByUniqueId(state: State, unique: string): StoredFile | undefined {
  return [...state.files.values()].find(({ file_unique_id }) => file_unique_id === unique)
}

export function fileByPath(state: State, path: string): StoredFile | undefined {
  return [...state.files.values()].find((file) => file.path === path)
}
