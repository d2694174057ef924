import type { Asked, Reporting } from './core/figures.ts'
import { Prisma, type Tx } from './db.ts'
import { type Scope, scopeOf, unitBelow } from './figure-scope.ts'

/**
 * Reports that were due in the period, by unit. One counts as received when a report came that speaks of its time or of
 * a later one (the rule of `isExpected`), and on time when it was first sent by the day that it was due.
 */
export const reportingOf = (tx: Tx, scope: Scope) => tx.$queryRaw<Reporting[]>`
  select below as unit, count(*)::int as expected, count(first)::int as received,
    count(*) filter (where (first at time zone 'Asia/Ho_Chi_Minh')::date <= "dueOn")::int as "onTime"
  from ${dueReports(scope)} where first is not null or "doneAt" is null
  group by 1 order by 1`

/** One row for each report that was due, with the moment in which a first one came for it. */
const dueReports = (scope: Scope) => Prisma.sql`(
  select d.id as deadline, d."dueOn", d."doneAt", i.id as initiative, i.code, i.title, i."unitId", u.path,
    ${unitBelow(scope)} as below, min(r.at) as first
  from "Deadline" d
  join "Initiative" i on i.id = split_part(d.about, '@', 1)::int
  join "Unit" u on u.id = i."unitId"
  join "Campaign" c on c.id = i."campaignId"
  left join ("Submission" s join "Revision" r on r."submissionId" = s.id and r.version = 1)
    on s."initiativeId" = i.id and s.kind = 'progress'
      and s."toOn" >= (d."dueOn" + 1 - make_interval(months => c."reportEvery"))::date
  where ${scope.only} and d.kind = 'report'
    and d."dueOn" between ${scope.period.from}::date and ${scope.period.to}::date
  group by d.id, i.id, u.id) as due`

/** Whose report was due in the period, has passed its day, and has not come; `below` is the unit right below that it is in. */
export async function lateReports(tx: Tx, asked: Asked, today: string): Promise<LateReport[]> {
  const unit = await tx.unit.findUniqueOrThrow({ where: { id: asked.unit } })
  return tx.$queryRaw<LateReport[]>`
    select initiative, deadline, code, title, "unitId", below, "dueOn"
    from ${dueReports(scopeOf(unit, asked))}
    where first is null and "doneAt" is null and "dueOn" < ${today}::date
    order by path, "dueOn", initiative`
}

export interface LateReport {
  initiative: number
  deadline: number
  code: string
  title: string
  unitId: number
  below: number
  dueOn: Date
}
