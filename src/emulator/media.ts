import { createHmac } from 'node:crypto'
import { extname } from 'node:path'
import { badRequest } from './calls/refusal.ts'
import type { StoredFile } from './files.ts'
import { mimeOf, sizeOf } from './image.ts'
import { isReachable } from './reach.ts'
import type { State } from './state.ts'

/** Files on Zalo have no ids: they lie on the open web, at addresses that nobody guesses and that do not last. */

export interface Medium {
  file: StoredFile
  /** by the emulator's clock, in milliseconds */
  until: number
}

/** Nobody says how long an address is good; an hour is short enough to catch who keeps it. */
const LIFE = 60 * 60 * 1000

const TYPES: Record<string, string> = { photo: '.jpg', voice: '.aac', sticker: '.webp', document: '' }

/** Where that file can be fetched from now on, for a while. */
export function addressOf(state: State, fileId: string): string {
  const file = state.files.get(fileId)!
  const at = state.time.now().getTime()
  const secret = createHmac('sha256', state.zaloBot.token).update(`${fileId} ${at}`).digest('hex').slice(0, 32)
  const name = secret + (extname(file.name ?? '') || TYPES[file.kind])
  state.media.set(name, { file, until: at + LIFE })
  return `${state.url}/zalo-media/${name}`
}

export function serveMedium(state: State, name: string): Response {
  const medium = state.media.get(name)
  if (!medium || medium.until < state.time.now().getTime()) return new Response('Not Found', { status: 404 })
  const { bytes, kind, mime } = medium.file
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': kind === 'voice' ? 'audio/aac' : mime } })
}

/** As long as a client that serves the picture itself was seen to allow. */
const PATIENCE = 150_000

/** What lies at an address that the bot names. Zalo fetches it before it answers. */
export async function fetchMedium(state: State, url: string, most: number): Promise<Uint8Array> {
  if (!isReachable(url)) throw badRequest('the file has no public address')
  const signal = AbortSignal.any([state.closing, AbortSignal.timeout(PATIENCE)])
  const response = await fetch(url, { signal }).catch(() => undefined)
  if (!response?.ok) throw badRequest(`the file cannot be fetched: ${response?.status ?? 'nobody answers'}`)
  const bytes = await read(response, most).catch(() => undefined)
  if (!bytes) throw badRequest('the file breaks off')
  if (bytes.length > most) throw badRequest(`the file has more than ${most} bytes`)
  return bytes
}

/** All of it, or a little more than `most`. */
async function read(response: Response, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size > most) break
  }
  return new Uint8Array(Buffer.concat(chunks))
}

export async function fetchImage(state: State, url: string, most: number): Promise<Uint8Array> {
  const bytes = await fetchMedium(state, url, most)
  const size = mimeOf(bytes).startsWith('image/') ? sizeOf(bytes) : undefined
  if (!size || size.width < 1 || size.height < 1) throw badRequest('the file is not an image')
  return bytes
}
