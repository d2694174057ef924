import type { Me } from '../../context.ts'
import { formatMoment } from '../../core/day.ts'
import { ANSWERS, VERDICTS, type Verdict } from '../../core/lifecycle.ts'
import type { Translate } from '../../core/message.ts'
import { nameOfDecider } from '../../core/names.ts'
import { allow, insteadOf, isWithdrawn, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import type { Tx } from '../../db.ts'
import type { App, ChannelName } from '../../ports.ts'
import { change } from '../../record.ts'

export interface Decision {
  submission: number
  /** the version that the reviewer saw */
  version: number
  verdict: Verdict
  reason?: string
  fields?: string[]
}

/** The submission, if this person may decide on it, in this version, now. Otherwise the reason why not. */
export async function decidable(
  tx: Tx,
  t: Translate,
  who: Me | undefined,
  { submission: id, version }: Pick<Decision, 'submission' | 'version'>,
) {
  const submission = await tx.submission.findUnique({
    where: { id },
    include: { reviewUnit: true, initiative: { select: { code: true, unitId: true, stage: true } } },
  })
  allow(who !== undefined && submission !== null && may.decide(who, submission), 'review-not-yours')
  if (isWithdrawn(submission.initiative)) throw new Problem('model-withdrawn', { code: submission.initiative.code })
  if (submission.version !== version || submission.state !== 'submitted') throw await tooLate(tx, t, id, version)
  return submission
}

/**
 * One decision on one version, whoever else presses at the same moment: the row changes only if it is still as the
 * reviewer saw it. A draft of the reason, if there was one, is used up in the same transaction.
 */
export function decide(app: App, who: Me, channel: ChannelName, decision: Decision, draft?: number) {
  const { submission: id, version, verdict, reason = null, fields = [] } = decision
  const t = app.t(who.language)
  return change(app, async (tx, record) => {
    const submission = await decidable(tx, t, who, decision)
    if (!ANSWERS[submission.kind].includes(verdict)) throw new Problem('form-old-button')
    const { state, stage } = VERDICTS[verdict]
    const { count } = await tx.submission.updateMany({ where: { id, version, state: 'submitted' }, data: { state } })
    if (count === 0) throw await tooLate(tx, t, id, version)
    if (draft !== undefined) await tx.draft.deleteMany({ where: { id: draft } })
    const at = app.clock.now()
    const lender = insteadOf(who, 'reviewer', submission)
    const by = { reviewerId: who.id, insteadOfId: lender?.id ?? null }
    await tx.review.create({
      data: { submissionId: id, version, verdict, reason, fields, ...by, draftId: draft ?? null, at },
    })
    const { initiativeId, initiative } = submission
    if (submission.kind === 'registration') {
      const { count } = await tx.initiative.updateMany({
        where: { id: initiativeId, stage: { not: 'withdrawn' } },
        data: { stage },
      })
      if (count === 0) throw new Problem('model-withdrawn', { code: initiative.code })
    }
    await record({
      name: 'submission.decided',
      personId: who.id,
      channel,
      unitId: initiative.unitId,
      initiativeId,
      submissionId: id,
      version,
      data: { verdict, ...(lender && { insteadOf: lender.id }) },
    })
    return { code: initiative.code, kind: submission.kind, number: submission.number }
  })
}

/** Who was first, and when. */
async function tooLate(tx: Tx, t: Translate, submissionId: number, version: number): Promise<Problem> {
  const review = await tx.review.findUnique({
    where: { submissionId_version: { submissionId, version } },
    include: { reviewer: true, insteadOf: true },
  })
  if (!review) return new Problem('review-newer-version')
  const name = nameOfDecider(t, review.reviewer, review.insteadOf)
  return new Problem(`review-decided-${review.verdict}`, { name, at: formatMoment(review.at) })
}
