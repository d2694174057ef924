import type { Day } from './day.ts'
import type { Reporting } from './figures.ts'
import type { Outcome } from './outcomes.ts'
import type { Period } from './period.ts'
import type { Rhythm } from './rhythm.ts'

/** Bản tin: what a committee reads of one window. Frozen when it is made, so that the message shows the same for ever. */
export interface Digest extends Period {
  rhythm: Rhythm
  changes: Record<Change, Changed>
  standing: Record<Standing, Some>
  /** of the longer rhythms */
  longer?: Longer
}

/** What can happen in a window, in the order in which it is told. The outstanding are among the recognised. */
export const CHANGES = [
  'registered',
  'approved',
  'returned',
  'declined',
  'reported',
  'noted',
  'reopened',
  'requested',
  'recognised',
  'outstanding',
  'notyet',
  'ended',
  'withdrawn',
] as const
export type Change = (typeof CHANGES)[number]

/** How things stand at its end: dossiers to be decided, those of them that are past their day, reports that did not come. */
export const STANDINGS = ['waiting', 'overdue', 'late'] as const
export type Standing = (typeof STANDINGS)[number]

/** One line of the summary. */
export interface Item {
  initiative: number
  code: string
  title: string
  unit: string
  /** the day that it was due */
  dueOn?: Day
}

/** How many there are, and the first few of them. */
export interface Some {
  count: number
  first: Item[]
}

export interface Changed extends Some {
  /** how many there were in the window before */
  before: number
}

export interface Longer {
  /** reports that were due in the window */
  reports: Omit<Reporting, 'unit'>
  outcomes: Outcome[]
  /** reports whose numbers are not in the sums yet */
  unapproved: number
  /** the campaign of the year in which the window ended, up to that day */
  year: Year
}

export interface Year extends Period {
  registered: number
  approved: number
  recognised: number
  target?: number
  fields: { code: string; name: string; nameEn: string; registered: number; target?: number }[]
  /** units right below without any model */
  empty: { count: number; first: string[] }
}

/** Nothing happened and nothing waits. That reports are late is news once a week, not every evening. */
export const isEmpty = ({ rhythm, changes, standing }: Digest): boolean =>
  [...Object.values(changes), standing.waiting, ...(rhythm === 'day' ? [] : [standing.late])].every(
    ({ count }) => count === 0,
  )

/** How many lines a phone bears. */
const LINES = 8
const LINES_EACH = 3

/**
 * What is told of each part: what calls for somebody stands in for what only happened, when there is too much, and each
 * model is told once.
 */
export function shown({ changes, standing }: Digest): Record<Change | Standing, Item[]> {
  const parts: [Change | Standing, Some][] = [
    ['overdue', standing.overdue],
    ['late', standing.late],
    ...CHANGES.map((name): [Change, Some] => [name, changes[name]]),
    ['waiting', standing.waiting],
  ]
  const told = new Set<string>()
  const taken = parts.map(([name, { first }]) => {
    const some = first.filter(({ code }) => !told.has(code)).slice(0, Math.min(LINES_EACH, LINES - told.size))
    for (const { code } of some) told.add(code)
    return [name, some]
  })
  return Object.fromEntries(taken)
}
