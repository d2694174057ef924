import { randomBytes } from 'node:crypto'
import ExifReader from 'exifreader'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { distance, examine, MOST_BYTES, type Picture, type Refused } from '../../src/office/picture.ts'
import { bomb, heic } from '../support/pictures.ts'
import { scene } from '../support/scene.ts'

const isPicture = (found: Picture | Refused): found is Picture => !('refused' in found)

async function pictureOf(bytes: Uint8Array): Promise<Picture> {
  const found = await examine(bytes)
  if (!isPicture(found)) throw new Error(`refused: ${found.refused} ${found.detail ?? ''}`)
  return found
}

/** Red, green, blue and white quarters, 60 × 40: one sees how it was turned. */
const quarters = () => {
  const colours = [RED, GREEN, BLUE, WHITE]
  const pixels = Array.from({ length: 60 * 40 }, (_, at) => {
    const [x, y] = [at % 60, Math.floor(at / 60)]
    return colours[(y < 20 ? 0 : 2) + (x < 30 ? 0 : 1)]!
  })
  return sharp(Buffer.from(pixels.flat()), { raw: { width: 60, height: 40, channels: 3 } })
}
const [RED, GREEN, BLUE, WHITE] = [
  [220, 30, 30],
  [30, 200, 30],
  [30, 30, 220],
  [250, 250, 250],
] as const

/** The middles of the four quarters. */
async function coloursOf(jpeg: Uint8Array) {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true })
  expect(info.channels).toBe(3)
  const at = (x: number, y: number) => {
    const start = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3
    return [...data.subarray(start, start + 3)]
  }
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)]
}

function expectColours(found: number[][], wanted: readonly (readonly number[])[], within = 25) {
  for (const [at, colour] of wanted.entries())
    for (const [channel, value] of colour.entries())
      expect(Math.abs(found[at]![channel]! - value), `quarter ${at}: ${found[at]}`).toBeLessThanOrEqual(within)
}

const tagsOf = (jpeg: Uint8Array) =>
  ExifReader.loadView(new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength), { expanded: true })

const jpeg = await quarters().jpeg().toBuffer()
const large = await scene(1, 1600, 1200).jpeg().toBuffer()
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
const tiff = await quarters().tiff().toBuffer()
const avif = await quarters().avif({ effort: 0 }).toBuffer()
const png = await scene(2, 400, 300).png().toBuffer()

