import { dayOf } from './core/day.ts'
import type { Asked, Cell, Decisions, Figures, Targets } from './core/figures.ts'
import { mostTelling, sumOutcomes } from './core/outcome-sums.ts'
import type { Outcome } from './core/outcomes.ts'
import { type TargetRow, targetOf, yearsOf } from './core/targets.ts'
import { Prisma, type Tx } from './db.ts'
import { reportingOf } from './figure-reports.ts'
import { during, registeredIn, type Scope, scopeOf, unitBelow } from './figure-scope.ts'
import { named, nameOf } from './organisation.ts'

export { type LateReport, lateReports } from './figure-reports.ts'
export { registeredIn, scopeOf } from './figure-scope.ts'

/**
 * The figures of a unit and everything below it, as they are now. The database adds up, so that a hundred thousand
 * models cost no more memory than a hundred. Whoever shows them asks `may.count` first.
 */
export async function figuresOf(tx: Tx, asked: Asked, now: Date): Promise<Figures> {
  const unit = await tx.unit.findUniqueOrThrow({ where: { id: asked.unit }, ...named })
  const fields = await tx.field.findMany({ orderBy: { position: 'asc' } })
  const scope = scopeOf(unit, asked)
  const [cells, reporting] = [await cellsOf(tx, scope), await reportingOf(tx, scope, dayOf(now))]
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
  where ${registeredIn(scope)}
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

/** Reports count by the last day that they speak of. Shares of different things cannot be added up. */
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
    where o.metric <> 'share'
    group by 1, 2, 4 order by min(o.id)`
  const [{ unapproved }] = await tx.$queryRaw<[{ unapproved: number }]>`
    select count(*)::int as unapproved from ${reports} and s.state in ('submitted', 'returned')`
  return { outcomes: mostTelling(sumOutcomes(amounts)), unapproved }
}
