import { fileURLToPath } from 'node:url'
import sharp, { type OverlayOptions } from 'sharp'
import { jpegWithin } from './jpeg.ts'

/** More do not fit into one picture: the last ones are shown, and the caller says so. */
export const MOST_ON_SHEET = 60

const COLUMN = 320 // a thumbnail as it is
const TALLEST = 300 // so that 60 upright photos stay below what messengers take: width + height of 10,000
const GAP = 30
const MOST_SHEET_BYTES = 1_000_000

/**
 * One JPEG of photos in the order given, each with its label of at most two lines under it, and a title on top. The
 * letters are as large as the width asks for: they are read on a phone of 360 points.
 */
export async function contactSheet(items: { thumb: Uint8Array; label: string }[], title: string): Promise<Uint8Array> {
  const shown = items.slice(-MOST_ON_SHEET)
  const columns = shown.length <= 1 ? 1 : shown.length <= 4 ? 2 : 3
  const width = columns * COLUMN + (columns + 1) * GAP
  const point = width / 360

  const heading = await write(title, { font: SEMIBOLD, size: 17 * point, width: width - 2 * GAP })
  const parts: OverlayOptions[] = [{ ...heading, left: GAP, top: GAP }]
  let top = GAP + heading.height + GAP
  for (let at = 0; at < shown.length; at += columns) {
    const cells = await Promise.all(
      shown.slice(at, at + columns).map(async ({ thumb, label }) => ({
        photo: await scaled(thumb),
        words: await write(label, { font: REGULAR, size: 12 * point, width: COLUMN }),
      })),
    )
    const bottom = top + Math.max(...cells.map(({ photo }) => photo.height))
    for (const [column, { photo, words }] of cells.entries()) {
      const left = GAP + column * (COLUMN + GAP)
      parts.push({ ...photo, left, top: bottom - photo.height }, { ...words, left, top: bottom + GAP / 2 })
    }
    top = bottom + GAP / 2 + Math.max(...cells.map(({ words }) => words.height)) + GAP
  }

  const sheet = sharp({ create: { width, height: top, channels: 3, background: 'white' } }).composite(parts)
  return jpegWithin(sheet, MOST_SHEET_BYTES)
}

async function scaled(thumb: Uint8Array) {
  const { data: input, info } = await sharp(thumb)
    .resize(COLUMN, TALLEST, { fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 0 })
    .toBuffer({ resolveWithObject: true })
  return { input, height: info.height }
}

interface Writing {
  font: { file: string; name: string }
  size: number
  /** in pixels, as `size` */
  width: number
}

/** A text in at most two lines; of a longer one the end is cut off. */
async function write(text: string, how: Writing) {
  const whole = Array.from(printable(text))
  let [fits, tooMany] = [0, whole.length + 1]
  let best = await paint(whole.join(''), how)
  if (best.height <= TWO_LINES * how.size) return best
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    const tried = await paint(`${whole.slice(0, middle).join('').trimEnd()}…`, how)
    if (tried.height > TWO_LINES * how.size) tooMany = middle
    else [fits, best] = [middle, tried]
  }
  return best
}

const TWO_LINES = 2.8

/** Precomposed letters, and no control characters: they end the markup. */
const printable = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\P{C}\n]/gu, ' ')
    .trim()

const fileOf = (name: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${name}.ttf`))
const REGULAR = { file: fileOf('400Regular/BeVietnamPro_400Regular'), name: 'Be Vietnam Pro' }
const SEMIBOLD = { file: fileOf('600SemiBold/BeVietnamPro_600SemiBold'), name: 'Be Vietnam Pro SemiBold' }

/**
 * What is painted is as high as its ink: “a” would hang higher than “Ắ”. An invisible bar, tiny and raised to where the
 * highest accents end, gives all the same top.
 */
async function paint(text: string, { font, size, width }: Writing) {
  const pixels = Math.round(size)
  const strut = `<span alpha="1" size="1024" rise="${Math.round(1.14 * pixels * 1024)}">|</span>`
  const markup = strut + text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  const { data: input, info } = await sharp({
    text: {
      text: markup,
      fontfile: font.file,
      font: `${font.name} ${pixels}`,
      width,
      wrap: 'word-char',
      rgba: true,
      dpi: 72,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { input, height: info.height }
}
