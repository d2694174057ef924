import type { Bars } from '../chart.ts'
import { widthOf } from './font.ts'
import { COLOURS, type Colours, type Look } from './look.ts'
import { EDGE, NORMAL, SCREEN, sheet } from './sheet.ts'
import { figure, leading, line, lines, round, wrap } from './words.ts'

const ROOM = SCREEN - 2 * EDGE
const BAR = 10
const GAP = 11

/** Names above bars that lie down: a phone is narrow and Vietnamese names are long. `of` is the lighter bar behind. */
export function barChart({ title, note, rows }: Bars, look: Look): string {
  const colours = COLOURS[look]
  const most = Math.max(1, ...rows.flatMap(({ value, of = 0 }) => [value, of]))
  const body = (top: number) => {
    let bottom = top
    const drawn = rows.map((row) => {
      const made = bar(row, bottom, most, colours)
      bottom = made.bottom + GAP
      return made.drawn
    })
    return { drawn: drawn.join('\n'), bottom: bottom - (rows.length > 0 ? GAP : 0) }
  }
  return sheet({ title, note, width: SCREEN, colours, body })
}

function bar({ label, value, of }: Bars['rows'][number], top: number, most: number, colours: Colours) {
  const number = of === undefined ? figure(value) : `${figure(value)}/${figure(of)}`
  const taken = widthOf(number, NORMAL, 600) + 10
  const name = wrap(label, ROOM - taken, 2, NORMAL)
  const y = top + name.length * leading(NORMAL) + 3
  const drawn = [
    lines(name, EDGE, top + NORMAL, { size: NORMAL, fill: colours.ink }),
    line(number, EDGE + ROOM, top + NORMAL, { size: NORMAL, weight: 600, fill: ink(value, colours), anchor: 'end' }),
    stripe(y, BAR, most, most, colours.track),
    of ? stripe(y, BAR, of, most, colours.goal) : '',
    value > 0 ? stripe(y, BAR, value, most, colours.bar) : '',
    of ? mark(y, of, most, value >= of ? colours.paper : colours.bar) : '',
  ]
  return { drawn: drawn.join(''), bottom: y + BAR }
}

/** An empty line is what somebody looks for. */
const ink = (value: number, colours: Colours) => (value === 0 ? colours.empty.ink : colours.ink)

/** A very small one is still seen. */
const stripe = (y: number, height: number, value: number, most: number, fill: string) =>
  `<rect x="${EDGE}" y="${round(y)}" width="${round(Math.max(2, (ROOM * value) / most))}" height="${height}" rx="2" fill="${fill}"/>`

/** Where the goal is: seen on the bar that has passed it, too. */
const mark = (y: number, of: number, most: number, fill: string) =>
  `<rect x="${round(EDGE + Math.max(2, (ROOM * of) / most) - 2)}" y="${round(y - 2)}" width="2" height="${BAR + 4}" fill="${fill}"/>`
