import type { Answers, Input, Photo } from './core/form.ts'
import { own } from './core/lookup.ts'
import type { Prisma, Tx } from './db.ts'

/** Photos, voice notes and files: which answers name them, what they belong to, and whether they have arrived. */

const NAMES = ['photos', 'voices', 'files']

const idOf = ({ file }: { file: string }) => Number(file.match(/^upload:(\d+)$/)?.[1] ?? 0)

/** The uploads that a form's answers name, of whatever kind. */
export const uploadsIn = (answers: Answers): number[] =>
  NAMES.flatMap((name) => ((own(answers, name) as Photo[] | undefined) ?? []).flatMap((it) => idOf(it) || []))

/** Where the bytes of an upload are in our own storage. */
export const keyOf = (id: number, part: 'full' | 'shown' | 'thumb' | 'voice' | 'file') => `uploads/${id}/${part}`

/**
 * The answers with what became of their files: one that came in place of another stands there, and one that cannot be
 * used, or was there twice, does not count.
 */
export async function usable(tx: Tx, answers: Answers): Promise<Answers> {
  const ids = uploadsIn(answers)
  if (ids.length === 0) return answers
  const lost = await tx.upload.findMany({
    where: { id: { in: ids }, state: { in: ['refused', 'missing', 'replaced'] } },
    select: { id: true },
  })
  if (lost.length === 0) return answers
  const instead = new Map<number, number>()
  for (const { id } of lost) instead.set(id, await latest(tx, id))
  const left = (files: Photo[]) =>
    files.flatMap((file) => {
      const id = instead.get(idOf(file))
      return id === undefined ? file : id ? { ...file, file: `upload:${id}` } : []
    })
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]) => {
      if (!NAMES.includes(name)) return [[name, value]]
      const files = left(value as Photo[])
      return files.length > 0 ? [[name, files]] : []
    }),
  )
}

/** What came in place of this one in the end; 0 when nothing did that can be used. */
async function latest(tx: Tx, replacesId: number): Promise<number> {
  const next = await tx.upload.findUnique({ where: { replacesId }, select: { id: true, state: true } })
  if (!next) return 0
  return next.state === 'kept' || next.state === 'awaited' ? next.id : latest(tx, next.id)
}

/**
 * What was sent and not taken, because it was there or there were enough, is not fetched. What was taken away again
 * belongs to the form no more: it is no twin of what comes later.
 */
export async function letGo(tx: Tx, before: Answers, input: Input, after: Answers) {
  const there = uploadsIn(after)
  const sent =
    'file' in input
      ? idOf(input.file)
      : input.type === 'photo'
        ? idOf(input.photo)
        : input.type === 'voice'
          ? idOf(input.voice)
          : 0
  if (sent && !there.includes(sent))
    await tx.upload.updateMany({
      where: { id: sent, state: { in: ['awaited', 'kept'] } },
      data: { state: 'replaced', reason: 'not taken', file: null },
    })
  const gone = uploadsIn(before).filter((id) => !there.includes(id))
  if (gone.length === 0) return
  await tx.upload.updateMany({
    where: { id: { in: gone }, state: { in: ['awaited', 'kept'] } },
    data: { draftId: null },
  })
}

type Owner = { submissionId: number } | { inspectionId: number }

/** From now on they belong to what was sent in. */
export async function attach(tx: Tx, answers: Answers, owner: Owner) {
  const id = { in: uploadsIn(answers) }
  const nobody = 'submissionId' in owner ? { submissionId: null } : { inspectionId: null }
  await tx.upload.updateMany({ where: { ...owner, NOT: { id } }, data: nobody })
  await tx.upload.updateMany({ where: { id }, data: owner })
}

/** What a dossier promised and what is there: it is complete when nothing is on its way or lost. */
export interface Arrivals {
  /** in the order in which they were sent */
  kept: { id: number; kind: 'photo' | 'voice' | 'file'; caption: string | null; sentAt: Date }[]
  /** still to be fetched */
  awaited: number
  /** the sender was asked for these again */
  lost: number
}

/** In the order of sending, whatever order they arrived in. */
export const BY_SENDING = [
  { sentAt: 'asc' },
  { place: 'asc' },
  { id: 'asc' },
] satisfies Prisma.UploadOrderByWithRelationInput[]

export async function arrivals(tx: Tx, of: Prisma.UploadWhereInput): Promise<Arrivals> {
  const uploads = await tx.upload.findMany({
    where: { ...of, state: { not: 'replaced' } },
    orderBy: BY_SENDING,
    select: { id: true, kind: true, caption: true, sentAt: true, state: true },
  })
  const count = (...states: string[]) => uploads.filter(({ state }) => states.includes(state)).length
  return {
    kept: uploads.filter(({ state }) => state === 'kept').map(({ state: _, ...upload }) => upload),
    awaited: count('awaited'),
    lost: count('missing', 'refused'),
  }
}
