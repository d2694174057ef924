import { fold } from './vietnamese.ts'

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

/** "2026-03-15" → "15/3/2026" */
export const formatDay = (day: Day): string => day.split('-').reverse().map(Number).join('/')

/** "14:05 ngày 15/3" as people write it, Viet Nam time. */
export function formatMoment(at: Date): string {
  const there = new Date(at.getTime() + OFFSET).toISOString()
  const [, month, day] = there.slice(0, 10).split('-').map(Number)
  return `${there.slice(11, 16)} ${day}/${month}`
}

/** The day if it exists in the calendar: 31/2 does not. */
function day(year: number, month: number, date: number): Day | undefined {
  const at = new Date(Date.UTC(year, month - 1, date))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at.toISOString().slice(0, 10) : undefined
}

const lastOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
const century = (year: string | undefined, otherwise: number) =>
  year === undefined ? otherwise : Number(year) < 100 ? 2000 + Number(year) : Number(year)

/** One way to write a day or a month. `end` tells which end of a month or year is meant. */
type Spelling = [RegExp, (match: RegExpMatchArray, today: Day, end: boolean) => Day | undefined]

const spellings: Spelling[] = [
  [
    /(\d{1,2}) (?:thang )?(\d{1,2})(?: (?:nam )?(\d{4}|\d{2}))?(?! *\d)/,
    (m, today) => day(century(m[3], yearOf(today)), Number(m[2]), Number(m[1])),
  ],
  [
    /thang (\d{1,2})(?: (?:nam )?(\d{4}))?/,
    (m, today, end) => {
      const year = century(m[2], yearOf(today))
      const month = Number(m[1])
      return month < 1 || month > 12 ? undefined : end ? lastOf(year, month) : day(year, month, 1)
    },
  ],
  [/(?:hom nay|tu nay|bay gio|nay)\b/, (_, today) => today],
  [/(?:het|cuoi) nam(?: nay)?(?: (\d{4}))?/, (m, today) => `${century(m[1], yearOf(today))}-12-31`],
  [/dau nam(?: nay)?(?: (\d{4}))?/, (m, today) => `${century(m[1], yearOf(today))}-01-01`],
]

const yearOf = (of: Day) => Number(of.slice(0, 4))

/** Every day named in the text, in order; undefined stands for one that is not in the calendar. */
export function readDays(text: string, today: Day): (Day | undefined)[] {
  const found: (Day | undefined)[] = []
  let rest = separate(text)
  for (;;) {
    const next = spellings
      .map(([pattern, read]) => ({ match: rest.match(pattern), read }))
      .filter((at): at is { match: RegExpMatchArray; read: Spelling[1] } => at.match !== null)
      .sort((a, b) => a.match.index! - b.match.index! || b.match[0].length - a.match[0].length)[0]
    if (!next) return found
    found.push(next.read(next.match, today, found.length > 0))
    rest = rest.slice(next.match.index! + next.match[0].length)
  }
}

/**
 * Folded, with the signs inside one date as spaces and what separates two dates kept apart:
 * "15/3 - 30/11" is two dates, "15-3-2026" is one.
 */
const separate = (text: string) =>
  text
    .replace(/\s+[-–—]+\s+|\s*(?:→|->|\bđến\b|\bden\b|\btới\b|\btoi\b)\s*/giu, ' | ')
    .split('|')
    .map(fold)
    .join(' , ')

export interface Period {
  from: Day
  to: Day
}

/**
 * "15/3 - 30/11", "từ 15/3/2026 đến hết năm", "tháng 3 đến tháng 12". A second date without a year that would come
 * before the first belongs to the next year.
 */
export function readPeriod(text: string, today: Day): Period | 'one-day' | 'no-such-day' | 'none' | 'backwards' {
  const days = readDays(text, today)
  if (days.includes(undefined)) return 'no-such-day'
  const [from, to] = days
  if (!from) return 'none'
  if (!to) return 'one-day'
  if (to >= from) return { from, to }
  const later = `${yearOf(to) + 1}${to.slice(4)}`
  return /\b\d{4}\b/.test(text.slice(text.search(/đến|den|[-–—→]/i) + 1)) ? 'backwards' : { from, to: later }
}
