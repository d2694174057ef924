import { addDays, type Day, daysBetween, inCalendar, yearOf } from './day.ts'
import { unaccent } from './vietnamese.ts'

export interface Period {
  from: Day
  to: Day
}

/** Where the years lie that people leave out: a plan is ahead, a report has begun. */
export type Way = 'ahead' | 'behind'

/**
 * "15/3 - 30/11", "từ 15/3/2026 đến hết năm", "tháng 3 đến tháng 12", "quý II": from the beginning of what is named
 * first to the end of what is named last.
 */
export function readPeriod(
  text: string,
  today: Day,
  way: Way = 'ahead',
): Period | 'one-day' | 'no-such-day' | 'none' | 'backwards' {
  const spelled = spellAlike(text)
  const names = namesIn(spelled, today)
  const [first] = names
  const last = names.at(-1)
  if (!first || !last) return 'none'
  const period = withYears(first, last, today, way)
  if (typeof period === 'string' || names.length > 1) return period
  return period.from === period.to || /\b(?:tu|den)\b/.test(spelled) ? 'one-day' : period
}

/** "30/11", "đến hết tháng 12": the day that is named, or the last one of what is named. Without a year, the next such day. */
export function readDay(text: string, today: Day): Day | 'no-such-day' | 'none' {
  const [name] = namesIn(spellAlike(text), today)
  if (!name) return 'none'
  const found = withYears(name, name, today, 'ahead')
  return typeof found === 'string' ? 'no-such-day' : found.to
}

/**
 * "15/3", "15 tháng 3 năm 2027", "mai", "tuần sau": one day. Without a year it is the nearest one ahead, or behind for
 * what has been done.
 */
export function readDate(text: string, today: Day, way: Way): Day | 'no-such-day' | 'none' {
  const spelled = spellAlike(text).trim()
  const near = NEAR.find(([pattern]) => pattern.test(spelled))
  if (near) return addDays(today, near[1])
  const names = namesIn(spelled, today)
  const [name] = names
  if (!name || names.length > 1) return 'none'
  const year = yearOf(today)
  const years = name.year ? [name.year] : way === 'ahead' ? [year, year + 1] : [year, year - 1]
  const found = years.map((year) => name.in(year)).filter((it) => it !== undefined)
  if (found.length === 0) return 'no-such-day'
  const days = found.filter(({ from, to }) => from === to).map(({ from }) => from)
  return days.find((day) => (way === 'ahead' ? day >= today : day <= today)) ?? days[0] ?? 'none'
}

/** Days that people name by their distance. */
const NEAR: [RegExp, number][] = [
  [/^(?:ngay |sang |chieu )?mai$/, 1],
  [/^(?:ngay )?kia$/, 2],
  [/^(?:hom )?qua$/, -1],
  [/^hom kia$/, -2],
  [/^tuan (?:sau|toi|den)$/, 7],
]

/** A stretch of the calendar as it was named: a day, a month, a quarter. Without a year it can lie in any. */
interface Name {
  year?: number | undefined
  in(year: number): Period | undefined
}

/**
 * The years that people leave out. One year is good for both ends. A period without any lies in this year, or in the
 * next when it would be over by now; of a report it has begun. An end that would come before its beginning belongs to the
 * year after.
 */
function withYears(first: Name, last: Name, today: Day, way: Way): Period | 'no-such-day' | 'backwards' {
  const year = first.year ?? last.year ?? yearOf(today)
  const isFree = !first.year && !last.year
  const fits = ({ from, to }: Period) => !isFree || (way === 'ahead' ? to >= today : from <= today)
  const starts = first.year ? [year] : last.year || way === 'behind' ? [year, year - 1] : [year, year + 1]
  const ends = (start: number) => (last.year ? [last.year] : [start, start + 1])
  const tries = starts.flatMap((start) => ends(start).map((end) => [start, end] as const))
  const found = tries
    .sort(([a, b], [c, d]) => b - a - (d - c)) // the same year for both goes first
    .map(([start, end]) => ({ from: first.in(start)?.from, to: last.in(end)?.to }))
    .filter((period): period is Period => period.from !== undefined && period.to !== undefined)
  if (found.length === 0) return 'no-such-day'
  return found.find((period) => period.from <= period.to && fits(period)) ?? 'backwards'
}

/** What is named in the text, in order. A word that names nothing is passed over, whole. */
function namesIn(text: string, today: Day): Name[] {
  const names: Name[] = []
  for (let at = 0; at < text.length; ) {
    const edge = matchAt(/(dau|giua|cuoi|het) (?:ngay )?/y, text, at)
    const start = at + (edge?.[0].length ?? 0)
    const hit = SPELLINGS.map(([pattern, read]) => ({ match: matchAt(pattern, text, start), read })).find(
      ({ match }) => match,
    )
    if (hit?.match) {
      const name = hit.read(hit.match, today)
      names.push(edge ? { ...name, in: (year) => edgeOf(name.in(year), edge[1]!) } : name)
      at = start + hit.match[0].length
    } else at += matchAt(/[a-z\d](?:[a-z\d/.]*[a-z\d])?|./y, text, at)?.[0].length ?? 1
  }
  return names
}

