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
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import { above, below } from './docx-frame.ts'
import { type Grid, table, WIDTH } from './docx-table.ts'
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
const SIZE = 28 // half points: 14

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
        children: [
          ...above(paper),
          ...paper.body.flatMap((block, at) => drawn(block, paper, at === paper.body.length - 1)),
          ...below(paper),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

/** The last words stay with the signature, which never stands on a page alone. */
function drawn(block: Block, paper: Official, isLast: boolean): (Paragraph | Table)[] {
  if ('columns' in block) return table(block, paper.number)
  if ('heading' in block) return [heading(block)]
  if ('blanks' in block) return Array.from({ length: block.blanks }, dotted)
  if ('item' in block) return [body(`- ${block.item}`, {}, isLast)]
  return [body(block.text, block.note ? { italics: true, size: 24 } : {}, isLast)]
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
const body = (text: string, how: { italics?: boolean; size?: number }, keepNext: boolean) =>
  new Paragraph({
    keepNext,
    keepLines: keepNext,
    alignment: AlignmentType.JUSTIFIED,
    spacing: { before: 60, after: 60, line: 288 },
    indent: { firstLine: Math.round(12.7 * MM) },
    children: [new TextRun({ text, size: SIZE, ...how })],
  })

/** A line to be written on. */
const dotted = () =>
  new Paragraph({
    spacing: { before: 60, after: 60, line: 288 },
    tabStops: [{ type: TabStopType.RIGHT, position: Math.round(WIDTH), leader: LeaderType.DOT }],
    children: [new TextRun({ children: [new Tab()] })],
  })
