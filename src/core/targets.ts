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
 * stands further down. Undefined where there is none.
 */
export function targetOf(rows: TargetRow[], path: string, field = ''): number | undefined {
  const below = rows.filter((row) => row.path.startsWith(path) && row.field === field)
  const highest = below.filter(
    (row) =>
      !below.some(
        (other) =>
          other !== row &&
          other.campaign === row.campaign &&
          row.path !== other.path &&
          row.path.startsWith(other.path),
      ),
  )
  if (highest.length > 0) return highest.reduce((total, { models }) => total + models, 0)
  if (field !== '') return undefined
  const fields = [...new Set(rows.filter((row) => row.path.startsWith(path)).map((row) => row.field))]
  const parts = fields.filter(Boolean).map((one) => targetOf(rows, path, one) ?? 0)
  return parts.length > 0 ? parts.reduce((total, part) => total + part, 0) : undefined
}

/** The years that a period touches. */
export function yearsOf({ from, to }: Period): number[] {
  const [first, last] = [from, to].map((day: Day) => Number(day.slice(0, 4))) as [number, number]
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}
