import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { MOST_BYTES } from './picture.ts'

/** A voice note that somebody sent. It is kept as it came. */
export interface Voice {
  sha256: string
  mime: string
  size: number
}

export interface VoiceRefused {
  refused: 'empty' | 'not-a-voice' | 'too-large'
}

/** What messengers record: Ogg with Opus, AAC, MP4 with nothing but sound, AMR, MP3. */
const TAKEN: Record<string, string> = {
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/aac': 'audio/aac',
  'audio/x-m4a': 'audio/mp4',
  'audio/mp4': 'audio/mp4',
  'audio/amr': 'audio/amr',
  'audio/mpeg': 'audio/mpeg',
}

/** Looks at a file that is said to be a voice note, and believes only its bytes. */
export async function examineVoice(bytes: Uint8Array): Promise<Voice | VoiceRefused> {
  if (bytes.length === 0) return { refused: 'empty' }
  if (bytes.length > MOST_BYTES) return { refused: 'too-large' }
  const sniffed = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  const mime = TAKEN[sniffed] ?? (isSoundOnly(sniffed, bytes) ? 'audio/mp4' : undefined)
  if (!mime) return { refused: 'not-a-voice' }
  return { sha256: createHash('sha256').update(bytes).digest('hex'), mime, size: bytes.length }
}

/** Android records sound into files that call themselves video/mp4 or video/3gpp: their tracks say what they are. */
function isSoundOnly(sniffed: string, bytes: Uint8Array): boolean {
  if (sniffed !== 'video/mp4' && sniffed !== 'video/3gpp') return false
  const tracks = tracksOf(bytes)
  return tracks.includes('soun') && !tracks.includes('vide')
}

/** The kinds of the tracks: each has a box "hdlr", and 12 bytes after that name the name of its kind. */
function tracksOf(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const kinds: string[] = []
  for (let at = buffer.indexOf('hdlr'); at >= 0; at = buffer.indexOf('hdlr', at + 4))
    kinds.push(buffer.toString('latin1', at + 12, at + 16))
  return kinds
}