describe('refused is', () => {
  test.each<[string, Uint8Array, Refused['refused']]>([
    ['an empty file', new Uint8Array(), 'empty'],
    ['HTML named .jpg', Buffer.from('<!doctype html><html><body><img src="a.jpg"></body></html>'), 'not-a-picture'],
    ['SVG', Buffer.from(svg), 'not-a-picture'],
    ['SVG with a declaration', Buffer.from(`<?xml version="1.0"?>\n${svg}`), 'not-a-picture'],
    ['PDF', Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj'), 'not-a-picture'],
    ['text', Buffer.from('Ảnh gửi sau nhé'), 'not-a-picture'],
    ['one byte', Buffer.from([0xff]), 'not-a-picture'],
    ['a ZIP', Buffer.from('504b0304140000000000', 'hex'), 'not-a-picture'],
    ['TIFF', tiff, 'not-a-picture'],
    ['HEIC', heic, 'heic'],
    ['AVIF', avif, 'heic'],
    ['a JPEG cut off in its middle', large.subarray(0, large.length / 2), 'broken'],
    ['a JPEG cut off in its header', jpeg.subarray(0, 20), 'broken'],
    ['a JPEG in name of its first bytes only', Buffer.concat([jpeg.subarray(0, 3), Buffer.from(svg)]), 'broken'],
    ['a PNG cut off', png.subarray(0, png.length / 2), 'broken'],
    ['20 MB and a byte', Buffer.concat([jpeg, Buffer.alloc(MOST_BYTES + 1 - jpeg.length)]), 'too-large'],
    ['a PNG of 100,000 × 400 px', bomb(100_000, 400), 'too-many-pixels'],
  ])('%s', async (_name, bytes, refused) => {
    expect(await examine(bytes)).toMatchObject({ refused })
  })

  test('a bomb of 30,000 × 30,000 px, from its header', async () => {
    const bytes = bomb(30_000, 30_000)
    expect(bytes.length).toBeLessThan(150_000)
    const before = { at: performance.now(), memory: process.memoryUsage().rss }
    expect(await examine(bytes)).toEqual({ refused: 'too-many-pixels' })
    expect(performance.now() - before.at).toBeLessThan(200)
    expect(process.memoryUsage().rss - before.memory).toBeLessThan(50_000_000)
  })
})

describe('taken is', () => {
  const frames = (width: number, height: number) =>
    Promise.all([RED, GREEN, BLUE].map(([r, g, b]) => solid(width, height, { r, g, b }).png().toBuffer()))
  const animated = async () => sharp(await frames(60, 40), { join: { animated: true } })

  test.each<[string, () => Sharp, string, number?]>([
    ['a JPEG', () => quarters().jpeg(), 'image/jpeg'],
    ['a progressive JPEG', () => quarters().jpeg({ progressive: true }), 'image/jpeg'],
    ['a PNG', () => quarters().png(), 'image/png'],
    ['a PNG with a palette', () => quarters().png({ palette: true }), 'image/png'],
    ['a PNG of 16 bits', () => quarters().toColourspace('rgb16').png(), 'image/png'],
    ['a WebP', () => quarters().webp(), 'image/webp'],
    ['a GIF', () => quarters().gif(), 'image/gif'],
    ['a CMYK JPEG', () => quarters().toColourspace('cmyk').jpeg(), 'image/jpeg', 90], // printers have no such green
    ['a JPEG in the colours of a new phone', () => quarters().withIccProfile('p3').jpeg(), 'image/jpeg'],
  ])('%s, as it looks', async (_name, make, mime, within) => {
    const bytes = await make().toBuffer()
    const found = await pictureOf(bytes)
    expect(found).toMatchObject({ mime, width: 60, height: 40, size: bytes.length })
    for (const drawn of [found.full, found.shown, found.thumb]) {
      expectColours(await coloursOf(drawn), [RED, GREEN, BLUE, WHITE], within)
      expect(await sharp(drawn).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb' })
      expect((await sharp(drawn).metadata()).icc).toBeUndefined()
    }
  })

  test('these are what they say', async () => {
    const metadata = async (picture: Sharp) => sharp(await picture.toBuffer()).metadata()
    expect(await metadata(quarters().toColourspace('cmyk').jpeg())).toMatchObject({ space: 'cmyk', channels: 4 })
    expect(await metadata(quarters().toColourspace('rgb16').png())).toMatchObject({ depth: 'ushort' })
    expect((await metadata(quarters().withIccProfile('p3').jpeg())).icc).toBeDefined()
    expect(await metadata((await animated()).webp())).toMatchObject({ pages: 3 })
    expect(await metadata((await animated()).gif())).toMatchObject({ pages: 3 })
  })

  test.each(['webp', 'gif'] as const)('the first picture of a moving %s', async (format) => {
    const found = await pictureOf(await (await animated())[format]().toBuffer())
    expect(found).toMatchObject({ width: 60, height: 40 })
    expectColours(await coloursOf(found.shown), [RED, RED, RED, RED])
  })

  test('a grey photo', async () => {
    const found = await pictureOf(await quarters().greyscale().jpeg().toBuffer())
    expect(found.width).toBe(60)
    expect(found.likeness).toMatch(/^[0-9a-f]{16}$/)
  })

  test('a PNG that one can see through, on white', async () => {
    const clear = { width: 60, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const
    const found = await pictureOf(await sharp({ create: clear }).png().toBuffer())
    expectColours(await coloursOf(found.full), Array(4).fill([255, 255, 255]))
  })

  test('a JPEG with a ZIP behind it, without the ZIP', async () => {
    const zip = Buffer.from('PK\u0003\u0004 secret.exe')
    const found = await pictureOf(Buffer.concat([jpeg, zip]))
    for (const drawn of [found.full, found.shown, found.thumb])
      expect(Buffer.from(drawn).includes('secret.exe')).toBe(false)
  })

  test('20 MB', async () => {
    const found = await pictureOf(Buffer.concat([jpeg, Buffer.alloc(MOST_BYTES - jpeg.length)]))
    expect(found.size).toBe(20 * 1024 * 1024)
    expect(found.full.length).toBeLessThan(10_000)
  })

  test('a long strip', async () => {
    const found = await pictureOf(await solid(20_000, 1, { r: 9, g: 9, b: 9 }).png().toBuffer())
    expect(found).toMatchObject({ width: 20_000, height: 1 })
  })

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('a photo that lies as EXIF orientation %i says, upright', async (orientation) => {
    const found = await pictureOf(await lying(orientation))
    expect(found).toMatchObject({ width: 60, height: 40 })
    for (const drawn of [found.full, found.shown, found.thumb])
      expectColours(await coloursOf(drawn), [RED, GREEN, BLUE, WHITE])
  })
})

const solid = (width: number, height: number, background: { r: number; g: number; b: number }) =>
  sharp({ create: { width, height, channels: 3, background } })

/** The quarters as a camera held that way saves them: turned, and with a note how to turn them back. */
async function lying(orientation: number) {
  const png = await quarters().png().toBuffer()
  const turned = {
    1: () => sharp(png),
    2: () => sharp(png).flop(),
    3: () => sharp(png).rotate(180),
    4: () => sharp(png).flip(),
    5: () => sharp(png).flip().rotate(90),
    6: () => sharp(png).rotate(270),
    7: () => sharp(png).flop().rotate(90),
    8: () => sharp(png).rotate(90),
  }[orientation]!()
  const raw = await sharp(await turned.png().toBuffer())
    .withMetadata({ orientation })
    .jpeg({ quality: 95 })
    .toBuffer()
  expect((await sharp(raw).metadata()).orientation).toBe(orientation)
  return raw
}

describe('what is shown', () => {
  test('is what is kept, where that is small enough', async () => {
    const found = await pictureOf(large)
    expect(found.shown).toBe(found.full)
    expect(Math.max(found.width, found.height)).toBe(1600)
    expect(await sharp(found.thumb).metadata()).toMatchObject({ width: 320, height: 240 })
  })

  test('is smaller than what is kept of a large photo', async () => {
    const found = await pictureOf(await scene(3, 4000, 3000).jpeg().toBuffer())
    expect(await sharp(found.full).metadata()).toMatchObject({ width: 4000, height: 3000 })
    expect(await sharp(found.shown).metadata()).toMatchObject({ width: 2560, height: 1920 })
    expect(found.shown.length).toBeLessThanOrEqual(1_000_000)
  })

  test('is below 1 MB even if it is nothing but noise', async () => {
    const noise = sharp(randomBytes(1800 * 1200 * 3), { raw: { width: 1800, height: 1200, channels: 3 } })
    const found = await pictureOf(await noise.jpeg({ quality: 95 }).toBuffer())
    expect(found.full.length).toBeGreaterThan(1_000_000)
    expect(found.shown.length).toBeLessThanOrEqual(1_000_000)
    expect((await sharp(found.shown).metadata()).width).toBeGreaterThan(600)
  })
})

describe('EXIF', () => {
  const withExif = (ifd3: Record<string, string> = {}) =>
    quarters()
      .withExif({
        IFD0: { Make: 'OPPO', Model: 'OPPO A57' },
        IFD2: { DateTimeOriginal: '2026:05:12 07:30:00' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '18/1 21/1 3600/100',
          GPSLongitudeRef: 'E',
          GPSLongitude: '105/1 54/1 0/1',
          ...ifd3,
        },
      })
      .jpeg()
      .toBuffer()

  test('is told apart, and is in nothing that is shown or kept', async () => {
    const bytes = await withExif()
    expect(tagsOf(bytes).gps?.Latitude).toBeCloseTo(18.36)
    const found = await pictureOf(bytes)
    expect(found.exif).toMatchObject({ takenAt: new Date('2026-05-12T07:30:00+07:00'), device: 'OPPO A57' })
    expect(found.exif?.latitude).toBeCloseTo(18.36)
    expect(found.exif?.longitude).toBeCloseTo(105.9)
    expect(found.takenAt).toEqual(found.exif?.takenAt)
    for (const drawn of [found.full, found.shown, found.thumb]) {
      const { exif, gps, xmp, iptc, icc } = tagsOf(drawn)
      expect([exif, gps, xmp, iptc, icc]).toEqual(Array(5).fill(undefined))
      expect(Buffer.from(drawn).includes('OPPO')).toBe(false)
    }
  })

  test('of a PNG and a WebP, too', async () => {
    const exif = { IFD0: { Model: 'Nokia 105' } }
    for (const format of ['png', 'webp'] as const) {
      const found = await pictureOf(await quarters().withExif(exif)[format]().toBuffer())
      expect(found.exif).toEqual({ device: 'Nokia 105' })
      expect(tagsOf(found.full).exif).toBeUndefined()
    }
  })

  test('is none where there is none', async () => {
    const found = await pictureOf(jpeg)
    expect(found).not.toHaveProperty('exif')
    expect(found).not.toHaveProperty('takenAt')
  })

  test('that says where the time is counted is believed', async () => {
    const bytes = await quarters()
      .withExif({ IFD2: { DateTimeOriginal: '2026:05:12 07:30:00', OffsetTimeOriginal: '+09:00' } })
      .jpeg()
      .toBuffer()
    expect((await pictureOf(bytes)).takenAt).toEqual(new Date('2026-05-12T07:30:00+09:00'))
  })

  test('that makes no sense is left out', async () => {
    expect((await pictureOf(await withExif({ GPSLatitude: '0/0 0/0 0/0' }))).exif).not.toHaveProperty('latitude')
    expect((await pictureOf(await withExif({ GPSLatitude: '400/1 0/1 0/1' }))).exif).not.toHaveProperty('longitude')
    const undated = quarters().withExif({ IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' } })
    expect(await pictureOf(await undated.jpeg().toBuffer())).not.toHaveProperty('takenAt')
  })

  test('that is damaged anywhere does not cost the photo', async () => {
    const bytes = await withExif()
    const start = bytes.indexOf('Exif')
    const length = bytes.readUInt16BE(start - 2)
    for (let at = start; at < start + length - 2; at += 3) {
      const damaged = Buffer.from(bytes)
      damaged.fill(0xff, at, Math.min(at + 4, start + length - 2))
      expect(isPicture(await examine(damaged)), `damaged at ${at}`).toBe(true)
    }
  })
})

describe('likeness', () => {
  test('counts bits', () => {
    expect(distance('0000000000000000', 'ffffffffffffffff')).toBe(64)
    expect(distance('8000000000000001', '8000000000000001')).toBe(0)
    expect(distance('8000000000000001', '0000000000000003')).toBe(2)
  })

  test('finds the same photo packed anew or made smaller, and no other, among forty', async () => {
    const likeness = async (picture: Sharp) => (await pictureOf(await picture.toBuffer())).likeness
    const scenes = await Promise.all(
      Array.from({ length: 40 }, (_, seed) => scene(seed, 800, 600).jpeg({ quality: 90 }).toBuffer()),
    )
    const originals: string[] = []
    for (const bytes of scenes) {
      const original = await likeness(sharp(bytes))
      const copies = [
        sharp(bytes).jpeg({ quality: 40 }),
        sharp(bytes).resize(320).jpeg({ quality: 70 }),
        sharp(bytes).resize(1280).webp({ quality: 60 }),
      ]
      for (const copy of copies) expect(distance(original, await likeness(copy))).toBeLessThanOrEqual(6)
      originals.push(original)
    }
    const between = originals.flatMap((one, at) => originals.slice(at + 1).map((other) => distance(one, other)))
    expect(between).toHaveLength(780)
    expect(Math.min(...between)).toBeGreaterThan(6)
  })
})
