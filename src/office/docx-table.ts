import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'

/** A table of words and numbers; a sign that stands for no number stands where the numbers do. */
export interface Grid {
  caption: string
  columns: { title: string; share: number }[]
  rows: (string | number)[][]
  total?: (string | number)[]
}

/** The text of a page of A4 within its margins, in twentieths of a point. */
export const WIDTH = 160 * 56.7
const SMALL = 22 // half points: 11

/** More rows than these may be parted by the end of a page. */
const TOGETHER = 15

/** With its caption above it; its head is repeated on each page, and short ones stay on one. */
export function table(
  { caption, columns, rows, total }: Grid,
  number: (value: number) => string,
): (Paragraph | Table)[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.round((WIDTH * share) / all))
  const lines = [columns.map(({ title }) => title), ...rows, ...(total ? [total] : [])]
  const last = lines.length - 1
  const staysWith = (at: number) => at < last && (lines.length <= TOGETHER || at === 0 || at === last - 1)
  const isNumbers = (at: number) => rows.some((row) => typeof row[at] === 'number')
  const cell = (value: string | number, at: number, row: number) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 30, bottom: 30, left: 60, right: 60 },
      ...(row === 0 && { shading: { fill: 'F2F2F2' } }),
      children: [
        new Paragraph({
          keepNext: staysWith(row),
          alignment: row === 0 ? AlignmentType.CENTER : isNumbers(at) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [
            new TextRun({
              text: typeof value === 'number' ? number(value) : value,
              bold: row === 0 || (total !== undefined && row === last),
              size: SMALL,
            }),
          ],
        }),
      ],
    })
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: [new TextRun({ text: caption, italics: true, size: 26 })],
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      alignment: AlignmentType.CENTER,
      rows: lines.map(
        (values, row) =>
          new TableRow({
            cantSplit: true,
            ...(row === 0 && { tableHeader: true }),
            children: values.map((value, at) => cell(value, at, row)),
          }),
      ),
    }),
    new Paragraph({ spacing: { after: 60 }, children: [] }),
  ]
}
