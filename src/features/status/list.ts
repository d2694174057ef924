import type { Context, Me } from '../../context.ts'
import { formatMoment } from '../../core/day.ts'
import type { Button } from '../../core/message.ts'
import { allow } from '../../core/policy.ts'
import { shorten } from '../../core/vietnamese.ts'
import { mine } from '../../models.ts'
import { drafts } from './drafts.ts'
import { stateOf, waiting } from './waiting.ts'

const PAGE = 6

/** What waits for this person stands first: dossiers that came back, then what is half done, then their models. */
export async function list(ctx: Context, page: number) {
  allow(ctx.who !== undefined, 'policy-join-first')
  const { app, who, t } = ctx
  const [count, models, back, half] = await Promise.all([
    app.db.initiative.count({ where: mine(who) }),
    app.db.initiative.findMany({
      where: mine(who),
      include: waiting,
      orderBy: { id: 'desc' },
      skip: page * PAGE,
      take: PAGE,
    }),
    page === 0 ? returned(ctx, who) : [],
    page === 0 ? drafts(ctx, who) : [],
  ])
  if (models.length + half.length === 0) {
    const buttons = [[{ text: t('dangky'), data: 'help.do.dangky' }]]
    return ctx.say({ text: t('status-none'), buttons })
  }
  const lines = models.map((model) =>
    [`${model.code} · “${shorten(model.title, 80)}”`, ...stateOf(ctx, model)].join('\n'),
  )
  await ctx.say({
    title: t('status-mine', { count }),
    text: [...back.map(({ line }) => line), ...half.map(({ line }) => line), ...lines].join('\n\n'),
    buttons: [
      ...[...back, ...half].map(({ button }) => [button]),
      ...models.map(({ id, code }): Button[] => [{ text: t('status-open', { code }), data: `status.show.${id}` }]),
      pages(ctx, page, Math.ceil(count / PAGE)),
    ].filter((row) => row.length > 0),
  })
}

/** Only their author can correct them. */
async function returned({ app, t }: Context, who: Me): Promise<{ line: string; button: Button }[]> {
  const found = await app.db.submission.findMany({
    where: {
      authorId: who.id,
      state: 'returned',
      kind: { in: ['registration', 'progress'] },
      initiative: { stage: { not: 'withdrawn' } },
    },
    include: { initiative: true },
    orderBy: { sentAt: 'asc' },
  })
  return found.map(({ id, version, kind, number, sentAt, initiative: { code, title } }) => {
    const what = t(`dossier-${kind}`, { number })
    const which = `${id}.${version}`
    return {
      line: t('status-came-back', { code, what, title: shorten(title, 60), at: formatMoment(sentAt) }),
      button: {
        text: t('status-fix', { code, what }),
        data: kind === 'progress' ? `progress.fix.${which}` : `initiatives.fix.${which}`,
        style: 'good',
      },
    }
  })
}

const pages = ({ t }: Context, page: number, pages: number): Button[] => [
  ...(page > 0 ? [{ text: t('status-newer'), data: `status.list.${page - 1}` }] : []),
  ...(page + 1 < pages ? [{ text: t('status-older'), data: `status.list.${page + 1}` }] : []),
]
