import type { Context } from '../../context.ts'
import { dayOf, formatDay, formatMoment } from '../../core/day.ts'
import type { Stage, SubmissionKind } from '../../core/lifecycle.ts'
import type { Prisma } from '../../db.ts'
import { named, nameOf } from '../../organisation.ts'

/** What has to be known of a model to say who holds it now. */
export const waiting = {
  submissions: {
    where: { state: { in: ['submitted', 'returned'] } },
    include: { reviewUnit: named, holder: { select: { name: true } } },
    orderBy: { id: 'asc' },
  },
} satisfies Prisma.InitiativeInclude

interface Open {
  kind: SubmissionKind
  number: number
  state: string
  sentAt: Date
  dueOn: Date | null
  holder: { name: string } | null
  reviewUnit: Parameters<typeof nameOf>[0]
}

interface Model {
  stage: Stage
  honour: string | null
  submissions: Open[]
}

/** A line for the model itself, unless its registration still waits, and one for each dossier that waits for somebody. */
export function stateOf({ app, t }: Context, { stage, honour, submissions }: Model): string[] {
  const today = dayOf(app.clock.now())
  return [
    ...(stage === 'registered' ? [] : [t(`stage-${stage}`)]),
    ...(honour ? [t(`honour-${honour}`)] : []),
    ...(stage === 'withdrawn' ? [] : submissions).map(({ kind, number, state, sentAt, dueOn, holder, reviewUnit }) => {
      const what = t(`dossier-${kind}`, { number })
      if (state === 'returned') return t('status-returned', { what })
      const due = dueOn ? dayOf(dueOn) : undefined
      const by = holder ? t('status-held', { name: holder.name }) : nameOf(reviewUnit)
      const limit = !due ? '' : t(due < today ? 'status-overdue' : 'status-due', { day: formatDay(due) })
      return [t('status-submitted', { what, by, at: formatMoment(sentAt) }), limit].filter(Boolean).join(' ')
    }),
  ]
}
