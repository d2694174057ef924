import type { Context } from '../../context.ts'
import { type Goal, goal, oneOf } from '../../core/fields.ts'
import type { Message } from '../../core/message.ts'
import { Problem } from '../../core/problem.ts'
import { formatQuantity } from '../../core/quantities.ts'
import { NAME as REGISTRATION, type Registration, VALUES } from '../../core/registration.ts'
import type { Wizard } from '../../feature.ts'
import { raise } from './actions.ts'
import { stays } from './models.ts'

/** "Nâng cấp": a level above the present one, a new goal; either may stay as it is. `about` is "42@2027". */
export const upgrade: Wizard = {
  name: 'upgrade',
  version: 1,
  fields: { level: oneOf(REGISTRATION, 'level'), goal: goal() },
  fleeting: true,
  async begin(ctx, about) {
    const now = await present(ctx, about)
    const { level, goal } = now
    return {
      answers: { goal, ...(level && { level }) },
      todo: above(now.level).length > 0 ? ['level', 'goal'] : ['goal'],
    }
  },
  async options(ctx, { field, about }) {
    if (field !== 'level') return []
    const { level } = await present(ctx, about)
    return above(level).map((value) => ({ value, label: ctx.t(`registration-level-${value}`) }))
  },
  async submit(ctx, answers, { id: draft, about }) {
    const [id = 0, year = 0] = about.split('@').map(Number)
    const { level, goal } = answers as { level: Registration['level']; goal: Goal }
    const now = await present(ctx, about)
    const isSame = level === now.level && goal.value === now.goal.value && goal.unit === now.goal.unit
    if (isSame) throw new Problem('upgrade-nothing-new')
    const raised = await raise(ctx.app, ctx.who!, ctx.here.channel, draft, id, year, { level, goal })
    return raised ? said(ctx, raised, year) : ((await alreadySaid(ctx, draft)) ?? { text: ctx.t('form-old-button') })
  },
  already: (ctx, draft) => alreadySaid(ctx, draft),
}

const said = ({ t }: Context, model: Raised, year: number): Message => ({
  title: t('upgrade-sent', { code: model.code, year: String(year) }),
  text: stays(t, model).join('\n'),
})

type Raised = NonNullable<Awaited<ReturnType<typeof raise>>>

/** The event remembers which draft it was. */
async function alreadySaid(ctx: Context, draft: number): Promise<Message | undefined> {
  const chosen = await ctx.app.db.event.findFirst({
    where: { name: 'renewal.chosen', personId: ctx.who?.id ?? 0, data: { path: ['draft'], equals: draft } },
    include: { initiative: true },
  })
  return chosen?.initiative ? said(ctx, chosen.initiative, Number((chosen.data as { year: number }).year)) : undefined
}

/** Tỉnh and khối, ngành stand beside each other, and above all others. */
const above = (level: string | null) => {
  const levels = VALUES.level!
  return levels.slice(levels.indexOf(level ?? '') + 1)
}

async function present({ app }: Context, about: string) {
  const { level, goalValue, goalUnit } = await app.db.initiative.findUniqueOrThrow({
    where: { id: Number(about.split('@')[0]) },
  })
  const quantity = { value: Number(goalValue), unit: goalUnit }
  return { level, goal: { ...quantity, words: formatQuantity(quantity) } }
}
