import { formatOutcome, sumOutcomes } from '../../core/outcome-sums.ts'
import type { Outcome } from '../../core/outcomes.ts'
import type { Period } from '../../core/period.ts'
import { shorten } from '../../core/vietnamese.ts'
import { Prisma, type Tx } from '../../db.ts'

/** What units themselves wrote, cut to what fits into a report: which unit and model, and their words. */
export interface Said {
  where: string
  words: string
}

const MOST = 10
const LONGEST = 300
const PLACE = Prisma.sql`u.kind || ' ' || u.name || case when p."parentId" is null then '' else ', ' || p.kind || ' ' || p.name end`

/** Recognised models, the outstanding before the others: what each reached, in numbers if there are any. */
export async function typical(tx: Tx, models: Prisma.Sql): Promise<Said[]> {
  const found = await tx.$queryRaw<{ id: number; code: string; title: string; place: string; result: string | null }[]>`
    select i.id, i.code, i.title, ${PLACE} as place, written.answers ->> 'result' as result
    from "Initiative" i join "Unit" u on u.id = i."unitId" left join "Unit" p on p.id = u."parentId"
    left join lateral (
      select r.answers from "Submission" s join "Revision" r on r."submissionId" = s.id and r.version = s.version
      where s."initiativeId" = i.id and s.kind = 'registration' limit 1) as written on true
    where ${models} and i.honour is not null and i.stage in ('running', 'ended')
    order by i.honour desc, i.id limit ${MOST}`
  const outcomes = await tx.outcome.findMany({
    where: { initiativeId: { in: found.map(({ id }) => id) }, submission: { state: 'approved' } },
    orderBy: { id: 'asc' },
  })
  return found.map(({ id, code, title, place, result }) => {
    const own = outcomes.filter(({ initiativeId }) => initiativeId === id)
    const sums = sumOutcomes(own.map((one) => ({ ...one, value: Number(one.value) }) as Outcome)).map(formatOutcome)
    return {
      where: `“${title}” (${code}, ${place})`,
      words: shorten(sums.join('; ') || oneLine(result ?? ''), LONGEST),
    }
  })
}

/** Difficulties and requests of approved reports on the period, the newest first. */
export async function whatWasSaid(tx: Tx, path: string, { from, to }: Period) {
  const asked = (name: 'difficulties' | 'requests') => tx.$queryRaw<{ place: string; code: string; words: string }[]>`
    select ${PLACE} as place, i.code, r.answers ->> ${name} as words
    from "Submission" s
    join "Revision" r on r."submissionId" = s.id and r.version = s.version
    join "Initiative" i on i.id = s."initiativeId" join "Unit" u on u.id = i."unitId" left join "Unit" p on p.id = u."parentId"
    where u.path like ${`${path}%`} and s.kind = 'progress' and s.state = 'approved'
      and s."toOn" between ${from}::date and ${to}::date and r.answers ->> ${name} is not null
    order by s."sentAt" desc, s.id desc limit ${MOST}`
  const cut = (found: Awaited<ReturnType<typeof asked>>): Said[] =>
    found.map(({ place, code, words }) => ({ where: `${place} (${code})`, words: shorten(oneLine(words), LONGEST) }))
  return { difficulties: cut(await asked('difficulties')), requests: cut(await asked('requests')) }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
