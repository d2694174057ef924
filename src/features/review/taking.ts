import type { Context, Me } from '../../context.ts'
import { dayOf, formatDay } from '../../core/day.ts'
import type { Translate } from '../../core/message.ts'
import { allow, isWithdrawn } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import type { Tx } from '../../db.ts'
import type { App, ChannelName } from '../../ports.ts'
import { change } from '../../record.ts'
import { decidable } from './actions.ts'

/** "Tôi nhận": the others see who is at it. They may decide all the same: a pool in which nobody waits for anybody. */
export async function takeOn(ctx: Context, submission: number, version: number) {
  allow(ctx.who !== undefined, 'review-not-yours')
  const { code, dueOn } = await take(ctx.app, ctx.t, ctx.who, ctx.here.channel, submission, version)
  await ctx.say({ text: ctx.t('review-taken', { code, day: dueOn ? formatDay(dayOf(dueOn)) : '' }) })
}

/** The first who takes it has it; a second press says the same again. */
export const take = (app: App, t: Translate, who: Me, channel: ChannelName, id: number, version: number) =>
  change(app, async (tx, record) => {
    const { initiative, initiativeId, dueOn } = await decidable(tx, t, who, { submission: id, version })
    const free = { id, version, state: 'submitted' as const, holderId: null }
    const { count } = await tx.submission.updateMany({ where: free, data: { holderId: who.id } })
    const taken = { code: initiative.code, dueOn }
    if (count > 0) {
      const { unitId } = initiative
      const about = { unitId, initiativeId, submissionId: id, version }
      await record({ name: 'submission.taken', personId: who.id, channel, ...about })
      return taken
    }
    const { holder } = await tx.submission.findUniqueOrThrow({ where: { id }, include: { holder: true } })
    if (holder?.id === who.id) return taken
    throw holder ? new Problem('review-held', { name: holder.name }) : new Problem('review-newer-version')
  })

/** "Đang chờ: …, hạn …": who has it, and until when; a model that was withdrawn waits for nobody. */
export async function waiting(tx: Tx, t: Translate, { id, reviewUnit }: { id: number; reviewUnit: { name: string } }) {
  const { initiative, holder, dueOn } = await tx.submission.findUniqueOrThrow({
    where: { id },
    include: { holder: true, initiative: true },
  })
  if (isWithdrawn(initiative)) return { open: false, text: t('model-withdrawn', { code: initiative.code }) }
  const unit = reviewUnit.name
  const day = dueOn ? formatDay(dayOf(dueOn)) : ''
  const text = holder
    ? t('review-card-held', { name: holder.name, day })
    : dueOn
      ? t('review-card-waiting-until', { unit, day })
      : t('review-card-waiting', { unit })
  return { open: true, free: holder === null, text }
}
