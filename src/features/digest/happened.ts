import type { Change, Changed, Item } from '../../core/digest.ts'
import { CHANGES } from '../../core/digest.ts'
import { type Rhythm, type Window, windowBefore } from '../../core/rhythm.ts'
import { Prisma, type Tx } from '../../db.ts'
import { named, nameOf } from '../../organisation.ts'

/** How many of each are kept: a message shows fewer. */
export const FIRST = 5

/** What happened below a unit in the window, with how often it did so in the one before. */
export async function changesIn(
  tx: Tx,
  { path, rhythm, window }: { path: string; rhythm: Rhythm; window: Window },
): Promise<Record<Change, Changed>> {
  const first = await tx.$queryRaw<{ what: Change; model: number; count: number }[]>`
    select what, model, count from (
      select what, model, (count(*) over (partition by what))::int as count,
        row_number() over (partition by what order by at, model) as place
      from ${happenings(path, window)}) as ranked
    where place <= ${FIRST} order by what, place`
  const before = await tx.$queryRaw<{ what: Change; count: number }[]>`
    select what, count(*)::int as count from ${happenings(path, windowBefore(rhythm, window))} group by 1`
  const items = await itemsOf(tx, [...new Set(first.map(({ model }) => model))])
  const changed = (what: Change): Changed => {
    const some = first.filter((one) => one.what === what)
    return {
      count: some[0]?.count ?? 0,
      before: before.find((one) => one.what === what)?.count ?? 0,
      first: some.flatMap(({ model }) => items.get(model) ?? []),
    }
  }
  return Object.fromEntries(CHANGES.map((what) => [what, changed(what)])) as Record<Change, Changed>
}

/** Decisions are counted as `figuresOf` counts them: the same numbers everywhere. */
const happenings = (path: string, { from, to }: Window) => Prisma.sql`(
  select moment.model, moment.what, moment.at from (
    select id as model, 'registered' as what, "createdAt" as at from "Initiative"
    union all
    select s."initiativeId", case s.kind when 'progress' then 'reported' else 'requested' end, r.at
    from "Revision" r join "Submission" s on s.id = r."submissionId"
    where r.version = 1 and s.kind in ('progress', 'recognition')
    union all
    select s."initiativeId", case
        when s.kind = 'registration' then case r.verdict when 'approve' then 'approved' when 'return' then 'returned' else 'declined' end
        when r.verdict = 'approve' then 'noted' else 'reopened' end, r.at
    from "Review" r join "Submission" s on s.id = r."submissionId" where s.kind in ('registration', 'progress')
    union all
    select s."initiativeId", case c.conclusion when 'not_yet' then 'notyet' else 'recognised' end, c.at
    from "Recognition" c join "Submission" s on s.id = c."submissionId"
    union all
    select s."initiativeId", 'outstanding', c.at
    from "Recognition" c join "Submission" s on s.id = c."submissionId" where c.conclusion = 'outstanding'
    union all
    select e."initiativeId", e.stage::text, e.at from "Ending" e
  ) as moment join "Initiative" i on i.id = moment.model join "Unit" u on u.id = i."unitId"
  where u.path like ${`${path}%`} and moment.at >= ${from} and moment.at < ${to}
) as happened`

async function itemsOf(tx: Tx, ids: number[]): Promise<Map<number, Item>> {
  const found = await tx.initiative.findMany({ where: { id: { in: ids } }, include: { unit: named } })
  return new Map(found.map((it) => [it.id, itemOf(it)]))
}

export const itemOf = (it: { id: number; code: string; title: string; unit: Parameters<typeof nameOf>[0] }): Item => ({
  initiative: it.id,
  code: it.code,
  title: it.title,
  unit: nameOf(it.unit),
})
