import type { Tx } from '../../db.ts'
import { isAlike } from '../../look-alikes.ts'

export interface Overlap {
  code: string
  title: string
  /** it has a photo of ours; otherwise its title is like ours */
  photos: boolean
}

/**
 * Models that have been rewarded and that this one may be: one achievement, one award. A title like this one, of the
 * same unit or the same lineage; or the very same photo. They are shown to the council, which decides.
 */
export const overlapsOf = (
  tx: Tx,
  { id, title, unitId, inspiredById }: { id: number; title: string; unitId: number; inspiredById: number | null },
): Promise<Overlap[]> =>
  tx.$queryRaw<Overlap[]>`
    with same as (
      select distinct s."initiativeId" as id
      from "Upload" own
      join "Submission" r on r.id = own."submissionId" and r."initiativeId" = ${id}
      join "Upload" u on u.sha256 = own.sha256 and u.id <> own.id
      join "Submission" s on s.id = u."submissionId"
      where own.kind = 'photo' and own.state = 'kept')
    select i.code, i.title, i.id in (select id from same) as photos
    from "Initiative" i
    where i.id <> ${id} and i.honour is not null
      and (i.id in (select id from same)
        or ((i."unitId" = ${unitId} or i.id = ${inspiredById}::int or i."inspiredById" in (${id}, ${inspiredById}::int))
          and ${isAlike(title)}))
    order by photos desc, i.id desc
    limit 3`
