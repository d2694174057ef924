import type { Context } from '../../context.ts'
import { dayOf, formatDay } from '../../core/day.ts'
import type { Answers, Option } from '../../core/form.ts'
import type { Message } from '../../core/message.ts'
import type { Period } from '../../core/period.ts'
import { progress } from '../../core/progress.ts'
import { type Every, everyOf, nameOfPeriod, periodBefore, reportPeriod } from '../../core/report-period.ts'
import { shorten } from '../../core/vietnamese.ts'
import type { Wizard } from '../../feature.ts'
import { nameOf } from '../../organisation.ts'
import { returned } from '../../submissions.ts'
import { report, reportAgain } from './actions.ts'

/** "42": a new report on that model. "fix-7": that report, which came back. */
const correctionIn = (about: string) => (about.startsWith('fix-') ? Number(about.slice(4)) : undefined)

export const form: Wizard = {
  ...progress,
  /** The first question says which model it is about. */
  async shape(ctx, about) {
    const { code, title } = await modelOf(ctx, about)
    return {
      ...progress,
      words: { 'progress-period': ctx.t('progress-period-of', { code, title: shorten(title, 80) }) },
    }
  },
  async begin({ app }, about) {
    const correction = correctionIn(about)
    return correction ? returned(app.db, correction) : { answers: {} }
  },
  options: (ctx, { field, about }) => (field === 'period' ? periods(ctx, about) : Promise.resolve([])),
  async submit(ctx, answers, { id, about }) {
    const ticket = { draft: id, form: progress.version, channel: ctx.here.channel }
    const correction = correctionIn(about)
    const sent = correction
      ? await reportAgain(ctx.app, ctx.who!, correction, answers, ticket)
      : await report(ctx.app, ctx.who!, Number(about), answers, ticket)
    return sent ? said(ctx, answers, sent) : ((await alreadySent(ctx, id)) ?? { text: ctx.t('form-old-button') })
  },
  already: (ctx, draft) => alreadySent(ctx, draft),
}

function said({ t }: Context, answers: Answers, { code, number, reviewUnit }: Sent): Message {
  const asked = answers.outcomes === undefined || answers.photos === undefined
  return {
    title: t('progress-sent', { code, number }),
    text: [t('progress-sent-next', { unit: nameOf(reviewUnit) }), ...(asked ? [t('progress-evidence')] : [])].join(
      '\n\n',
    ),
    buttons: [[{ text: t('tinhtrang'), data: 'help.do.tinhtrang' }]],
  }
}

type Sent = NonNullable<Awaited<ReturnType<typeof report>>>

async function alreadySent(ctx: Context, draft: number): Promise<Message | undefined> {
  const revision = await ctx.app.db.revision.findUnique({
    where: { draftId: draft },
    include: { submission: { include: { initiative: true } } },
  })
  const { submission } = revision ?? {}
  if (submission?.kind !== 'progress' || submission.authorId !== ctx.who?.id) return undefined
  return { text: ctx.t('progress-already-sent', { code: submission.initiative.code, number: submission.number }) }
}

async function modelOf({ app }: Context, about: string) {
  const correction = correctionIn(about)
  const include = { campaign: true }
  if (!correction) return app.db.initiative.findUniqueOrThrow({ where: { id: Number(about) }, include })
  const where = { id: correction }
  return (await app.db.submission.findUniqueOrThrow({ where, include: { initiative: { include } } })).initiative
}

/** This stretch of the year, the one before, and all that has not been reported yet. */
async function periods(ctx: Context, about: string): Promise<Option[]> {
  const { app, t } = ctx
  const model = await modelOf(ctx, about)
  const every = everyOf(model.campaign.reportEvery)
  const today = dayOf(app.clock.now())
  const current = reportPeriod(today, every)
  const last = await app.db.submission.findFirst({
    where: { initiativeId: model.id, kind: 'progress' },
    orderBy: { toOn: 'desc' },
  })
  const since = dayOf(last?.toOn ?? model.createdAt)
  const named = [current, periodBefore(current, every)].map((period) => option(period, label(ctx, period, every)))
  return since < today
    ? [...named, option({ from: since, to: today }, t('progress-period-since', { day: formatDay(since) }))]
    : named
}

const option = ({ from, to }: Period, label: string): Option => ({ value: `${from}_${to}`, label })

const label = ({ t }: Context, period: Period, every: Every) =>
  t(`progress-period-every-${every}`, nameOfPeriod(period, every))
