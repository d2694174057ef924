import type { Outcome } from './outcomes.ts'
import type { Period } from './period.ts'

/**
 * Thống kê: what an office counts. Models are counted in small cells, one for each combination of what is known of
 * them; every table is a sum of the same cells, so that sub-totals always reconcile: what is not known is a line of its
 * own and never forced.
 */

/** By what models are told apart. `null` in a cell: it was never written down. */
export const DIMENSIONS = ['unit', 'field', 'subject', 'novelty', 'level'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/**
 * What is counted. Every registered model is exactly one of waiting, approved, declined and withdrawn; the recognised
 * are among the approved, the outstanding among the recognised, and the replicated have a living copy somewhere.
 */
export const MEASURES = [
  'registered',
  'waiting',
  'approved',
  'declined',
  'withdrawn',
  'recognised',
  'outstanding',
  'replicated',
] as const
export type Measure = (typeof MEASURES)[number]
export type Counts = Record<Measure, number>

export interface Cell extends Counts {
  /** the unit right below the one that was asked for, or that one itself: never unknown */
  unit: number
  field: string | null
  subject: string | null
  novelty: string | null
  level: string | null
}

/** What is asked for: a unit with everything below it, the days of registration, and perhaps only some of the models. */
export interface Asked {
  unit: number
  period: Period
  field?: string
  subject?: string
  novelty?: string
  level?: string
}

/** Reports that were expected in the period: of one unit right below. */
export interface Reporting {
  unit: number
  expected: number
  received: number
  onTime: number
}

/** What was decided in the period, on models of whatever age. */
export const DECISIONS = [
  'approved',
  'returned',
  'declined',
  'recognised',
  'outstanding',
  'ended',
  'withdrawn',
] as const
export type Decisions = Record<(typeof DECISIONS)[number], number>

/** Everything that is said about a unit and a period, wherever it is said. Plain JSON: a paper or a digest keeps it. */
export interface Figures {
  asked: Asked
  /** the time of the data, ISO */
  at: string
  /** the unit itself first, then those right below it in the order of the tree */
  units: { id: number; name: string }[]
  /** all fields of the province, in their order */
  fields: { code: string; name: string; nameEn: string }[]
  cells: Cell[]
  decided: Decisions
  targets: Targets
  /** sums of what approved reports on this period say */
  outcomes: Outcome[]
  /** reports on this period that are not approved yet: their numbers are not in the sums */
  unapproved: number
  reporting: Reporting[]
}

/** Models that were to be registered in the years of the period; undefined where nobody has set a number. */
export interface Targets {
  total?: number
  units: Record<number, number>
  fields: Record<string, number>
}

/** One line of a table. The key of what is unknown is null. */
export interface Line extends Counts {
  key: string | null
}

export const zero = (): Counts => Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Counts

export function sum(cells: Counts[]): Counts {
  const total = zero()
  for (const cell of cells) for (const measure of MEASURES) total[measure] += cell[measure]
  return total
}

/**
 * A line for each key that any model has, in the order of `keys`; what is unknown comes last, and only if there is any.
 * `keys` that nobody has are lines of zeros: an empty field is news.
 */
export function linesBy(cells: Cell[], dimension: Dimension, keys: string[] = []): Line[] {
  const found = new Set(cells.map((cell) => keyOf(cell, dimension)))
  const others = [...found].filter((key) => key !== null && !keys.includes(key)).sort() as string[]
  const all = [...keys, ...others, ...(found.has(null) ? [null] : [])]
  return all.map((key) => ({ key, ...sum(cells.filter((cell) => keyOf(cell, dimension) === key)) }))
}

/** The cells of one line, to be broken down further. */
export const within = (cells: Cell[], dimension: Dimension, key: string | null) =>
  cells.filter((cell) => keyOf(cell, dimension) === key)

const keyOf = (cell: Cell, dimension: Dimension): string | null => {
  const value = cell[dimension]
  return value === null ? null : String(value)
}

/** The keys of each dimension that are there by rule, in their order: those of fields and units are data. */
export const keysOf = ({ units, fields }: Figures, dimension: Dimension): string[] =>
  ({
    unit: units.map(({ id }) => String(id)),
    field: fields.map(({ code }) => code),
    subject: ['collective', 'individual', 'household'],
    novelty: ['new', 'continuing'],
    level: ['grassroots', 'above', 'province', 'sector'],
  })[dimension]

/** How much of `whole` it is, in percent with one decimal; undefined of nothing. */
export const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.round((part / whole) * 1000) / 10
