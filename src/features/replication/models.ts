import type { Answers } from '../../core/form.ts'
import { sumOutcomes } from '../../core/outcome-sums.ts'
import type { Outcome } from '../../core/outcomes.ts'
import { wanted } from '../../core/search.ts'
import { Prisma, type Tx } from '../../db.ts'
import { named, nameOf } from '../../organisation.ts'
import { meant } from '../../search.ts'

/** One line of the gallery. */
export interface Found {
  id: number
  code: string
  title: string
  unit: string
  honour: 'recognised' | 'outstanding'
  /** how many learned from it directly */
  copies: number
}

export interface Search {
  words?: string | undefined
  field?: string | undefined
  /** the subtree of a place */
  unit?: number | undefined
}

/**
 * Recognised models, the newest first. Of those that have the words: first those that have most of them in their title,
 * outstanding ones before others, and those that were followed most.
 */
export async function recognisedModels(tx: Tx, search: Search, { skip, take }: { skip: number; take: number }) {
  const words = wanted(search.words ?? '')
  const inTitle = words.map((word) => Prisma.sql`(' ' || i."titleKey" like ${`% ${word}%`})::int`)
  const ranked =
    inTitle.length === 0
      ? Prisma.sql`i.id desc`
      : Prisma.sql`${Prisma.join(inTitle, ' + ')} desc, i.honour desc, copies desc, i.id desc`
  return tx.$queryRaw<Found[]>`
    select i.id, i.code, i.title, i.honour,
      u.kind || ' ' || u.name || case when p."parentId" is null then '' else ', ' || p.kind || ' ' || p.name end as unit,
      (select count(*)::int from "Initiative" c where c."inspiredById" = i.id and c.stage in ('running', 'ended')) as copies
    from "Initiative" i
    join "Unit" u on u.id = i."unitId" left join "Unit" p on p.id = u."parentId"
    where i.honour is not null and i.stage in ('running', 'ended')
      and ${search.field ? Prisma.sql`i."fieldCode" = ${search.field}` : Prisma.sql`true`}
      and ${search.unit ? Prisma.sql`u.path like (select path || '%' from "Unit" where id = ${search.unit})` : Prisma.sql`true`}
      and ${meant(search.words ?? '', words)}
    order by ${ranked}
    limit ${take} offset ${skip}`
}

/** A recognised model as everybody may see it: of its people nothing but the unit. */
export async function recognised(tx: Tx, id: number) {
  const found = await tx.initiative.findFirst({
    where: { id, honour: { not: null }, stage: { in: ['running', 'ended'] } },
    include: {
      unit: named,
      field: true,
      inspiredBy: { select: { code: true, title: true } },
      outcomes: { where: { submission: { state: 'approved' } }, orderBy: { id: 'asc' } },
      submissions: {
        where: { kind: 'registration' },
        select: { revisions: { orderBy: { version: 'desc' }, take: 1, select: { answers: true } } },
      },
    },
  })
  if (!found) return undefined
  const written = (found.submissions[0]?.revisions[0]?.answers ?? {}) as Answers
  return {
    ...found,
    honour: found.honour!,
    place: nameOf(found.unit),
    method: written.method as string | undefined,
    result: written.result as string | undefined,
    outcomes: sumOutcomes(found.outcomes.map((it) => ({ ...it, value: Number(it.value) }) as Outcome)),
    spread: await spreadOf(tx, id),
    photos: (await photosOf(tx, id)).length,
  }
}

/**
 * Sức lan tỏa: approved models that learned from this one, and from those in turn; and in how many places. The unit of a
 * commune is the nearest one above that reviews.
 */
async function spreadOf(tx: Tx, id: number) {
  const [spread] = await tx.$queryRaw<{ models: number; places: number }[]>`
    with recursive followers as (
      select id, "unitId", stage from "Initiative" where "inspiredById" = ${id}
      union
      select i.id, i."unitId", i.stage from "Initiative" i join followers f on i."inspiredById" = f.id
    )
    select count(*)::int as models, count(distinct place.id)::int as places
    from followers f join "Unit" u on u.id = f."unitId"
    cross join lateral (
      select a.id from "Unit" a
      where a.id = any(string_to_array(trim(both '/' from u.path), '/')::int[]) and (a.reviews or a.id = u.id)
      order by a.reviews desc, length(a.path) desc limit 1
    ) place
    where f.stage in ('running', 'ended') and f.id <> ${id}`
  return spread!
}

const PHOTOS = 10

/** Of the reports that were accepted. */
export async function photosOf(tx: Tx, initiativeId: number) {
  const uploads = await tx.upload.findMany({
    where: { kind: 'photo', state: 'kept', submission: { initiativeId, kind: 'progress', state: 'approved' } },
    orderBy: [{ sentAt: 'desc' }, { place: 'asc' }],
    take: PHOTOS,
    select: { id: true },
  })
  return uploads.map(({ id }) => ({ file: `upload:${id}` }))
}
