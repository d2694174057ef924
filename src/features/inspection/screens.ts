import type { Context } from '../../context.ts'
import { allow, may } from '../../core/policy.ts'
import { drawn } from './card.ts'
import { inspectable, inspectionOf, yours } from './inspection.ts'

/** Opens the form about that model; without one its first question asks which. */
export async function startPlan(ctx: Context, initiative?: number) {
  allow(ctx.who !== undefined, 'policy-join-first')
  if (initiative === undefined) allow(yours(ctx.who).length > 0, 'inspection-not-yours')
  else await inspectable(ctx.app.db, ctx.who, initiative)
  await ctx.ask('plan', initiative === undefined ? '' : String(initiative))
}

/** A model that is to be visited already is not planned for a second time. */
export async function planOrShow(ctx: Context, initiativeId: number) {
  const planned = await ctx.app.db.inspection.findFirst({
    where: { initiativeId, state: 'planned', inspectorId: ctx.who?.id ?? 0 },
    orderBy: { plannedOn: 'asc' },
  })
  await (planned ? show(ctx, planned.id) : startPlan(ctx, initiativeId))
}

/** How it stands, with what this person can do. */
export async function show(ctx: Context, id: number) {
  const found = await inspectionOf(ctx.app.db, id)
  allow(ctx.who !== undefined && found?.isFor(ctx.who) === true, 'inspection-not-yours')
  await ctx.say(drawn(ctx.t, found, ctx.who.id === found.inspectorId || may.inspect(ctx.who, found.unit)))
}
