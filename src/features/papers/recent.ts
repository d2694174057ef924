import type { Context } from '../../context.ts'
import { formatMoment } from '../../core/day.ts'
import type { Button, Translate } from '../../core/message.ts'
import { shorten } from '../../core/vietnamese.ts'
import { nameOfPaper } from './views.ts'

const MOST = 3

/** What this person asked for last: to be had once more, or tried again. */
export async function recent({ app, t }: Pick<Context, 'app' | 't'>, personId: number) {
  const found = await app.db.paper.findMany({ where: { personId }, orderBy: { id: 'desc' }, take: MOST })
  const named = await Promise.all(found.map(async (one) => ({ ...one, name: await nameOfPaper(app.db, t, one) })))
  return {
    lines: named.map((one) => `• ${lineOf(t, one)}`),
    buttons: named.flatMap(({ id, state, name }): Button[][] => {
      if (state === 'wanted') return []
      const label = shorten(name, 40)
      return state === 'made'
        ? [[{ text: t('papers-fetch', { name: label }), data: `papers.fetch.${id}` }]]
        : [[{ text: t('papers-again-named', { name: label }), data: `papers.again.${id}` }]]
    }),
  }
}

const lineOf = (t: Translate, { name, state, askedAt, progress }: Line) =>
  t(`papers-is-${state}`, { name, at: formatMoment(askedAt), percent: progress })

interface Line {
  name: string
  state: 'wanted' | 'made' | 'failed'
  askedAt: Date
  progress: number
}
