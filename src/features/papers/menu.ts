import type { Context } from '../../context.ts'
import type { Button } from '../../core/message.ts'
import { KINDS } from '../../core/papers.ts'
import { allow, may, rolesThatMay } from '../../core/policy.ts'
import { shorten } from '../../core/vietnamese.ts'
import { recent } from './recent.ts'

/** Which paper? And what was asked for last. */
export async function menu(ctx: Context) {
  const { who, t } = ctx
  allow(who !== undefined, 'policy-join-first')
  allow(rolesThatMay(who, may.count).length > 0, 'papers-not-yours')
  const { lines, buttons } = await recent(ctx, who.id)
  await ctx.say({
    title: t('papers-menu'),
    text: [t('papers-which'), ...(lines.length > 0 ? [[t('papers-recent'), ...lines].join('\n')] : [])].join('\n\n'),
    buttons: [
      ...KINDS.map((kind): Button[] => [{ text: t(`papers-kind-${kind}`), data: `papers.new.${kind}` }]),
      [{ text: t('papers-kind-certificate'), data: 'papers.certificates.0' }],
      ...buttons,
    ],
  })
}

const PAGE = 6

/** Recognised models for which there can be a certificate, the newest first. */
export async function certifiable(ctx: Context, page: number) {
  const { app, who, t } = ctx
  allow(who !== undefined, 'policy-join-first')
  const paths = rolesThatMay(who, may.count).map(({ path }) => ({ unit: { path: { startsWith: path } } }))
  allow(paths.length > 0, 'papers-not-yours')
  const found = await app.db.recognition.findMany({
    where: {
      conclusion: { not: 'not_yet' },
      submission: { initiative: { OR: paths, honour: { not: null }, stage: { in: ['running', 'ended'] } } },
    },
    include: { submission: { include: { initiative: true } } },
    orderBy: { at: 'desc' },
    skip: page * PAGE,
    take: PAGE + 1,
  })
  const models = found.slice(0, PAGE).map(({ submission }) => submission.initiative)
  const once = models.filter(({ id }, at) => models.findIndex((other) => other.id === id) === at)
  if (once.length === 0) return ctx.say({ text: t('papers-none-recognised') })
  const turn = (text: string, to: number): Button => ({ text, data: `papers.certificates.${to}` })
  await ctx.say({
    title: t('papers-kind-certificate'),
    text: t('papers-which-model'),
    buttons: [
      ...once.map(({ id, code, title }): Button[] => [
        { text: `${code} · ${shorten(title, 30)}`, data: `papers.certificate.${id}` },
      ]),
      [
        ...(page > 0 ? [turn(t('papers-before'), page - 1)] : []),
        ...(found.length > PAGE ? [turn(t('papers-more'), page + 1)] : []),
      ],
    ].filter((row) => row.length > 0),
  })
}
