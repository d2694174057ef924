import type { Context } from '../../context.ts'
import { type Day, dayOf } from '../../core/day.ts'
import { type Period, readPeriod } from '../../core/period.ts'
import { allow, may, rolesThatMay } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { reportPeriod } from '../../core/report-period.ts'
import { clean, fold, shorten, unaccent } from '../../core/vietnamese.ts'
import { Prisma } from '../../db.ts'
import { named, nameOf } from '../../organisation.ts'
import type { View } from './state.ts'

/** Which unit, which period: what is begun with, and what somebody types behind the command. */

/** The highest unit that this person watches over, this year, by field. */
export function usualView(ctx: Context): View {
  const [highest] = ctx.who ? rolesThatMay(ctx.who, may.count) : []
  allow(highest !== undefined, 'policy-count')
  return viewOf(highest.unit, reportPeriod(dayOf(ctx.app.clock.now()), 12))
}

export const viewOf = (unit: number, period: Period): View => ({
  unit,
  period,
  measure: 'registered',
  by: ['field'],
  page: 0,
})

/** The unit of a screen; asked every time, since its buttons may be years old or somebody else's. */
export async function countable(ctx: Context, id: number) {
  allow(ctx.who !== undefined, 'policy-join-first')
  const unit = await ctx.app.db.unit.findUnique({ where: { id }, ...named })
  if (!unit) throw new Problem('form-old-button')
  allow(may.count(ctx.who, unit), 'policy-count')
  return unit
}

export interface Meant {
  units: { id: number; name: string }[]
  period: Period
}

/**
 * "xã Thạch Lạc quý III 2026", "năm 2022", "Thạch Lạc": a unit, a period, or both in that order. Numbers may belong to
 * either ("khu phố 5 năm 2026"): the longest period counts that leaves the name of exactly one unit.
 */
export async function meantBy(ctx: Context, typed: string): Promise<Meant> {
  const text = clean(typed)
  const today = dayOf(ctx.app.clock.now())
  const words = text.split(' ')
  const usual = usualView(ctx)
  let several: Meant | undefined
  let isPeriod = false
  for (let at = periodBegins(words); at <= words.length; at++) {
    const period = periodIn(words.slice(at).join(' '), today) ?? (at === words.length ? usual.period : undefined)
    if (!period) continue
    isPeriod = true
    if (at === 0) return { units: [{ id: usual.unit, name: '' }], period }
    const units = await unitsNamed(ctx, words.slice(0, at).join(' '))
    if (units.length === 1) return { units, period }
    if (units.length > 1) several ??= { units, period }
  }
  if (several) return several
  const name = words.slice(0, periodBegins(words)).join(' ')
  if (!isPeriod || name === '') throw new Problem('figures-no-period')
  throw new Problem('figures-no-unit', { words: shorten(name, 60) })
}

const QUARTER = '(?:i{1,3}|iv)'
const OF_A_PERIOD = new RegExp(
  `^(?:tu|den|het|toi|ngay|thang|quy|nam|nua|dau|cuoi|nay|truoc|ngoai|ca|giai|doan|va|[-–—]|` +
    `${QUARTER}(?:[/–—-](?:\\d+|${QUARTER}))?|[qt]?\\d[\\d/.–—-]*)$`,
)

/** Where the words begin that can only be those of a period. */
const periodBegins = (words: string[]): number =>
  words.findLastIndex((word) => !OF_A_PERIOD.test(unaccent(word).replace(/[,.;]$/, ''))) + 1

/** "quý III" of the year in which it has begun. */
export function periodIn(text: string, today: Day): Period | undefined {
  const found = text ? readPeriod(text, today, 'behind') : 'none'
  return typeof found === 'string' ? undefined : found
}

const MOST = 8

/** Units of that name below those that this person watches over, former ones too; its own name counts before that of what it is in. */
async function unitsNamed(ctx: Context, name: string): Promise<Meant['units']> {
  const words = fold(name).split(' ').filter(Boolean)
  const scopes = rolesThatMay(ctx.who!, may.count).map(({ path }) => Prisma.sql`path like ${`${path}%`}`)
  if (words.length === 0 || scopes.length === 0) return []
  const all = words.map((word) => Prisma.sql`words like ${`% ${word} %`}`)
  const found = await ctx.app.db.$queryRaw<{ id: number }[]>`
    select id from "Unit" where (${Prisma.join(scopes, ' or ')}) and ${Prisma.join(all, ' and ')}
    order by "validTo" is not null, length(path), path limit ${MOST + 1}`
  const units = await ctx.app.db.unit.findMany({ where: { id: { in: found.map(({ id }) => id) } }, ...named })
  const exact = units.filter((unit) =>
    [unit.name, `${unit.kind} ${unit.name}`, nameOf(unit)].map(fold).includes(fold(name)),
  )
  const meant = exact.length > 0 ? exact : units
  return meant.slice(0, MOST).map((unit) => ({ id: unit.id, name: nameOf(unit) }))
}
