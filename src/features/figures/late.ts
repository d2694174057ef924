import type { Context } from '../../context.ts'
import { dayOf, daysBetween } from '../../core/day.ts'
import { reportsOf } from '../../core/figure-tables.ts'
import { formatCount, sayMoment, sayReports } from '../../core/figure-words.ts'
import type { Button, Message } from '../../core/message.ts'
import { sayPeriod } from '../../core/period-name.ts'
import { formatNumber, shorten } from '../../core/vietnamese.ts'
import { figuresOf, type LateReport, lateReports } from '../../figures.ts'
import { named, nameOf } from '../../organisation.ts'
import { back } from './choose.ts'
import { countable } from './scope.ts'
import { askedOf, type View, write } from './state.ts'

const LINES = 15
const BUTTONS = 6

/** Ai chưa báo cáo: by unit what was expected and what came, then whose report is late; one tap reminds all of them. */
export async function lateScreen(ctx: Context, view: View): Promise<Message> {
  const { app, t } = ctx
  await countable(ctx, view.unit)
  const now = app.clock.now()
  const figures = await figuresOf(app.db, askedOf(view), now)
  const late = await lateOf(ctx, view)
  const { rows, total } = reportsOf(figures)
  const shown = late.slice(0, LINES)
  const places = await app.db.unit.findMany({ where: { id: { in: shown.map(({ unitId }) => unitId) } }, ...named })
  const today = dayOf(now)
  const lines = shown.map((one) =>
    t('figures-late-line', {
      code: one.code,
      title: shorten(one.title, 60),
      unit: nameOf(places.find(({ id }) => id === one.unitId)!),
      days: formatNumber(daysBetween(dayOf(one.dueOn), today)),
    }),
  )
  const more = late.length - shown.length
  const parts = [
    [sayReports(t, total)],
    rows.length > 1 ? rows.slice(0, LINES).map((row) => sayReports(t, row, row.label)) : [],
    late.length === 0
      ? [t('figures-late-none')]
      : [
          t('figures-late-count', { count: formatCount(late.length) }),
          ...lines.map((line) => `• ${line}`),
          ...(more > 0 ? [t('figures-late-more', { count: formatCount(more) })] : []),
        ],
    [t('figures-at', { at: sayMoment(t, new Date(figures.at)) })],
  ]
  return {
    title: t('figures-late-title', { unit: figures.units[0]!.name, period: sayPeriod(t, view.period) }),
    text: parts
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
    buttons: [...nudges(ctx, view, late, figures.units), [back(ctx, view)]],
  }
}

/** Every late model once, by what it owes longest. */
export async function lateOf({ app }: Context, view: View): Promise<LateReport[]> {
  const late = await lateReports(app.db, askedOf(view), dayOf(app.clock.now()))
  return late.filter((one, at) => late.findIndex(({ initiative }) => initiative === one.initiative) === at)
}

/** All together, and each unit below that somebody is late in. */
function nudges({ t }: Context, view: View, late: LateReport[], units: { id: number; name: string }[]): Button[][] {
  if (late.length === 0) return []
  const all = `figures.nudge.${write({ ...view, page: 0 })}`
  const counts = units
    .map(({ id, name }) => ({ id, name, count: late.filter(({ below }) => below === id).length }))
    .filter(({ id, count }) => count > 0 && id !== view.unit)
  return [
    [{ text: t('figures-nudge-all', { count: formatNumber(late.length) }), data: all, style: 'good' }],
    ...(counts.length > 1 ? counts.slice(0, BUTTONS) : []).map(({ id, name, count }): Button[] => [
      {
        text: t('figures-nudge-unit', { unit: shorten(name, 36), count: formatNumber(count) }),
        data: `figures.nudge.${write({ ...view, unit: id, page: 0 })}`,
      },
    ]),
  ]
}
