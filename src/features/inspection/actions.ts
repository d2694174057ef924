import type { Me } from '../../context.ts'
import { type Day, dayOf } from '../../core/day.ts'
import type { EventName } from '../../core/events.ts'
import type { Answers, Place } from '../../core/form.ts'
import { allow, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import type { Prisma, Tx } from '../../db.ts'
import { closeDeadline, openDeadline } from '../../deadlines.ts'
import type { App, ChannelName } from '../../ports.ts'
import { change, type Happening } from '../../record.ts'
import { takeDraft } from '../../submissions.ts'
import { attach } from '../../uploads.ts'
import { inspectable, inspectionOf } from './inspection.ts'

type Record = (event: Happening) => Promise<void>

interface Plan {
  initiative: number
  day: Day
  purpose?: string
}

/** Undefined when the draft was used up before. */
export const plan = (app: App, who: Me, channel: ChannelName, { initiative, day, purpose }: Plan, draft: number) =>
  change(app, async (tx, record) => {
    if (!(await takeDraft(tx, draft))) return undefined
    const model = await inspectable(tx, who, initiative)
    if (day < dayOf(app.clock.now())) throw new Problem('form-day-not-ahead')
    const { id } = await tx.inspection.create({
      data: {
        initiativeId: model.id,
        unitId: model.inspectedBy,
        inspectorId: who.id,
        plannedOn: new Date(day),
        purpose: purpose ?? null,
        planDraftId: draft,
      },
    })
    await note(record, 'inspection.planned', who, channel, { id, initiative: model, round: 1 })
    return { id, code: model.code, day }
  })

/** A visit that was planned is called off: once, and only before it was made. */
export const cancel = (app: App, who: Me | undefined, channel: ChannelName, id: number) =>
  change(app, (tx, record) =>
    step(
      tx,
      record,
      who,
      channel,
      { id, from: { state: 'planned' }, to: { state: 'cancelled' } },
      'inspection.cancelled',
    ),
  )

interface Visit {
  day: Day
  findings: string
  conclusion: 'good' | 'attention'
  task?: string
  due?: Day
  place?: Place
}

/** What was found. Where something is to follow it stays open until it has been done. */
export const visit = (app: App, who: Me, channel: ChannelName, id: number, answers: Answers, draft: number) =>
  change(app, async (tx, record) => {
    if (!(await takeDraft(tx, draft))) return undefined
    const { day, findings, conclusion, task, due, place } = answers as unknown as Visit
    const isGood = conclusion === 'good'
    if (!isGood && (!task || !due)) throw new Problem('visit-task-missing')
    const to = {
      state: isGood ? ('closed' as const) : ('visited' as const),
      visitedOn: new Date(day),
      findings,
      isGood,
      visitDraftId: draft,
      ...(isGood ? { closedAt: app.clock.now() } : { followUp: task!, followUpOn: new Date(due!) }),
      ...(place && { place: { ...place } }),
    }
    await attach(tx, answers, { inspectionId: id })
    if (!isGood) await waitFor(app, tx, id, due!)
    return step(tx, record, who, channel, { id, from: { state: 'planned' }, to }, 'inspection.visited')
  })

/** The unit says that what was asked has been done; whoever inspected looks whether it is enough. */
export const sayDone = (app: App, who: Me | undefined, channel: ChannelName, id: number, round: number) =>
  change(app, async (tx, record) => {
    const at = app.clock.now()
    const from = { state: 'visited' as const, round, doneAt: null }
    await closeDeadline(tx, FOLLOW_UP, String(id), at)
    return step(tx, record, who, channel, { id, from, to: { doneAt: at }, by: 'unit' }, 'inspection.answered')
  })

export const close = (app: App, who: Me | undefined, channel: ChannelName, id: number, round: number) =>
  change(app, async (tx, record) => {
    const at = app.clock.now()
    const to = { state: 'closed' as const, closedAt: at }
    await closeDeadline(tx, FOLLOW_UP, String(id), at)
    return step(tx, record, who, channel, { id, from: { state: 'visited', round }, to }, 'inspection.closed')
  })

/** It is not enough yet: one round more. */
export const askOn = (
  app: App,
  who: Me,
  channel: ChannelName,
  { id, round, task, due }: { id: number; round: number; task: string; due: Day },
  draft: number,
) =>
  change(app, async (tx, record) => {
    if (!(await takeDraft(tx, draft))) return undefined
    const to = { round: round + 1, doneAt: null, followUp: task, followUpOn: new Date(due) }
    await waitFor(app, tx, id, due)
    return step(tx, record, who, channel, { id, from: { state: 'visited', round }, to }, 'inspection.asked')
  })

interface Step {
  id: number
  /** as it must still be: whoever comes second learns what became of it */
  from: Prisma.InspectionWhereInput
  to: Prisma.InspectionUncheckedUpdateManyInput
  by?: 'unit'
}

async function step(
  tx: Tx,
  record: Record,
  who: Me | undefined,
  channel: ChannelName,
  { id, from, to, by }: Step,
  event: EventName,
) {
  const before = await inspectionOf(tx, id)
  allow(who !== undefined && before !== null, 'inspection-not-yours')
  const rule = by === 'unit' ? may.carry(who, before.initiative) : may.inspect(who, before.unit)
  allow(rule, 'inspection-not-yours')
  const { count } = await tx.inspection.updateMany({ where: { id, ...from }, data: to })
  const after = (await inspectionOf(tx, id))!
  if (count === 0) throw after.tooLate()
  await note(record, event, who, channel, after)
  return after
}

const note = (
  record: Record,
  name: EventName,
  who: Me,
  channel: ChannelName,
  { id, round, initiative }: { id: number; round: number; initiative: { id: number; unitId: number } },
) =>
  record({
    name,
    personId: who.id,
    channel,
    unitId: initiative.unitId,
    initiativeId: initiative.id,
    data: { inspection: id, round },
  })

const FOLLOW_UP = 'follow-up'

/** The day by which it should be done; of a new round it counts anew. */
async function waitFor(app: App, tx: Tx, id: number, dueOn: Day) {
  const about = { kind: FOLLOW_UP, about: String(id) }
  await tx.reminder.deleteMany({ where: { deadline: about } })
  await tx.deadline.deleteMany({ where: about })
  await openDeadline(tx, { ...about, dueOn, today: dayOf(app.clock.now()) })
}
