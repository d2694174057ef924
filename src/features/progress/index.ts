import type { Context } from '../../context.ts'
import { idFrom } from '../../core/lookup.ts'
import { allow, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import type { Feature } from '../../feature.ts'
import { modelBy } from '../../models.ts'
import { form } from './form.ts'
import { pick, reportable } from './models.ts'

/** Báo cáo tiến độ: what a running model has done, with numbers and photos; or a report that came back. */
export const progress: Feature = {
  name: 'progress',
  commands: { baocao: { run: (ctx) => pick(ctx), menu: 2, for: ['cadre'] } },
  buttons: {
    pick: (ctx, page) => pick(ctx, page === '0' ? 0 : idFrom(page)),
    report: (ctx, initiative) => startReport(ctx, idFrom(initiative)),
    fix: (ctx, submission, version) => startCorrection(ctx, idFrom(submission), idFrom(version)),
  },
  codes: {
    baocao: async (ctx, subject) => startReport(ctx, (await modelBy(ctx.app, subject)).id),
    async suabaocao(ctx, subject) {
      const { id: initiativeId } = await modelBy(ctx.app, subject)
      const returned = await ctx.app.db.submission.findFirst({
        where: { initiativeId, kind: 'progress', state: 'returned', authorId: ctx.who?.id ?? 0 },
        orderBy: { id: 'asc' },
      })
      if (!returned) throw new Problem('registration-not-returned')
      await startCorrection(ctx, returned.id, returned.version)
    },
  },
  forms: [form],
}

/** `about` is the model; of a correction it is "fix-42", the report that came back. */
async function startReport(ctx: Context, initiative: number) {
  await reportable(ctx.app.db, ctx.who, initiative)
  await ctx.ask(form.name, String(initiative))
}

async function startCorrection(ctx: Context, id: number, version: number) {
  allow(ctx.who !== undefined, 'policy-join-first')
  const submission = await ctx.app.db.submission.findUnique({ where: { id } })
  allow(submission?.kind === 'progress' && may.correct(ctx.who, submission), 'policy-correct')
  if (submission.version !== version || submission.state !== 'returned') throw new Problem('registration-not-returned')
  await ctx.ask(form.name, `fix-${id}`)
}
