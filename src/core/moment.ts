import { type Day, formatDay, momentOf } from './day.ts'
import { readDate } from './period.ts'
import { unaccent } from './vietnamese.ts'

/** A day and an hour in Viet Nam, "2026-11-24_07:30". */
export type Moment = string

const HOUR =
  /(?<![\d/.-])(\d{1,2}) ?(?:h|g|gio|:)(?: ?(\d{2})(?!\d)| ?(ruoi))?(?: ?phut)?(?:,? ?(sang|trua|chieu|toi))?(?![a-z])/

/** "8:00 ngày 30/11", "7h30 sáng mai", "14 giờ": today where no day is named. */
export function readMoment(text: string, today: Day): Moment | 'none' | 'no-such-day' | 'no-such-hour' {
  const words = unaccent(text)
  const found = words.match(HOUR)
  if (!found) return 'none'
  const [all, hours = '', minutes, half, part] = found
  const hour = Number(hours) + ((part === 'chieu' || part === 'toi') && Number(hours) < 12 ? 12 : 0)
  const minute = half ? 30 : Number(minutes ?? 0)
  if (hour > 23 || minute > 59) return 'no-such-hour'
  const rest = words
    .replace(all, ' ')
    .replace(/\b(?:luc|vao)\b|[,;]/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
  const day = rest === '' ? today : readDate(rest, today, 'ahead')
  if (day === 'none' || day === 'no-such-day') return day
  return `${day}_${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** When that is. */
export function dateOf(moment: Moment): Date {
  const [day = '', time = ''] = moment.split('_')
  const [hour, minute] = time.split(':').map(Number)
  return momentOf(day, hour, minute)
}

/** "7:30 ngày 24/11/2026", with the word for "ngày" in between. */
export function partsOf(moment: Moment): { time: string; day: string } {
  const [day = '', time = ''] = moment.split('_')
  return { time: time.replace(/^0/, ''), day: formatDay(day) }
}
