import type { Me } from '../../context.ts'
import { type Day, dayOf, yearOf } from '../../core/day.ts'
import type { Answers, Option } from '../../core/form.ts'
import { titleKey, titleWords } from '../../core/likeness.ts'
import { allow, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { type Registration, registrationOf } from '../../core/registration.ts'
import type { Tx } from '../../db.ts'
import { nameOfModel } from '../../models.ts'
import { reviewUnitOf } from '../../organisation.ts'
import type { App, ChannelName } from '../../ports.ts'
import { change } from '../../record.ts'

interface Ticket {
  draft: number
  form: number
  channel: ChannelName
}

/** The draft is the ticket: it can be used up once, whoever presses how often. */
async function takeDraft(tx: Tx, draft: number) {
  const { count } = await tx.draft.deleteMany({ where: { id: draft } })
  return count === 1
}

/** Gives the model its code and sends it to the unit that reviews it. Undefined when the draft was used up before. */
export async function register(app: App, who: Me, answers: Answers, { draft, form, channel }: Ticket) {
  const given = registrationOf(answers)
  return change(app, async (tx, record) => {
    if (!(await takeDraft(tx, draft))) return undefined
    const unit = await tx.unit.findUniqueOrThrow({ where: { id: Number(given.unit.value) } })
    allow(may.register(who, unit), 'policy-register')
    const initiative = await tx.initiative.create({
      data: {
        ...columns(given),
        ...(await nextCode(tx, dayOf(app.clock.now()))),
        unitId: unit.id,
        authorId: who.id,
        inspiredById: inspiredBy(given.alike),
        createdAt: app.clock.now(),
      },
    })
    const submission = await tx.submission.create({
      data: {
        initiativeId: initiative.id,
        kind: 'registration',
        authorId: who.id,
        reviewUnitId: await reviewUnitOf(tx, unit, who.id),
        sentAt: app.clock.now(),
        revisions: { create: { version: 1, draftId: draft, form, answers: answers as object, at: app.clock.now() } },
      },
      include: { reviewUnit: true },
    })
    await record({
      name: 'submission.submitted',
      personId: who.id,
      channel,
      unitId: unit.id,
      initiativeId: initiative.id,
      submissionId: submission.id,
      version: 1,
    })
    return { code: initiative.code, reviewUnit: submission.reviewUnit }
  })
}

/** The same record, one version on. */
export async function sendAgain(app: App, who: Me, submissionId: number, answers: Answers, ticket: Ticket) {
  const given = registrationOf(answers)
  const { draft, form, channel } = ticket
  return change(app, async (tx, record) => {
    if (!(await takeDraft(tx, draft))) return undefined
    const submission = await tx.submission.findUniqueOrThrow({ where: { id: submissionId } })
    allow(may.correct(who, submission), 'policy-correct')
    const version = submission.version + 1
    const { count } = await tx.submission.updateMany({
      where: { id: submissionId, version: submission.version, state: 'returned' },
      data: { version, state: 'submitted', sentAt: app.clock.now() },
    })
    if (count === 0) throw new Problem('registration-not-returned')
    await tx.revision.create({
      data: { submissionId, version, draftId: draft, form, answers: answers as object, at: app.clock.now() },
    })
    const { initiativeId } = submission
    const initiative = await tx.initiative.update({ where: { id: initiativeId }, data: columns(given) })
    const { unitId } = initiative
    await record({
      name: 'submission.submitted',
      personId: who.id,
      channel,
      unitId,
      initiativeId,
      submissionId,
      version,
    })
    const reviewUnit = await tx.unit.findUniqueOrThrow({ where: { id: submission.reviewUnitId } })
    return { code: initiative.code, reviewUnit }
  })
}

/** The answers that figures are counted by. */
const columns = (given: Registration) => ({
  title: given.title,
  titleKey: titleKey(given.title),
  titleWords: titleWords(given.title),
  fieldCode: given.field.value,
  subject: given.subject,
  novelty: given.novelty,
  level: given.level,
  goalValue: given.goal.value,
  goalUnit: given.goal.unit,
  startsOn: new Date(given.period.from),
  endsOn: new Date(given.period.to),
})

const inspiredBy = (alike: Option | undefined) => {
  const [how, id] = alike?.value.split(':') ?? []
  return how === 'inspired' ? Number(id) : null
}

/** DVK-26-0042, one after another within the year. Late entries are accepted: no deadline of the movement is national. */
async function nextCode(tx: Tx, today: Day) {
  const year = yearOf(today)
  const campaign = await tx.campaign.upsert({
    where: { year },
    create: { code: String(year), name: String(year), year, lastNumber: 1 },
    update: { lastNumber: { increment: 1 } },
  })
  return { campaignId: campaign.id, code: nameOfModel(year, campaign.lastNumber) }
}
