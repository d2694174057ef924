import { unzipSync } from 'fflate'

/** What stands in the files that offices open: read by the standards, with nothing of ours. */

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes)
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (xml: string) =>
  xml
    .replace(/&(?:#(\d+)|(\w+));/g, (_, number, name) => (number ? String.fromCodePoint(Number(number)) : NAMED[name]!))
    .replace(/_x000D_/g, '\r')
    .replace(/_x005F_/g, '_')

export interface ReadCell {
  value: string | number
  formula?: string
  style: number
}
export interface ReadSheet {
  name: string
  xml: string
  /** "B7" → its cell */
  cells: Record<string, ReadCell>
  /** row by row; what is empty is '' */
  rows: (string | number)[][]
}

export function readWorkbook(bytes: Uint8Array): { sheets: ReadSheet[]; styles: string; workbook: string } {
  const parts = unzipSync(bytes)
  const workbook = text(parts['xl/workbook.xml'])
  const names = [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => plain(name!))
  const sheets = names.map((name, at) => sheetOf(name, text(parts[`xl/worksheets/sheet${at + 1}.xml`])))
  return { sheets, styles: text(parts['xl/styles.xml']), workbook }
}

function sheetOf(name: string, xml: string): ReadSheet {
  const cells: ReadSheet['cells'] = {}
  const rows: ReadSheet['rows'] = []
  for (const [, at, style, type, inner = ''] of xml.matchAll(
    /<c r="([A-Z]+\d+)" s="(\d+)"(?: t="(\w+)")?(?:\/>|>(.*?)<\/c>)/gs,
  )) {
    const [, formula] = inner.match(/<f>(.*?)<\/f>/) ?? []
    const written = inner.match(type === 'inlineStr' ? /<t[^>]*>(.*?)<\/t>/s : /<v>(.*?)<\/v>/s)?.[1]
    const value = written === undefined ? '' : type === 'inlineStr' ? plain(written) : Number(written)
    cells[at!] = { value, style: Number(style), ...(formula !== undefined && { formula: plain(formula) }) }
    const [, letters = '', row] = at!.match(/([A-Z]+)(\d+)/)!
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    rows[Number(row) - 1] ??= []
    rows[Number(row) - 1]![column] = value
  }
  return { name, xml, cells, rows: Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? '')) }
}

/** Tables of a document: rows of the words in their cells; and everything that it says. */
export function readDocument(bytes: Uint8Array): { tables: string[][][]; words: string; xml: string } {
  const xml = text(unzipSync(bytes)['word/document.xml'])
  const wordsIn = (part: string) =>
    [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, one]) => plain(one!)).join('')
  const all = (part: string, name: string) =>
    [...part.matchAll(new RegExp(`<${name}[ >].*?</${name}>`, 'gs'))].map(([one]) => one)
  const tables = all(xml, 'w:tbl').map((table) => all(table, 'w:tr').map((row) => all(row, 'w:tc').map(wordsIn)))
  return { tables, words: all(xml, 'w:p').map(wordsIn).join('\n'), xml }
}
