import type { Context } from '../../context.ts'
import { allow, may, rolesThatMay } from '../../core/policy.ts'
import { shorten } from '../../core/vietnamese.ts'

const MOST = 8

/** /thongbao: what is on its way, or a new one at once when there is nothing. */
export async function list(ctx: Context) {
  const { app, t } = ctx
  const who = speaker(ctx)
  const own = rolesThatMay(who, may.broadcast)
  const open = await app.db.broadcast.findMany({
    where: {
      OR: [
        { state: 'composed', authorId: who.id },
        {
          state: { in: ['scheduled', 'sending', 'paused'] },
          unit: { OR: own.map(({ path }) => ({ path: { startsWith: path } })) },
        },
      ],
    },
    orderBy: { id: 'desc' },
    take: MOST,
  })
  if (open.length === 0) return ctx.ask('broadcast')
  await ctx.say({
    title: t('broadcast-list'),
    text: t('broadcast-list-text'),
    buttons: [
      ...open.map(({ id, state, answers }) => [
        {
          text: `${t(`broadcast-${state}`, { number: id })}: ${shorten((answers as { text: string }).text, 30)}`,
          data: `broadcast.show.${id}`,
        },
      ]),
      [{ text: t('broadcast-new'), data: 'broadcast.new' }],
    ],
  })
}

export async function startNew(ctx: Context) {
  speaker(ctx)
  await ctx.ask('broadcast')
}

/** Somebody who may speak to some unit. */
function speaker({ who }: Context) {
  allow(who !== undefined && rolesThatMay(who, may.broadcast).length > 0, 'policy-broadcast')
  return who
}
