import type { Answers } from './core/form.ts'
import { own } from './core/lookup.ts'
import type { Prisma, Tx } from './db.ts'

/** Photos and voice notes: which answers name them, what they belong to, and whether they have arrived. */

/** The uploads that a form's answers name, photos and voice notes alike. */
export const uploadsIn = (answers: Answers): number[] =>
  ['photos', 'voices'].flatMap((name) =>
    ((own(answers, name) as { file: string }[] | undefined) ?? []).flatMap(
      ({ file }) => Number(file.match(/^upload:(\d+)$/)?.[1] ?? 0) || [],
    ),
  )

type Owner = { submissionId: number } | { inspectionId: number }

/** From now on they belong to what was sent in. What was refused meanwhile does not: its sender has been told. */
export async function attach(tx: Tx, answers: Answers, owner: Owner) {
  const id = { in: uploadsIn(answers) }
  const nobody = 'submissionId' in owner ? { submissionId: null } : { inspectionId: null }
  await tx.upload.updateMany({ where: { ...owner, NOT: { id } }, data: nobody })
  await tx.upload.updateMany({ where: { id, state: { not: 'refused' } }, data: owner })
}

/** What a dossier promised and what is there: it is complete when nothing is on its way or lost. */
export interface Arrivals {
  /** in the order in which they were sent */
  kept: { id: number; kind: 'photo' | 'voice'; caption: string | null; sentAt: Date }[]
  /** still to be fetched */
  awaited: number
  /** the sender was asked for these again */
  lost: number
}

export async function arrivals(tx: Tx, of: Prisma.UploadWhereInput): Promise<Arrivals> {
  const uploads = await tx.upload.findMany({
    where: { ...of, state: { not: 'replaced' } },
    orderBy: [{ sentAt: 'asc' }, { place: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, caption: true, sentAt: true, state: true },
  })
  const count = (...states: string[]) => uploads.filter(({ state }) => states.includes(state)).length
  return {
    kept: uploads.filter(({ state }) => state === 'kept').map(({ state: _, ...upload }) => upload),
    awaited: count('awaited'),
    lost: count('missing', 'refused'),
  }
}
