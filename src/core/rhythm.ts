import { addDays, type Day, dayOf, daysBetween, momentOf } from './day.ts'
import type { Period } from './period.ts'
import { type Every, nameOfPeriod, periodBefore, reportPeriod } from './report-period.ts'

/** How often a committee reads a digest. All but the daily one are about whole stretches of the calendar. */
export const RHYTHMS = ['day', 'week', 'month', 'quarter', 'half', 'year'] as const
export type Rhythm = (typeof RHYTHMS)[number]

export const PLACES = ['private', 'group', 'channel'] as const
export type Place = (typeof PLACES)[number]

/** What a committee has chosen for one rhythm. */
export interface Plan {
  rhythm: Rhythm
  isOn: boolean
  /** minutes after midnight */
  minute: number
  /** on which day after the period has ended: 1 is a Monday, or the first of a month */
  day: number
  places: Place[]
  /** what was due before that is not sent any more */
  since?: Date
}

/** What is sent where nobody has chosen anything: each evening, and on Monday morning before the week begins. */
export const usual = (rhythm: Rhythm): Plan => ({
  rhythm,
  isOn: rhythm === 'day' || rhythm === 'week',
  minute: rhythm === 'day' ? 18 * 60 : 7 * 60 + 30,
  day: 1,
  places: ['private'],
})

/** From the first moment to the last one, which does not belong to it. */
export interface Window {
  from: Date
  to: Date
}

/** The evening's one ends a little before it is sent: what happened by then has been written down. */
const WRITTEN = 60_000

/** The window that was due last, and the moment at which it was. */
export function lastWindow(plan: Plan, now: Date): Window & { due: Date } {
  if (plan.rhythm === 'day') {
    const today = dayOf(now)
    const on = at(today, plan) <= now ? today : addDays(today, -1)
    const due = at(on, plan)
    const end = (day: Day) => new Date(at(day, plan).getTime() - WRITTEN)
    return { from: end(addDays(on, -1)), to: end(on), due }
  }
  let from = beginningOf(plan.rhythm, dayOf(now))
  if (dueOf(from, plan) > now) from = before(plan.rhythm, from)
  return { from: momentOf(before(plan.rhythm, from)), to: momentOf(from), due: dueOf(from, plan) }
}

/** Of the same kind, right before it: what the numbers are compared with. */
export const windowBefore = (rhythm: Rhythm, { from, to }: Window): Window =>
  rhythm === 'day'
    ? { from: new Date(2 * from.getTime() - to.getTime()), to: from }
    : { from: momentOf(before(rhythm, dayOf(from))), to: from }

/** Its days: of the daily one the evening's, of the others the first and the last. */
export const daysOf = ({ from, to }: Window): Period => ({ from: dayOf(from), to: dayOf(new Date(to.getTime() - 1)) })

const at = (day: Day, { minute }: Plan) => momentOf(day, 0, minute)
const dueOf = (begins: Day, plan: Plan) => at(addDays(begins, plan.day - 1), plan)

const MONTHS: Partial<Record<Rhythm, Every>> = { month: 1, quarter: 3, half: 6, year: 12 }
/** A Monday. */
const MONDAY = '2026-01-05'

/** The first day of the stretch that a day lies in. */
export function beginningOf(rhythm: Rhythm, day: Day): Day {
  const every = MONTHS[rhythm]
  if (every) return reportPeriod(day, every).from
  if (rhythm === 'day') return day
  const weekday = ((daysBetween(MONDAY, day) % 7) + 7) % 7
  return addDays(day, -weekday)
}

/** The first day of the stretch before the one that begins on that day. */
function before(rhythm: Rhythm, begins: Day): Day {
  const every = MONTHS[rhythm]
  return every ? periodBefore(reportPeriod(begins, every), every).from : addDays(begins, rhythm === 'week' ? -7 : -1)
}

/** Whether it is exactly one stretch of the calendar, or one evening's: what was missed is joined to the next. */
export const isWhole = (rhythm: Rhythm, { from, to }: Period) =>
  rhythm === 'day' ? daysBetween(from, to) <= 1 : beginningOf(rhythm, to) === from

/** "III" and 2026: which month, quarter or half of which year it is. */
export const nameOfWindow = (rhythm: Rhythm, days: Period) => nameOfPeriod(days, MONTHS[rhythm] ?? 1)
