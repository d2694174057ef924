import { addDays, dayOf, formatDay, momentOf } from '../../core/day.ts'
import type { Translate } from '../../core/message.ts'
import type { OfficialForm } from '../../core/papers.ts'
import { Unmade } from '../../core/papers.ts'
import type { Period } from '../../core/period.ts'
import { nameOfPeriod, reportPeriod } from '../../core/report-period.ts'
import { fold } from '../../core/vietnamese.ts'
import { Prisma, type Tx } from '../../db.ts'
import type { App } from '../../ports.ts'

/** What a paper of a unit and a period is asked for with. */
export interface Asked {
  unit: number
  period: Period
  form?: OfficialForm
}

export const askedIn = (params: unknown) => params as Asked

/** One look at the database: all figures of a paper are of the same moment, whatever is written meanwhile. */
export const snapshot = <T>({ db, config }: App, look: (tx: Tx) => Promise<T>): Promise<T> =>
  db.$transaction(look, { isolationLevel: 'RepeatableRead', timeout: config.pace.paper, maxWait: 30_000 })

/** Models of a unit and everything below it that were registered in a period: conditions on Initiative i and Unit u. */
export const registeredIn = (path: string, { from, to }: Period) => Prisma.sql`
  u.path like ${`${path}%`} and i."createdAt" >= ${momentOf(from)} and i."createdAt" < ${momentOf(addDays(to, 1))}`

/** How many there are, counted apart from every table: what a paper is checked against. */
export async function countModels(tx: Tx, models: Prisma.Sql): Promise<number> {
  const [{ count }] = await tx.$queryRaw<[{ count: number }]>`
    select count(*)::int as count from "Initiative" i join "Unit" u on u.id = i."unitId" where ${models}`
  return count
}

/** A paper whose lines do not add up is not handed out. */
export function reconcile(counted: number, sums: Record<string, number>) {
  for (const [what, sum] of Object.entries(sums))
    if (sum !== counted) throw new Unmade('uncounted', `${what}: ${sum} of ${counted}`)
}

/** "quý IV năm 2026", "năm 2026", "từ 1/3/2026 đến 15/5/2026" */
export function nameOfSpan(t: Translate, period: Period): string {
  for (const every of [12, 6, 3, 1] as const) {
    const { from, to } = reportPeriod(period.from, every)
    if (from === period.from && to === period.to) return t(`papers-span-${every}`, nameOfPeriod(period, every))
  }
  const [first, last] = [period.from, period.to].map((day) => day.slice(0, 4)) as [string, string]
  if (period.from.endsWith('-01-01') && period.to.endsWith('-12-31')) return t('papers-span-years', { first, last })
  return t('papers-span-days', { from: formatDay(period.from), to: formatDay(period.to) })
}

/** "du-thao-bao-cao-quy-iv-nam-2026-xa-tan-lam-huong.docx" */
export const fileName = (ending: string, ...words: string[]) =>
  `${fold(words.join(' ')).replaceAll(' ', '-').slice(0, 120).replace(/-$/, '')}.${ending}`

/** "14:05 ngày 23/11/2026" */
export const timeOf = (t: Translate, at: Date) => t('papers-time', { time: timeIn(at), day: formatDay(dayOf(at)) })

const timeIn = (at: Date) =>
  new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' }).format(at)
