import type { Context } from '../../context.ts'
import { suggested } from '../../core/fields.ts'
import type { Message } from '../../core/message.ts'
import type { Wizard } from '../../feature.ts'
import { end } from './actions.ts'

const SENTENCES = ['a', 'b', 'c']

/** A model that has ended or is withdrawn needs a reason. `about` is "42@2027", or "42" for one that is withdrawn. */
export const ending = (name: 'ending' | 'withdrawal'): Wizard => ({
  name,
  version: 1,
  fields: { reason: suggested({ min: 5, max: 1000 }) },
  fleeting: true,
  options: async ({ t }) => SENTENCES.map((value) => ({ value, label: t(`${name}-reason-${value}`) })),
  async submit(ctx, answers, draft) {
    const [id = 0, year] = draft.about.split('@').map(Number)
    const given = { id, reason: String(answers.reason), ...(year !== undefined && { year }) }
    const model = await end(ctx.app, ctx.who!, ctx.here.channel, draft.id, given)
    if (model) return { text: ctx.t(`${name}-sent`, { code: model.code }) }
    return (await alreadySaid(ctx, name, draft.id)) ?? { text: ctx.t('form-old-button') }
  },
  already: (ctx, draft) => alreadySaid(ctx, name, draft),
})

async function alreadySaid(ctx: Context, name: 'ending' | 'withdrawal', draft: number): Promise<Message | undefined> {
  const stage = name === 'ending' ? 'ended' : 'withdrawn'
  const said = await ctx.app.db.ending.findUnique({ where: { draftId: draft, stage }, include: { initiative: true } })
  if (!said || said.byId !== ctx.who?.id) return undefined
  return { text: ctx.t(`${name}-sent`, { code: said.initiative.code }) }
}
