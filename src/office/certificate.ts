import QRCode from 'qrcode'
import { wrap } from './chart/words.ts'
import type { Drawing, Mark } from './drawing.ts'

/** Everything that stands on a certificate of recognition, in the words of whoever hands it out. */
export interface Certificate {
  nation: string
  motto: string
  /** the body that decides, at most two lines */
  body: string
  heading: string
  /** "Công nhận mô hình “Dân vận khéo” tiêu biểu" */
  recognises: string
  title: string
  unit: string
  /** "Quyết định số …", with dots where the office fills in */
  decision: string
  place: string
  by: string[]
  code: string
  /** what the QR code leads to, and what is to be done with it; nothing where no page could be opened */
  scan?: { words: string; address: string }
}

const [WIDTH, HEIGHT] = [842, 595] // A4, lying
const MIDDLE = WIDTH / 2
const RED = '#a61b1b'
const GOLD = '#b8862b'
const INK = '#1f2933'
const PAPER = '#fffdf7'
const QR = 92

/** A4 lying: a double frame, who decides, what is called what, and below it the proof at the left, the seal at the right. */
export function certificate(of: Certificate): Drawing {
  const title = shrink(`“${of.title}”`, 620, [30, 26, 22, 19])
  const body = shrink(of.body, 560, [15, 13])
  const bottom = HEIGHT - 176
  return {
    title: `${of.heading} – ${of.title}`,
    width: WIDTH,
    height: HEIGHT,
    marks: [
      ...frame(),
      centred(of.nation, 66, 13, 600),
      centred(of.motto, 84, 13, 600),
      { box: [MIDDLE - 84, 92, 168, 0.8], fill: INK },
      ...body.lines.map((text, at) => centred(text, 128 + at * 20, body.size, 600)),
      centred(of.heading, 196, 42, 600, RED),
      star(MIDDLE - 150, 224),
      { box: [MIDDLE - 130, 223.5, 260, 1], fill: GOLD },
      star(MIDDLE + 150, 224),
      centred(of.recognises, 258, 17),
      ...title.lines.map((text, at) => centred(text, 302 + at * title.size * 1.3, title.size, 600, RED)),
      ...shrink(of.unit, 620, [17, 15]).lines.map((text, at) =>
        centred(text, 312 + title.lines.length * title.size * 1.3 + at * 22, 17),
      ),
      ...proof(of, bottom),
      ...of.by.map((text, at) => words(text, 640, bottom + 38 + at * 18, 13, 600)),
      words(of.place, 640, bottom + 14, 13),
      words(of.decision, MIDDLE, bottom - 14, 13),
    ],
  }
}

const frame = (): Mark[] => [
  { box: [0, 0, WIDTH, HEIGHT], fill: PAPER },
  { box: [22, 22, WIDTH - 44, HEIGHT - 44], line: RED, thick: 5 },
  { box: [31, 31, WIDTH - 62, HEIGHT - 62], line: GOLD, thick: 1.4 },
  ...[36, WIDTH - 36].flatMap((x) =>
    [36, HEIGHT - 36].map((y): Mark => star(x === 36 ? x + 10 : x - 10, y === 36 ? y + 10 : y - 10)),
  ),
]

/** Five points, ten wide. */
const star = (x: number, y: number): Mark => ({ path: STAR, fill: GOLD, at: [x, y], scale: 7 })
const STAR = `M${Array.from({ length: 10 }, (_, at) => {
  const [long, angle] = [at % 2 === 0 ? 1 : 0.4, (Math.PI / 5) * at - Math.PI / 2]
  return `${(long * Math.cos(angle)).toFixed(3)} ${(long * Math.sin(angle)).toFixed(3)}`
}).join('L')}Z`

const proof = ({ code, scan }: Certificate, top: number): Mark[] => [
  ...(scan ? [square(scan.address, top + 8), words(scan.words, 84, top + QR + 24, 9.5, 400, 'start')] : []),
  words(code, 84, top + QR + 38, 11, 600, 'start'),
]

function square(address: string, top: number): Mark {
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules
  const dark = Array.from(data, (on, at) => (on ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : '')).join('')
  return { path: dark, fill: '#000000', at: [84, top], scale: QR / size }
}

const words = (
  text: string,
  x: number,
  y: number,
  size: number,
  weight: 400 | 600 = 400,
  anchor: 'start' | 'middle' = 'middle',
  fill = INK,
): Mark => ({ text, x, y, size, weight, anchor, fill })
const centred = (text: string, y: number, size: number, weight: 400 | 600 = 400, fill = INK) =>
  words(text, MIDDLE, y, size, weight, 'middle', fill)

/** At most two lines, in the largest size in which they are whole. */
function shrink(text: string, width: number, sizes: number[]): { size: number; lines: string[] } {
  const tries = sizes.map((size) => ({ size, lines: wrap(text, width, 9, size, 600) }))
  const fitting = tries.find(({ lines }) => lines.length <= 2)
  const size = sizes.at(-1)!
  return fitting ?? { size, lines: wrap(text, width, 2, size, 600) }
}
