import type { Heat } from '../chart.ts'
import { widthOf } from './font.ts'
import { COLOURS, type Colours, type Look } from './look.ts'
import { EDGE, NORMAL, SCREEN, SMALL, sheet } from './sheet.ts'
import { figure, leading, line, lines, round, wrap } from './words.ts'

const NAMES = 112
const NARROWEST = 30
const TALLEST = 132
const GAP = 2

/** A table whose cells are darker the more there is. It grows wider than a phone before its numbers overlap. */
export function heatTable({ title, note, columns, rows }: Heat, look: Look): string {
  const colours = COLOURS[look]
  const values = rows.flatMap((row) => row.values.map((value) => value ?? 0))
  const widest = Math.max(NARROWEST, ...values.map((value) => widthOf(figure(value), NORMAL, 600) + 8))
  const cell = Math.max(widest, (SCREEN - 2 * EDGE - NAMES) / Math.max(1, columns.length))
  const width = Math.max(SCREEN, 2 * EDGE + NAMES + cell * columns.length)
  const left = (column: number) => EDGE + NAMES + column * cell
  const body = (top: number) => {
    const heading = headings(columns, top, cell, left, colours)
    let bottom = heading.bottom
    const drawn = rows.map(({ label, values }) => {
      const name = wrap(label, NAMES - 6, 3, SMALL)
      const height = Math.max(26, name.length * leading(SMALL) + 8)
      const y = bottom
      bottom += height + GAP
      const middle = y + height / 2
      return [
        lines(name, EDGE, middle - ((name.length - 1) * leading(SMALL)) / 2 + SMALL * 0.36, {
          size: SMALL,
          fill: colours.ink,
        }),
        ...columns.map((_, at) => box(values[at] ?? null, left(at), y, cell - GAP, height, stepOf, colours)),
      ].join('')
    })
    return { drawn: [heading.drawn, ...drawn].join('\n'), bottom: bottom - GAP }
  }
  const most = Math.max(1, ...values)
  const stepOf = (value: number) =>
    colours.steps[Math.min(colours.steps.length - 1, Math.floor((value / most) * colours.steps.length))]!
  return sheet({ title, note, width, colours, body })
}

/** Names that fit stand above their column in two lines, all others are read from below. */
function headings(names: string[], top: number, cell: number, left: (at: number) => number, { ink }: Colours) {
  const flat = names.map((name) => wrap(name, cell - 6, 2, SMALL, 600))
  const fit = names.every((name, at) => flat[at]!.join(' ') === name)
  if (fit) {
    const height = Math.max(1, ...flat.map((lines) => lines.length)) * leading(SMALL)
    const drawn = flat.map((texts, at) =>
      lines(texts, left(at) + (cell - GAP) / 2, top + height - (texts.length - 1) * leading(SMALL) - 4, {
        size: SMALL,
        weight: 600,
        fill: ink,
        anchor: 'middle',
      }),
    )
    return { drawn: drawn.join(''), bottom: top + height + 4 }
  }
  const turned = names.map((name) => wrap(name, TALLEST, Math.max(1, Math.floor(cell / leading(SMALL))), SMALL, 600))
  const height = Math.max(...turned.flat().map((text) => widthOf(text, SMALL, 600)))
  const drawn = turned.flatMap((texts, at) =>
    texts.map((text, row) => {
      const middle = left(at) + (cell - GAP) / 2 + SMALL * 0.36
      const x = middle + (row - (texts.length - 1) / 2) * leading(SMALL)
      return line(text, x, top + height, { size: SMALL, weight: 600, fill: ink, upright: true })
    }),
  )
  return { drawn: drawn.join(''), bottom: top + height + 6 }
}

function box(
  value: number | null,
  x: number,
  y: number,
  width: number,
  height: number,
  stepOf: (value: number) => Colours['steps'][number],
  { empty, faint }: Colours,
): string {
  const at = (ink: string, text: string) =>
    line(text, x + width / 2, y + height / 2 + NORMAL * 0.36, {
      size: NORMAL,
      weight: 600,
      fill: ink,
      anchor: 'middle',
    })
  if (value === null) return at(faint, '–')
  const { fill, ink } = value === 0 ? empty : stepOf(value)
  const edge = value === 0 ? ` stroke="${empty.edge}" stroke-width="1.5"` : ''
  const inset = value === 0 ? 0.75 : 0
  const size = `width="${round(width - 2 * inset)}" height="${round(height - 2 * inset)}"`
  return `<rect x="${round(x + inset)}" y="${round(y + inset)}" ${size} rx="3" fill="${fill}"${edge}/>${at(ink, figure(value))}`
}
