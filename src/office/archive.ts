import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'

/**
 * A zip file that grows part by part. Node itself compresses, beside the program and ten times as fast; what is written
 * waits until it has been taken, so that nothing heaps up but the finished file.
 */
export function archive() {
  const pieces: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    pieces.push(piece)
  })

  function part(filename: string) {
    const file: ZipInputFile = { filename, size: 0, crc: 0, compression: 8 }
    zip.add(file)
    const deflate = createDeflateRaw({ level: 3 })
    deflate.on('data', (piece: Uint8Array<ArrayBuffer>) => file.ondata!(null, piece, false))
    return {
      async write(text: string) {
        const bytes = Buffer.from(text)
        file.size += bytes.length
        file.crc = crc32(bytes, file.crc)
        await new Promise<void>((resolve, reject) =>
          deflate.write(bytes, (error) => (error ? reject(error) : resolve())),
        )
      },
      async end() {
        deflate.end()
        await once(deflate, 'end')
        file.ondata!(null, new Uint8Array(0), true)
      },
    }
  }

  return {
    part,
    async whole(filename: string, text: string) {
      const { write, end } = part(filename)
      await write(text)
      await end()
    },
    end(): Uint8Array {
      zip.end()
      return Buffer.concat(pieces)
    },
  }
}
