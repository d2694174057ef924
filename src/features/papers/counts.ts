import { crossOf, funnelOf, printed, type Row, reportsOf, type Step, tableBy } from '../../core/figure-tables.ts'
import { type Dimension, type Figures, type Measure, sum } from '../../core/figures.ts'
import type { Translate } from '../../core/message.ts'
import { isWholeYears } from '../../core/period-name.ts'

/** A table of counts: the same for a report and for a workbook. The last line, its sums, is made where it is shown. */
export interface Table {
  name: string
  caption: string
  columns: { title: string; share: number }[]
  rows: (string | number)[][]
  /** without totals: its lines are parts of one another */
  sums?: (number | string)[]
}

const WORDS = 5.4
const BY = ['field', 'subject', 'level', 'novelty', 'unit'] as const

/** All tables of models, in the order in which a report has them. */
export const tablesOf = (t: Translate, figures: Figures): Table[] => [
  funnel(t, figures),
  ...BY.map((by) => simple(t, figures, by)),
  ...crossed(t, figures, 'registered', 'field', 'subject'),
  ...crossed(t, figures, 'recognised', 'field', 'subject'),
  ...crossed(t, figures, 'registered', 'level', 'subject'),
]

/** Chỉ tiêu → đăng ký → … → nhân rộng, each held against the same step as in the chat; below the approved, the others. */
function funnel(t: Translate, figures: Figures): Table {
  const { declined, withdrawn, waiting } = sum(figures.cells)
  const others = Object.entries({ waiting, declined, withdrawn }).filter(([, count]) => count > 0)
  const rest = others.map(([name, count]) => [t(`papers-column-${name}`), count, '–', '–'])
  return {
    ...named(t, 'funnel'),
    columns: [
      { title: t('papers-column-measure'), share: 6 },
      { title: t('papers-column-models'), share: 3 },
      { title: t('papers-column-share'), share: 3 },
      { title: t('papers-column-whole'), share: 4 },
    ],
    rows: funnelOf(figures).flatMap((step) => [lineOf(t, figures, step), ...(step.name === 'approved' ? rest : [])]),
  }
}

function lineOf(t: Translate, { asked }: Figures, { name, count, share, of }: Step): (string | number)[] {
  const label = name === 'target' && !isWholeYears(asked.period) ? 'target-year' : name
  const part = share !== undefined && of ? [share, t(`papers-column-${of}`)] : ['–', '–']
  return [t(`papers-column-${label}`), count, ...part]
}

/** The lines of a table, as everywhere: what is unknown only where there is some, the unit itself only with its own. */
const linesOf = (t: Translate, figures: Figures, by: Dimension): Row[] => printed(tableBy(t, figures, by), 'registered')

/** By one thing that models are told apart by; with targets where there are any. */
function simple(t: Translate, figures: Figures, by: Dimension): Table {
  const lines = linesOf(t, figures, by)
  const isAimed = lines.some(({ target }) => target !== undefined)
  const measures = ['registered', 'waiting', 'approved', 'recognised', 'outstanding', 'replicated'] as const
  const aim = (target: number | undefined) => (isAimed ? [target ?? '–'] : [])
  const counts = lines.map((line) => [...measures.map((measure) => line[measure]), line.declined + line.withdrawn])
  return {
    ...named(t, by),
    columns: [
      { title: t(`papers-column-${by}`), share: WORDS },
      ...(isAimed ? [{ title: t('papers-column-target'), share: 1.6 }] : []),
      ...measures.map((measure) => ({ title: t(`papers-column-${measure}`), share: 1.6 })),
      { title: t('papers-column-closed'), share: 1.6 },
    ],
    rows: lines.map(({ label, target }, at) => [label, ...aim(target), ...counts[at]!]),
    // What all together were to register is no sum: it may be set for a unit and not for those below it.
    sums: [...aim(figures.targets.total), ...sumsOf(counts)],
  }
}

/** Models by two things at once; nothing where there are none, or where one of the two was never written down. */
function crossed(t: Translate, figures: Figures, measure: Measure, by: Dimension, across: Dimension): Table[] {
  const isKnown = figures.cells.some((cell) => cell[measure] > 0 && cell[by] !== null && cell[across] !== null)
  if (!isKnown) return []
  const { columns, rows, totals, total } = crossOf(t, figures, by, across, measure)
  const table = {
    ...named(t, `${measure}-${by}-${across}`),
    columns: [
      { title: t(`papers-column-${by}`), share: WORDS },
      ...columns.map((title) => ({ title, share: 2.6 })),
      { title: t('papers-column-total'), share: 2.2 },
    ],
    rows: rows.map((row) => [row.label, ...row.values.map((value) => value ?? 0), row.total]),
    sums: [...totals, total],
  }
  return [table]
}

/** Reports that were due: how many, how many came, how many in time. */
export function reporting(t: Translate, figures: Figures): Table {
  const { rows, total } = reportsOf(figures)
  const numbers = ({ expected, received, onTime }: typeof total) => [expected, received, onTime, expected - received]
  return {
    ...named(t, 'reporting'),
    columns: [
      { title: t('papers-column-unit'), share: WORDS },
      ...(['expected', 'received', 'on-time', 'missing'] as const).map((one) => ({
        title: t(`papers-column-${one}`),
        share: 2.4,
      })),
    ],
    rows: rows.map((row) => [row.label, ...numbers(row)]),
    sums: numbers(total),
  }
}

const named = (t: Translate, name: string) => ({ name: t(`papers-sheet-${name}`), caption: t(`papers-table-${name}`) })

/** One sum for each column. */
const sumsOf = (rows: number[][]): number[] =>
  (rows[0] ?? []).map((_, at) => rows.reduce((total, row) => total + row[at]!, 0))

/** What every table says of how many models there are: for the count check. */
export const totalsOf = (t: Translate, figures: Figures): Record<string, number> =>
  Object.fromEntries(BY.map((by) => [by, sum(linesOf(t, figures, by)).registered]))
