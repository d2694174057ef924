import { labelOf } from './figure-words.ts'
import {
  type Counts,
  type Dimension,
  type Figures,
  keysOf,
  linesBy,
  type Measure,
  share,
  sum,
  within,
} from './figures.ts'
import type { Translate } from './message.ts'

/** Tables of the same cells, for whoever prints them: a chat, a picture, a paper, a page. */

/** Steps of the way of a model, each with its share of the step that it is held against. */
export interface Step {
  name: 'target' | 'registered' | 'approved' | 'recognised' | 'outstanding' | 'replicated'
  count: number
  /** percent of `of`, with one decimal */
  share?: number
  of?: Step['name']
}

/** Chỉ tiêu → đăng ký → đã duyệt → công nhận → tiêu biểu → nhân rộng. Without a target it begins with what is registered. */
export function funnelOf({ cells, targets }: Pick<Figures, 'cells' | 'targets'>): Step[] {
  const total = sum(cells)
  const step = (name: Exclude<Step['name'], 'target'>, of: Exclude<Step['name'], 'target'>): Step =>
    stepOf(name, total[name], of, total[of])
  return [
    ...(targets.total === undefined ? [] : [{ name: 'target' as const, count: targets.total }]),
    stepOf('registered', total.registered, 'target', targets.total),
    step('approved', 'registered'),
    step('recognised', 'registered'),
    step('outstanding', 'recognised'),
    step('replicated', 'approved'),
  ]
}

function stepOf(name: Step['name'], count: number, of: Step['name'], whole = 0): Step {
  const part = share(count, whole)
  return { name, count, ...(part !== undefined && { share: part, of }) }
}

export interface Row extends Counts {
  key: string | null
  label: string
  /** how many were to be registered */
  target?: number
}

/** One row for each key, those without a model too; what is unknown is the last one. Their sum is the sum of all cells. */
export function tableBy(t: Translate, figures: Figures, dimension: Dimension): Row[] {
  const lines = linesBy(figures.cells, dimension, shownKeys(figures, dimension))
  return lines.map((line) => {
    const target = targetFor(figures, dimension, line.key)
    return { ...line, label: labelOf(t, figures, dimension, line.key), ...(target !== undefined && { target }) }
  })
}

/** Of a dimension that was narrowed to one key only that one; the unit itself only if it has models of its own. */
function shownKeys(figures: Figures, dimension: Dimension): string[] {
  const { asked, cells, units } = figures
  const keys = keysOf(figures, dimension)
  if (dimension !== 'unit') return asked[dimension] ? keys.filter((key) => key === asked[dimension]) : keys
  const isSeen = units.length === 1 || cells.some(({ unit }) => unit === asked.unit)
  return isSeen ? keys : keys.filter((key) => key !== String(asked.unit))
}

const targetFor = ({ targets }: Figures, dimension: Dimension, key: string | null): number | undefined =>
  key === null
    ? undefined
    : dimension === 'unit'
      ? targets.units[Number(key)]
      : dimension === 'field'
        ? targets.fields[key]
        : undefined

/** The rows that are worth a line: that nothing is unknown is not. */
export const printed = (rows: Row[], measure: Measure): Row[] =>
  rows.filter(({ key, [measure]: count }) => key !== null || count > 0)

/** Two dimensions at once, of one measure. */
export interface Cross {
  columns: string[]
  /** null: nothing is unknown there, which is no gap */
  rows: { label: string; values: (number | null)[]; total: number }[]
  totals: number[]
  total: number
}

export function crossOf(t: Translate, figures: Figures, rows: Dimension, columns: Dimension, measure: Measure): Cross {
  const heads = printed(tableBy(t, figures, columns), measure)
  return {
    columns: heads.map(({ label }) => label),
    rows: printed(tableBy(t, figures, rows), measure).map((row) => {
      const inRow = within(figures.cells, rows, row.key)
      const values = heads.map(({ key }) => {
        const count = sum(within(inRow, columns, key))[measure]
        return count === 0 && (key === null || row.key === null) ? null : count
      })
      return { label: row.label, values, total: row[measure] }
    }),
    totals: heads.map((head) => head[measure]),
    total: sum(figures.cells)[measure],
  }
}

/** Reports by unit, and all together. */
export function reportsOf({ reporting, units }: Pick<Figures, 'reporting' | 'units'>) {
  const add = (name: 'expected' | 'received' | 'onTime') => reporting.reduce((total, one) => total + one[name], 0)
  return {
    rows: reporting.map((one) => ({ ...one, label: units.find(({ id }) => id === one.unit)?.name ?? '' })),
    total: { expected: add('expected'), received: add('received'), onTime: add('onTime') },
  }
}
