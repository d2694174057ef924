import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { widthOf } from '../../src/office/chart/font.ts'
import { type Bars, barChart, type Heat, heatTable, paint } from '../../src/office/chart.ts'

const FIELDS = ['Kinh tế', 'Nông thôn mới, đô thị văn minh', 'Văn hoá – xã hội', 'Xây dựng Đảng, hệ thống chính trị']
const LONG = 'Uỷ ban Mặt trận Tổ quốc Việt Nam phường Nguyễn Thị Minh Khai, Chi hội Cựu chiến binh khu phố 7 <b>&"'

interface Line {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

/** Every line of text with the room that it takes, in points. */
function linesOf(svg: string): Line[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, how = '', words = '']) => {
    const get = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(how)?.[1] ?? ''
    const [x, y, size] = [Number(get(' ?x')), Number(get(' y')), Number(get('font-size'))]
    const text = words.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    const width = widthOf(text, size, get('font-weight') === '600' ? 600 : 400)
    expect(size).toBeGreaterThanOrEqual(12)
    if (get('transform')) return { text, left: x - size * 0.8, right: x + size * 0.2, top: y - width, bottom: y }
    const left = x - { start: 0, middle: width / 2, end: width }[get('text-anchor') as 'start']
    return { text, left, right: left + width, top: y - size * 0.8, bottom: y + size * 0.2 }
  })
}

const sizeOf = (svg: string) => /width="([\d.]+)" height="(\d+)"/.exec(svg)!.slice(1).map(Number) as [number, number]

/** Nothing is cut, and no two lines stand on each other. */
function legible(svg: string) {
  const [width, height] = sizeOf(svg)
  const lines = linesOf(svg)
  const outside = lines.filter(
    ({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
  )
  expect(outside).toEqual([])
  const clashes = lines.flatMap((a, at) =>
    lines.slice(at + 1).filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  )
  expect(clashes).toEqual([])
}

const words = fc.oneof(fc.constantFrom(...FIELDS, LONG, 'Ắ', ''), fc.string({ unit: 'grapheme', maxLength: 60 }))
const count = fc.oneof(fc.constantFrom(0, 1, 9, 135), fc.nat(999_999_999))

describe('bars', () => {
  const bars: Bars = {
    title: 'Mô hình đăng ký theo lĩnh vực – huyện Thạch Hà, năm 2022',
    note: 'Chưa xác định cấp: 7. Số liệu lúc 16:05 ngày 27/11/2026.',
    rows: FIELDS.map((label, at) => ({ label, value: [34, 1808, 0, 20][at]!, ...(at === 1 && { of: 2000 }) })),
  }

  test('say their numbers as offices write them, with what was to be reached', () => {
    const said = linesOf(barChart(bars, 'light')).map(({ text }) => text)
    expect(said).toEqual(expect.arrayContaining([...FIELDS, '34', '1.808/2.000', '0', '20']))
    expect(sizeOf(barChart(bars, 'light'))[0]).toBe(360)
  })

  test('look different at night, and the same in what they say', () => {
    const [day, night] = [barChart(bars, 'light'), barChart(bars, 'dark')]
    expect(day).not.toBe(night)
    expect(linesOf(day)).toEqual(linesOf(night))
  })

  test('stay legible whatever they are called and however large they are', () =>
    fc.assert(
      fc.property(
        words,
        words,
        fc.array(fc.record({ label: words, value: count, of: count }, { requiredKeys: ['label', 'value'] }), {
          maxLength: 30,
        }),
        (title, note, rows) => legible(barChart({ title, note, rows }, 'light')),
      ),
      { numRuns: 60 },
    ))
})

describe('a heat table', () => {
  const heat: Heat = {
    title: 'Đơn vị × lĩnh vực',
    columns: FIELDS,
    rows: [
      { label: 'xã Thạch Lạc', values: [12, 0, 3, null] },
      { label: LONG, values: [0, 1, 1808, 2] },
    ],
  }

  test('shows what is empty apart from what cannot be', () => {
    const svg = heatTable(heat, 'light')
    expect(svg.match(/stroke="#d9730d"/g)).toHaveLength(2)
    expect(linesOf(svg).filter(({ text }) => text === '–')).toHaveLength(1)
    expect(linesOf(svg).map(({ text }) => text)).toContain('1.808')
  })

  test('stays legible with many rows and columns', () =>
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 14 }),
        fc.array(fc.tuple(words, fc.array(fc.option(count), { minLength: 14, maxLength: 14 })), { maxLength: 20 }),
        (columns, rows) =>
          legible(
            heatTable({ title: LONG, columns, rows: rows.map(([label, values]) => ({ label, values })) }, 'dark'),
          ),
      ),
      { numRuns: 40 },
    ))
})

describe('a painted picture', () => {
  const paintOne = (title: string) => paint(barChart({ title, rows: [{ label: 'tập thể', value: 3, of: 5 }] }, 'dark'))

  test('has three dots for each point of a phone', async () => {
    const { format, width } = await sharp(await paintOne('Ắ')).metadata()
    expect([format, width]).toEqual(['png', 1080])
  })

  test('stays within what messengers take', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => ({ label: LONG, value: at }))
    const { width = 0, height = 0 } = await sharp(await paint(barChart({ title: LONG, rows }, 'light'))).metadata()
    expect(width + height).toBeLessThan(10_000)
  })

  test('has every letter of Vietnamese, each its own', async () => {
    const letters = [...'ĂÂĐÊÔƠƯăâđêôơư'].flatMap((letter) =>
      ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((mark) => (letter + mark).normalize('NFC')),
    )
    const painted = new Set<string>()
    for (const letter of [...new Set(letters)].filter((letter) => letter.length === 1))
      painted.add(Buffer.from(await paintOne(letter)).toString('base64'))
    const missing = Buffer.from(await paintOne('\u4e00')).toString('base64')
    expect(painted.size).toBe(74)
    expect(painted.has(missing)).toBe(false)
  })

  test('takes signs of XML and broken letters as they are', async () => {
    expect((await paintOne('<script>&amp; \u0000\ud800 "\'')).length).toBeGreaterThan(1000)
  })
})
