import { labelOf, sayMoment } from '../../core/figure-words.ts'
import { type Dimension, type Figures, MEASURES, sum } from '../../core/figures.ts'
import type { Translate } from '../../core/message.ts'
import { sayPeriod } from '../../core/period-name.ts'
import type { MakePaper } from '../../feature.ts'
import { figuresOf, registeredIn, scopeOf } from '../../figures.ts'
import { type Sheet, workbook } from '../../office/xlsx.ts'
import { named, nameOf } from '../../organisation.ts'
import { askedIn, countModels, fileName, reconcile, snapshot } from './asked.ts'
import * as counts from './counts.ts'

/** Bảng số liệu (.xlsx): the tables of the report, one a sheet, and the cells that they are sums of. */
export const tables: MakePaper = async (app, { params, language }, progress) => {
  const asked = askedIn(params)
  const now = app.clock.now()
  const t = app.t(language)
  const { unit, figures, counted } = await snapshot(app, async (tx) => {
    const unit = await tx.unit.findUniqueOrThrow({ where: { id: asked.unit }, ...named })
    progress(0.1)
    const figures = await figuresOf(tx, asked, now)
    return { unit, figures, counted: await countModels(tx, registeredIn(scopeOf(unit, asked))) }
  })
  progress(0.8)
  reconcile(counted, { ...counts.totalsOf(t, figures), cells: sum(figures.cells).registered })
  const span = sayPeriod(t, asked.period)
  const heading = t('papers-tables-title', { span, unit: nameOf(unit) })
  const source = t('papers-tables-source', {
    at: sayMoment(t, now),
    rows: sum(figures.cells).registered,
    models: counted,
  })
  const sheets = [
    ...counts.tablesOf(t, figures),
    counts.reporting(t, figures),
    outcomesOf(t, figures),
    cellsOf(t, figures),
  ]
  const bytes = await workbook(sheets.map((table) => sheetOf(t, table, heading, source)))
  return { files: [{ name: fileName('xlsx', t('papers-noun-tables'), span, unit.kind, unit.name), bytes }], at: now }
}

const sheetOf = (
  t: Translate,
  { name, caption, columns, rows, sums }: counts.Table,
  heading: string,
  source: string,
): Sheet => ({
  name,
  above: [heading, caption],
  columns: columns.map(({ title }, at) => ({ title, width: at === 0 ? 34 : 15, ...totalOf(rows, sums, at) })),
  rows: [rows],
  ...(sums && { total: t('papers-total') }),
  below: () => [[source]],
})

/** A formula where the lines add up to it; of targets, which need not, the number. */
function totalOf(rows: counts.Table['rows'], sums: counts.Table['sums'], at: number) {
  if (sums === undefined || rows.length === 0 || at === 0) return {}
  const total = sums[at - 1]
  const values = rows.map((row) => row[at])
  const isNumber = values.every((value) => typeof value === 'number')
  const added = values.reduce<number>((sum, value) => sum + Number(value), 0)
  if (isNumber && (total === undefined || total === added)) return { sum: true }
  return typeof total === 'number' ? { total } : {}
}

const outcomesOf = (t: Translate, { outcomes }: Figures): counts.Table => ({
  name: t('papers-sheet-outcomes'),
  caption: t('papers-table-outcomes'),
  columns: [
    { title: t('papers-column-outcome'), share: 1 },
    { title: t('papers-column-value'), share: 1 },
    { title: t('papers-column-goal-unit'), share: 1 },
  ],
  rows: outcomes.map(({ metric, value, unit }) => [metric === 'items' ? unit : t(`outcome-${metric}`), value, unit]),
})

const BY: Dimension[] = ['unit', 'field', 'subject', 'novelty', 'level']

/** Every combination that there is, to be turned and added up at will. */
const cellsOf = (t: Translate, figures: Figures): counts.Table => ({
  name: t('papers-sheet-cells'),
  caption: t('papers-table-cells'),
  columns: [...BY.map((by) => t(`papers-column-${by}`)), ...MEASURES.map((one) => t(`papers-column-${one}`))].map(
    (title) => ({ title, share: 1 }),
  ),
  rows: figures.cells.map((cell) => [
    ...BY.map((by) => labelOf(t, figures, by, cell[by] === null ? null : String(cell[by]))),
    ...MEASURES.map((one) => cell[one]),
  ]),
  sums: [],
})
