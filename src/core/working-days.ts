import { addDays, type Day } from './day.ts'

/** What the office's calendar says beside the weekend. */
export interface Calendar {
  /** closed, though it is a weekday */
  off: ReadonlySet<Day>
  /** open, though it is a Saturday or a Sunday: it was swapped for another day */
  work: ReadonlySet<Day>
}

export const isWorkingDay = (day: Day, { off, work }: Calendar): boolean =>
  work.has(day) || (!off.has(day) && !isWeekend(day))

/** So many working days after that day, or before it. Nought is the day itself, or the first one on which work goes on. */
export function addWorkingDays(day: Day, days: number, calendar: Calendar): Day {
  const way = days < 0 ? -1 : 1
  let at = day
  let left = Math.abs(days)
  if (left === 0) while (!isWorkingDay(at, calendar)) at = addDays(at, 1)
  while (left > 0) {
    at = addDays(at, way)
    if (isWorkingDay(at, calendar)) left--
  }
  return at
}

/** Working days after `from` up to `to`; none when it is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  let count = 0
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at, calendar)) count++
  return count
}

const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
