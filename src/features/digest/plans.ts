import type { Me } from '../../context.ts'
import { allow, may } from '../../core/policy.ts'
import { type Plan, type Rhythm, usual } from '../../core/rhythm.ts'
import type { Tx } from '../../db.ts'
import type { App, ChannelName } from '../../ports.ts'
import { change } from '../../record.ts'

export const planOf = async (tx: Tx, unitId: number, rhythm: Rhythm): Promise<Plan> =>
  (await tx.digestPlan.findUnique({ where: { unitId_rhythm: { unitId, rhythm } } })) ?? usual(rhythm)

/** Changes one rhythm of a committee. What was due before stays as it was: nothing is sent because of it. */
export const replan = (
  app: App,
  { who, channel }: { who: Me; channel: ChannelName },
  unitId: number,
  rhythm: Rhythm,
  to: (plan: Plan) => Partial<Plan>,
) =>
  change(app, async (tx, record) => {
    const unit = await tx.unit.findUnique({ where: { id: unitId } })
    allow(unit !== null && may.planDigest(who, unit), 'policy-digest')
    const before = await planOf(tx, unitId, rhythm)
    const { isOn, minute, day, places } = { ...before, ...to(before) }
    const row = { isOn, minute, day, places, since: app.clock.now() }
    const where = { unitId_rhythm: { unitId, rhythm } }
    await tx.digestPlan.upsert({ where, create: { unitId, rhythm, ...row }, update: row })
    const data = { rhythm, isOn, minute, day, places }
    await record({ name: 'digest.planned', personId: who.id, channel, unitId, data })
  })
