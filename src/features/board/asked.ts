import { dayOf, inCalendar, yearOf } from '../../core/day.ts'
import type { Asked } from '../../core/figures.ts'
import type { Translate } from '../../core/message.ts'
import { VALUES } from '../../core/registration.ts'
import { clean, shorten } from '../../core/vietnamese.ts'

/** What the address asks for, and what of it could not be understood: that is said, and the rest is shown. */
export interface Read {
  asked: Asked
  notes: string[]
}

interface Given {
  /** where the dashboard begins */
  unit: number
  fields: string[]
  now: Date
  t: Translate
}

/** `dv` unit, `tu` and `den` the first and the last day, `lv` field, `dt` subject, `mt` new or continuing, `cap` level. */
export function readAsked(query: Record<string, string>, { unit, fields, now, t }: Given): Read {
  const notes: string[] = []
  const wrong = (value: string) => shorten(clean(value), 30)

  const one = (name: string, known: readonly string[]) => {
    const value = query[name] ?? ''
    if (value === '' || known.includes(value)) return value || undefined
    notes.push(t('board-bad-choice', { value: wrong(value) }))
    return undefined
  }
  const day = (name: string, otherwise: string) => {
    const value = query[name] ?? ''
    if (value === '') return otherwise
    const [, year, month, date] = value.match(/^(\d{4})-(\d{2})-(\d{2})$/) ?? []
    const isNear = Number(year) >= 2000 && Number(year) <= 2100
    const found = isNear ? inCalendar(Number(year), Number(month), Number(date)) : undefined
    if (!found) notes.push(t('board-bad-day', { value: wrong(value) }))
    return found ?? otherwise
  }
  const year = yearOf(dayOf(now))
  let period = { from: day('tu', `${year}-01-01`), to: day('den', `${year}-12-31`) }
  if (period.from > period.to) {
    notes.push(t('board-backwards'))
    period = { from: `${year}-01-01`, to: `${year}-12-31` }
  }
  const chosen = {
    field: one('lv', fields),
    subject: one('dt', VALUES.subject!),
    novelty: one('mt', VALUES.novelty!),
    level: one('cap', VALUES.level!),
  }
  const some = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))
  return { asked: { unit: unitIn(query.dv) ?? unit, period, ...some }, notes }
}

/** 0 where something was asked for that no unit is called: nobody may see it. */
const unitIn = (text = ''): number | undefined => (text === '' ? undefined : /^\d{1,9}$/.test(text) ? Number(text) : 0)

/** The address that asks for this; what is as usual is left out. */
export function addressOf({ unit, period, field, subject, novelty, level }: Asked): string {
  const parts = { dv: String(unit), tu: period.from, den: period.to, lv: field, dt: subject, mt: novelty, cap: level }
  const some = Object.entries(parts).filter((part): part is [string, string] => part[1] !== undefined)
  return `/bangtin?${new URLSearchParams(some)}`
}
