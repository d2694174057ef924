import type { Context } from '../../context.ts'
import { optional, text } from '../../core/fields.ts'
import { answersOf, type Scores } from '../../core/scoring.ts'
import type { Wizard } from '../../feature.ts'
import { cast } from './actions.ts'
import type { Which } from './council.ts'
import { pointsAt, readRubric, shapeOf } from './rubrics.ts'

const base = { name: 'ballot', version: 1, fields: { note: optional(text({ min: 3, max: 1000 })) } }

/** Phiếu chấm: one criterion a question, then a note. It begins with what this person said before. `about` is "42@1". */
export const ballot: Wizard = {
  ...base,
  shape: async (ctx, about) => shapeOf(ctx, base, await criteriaOf(ctx, about)),
  async begin(ctx, about) {
    const { submission: submissionId, version } = whichIn(about)
    const key = { submissionId, version, reviewerId: ctx.who!.id }
    const before = await ctx.app.db.ballot.findUnique({ where: { submissionId_version_reviewerId: key } })
    if (!before) return { answers: {} }
    const scores = answersOf(await criteriaOf(ctx, about), before.scores as Scores)
    return { answers: { ...scores, ...(before.note && { note: before.note }) } }
  },
  options: async (ctx, { field, about }) =>
    field in base.fields ? [] : pointsAt(ctx, await criteriaOf(ctx, about), field),
  async submit(ctx, answers, { id, about }) {
    const sent = await cast(ctx.app, ctx.who!, ctx.here.channel, whichIn(about), answers, id)
    if (!sent) return (await already(ctx, id)) ?? { text: ctx.t('form-old-button') }
    const { submission, version } = whichIn(about)
    return {
      text: ctx.t('ballot-sent', sent),
      buttons: [[{ text: ctx.t('recognition-score-again'), data: `recognition.score.${submission}.${version}` }]],
    }
  },
  already: (ctx, draft) => already(ctx, draft),
}

export const whichIn = (about: string): Which => {
  const [submission = 0, version = 0] = about.split('@').map(Number)
  return { submission, version }
}

async function criteriaOf({ app }: Context, about: string) {
  const id = whichIn(about).submission
  const { rubric } = await app.db.submission.findUniqueOrThrow({ where: { id }, include: { rubric: true } })
  return readRubric(rubric!).criteria
}

async function already(ctx: Context, draft: number) {
  const found = await ctx.app.db.ballot.findUnique({
    where: { draftId: draft },
    include: { submission: { include: { initiative: true } } },
  })
  if (!found || found.reviewerId !== ctx.who?.id) return undefined
  return { text: ctx.t('ballot-sent', { code: found.submission.initiative.code, total: found.total }) }
}
