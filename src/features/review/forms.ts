import type { Context } from '../../context.ts'
import { DOSSIERS, isDossier } from '../../core/dossier.ts'
import { choices, optional, suggested } from '../../core/fields.ts'
import type { Answers, Option } from '../../core/form.ts'
import type { Verdict } from '../../core/lifecycle.ts'
import type { Wizard } from '../../feature.ts'
import { onward } from '../../waiting.ts'
import { decide } from './actions.ts'

const reason = suggested({ min: 5, max: 1000 })

/** "Đề nghị bổ sung" and "Không duyệt" need a reason; the first can name what needs work. `about` is "42@1". */
export const forms: Wizard[] = [
  wizard('return', { fields: optional(choices()), reason }, async (ctx, { field, answers, about }) =>
    field === 'fields' ? correctable(ctx, about) : sentences(ctx, 'return', named(answers)),
  ),
  wizard('reject', { reason }, async (ctx) => sentences(ctx, 'reject', [])),
]

function wizard(verdict: Verdict, asks: Wizard['fields'], options: NonNullable<Wizard['options']>): Wizard {
  return {
    name: verdict,
    version: 1,
    fields: asks,
    fleeting: true,
    options,
    async submit(ctx, answers, { id, about }) {
      const [submission, version] = about.split('@').map(Number) as [number, number]
      const reason = String(answers.reason)
      const decision = { submission, version, verdict, reason, fields: named(answers) }
      const { code } = await decide(ctx.app, ctx.who!, ctx.here.channel, decision, id)
      const buttons = await onward(ctx.app.db, ctx.t, ctx.who!, submission)
      return { text: ctx.t(`${verdict}-sent`, { code }), buttons }
    },
    async already(ctx, draft) {
      const review = await ctx.app.db.review.findUnique({
        where: { draftId: draft, verdict },
        include: { submission: { include: { initiative: true } } },
      })
      if (!review || review.reviewerId !== ctx.who?.id) return undefined
      return { text: ctx.t(`${verdict}-sent`, { code: review.submission.initiative.code }) }
    },
  }
}

const named = (answers: Answers) => ((answers.fields as Option[] | undefined) ?? []).map(({ value }) => value)

/** What can be named depends on what was sent in. `about` is "42@1". */
async function correctable({ app, t }: Context, about: string): Promise<Option[]> {
  const found = await app.db.submission.findUnique({ where: { id: Number(about.split('@')[0]) } })
  if (!found || !isDossier(found.kind)) return []
  const { name, correctable } = DOSSIERS[found.kind]
  return correctable.map((value) => ({ value, label: t(`${name}-${value}.label`) }))
}

/** The sentence of each named field, then those that always fit. */
const sentences = ({ t }: Context, verdict: Verdict, fields: string[]): Option[] =>
  [...fields, 'a', 'b'].map((name) => ({ value: name, label: t(`${verdict}-reason-${name}`) }))
