import { crc32, deflateSync } from 'node:zlib'
import { scene } from './scene.ts'

/** Bytes that people send: good ones, and others. */

export const photo = (seed: number, width = 800, height = 600): Promise<Buffer> =>
  scene(seed, width, height).jpeg().toBuffer()

/** A picture of which the phone has written down where and with what it was taken. */
export const traced = (seed: number): Promise<Buffer> =>
  scene(seed, 800, 600)
    .withExif({
      IFD0: { Make: 'OPPO', Model: 'OPPO A57' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '18/1 21/1 3600/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '105/1 54/1 0/1',
      },
    })
    .jpeg()
    .toBuffer()

/** The same picture with so many bytes: whatever stands after the end of a JPEG is not looked at. */
export const filled = (bytes: Buffer, size: number): Buffer => Buffer.concat([bytes, Buffer.alloc(size - bytes.length)])

const chunk = (name: string, data: Uint8Array) => {
  const body = Buffer.concat([Buffer.from(name), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A PNG that says it is so large; its pixels, one bit each and all black, pack into very little. */
export function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height), { level: 9 })
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export const heic = Buffer.from('00000018667479706865696300000000686569636d696631', 'hex')

export const html = Buffer.from('<!doctype html><html><body><script>alert(1)</script></body></html>')
