import type { Context } from './context.ts'
import type { Button } from './core/message.ts'
import { allow } from './core/policy.ts'
import { shorten } from './core/vietnamese.ts'
import { carried } from './models.ts'

interface Picking {
  /** the question, and what is said to somebody who has no running model */
  which: string
  none: string
  /** the callbacks that choose a model and that turn a page */
  choose(id: number): string
  turn(page: number): string
  begin(id: number): Promise<void>
}

const PAGE = 8

/** Which of the running models that this person carries? The only one is not asked about. */
export async function pickModel(ctx: Context, page: number, { which, none, choose, turn, begin }: Picking) {
  const { app, who, t } = ctx
  allow(who !== undefined, 'policy-join-first')
  const models = await app.db.initiative.findMany({
    where: { ...carried(who), stage: 'running' },
    orderBy: { id: 'desc' },
    skip: page * PAGE,
    take: PAGE + 1,
  })
  const [sole, ...others] = models
  if (!sole) return ctx.say({ text: none, buttons: [[{ text: t('tinhtrang'), data: 'help.do.tinhtrang' }]] })
  if (page === 0 && others.length === 0) return begin(sole.id)
  const shown = models.slice(0, PAGE)
  await ctx.say({
    title: which,
    text: shown.map(({ code, title }) => `${code} · “${shorten(title, 80)}”`).join('\n'),
    buttons: [
      ...shown.map(({ id, code, title }): Button[] => [{ text: `${code} · ${shorten(title, 30)}`, data: choose(id) }]),
      ...(models.length > PAGE ? [[{ text: t('status-older'), data: turn(page + 1) }]] : []),
    ],
  })
}
