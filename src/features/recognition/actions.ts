import type { Me } from '../../context.ts'
import { formatMoment } from '../../core/day.ts'
import type { Answers } from '../../core/form.ts'
import { insteadOf } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { type Conclusion, type Scores, scoresIn, tally, totalOf } from '../../core/scoring.ts'
import type { App, ChannelName } from '../../ports.ts'
import { change } from '../../record.ts'
import { sendIn, type Ticket, takeDraft } from '../../submissions.ts'
import { candidate } from './candidates.ts'
import { isOf, presidable, scorable, standsInFor, tooLate, type Which } from './council.ts'
import { readRubric, rubricFor } from './rubrics.ts'

/** Puts a model before the council, with the rubric that holds today. Undefined when the draft was used up before. */
export const putForward = (app: App, who: Me, id: number, answers: Answers, ticket: Ticket) =>
  change(app, async (tx, record) => {
    if (!(await takeDraft(tx, ticket.draft))) return undefined
    // One after another: a model waits for one council at a time.
    await tx.$executeRaw`select id from "Initiative" where id = ${id} for update`
    const { lacks, code, unit, ...model } = await candidate(tx, who, id, app.clock.now())
    if (lacks) throw new Problem(lacks, { code })
    const rubric = await rubricFor(tx, { ...model, unit })
    const scores = scoresIn(rubric.criteria, answers)
    if (!scores) throw new Problem('rubric-changed')
    const sending = { kind: 'recognition' as const, initiative: { id, unit }, answers, ticket }
    const { reviewUnit } = await sendIn(app, tx, record, who, { ...sending, more: { rubricId: rubric.id } })
    return { code, reviewUnit, total: totalOf(rubric.criteria, scores) }
  })

/** The scores of one member of the council; the last ones count until the chair has concluded. */
export const cast = (app: App, who: Me, channel: ChannelName, which: Which, answers: Answers, draft: number) =>
  change(app, async (tx, record) => {
    if (!(await takeDraft(tx, draft))) return undefined
    const { submission: id, version } = which
    const submission = await scorable(tx, who, which)
    // Holds the request: nobody concludes, and nobody uses the same right, until this ballot is in the box.
    const { count } = await tx.submission.updateMany({ where: { id, version, state: 'submitted' }, data: { version } })
    if (count === 0) throw await tooLate(tx, id)
    const { criteria } = readRubric(submission.rubric!)
    const scores = scoresIn(criteria, answers)
    if (!scores) throw new Problem('rubric-changed')
    const lent = standsInFor(who, submission)
    await seatIsFree(lent?.id ?? who.id)
    const key = { submissionId: id, version, reviewerId: who.id }
    const note = typeof answers.note === 'string' ? answers.note : null
    const total = totalOf(criteria, scores)
    const row = { scores, total, note, insteadOfId: lent?.id ?? null, draftId: draft, at: app.clock.now() }
    await tx.ballot.upsert({
      where: { submissionId_version_reviewerId: key },
      create: { ...key, ...row },
      update: row,
    })
    await record({
      name: 'ballot.cast',
      personId: who.id,
      channel,
      unitId: submission.initiative.unitId,
      initiativeId: submission.initiativeId,
      submissionId: id,
      version,
      data: { total, scores, ...(note && { note }), ...(lent && { insteadOf: lent.id }) },
    })
    return { code: submission.initiative.code, total }

    /** One right, one ballot: whoever was stood in for does not score a second time, nor does anybody else for them. */
    async function seatIsFree(person: number) {
      const ballots = await tx.ballot.findMany({ where: { submissionId: id, version }, include: { reviewer: true } })
      const taken = ballots.find((ballot) => ballot.reviewerId !== who.id && isOf(ballot, person))
      if (taken) throw new Problem('recognition-seat-taken', { name: taken.reviewer.name, at: formatMoment(taken.at) })
    }
  })

export interface Concluding extends Which {
  conclusion: Conclusion
  reason: string
}

/** One conclusion, whoever else presses at the same moment. What a model is called is never taken from it. */
export const conclude = (app: App, who: Me, channel: ChannelName, concluding: Concluding, draft: number) =>
  change(app, async (tx, record) => {
    const { submission: id, version, conclusion, reason } = concluding
    if (!(await takeDraft(tx, draft))) return undefined
    const submission = await presidable(tx, who, concluding)
    const state = conclusion === 'not_yet' ? 'rejected' : 'approved'
    const { count } = await tx.submission.updateMany({ where: { id, version, state: 'submitted' }, data: { state } })
    if (count === 0) throw await tooLate(tx, id)
    // Read after the request was taken: no ballot comes in between.
    const ballots = await tx.ballot.findMany({ where: { submissionId: id, version } })
    const scored = tally(
      readRubric(submission.rubric!),
      ballots.map(({ scores }) => scores as Scores),
    )
    const lent = insteadOf(who, 'chair', submission)
    const row = { conclusion, reason, chairId: who.id, insteadOfId: lent?.id ?? null, draftId: draft }
    await tx.recognition.create({
      data: { submissionId: id, ...row, average: scored?.average ?? null, at: app.clock.now() },
    })
    const { initiativeId, initiative } = submission
    if (conclusion === 'outstanding' || (conclusion === 'recognised' && !initiative.honour))
      await tx.initiative.update({ where: { id: initiativeId }, data: { honour: conclusion } })
    await record({
      name: 'recognition.decided',
      personId: who.id,
      channel,
      unitId: initiative.unitId,
      initiativeId,
      submissionId: id,
      version,
      data: { conclusion, ...(lent && { insteadOf: lent.id }) },
    })
    return initiative.code
  })
