/** What a cell of a table can hold. */
export type CsvCell = string | number | Date | null | undefined

/**
 * A table as a file that Excel opens as it is: UTF-8 with its mark, lines that end as Windows ends them (RFC 4180). Words
 * that a spreadsheet would take for a formula stay words; numbers and days are as programs read them.
 */
export const csv = (rows: CsvCell[][]): Uint8Array => Buffer.from(MARK + rows.map(line).join(''))

/** The same of a long table that comes page by page. */
export async function csvOf(head: string[], pages: AsyncIterable<CsvCell[][]>): Promise<Uint8Array> {
  const parts = [Buffer.from(MARK + line(head))]
  for await (const page of pages) parts.push(Buffer.from(page.map(line).join('')))
  return Buffer.concat(parts)
}

const MARK = '\uFEFF'

const line = (cells: CsvCell[]) => `${cells.map(field).join(',')}\r\n`

function field(cell: CsvCell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  const words = /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
