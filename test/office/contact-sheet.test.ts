import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { contactSheet, MOST_ON_SHEET } from '../../src/office/contact-sheet.ts'
import { scene } from '../support/scene.ts'

const thumbOf = (seed: number, width = 320, height = 240) => scene(seed, width, height).jpeg({ quality: 80 }).toBuffer()
const items = (many: number, label = (at: number) => `12/05/2026\nbáo cáo ${at + 1}`) =>
  Promise.all(Array.from({ length: many }, async (_, at) => ({ thumb: await thumbOf(at), label: label(at) })))

/** Grey values, and what is ink in a part of the sheet: columns and rows where anything is dark. */
async function look(sheet: Uint8Array) {
  const { data, info } = await sharp(sheet).greyscale().raw().toBuffer({ resolveWithObject: true })
  const dark = (x: number, y: number) => data[y * info.width + x]! < 128
  return {
    ...info,
    /** the box around all ink in that part */
    ink(left: number, top: number, right: number, bottom: number) {
      const box = { left: right, top: bottom, right: left, bottom: top }
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++)
          if (dark(x, y)) {
            box.left = Math.min(box.left, x)
            box.right = Math.max(box.right, x)
            box.top = Math.min(box.top, y)
            box.bottom = Math.max(box.bottom, y)
          }
      return box
    },
  }
}

describe('a contact sheet', () => {
  test.each([
    [1, 380],
    [2, 730],
    [4, 730],
    [5, 1080],
    [9, 1080],
  ])('of %i photos is %i px wide and has a row for each line of them', async (many, width) => {
    const sheet = await sharp(await contactSheet(await items(many), 'DVK-26-0042: Nhà lưới trồng rau')).metadata()
    expect(sheet).toMatchObject({ format: 'jpeg', width, space: 'srgb' })
    const rows = Math.ceil(many / Math.round(width / 350))
    expect(Math.floor(sheet.height / 270)).toBeGreaterThanOrEqual(rows)
    expect(sheet.exif).toBeUndefined()
  })

  test('of nothing is a title', async () => {
    const sheet = await sharp(await contactSheet([], 'Chưa có ảnh')).metadata()
    expect(sheet.width).toBe(380)
  })

  test('keeps the order of the photos, and their shape', async () => {
    const [black, white] = await Promise.all(
      ['black', 'white'].map((background) =>
        sharp({ create: { width: 160, height: 320, channels: 3, background } })
          .jpeg()
          .toBuffer(),
      ),
    )
    const pair = [white!, black!].map((thumb) => ({ thumb, label: '' }))
    const seen = await look(await contactSheet(pair, ''))
    const box = seen.ink(0, 0, seen.width, seen.height)
    expect(box.left).toBeGreaterThanOrEqual(375) // the second column
    expect((box.bottom - box.top) / (box.right - box.left)).toBeCloseTo(2, 1)
    const turned = await look(await contactSheet(pair.toReversed(), ''))
    expect(turned.ink(0, 0, turned.width, turned.height).right).toBeLessThan(375)
  })

  test('has a margin on every side, whatever the texts are', async () => {
    const long = 'Hội Liên hiệp Phụ nữ thôn Đức Phú, xã Thạch Hà: cải tạo vườn tạp, làm đường hoa '.repeat(4)
    for (const text of [long, 'X'.repeat(200), long.replaceAll(' ', '')]) {
      const seen = await look(await contactSheet(await items(3, () => text), text))
      const all = seen.ink(0, 0, seen.width, seen.height)
      expect(all.left).toBeGreaterThanOrEqual(27)
      expect(seen.width - all.right).toBeGreaterThanOrEqual(27)
      expect(all.top).toBeGreaterThanOrEqual(27)
      expect(seen.height - all.bottom).toBeGreaterThanOrEqual(27)
    }
  })

  test('gives a long label no more than two lines', async () => {
    const heights = await Promise.all(
      ['một', 'một\nhai', 'một\nhai\nba\nbốn', 'một hai ba '.repeat(60)].map(async (label) => {
        const sheet = await contactSheet(await items(5, () => label), 'Ảnh')
        return (await sharp(sheet).metadata()).height
      }),
    )
    const [one, two, four, many] = heights as [number, number, number, number]
    expect(two - one).toBeGreaterThan(60) // two rows of photos, a line more in each
    for (const height of [four, many]) expect(Math.abs(height - two)).toBeLessThan(25)
  })

  test('has every label on the same line, whatever letters it has', async () => {
    const labels = ['12/05', 'xanh', 'Ắ', 'gà']
    const heights = await Promise.all(
      labels.map(async (label) => {
        const sheet = await contactSheet(await items(5, () => `${label}\n|`), 'Ảnh')
        return (await sharp(sheet).metadata()).height
      }),
    )
    expect(new Set(heights).size).toBe(1)
  })

  test('writes Vietnamese with a letter for each letter', async () => {
    const title = (text: string) => contactSheet([], text).then((bytes) => look(bytes))
    const [bare, accented, composed, decomposed] = await Promise.all(
      ['AEO', 'ẮỆỠ', 'Đường hoa, vườn mẫu', 'Đường hoa, vườn mẫu'.normalize('NFD')].map(title),
    )
    const boxes = [bare!, accented!].map((seen) => seen.ink(0, 0, seen.width, seen.height))
    expect(boxes[1]!.top).toBeLessThan(boxes[0]!.top - 2)
    expect(boxes[1]!.bottom).toBeGreaterThan(boxes[0]!.bottom)
    expect(boxes[1]!.right - boxes[0]!.right).toBeLessThan(12)
    expect(decomposed!.ink(0, 0, 380, decomposed!.height)).toEqual(composed!.ink(0, 0, 380, composed!.height))
  })

  test.each([
    '<b>đậm</b> & <i>nghiêng</i> &amp; &#0; "khéo"',
    'a\u0000b\u0007\u001b[31m\ud800\uffff',
    '</span><span size="900000">to',
    '🌾🌾🌾',
    '   ',
  ])('takes %j as it stands', async (text) => {
    const sheet = await contactSheet(await items(1, () => text), text)
    expect((await sharp(sheet).metadata()).height).toBeLessThan(450)
  })

  test('has the last sixty of more, in less than 1 MB and 10,000 px', async () => {
    const upright = await Promise.all(
      Array.from({ length: 61 }, async (_, at) => ({
        thumb: at === 0 ? Buffer.from('would not open') : await thumbOf(at, 240, 320),
        label: `12/05/2026\nbáo cáo ${at}`,
      })),
    )
    expect(upright.length).toBe(MOST_ON_SHEET + 1)
    const sheet = await contactSheet(upright, 'Một tên mô hình rất dài '.repeat(9))
    const { width, height } = await sharp(sheet).metadata()
    expect(sheet.length).toBeLessThanOrEqual(1_000_000)
    expect(width + height).toBeLessThanOrEqual(10_000)
    expect(width).toBe(1080)
  })
})
