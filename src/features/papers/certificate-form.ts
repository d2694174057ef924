import type { Context } from '../../context.ts'
import { type Day, dayOf } from '../../core/day.ts'
import { day, optional, text } from '../../core/fields.ts'
import type { Answers } from '../../core/form.ts'
import { allow, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { newPublicCode } from '../../core/secrets.ts'
import type { Tx } from '../../db.ts'
import type { Wizard } from '../../feature.ts'
import { change } from '../../record.ts'
import { takeDraft } from '../../submissions.ts'
import { already, enter, type Record, saidOf } from './actions.ts'

/** The decision by which a model was recognised: the last one, while the model is what it was then. */
export const recognitionOf = (tx: Tx, initiativeId: number) =>
  tx.recognition.findFirst({
    where: {
      conclusion: { not: 'not_yet' },
      submission: { initiativeId, initiative: { honour: { not: null }, stage: { in: ['running', 'ended'] } } },
    },
    include: { submission: { include: { reviewUnit: true, initiative: { include: { unit: true } } } } },
    orderBy: { at: 'desc' },
  })

/** Before anything is asked: it is recognised, and it is theirs. Only who decided says by which decision. */
export async function openCertificate(ctx: Context, initiative: number) {
  allow(ctx.who !== undefined, 'policy-join-first')
  const { submission } = await certifiedBy(ctx, ctx.app.db, initiative)
  if (may.count(ctx.who, submission.reviewUnit)) return ctx.ask(certify.name, String(initiative))
  const ordered = await change(ctx.app, (tx, record) => certificateOf(ctx, tx, record, initiative))
  await ctx.say(await saidOf(ctx, ordered))
}

async function certifiedBy({ who }: Context, tx: Tx, initiative: number) {
  const model = await tx.initiative.findUnique({ where: { id: initiative }, include: { unit: true } })
  allow(who !== undefined && model !== null && may.count(who, model.unit), 'papers-not-yours')
  const found = await recognitionOf(tx, initiative)
  if (!found) throw new Problem('papers-not-recognised', { code: model.code })
  return found
}

/** The number and the day of the decision, if the office has them: blanks on the paper without. */
export const certify: Wizard = {
  name: 'certificate',
  version: 1,
  fleeting: true,
  fields: {
    decision: optional(text({ min: 2, max: 60 })),
    decidedOn: { ...optional(day('behind')), ask: 'some' },
  },
  async begin({ app }, about) {
    const found = await recognitionOf(app.db, Number(about))
    return { answers: found ? known(found) : {} }
  },
  /** The day belongs to a decision: without one it is not asked. */
  async options({ app, t }, { field, answers, input }) {
    if (field !== 'decidedOn' || (answers.decision === undefined && !input)) return []
    return [{ value: dayOf(app.clock.now()), label: t('certificate-today') }]
  },
  async submit(ctx, answers, { id, about }) {
    const ordered = await make(ctx, Number(about), answers, id)
    return ordered ? saidOf(ctx, ordered) : ((await already(ctx, id)) ?? { text: ctx.t('form-old-button') })
  },
  already,
}

const known = ({ decision, decidedOn }: { decision: string | null; decidedOn: Date | null }): Answers => ({
  ...(decision !== null && { decision }),
  ...(decidedOn !== null && { decidedOn: dayOf(decidedOn) }),
})

const make = (ctx: Context, initiative: number, answers: Answers, draftId: number) =>
  change(ctx.app, async (tx, record) =>
    (await takeDraft(tx, draftId)) ? certificateOf(ctx, tx, record, initiative, { answers, draftId }) : undefined,
  )

interface Typed {
  answers: Answers
  draftId: number
}

/** Writes down what was typed by whoever may, gives it a code if it has none, and asks for the paper. */
async function certificateOf(ctx: Context, tx: Tx, record: Record, initiative: number, typed?: Typed) {
  const found = await certifiedBy(ctx, tx, initiative)
  const { submissionId, code, submission } = found
  // Two may ask at once: the code that one paper bears already is the code of the other.
  if (!code) await tx.recognition.updateMany({ where: { submissionId, code: null }, data: { code: newPublicCode() } })
  if (typed && may.count(ctx.who!, submission.reviewUnit)) await number(ctx, tx, record, found, typed.answers)
  const { unitId } = submission.initiative
  return enter(ctx, tx, record, { kind: 'certificate', params: { initiative }, unitId, draftId: typed?.draftId })
}

/** The trail keeps who wrote which decision, and what stood there before. */
async function number(ctx: Context, tx: Tx, record: Record, found: Found, answers: Answers) {
  const { decision = null, decidedOn: day = null } = answers as { decision?: string; decidedOn?: Day }
  const decidedOn = decision ? day : null
  const before = { decision: found.decision, decidedOn: found.decidedOn && dayOf(found.decidedOn) }
  if (decision === before.decision && decidedOn === before.decidedOn) return
  const { submissionId, submission } = found
  const data = { decision, decidedOn: decidedOn && new Date(decidedOn) }
  await tx.recognition.update({ where: { submissionId }, data })
  await record({
    name: 'recognition.numbered',
    personId: ctx.who!.id,
    channel: ctx.here.channel,
    unitId: submission.reviewUnitId,
    initiativeId: submission.initiativeId,
    submissionId,
    data: { decision, decidedOn, before },
  })
}

type Found = NonNullable<Awaited<ReturnType<typeof recognitionOf>>>