function matchAt(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** "đầu tháng 3", "giữa tháng 3", "hết năm" are days. */
function edgeOf(period: Period | undefined, edge: string): Period | undefined {
  if (!period) return undefined
  const { from, to } = period
  const day = edge === 'dau' ? from : edge === 'giua' ? addDays(from, Math.floor((daysBetween(from, to) - 1) / 2)) : to
  return { from: day, to: day }
}

const day = (year: string | undefined, month: string | undefined, date: string | undefined): Name => ({
  year: century(year),
  in(year) {
    const at = inCalendar(year, Number(month), Number(date))
    return at ? { from: at, to: at } : undefined
  },
})

const dayWithYear = (at: Day): Name => ({ year: yearOf(at), in: () => ({ from: at, to: at }) })

/** Whole months, the last of them given by its number: quarters, halves, years. */
const months = (year: string | number | undefined, first: number, last: number): Name => ({
  year: century(year),
  in(year) {
    const from = inCalendar(year, first, 1)
    const next = inCalendar(last === 12 ? year + 1 : year, (last % 12) + 1, 1)
    return from && next && last <= 12 ? { from, to: addDays(next, -1) } : undefined
  },
})

/** The month or quarter of this day, or the one before it. */
function lately(every: 1 | 3, before: boolean, today: Day): Name {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const first = month - ((month - 1) % every) - (before ? every : 0)
  return first > 0 ? months(year, first, first + every - 1) : months(year - 1, 13 - every, 12)
}

const century = (year: string | number | undefined) =>
  year === undefined ? undefined : Number(year) < 100 ? 2000 + Number(year) : Number(year)

type Reading = [RegExp, (match: RegExpExecArray, today: Day) => Name]

/** How things are named, once they are spelled alike; the first that fits is taken. */
const SPELLINGS: Reading[] = [
  [/((?:19|20)\d\d)-(\d\d?)-(\d\d?)\b/y, ([, y, m, d]) => day(y, m, d)],
  [/(\d\d?)([-/.])(\d\d?)(?:\2|\/)((?:19|20)\d\d\b|\d\d(?!\d|\2\d))/y, ([, d, , m, y]) => day(y, m, d)],
  [/(?:thang )?(\d\d?)[-/.]((?:19|20)\d\d)\b(?![/.]\d)/y, ([, m, y]) => months(y, Number(m), Number(m))],
  [/(\d\d?)[-/.](\d\d?)(?!\d|[/.]\d)/y, ([, d, m]) => day(undefined, m, d)],
  [/thang (\d\d?)\b/y, ([, m]) => months(undefined, Number(m), Number(m))],
  [/quy ([1-4])(?:\/(\d{4}|\d\d))?\b/y, ([, q, y]) => months(y, Number(q) * 3 - 2, Number(q) * 3)],
  [/(?:6 thang|nua) dau nam(?: (\d{4}))?\b/y, ([, y]) => months(y, 1, 6)],
  [/(?:6 thang|nua) cuoi nam(?: (\d{4}))?\b/y, ([, y]) => months(y, 7, 12)],
  [/(?:nam )?((?:19|20)\d\d)\b/y, ([, y]) => months(y, 1, 12)],
  [/nam nay\b/y, (_, today) => months(yearOf(today), 1, 12)],
  [/nam sau\b/y, (_, today) => months(yearOf(today) + 1, 1, 12)],
  [/nam (?:ngoai|truoc)\b/y, (_, today) => months(yearOf(today) - 1, 1, 12)],
  [/(thang|quy) (nay|truoc)\b/y, ([, what, which], today) => lately(what === 'quy' ? 3 : 1, which === 'truoc', today)],
  [/(?<=\b(?:ca|trong|suot|quanh|dau|giua|cuoi|het) )nam\b/y, () => months(undefined, 1, 12)],
  [/(?:hom |hien )?nay\b|bay gio\b|hien tai\b/y, (_, today) => dayWithYear(today)],
]

/** Without accents, figures and signs for words, and what both ends have in common written at each. */
const spellAlike = (text: string) =>
  REWRITTEN.reduce((text, [from, to]) => text.replace(from, to), unaccent(text)).replace(/ +/g, ' ')

const REWRITTEN: [RegExp, string][] = [
  [/[\u2010-\u2015~]/g, '-'],
  [/[-=]+>|[→⇒➡]|(?<![a-z])toi(?![a-z])/g, 'den'],
  [/\bnam den$/, 'nam sau'], // "hết năm tới"
  [/ *(?<![a-z])den(?![a-z]) */g, ' den '],
  [/(?<=\d) *\/ *(?=\d)/g, '/'],
  [/^(\d\d?) (\d\d?) ?- ?(\d\d?) (\d\d?)$/, '$1/$2 - $3/$4'],
  [/(?<=\d) ?(?:thang|th|t)\.? ?(?=\d)/g, '/'], // 15 tháng 3
  [/\b(?:thang|th|t)\.? ?(?=\d)/g, 'thang '], // T3
  [/\b(?:quy|q) ?(?=[1-4]\b)/g, 'quy '],
  [/(?<=\bquy .*)\biv\b/g, '4'],
  [/(?<=\bquy .*)\biii\b/g, '3'],
  [/(?<=\bquy .*)\bii\b/g, '2'],
  [/(?<=\bquy .*)\bi\b/g, '1'],
  [/(?<=(?:thang |quy |[-/.])\d\d?),? (?:nam (?=\d)|(?=(?:19|20)\d\d\b))/g, '/'], // tháng 3 năm 2026
  [/(?<=^|tu |ngay )(\d\d?) ?(?:-|den) ?(?:ngay )?(\d\d?)([/.])(\d\d?)(?!\d)/g, '$1$3$4 - $2$3$4'], // 15 - 30/11
  [/(?<=^|tu )(0?[1-9]|1[0-2]) ?(?:-|den) ?(?=\d\d?\/(?:19|20)\d\d\b)/g, 'thang $1 - thang '], // 3-12/2026
  [
    /\b(thang|quy) (\d\d?)(?: ?, ?\d\d?)* ?(?:-|den|,|va) ?(?=(?:0?[1-9]|1[0-2])\b(?![-/.]\d\d?\b))/g,
    '$1 $2 - $1 ', // tháng 3 đến 12, quý I–III
  ],
]
