import type { Answers, Photo } from '../../core/form.ts'
import type { Picture, Translate } from '../../core/message.ts'
import { Prisma, type Tx } from '../../db.ts'
import { type Match, reused } from '../../photo-matches.ts'
import { type Arrivals, arrivals } from '../../uploads.ts'

/** The photos and voice notes of one submission, and what a reviewer should know of them. */
export interface Files {
  photos: Arrivals
  voices: Arrivals
  /** photos of before we had a storage of our own */
  old: Picture[]
}

export async function filesOf(tx: Tx, submissionId: number, answers: Answers): Promise<Files> {
  const sent = (answers.photos ?? []) as Photo[]
  return {
    photos: await arrivals(tx, { submissionId, kind: 'photo' }),
    voices: await arrivals(tx, { submissionId, kind: 'voice' }),
    old: sent.filter(({ file }) => !file.startsWith('upload:')).map(({ file }) => ({ file })),
  }
}

/** Which of its photos stood in another dossier before. */
export const matchesOf = (tx: Tx, submissionId: number): Promise<Match[]> =>
  reused(tx, Prisma.sql`p."submissionId" = ${submissionId}`)

/** Those that can be seen now or in a moment. */
export const countOf = ({ photos, voices, old }: Files) =>
  old.length + [photos, voices].reduce((sum, { kept, awaited }) => sum + kept.length + awaited, 0)

const MOST_MATCHES = 5

/** What is still missing, and what was seen before: nothing when all is well. */
export function linesOf(t: Translate, { photos, voices, old }: Files, matches: Match[]): string[] {
  const { kept, awaited } = photos
  const here = old.length + kept.length
  const numberOf = ({ upload }: Match) => old.length + kept.findIndex(({ id }) => id === upload) + 1
  return [
    ...(awaited > 0 ? [t('review-card-photos-coming', { kept: here, of: here + awaited, count: awaited })] : []),
    ...(voices.awaited > 0 ? [t('review-card-voices-coming', { count: voices.awaited })] : []),
    ...(photos.lost > 0 ? [t('review-card-photos-lost', { count: photos.lost })] : []),
    ...(voices.lost > 0 ? [t('review-card-voices-lost', { count: voices.lost })] : []),
    ...matches.slice(0, MOST_MATCHES).map((match) =>
      t(match.isSame ? 'review-card-photo-same' : 'review-card-photo-alike', {
        number: numberOf(match),
        code: match.code,
      }),
    ),
  ]
}
