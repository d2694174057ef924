import type { Context } from '../../context.ts'
import { idFrom } from '../../core/lookup.ts'
import { allow } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import type { Tx } from '../../db.ts'
import type { Feature } from '../../feature.ts'
import { modelBy } from '../../models.ts'
import { accountsOf, chatsOf } from '../../organisation.ts'
import { card } from './card.ts'
import { copy } from './copy.ts'
import { searching } from './form.ts'
import { browse, fields, found, search } from './gallery.ts'
import { photosOf, recognised } from './models.ts'

/** Nhân rộng: recognised models are found and looked at by everybody, copied by cadres, and their spread is counted. */
export const replication: Feature = {
  name: 'replication',
  commands: { nhanrong: { run: (ctx, words) => (words ? search(ctx, words) : browse(ctx, 0)), menu: 6 } },
  buttons: {
    list: (ctx, page, field) => browse(ctx, page === '0' ? 0 : idFrom(page), field),
    found: (ctx, draft, page) => found(ctx, idFrom(draft), page === '0' ? 0 : idFrom(page)),
    fields: (ctx) => fields(ctx),
    search: (ctx) => ask(ctx),
    show: (ctx, initiative) => show(ctx, idFrom(initiative)),
    photos: (ctx, initiative) => showPhotos(ctx, idFrom(initiative)),
  },
  codes: { lantoa: async (ctx, subject) => show(ctx, (await modelBy(ctx.app, subject)).id) },
  forms: [searching],
  on: {
    /** The unit that did it first learns who follows it … */
    async 'submission.submitted'(tx, { submissionId = 0, version }) {
      return version === 1 ? tell(tx, submissionId, 'copy-registered') : []
    },
    /** … and when that is certain. */
    async 'submission.decided'(tx, { submissionId = 0, data }) {
      return data?.verdict === 'approve' ? tell(tx, submissionId, 'copy-approved') : []
    },
  },
  views: { 'copy-registered': copy('registered'), 'copy-approved': copy('approved') },
}

async function tell(tx: Tx, submissionId: number, view: string) {
  const { kind, authorId, initiative } = await tx.submission.findUniqueOrThrow({
    where: { id: submissionId },
    include: { initiative: { include: { inspiredBy: true } } },
  })
  const original = initiative.inspiredBy
  if (kind !== 'registration' || !original) return []
  const accounts = [
    ...(original.authorId === authorId ? [] : await chatsOf(tx, original.authorId)),
    ...(await accountsOf(tx, original.unitId, ['cadre'], authorId)),
  ]
  return [...new Set(accounts)].map((account) => ({ account, view, about: String(initiative.id) }))
}

async function ask(ctx: Context) {
  allow(ctx.who !== undefined, 'policy-join-first')
  await ctx.ask(searching.name)
}

async function show(ctx: Context, id: number) {
  const { app, who, t } = ctx
  allow(who !== undefined, 'policy-join-first')
  const found = await recognised(app.db, id)
  if (!found) throw new Problem('replication-not-recognised')
  await ctx.say(card(t, found, ctx.language, who.roles))
}

async function showPhotos(ctx: Context, id: number) {
  const { app, t } = ctx
  allow(ctx.who !== undefined, 'policy-join-first')
  const found = await recognised(app.db, id)
  if (!found) throw new Problem('replication-not-recognised')
  const photos = await photosOf(app.db, id)
  await ctx.say({ text: t('replication-photos', { code: found.code, count: photos.length }), photos })
}
