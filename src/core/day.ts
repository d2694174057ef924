/** A calendar day in Viet Nam, "2026-03-15". Viet Nam has one time zone and no summer time. */
export type Day = string

export const ZONE = 'Asia/Ho_Chi_Minh'
const OFFSET = 7 * 3_600_000

export const dayOf = (at: Date): Day => new Date(at.getTime() + OFFSET).toISOString().slice(0, 10)

/** The moment of `hour`:`minute` of that day, Viet Nam time. */
export const momentOf = (day: Day, hour = 0, minute = 0): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET + (hour * 60 + minute) * 60_000)

export const addDays = (day: Day, days: number): Day => dayOf(new Date(momentOf(day).getTime() + days * 86_400_000))

export const daysBetween = (from: Day, to: Day): number =>
  Math.round((momentOf(to).getTime() - momentOf(from).getTime()) / 86_400_000)

export const yearOf = (day: Day) => Number(day.slice(0, 4))

/** The day if it exists in the calendar: 31/2 does not. */
export function inCalendar(year: number, month: number, date: number): Day | undefined {
  const at = new Date(Date.UTC(year, month - 1, date))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at.toISOString().slice(0, 10) : undefined
}

/** "2026-03-15" → "15/3/2026" */
export const formatDay = (day: Day): string => day.split('-').reverse().map(Number).join('/')

/** "14:05", Viet Nam time. */
export const timeOf = (at: Date): string => new Date(at.getTime() + OFFSET).toISOString().slice(11, 16)

/** "14:05 15/3", Viet Nam time. */
export function formatMoment(at: Date): string {
  const [, month, day] = dayOf(at).split('-').map(Number)
  return `${timeOf(at)} ${day}/${month}`
}
