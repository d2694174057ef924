import type { Me } from '../../context.ts'
import { formatMoment } from '../../core/day.ts'
import type { Stage } from '../../core/lifecycle.ts'
import { allow, insteadOf, isWithdrawn, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import type { Conclusion } from '../../core/scoring.ts'
import type { Prisma, Tx } from '../../db.ts'
import { idsOf, lent } from '../../organisation.ts'

/** Hội đồng: who scores, who presides, and what they may do just now. */

/** A request as somebody saw it. */
export interface Which {
  submission: number
  version: number
}

const whole = {
  reviewUnit: true,
  rubric: true,
  initiative: true,
  ballots: { include: { reviewer: true } },
} satisfies Prisma.SubmissionInclude

/** The request, if this person scores it now. */
export async function scorable(tx: Tx, who: Me | undefined, which: Which) {
  const found = await tx.submission.findUnique({ where: { id: which.submission }, include: whole })
  allow(who !== undefined && found?.kind === 'recognition' && may.score(who, found), 'recognition-not-council')
  await stillOpen(tx, found, which)
  return found
}

/** The request, if this person concludes on it now: whoever is also of the council has scored before they see others. */
export async function presidable(tx: Tx, who: Me | undefined, which: Which & { conclusion: Conclusion }) {
  const found = await tx.submission.findUnique({ where: { id: which.submission }, include: whole })
  allow(who !== undefined && found?.kind === 'recognition' && may.preside(who, found), 'recognition-not-chair')
  await stillOpen(tx, found, which)
  const seats = [who.id, standsInFor(who, found)?.id ?? who.id]
  const hasScored = found.ballots.some((ballot) => seats.some((seat) => isOf(ballot, seat)))
  if (may.score(who, found) && !hasScored) throw new Problem('recognition-score-first')
  // Recognised by feeling is what the scores are there to end.
  if (found.ballots.length === 0 && which.conclusion !== 'not_yet') throw new Problem('recognition-no-scores')
  return found
}

type Found = { id: number; version: number; state: string; initiative: { code: string; stage: Stage } }

async function stillOpen(tx: Tx, { id, version, state, initiative }: Found, which: Which) {
  if (isWithdrawn(initiative)) throw new Problem('model-withdrawn', { code: initiative.code })
  if (state !== 'submitted' || version !== which.version) throw await tooLate(tx, id)
}

/** Who concluded what, and when. */
export async function tooLate(tx: Tx, submissionId: number): Promise<Problem> {
  const decided = await tx.recognition.findUnique({ where: { submissionId }, include: { chair: true } })
  if (!decided) return new Problem('form-old-button')
  const { conclusion, chair, at } = decided
  return new Problem(`recognition-decided-${conclusion}`, { name: chair.name, at: formatMoment(at) })
}

/** A ballot speaks for the one who cast it, or for the one in whose stead it was cast. */
export const isOf = (ballot: { reviewerId: number; insteadOfId: number | null }, person: number) =>
  ballot.reviewerId === person || ballot.insteadOfId === person

/** "Thay mặt", with a right that is good in exactly the unit of the council. */
export const standsInFor = (who: Me, submission: Parameters<typeof may.score>[1]) =>
  insteadOf(
    { ...who, roles: who.roles.filter(({ unit }) => unit === submission.reviewUnit.id) },
    'reviewer',
    submission,
  )

/** Everybody whose score is awaited. */
export async function membersOf(tx: Tx, { reviewUnitId, authorId }: { reviewUnitId: number; authorId: number }) {
  return tx.person.findMany({
    where: {
      id: { not: authorId },
      roles: { some: { kind: 'reviewer', state: 'active', unitId: reviewUnitId } },
    },
    orderBy: { id: 'asc' },
    select: { id: true, name: true },
  })
}

/** Of the council, by a right of their own or a lent one, and silent so far: they see nobody's scores. */
export async function hasYetToScore(tx: Tx, person: number, reading: Asked, now: Date): Promise<boolean> {
  const borrowed = await tx.delegation.findMany({
    where: { ...lent(now, 'recognition'), toId: person, unitId: reading.reviewUnitId, role: 'reviewer' },
  })
  const seats = [person, ...borrowed.map(({ fromId }) => fromId)]
  const isMember = borrowed.length > 0 || (await membersOf(tx, reading)).some(({ id }) => id === person)
  return isMember && !reading.ballots.some((ballot) => seats.some((seat) => isOf(ballot, seat)))
}

interface Asked {
  reviewUnitId: number
  authorId: number
  ballots: { reviewerId: number; insteadOfId: number | null }[]
}

/** The nearest unit, from the reviewing one upwards, in which somebody holds that role. */
export async function nearestWith(tx: Tx, kind: 'chair' | 'admin', path: string, except: number) {
  const units = await tx.unit.findMany({
    where: {
      id: { in: idsOf(path) },
      roles: { some: { kind, state: 'active', personId: { not: except } } },
    },
    select: { id: true, path: true },
  })
  return units.sort((a, b) => b.path.length - a.path.length)[0]
}
