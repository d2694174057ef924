import { labelOf } from '../../core/figure-words.ts'
import {
  type Cell,
  type Dimension,
  type Figures,
  keysOf,
  linesBy,
  MEASURES,
  type Measure,
  share,
  sum,
  within,
} from '../../core/figures.ts'
import type { Translate } from '../../core/message.ts'

/** A table of counts: the same for a report and for a workbook. The last line, its sums, is made where it is shown. */
export interface Table {
  name: string
  caption: string
  columns: { title: string; share: number }[]
  rows: (string | number)[][]
  /** without totals: its lines are parts of one another */
  sums?: number[]
}

const WORDS = 5.4

/** All tables of models, in the order in which a report has them. */
export const tablesOf = (t: Translate, figures: Figures): Table[] => [
  funnel(t, figures),
  ...(['field', 'subject', 'level', 'novelty', 'unit'] as const).map((by) => simple(t, figures, by)),
  ...crossed(t, figures, 'registered', 'field', 'subject'),
  ...crossed(t, figures, 'recognised', 'field', 'subject'),
  ...crossed(t, figures, 'registered', 'level', 'subject'),
]

/** Chỉ tiêu → đăng ký → … → nhân rộng, and how much of the registered each is. */
function funnel(t: Translate, { cells, targets }: Figures): Table {
  const all = sum(cells)
  const line = (label: string, count: number) => [label, count, percent(share(count, all.registered))]
  return {
    ...named(t, 'funnel'),
    columns: [
      { title: t('papers-column-measure'), share: 8 },
      { title: t('papers-column-models'), share: 4 },
      { title: t('papers-column-share'), share: 4 },
    ],
    rows: [
      ...(targets.total === undefined ? [] : [line(t('papers-measure-target'), targets.total)]),
      ...MEASURES.map((measure) => line(t(`papers-measure-${measure}`), all[measure])),
    ],
  }
}

const percent = (value: number | undefined): string | number => value ?? '–'

/** By one thing that models are told apart by; with targets where there are any. */
function simple(t: Translate, figures: Figures, by: Dimension): Table {
  const lines = linesBy(figures.cells, by, keysOf(figures, by))
  const targets = by === 'field' ? figures.targets.fields : by === 'unit' ? figures.targets.units : {}
  const isAimed = Object.keys(targets).length > 0
  const targetOf = (key: string | null): (string | number)[] =>
    isAimed ? [(targets as Record<string, number>)[key ?? ''] ?? '–'] : []
  const measures = MEASURES.filter((measure) => measure !== 'declined' && measure !== 'withdrawn')
  const rows = lines.map((line) => [
    labelOf(t, figures, by, line.key),
    ...targetOf(line.key),
    ...measures.map((measure) => line[measure]),
    line.declined + line.withdrawn,
  ])
  return {
    ...named(t, by),
    columns: [
      { title: t(`papers-column-${by}`), share: WORDS },
      ...(isAimed ? [{ title: t('papers-column-target'), share: 1.6 }] : []),
      ...measures.map((measure) => ({ title: t(`papers-column-${measure}`), share: 1.6 })),
      { title: t('papers-column-closed'), share: 1.6 },
    ],
    rows,
    sums: sumsOf(rows),
  }
}

/** Models by two things at once; nothing where there are none, or where one of the two was never written down. */
function crossed(t: Translate, figures: Figures, measure: Measure, by: Dimension, across: Dimension): Table[] {
  const isKnown = figures.cells.some((cell) => cell[measure] > 0 && cell[by] !== null && cell[across] !== null)
  if (!isKnown) return []
  const keys = linesBy(figures.cells, across, keysOf(figures, across)).map(({ key }) => key)
  const count = (cells: Cell[]) => sum(cells)[measure]
  const rows = linesBy(figures.cells, by, keysOf(figures, by)).map(({ key }) => {
    const some = within(figures.cells, by, key)
    return [labelOf(t, figures, by, key), ...keys.map((one) => count(within(some, across, one))), count(some)]
  })
  const table = {
    ...named(t, `${measure}-${by}-${across}`),
    columns: [
      { title: t(`papers-column-${by}`), share: WORDS },
      ...keys.map((key) => ({ title: labelOf(t, figures, across, key), share: 2.6 })),
      { title: t('papers-column-total'), share: 2.2 },
    ],
    rows,
    sums: sumsOf(rows),
  }
  return [table]
}

/** Reports that were due: how many, how many came, how many in time. */
export function reporting(t: Translate, figures: Figures): Table {
  const rows = figures.reporting.map(({ unit, expected, received, onTime }) => [
    labelOf(t, figures, 'unit', String(unit)),
    expected,
    received,
    onTime,
    expected - received,
  ])
  return {
    ...named(t, 'reporting'),
    columns: [
      { title: t('papers-column-unit'), share: WORDS },
      ...(['expected', 'received', 'on-time', 'missing'] as const).map((one) => ({
        title: t(`papers-column-${one}`),
        share: 2.4,
      })),
    ],
    rows,
    sums: sumsOf(rows, 4),
  }
}

const named = (t: Translate, name: string) => ({ name: t(`papers-sheet-${name}`), caption: t(`papers-table-${name}`) })

/** One sum for each column of numbers. What is no number, as "–" of a target that nobody set, adds nothing. */
function sumsOf(rows: (string | number)[][], columns = (rows[0]?.length ?? 1) - 1): number[] {
  const numbers = (at: number) => rows.map((row) => Number(row[at] === '–' ? 0 : row[at]))
  return Array.from({ length: columns }, (_, at) => numbers(at + 1).reduce((total, one) => total + one, 0))
}

/** What every table says of how many models there are: for the count check. */
export const registeredIn = (figures: Figures): Record<string, number> =>
  Object.fromEntries(
    (['field', 'subject', 'level', 'novelty', 'unit'] as const).map((by) => [
      by,
      sum(linesBy(figures.cells, by, keysOf(figures, by))).registered,
    ]),
  )
