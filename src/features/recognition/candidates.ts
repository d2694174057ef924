import type { Context, Me } from '../../context.ts'
import { dayOf, yearOf } from '../../core/day.ts'
import type { Button } from '../../core/message.ts'
import { allow, isLive, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { shorten } from '../../core/vietnamese.ts'
import type { Tx } from '../../db.ts'
import { carried } from '../../models.ts'
import { named, nameOf } from '../../organisation.ts'
import { evidenceOf, lacking } from './evidence.ts'

/** The model, if this person may put it forward now; `lacks` names the sentence on the evidence that is missing. */
export async function candidate(tx: Tx, who: Me | undefined, id: number, now: Date) {
  allow(who !== undefined, 'policy-join-first')
  const found = await tx.initiative.findUnique({
    where: { id },
    include: {
      unit: true,
      submissions: {
        where: { kind: 'recognition' },
        orderBy: { id: 'desc' },
        include: { recognition: true, reviewUnit: named },
      },
    },
  })
  allow(found !== null && may.carry(who, found), 'policy-carry')
  const { code, honour, submissions } = found
  const [last] = submissions
  if (!isLive(found)) throw new Problem('recognition-not-running', { code })
  if (last && !last.recognition) throw new Problem('recognition-waits', { code, unit: nameOf(last.reviewUnit) })
  if (honour === 'outstanding') throw new Problem('recognition-highest', { code })
  const thisYear = yearOf(dayOf(now))
  const awards = submissions.flatMap(({ recognition }) => (recognition?.conclusion === 'recognised' ? recognition : []))
  if (awards.some(({ at }) => yearOf(dayOf(at)) === thisYear)) throw new Problem('recognition-this-year', { code })
  return { ...found, lacks: lacking(await evidenceOf(tx, id, last)) }
}

const PAGE = 8

/** Which model? The only one is not asked about. */
export async function pick(ctx: Context, page: number, begin: (id: number) => Promise<void>) {
  const { app, who, t } = ctx
  allow(who !== undefined, 'policy-join-first')
  const models = await app.db.initiative.findMany({
    where: { ...carried(who), stage: 'running' },
    orderBy: { id: 'desc' },
    skip: page * PAGE,
    take: PAGE + 1,
  })
  const [sole, ...others] = models
  if (!sole) {
    const buttons = [[{ text: t('tinhtrang'), data: 'help.do.tinhtrang' }]]
    return ctx.say({ text: t('recognition-no-model'), buttons })
  }
  if (page === 0 && others.length === 0) return begin(sole.id)
  const shown = models.slice(0, PAGE)
  await ctx.say({
    title: t('recognition-which'),
    text: shown.map(({ code, title }) => `${code} · “${shorten(title, 80)}”`).join('\n'),
    buttons: [
      ...shown.map(({ id, code, title }): Button[] => [
        { text: `${code} · ${shorten(title, 30)}`, data: `recognition.ask.${id}` },
      ]),
      ...(models.length > PAGE ? [[{ text: t('status-older'), data: `recognition.pick.${page + 1}` }]] : []),
    ],
  })
}
