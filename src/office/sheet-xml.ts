/** The XML of a worksheet, row by row: what the standard (ECMA-376, part 1, 18.3) asks for, and nothing more. */

/** A formula bears its value, for those who show the file without calculating. */
export type Cell = string | number | Date | null | undefined | { formula: string; value: number }
export type Look = 'plain' | 'title' | 'head' | 'total' | 'note'

/** Excel takes no longer text in a cell. */
const LONGEST = 32_767

const LOOKS: Look[] = ['plain', 'title', 'head', 'total', 'note']
/** Of each look there is a style for text, for text that would be taken for a formula, for numbers and for days. */
const KINDS = ['text', 'quoted', 'number', 'day'] as const
type Kind = (typeof KINDS)[number]
const STYLES = Object.fromEntries(
  LOOKS.map((look, row) => [look, Object.fromEntries(KINDS.map((kind, at) => [kind, row * KINDS.length + at]))]),
) as Record<Look, Record<Kind, number>>

/** Text that a spreadsheet would calculate if it were typed in: it stays text, also when the cell is edited or exported. */
export const isLikeFormula = (text: string) => /^[=+\-@\t\r]/.test(text)

/** `widths` of the columns, in characters: a row is as high as its longest text asks for. */
export function rowXml(at: number, cells: Cell[], look: Look = 'plain', widths: number[] = []): string {
  const lines = linesOf(cells, widths)
  let xml = lines > 1 ? `<row r="${at}" ht="${lines * LINE}" customHeight="1">` : `<row r="${at}">`
  for (let column = 0; column < cells.length; column++) xml += cellXml(`${letters(column)}${at}`, cells[column], look)
  return `${xml}</row>`
}

/** points from one line to the next */
const LINE = 16

function linesOf(cells: Cell[], widths: number[]): number {
  let most = 1
  for (let column = 0; column < widths.length; column++) {
    const cell = cells[column]
    if (typeof cell === 'string' && cell.length > widths[column]!)
      most = Math.max(most, cell.length / (widths[column]! * 1.05))
  }
  return Math.min(Math.ceil(most), 12)
}

/** A hundred thousand rows have two million cells: this is written to be fast. */
function cellXml(at: string, cell: Cell, look: Look): string {
  const styles = STYLES[look]
  if (typeof cell === 'string') {
    const style = isLikeFormula(cell) ? styles.quoted : styles.text
    const space = cell.trim() === cell ? '' : ' xml:space="preserve"'
    return `<c r="${at}" s="${style}" t="inlineStr"><is><t${space}>${textOf(cell)}</t></is></c>`
  }
  if (typeof cell === 'number') return `<c r="${at}" s="${styles.number}"><v>${cell}</v></c>`
  if (cell === null || cell === undefined)
    return look === 'title' || look === 'note' ? '' : `<c r="${at}" s="${styles.text}"/>`
  if (cell instanceof Date) return `<c r="${at}" s="${styles.day}"><v>${serialOf(cell)}</v></c>`
  return `<c r="${at}" s="${styles.number}"><f>${escaped(cell.formula)}</f><v>${cell.value}</v></c>`
}

/** 0 → A, 25 → Z, 26 → AA */
export const letters = (column: number): string =>
  column < 26 ? ALPHABET[column]! : letters(Math.floor(column / 26) - 1) + ALPHABET[column % 26]!
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Days since the last one of 1899, as spreadsheets count; the day is the one in UTC. */
const serialOf = (day: Date) => Math.floor(day.getTime() / 86_400_000) + 25_569

/** Signs that XML does not know are left out; "_x0041_" would be read as a letter that was written so. */
function textOf(text: string): string {
  if (!STRANGE.test(text) && text.length <= LONGEST) return text
  const known = text
    .slice(0, LONGEST)
    .toWellFormed()
    .replace(UNKNOWN, '')
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
  return escaped(known).replace(/\r/g, '_x000D_')
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML does not know
const UNKNOWN = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g
/** Most texts have none of what needs a closer look: a hundred thousand rows have two million cells. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above
const STRANGE = /[\0-\x08\v\f\r\x0e-\x1f\ufffe\uffff&<>"_\ud800-\udfff]/

export const escaped = (text: string) =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`) : text

/** Five looks in four kinds, in the order of STYLES. Fonts: 0 plain, 1 title, 2 bold. */
export function stylesXml(): string {
  const fonts = { plain: 0, title: 1, head: 2, total: 2, note: 0 }
  const fills = { plain: 0, title: 0, head: 2, total: 3, note: 0 }
  const xf = (look: Look, kind: Kind) => {
    const numbers = { text: 0, quoted: 0, number: 3, day: 164 }[kind]
    const sides = look === 'head' ? ' horizontal="center"' : kind === 'day' ? ' horizontal="center"' : ''
    const isLine = look === 'title' || look === 'note'
    const wrap = isLine ? '' : ' wrapText="1"'
    return (
      `<xf numFmtId="${numbers}" fontId="${fonts[look]}" fillId="${fills[look]}" borderId="${isLine ? 0 : 1}" xfId="0"` +
      ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${kind === 'quoted' ? ' quotePrefix="1"' : ''}>` +
      `<alignment vertical="${look === 'head' ? 'center' : 'top'}"${sides}${wrap}/></xf>`
    )
  }
  const font = (size: number, bold: boolean) =>
    `<font>${bold ? '<b/>' : ''}<sz val="${size}"/><name val="Times New Roman"/><family val="1"/></font>`
  const fill = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`
  const line = (side: string) => `<${side} style="thin"><color rgb="FF9AA5B1"/></${side}>`
  return (
    `${HEADER}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d/m/yyyy"/></numFmts>` +
    `<fonts count="3">${font(12, false)}${font(14, true)}${font(12, true)}</fonts>` +
    `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('DCE9F5')}${fill('F3F5F7')}</fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${LOOKS.length * KINDS.length}">${LOOKS.flatMap((look) => KINDS.map((kind) => xf(look, kind))).join('')}</cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  )
}

export const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
