import type { Context } from '../../context.ts'
import { dayOf } from '../../core/day.ts'
import { labelOf } from '../../core/figure-words.ts'
import { DIMENSIONS, type Figures } from '../../core/figures.ts'
import type { Button, Message } from '../../core/message.ts'
import { sayPeriod, usualPeriods } from '../../core/period-name.ts'
import { may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { VALUES } from '../../core/registration.ts'
import { shorten } from '../../core/vietnamese.ts'
import { named, nameOf } from '../../organisation.ts'
import { countable, type Meant, viewOf } from './scope.ts'
import { pairs } from './screen.ts'
import { MEASURED, NARROWED, type View, write } from './state.ts'

/** Small questions, each answered with one tap: which unit, which period, what is counted, by what. */

const PAGE = 8
const MOST = 40

/** What is below this unit, and the one above it. */
export async function askUnit(ctx: Context, view: View): Promise<Message> {
  const { t, app } = ctx
  const unit = await countable(ctx, view.unit)
  const { parentId, path } = await app.db.unit.findUniqueOrThrow({ where: { id: unit.id } })
  const above = parentId ? await app.db.unit.findUniqueOrThrow({ where: { id: parentId }, ...named }) : undefined
  const below = await app.db.unit.findMany({
    where: { parentId: unit.id },
    ...named,
    orderBy: [{ validTo: { sort: 'desc', nulls: 'first' } }, { path: 'asc' }],
    skip: view.page * PAGE,
    take: PAGE + 1,
  })
  const seen = above && may.count(ctx.who!, above) && path !== above.path ? [above] : []
  const at = (page: number) => `figures.units.${write({ ...view, page })}`
  const choices = [...(view.page === 0 ? seen : []), ...below.slice(0, PAGE)]
  return {
    text: t('figures-which-unit'),
    buttons: [
      ...choices.map((one): Button[] => [
        {
          text: shorten(one.parent?.parentId ? `${one.kind} ${one.name}` : nameOf(one), MOST),
          data: `figures.show.${write({ ...view, unit: one.id, page: 0 })}`,
        },
      ]),
      [
        ...(view.page > 0 ? [{ text: t('figures-before'), data: at(view.page - 1) }] : []),
        ...(below.length > PAGE ? [{ text: t('figures-more'), data: at(view.page + 1) }] : []),
      ],
      [back(ctx, view)],
    ].filter((row) => row.length > 0),
  }
}

/** Several units have the name that was typed. */
export const askMeant = ({ t }: Context, { units, period }: Meant): Message => ({
  text: t('figures-which-meant'),
  buttons: units.map(({ id, name }) => [
    { text: shorten(name, 60), data: `figures.show.${write(viewOf(id, period))}` },
  ]),
})

export async function askPeriod(ctx: Context, view: View): Promise<Message> {
  const { t, app } = ctx
  await countable(ctx, view.unit)
  const usual = usualPeriods(dayOf(app.clock.now())).map(
    (period): Button => ({
      text: sayPeriod(t, period),
      data: `figures.show.${write({ ...view, period, page: 0 })}`,
    }),
  )
  const typed = { text: t('figures-type-period'), data: `figures.type.${write({ ...view, page: 0 })}` }
  return { text: t('figures-which-period'), buttons: [...pairs(usual), [typed], [back(ctx, view)]] }
}

export async function askMeasure(ctx: Context, view: View): Promise<Message> {
  const { t } = ctx
  await countable(ctx, view.unit)
  const buttons = Object.values(MEASURED).map((measure): Button[] => [
    { text: t(`figures-measure-${measure}.button`), data: `figures.show.${write({ ...view, measure })}` },
  ])
  return { text: t('figures-which-measure'), buttons: [...buttons, [back(ctx, view)]] }
}

/** The second dimension of a cross table: the one that has more of them makes the rows. */
export async function askCross(ctx: Context, view: View): Promise<Message> {
  const { t } = ctx
  await countable(ctx, view.unit)
  const first = view.by[0]!
  const buttons = DIMENSIONS.filter((one) => one !== first).map((one): Button => {
    const by = DIMENSIONS.indexOf(one) < DIMENSIONS.indexOf(first) ? [one, first] : [first, one]
    return { text: t(`figures-dimension-${one}.button`), data: `figures.show.${write({ ...view, by })}` }
  })
  return {
    text: t('figures-which-cross', { dimension: t(`figures-dimension-${first}`) }),
    buttons: [...pairs(buttons), [back(ctx, view)]],
  }
}

/** By what only some of the models are counted; then, which of them. */
export async function askFilter(ctx: Context, view: View, what?: string): Promise<Message> {
  const { t, app } = ctx
  await countable(ctx, view.unit)
  const free = { unit: view.unit, period: view.period, measure: view.measure, by: view.by, page: 0 }
  if (what === undefined) {
    const buttons = (['field', ...NARROWED] as const).map(
      (name): Button => ({
        text: t(`figures-dimension-${name}.button`),
        data: `figures.filter.${write(view)}.${name[0]}`,
      }),
    )
    const none = { text: t('figures-filter-none'), data: `figures.show.${write(free)}` }
    return { text: t('figures-which-filter'), buttons: [...pairs(buttons), [none], [back(ctx, view)]] }
  }
  const name = (['field', ...NARROWED] as const).find((one) => one[0] === what)
  if (!name) throw new Problem('form-old-button')
  const fields = name === 'field' ? await app.db.field.findMany({ orderBy: { position: 'asc' } }) : []
  const values = name === 'field' ? fields.map(({ code }) => code) : VALUES[name]!
  const known: Pick<Figures, 'units' | 'fields'> = { units: [], fields }
  return {
    text: t('figures-which-value', { dimension: t(`figures-dimension-${name}`) }),
    buttons: [
      ...pairs(
        values.map((value) => ({
          text: labelOf(t, known, name, value),
          data: `figures.show.${write({ ...view, [name]: value, page: 0 })}`,
        })),
      ),
      [back(ctx, view)],
    ],
  }
}

export const back = ({ t }: Context, view: View): Button => ({
  text: t('figures-back'),
  data: `figures.show.${write({ ...view, page: 0 })}`,
})
