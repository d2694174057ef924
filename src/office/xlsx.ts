import { archive } from './archive.ts'
import { type Cell, escaped, HEADER, letters, MAIN, rowXml, stylesXml } from './sheet-xml.ts'

/** One sheet: lines above the table, its head, its rows, and their totals. */
export interface Sheet {
  /** at most 31 characters count */
  name: string
  /** the first is the title */
  above?: string[]
  columns: Column[]
  /** it is printed on A3 rather than on A4 */
  large?: boolean
  /** page by page: what is not needed any more is forgotten */
  rows: Iterable<Cell[][]> | AsyncIterable<Cell[][]>
  /** the word before the totals; without it there are none */
  total?: string
  /** lines below the table, when all rows are known: how many there were */
  below?(rows: number): Cell[][]
}
export interface Column {
  title: string
  /** in characters */
  width: number
  /** its total is a formula that adds up the column */
  sum?: boolean
  /** its total, where that is no sum */
  total?: number
}

/**
 * A workbook that grows as its rows come, in constant memory but for the finished file. The head of each table stays in
 * sight and is printed on every page; totals are formulas that bear their values.
 */
export async function workbook(sheets: Sheet[]): Promise<Uint8Array> {
  const zip = archive()
  const heads: number[] = []
  for (const [at, sheet] of sheets.entries()) {
    const part = zip.part(`xl/worksheets/sheet${at + 1}.xml`)
    heads.push(await writeSheet(sheet, part.write, at === 0))
    await part.end()
  }
  await zip.whole('xl/styles.xml', stylesXml())
  await zip.whole('xl/workbook.xml', workbookXml(sheets, heads))
  await zip.whole('xl/_rels/workbook.xml.rels', relations(sheets))
  await zip.whole('_rels/.rels', START)
  await zip.whole('[Content_Types].xml', contentTypes(sheets))
  return zip.end()
}

/** The number of the row that is its head. */
async function writeSheet(sheet: Sheet, write: (xml: string) => Promise<void>, isFirst: boolean): Promise<number> {
  const { above = [], columns, rows, total, below } = sheet
  const head = above.length + (above.length > 0 ? 2 : 1)
  const last = letters(columns.length - 1)
  const widths = columns.map(({ width }) => width)
  await write(
    `${HEADER}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
      `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
      `<pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${head + 1}" sqref="A${head + 1}"/></sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="16"/><cols>${columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`,
  )
  for (const [at, line] of above.entries()) await write(rowXml(at + 1, [line], 'title'))
  await write(
    rowXml(
      head,
      columns.map(({ title }) => title),
      'head',
      widths,
    ),
  )

  let at = head
  const sums = columns.map(() => 0)
  for await (const page of rows) {
    let xml = ''
    for (const row of page) {
      xml += rowXml(++at, row, 'plain', widths)
      for (const [column, { sum }] of columns.entries()) if (sum) sums[column]! += Number(row[column] ?? 0)
    }
    await write(xml)
  }
  const end = at
  if (total !== undefined) await write(rowXml(++at, totals(sheet, total, sums, head + 1, end), 'total'))
  for (const [line, cells] of (below?.(end - head) ?? []).entries()) await write(rowXml(at + 2 + line, cells, 'note'))
  await write(
    `</sheetData>${end > head ? `<autoFilter ref="A${head}:${last}${end}"/>` : ''}` +
      `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>` +
      `<pageSetup paperSize="${sheet.large ? 8 : 9}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
      `<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`,
  )
  return head
}

/** SUM over nothing would point at the total itself. */
function totals({ columns }: Sheet, word: string, sums: number[], from: number, to: number): Cell[] {
  const named = columns.findIndex(({ sum, total, width }) => !sum && total === undefined && width >= word.length + 2)
  return columns.map(({ sum, total }, at) => {
    if (!sum) return total ?? (at === named ? word : null)
    const formula = to >= from ? `SUM(${letters(at)}${from}:${letters(at)}${to})` : '0'
    return { formula, value: Number(sums[at]!.toPrecision(15)) }
  })
}

const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const START = `${HEADER}<Relationships xmlns="${RELS}"><Relationship Id="rId1" Type="${DOC}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

/** These signs may not be in the name of a sheet. */
const nameOf = ({ name }: Sheet) => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)

const workbookXml = (sheets: Sheet[], heads: number[]) =>
  `${HEADER}<workbook xmlns="${MAIN}" xmlns:r="${DOC}"><sheets>${sheets
    .map((sheet, at) => `<sheet name="${escaped(nameOf(sheet))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets><definedNames>${sheets
    .map((sheet, at) => {
      const quoted = escaped(`'${nameOf(sheet).replaceAll("'", "''")}'`)
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}!$${heads[at]}:$${heads[at]}</definedName>`
    })
    .join('')}</definedNames></workbook>`

const relations = (sheets: Sheet[]) =>
  `${HEADER}<Relationships xmlns="${RELS}">${sheets
    .map((_, at) => `<Relationship Id="rId${at + 1}" Type="${DOC}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`)
    .join('')}<Relationship Id="rId${sheets.length + 1}" Type="${DOC}/styles" Target="styles.xml"/></Relationships>`

const contentTypes = (sheets: Sheet[]) =>
  `${HEADER}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${sheets
    .map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`)
    .join('')}</Types>`
