import { createHash, createHmac } from 'node:crypto'
import type { Document, PhotoSize, Voice } from 'grammy/types'
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

/** The sizes that Telegram keeps of a photo, as far as the picture is larger than they are. */
const BOXES = [
  { letter: 's', side: 90 },
  { letter: 'm', side: 320 },
  { letter: 'x', side: 800 },
]

/** What a phone would have made of bytes that no phone would send. */
const UNKNOWN: Size = { width: 1280, height: 960 }

/** Stores a photo in several sizes. Nobody scales the bytes here: every size downloads as the original. */
export function storePhoto(state: State, bytes: Uint8Array, given?: Size): PhotoSize[] {
  const { width, height } = sizeOf(bytes) ?? given ?? UNKNOWN
  const longest = Math.max(width, height, 1)
  const boxes = [...BOXES.filter(({ side }) => longest > side), { letter: 'y', side: longest }]
  const file = { bytes, kind: 'photo', mime: mimeOf(bytes) } as const
  const hash = hashOf(bytes)
  return boxes.map(({ letter, side }) => {
    const { file_id, file_unique_id } = keep(state, file, hash + letter)
    const scaled = (length: number) => Math.max(1, Math.round((length * side) / longest))
    return { file_id, file_unique_id, width: scaled(width), height: scaled(height), file_size: bytes.length }
  })
}

export function storeDocument(state: State, bytes: Uint8Array, name: string, mime: string): Document {
  const { file_id, file_unique_id } = store(state, { bytes, kind: 'document', mime, name })
  return { file_id, file_unique_id, file_name: name, mime_type: mime, file_size: bytes.length }
}

export function storeVoice(state: State, bytes: Uint8Array, duration: number): Voice {
  const { file_id, file_unique_id } = store(state, { bytes, kind: 'voice', mime: 'audio/ogg' })
  return { file_id, file_unique_id, duration, mime_type: 'audio/ogg', file_size: bytes.length }
}

type NewFile = Pick<StoredFile, 'bytes' | 'kind' | 'mime' | 'name'>

export const store = (state: State, file: NewFile): StoredFile => keep(state, file, hashOf(file.bytes))

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url').slice(0, 14)

/** How the ids of a kind begin, as anybody knows them who has seen a few. */
const PREFIXES = { photo: 'AgACAgUAAxk', document: 'BQACAgUAAxk', voice: 'AwACAgUAAxk', sticker: 'CAACAgUAAxk' }

/** `file_unique_id` is the hash of the bytes; `file_id` is only good for this bot. */
function keep(state: State, file: NewFile, hash: string): StoredFile {
  const file_unique_id = `AQAD${hash}`
  const mine = createHmac('sha256', state.token).update([file.kind, file.name, file_unique_id].join('\n'))
  const file_id = `${PREFIXES[file.kind]}${mine.digest('base64url')}`
  const stored = state.files.get(file_id) ?? { ...file, file_id, file_unique_id }
  state.files.set(file_id, stored)
  return stored
}

const FOLDERS = { photo: 'photos', document: 'documents', voice: 'voice', sticker: 'stickers' }
const EXTENSIONS: Record<string, string> = { 'image/jpeg': '.jpg', 'image/png': '.png', 'audio/ogg': '.oga' }

/** A path where the file can be downloaded from now on. */
export function publish(state: State, file: StoredFile): string {
  const extension = /\.\w+$/.exec(file.name ?? '')?.[0] ?? EXTENSIONS[file.mime] ?? ''
  file.path ??= `${FOLDERS[file.kind]}/file_${state.paths.size}${extension}`
  state.paths.set(file.path, file)
  return file.path
}

export function fileByUniqueId(state: State, unique: string): StoredFile | undefined {
  return [...state.files.values()].find(({ file_unique_id }) => file_unique_id === unique)
}
