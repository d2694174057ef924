import type { Me } from '../../context.ts'
import { addDays, type Day, dayOf, daysBetween, momentOf } from '../../core/day.ts'
import type { SubmissionKind } from '../../core/lifecycle.ts'
import { allow, may, type RoleKind } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { isQuiet } from '../../core/quiet.ts'
import type { App, ChannelName } from '../../ports.ts'
import { change, type Happening } from '../../record.ts'
import { takeDraft } from '../../submissions.ts'
import { whoMayStandIn } from './people.ts'

export interface Terms {
  role: RoleKind
  unit: number
  /** none named: all of them */
  kinds: SubmissionKind[]
  to: number
  /** from now on without one */
  since: Day | undefined
  /** the last day that counts */
  until: Day
}

/** Days. Whoever is away for longer is replaced; and a day that was mistyped lies in the next year. */
export const LONGEST = 92

/** Lends one's own right. False when the draft was used up before. */
export const give = (app: App, who: Me, channel: ChannelName, terms: Terms, draftId: number) =>
  change(app, async (tx, record) => {
    if (!(await takeDraft(tx, draftId))) return false
    const { role, unit: unitId, kinds, to, since, until } = terms
    const now = app.clock.now()
    const first = since ?? dayOf(now)
    allow(may.lend(who, { kind: role, unit: unitId }), 'policy-lend')
    if (until < first || until < dayOf(now)) throw new Problem('delegation-until-past')
    if (daysBetween(first, until) > LONGEST) throw new Problem('delegation-until-far')
    const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId } })
    const delegate = await tx.person.findFirst({ where: { AND: [whoMayStandIn(unit, who.id), { id: to }] } })
    allow(delegate !== null, 'delegation-unfit')
    const begins = since && momentOf(since) > now ? momentOf(since) : now
    const { id } = await tx.delegation.create({
      data: {
        fromId: who.id,
        toId: to,
        unitId,
        role,
        kinds,
        since: begins,
        until: momentOf(addDays(until, 1)),
        draftId,
        createdAt: now,
        ...(begins <= now && { begunAt: now }),
      },
    })
    const event = { personId: who.id, channel, unitId, data: { delegation: id, to, role } }
    await record({ name: 'delegation.given', ...event })
    if (begins <= now) await record({ name: 'delegation.begun', ...event })
    return true
  })

/** Takes back what one has lent oneself; who stood in until now. */
export const revoke = (app: App, who: Me, channel: ChannelName, id: number) =>
  change(app, async (tx, record) => {
    const found = await tx.delegation.findUnique({ where: { id }, include: { to: true } })
    allow(found !== null && found.fromId === who.id, 'delegation-not-yours')
    const now = app.clock.now()
    const open = { id, endedAt: null, until: { gt: now } }
    const { count } = await tx.delegation.updateMany({ where: open, data: { revokedAt: now, endedAt: now } })
    if (count === 0) throw new Problem('delegation-is-over')
    await record(ending(found, { personId: who.id, channel }))
    return found.to.name
  })

/** What begins is given its cards, what is over is said: once, by day. Rights themselves need nothing but the time. */
export async function keepTime(app: App) {
  const now = app.clock.now()
  if (isQuiet(now)) return
  const due = await app.db.delegation.findMany({
    where: { endedAt: null, OR: [{ until: { lte: now } }, { begunAt: null, since: { lte: now } }] },
    orderBy: { id: 'asc' },
  })
  for (const delegation of due) await (delegation.until <= now ? end(app, delegation) : begin(app, delegation))
}

interface Open {
  id: number
  unitId: number
}

const begin = (app: App, { id, unitId }: Open) =>
  change(app, async (tx, record) => {
    const open = { id, begunAt: null, endedAt: null }
    const { count } = await tx.delegation.updateMany({ where: open, data: { begunAt: app.clock.now() } })
    if (count === 1) await record({ name: 'delegation.begun', unitId, data: { delegation: id } })
  })

const end = (app: App, delegation: Open) =>
  change(app, async (tx, record) => {
    const open = { id: delegation.id, endedAt: null }
    const { count } = await tx.delegation.updateMany({ where: open, data: { endedAt: app.clock.now() } })
    if (count === 1) await record(ending(delegation))
  })

const ending = ({ id, unitId }: Open, by: Pick<Happening, 'personId' | 'channel'> = {}): Happening => ({
  name: 'delegation.ended',
  ...by,
  unitId,
  data: { delegation: id },
})
