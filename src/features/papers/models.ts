import { Prisma, type Tx } from '../../db.ts'
import type { Language } from '../../ports.ts'

/** A line of the register. */
export interface Model {
  code: string
  title: string
  unit: string
  above: string | null
  field: string | null
  subject: string | null
  novelty: string | null
  level: string | null
  lead: string | null
  author: string
  goal: number
  goalUnit: string
  startsOn: Date
  endsOn: Date
  registeredOn: Date
  stage: string
  honour: string | null
  recognisedOn: Date | null
  reports: number
  lastReportOn: Date | null
  inspiredBy: string | null
}

const PAGE = 500
const DAY = Prisma.sql`at time zone 'Asia/Ho_Chi_Minh')::date`

/**
 * The models that a condition on Initiative i and Unit u names, page by page through a cursor: a hundred thousand take no
 * more memory than two. Only inside a transaction.
 */
export async function* models(tx: Tx, those: Prisma.Sql, language: Language): AsyncGenerator<Model[]> {
  const name = language === 'en' ? Prisma.sql`f."nameEn"` : Prisma.sql`f.name`
  await tx.$executeRaw`
    declare models no scroll cursor for
    select i.code, i.title, u.kind || ' ' || u.name as unit,
      case when p."parentId" is not null then p.kind || ' ' || p.name end as above, ${name} as field,
      i.subject, i.novelty, i.level, written.answers ->> 'lead' as lead, who.name as author,
      i."goalValue"::float8 as goal, i."goalUnit", i."startsOn", i."endsOn", (i."createdAt" ${DAY} as "registeredOn",
      i.stage, i.honour, (recognised.at ${DAY} as "recognisedOn",
      coalesce(reported.reports, 0) as reports, reported."lastReportOn", source.code as "inspiredBy"
    from "Initiative" i
    join "Unit" u on u.id = i."unitId" left join "Unit" p on p.id = u."parentId"
    join "Person" who on who.id = i."authorId"
    left join "Field" f on f.code = i."fieldCode"
    left join "Initiative" source on source.id = i."inspiredById"
    left join "Submission" s on s."initiativeId" = i.id and s.kind = 'registration' and s.number = 1
    left join "Revision" written on written."submissionId" = s.id and written.version = s.version
    left join (
      select s."initiativeId", max(c.at) as at from "Submission" s join "Recognition" c on c."submissionId" = s.id
      where c.conclusion <> 'not_yet' group by 1) as recognised on recognised."initiativeId" = i.id
    left join (
      select "initiativeId", count(*)::int as reports, max("toOn") as "lastReportOn" from "Submission"
      where kind = 'progress' and state = 'approved' group by 1) as reported on reported."initiativeId" = i.id
    where ${those}
    order by u.path, i.id`
  for (;;) {
    const page = await tx.$queryRaw<Model[]>(Prisma.sql`fetch ${Prisma.raw(String(PAGE))} from models`)
    if (page.length > 0) yield page
    if (page.length < PAGE) break
  }
  await tx.$executeRaw`close models`
}
