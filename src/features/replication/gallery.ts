import type { Context } from '../../context.ts'
import type { Answers } from '../../core/form.ts'
import type { Button, Message } from '../../core/message.ts'
import { allow } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { clean, shorten } from '../../core/vietnamese.ts'
import { type Found, recognisedModels } from './models.ts'
import { FORM, searchIn } from './search.ts'

const PAGE = 5

/** Everything that was recognised, the newest first; perhaps of one field. */
export async function browse(ctx: Context, page: number, field?: string) {
  allow(ctx.who !== undefined, 'policy-join-first')
  const models = await recognisedModels(ctx.app.db, { field }, { skip: page * PAGE, take: PAGE + 1 })
  const dataOf = (page: number) => ['replication.list', page, ...(field ? [field] : [])].join('.')
  await ctx.say(gallery(ctx, models, page, dataOf))
}

/** "/nhanrong vườn rau Thạch Hà" */
export async function search(ctx: Context, typed: string) {
  allow(ctx.who !== undefined, 'policy-join-first')
  const state = { stage: 'later', field: 'words', answers: { words: shorten(clean(typed), 100) } }
  const key = { personId: ctx.who.id, form: FORM, about: 'typed' }
  const { id } = await ctx.app.db.draft.upsert({
    where: { personId_form_about: key },
    create: { ...key, state },
    update: { state },
  })
  await found(ctx, id, 0)
}

/** One page of what a search found. */
export async function found(ctx: Context, draft: number, page: number) {
  const message = await pageOf(ctx, draft, page)
  if (!message) throw new Problem('form-old-button')
  await ctx.say(message)
}

/** Only in one's own searches can be turned pages. */
export async function pageOf(ctx: Context, draft: number, page: number): Promise<Message | undefined> {
  const kept = await ctx.app.db.draft.findUnique({ where: { id: draft, form: FORM, personId: ctx.who?.id ?? 0 } })
  if (!kept) return undefined
  const wanted = searchIn((kept.state as { answers: Answers }).answers)
  const models = await recognisedModels(ctx.app.db, wanted, { skip: page * PAGE, take: PAGE + 1 })
  return gallery(ctx, models, page, (page) => `replication.found.${draft}.${page}`)
}

function gallery({ t }: Context, models: Found[], page: number, dataOf: (page: number) => string): Message {
  const shown = models.slice(0, PAGE)
  return {
    title: t('replication-list'),
    text: shown.length > 0 ? shown.map((it) => lineOf(t, it)).join('\n\n') : t('replication-nothing'),
    buttons: [
      ...shown.map(({ id, code, title }): Button[] => [
        { text: `${code} · ${shorten(title, 30)}`, data: `replication.show.${id}` },
      ]),
      [
        ...(page > 0 ? [{ text: t('replication-before'), data: dataOf(page - 1) }] : []),
        ...(models.length > PAGE ? [{ text: t('replication-more'), data: dataOf(page + 1) }] : []),
      ],
      [
        { text: t('replication-search'), data: 'replication.search' },
        { text: t('replication-by-field'), data: 'replication.fields' },
      ],
    ].filter((row) => row.length > 0),
  }
}

const lineOf = (t: Context['t'], { code, title, unit, honour, copies }: Found) =>
  [
    `${code} “${shorten(title, 80)}” – ${unit}`,
    [t(`honour-${honour}`), ...(copies > 0 ? [t('replication-copies', { count: copies })] : [])].join(' · '),
  ].join('\n')

/** Which field? */
export async function fields(ctx: Context) {
  const { app, t, language } = ctx
  allow(ctx.who !== undefined, 'policy-join-first')
  const fields = await app.db.field.findMany({ orderBy: { position: 'asc' } })
  await ctx.say({
    text: t('replication-which-field'),
    buttons: fields.map(({ code, name, nameEn }) => [
      { text: language === 'en' ? nameEn : name, data: `replication.list.0.${code}` },
    ]),
  })
}
