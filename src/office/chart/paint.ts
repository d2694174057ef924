import sharp from 'sharp'
import { outlines, UNITS, type Weight, widthOf } from './font.ts'

const SHARP = 3 // dots for each point of the screen
const MOST_DOTS = 4_000 // on a side: messengers take no more, and shrink it anyhow

/**
 * A PNG of an SVG of ours, three dots for each of its points. A server has no fonts, so every letter is drawn as an
 * outline first. Of texts only whole lines are understood: `<text x y font-size font-weight text-anchor fill>`.
 */
export async function paint(svg: string): Promise<Uint8Array> {
  const drawn = svg.replace(/<text ([^>]*)>([^<]*)<\/text>/g, (_, how: string, text: string) => outline(how, text))
  const [width, height] = ['width', 'height'].map((name) => Number(attribute(svg.slice(0, svg.indexOf('>')), name)))
  const scale = Math.min(SHARP, MOST_DOTS / Math.max(width!, height!))
  return sharp(Buffer.from(drawn), { density: 72 * scale })
    .png({ palette: true, colours: 64 })
    .toBuffer()
}

function outline(how: string, escaped: string): string {
  const weight: Weight = Number(attribute(how, 'font-weight') ?? 400) >= 600 ? 600 : 400
  const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(attribute(how, name)))
  const text = fromXml(escaped)
  const anchor = attribute(how, 'text-anchor')
  const back = anchor === 'middle' ? 0.5 : anchor === 'end' ? 1 : 0
  const moved = `translate(${x} ${y}) translate(${-back * widthOf(text, size!, weight)}) scale(${size! / UNITS})`
  const turned = attribute(how, 'transform') ?? ''
  return `<g fill="${attribute(how, 'fill') ?? '#000'}" transform="${turned} ${moved}">${outlines(text, weight)}</g>`
}

const attribute = (tag: string, name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1]

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const fromXml = (text: string) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (whole, number, name) =>
    number ? String.fromCodePoint(Number(number)) : (NAMED[name] ?? whole),
  )
