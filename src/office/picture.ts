import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { type Exif, readExif } from './exif.ts'
import { jpegWithin } from './jpeg.ts'

/** A photo that somebody sent, made safe. What is shown and kept is drawn anew: nothing but pixels is left of the file. */
export interface Picture {
  /** JPEG in full resolution, upright, in plain colours, without metadata: for the archive */
  full: Uint8Array
  /** The same for a chat: at most 2560 px and 1,000,000 bytes. These are the bytes of `full` where those fit. */
  shown: Uint8Array
  /** at most 320 px: for contact sheets */
  thumb: Uint8Array
  /** of the bytes as they came, and their number and kind */
  sha256: string
  size: number
  mime: string
  /** of `full` */
  width: number
  height: number
  /** how it looks, in 64 bits: 16 hex digits, see `distance` */
  likeness: string
  takenAt?: Date
  /** Place and device are about a person: keep them only where they agreed. */
  exif?: Exif
}

export interface Refused {
  refused: Refusal
  /** what the library said: for the log, not for the person */
  detail?: string
}

/**
 * - `empty`: no bytes
 * - `not-a-picture`: none that we take (JPEG, PNG, WebP, GIF), whatever its name says
 * - `heic`: what iPhones send as a file; sent as a photo it arrives as JPEG
 * - `too-large`: more than 20 MB
 * - `too-many-pixels`: more than 50 megapixels, known from the header: it is never decoded
 * - `broken`: cut off or damaged
 */
export type Refusal = 'empty' | 'not-a-picture' | 'heic' | 'too-large' | 'too-many-pixels' | 'broken'

/** More than Telegram hands to a bot. */
export const MOST_BYTES = 20 * 1024 * 1024
/** A “50 megapixel” phone takes 8192 × 6144. */
const MOST_PIXELS = 50 * 1024 * 1024
/** JPEG knows no longer side. */
const MOST_SIDE = 65_500

const TAKEN = ['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/gif']
const FORMATS = ['jpeg', 'png', 'webp', 'gif']

/** Looks at a file that is said to be a photo, and believes only its bytes. Of a moving picture the first is taken. */
export async function examine(bytes: Uint8Array): Promise<Picture | Refused> {
  if (bytes.length === 0) return { refused: 'empty' }
  if (bytes.length > MOST_BYTES) return { refused: 'too-large' }
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? ''
  if (/^image\/(?:hei[cf]|avif)/.test(mime)) return { refused: 'heic' }
  if (!TAKEN.includes(mime)) return { refused: 'not-a-picture' }

  const drawn = await draw(bytes).catch((error: Error): Refused => ({ refused: 'broken', detail: error.message }))
  if ('refused' in drawn) return drawn
  const { data: full, info } = drawn
  const thumb = await sharp(full).resize(320, 320, INSIDE).jpeg({ quality: 80 }).toBuffer()
  const exif = readExif(bytes)
  return {
    full,
    shown: await forChat(full, info),
    thumb,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    size: bytes.length,
    mime,
    width: info.width,
    height: info.height,
    likeness: await likenessOf(thumb),
    ...(exif?.takenAt && { takenAt: exif.takenAt }),
    ...(exif && { exif }),
  }
}

/** In how many of 64 bits two likenesses differ. The same photo, made smaller or packed anew, differs in 6 at most. */
export function distance(one: string, other: string): number {
  const differing = BigInt(`0x${one}`) ^ BigInt(`0x${other}`)
  return differing.toString(2).replaceAll('0', '').length
}

/** The only place where foreign bytes are decoded. The header is read first: a bomb is found there. */
async function draw(bytes: Uint8Array) {
  const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (!FORMATS.includes(format)) return { refused: 'not-a-picture' } satisfies Refused
  if (width * height > MOST_PIXELS || Math.max(width, height) > MOST_SIDE)
    return { refused: 'too-many-pixels' } satisfies Refused
  return sharp(bytes, { failOn: 'error', limitInputPixels: MOST_PIXELS, sequentialRead: true, pages: 1 })
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: 92 })
    .toBuffer({ resolveWithObject: true })
}

const INSIDE = { fit: 'inside', withoutEnlargement: true } as const
const CHAT = { side: 2560, bytes: 1_000_000 } // a Zalo OA takes no picture of more than 1 MB

function forChat(full: Uint8Array, { width, height }: { width: number; height: number }) {
  if (full.length <= CHAT.bytes && Math.max(width, height) <= CHAT.side) return full
  return jpegWithin(sharp(full).resize(CHAT.side, CHAT.side, INSIDE), CHAT.bytes)
}

/** Where it becomes darker from left to right, on a grid of 9 × 8: a “difference hash”. */
async function likenessOf(thumb: Uint8Array): Promise<string> {
  const grey = await sharp(thumb).greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer()
  const bits = Array.from({ length: 64 }, (_, at) => {
    const left = Math.floor(at / 8) * 9 + (at % 8)
    return grey[left]! > grey[left + 1]! ? '1' : '0'
  })
  return BigInt(`0b${bits.join('')}`)
    .toString(16)
    .padStart(16, '0')
}
