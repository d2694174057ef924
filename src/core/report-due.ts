import { addDays, type Day, daysBetween } from './day.ts'
import type { Period } from './period.ts'
import { type Every, periodAfter, reportPeriod } from './report-period.ts'

/** Less than this is no time to have done anything: the first report is then about the next period. */
const ENOUGH = 14

/** What the first report of a model is about: the current period, or the next one. Nothing once the model is over. */
export function firstReport(today: Day, every: Every, endsOn: Day): Period | undefined {
  const current = reportPeriod(today, every)
  const next = periodAfter(current, every)
  const tooSoon = daysBetween(today, current.to) < ENOUGH
  return within(tooSoon && next.from <= endsOn ? next : current, endsOn)
}

/** A report that is sent in while one is expected, on the period that ends on `due`. */
interface Reported {
  due?: Day | undefined
  /** the last day that it speaks of */
  coveredTo: Day
}

/** Whether the report is the one that was expected: it speaks of that period, or of a later one. */
export const isExpected = ({ due, coveredTo }: Reported, every: Every): boolean =>
  due === undefined || coveredTo >= reportPeriod(due, every).from

/**
 * What the report after this one is about: the period after the one that was expected, or after the last one that it
 * covers whole. What lies in the past by then is not asked for any more.
 */
export function nextReport({ due, coveredTo }: Reported, today: Day, every: Every, endsOn: Day): Period | undefined {
  const covered = reportPeriod(coveredTo, every)
  let next = periodAfter(due === undefined ? covered : reportPeriod(due, every), every)
  if (covered.to === coveredTo && next.from <= covered.from) next = periodAfter(covered, every)
  while (next.to < today) next = periodAfter(next, every)
  return within(next, endsOn)
}

/** Nothing is asked for that would begin after the model has ended. */
const within = (period: Period, endsOn: Day) => (period.from <= endsOn ? period : undefined)

const LOOK_BACK = 365 // days

/**
 * The days of which late reports are listed: those of the period; up to today also those of the year before today, since
 * what was due in December and has not come is still late in January.
 */
export const lateDays = ({ from, to }: Period, today: Day): Period => {
  if (to < today) return { from, to }
  const yearAgo = addDays(today, -LOOK_BACK)
  return { from: from < yearAgo ? from : yearAgo, to: today }
}
