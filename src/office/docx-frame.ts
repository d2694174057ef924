import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Official } from './docx.ts'

/** The head of an official paper, and its end: who gets copies, who signs. */

const MM = 56.7
const WIDTH = 160 * MM
const TITLE_SIZE = { party: 32, state: 28, front: 28 }

/** The two columns of the head, and below them what the paper is. */
export function above({ head, type, about, year }: Official): (Paragraph | Table)[] {
  const isParty = head.form === 'party'
  const left = [
    ...head.above.map((text) => centred(text, { size: 26 })),
    ...head.own.map((text) => centred(text, { size: 26, bold: true })),
    isParty ? centred('*', { size: 28 }) : rule(0.4),
    centred(head.number, { size: 26 }),
  ]
  const day = `${head.place}, ngày      tháng      năm ${year}`
  const right = [
    centred(head.title, { size: isParty ? 30 : 24, bold: true }),
    ...(head.motto ? [centred(head.motto, { size: 28, bold: true })] : []),
    rule(isParty ? 0.7 : 0.56),
    centred(day, { size: isParty ? 28 : 26, italics: true }),
  ]
  return [
    columns([left, right], [0.4, 0.6]),
    gap(),
    centred(type, { size: TITLE_SIZE[head.form], bold: true }),
    centred(about, { size: 28, bold: true }),
    isParty ? centred('-----', { size: 28 }) : rule(0.3, 1),
    gap(),
  ]
}

/** What the office fills in: the names, the seal and the signature. */
export function below({ head, words }: Official): (Paragraph | Table)[] {
  const isParty = head.form === 'party'
  const copies = [
    new Paragraph({
      children: [
        new TextRun({
          text: words.copies,
          size: isParty ? 28 : 24,
          ...(isParty ? { underline: {} } : { bold: true, italics: true }),
        }),
      ],
    }),
    ...head.copies.map(
      (text) => new Paragraph({ children: [new TextRun({ text: `- ${text}`, size: isParty ? 24 : 22 })] }),
    ),
  ]
  const signature = [
    ...head.by.map((text, at) => centred(text, { size: 28, bold: !isParty || at === 0 })),
    centred(words.sign, { size: 24, italics: true }),
    ...Array.from({ length: 4 }, gap),
    centred('…………………………', { size: 28, bold: true }),
  ]
  return [gap(), columns([copies, signature], [0.5, 0.5])]
}

const gap = () => new Paragraph({ keepNext: true, children: [new TextRun({ text: '', size: 20 })] })

const centred = (text: string, how: { size: number; bold?: boolean; italics?: boolean }) =>
  new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [new TextRun({ text, ...how })] })

/** A line as long as this share of its column. */
function rule(share: number, of = 0.5): Paragraph {
  const side = Math.round((WIDTH * of * (1 - share)) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: { before: 50, after: 60, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  })
}

const columns = (cells: Paragraph[][], shares: number[]) =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths: shares.map((share) => Math.round(WIDTH * share)),
    borders: TableBorders.NONE,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, at) =>
            new TableCell({
              width: { size: Math.round(WIDTH * shares[at]!), type: WidthType.DXA },
              margins: { left: 0, right: 0 },
              children,
            }),
        ),
      }),
    ],
  })
