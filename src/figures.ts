import { addDays, dayOf, momentOf } from './core/day.ts'
import type { Asked, Cell, Decisions, Figures, Reporting, TargetRow, Targets } from './core/figures.ts'
import { targetOf, yearsOf } from './core/figures.ts'
import { sumOutcomes } from './core/outcome-sums.ts'
import type { Outcome } from './core/outcomes.ts'
import type { Period } from './core/period.ts'
import { Prisma, type Tx } from './db.ts'
import { named, nameOf } from './organisation.ts'

/**
 * The figures of a unit and everything below it, as they are now. The database adds up, so that a hundred thousand
 * models cost no more memory than a hundred. Whoever shows them asks `may.count` first.
 */
export async function figuresOf(tx: Tx, asked: Asked, now: Date): Promise<Figures> {
  const unit = await tx.unit.findUniqueOrThrow({ where: { id: asked.unit }, ...named })
  const { path } = unit
  const only = Prisma.join([Prisma.sql`u.path like ${`${path}%`}`, ...filters(asked)], ' and ')
  const fields = await tx.field.findMany({ orderBy: { position: 'asc' } })
  const scope = { id: unit.id, path, only, period: asked.period }
  const [cells, reporting] = [await cellsOf(tx, scope), await reportingOf(tx, scope)]
  const counted = new Set([...cells, ...reporting].map((one) => one.unit))
  const units = [unit, ...(await unitsBelow(tx, scope)).filter((one) => one.isThere || counted.has(one.id))]
  return {
    asked,
    at: now.toISOString(),
    units: units.map((one) => ({ id: one.id, name: one === unit ? nameOf(one) : `${one.kind} ${one.name}` })),
    fields: fields.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    cells,
    decided: await decidedIn(tx, scope),
    targets: await targetsOf(tx, scope, units, fields, asked),
    ...(await outcomesOf(tx, scope)),
    reporting,
  }
}

/** The units right below as they were loaded; `isThere` in the period: districts ended on 30 June 2025. */
async function unitsBelow(tx: Tx, { id, period }: Scope) {
  const days = { validFrom: true, validTo: true } as const
  const found = await tx.unit.findMany({
    where: { parentId: id },
    select: { ...named.select, ...days },
    orderBy: { id: 'asc' },
  })
  return found.map(({ validFrom, validTo, ...unit }) => ({
    ...unit,
    isThere: (!validFrom || dayOf(validFrom) <= period.to) && (!validTo || dayOf(validTo) >= period.from),
  }))
}

