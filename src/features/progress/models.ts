import type { Context, Me } from '../../context.ts'
import { allow, isLive, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import type { Tx } from '../../db.ts'
import { pickModel } from '../../pick-model.ts'

/** The model, if this person may report on it now. */
export async function reportable(tx: Tx, who: Me | undefined, id: number) {
  allow(who !== undefined, 'policy-join-first')
  const found = await tx.initiative.findUnique({ where: { id }, include: { unit: true, campaign: true } })
  allow(found !== null && may.carry(who, found), 'policy-carry')
  if (!isLive(found)) throw new Problem('progress-not-running', { code: found.code })
  return found
}

/** Which model? */
export const pick = (ctx: Context, page = 0) =>
  pickModel(ctx, page, {
    which: ctx.t('progress-which'),
    none: ctx.t('progress-no-model'),
    choose: (id) => `progress.report.${id}`,
    turn: (page) => `progress.pick.${page}`,
    begin: (id) => ctx.ask('progress', String(id)),
  })
