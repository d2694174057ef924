import { FAMILY, type Weight, widthOf } from './font.ts'

export interface Style {
  size: number
  weight?: Weight
  fill: string
  anchor?: 'start' | 'middle' | 'end'
  /** read from below, as the headings of narrow columns */
  upright?: boolean
}

/** One line at a place; y is where the letters stand. */
export function line(text: string, x: number, y: number, { size, weight = 400, fill, anchor, upright }: Style) {
  const at = `x="${round(x)}" y="${round(y)}"`
  const turned = upright ? ` transform="rotate(-90 ${round(x)} ${round(y)})"` : ''
  const look = `font-family="${FAMILY}, sans-serif" font-size="${size}" font-weight="${weight}" fill="${fill}"`
  return `<text ${at} ${look} text-anchor="${anchor ?? 'start'}"${turned}>${inXml(text)}</text>`
}

/** Lines one below the other. */
export const lines = (texts: string[], x: number, y: number, style: Style) =>
  texts.map((text, at) => line(text, x, y + at * leading(style.size), style)).join('')

/** From one line to the next: Vietnamese letters have two accents above and a dot below. */
export const leading = (size: number) => size * 1.35

/** At most `most` lines of at most `width`; a word that is wider is broken, what does not fit ends with "…". */
export function wrap(text: string, width: number, most: number, size: number, weight: Weight = 400): string[] {
  const fits = (line: string) => widthOf(line, size, weight) <= width
  const found: string[] = ['']
  for (const word of wordsOf(text).flatMap((word) => pieces(word, fits))) {
    const longer = found.at(-1) === '' ? word : `${found.at(-1)} ${word}`
    if (fits(longer)) found[found.length - 1] = longer
    else found.push(word)
  }
  if (found.length <= most) return found
  return [...found.slice(0, most - 1), cut(found.slice(most - 1).join(' '), fits)]
}

const wordsOf = (text: string) => plain(text).split(' ')

/** Composed letters on one line: a sign that is no letter would be no XML either. */
export const plain = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()

function pieces(word: string, fits: (text: string) => boolean): string[] {
  const found = ['']
  for (const letter of word) {
    if (fits(found.at(-1) + letter) || found.at(-1) === '') found[found.length - 1] += letter
    else found.push(letter)
  }
  return found
}

function cut(text: string, fits: (text: string) => boolean): string {
  const letters = Array.from(text)
  while (letters.length > 0 && !fits(`${letters.join('').trimEnd()}…`)) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

export const inXml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
export const round = (value: number) => Math.round(value * 100) / 100

/** "1.808", "193,38" */
export const figure = (value: number) => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }).format(value)
