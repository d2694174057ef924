import { DOSSIERS, type Dossier, type DossierKind, isDossier, lines } from '../../core/dossier.ts'
import type { Answers } from '../../core/form.ts'
import type { SubmissionState } from '../../core/lifecycle.ts'
import type { Message, Translate } from '../../core/message.ts'
import type { Tx } from '../../db.ts'
import { named, nameOf } from '../../organisation.ts'

/** A submission as it is read: what was written, by whom, for whom to decide. */
export interface Reading {
  id: number
  kind: DossierKind
  dossier: Dossier
  /** the first, second, … of its kind */
  number: number
  initiative: number
  code: string
  title: string
  version: number
  state: SubmissionState
  authorId: number
  author: string
  unit: { path: string; name: string }
  reviewUnit: { path: string; name: string }
  inspiredBy?: string
  answers: Answers
  /** what the version before said */
  before?: Answers
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
  if (!found || !now || !isDossier(found.kind)) return null
  const { initiative, reviewUnit, author, kind } = found
  return {
    id,
    kind,
    dossier: DOSSIERS[kind],
    number: found.number,
    initiative: initiative.id,
    title: initiative.title,
    code: initiative.code,
    version: found.version,
    state: found.state,
    authorId: author.id,
    author: author.name,
    unit: { path: initiative.unit.path, name: nameOf(initiative.unit) },
    reviewUnit: { path: reviewUnit.path, name: nameOf(reviewUnit) },
    ...(initiative.inspiredBy && { inspiredBy: `“${initiative.inspiredBy.title}” (${initiative.inspiredBy.code})` }),
    answers: now.answers as Answers,
    ...(before && { before: before.answers as Answers }),
  }
}

/** Everything that was written, on as many sheets as it takes. */
export const fullText = (t: Translate, { code, author, dossier, answers }: Reading): Message => ({
  title: t('review-full', { code, author }),
  text: lines(dossier, answers, t).join('\n\n'),
})
