import type { Me } from '../../context.ts'
import type { Answers } from '../../core/form.ts'
import { type Progress, progressOf } from '../../core/progress.ts'
import type { Tx } from '../../db.ts'
import type { App } from '../../ports.ts'
import { change } from '../../record.ts'
import { sendIn, sendOn, type Ticket, takeDraft } from '../../submissions.ts'
import { reportable } from './models.ts'

/** Sends a report on a running model to the unit that reviews it. Undefined when the draft was used up before. */
export const report = (app: App, who: Me, initiative: number, answers: Answers, ticket: Ticket) =>
  change(app, async (tx, record) => {
    if (!(await takeDraft(tx, ticket.draft))) return undefined
    const { id, unit, code } = await reportable(tx, who, initiative)
    const given = progressOf(answers)
    const sending = { kind: 'progress' as const, initiative: { id, unit }, answers, ticket, more: daysOf(given) }
    const submission = await sendIn(app, tx, record, who, sending)
    await count(tx, submission, given)
    return { code, number: submission.number, reviewUnit: submission.reviewUnit }
  })

/** The same report, one version on. */
export const reportAgain = (app: App, who: Me, id: number, answers: Answers, ticket: Ticket) =>
  change(app, async (tx, record) => {
    if (!(await takeDraft(tx, ticket.draft))) return undefined
    const submission = await sendOn(app, tx, record, who, id, answers, ticket)
    const given = progressOf(answers)
    await tx.submission.update({ where: { id }, data: daysOf(given) })
    await count(tx, submission, given)
    return { code: submission.initiative.code, number: submission.number, reviewUnit: submission.reviewUnit }
  })

const daysOf = ({ period }: Progress) => ({ fromOn: new Date(period.from), toOn: new Date(period.to) })

/** The numbers of the latest version are the ones that count. */
async function count(tx: Tx, { id, initiativeId }: { id: number; initiativeId: number }, { outcomes = [] }: Progress) {
  await tx.outcome.deleteMany({ where: { submissionId: id } })
  await tx.outcome.createMany({
    data: outcomes.map(({ metric, value, unit, words }) => ({
      submissionId: id,
      initiativeId,
      metric,
      value,
      unit,
      words,
    })),
  })
}
