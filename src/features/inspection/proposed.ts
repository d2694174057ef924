import { addDays, type Day, momentOf } from '../../core/day.ts'
import { Prisma, type Tx } from '../../db.ts'

/** A running model of which nobody has heard for so long should be looked at. */
const SILENT = 90

export interface Proposal {
  id: number
  code: string
  title: string
  unit: string
  /** days since its people last sent something in */
  silent: number
  /** the model that used the same photo before */
  reused: string | null
}

/**
 * Models that should be visited: silent ones and those with a photo that another model had used before. What was
 * visited meanwhile, or is going to be, is not proposed.
 */
export async function proposals(tx: Tx, paths: string[], today: Day, { skip, take }: { skip: number; take: number }) {
  const since = addDays(today, -SILENT)
  const reused = await reusing(tx, paths)
  const ids = [...reused.keys()]
  const below = paths.map((path) => `${path}%`)
  const found = await tx.$queryRaw<Omit<Proposal, 'reused'>[]>`
    select i.id, i.code, i.title, u.kind || ' ' || u.name as unit,
      (${today}::date - (heard.at at time zone 'Asia/Ho_Chi_Minh')::date)::int as silent
    from "Initiative" i
    join "Unit" u on u.id = i."unitId" and u.path like any(${below})
    cross join lateral (select max(s."sentAt") as at from "Submission" s where s."initiativeId" = i.id) heard
    where i.stage = 'running' and (heard.at < ${momentOf(since)} or i.id = any(${ids}))
      and not exists (select from "Inspection" v where v."initiativeId" = i.id
        and (v.state = 'planned' or (v.state <> 'cancelled' and v."visitedOn" >= ${since}::date)))
    order by i.id = any(${ids}) desc, heard.at, i.id
    limit ${take} offset ${skip}`
  return found.map((it): Proposal => ({ ...it, reused: reused.get(it.id) ?? null }))
}

/**
 * Models with a photo whose very bytes another model had sent in before → the code of that other model. The index of
 * hashes answers that for a whole province; what only looks alike is compared picture by picture, in src/photo-matches.ts.
 */
async function reusing(tx: Tx, paths: string[]): Promise<Map<number, string>> {
  const below = paths.map((path) => `${path}%`)
  const found = await tx.$queryRaw<{ id: number; code: string }[]>(Prisma.sql`
    select distinct on (i.id) i.id, other.code
    from "Upload" later
    join "Submission" s on s.id = later."submissionId"
    join "Initiative" i on i.id = s."initiativeId" and i.stage = 'running'
    join "Unit" u on u.id = i."unitId" and u.path like any(${below})
    join "Upload" first on first.sha256 = later.sha256 and first.id < later.id
    join "Submission" before on before.id = first."submissionId" and before."initiativeId" <> i.id
    join "Initiative" other on other.id = before."initiativeId"
    where later.kind = 'photo' and later.state = 'kept' and first.state = 'kept'
      and not exists (select from "Inspection" v where v."initiativeId" = i.id and v.state in ('visited', 'closed')
        and v."visitedOn" >= (later."sentAt" at time zone 'Asia/Ho_Chi_Minh')::date)
    order by i.id, first.id
    limit 200`)
  return new Map(found.map(({ id, code }) => [id, code]))
}
