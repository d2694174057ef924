import type { Context, Me } from '../../context.ts'
import { type Day, dayOf, daysBetween } from '../../core/day.ts'
import type { SubmissionKind } from '../../core/lifecycle.ts'
import type { Button, Message, Translate } from '../../core/message.ts'
import { shorten } from '../../core/vietnamese.ts'
import { named, nameOf } from '../../organisation.ts'
import { inOrder } from './order.ts'

const PAGE = 5

/** One page of what waits, each with the button that opens it; undefined when nothing does. */
export async function pageOf({ app, t }: Context, who: Me, page: number): Promise<Message | undefined> {
  const waiting = await inOrder(app.db, who)
  if (waiting.length === 0) return undefined
  const last = Math.ceil(waiting.length / PAGE) - 1
  const at = Math.min(page, last)
  const ids = waiting.slice(at * PAGE, (at + 1) * PAGE)
  const found = await app.db.submission.findMany({
    where: { id: { in: ids } },
    include: { initiative: { include: { unit: named } }, holder: true },
  })
  const shown = ids.flatMap((id) => found.find((one) => one.id === id) ?? [])
  const today = dayOf(app.clock.now())
  const line = (one: (typeof found)[number]) => [
    `${one.initiative.code} · “${shorten(one.initiative.title, 60)}”`,
    `${kindOf(t, one)} – ${nameOf(one.initiative.unit)}`,
    ageOf(t, one, today),
    ...(one.holder && one.holder.id !== who.id ? [t('queue-held', { name: one.holder.name })] : []),
  ]
  return {
    title: t('queue-title', { count: waiting.length }),
    text: [...shown.map((one) => line(one).join('\n')), t('queue-away')].join('\n\n'),
    buttons: [
      ...shown.map((one): Button[] => [
        { text: t('queue-open', { code: one.initiative.code, kind: kindOf(t, one) }), data: `queue.open.${one.id}` },
      ]),
      [
        ...(at > 0 ? [{ text: t('queue-earlier'), data: `queue.list.${at - 1}` }] : []),
        ...(at < last ? [{ text: t('queue-later'), data: `queue.list.${at + 1}` }] : []),
      ],
    ].filter((row) => row.length > 0),
  }
}

const kindOf = (t: Translate, { kind, number }: { kind: SubmissionKind; number: number }) =>
  t(`queue-kind-${kind}`, { number })

function ageOf(t: Translate, { sentAt, dueOn }: { sentAt: Date; dueOn: Date | null }, today: Day): string {
  const days = daysBetween(dayOf(sentAt), today)
  const late = dueOn ? daysBetween(dueOn.toISOString().slice(0, 10), today) : 0
  return late > 0 ? t('queue-overdue', { days, late }) : t('queue-waits', { days })
}
