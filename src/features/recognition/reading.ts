import type { Answers } from '../../core/form.ts'
import type { Scores } from '../../core/scoring.ts'
import type { Tx } from '../../db.ts'
import type { Recipient } from '../../feature.ts'
import { named, nameOf } from '../../organisation.ts'
import { isOf, membersOf } from './council.ts'
import { evidenceOf } from './evidence.ts'
import { overlapsOf } from './overlaps.ts'
import { readRubric } from './rubrics.ts'

export type Reading = NonNullable<Awaited<ReturnType<typeof readingOf>>>

/** A request as the council reads it: what the model did since it was last rewarded, and how far the scoring has come. */
export async function readingOf(tx: Tx, id: number) {
  const found = await tx.submission.findUnique({
    where: { id },
    include: {
      author: true,
      reviewUnit: named,
      rubric: true,
      recognition: { include: { chair: true, insteadOf: true } },
      ballots: { include: { reviewer: true, insteadOf: true }, orderBy: { reviewerId: 'asc' } },
      revisions: { orderBy: { version: 'desc' }, take: 1 },
      uploads: {
        where: { kind: 'photo', state: 'kept' },
        orderBy: [{ sentAt: 'asc' }, { place: 'asc' }, { id: 'asc' }],
      },
      initiative: {
        include: {
          unit: named,
          submissions: {
            where: { id: { lt: id }, recognition: { conclusion: { not: 'not_yet' } } },
            orderBy: { id: 'desc' },
            take: 1,
            include: { recognition: true },
          },
        },
      },
    },
  })
  if (found?.kind !== 'recognition' || !found.rubric) return null
  const { initiative, rubric, uploads, revisions } = found
  const [rewarded] = initiative.submissions
  const evidence = await evidenceOf(tx, initiative.id, rewarded)
  const members = await membersOf(tx, found)
  const ballots = found.ballots.filter(({ version }) => version === found.version)
  const missing = members.filter((member) => !ballots.some((ballot) => isOf(ballot, member.id)))
  const left = ballots.filter((ballot) => !members.some((member) => isOf(ballot, member.id)))
  return {
    ...found,
    ballots: ballots.map((ballot) => ({ ...ballot, scores: ballot.scores as Scores })),
    rubric: readRubric(rubric),
    answers: revisions[0]!.answers as Answers,
    unit: nameOf(initiative.unit),
    council: nameOf(found.reviewUnit),
    evidence,
    photos: [...evidence.photos, ...uploads.map((upload) => upload.id)],
    rewarded: rewarded?.recognition ?? undefined,
    overlaps: await overlapsOf(tx, initiative),
    /** who has not said anything yet, nor had it said for them */
    missing,
    done: members.length - missing.length + left.length,
    /** with those who scored and are of the council no more */
    of: members.length + left.length,
  }
}

/** In which language the data of a rubric is shown to somebody. */
export async function languageOf(tx: Tx, { personId }: Recipient): Promise<string> {
  const person = await tx.person.findUnique({ where: { id: personId ?? 0 }, select: { language: true } })
  return person?.language ?? 'vi'
}
