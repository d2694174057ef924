import type { Context } from '../../context.ts'
import type { Answers } from '../../core/form.ts'
import { idFrom } from '../../core/lookup.ts'
import { allow, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { fields, NAME, VERSION } from '../../core/registration.ts'
import type { Feature } from '../../feature.ts'
import { modelBy } from '../../models.ts'
import { named, nameOf } from '../../organisation.ts'
import { returned } from '../../submissions.ts'
import { aboutCopy, isNew, originalIn } from './about.ts'
import { register, sendAgain } from './actions.ts'
import { carriedOver, copyable } from './copy.ts'
import { options } from './options.ts'

/** Đăng ký mô hình: a cadre registers a model, or corrects one that came back. */
export const initiatives: Feature = {
  name: 'initiatives',
  commands: { dangky: { run: (ctx) => startRegistration(ctx), menu: 1, for: ['cadre'] } },
  buttons: {
    fix: (ctx, submission, version) => startCorrection(ctx, idFrom(submission), idFrom(version)),
    same: (ctx, initiative) => isTheSame(ctx, idFrom(initiative)),
    copy: (ctx, initiative) => startCopy(ctx, idFrom(initiative)),
  },
  codes: {
    async sua(ctx, subject) {
      const { submission } = await modelBy(ctx.app, subject)
      await startCorrection(ctx, submission.id, submission.version)
    },
    nhanrong: async (ctx, subject) => startCopy(ctx, (await modelBy(ctx.app, subject)).id),
  },
  forms: [
    {
      name: NAME,
      version: VERSION,
      fields,
      options,
      begin,
      submit: (ctx, answers, draft) => sendIn(ctx, answers, draft),
      already: (ctx, draft) => alreadySent(ctx, draft),
    },
  ],
}

async function startRegistration(ctx: Context) {
  allowRegistration(ctx)
  await ctx.ask(NAME)
}

/** Nhân rộng: a registration that begins with what a recognised model did. */
async function startCopy(ctx: Context, id: number) {
  allowRegistration(ctx)
  await copyable(ctx.app.db, id)
  await ctx.ask(NAME, aboutCopy(id))
}

function allowRegistration({ who }: Context) {
  allow(who !== undefined, 'policy-join-first')
  const isCadre = who.roles.some(({ kind }) => kind === 'cadre')
  allow(isCadre, who.pending.length > 0 ? 'policy-wait' : 'policy-register')
}

/** Nothing, what a model brings to its copy, or what came back. */
async function begin(ctx: Context, about: string) {
  const original = originalIn(about)
  if (original !== undefined) return carriedOver(ctx, original)
  return about === '' ? { answers: { level: 'grassroots' } } : returned(ctx.app.db, Number(about))
}

/** Opens the form at the fields that the reviewer named. */
async function startCorrection(ctx: Context, id: number, version: number) {
  allow(ctx.who !== undefined, 'policy-join-first')
  const submission = await ctx.app.db.submission.findUnique({ where: { id } })
  allow(submission?.kind === 'registration' && may.correct(ctx.who, submission), 'policy-correct')
  if (submission.version !== version || submission.state !== 'returned') throw new Problem('registration-not-returned')
  await ctx.ask(NAME, String(id))
}

async function sendIn(ctx: Context, answers: Answers, { id, about }: { id: number; about: string }) {
  const ticket = { draft: id, form: VERSION, channel: ctx.here.channel }
  const sent = isNew(about)
    ? await register(ctx.app, ctx.who!, answers, ticket, originalIn(about))
    : await sendAgain(ctx.app, ctx.who!, Number(about), answers, ticket)
  if (!sent) return (await alreadySent(ctx, id)) ?? { text: ctx.t('form-old-button') }
  return {
    title: ctx.t('registration-sent', { code: sent.code }),
    text: ctx.t('registration-sent-next', { unit: nameOf(sent.reviewUnit) }),
    buttons: [[{ text: ctx.t('tinhtrang'), data: 'help.do.tinhtrang' }]],
  }
}

async function alreadySent(ctx: Context, draft: number) {
  const revision = await ctx.app.db.revision.findUnique({
    where: { draftId: draft },
    include: { submission: { include: { initiative: true } } },
  })
  const { submission } = revision ?? {}
  if (submission?.kind !== 'registration' || submission.authorId !== ctx.who?.id) return undefined
  return { text: ctx.t('registration-already-sent', { code: submission.initiative.code }) }
}

/** "It is the same model": nothing is registered twice; the person learns who has it. */
async function isTheSame(ctx: Context, id: number) {
  allow(ctx.who?.roles.some(({ kind }) => kind === 'cadre') === true, 'policy-register')
  const found = await ctx.app.db.initiative.findUnique({ where: { id }, include: { unit: named } })
  if (!found) throw new Problem('form-old-button')
  const asking = ctx.draft?.form === NAME && ctx.draft.state.stage === 'ask' && ctx.draft.state.field === 'alike'
  if (ctx.draft && asking) await ctx.app.db.draft.deleteMany({ where: { id: ctx.draft.id } })
  const { code, title, unit } = found
  await ctx.say({
    title: ctx.t('registration-same', { code }),
    text: [
      ctx.t('registration-same-next', { title, unit: nameOf(unit) }),
      ...(asking ? [ctx.t('form-gone')] : []),
    ].join('\n\n'),
  })
}
