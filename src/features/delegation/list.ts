import type { Context, Me } from '../../context.ts'
import type { Button, Message } from '../../core/message.ts'
import { termsOf, whole } from './views.ts'

const MOST = 20

/** Everything that this person has lent or stands in for, with what can be done about it; undefined for nothing. */
export async function list({ app, t }: Context, who: Me, mayLend: boolean): Promise<Message | undefined> {
  const open = await app.db.delegation.findMany({
    where: {
      OR: [{ fromId: who.id }, { toId: who.id }],
      revokedAt: null,
      endedAt: null,
      until: { gt: app.clock.now() },
    },
    orderBy: [{ until: 'asc' }, { id: 'asc' }],
    take: MOST,
    ...whole,
  })
  if (open.length === 0) return undefined
  const given = open.filter(({ fromId }) => fromId === who.id)
  const taken = open.filter(({ fromId }) => fromId !== who.id)
  return {
    title: t('delegation-list'),
    text: [
      ...given.map((one) => t('delegation-lent', { name: one.to.name, ...termsOf(t, one) })),
      ...taken.map((one) => t('delegation-borrowed', { name: one.from.name, ...termsOf(t, one) })),
    ].join('\n\n'),
    buttons: [
      ...given.map(({ id, to }): Button[] => [
        { text: t('delegation-revoke', { name: to.name }), data: `delegation.revoke.${id}` },
      ]),
      ...(mayLend ? [[{ text: t('delegation-new'), data: 'delegation.new' }]] : []),
    ],
  }
}
