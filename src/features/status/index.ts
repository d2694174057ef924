import type { Context } from '../../context.ts'
import { modelIn } from '../../core/code.ts'
import { idFrom } from '../../core/lookup.ts'
import { allow } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import type { Feature } from '../../feature.ts'
import { modelBy } from '../../models.ts'
import { FORMS } from './drafts.ts'
import { list } from './list.ts'
import { show } from './model.ts'

/** Tình trạng: what came back and what is half done, my models, who holds each of them now, and what happened to it. */
export const status: Feature = {
  name: 'status',
  commands: {
    tinhtrang: { run: (ctx) => list(ctx, 0), menu: 3, for: ['cadre'] },
    mohinh: { run: (ctx, code) => find(ctx, code) },
  },
  buttons: {
    list: (ctx, page) => list(ctx, page === '0' ? 0 : idFrom(page)),
    show: (ctx, initiative) => show(ctx, idFrom(initiative)),
    draft: (ctx, draft) => goOn(ctx, idFrom(draft)),
  },
  links: { xem: (ctx, initiative) => show(ctx, idFrom(initiative)) },
  codes: { xem: async (ctx, subject) => show(ctx, (await modelBy(ctx.app, subject)).id) },
}

/** /mohinh DVK-26-0042; without a code it is the list. */
async function find(ctx: Context, code: string) {
  if (code === '') return list(ctx, 0)
  const subject = modelIn(code)
  if (!subject) throw new Problem('status-no-code')
  await show(ctx, (await modelBy(ctx.app, subject)).id)
}

async function goOn(ctx: Context, id: number) {
  allow(ctx.who !== undefined, 'policy-join-first')
  const draft = await ctx.app.db.draft.findUnique({ where: { id } })
  if (draft?.personId !== ctx.who.id || !FORMS.includes(draft.form)) throw new Problem('form-old-button')
  await ctx.ask(draft.form, draft.about)
}
