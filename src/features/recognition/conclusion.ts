import type { Context } from '../../context.ts'
import { suggested } from '../../core/fields.ts'
import { CONCLUSIONS, type Conclusion } from '../../core/scoring.ts'
import type { Wizard } from '../../feature.ts'
import { conclude } from './actions.ts'
import { whichIn } from './ballot.ts'

const base = { name: 'conclusion', version: 1, fields: { reason: suggested({ min: 5, max: 1000 }) } }

/** Kết luận: the chair says why, sees what will be said to the author, and confirms. `about` is "42@1@outstanding". */
export const conclusion: Wizard = {
  ...base,
  fleeting: true,
  async shape({ app, t }, about) {
    const { initiative } = await app.db.submission.findUniqueOrThrow({
      where: { id: whichIn(about).submission },
      include: { initiative: true },
    })
    const said = t(`conclusion-confirm-${conclusionIn(about)}`, { code: initiative.code })
    return {
      ...base,
      words: { 'conclusion-confirm': said, 'conclusion-reason': t(`conclusion-ask-${conclusionIn(about)}`) },
    }
  },
  options: async ({ t }, { about }) =>
    ['a', 'b', 'c'].map((value) => ({ value, label: t(`conclusion-${conclusionIn(about)}-${value}`) })),
  async submit(ctx, answers, { id, about }) {
    const concluding = { ...whichIn(about), conclusion: conclusionIn(about), reason: String(answers.reason) }
    const code = await conclude(ctx.app, ctx.who!, ctx.here.channel, concluding, id)
    if (!code) return (await already(ctx, id)) ?? { text: ctx.t('form-old-button') }
    return { text: ctx.t(`conclusion-sent-${concluding.conclusion}`, { code }) }
  },
  already: (ctx, draft) => already(ctx, draft),
}

export const isConclusion = (text: string): text is Conclusion => (CONCLUSIONS as readonly string[]).includes(text)

function conclusionIn(about: string): Conclusion {
  const [, , said = ''] = about.split('@')
  if (!isConclusion(said)) throw new Error(`"${about}" names no conclusion`)
  return said
}

async function already(ctx: Context, draft: number) {
  const found = await ctx.app.db.recognition.findUnique({
    where: { draftId: draft },
    include: { submission: { include: { initiative: true } } },
  })
  if (!found || found.chairId !== ctx.who?.id) return undefined
  return { text: ctx.t(`conclusion-sent-${found.conclusion}`, { code: found.submission.initiative.code }) }
}
