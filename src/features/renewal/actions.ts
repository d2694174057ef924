import type { Me } from '../../context.ts'
import type { Goal } from '../../core/fields.ts'
import { Problem } from '../../core/problem.ts'
import type { Registration } from '../../core/registration.ts'
import type { Tx } from '../../db.ts'
import { closeDeadline } from '../../deadlines.ts'
import type { App, ChannelName } from '../../ports.ts'
import { change, type Happening } from '../../record.ts'
import { takeDraft } from '../../submissions.ts'
import { answered, over, renewable, withdrawable } from './models.ts'

type Level = Registration['level']

/** "Tiếp tục": one tap. */
export const goOn = (app: App, who: Me | undefined, channel: ChannelName, id: number, year: number) =>
  change(app, async (tx, record) => {
    const found = await renewable(tx, who, id, year)
    await choose(app, tx, record, { who: who!, channel, initiative: found, year, choice: 'continue' })
    return found
  })

/** "Nâng cấp": a higher level, a new goal, or both. Undefined when the draft was used up before. */
export const raise = (app: App, who: Me, channel: ChannelName, draft: number, id: number, year: number, to: Raised) =>
  change(app, async (tx, record) => {
    if (!(await takeDraft(tx, draft))) return undefined
    const initiative = await renewable(tx, who, id, year)
    const goal = { goalValue: to.goal.value, goalUnit: to.goal.unit }
    const renewed = { level: to.level, ...goal }
    await choose(app, tx, record, { who, channel, initiative, year, choice: 'upgrade', renewed, draft })
    return tx.initiative.update({ where: { id }, data: renewed })
  })

export interface Raised {
  level: Level
  goal: Goal
}

/** "Kết thúc", at the turn of a year, or "Rút mô hình", at any time: with a reason, always. */
export const end = (app: App, who: Me, channel: ChannelName, draft: number, ending: Ending) =>
  change(app, async (tx, record) => {
    const { id, year, reason } = ending
    if (!(await takeDraft(tx, draft))) return undefined
    const found = year === undefined ? await withdrawable(tx, who, id) : await renewable(tx, who, id, year)
    const stage = year === undefined ? ('withdrawn' as const) : ('ended' as const)
    const { count } = await tx.initiative.updateMany({ where: { id, stage: found.stage }, data: { stage } })
    if (count === 0) throw await changed(tx, id)
    const at = app.clock.now()
    await tx.ending.create({ data: { initiativeId: id, stage, reason, byId: who.id, draftId: draft, at } })
    if (year !== undefined) await choose(app, tx, record, { who, channel, initiative: found, year, choice: 'end' })
    const event = { name: 'initiative.ended' as const, personId: who.id, channel, unitId: found.unitId }
    await record({ ...event, initiativeId: id, data: { stage, reason } })
    return found
  })

interface Ending {
  id: number
  /** the year of which it was asked; none for a model that is withdrawn */
  year?: number
  reason: string
}

/** Somebody was first. */
async function changed(tx: Tx, id: number): Promise<Problem> {
  const found = await tx.initiative.findUniqueOrThrow({
    where: { id },
    include: { ending: { include: { by: true } } },
  })
  return found.ending ? over(found) : new Problem('form-old-button')
}

interface Choice {
  who: Me
  channel: ChannelName
  initiative: { id: number; unitId: number }
  year: number
  choice: 'continue' | 'upgrade' | 'end'
  draft?: number
  renewed?: { level: Level; goalValue: number; goalUnit: string }
}

/** One answer for each model and year: whoever comes second is told who gave it. */
async function choose(app: App, tx: Tx, record: (event: Happening) => Promise<void>, given: Choice) {
  const { who, channel, initiative, year, choice, renewed, draft } = given
  const at = app.clock.now()
  const row = { initiativeId: initiative.id, year, choice, byId: who.id, at, ...renewed }
  const { count } = await tx.renewal.createMany({ data: [row], skipDuplicates: true })
  if (count === 0) throw await answered(tx, initiative.id, year)
  await closeDeadline(tx, 'renewal', `${initiative.id}@${year}`, at)
  const place = { channel, unitId: initiative.unitId, initiativeId: initiative.id }
  await record({ name: 'renewal.chosen', personId: who.id, ...place, data: { year, choice, ...(draft && { draft }) } })
}
