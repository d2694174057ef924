import { fileURLToPath } from 'node:url'
import PDFDocument from 'pdfkit'

/** A PDF with the letters of our own in it: it looks the same wherever it is opened or printed. */

export type Weight = 400 | 600
export type Pdf = PDFKit.PDFDocument

const fileOf = (name: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${name}.ttf`))
const FONTS: Record<Weight, string> = {
  400: fileOf('400Regular/BeVietnamPro_400Regular'),
  600: fileOf('600SemiBold/BeVietnamPro_600SemiBold'),
}

/** `draw` adds its pages; a page is [width, height] in points. */
export async function pdf(title: string, draw: (document: Pdf) => Promise<void> | void): Promise<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    font: FONTS[400],
    lang: 'vi-VN',
    info: { Title: title },
    displayTitle: true,
  })
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve)
    document.on('error', reject)
  })
  await draw(document)
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(pieces))
}

export const write = (document: Pdf, weight: Weight, size: number, colour: string) =>
  document.font(FONTS[weight]).fontSize(size).fillColor(colour)
