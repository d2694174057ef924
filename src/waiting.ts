import { ANSWERS, type SubmissionKind } from './core/lifecycle.ts'
import type { Button, Translate } from './core/message.ts'
import type { Holder, Holding } from './core/policy.ts'
import type { Prisma, Tx } from './db.ts'

/**
 * What waits for a person to decide, score or conclude, by their own roles and those that are lent to them: the same
 * as `may.decide`, `may.score` and `may.preside` say of each, asked of the database at once.
 */
export const awaiting = (who: Holder): Prisma.SubmissionWhereInput => ({
  state: 'submitted',
  authorId: { not: who.id },
  // A model that was withdrawn waits for nobody.
  initiative: { stage: { not: 'withdrawn' } },
  OR: who.roles.flatMap((role) => by(role, who.id)),
})

const KINDS = Object.keys(ANSWERS) as SubmissionKind[]
const DECIDED = KINDS.filter((kind) => ANSWERS[kind].length > 0)
const COUNCIL = KINDS.filter((kind) => ANSWERS[kind].length === 0)

function by(role: Holding, person: number): Prisma.SubmissionWhereInput[] {
  const among = (kinds: SubmissionKind[]): Prisma.SubmissionWhereInput => ({
    kind: { in: kinds.filter((kind) => !role.kinds?.length || role.kinds.includes(kind)) },
    ...(role.insteadOf && { authorId: { not: role.insteadOf.id } }),
  })
  const below = { reviewUnit: { path: { startsWith: role.path } } }
  if (role.kind === 'chair') return [{ ...among(COUNCIL), ...below }]
  if (role.kind !== 'reviewer') return []
  return [
    { ...among(DECIDED), ...below },
    {
      ...among(COUNCIL),
      reviewUnitId: role.unit,
      ...unscored([person, ...(role.insteadOf ? [role.insteadOf.id] : [])]),
    },
  ]
}

/** A seat in the council scores once, whoever sits on it: the member, or somebody in their place. */
const unscored = (people: number[]): Prisma.SubmissionWhereInput => ({
  ballots: { none: { OR: [{ reviewerId: { in: people } }, { insteadOfId: { in: people } }] } },
})

/** For whoever goes through it one after another: the next one, while there is one. */
export async function onward(tx: Tx, t: Translate, who: Holder, after: number): Promise<Button[][]> {
  const count = await tx.submission.count({ where: { AND: [awaiting(who), { id: { not: after } }] } })
  return count > 0 ? [[{ text: t('queue-next', { count }), data: `queue.next.${after}` }]] : []
}
