import type { SubmissionKind } from '../../core/lifecycle.ts'
import { own } from '../../core/lookup.ts'
import type { RoleKind } from '../../core/policy.ts'
import { inTurn, type Tx } from '../../db.ts'
import { stepOf } from '../../deadlines.ts'
import type { Telling } from '../../feature.ts'
import { carriersOf } from '../../models.ts'
import { accountsOf, chatsOf, idsOf, lent, reviewUnitOf } from '../../organisation.ts'
import type { Happened } from '../../record.ts'

/** Who is reminded of a step, and sees what. */
type Whom = (tx: Tx, about: string, step: number, at: Date) => Promise<Omit<Telling, 'about'>[]>

export async function whom(tx: Tx, { data, at }: Happened): Promise<Telling[]> {
  const { deadline: id, kind, step } = data as { deadline: number; kind: string; step: number }
  const { about } = await tx.deadline.findUniqueOrThrow({ where: { id } })
  const told = (await own(KINDS, kind)?.(tx, about, step, at)) ?? []
  return told.map((one) => ({ ...one, about: stepOf(id, step) }))
}

const KINDS: Record<string, Whom> = {
  /** "42@2026-12-31". Once it is late the unit that reviews hears of it too. */
  async report(tx, about, step) {
    const initiative = await modelOf(tx, Number(about.split('@')[0]))
    const carriers = await carriersOf(tx, initiative)
    if (step <= 0) return see('report-due', carriers)
    const above = await reviewUnitOf(tx, initiative.unit, initiative.authorId)
    const reviewers = await accountsOf(tx, above, ['reviewer'], initiative.authorId)
    return [...see('report-due', carriers), ...see('report-late', reviewers)]
  },

  /** "42@1". Whoever took the dossier; after its time everybody who may decide, and who leads them. */
  async review(tx, about, step, at) {
    const submission = await tx.submission.findUniqueOrThrow({
      where: { id: Number(about.split('@')[0]) },
      include: { reviewUnit: true, ballots: true },
    })
    const { reviewUnit, holderId, authorId } = submission
    const holder = holderId !== null && (await stillReviews(tx, holderId, at)) ? await chatsOf(tx, holderId) : []
    if (step <= 0 && holder.length > 0) return see('review-due', holder)
    const reviewers = await decidersOf(tx, submission, at)
    if (step <= 0) return see('review-due', reviewers)
    const leads = await leadsOf(tx, reviewUnit, authorId)
    return [
      ...see('review-due', reviewers),
      ...see(
        'review-overdue',
        leads.filter((account) => !reviewers.includes(account)),
      ),
    ]
  },

  /** The inspection. Once it is late, whoever inspected hears of it too. */
  async 'follow-up'(tx, about, step) {
    const { initiativeId, inspectorId } = await tx.inspection.findUniqueOrThrow({ where: { id: Number(about) } })
    const carriers = await carriersOf(tx, await modelOf(tx, initiativeId))
    const inspector = step > 0 ? await chatsOf(tx, inspectorId) : []
    return see('follow-up-due', [...carriers, ...inspector])
  },
}

const see = (view: string, accounts: number[]) => accounts.map((account) => ({ account, view }))

const modelOf = (tx: Tx, id: number) => tx.initiative.findUniqueOrThrow({ where: { id }, include: { unit: true } })

interface Dossier {
  kind: SubmissionKind
  version: number
  authorId: number
  reviewUnit: { id: number }
  ballots: { reviewerId: number; version: number }[]
}

/** Everybody who may decide; of a council those who have not scored yet, and the chair. */
async function decidersOf(tx: Tx, { kind, version, authorId, reviewUnit, ballots }: Dossier, at: Date) {
  const holding = (role: RoleKind) => accountsOf(tx, reviewUnit.id, [role], authorId, { kind, at })
  const reviewers = await holding('reviewer')
  if (kind !== 'recognition') return reviewers
  const scored = ballots.filter((ballot) => ballot.version === version)
  const done = await inTurn(scored, ({ reviewerId }) => chatsOf(tx, reviewerId))
  return [...new Set([...reviewers.filter((account) => !done.includes(account)), ...(await holding('chair'))])]
}

/** Somebody who took a dossier and has left since holds up nobody. */
async function stillReviews(tx: Tx, id: number, at: Date): Promise<boolean> {
  const own = { roles: { some: { kind: 'reviewer' as const, state: 'active' as const } } }
  const borrowed = { standsIn: { some: { role: 'reviewer' as const, ...lent(at) } } }
  return (await tx.person.count({ where: { id, OR: [own, borrowed] } })) > 0
}

/** The administrators of the unit that reviews; without any, the reviewers and administrators of the nearest above. */
async function leadsOf(tx: Tx, unit: { id: number; path: string }, author: number): Promise<number[]> {
  const admins = await accountsOf(tx, unit.id, ['admin'], author)
  if (admins.length > 0) return admins
  for (const above of idsOf(unit.path).slice(0, -1).reverse()) {
    const leads = await accountsOf(tx, above, ['reviewer', 'admin'], author)
    if (leads.length > 0) return leads
  }
  return []
}
