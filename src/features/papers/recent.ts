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
    buttons: named.flatMap(({ id, state, files, name }): Button[][] => {
      if (state === 'wanted') return []
      const label = shorten(name, 40)
      return isThere({ state, files })
        ? [[{ text: t('papers-fetch', { name: label }), data: `papers.fetch.${id}` }]]
        : [[{ text: t('papers-again-named', { name: label }), data: `papers.again.${id}` }]]
    }),
  }
}

/** Made, and not removed since. */
const isThere = ({ state, files }: Pick<Line, 'state' | 'files'>) => state === 'made' && (files as unknown[]).length > 0

const lineOf = (t: Translate, { name, state, files, askedAt, progress }: Line) =>
  t(`papers-is-${state === 'made' && !isThere({ state, files }) ? 'removed' : state}`, {
    name,
    at: formatMoment(askedAt),
    percent: progress,
  })

interface Line {
  name: string
  state: 'wanted' | 'made' | 'failed'
  files: unknown
  askedAt: Date
  progress: number
}
