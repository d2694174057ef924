import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LeaderType,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { above, below } from './docx-frame.ts'
import type { Head } from './heads.ts'

/** What stands between the head and the signature. */
export type Block =
  | { heading: 1 | 2 | 3; text: string }
  | { text: string; note?: boolean }
  /** "- …" */
  | { item: string }
  /** dotted lines for the office to fill in */
  | { blanks: number }
  | Grid

/** A table: the first column is words, the others are numbers. */
export interface Grid {
  caption: string
  columns: { title: string; share: number }[]
  rows: (string | number)[][]
  total?: (string | number)[]
}

export interface Official {
  head: Head
  /** "BÁO CÁO", and what about */
  type: string
  about: string
  /** "DỰ THẢO": on every page */
  draft: string
  year: number
  body: Block[]
  /** on whose behalf what is filled in where */
  words: { copies: string; sign: string }
  /** Vietnamese numbers */
  number(value: number): string
}

const MM = 56.7 // twentieths of a point
export const SIZE = 28 // half points: 14
const SMALL = 22

/**
 * A draft of an official paper: A4, Times New Roman 14, margins 20–20–30–20 mm, which both 36-HD/VPTW and Decree 30/2020
 * allow; the number of the page stands above from the second on.
 */
export async function official(paper: Official): Promise<Uint8Array> {
  const draft = new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({
        text: paper.draft,
        bold: true,
        size: 24,
        border: { style: BorderStyle.SINGLE, size: 6, space: 2 },
      }),
    ],
  })
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
  })
  const document = new Document({
    title: `${paper.type} ${paper.about}`,
    creator: '',
    styles: { default: { document: { run: { font: 'Times New Roman', size: SIZE } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: Math.round(210 * MM), height: Math.round(297 * MM) },
            margin: { top: 20 * MM, bottom: 20 * MM, left: 30 * MM, right: 20 * MM, header: 8 * MM, footer: 8 * MM },
          },
        },
        headers: { first: new Header({ children: [draft] }), default: new Header({ children: [number, draft] }) },
        children: [...above(paper), ...paper.body.flatMap((block) => drawn(block, paper)), ...below(paper)],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function drawn(block: Block, paper: Official): (Paragraph | Table)[] {
  if ('columns' in block) return table(block, paper)
  if ('heading' in block) return [heading(block)]
  if ('blanks' in block) return Array.from({ length: block.blanks }, dotted)
  if ('item' in block) return [body(`- ${block.item}`)]
  return [body(block.text, block.note ? { italics: true, size: 24 } : {})]
}

const heading = ({ heading, text }: { heading: 1 | 2 | 3; text: string }) =>
  new Paragraph({
    keepNext: true,
    outlineLevel: heading - 1,
    spacing: { before: heading === 1 ? 200 : 120, after: 60 },
    indent: { firstLine: Math.round(12.7 * MM) },
    children: [new TextRun({ text, bold: true, italics: heading === 3, size: SIZE })],
  })

/** Justified, the first line 1,27 cm in, a little air before the next one. */
const body = (text: string, how: { italics?: boolean; size?: number } = {}) =>
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    spacing: { before: 60, after: 60, line: 288 },
    indent: { firstLine: Math.round(12.7 * MM) },
    children: [new TextRun({ text, size: SIZE, ...how })],
  })

const WIDTH = 160 * MM

/** A line to be written on. */
const dotted = () =>
  new Paragraph({
    spacing: { before: 60, after: 60, line: 288 },
    tabStops: [{ type: TabStopType.RIGHT, position: Math.round(WIDTH), leader: LeaderType.DOT }],
    children: [new TextRun({ children: [new Tab()] })],
  })

/** More rows than these may be parted by the end of a page. */
const TOGETHER = 15

function table({ caption, columns, rows, total }: Grid, { number }: Official): (Paragraph | Table)[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.round((WIDTH * share) / all))
  const lines = [columns.map(({ title }) => title), ...rows, ...(total ? [total] : [])]
  const last = lines.length - 1
  const staysWith = (at: number) => at < last && (lines.length <= TOGETHER || at === 0 || at === last - 1)
  const cell = (value: string | number, at: number, row: number) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 30, bottom: 30, left: 60, right: 60 },
      ...(row === 0 && { shading: { fill: 'F2F2F2' } }),
      children: [
        new Paragraph({
          keepNext: staysWith(row),
          alignment:
            row === 0 ? AlignmentType.CENTER : typeof value === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
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
