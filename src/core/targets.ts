import type { Day } from './day.ts'
import type { Period } from './period.ts'

/** A row of the table of targets. `field` is "" for all fields together. */
export interface TargetRow {
  campaign: number
  path: string
  field: string
  models: number
}

/**
 * What a unit was to register: its own number if it has one, otherwise those of the units below it, each without what
 * stands further down. Where a unit has no number for all fields together, those of its fields add up. Undefined where
 * there is none at all.
 */
export function targetOf(rows: TargetRow[], path: string, field = ''): number | undefined {
  const below = rows.filter((row) => row.path.startsWith(path))
  const whole = highest(below.filter((row) => row.field === field))
  const others = field === '' ? below.filter((row) => row.field !== '' && !whole.some((one) => overlap(one, row))) : []
  const counted = [...whole, ...highest(others)]
  return counted.length > 0 ? counted.reduce((total, { models }) => total + models, 0) : undefined
}

/** Without what stands below another one of the same campaign and field. */
const highest = (rows: TargetRow[]) =>
  rows.filter(
    (row) => !rows.some((other) => other.field === row.field && other.path !== row.path && isBelow(row, other)),
  )

const isBelow = (row: TargetRow, other: TargetRow) => row.campaign === other.campaign && row.path.startsWith(other.path)
const overlap = (one: TargetRow, other: TargetRow) => isBelow(one, other) || isBelow(other, one)

/** The years that a period touches. */
export function yearsOf({ from, to }: Period): number[] {
  const [first, last] = [from, to].map((day: Day) => Number(day.slice(0, 4))) as [number, number]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
