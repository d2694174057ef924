import type { Context } from '../../context.ts'
import { dayOf, daysBetween, formatDay } from '../../core/day.ts'
import { reportsOf } from '../../core/figure-tables.ts'
import { formatCount, sayMoment, sayReports } from '../../core/figure-words.ts'
import type { Figures } from '../../core/figures.ts'
import type { Button, Message, Translate } from '../../core/message.ts'
import { sayPeriod } from '../../core/period-name.ts'
import { lateDays } from '../../core/report-due.ts'
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
  const units = lateUnits(late)
  const below = figures.units.filter(({ id }) => units.has(id) && id !== view.unit)
  below.sort((a, b) => units.get(b.id)! - units.get(a.id)!)
  const parts = [
    [sayReports(t, reportsOf(figures).total)],
    byUnit(t, figures, units),
    await byModel(ctx, view, late),
    below.length > BUTTONS ? [t('figures-late-buttons', limited(below.length))] : [],
    [t('figures-at', { at: sayMoment(t, new Date(figures.at)) })],
  ]
  return {
    title: t('figures-late-title', { unit: figures.units[0]!.name, period: sayPeriod(t, view.period) }),
    text: parts
      .filter((lines) => lines.length > 0)
      .map((lines) => lines.join('\n'))
      .join('\n\n'),
    buttons: [...nudges(t, view, late.length, below, units), [back(ctx, view)]],
  }
}

/** Every late model once, by what it owes longest. */
export const lateOf = ({ app }: Context, view: View): Promise<LateReport[]> =>
  lateReports(app.db, askedOf(view), dayOf(app.clock.now()))

/** How many models are late in each unit right below. */
function lateUnits(late: LateReport[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { below } of late) counts.set(below, (counts.get(below) ?? 0) + 1)
  return counts
}

/** The units with most late models first. */
function byUnit(t: Translate, figures: Figures, late: Map<number, number>): string[] {
  const { rows } = reportsOf(figures)
  if (rows.length < 2) return []
  const count = ({ unit }: { unit: number }) => late.get(unit) ?? 0
  const shown = rows.toSorted((a, b) => count(b) - count(a)).slice(0, LINES)
  const more = rows.length - shown.length
  return [
    ...shown.map((row) => sayReports(t, row, row.label)),
    ...(more > 0 ? [t('figures-late-units-more', { count: formatCount(more) })] : []),
  ]
}

async function byModel({ app, t }: Context, view: View, late: LateReport[]): Promise<string[]> {
  const today = dayOf(app.clock.now())
  const { from, to } = lateDays(view.period, today)
  const days = { from: formatDay(from), to: formatDay(to) }
  if (late.length === 0) return [t('figures-late-none', days)]
  const shown = late.slice(0, LINES)
  const places = await app.db.unit.findMany({ where: { id: { in: shown.map(({ unitId }) => unitId) } }, ...named })
  const lines = shown.map((one) =>
    t('figures-late-line', {
      code: one.code,
      title: shorten(one.title, 60),
      unit: nameOf(places.find(({ id }) => id === one.unitId)!),
      days: formatNumber(daysBetween(dayOf(one.dueOn), today)),
    }),
  )
  const more = late.length - shown.length
  return [
    t('figures-late-count', { count: formatCount(late.length), ...days }),
    ...lines.map((line) => `• ${line}`),
    ...(more > 0 ? [t('figures-late-more', { count: formatCount(more) })] : []),
  ]
}

const limited = (all: number) => ({ shown: formatCount(BUTTONS), count: formatCount(all - BUTTONS) })

type Named = Figures['units']

/** All together, and each of the units below that most are late in. */
function nudges(t: Translate, view: View, count: number, below: Named, late: Map<number, number>): Button[][] {
  if (count === 0) return []
  const all = `figures.nudge.${write({ ...view, page: 0 })}`
  return [
    [{ text: t('figures-nudge-all', { count: formatNumber(count) }), data: all, style: 'good' }],
    ...(late.size > 1 ? below.slice(0, BUTTONS) : []).map(({ id, name }): Button[] => [
      {
        text: t('figures-nudge-unit', { unit: shorten(name, 36), count: formatNumber(late.get(id)!) }),
        data: `figures.nudge.${write({ ...view, unit: id, page: 0 })}`,
      },
    ]),
  ]
}
