import { wrap } from './chart/words.ts'
import { type Pdf, pdf, write } from './pdf.ts'

/** Album: a cover, then a page for each model with what it looks like and what it reached. */
export interface Album {
  title: string
  /** of whom, and of when */
  subtitle: string[]
  /** the time of the data and the count check */
  source: string
  models: AsyncIterable<Leaf> | Iterable<Leaf>
  /** "2/30" */
  page(number: number): string
}
export interface Leaf {
  title: string
  /** below the title: code, unit, what it is called */
  lines: string[]
  /** JPEG, the largest first */
  photos: Uint8Array[]
  /** what stands where there are none */
  noPhotos: string
  reached: { heading: string; items: string[] }
}

const [WIDTH, HEIGHT] = [595, 842]
const EDGE = 52
const ROOM = WIDTH - 2 * EDGE
const RED = '#a61b1b'
const INK = '#1f2933'
const FAINT = '#5b6770'

export const album = (of: Album): Promise<Uint8Array> =>
  pdf(of.title, async (document) => {
    cover(document, of)
    let number = 1
    for await (const leaf of of.models) page(document, leaf, of.page(++number))
  })

function cover(document: Pdf, { title, subtitle, source }: Album) {
  document.addPage({ size: [WIDTH, HEIGHT], margin: 0 })
  document.rect(0, 0, WIDTH, HEIGHT).fill('#fffdf7')
  document
    .rect(28, 28, WIDTH - 56, HEIGHT - 56)
    .lineWidth(3)
    .stroke(RED)
  let y = lines(document, title, EDGE, 290, ROOM, { size: 27, weight: 600, colour: RED, align: 'center' })
  document.rect(WIDTH / 2 - 60, y + 4, 120, 2).fill('#b8862b')
  y += 36
  for (const line of subtitle) y = lines(document, line, EDGE, y, ROOM, { size: 17, colour: INK, align: 'center' }) + 6
  lines(document, source, EDGE, HEIGHT - 110, ROOM, { size: 10, colour: FAINT, align: 'center' })
}

function page(document: Pdf, { title, lines: below, photos, noPhotos, reached }: Leaf, number: string) {
  document.addPage({ size: [WIDTH, HEIGHT], margin: 0 })
  document.rect(EDGE, 46, 40, 3).fill(RED)
  let y = lines(document, title, EDGE, 60, ROOM, { size: 20, weight: 600, colour: INK, most: 3 }) + 2
  for (const line of below) y = lines(document, line, EDGE, y, ROOM, { size: 11.5, colour: FAINT, most: 2 })
  y = pictures(document, photos, noPhotos, y + 12)
  if (reached.items.length > 0) {
    y = lines(document, reached.heading, EDGE, y + 20, ROOM, { size: 13, weight: 600, colour: RED })
    for (const item of reached.items)
      if (y < HEIGHT - 90) y = lines(document, `•  ${item}`, EDGE, y + 3, ROOM, { size: 12, colour: INK, most: 6 })
  }
  lines(document, number, EDGE, HEIGHT - 46, ROOM, { size: 10, colour: FAINT, align: 'center' })
}

/** One large, the others small beside each other; where it ends. */
function pictures(document: Pdf, [first, ...others]: Uint8Array[], none: string, top: number): number {
  if (!first) {
    document.roundedRect(EDGE, top, ROOM, 120, 4).fill('#f3f5f7')
    lines(document, none, EDGE, top + 50, ROOM, { size: 12, colour: FAINT, align: 'center' })
    return top + 120
  }
  const tall = others.length > 0 ? 290 : 350
  let y = top + put(document, first, [EDGE, top, ROOM, tall], 'fit')
  if (others.length > 0) {
    const wide = (ROOM - 2 * 10) / 3
    for (const [at, photo] of others.slice(0, 3).entries())
      put(document, photo, [EDGE + at * (wide + 10), y + 10, wide, 110], 'cover')
    y += 120
  }
  return y
}

/** The height that it takes: as it is within the box, or cut to fill it. */
function put(document: Pdf, bytes: Uint8Array, [x, y, width, height]: number[], how: 'fit' | 'cover'): number {
  const picture = (document as unknown as { openImage(bytes: Buffer): { width: number; height: number } }).openImage(
    Buffer.from(bytes),
  )
  const [sizes, away] = [how === 'fit' ? Math.min : Math.max, how === 'cover']
  const scale = sizes(width! / picture.width, height! / picture.height)
  const [wide, high] = [picture.width * scale, picture.height * scale]
  document.save()
  if (away) document.rect(x!, y!, width!, height!).clip()
  document.image(picture as never, x! + (width! - wide) / 2, y! + (away ? (height! - high) / 2 : 0), { width: wide })
  document.restore()
  return away ? height! : high
}

interface How {
  size: number
  colour: string
  weight?: 400 | 600
  align?: 'center'
  most?: number
}

/** Lines one below the other; where they end. */
function lines(document: Pdf, text: string, x: number, y: number, width: number, how: How): number {
  const { size, colour, weight = 400, align, most = 8 } = how
  for (const line of wrap(text, width, most, size, weight)) {
    write(document, weight, size, colour).text(line, x, y, { width, lineBreak: false, ...(align && { align }) })
    y += size * 1.4
  }
  return y
}
