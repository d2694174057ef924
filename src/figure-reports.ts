import { type Day, momentOf } from './core/day.ts'
import type { Asked, Reporting } from './core/figures.ts'
import { lateDays } from './core/report-due.ts'
import { Prisma, type Tx } from './db.ts'
import { type Scope, scopeOf, unitBelow } from './figure-scope.ts'

/**
 * Reports that were due in the period, by unit. One counts as received when a report came that speaks of its time or of
 * a later one (the rule of `isExpected`), and on time when it was first sent by the day that it was due.
 */
export const reportingOf = (tx: Tx, scope: Scope, today: Day) => tx.$queryRaw<Reporting[]>`
  select below as unit, count(*)::int as expected, count(first)::int as received,
    count(*) filter (where (first at time zone 'Asia/Ho_Chi_Minh')::date <= "dueOn")::int as "onTime"
  from ${dueReports(scope, today)} where first is not null or "doneAt" is null
  group by 1 order by 1`

/** One row for each report that was due, with the moment in which a first one came for it; `oweSince`: of its deadline. */
const dueReports = (scope: Scope, today: Day) => Prisma.sql`(
  select stretch."dueOn", d.deadline, d."dueOn" as "oweSince", d."doneAt", d.initiative, d.code, d.title, d."unitId", d.path,
    d.below, min(r.at) as first
  from ${deadlines(scope)}
  cross join lateral ${stretches(scope, today)} as stretch
  left join ("Submission" s join "Revision" r on r."submissionId" = s.id and r.version = 1)
    on s."initiativeId" = d.initiative and s.kind = 'progress' and s."toOn" >= stretch."from"
  where d."dueOn" <= ${scope.period.to}::date and (d."dueOn" >= ${scope.period.from}::date
    or d."doneAt" is null or d."doneAt" >= ${momentOf(scope.period.from)} or d."nextOn" >= ${scope.period.from}::date)
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) as due`

/** The deadlines of all reports of the models, each with the one that follows it. */
const deadlines = (scope: Scope) => Prisma.sql`(
  select d.id as deadline, d."dueOn", d."doneAt", lead(d."dueOn") over (partition by i.id order by d."dueOn") as "nextOn",
    i.id as initiative, i.code, i.title, i."unitId", i."endsOn", c."reportEvery", u.path, ${unitBelow(scope)} as below
  from "Deadline" d
  join "Initiative" i on i.id = split_part(d.about, '@', 1)::int
  join "Unit" u on u.id = i."unitId"
  join "Campaign" c on c.id = i."campaignId"
  where ${scope.only} and d.kind = 'report') as d`

/**
 * The reports in the period that one deadline stands for. A model that is silent has a single one, since the next is
 * only opened when a report arrives; every report that would have followed was due as well. That is, those before the
 * next one; where there is none, those of times that were over when it was met, and while it is open those of times that
 * have begun; never one of a time that begins after the model has ended.
 */
const stretches = ({ period }: Scope, today: Day) => Prisma.sql`(
  select (after - interval '1 day')::date as "dueOn", (after - every)::date as "from"
  from (select make_interval(months => d."reportEvery") as every, greatest(d."endsOn", (
    select make_date(max(year), 12, 31) from "Renewal" where "initiativeId" = d.initiative and choice <> 'end')) as ends) as plan,
  generate_series((d."dueOn" + 1)::timestamp, greatest(d."dueOn" + 1, least(ends + every, ${period.to}::date + 1,
    coalesce(d."nextOn", (d."doneAt" at time zone 'Asia/Ho_Chi_Minh')::date, ${today}::date + every)))::timestamp, every) as after
  where after between ${period.from}::date + 1 and ${period.to}::date + 1)`

/**
 * Whose report was due on the days of `lateDays`, has passed its day, and has not come: each model once, by the
 * report that it owes longest. `below` is the unit right below that it is in.
 */
export async function lateReports(tx: Tx, asked: Asked, today: Day): Promise<LateReport[]> {
  const unit = await tx.unit.findUniqueOrThrow({ where: { id: asked.unit } })
  const scope = scopeOf(unit, { ...asked, period: lateDays(asked.period, today) })
  return tx.$queryRaw<LateReport[]>`
    select * from (
      select distinct on (initiative) initiative, deadline, code, title, "unitId", path, below, "oweSince" as "dueOn"
      from ${dueReports(scope, today)}
      where first is null and "doneAt" is null and "dueOn" < ${today}::date
      order by initiative, "oweSince") as late
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
