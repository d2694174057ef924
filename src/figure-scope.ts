import { addDays, momentOf } from './core/day.ts'
import type { Asked } from './core/figures.ts'
import type { Period } from './core/period.ts'
import { Prisma } from './db.ts'

/** Which models are counted, as conditions on Initiative i and Unit u. */

export interface Scope {
  id: number
  path: string
  /** which models: a condition on Initiative i and Unit u */
  only: Prisma.Sql
  period: Period
}

const filters = ({ field, subject, novelty, level }: Asked): Prisma.Sql[] => [
  ...(field ? [Prisma.sql`i."fieldCode" = ${field}`] : []),
  ...(subject ? [Prisma.sql`i.subject::text = ${subject}`] : []),
  ...(novelty ? [Prisma.sql`i.novelty::text = ${novelty}`] : []),
  ...(level ? [Prisma.sql`i.level::text = ${level}`] : []),
]

/** A moment between the first minute of the period and its last, Viet Nam time. */
export const during = (moment: Prisma.Sql, { from, to }: Period) =>
  Prisma.sql`${moment} >= ${momentOf(from)} and ${moment} < ${momentOf(addDays(to, 1))}`

/** The unit right below the scope in which a model is, or the scope itself. */
export const unitBelow = ({ id, path }: Scope) =>
  Prisma.sql`coalesce(nullif(split_part(substr(u.path, ${path.length + 1}::int), '/', 1), '')::int, ${id}::int)`

export const scopeOf = ({ id, path }: { id: number; path: string }, asked: Asked): Scope => ({
  id,
  path,
  only: Prisma.join([Prisma.sql`u.path like ${`${path}%`}`, ...filters(asked)], ' and '),
  period: asked.period,
})

/** Models of the scope that were registered in its period. */
export const registeredIn = ({ only, period }: Scope) =>
  Prisma.sql`${only} and ${during(Prisma.sql`i."createdAt"`, period)}`
