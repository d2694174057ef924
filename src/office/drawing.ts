import { widthOf } from './chart/font.ts'
import { line, round } from './chart/words.ts'
import { paint } from './chart.ts'
import { pdf, type Weight, write } from './pdf.ts'

/** A page as a list of marks, in points: painted as a picture, and drawn as a PDF, both look the same. */
export interface Drawing {
  title: string
  width: number
  height: number
  marks: Mark[]
}
export type Mark =
  | { box: [x: number, y: number, width: number, height: number]; fill?: string; line?: string; thick?: number }
  /** an SVG path, moved and enlarged */
  | { path: string; fill: string; at: [x: number, y: number]; scale: number }
  | {
      text: string
      x: number
      y: number
      size: number
      weight?: Weight
      fill: string
      anchor?: 'start' | 'middle' | 'end'
    }

/** PNG, three dots for each point: 2,526 wide for a sheet of A4 that lies. */
export const asPicture = ({ width, height, marks }: Drawing): Promise<Uint8Array> =>
  paint(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
      `${marks.map(inSvg).join('\n')}</svg>`,
  )

function inSvg(mark: Mark): string {
  if ('box' in mark) {
    const [x, y, width, height] = mark.box.map(round)
    const look = `fill="${mark.fill ?? 'none'}" stroke="${mark.line ?? 'none'}" stroke-width="${mark.thick ?? 0}"`
    return `<rect x="${x}" y="${y}" width="${width}" height="${height}" ${look}/>`
  }
  if ('path' in mark)
    return `<path d="${mark.path}" fill="${mark.fill}" transform="translate(${mark.at.map(round).join(' ')}) scale(${mark.scale})"/>`
  return line(mark.text, mark.x, mark.y, mark)
}

export const asPdf = ({ title, width, height, marks }: Drawing): Promise<Uint8Array> =>
  pdf(title, (document) => {
    document.addPage({ size: [width, height], margin: 0 })
    for (const mark of marks) draw(document, mark)
  })

function draw(document: Parameters<typeof write>[0], mark: Mark) {
  if ('box' in mark) {
    const [x, y, width, height] = mark.box
    if (mark.fill) document.rect(x, y, width, height).fill(mark.fill)
    if (mark.line)
      document
        .lineWidth(mark.thick ?? 1)
        .rect(x, y, width, height)
        .stroke(mark.line)
    return
  }
  if ('path' in mark) {
    const [x, y] = mark.at
    document.save().translate(x, y).scale(mark.scale).path(mark.path).fill(mark.fill).restore()
    return
  }
  const { text, x, y, size, weight = 400, fill, anchor } = mark
  const wide = widthOf(text, size, weight)
  const left = anchor === 'middle' ? x - wide / 2 : anchor === 'end' ? x - wide : x
  write(document, weight, size, fill).text(text, left, y, {
    lineBreak: false,
    baseline: 'alphabetic',
    kerning: false,
  } as object)
}
