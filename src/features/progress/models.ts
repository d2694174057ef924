import type { Context, Me } from '../../context.ts'
import type { Button } from '../../core/message.ts'
import { allow, isLive, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { shorten } from '../../core/vietnamese.ts'
import type { Tx } from '../../db.ts'
import { carried } from '../../models.ts'

/** The model, if this person may report on it now. */
export async function reportable(tx: Tx, who: Me | undefined, id: number) {
  allow(who !== undefined, 'policy-join-first')
  const found = await tx.initiative.findUnique({ where: { id }, include: { unit: true, campaign: true } })
  allow(found !== null && may.carry(who, found), 'policy-carry')
  if (!isLive(found)) throw new Problem('progress-not-running', { code: found.code })
  return found
}

const PAGE = 8

/** Which model? The only one is not asked about. */
export async function pick(ctx: Context, page = 0) {
  const { app, who, t } = ctx
  allow(who !== undefined, 'policy-join-first')
  const where = { ...carried(who), stage: 'running' as const }
  const models = await app.db.initiative.findMany({
    where,
    orderBy: { id: 'desc' },
    skip: page * PAGE,
    take: PAGE + 1,
  })
  if (models.length === 0) {
    const buttons = [[{ text: t('tinhtrang'), data: 'help.do.tinhtrang' }]]
    return ctx.say({ text: t('progress-no-model'), buttons })
  }
  if (page === 0 && models.length === 1) return ctx.ask('progress', String(models[0]!.id))
  const shown = models.slice(0, PAGE)
  await ctx.say({
    title: t('progress-which'),
    text: shown.map(({ code, title }) => `${code} · “${shorten(title, 80)}”`).join('\n'),
    buttons: [
      ...shown.map(({ id, code, title }): Button[] => [
        { text: `${code} · ${shorten(title, 30)}`, data: `progress.report.${id}` },
      ]),
      ...(models.length > PAGE ? [[{ text: t('status-older'), data: `progress.pick.${page + 1}` }]] : []),
    ],
  })
}
