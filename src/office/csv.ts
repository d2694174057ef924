import { isLikeFormula } from './sheet-xml.ts'

/**
 * Rows as text (RFC 4180), with the mark by which Excel knows that it is UTF-8. What a spreadsheet would calculate gets
 * an apostrophe before it; numbers are as programs read them.
 */
export async function csv(
  head: string[],
  pages: AsyncIterable<(string | number | Date | null | undefined)[][]>,
): Promise<Uint8Array> {
  const parts = [Buffer.from(`\uFEFF${line(head)}`)]
  for await (const page of pages) parts.push(Buffer.from(page.map(line).join('')))
  return Buffer.concat(parts)
}

const line = (cells: (string | number | Date | null | undefined)[]) => `${cells.map(field).join(',')}\r\n`

function field(cell: string | number | Date | null | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  const text = isLikeFormula(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
