import type { Me } from '../../context.ts'
import { type Day, dayOf, yearOf } from '../../core/day.ts'
import type { Answers, Option } from '../../core/form.ts'
import { titleKey, titleWords } from '../../core/likeness.ts'
import { allow, may } from '../../core/policy.ts'
import { type Registration, registrationOf } from '../../core/registration.ts'
import { wordsOfModel } from '../../core/search.ts'
import type { Tx } from '../../db.ts'
import { nameOfModel } from '../../models.ts'
import type { App } from '../../ports.ts'
import { change } from '../../record.ts'
import { sendIn, sendOn, type Ticket, takeDraft } from '../../submissions.ts'

/**
 * Gives the model its code and sends it to the unit that reviews it. Undefined when the draft was used up before.
 * `original` is the model that it copies.
 */
export async function register(app: App, who: Me, answers: Answers, ticket: Ticket, original?: number) {
  const given = registrationOf(answers)
  return change(app, async (tx, record) => {
    if (!(await takeDraft(tx, ticket.draft))) return undefined
    const unit = await tx.unit.findUniqueOrThrow({ where: { id: Number(given.unit.value) } })
    allow(may.register(who, unit), 'policy-register')
    const { id, code } = await tx.initiative.create({
      data: {
        ...(await columns(tx, given)),
        ...(await nextCode(tx, dayOf(app.clock.now()))),
        unitId: unit.id,
        authorId: who.id,
        inspiredById: original ?? inspiredBy(given.alike),
        createdAt: app.clock.now(),
      },
    })
    const sending = { kind: 'registration' as const, initiative: { id, unit }, answers, ticket }
    const { reviewUnit } = await sendIn(app, tx, record, who, sending)
    return { code, reviewUnit }
  })
}

/** The same record, one version on. */
export async function sendAgain(app: App, who: Me, submissionId: number, answers: Answers, ticket: Ticket) {
  return change(app, async (tx, record) => {
    if (!(await takeDraft(tx, ticket.draft))) return undefined
    const { initiativeId: id, reviewUnit } = await sendOn(app, tx, record, who, submissionId, answers, ticket)
    const { code } = await tx.initiative.update({
      where: { id },
      data: await columns(tx, registrationOf(answers)),
    })
    return { code, reviewUnit }
  })
}

/** The answers that figures are counted by, and the words that it is found by. */
async function columns(tx: Tx, given: Registration) {
  const { code, name } = await tx.field.findUniqueOrThrow({ where: { code: given.field.value } })
  return {
    title: given.title,
    titleKey: titleKey(given.title),
    titleWords: titleWords(given.title),
    words: wordsOfModel({ ...given, field: { value: code, label: name } }),
    fieldCode: code,
    subject: given.subject,
    novelty: given.novelty,
    level: given.level,
    goalValue: given.goal.value,
    goalUnit: given.goal.unit,
    startsOn: new Date(given.period.from),
    endsOn: new Date(given.period.to),
  }
}

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
