/** What a cell of a table can hold. */
export type CsvCell = string | number

/**
 * A table as a file that Excel opens as it is: UTF-8 with its mark, lines that end as Windows ends them. Words that a
 * spreadsheet would take for a formula stay words.
 */
export function csv(rows: CsvCell[][]): Uint8Array {
  const lines = rows.map((row) => `${row.map(cell).join(',')}\r\n`)
  return Buffer.from(`\uFEFF${lines.join('')}`, 'utf8')
}

function cell(value: CsvCell): string {
  if (typeof value === 'number') return String(value)
  const words = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
