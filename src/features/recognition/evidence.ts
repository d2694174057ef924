import type { Outcome } from '../../core/outcomes.ts'
import type { Tx } from '../../db.ts'

/** What the reports on a model show: numbers, photos in our own storage, and photos that are still on their way. */
export interface Evidence {
  reports: number
  outcomes: Outcome[]
  photos: number[]
  coming: number
}

/**
 * The reports that were sent in after the registration, or after an earlier request: what a model was rewarded for once
 * it is not rewarded for again. A report that was sent back shows nothing until it comes again.
 */
export async function evidenceOf(
  tx: Tx,
  initiativeId: number,
  after?: { id: number; sentAt: Date },
): Promise<Evidence> {
  const reports = await tx.submission.findMany({
    where: {
      initiativeId,
      kind: 'progress',
      state: { in: ['submitted', 'approved'] },
      ...(after && { OR: [{ id: { gt: after.id } }, { sentAt: { gt: after.sentAt } }] }),
    },
    orderBy: { id: 'asc' },
    include: {
      outcomes: { orderBy: { id: 'asc' } },
      uploads: {
        where: { kind: 'photo', state: { in: ['kept', 'awaited'] } },
        orderBy: [{ sentAt: 'asc' }, { place: 'asc' }, { id: 'asc' }],
      },
    },
  })
  const photos = reports.flatMap(({ uploads }) => uploads)
  return {
    reports: reports.length,
    outcomes: reports
      .flatMap(({ outcomes }) => outcomes)
      .map(({ metric, value, unit, words }) => ({ metric, value: Number(value), unit, words }) as Outcome),
    photos: photos.filter(({ state }) => state === 'kept').map(({ id }) => id),
    coming: photos.filter(({ state }) => state === 'awaited').length,
  }
}

/** The sentence that says exactly what is missing; nothing when there is a photo and a number. */
export function lacking({ reports, outcomes, photos, coming }: Evidence): string | undefined {
  if (reports === 0) return 'recognition-lacks-reports'
  if (outcomes.length === 0)
    return photos.length + coming === 0 ? 'recognition-lacks-both' : 'recognition-lacks-numbers'
  if (photos.length === 0) return coming > 0 ? 'recognition-photos-coming' : 'recognition-lacks-photos'
  return undefined
}
