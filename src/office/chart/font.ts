import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import opentype, { type Font, type PathCommand } from 'opentype.js'

/** The letters that are measured are the letters that are painted: nothing is cut, wherever the product runs. */

export const FAMILY = 'Be Vietnam Pro'
export type Weight = 400 | 600

const FILES = { 400: '400Regular/BeVietnamPro_400Regular', 600: '600SemiBold/BeVietnamPro_600SemiBold' }
const fonts = new Map<Weight, Font>()

/** Read when it is first needed. */
function fontOf(weight: Weight): Font {
  const known = fonts.get(weight)
  if (known) return known
  const file = fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${FILES[weight]}.ttf`))
  const bytes = new Uint8Array(readFileSync(file))
  const font = opentype.parse(bytes.buffer)
  fonts.set(weight, font)
  return font
}

/** One letter: its outline, y downwards, and how far the next one stands, both in units of the font. */
interface Letter {
  outline: string
  advance: number
}

const letters = new Map<string, Letter>()

function letterOf(sign: string, weight: Weight): Letter {
  const key = `${weight}${sign}`
  const known = letters.get(key)
  if (known) return known
  const font = fontOf(weight)
  const glyph = font.charToGlyph(sign)
  const outline = glyph.getPath(0, 0, font.unitsPerEm).commands.map(said).join('')
  const letter = { outline, advance: glyph.advanceWidth ?? 0 }
  letters.set(key, letter)
  return letter
}

const said = (command: PathCommand) =>
  'x1' in command && 'x2' in command
    ? `C${command.x1} ${command.y1} ${command.x2} ${command.y2} ${command.x} ${command.y}`
    : 'x1' in command
      ? `Q${command.x1} ${command.y1} ${command.x} ${command.y}`
      : 'x' in command
        ? `${command.type}${command.x} ${command.y}`
        : 'Z'

/** How wide a line is. Letters stand side by side as they are, without kerning. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  const units = Array.from(text).reduce((sum, sign) => sum + letterOf(sign, weight).advance, 0)
  return (units / UNITS) * size
}

/** A line as outlines that begin at 0,0, in units of the font: to be scaled by size / UNITS. */
export function outlines(text: string, weight: Weight): string {
  let at = 0
  const drawn = Array.from(text).map((sign) => {
    const { outline, advance } = letterOf(sign, weight)
    const path = outline && `<path transform="translate(${at})" d="${outline}"/>`
    at += advance
    return path
  })
  return drawn.join('')
}

/** so many of them are as high as a letter's size */
export const UNITS = 1000
