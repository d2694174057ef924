import sharp, { type Sharp } from 'sharp'

/** The picture as a JPEG of at most `most` bytes: first its quality gives way, then its size. */
export async function jpegWithin(picture: Sharp, most: number): Promise<Uint8Array> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  for (let side = Math.max(info.width, info.height); ; side = Math.round(side * 0.8))
    for (const quality of [85, 75, 65, 50]) {
      const jpeg = await sharp(data, { raw }).resize(side, side, { fit: 'inside' }).jpeg({ quality }).toBuffer()
      if (jpeg.length <= most || side === 1) return jpeg
    }
}
