import type { Colours } from './look.ts'
import { inXml, leading, lines, plain, round, wrap } from './words.ts'

/** A phone is 360 wide, and letters of 12 are the smallest that a tired person reads. */
export const SCREEN = 360
export const EDGE = 16
export const SMALL = 12
export const NORMAL = 13
const LARGE = 16
const APART = 12 // between the picture and what is said above and below

interface Sheet {
  title: string
  note?: string | undefined
  width: number
  colours: Colours
  /** what stands between, drawn from `top` on, and where it ends */
  body: (top: number) => { drawn: string; bottom: number }
}

/** Title, picture, note: one SVG as high as it has to be. */
export function sheet({ title, note = '', width, colours, body }: Sheet): string {
  const room = Math.min(width, 2 * SCREEN) - 2 * EDGE
  const heading = wrap(title, room, 4, LARGE, 600)
  const top = EDGE + heading.length * leading(LARGE) + APART
  const { drawn, bottom } = body(top)
  const words = note ? wrap(note, room, 6, SMALL) : []
  const height = Math.ceil(bottom + (words.length > 0 ? APART + words.length * leading(SMALL) : 0) + EDGE)
  const size = `width="${round(width)}" height="${height}" viewBox="0 0 ${round(width)} ${height}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`,
    `<title>${inXml(plain(title))}</title>`,
    `<rect width="${round(width)}" height="${height}" fill="${colours.paper}"/>`,
    lines(heading, EDGE, EDGE + LARGE, { size: LARGE, weight: 600, fill: colours.ink }),
    drawn,
    lines(words, EDGE, bottom + APART + SMALL, { size: SMALL, fill: colours.faint }),
    '</svg>',
  ].join('\n')
}
