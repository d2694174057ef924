import { addDays, type Day, inCalendar } from './day.ts'
import type { Period } from './period.ts'

/** Reports cover whole stretches of a year: a month, a quarter, half of it, or all of it. */
export type Every = 1 | 3 | 6 | 12

export const everyOf = (months: number): Every => ([1, 3, 6, 12] as const).find((every) => every === months) ?? 3

/** The stretch that a day lies in. */
export function reportPeriod(day: Day, every: Every): Period {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const first = month - ((month - 1) % every)
  const after = first + every > 12 ? inCalendar(year + 1, 1, 1) : inCalendar(year, first + every, 1)
  return { from: inCalendar(year, first, 1)!, to: addDays(after!, -1) }
}

export const periodBefore = ({ from }: Period, every: Every): Period => reportPeriod(addDays(from, -1), every)
export const periodAfter = ({ to }: Period, every: Every): Period => reportPeriod(addDays(to, 1), every)

/** "IV" and 2026: which stretch of its year it is, as offices write it. A month is a plain number, a year has none. */
export function nameOfPeriod({ from }: Period, every: Every): { number: string; year: string } {
  const [year = '', month] = from.split('-')
  const at = (Number(month) - 1) / every + 1
  return { number: every === 1 ? String(at) : (['', 'I', 'II', 'III', 'IV'][at] ?? ''), year }
}
