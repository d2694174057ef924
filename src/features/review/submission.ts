import type { Message, Translate } from '../../core/message.ts'
import { lines, type Registration, registrationOf } from '../../core/registration.ts'
import type { Tx } from '../../db.ts'
import { named, nameOf } from '../../organisation.ts'

/** A submission as it is read: what was written, by whom, for whom to decide. */
export interface Reading {
  id: number
  code: string
  version: number
  state: 'submitted' | 'returned' | 'approved' | 'rejected'
  authorId: number
  author: string
  unit: { path: string; name: string }
  reviewUnit: { path: string; name: string }
  inspiredBy?: string
  answers: Registration
  /** what the version before said */
  before?: Registration
}

/** The submission in one of its versions, the latest by default. */
export async function submissionOf(tx: Tx, id: number, version?: number): Promise<Reading | null> {
  const found = await tx.submission.findUnique({
    where: { id },
    include: {
      author: true,
      reviewUnit: named,
      initiative: { include: { unit: named, inspiredBy: { select: { code: true, title: true } } } },
      revisions: { where: version ? { version: { lte: version } } : {}, orderBy: { version: 'desc' }, take: 2 },
    },
  })
  const [now, before] = found?.revisions ?? []
  if (!found || !now) return null
  const { initiative, reviewUnit, author } = found
  return {
    id,
    code: initiative.code,
    version: found.version,
    state: found.state,
    authorId: author.id,
    author: author.name,
    unit: { path: initiative.unit.path, name: nameOf(initiative.unit) },
    reviewUnit: { path: reviewUnit.path, name: nameOf(reviewUnit) },
    ...(initiative.inspiredBy && { inspiredBy: `“${initiative.inspiredBy.title}” (${initiative.inspiredBy.code})` }),
    answers: registrationOf(now.answers),
    ...(before && { before: registrationOf(before.answers) }),
  }
}

export const photosOf = ({ answers }: Reading) => (answers.photos ?? []).map(({ file }) => ({ file }))

/** Everything that was written, on as many sheets as it takes. */
export const fullText = (t: Translate, { code, author, answers }: Reading): Message => ({
  title: t('review-full', { code, author }),
  text: lines(answers, t).join('\n\n'),
})
