import type { Context } from '../../context.ts'
import { dayOf } from '../../core/day.ts'
import { printed, tableBy } from '../../core/figure-tables.ts'
import { type Figures, sum } from '../../core/figures.ts'
import type { Button, Message, Translate } from '../../core/message.ts'
import { sayPeriod } from '../../core/period-name.ts'
import { figuresOf } from '../../figures.ts'
import { paint } from '../../office/chart.ts'
import { pictureOf } from './picture.ts'
import { countable } from './scope.ts'
import { askedOf, type View, write } from './state.ts'
import { pageOf, textOf } from './text.ts'

/** One screen: the way of the models, a table, a picture of it, and where one can go from here. */
export async function screenOf(ctx: Context, view: View): Promise<Message> {
  const { app, t } = ctx
  await countable(ctx, view.unit)
  const figures = await figuresOf(app.db, askedOf(view), app.clock.now())
  const isEmpty = sum(figures.cells).registered === 0
  return {
    title: t('figures-title', { unit: figures.units[0]!.name, period: sayPeriod(t, view.period) }),
    text: textOf(t, figures, view),
    ...(!isEmpty && { photos: [{ bytes: await paint(pictureOf(t, figures, view)), name: 'thong-ke.png' }] }),
    buttons: buttons(t, figures, view),
  }
}

function buttons(t: Translate, figures: Figures, view: View): Button[][] {
  const to = (change: Partial<View>) => `figures.show.${write({ ...view, page: 0, ...change })}`
  const { at, last } = pageOf(printed(tableBy(t, figures, view.by[0]!), view.measure), view.page)
  const dimension = (one: View['by'][number]): Button => ({
    text: t(`figures-dimension-${one}.button`),
    data: to({ by: [one] }),
  })
  const others = (['field', 'subject', 'level', 'novelty', 'unit'] as const).filter(
    (one) => (view.by.length > 1 || one !== view.by[0]) && (one !== 'unit' || figures.units.length > 1),
  )
  // A report that was due last year may still be late, though none is due in this one.
  const isDue = figures.reporting.some(({ expected }) => expected > 0) || view.period.to >= dayOf(new Date(figures.at))
  return [
    [
      ...(at > 0 ? [{ text: t('figures-before'), data: to({ page: at - 1 }) }] : []),
      ...(at < last ? [{ text: t('figures-more'), data: to({ page: at + 1 }) }] : []),
    ],
    ...pairs(others.map(dimension)),
    [
      { text: t('figures-cross-begin'), data: `figures.cross.${write({ ...view, by: [view.by[0]!], page: 0 })}` },
      { text: t('figures-other-measure'), data: `figures.measures.${write(view)}` },
    ],
    [
      { text: t('figures-other-period'), data: `figures.times.${write(view)}` },
      { text: t('figures-other-unit'), data: `figures.units.${write({ ...view, page: 0 })}` },
    ],
    [
      { text: t('figures-filter'), data: `figures.filter.${write(view)}` },
      ...(isDue ? [{ text: t('figures-late'), data: `figures.late.${write(view)}` }] : []),
    ],
  ].filter((row) => row.length > 0)
}

/** Two beside each other. */
export const pairs = (buttons: Button[]): Button[][] =>
  buttons.length === 0 ? [] : [buttons.slice(0, 2), ...pairs(buttons.slice(2))]
