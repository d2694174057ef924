import type { Context } from '../../context.ts'
import { addDays, type Day, dayOf, formatDay } from '../../core/day.ts'
import { aside, choice, day, kept, oneOf, optional, photos, place, suggested, text } from '../../core/fields.ts'
import type { Answers, Field, Input, Option } from '../../core/form.ts'
import { may } from '../../core/policy.ts'
import { shorten } from '../../core/vietnamese.ts'
import type { Wizard } from '../../feature.ts'
import { askOn, plan, visit } from './actions.ts'
import { inspectionOf, yours } from './inspection.ts'
import { labelOf, modelsMeant } from './list.ts'

const some = <T>(field: Field<T>): Field<T> => ({ ...field, ask: 'some' })
const sentence = suggested({ min: 5, max: 1000 })

/** "42": a visit to that model; nothing: the first question asks which. */
const planning: Wizard = {
  name: 'plan',
  version: 1,
  fields: { model: choice(), day: day('ahead'), purpose: optional(suggested({ min: 3, max: 500 })) },
  async begin({ app }, about) {
    if (!about) return { answers: {} }
    const model = await app.db.initiative.findUniqueOrThrow({ where: { id: Number(about) } })
    return { answers: { model: { value: about, label: labelOf(model) } } }
  },
  async options(ctx, { field, input }) {
    if (field === 'model') return models(ctx, input)
    if (field === 'day') return days(ctx, [1, 7])
    return ['a', 'b', 'c'].map((value) => ({ value, label: ctx.t(`plan-purpose-${value}`) }))
  },
  async submit(ctx, answers, { id }) {
    const given = answers as { model: Option; day: Day; purpose?: string }
    const { model, ...rest } = given
    const made = await plan(ctx.app, ctx.who!, ctx.here.channel, { initiative: Number(model.value), ...rest }, id)
    return made ? planned(ctx, made) : ((await alreadyPlanned(ctx, id)) ?? { text: ctx.t('form-old-button') })
  },
  already: (ctx, draft) => alreadyPlanned(ctx, draft),
}

const planned = ({ t }: Context, { id, code, day }: { id: number; code: string; day: Day }) => ({
  text: t('plan-sent', { code, day: formatDay(day) }),
  buttons: [[{ text: t('inspection-see'), data: `inspection.show.${id}` }]],
})

async function alreadyPlanned(ctx: Context, draft: number) {
  const found = await ctx.app.db.inspection.findUnique({ where: { planDraftId: draft }, include: { initiative: true } })
  if (!found || found.inspectorId !== ctx.who?.id) return undefined
  return planned(ctx, { id: found.id, code: found.initiative.code, day: dayOf(found.plannedOn) })
}

/** The models that an answer may mean: the one that was tapped, or those with the words that were typed. */
async function models({ app, who }: Context, input?: Input): Promise<Option[]> {
  const paths = yours(who!).map(({ path }) => path)
  const pressed = input?.type === 'button' ? Number(input.press.match(/^pick:(\d{1,9})$/)?.[1] ?? 0) : 0
  const found = pressed
    ? await app.db.initiative.findMany({
        where: { id: pressed, unit: { OR: paths.map((path) => ({ path: { startsWith: path } })) } },
      })
    : input?.type === 'text'
      ? await modelsMeant(app.db, input.text, paths)
      : []
  return found.map((model) => ({ value: String(model.id), label: labelOf(model) }))
}

const NEAR: Record<number, string> = { 1: 'form-tomorrow', 7: 'form-next-week', 30: 'form-in-a-month' }

function days({ app, t }: Context, steps: number[]): Option[] {
  const today = dayOf(app.clock.now())
  return steps.map((step) => {
    const value = addDays(today, step)
    return { value, label: t(NEAR[step]!, { day: formatDay(value) }) }
  })
}

/** What was found at the visit that is `about`. Only where something is to follow it is asked what, and by when. */
const visiting: Wizard = {
  name: 'visit',
  version: 1,
  fields: {
    findings: text({ min: 5, max: 1500 }),
    conclusion: { ...oneOf('visit', 'conclusion'), reopens: 'task' },
    task: { ...some(sentence), reopens: 'due' },
    due: some(day('ahead')),
    photos: optional(photos({ max: 10 })),
    day: aside(kept(day('behind'))),
    place: aside(place()),
  },
  async shape(ctx, about) {
    const found = await inspectionOf(ctx.app.db, Number(about))
    const words = { code: found?.code ?? '', title: shorten(found?.model.title ?? '', 80) }
    return { version: 1, fields: visiting.fields, words: { 'visit-findings': ctx.t('visit-findings-at', words) } }
  },
  begin: async ({ app }) => ({ answers: { day: dayOf(app.clock.now()) } }),
  async options(ctx, { field, answers }) {
    if (field === 'conclusion')
      return ['good', 'attention'].map((value) => ({ value, label: ctx.t(`visit-conclusion-${value}`) }))
    if (field === 'day') return [{ value: dayOf(ctx.app.clock.now()), label: ctx.t('visit-day-today') }]
    if (answers.conclusion !== 'attention') return []
    if (field === 'task') return tasks(ctx)
    return field === 'due' ? days(ctx, [7, 30]) : []
  },
  async submit(ctx, answers, { id, about }) {
    const made = await visit(ctx.app, ctx.who!, ctx.here.channel, Number(about), answers, id)
    return made ? { text: ctx.t('visit-sent', { code: made.code }) } : ((await alreadyVisited(ctx, id)) ?? old(ctx))
  },
  already: (ctx, draft) => alreadyVisited(ctx, draft),
}

async function alreadyVisited(ctx: Context, draft: number) {
  const found = await ctx.app.db.inspection.findUnique({
    where: { visitDraftId: draft },
    include: { initiative: { include: { unit: true } } },
  })
  // A colleague may have made the visit in the inspector's place.
  if (!found || !ctx.who || !may.inspect(ctx.who, found.initiative.unit)) return undefined
  return { text: ctx.t('visit-sent', { code: found.initiative.code }) }
}

const old = ({ t }: Context) => ({ text: t('form-old-button') })

const tasks = ({ t }: Context): Option[] => ['a', 'b', 'c'].map((value) => ({ value, label: t(`visit-task-${value}`) }))

/** One round more. `about` is "42@1". */
const askingAgain: Wizard = {
  name: 'again',
  version: 1,
  fleeting: true,
  fields: { task: sentence, due: day('ahead') },
  options: async (ctx, { field }) => (field === 'task' ? tasks(ctx) : days(ctx, [7, 30])),
  async submit(ctx, answers, { id: draft, about }) {
    const [id, round] = about.split('@').map(Number) as [number, number]
    const { task, due } = answers as Answers & { task: string; due: Day }
    const made = await askOn(ctx.app, ctx.who!, ctx.here.channel, { id, round, task, due }, draft)
    return made ? { text: ctx.t('again-sent', { code: made.code }) } : old(ctx)
  },
}

export const forms = [planning, visiting, askingAgain]
