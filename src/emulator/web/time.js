import { now } from './world.js'

const timeZone = 'Asia/Ho_Chi_Minh'
const clockFormat = new Intl.DateTimeFormat('vi', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const dayFormat = new Intl.DateTimeFormat('vi', { timeZone, day: 'numeric', month: 'numeric', year: 'numeric' })

const weekdayFormat = new Intl.DateTimeFormat('vi', { timeZone, weekday: 'long' })

/** 14:05 */
export const clock = (seconds) => clockFormat.format(seconds * 1000)

/** Thứ Hai */
export const weekday = (seconds) => weekdayFormat.format(seconds * 1000)

/** Hôm nay, Hôm qua, 2/9/2026; the date alone if not `relative` */
export function day(seconds, relative = true) {
  const date = dayFormat.format(seconds * 1000)
  if (!relative) return date
  if (date === dayFormat.format(now())) return 'Hôm nay'
  if (date === dayFormat.format(now() - 86_400_000)) return 'Hôm qua'
  return date
}
