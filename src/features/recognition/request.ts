import type { Context } from '../../context.ts'
import { aside, photos, text } from '../../core/fields.ts'
import type { Answers } from '../../core/form.ts'
import type { Message } from '../../core/message.ts'
import { shorten } from '../../core/vietnamese.ts'
import type { Wizard } from '../../feature.ts'
import { nameOf } from '../../organisation.ts'
import { putForward } from './actions.ts'
import { nameOfRubric, pointsAt, rubricFor, shapeOf } from './rubrics.ts'

const base = {
  name: 'recognition',
  version: 1,
  fields: { achievements: text({ min: 10, max: 2000 }), photos: aside(photos({ max: 10 })) },
}

/** Đề nghị công nhận: the unit scores its model itself, and says what stands out. `about` is the model. */
export const request: Wizard = {
  ...base,
  async shape(ctx, about) {
    const { code, title, rubric } = await modelOf(ctx, about)
    const shape = shapeOf(ctx, base, rubric.criteria)
    const [first = ''] = Object.keys(shape.fields)
    const key = `${base.name}-${first}`
    const opening = ctx.t('recognition-opening', {
      code,
      title: shorten(title, 80),
      rubric: nameOfRubric(ctx.t, ctx.language, rubric),
    })
    return { ...shape, words: { ...shape.words, [key]: `${opening}\n\n${shape.words[key]}` } }
  },
  options: async (ctx, { field, about }) =>
    field in base.fields ? [] : pointsAt(ctx, (await modelOf(ctx, about)).rubric.criteria, field),
  async submit(ctx, answers, { id, about }) {
    const ticket = { draft: id, form: base.version, channel: ctx.here.channel }
    const sent = await putForward(ctx.app, ctx.who!, Number(about), answers, ticket)
    return sent ? said(ctx, sent) : ((await alreadySent(ctx, id)) ?? { text: ctx.t('form-old-button') })
  },
  already: (ctx, draft) => alreadySent(ctx, draft),
}

const said = ({ t }: Context, { code, reviewUnit, total }: NonNullable<Awaited<ReturnType<typeof putForward>>>) => ({
  title: t('recognition-sent', { code }),
  text: t('recognition-sent-next', { unit: nameOf(reviewUnit), total }),
  buttons: [[{ text: t('tinhtrang'), data: 'help.do.tinhtrang' }]],
})

async function modelOf({ app }: Context, about: string) {
  const model = await app.db.initiative.findUniqueOrThrow({ where: { id: Number(about) }, include: { unit: true } })
  return { ...model, rubric: await rubricFor(app.db, model) }
}

async function alreadySent(ctx: Context, draft: number): Promise<Message | undefined> {
  const revision = await ctx.app.db.revision.findUnique({
    where: { draftId: draft },
    include: { submission: { include: { initiative: true } } },
  })
  const { submission } = revision ?? {}
  if (submission?.kind !== 'recognition' || submission.authorId !== ctx.who?.id) return undefined
  return { text: ctx.t('recognition-already-sent', { code: submission.initiative.code }) }
}

/** What a request says beside the points. */
export const achievementsIn = (answers: Answers): string =>
  typeof answers.achievements === 'string' ? answers.achievements : ''
