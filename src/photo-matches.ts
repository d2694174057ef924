import { Prisma, type Tx } from './db.ts'

/** A photo that was used before, in another dossier: for somebody to look at, not for us to judge. */
export interface Match {
  /** of the photo that came later, and the model that it speaks of */
  upload: number
  initiativeId: number
  /** the model in whose dossier it was before */
  code: string
  /** the same file, or one that looks the same */
  isSame: boolean
}

/** In how many of its 64 bits a likeness may differ. */
const ALIKE = 6

const dossierOf = (photo: Prisma.Sql) =>
  Prisma.sql`coalesce('s' || ${photo}."submissionId", 'i' || ${photo}."inspectionId")`

/**
 * Photos that were used before. `where` says whose: `p` is the photo, `own` the model that it speaks of. One line for
 * each photo and model, the same file before one that only looks alike.
 */
export const reused = (tx: Tx, where: Prisma.Sql): Promise<Match[]> => tx.$queryRaw<Match[]>`
  select distinct on (p."sentAt", p.place, p.id, other.code)
    p.id as upload, own.id as "initiativeId", other.code, p.sha256 = q.sha256 as "isSame"
  from "Upload" p
    left join "Submission" ps on ps.id = p."submissionId" left join "Inspection" pi on pi.id = p."inspectionId"
    join "Initiative" own on own.id = coalesce(ps."initiativeId", pi."initiativeId")
    join "Upload" q on q.state = 'kept' and q.kind = 'photo' and (q."sentAt", q.id) < (p."sentAt", p.id)
      and ${dossierOf(Prisma.sql`q`)} <> ${dossierOf(Prisma.sql`p`)}
      and (q.sha256 = p.sha256
        or bit_count(('x' || q.likeness)::bit(64) # ('x' || p.likeness)::bit(64)) <= ${ALIKE})
    left join "Submission" qs on qs.id = q."submissionId" left join "Inspection" qi on qi.id = q."inspectionId"
    join "Initiative" other on other.id = coalesce(qs."initiativeId", qi."initiativeId")
  where p.state = 'kept' and p.kind = 'photo' and ${where}
  order by p."sentAt", p.place, p.id, other.code, p.sha256 = q.sha256 desc`