interface Scope {
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
const during = (moment: Prisma.Sql, { from, to }: Period) =>
  Prisma.sql`${moment} >= ${momentOf(from)} and ${moment} < ${momentOf(addDays(to, 1))}`

/** The unit right below the scope in which a model is, or the scope itself. */
const unitBelow = ({ id, path }: Scope) =>
  Prisma.sql`coalesce(nullif(split_part(substr(u.path, ${path.length + 1}::int), '/', 1), '')::int, ${id}::int)`

const cellsOf = (tx: Tx, scope: Scope) => tx.$queryRaw<Cell[]>`
  select ${unitBelow(scope)} as unit, i."fieldCode" as field, i.subject, i.novelty, i.level,
    count(*)::int as registered,
    count(*) filter (where i.stage = 'registered')::int as waiting,
    count(*) filter (where i.stage in ('running', 'ended'))::int as approved,
    count(*) filter (where i.stage = 'declined')::int as declined,
    count(*) filter (where i.stage = 'withdrawn')::int as withdrawn,
    count(*) filter (where i.honour is not null and i.stage in ('running', 'ended'))::int as recognised,
    count(*) filter (where i.honour = 'outstanding' and i.stage in ('running', 'ended'))::int as outstanding,
    count(*) filter (where i.stage in ('running', 'ended') and i.id in (
      select "inspiredById" from "Initiative" where "inspiredById" is not null and stage in ('running', 'ended')))::int
      as replicated
  from "Initiative" i join "Unit" u on u.id = i."unitId"
  where ${scope.only} and ${during(Prisma.sql`i."createdAt"`, scope.period)}
  group by 1, 2, 3, 4, 5`

async function decidedIn(tx: Tx, { only, period }: Scope): Promise<Decisions> {
  const [found] = await tx.$queryRaw<[Decisions]>`
    select
      count(*) filter (where what = 'approve')::int as approved,
      count(*) filter (where what = 'return')::int as returned,
      count(*) filter (where what = 'reject')::int as declined,
      count(*) filter (where what in ('recognised', 'outstanding'))::int as recognised,
      count(*) filter (where what = 'outstanding')::int as outstanding,
      count(*) filter (where what = 'ended')::int as ended,
      count(*) filter (where what = 'withdrawn')::int as withdrawn
    from (
      select s."initiativeId" as model, r.verdict::text as what, r.at
      from "Review" r join "Submission" s on s.id = r."submissionId" where s.kind = 'registration'
      union all
      select s."initiativeId", c.conclusion::text, c.at from "Recognition" c join "Submission" s on s.id = c."submissionId"
      union all
      select e."initiativeId", e.stage::text, e.at from "Ending" e
    ) as decision
    join "Initiative" i on i.id = decision.model join "Unit" u on u.id = i."unitId"
    where ${only} and ${during(Prisma.sql`decision.at`, period)}`
  return found
}

async function targetsOf(
  tx: Tx,
  { path, period }: Scope,
  [unit, ...below]: { id: number; path: string }[],
  fields: { code: string }[],
  { subject, novelty, level, field }: Asked,
): Promise<Targets> {
  // Targets are set for units and fields, and for nothing else.
  if (subject || novelty || level) return { units: {}, fields: {} }
  const found = await tx.target.findMany({
    where: { unit: { path: { startsWith: path } }, campaign: { year: { in: yearsOf(period) } } },
    include: { unit: true },
  })
  const rows: TargetRow[] = found.map((row) => ({
    campaign: row.campaignId,
    path: row.unit.path,
    field: row.fieldCode,
    models: row.models,
  }))
  const total = targetOf(rows, unit!.path, field)
  const some = (entries: [string | number, number | undefined][]) =>
    Object.fromEntries(entries.filter((entry): entry is [string, number] => entry[1] !== undefined))
  return {
    ...(total !== undefined && { total }),
    units: some(below.map((one) => [one.id, targetOf(rows, one.path, field)])),
    fields: some(
      fields.filter(({ code }) => !field || code === field).map(({ code }) => [code, targetOf(rows, path, code)]),
    ),
  }
}

/** Reports count by the last day that they speak of. */
async function outcomesOf(tx: Tx, { only, period }: Scope): Promise<Pick<Figures, 'outcomes' | 'unapproved'>> {
  const { from, to } = period
  const reports = Prisma.sql`
    "Submission" s join "Initiative" i on i.id = s."initiativeId" join "Unit" u on u.id = i."unitId"
    where ${only} and s.kind = 'progress' and s."toOn" between ${from}::date and ${to}::date`
  // Of the words only the first two are needed: whether it is "hơn" or "khoảng".
  const amounts = await tx.$queryRaw<Outcome[]>`
    select o.metric, o.unit, sum(o.value)::float8 as value,
      case when o.words ~ '^[0-9]' then '' else split_part(o.words, ' ', 1) || ' ' || split_part(o.words, ' ', 2) end as words
    from "Outcome" o join (select s.id from ${reports} and s.state = 'approved') as report on report.id = o."submissionId"
    group by 1, 2, 4 order by min(o.id)`
  const [{ unapproved }] = await tx.$queryRaw<[{ unapproved: number }]>`
    select count(*)::int as unapproved from ${reports} and s.state in ('submitted', 'returned')`
  return { outcomes: sumOutcomes(amounts), unapproved }
}

/**
 * Reports that were due in the period, by unit. One counts as received when a report came that speaks of its time or of
 * a later one (the rule of `isExpected`), and on time when it was first sent by the day that it was due.
 */
const reportingOf = (tx: Tx, scope: Scope) => tx.$queryRaw<Reporting[]>`
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
  const { id, path } = await tx.unit.findUniqueOrThrow({ where: { id: asked.unit } })
  const only = Prisma.join([Prisma.sql`u.path like ${`${path}%`}`, ...filters(asked)], ' and ')
  return tx.$queryRaw<LateReport[]>`
    select initiative, deadline, code, title, "unitId", below, "dueOn"
    from ${dueReports({ id, path, only, period: asked.period })}
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
