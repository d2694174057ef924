import type { Context } from '../../context.ts'
import { formatMoment } from '../../core/day.ts'
import { idFrom } from '../../core/lookup.ts'
import type { Button } from '../../core/message.ts'
import { allow, may } from '../../core/policy.ts'
import { shorten } from '../../core/vietnamese.ts'
import type { Feature } from '../../feature.ts'
import { modelBy } from '../../models.ts'
import { named, nameOf } from '../../organisation.ts'

/** Tình trạng: my models, who holds each of them now, and what happened to it. */
export const status: Feature = {
  name: 'status',
  commands: { tinhtrang: { run: (ctx) => list(ctx, 0), menu: 3, for: ['cadre'] } },
  buttons: {
    list: (ctx, page) => list(ctx, page === '0' ? 0 : idFrom(page)),
    show: (ctx, initiative) => show(ctx, idFrom(initiative)),
  },
  codes: { xem: async (ctx, subject) => show(ctx, (await modelBy(ctx.app, subject)).id) },
}

const PAGE = 6

/** What came back stands first: it waits for the author. */
async function list(ctx: Context, page: number) {
  allow(ctx.who !== undefined, 'policy-join-first')
  const { app, who, t } = ctx
  const mine = await app.db.submission.findMany({
    where: { authorId: who.id, kind: 'registration' },
    include: { initiative: true, reviewUnit: named },
    orderBy: { sentAt: 'desc' },
  })
  const sorted = [
    ...mine.filter(({ state }) => state === 'returned'),
    ...mine.filter(({ state }) => state !== 'returned'),
  ]
  const shown = sorted.slice(page * PAGE, (page + 1) * PAGE)
  if (shown.length === 0) {
    const buttons = [[{ text: t('dangky'), data: 'help.do.dangky' }]]
    return ctx.say({ text: t('status-none'), buttons })
  }
  const lines = shown.map(({ initiative, state, reviewUnit, sentAt }) => {
    const holder = t(`status-${state}`, { unit: nameOf(reviewUnit), at: formatMoment(sentAt) })
    return `${initiative.code} · “${shorten(initiative.title, 80)}”\n${holder}`
  })
  await ctx.say({
    title: t('status-mine', { count: mine.length }),
    text: lines.join('\n\n'),
    buttons: [
      ...shown.map(({ initiative }): Button[] => [
        { text: t('status-open', { code: initiative.code }), data: `status.show.${initiative.id}` },
      ]),
      pages(ctx, page, Math.ceil(mine.length / PAGE)),
    ].filter((row) => row.length > 0),
  })
}

const pages = ({ t }: Context, page: number, pages: number): Button[] => [
  ...(page > 0 ? [{ text: t('status-newer'), data: `status.list.${page - 1}` }] : []),
  ...(page + 1 < pages ? [{ text: t('status-older'), data: `status.list.${page + 1}` }] : []),
]

async function show(ctx: Context, id: number) {
  const { app, who, t } = ctx
  const found = await app.db.initiative.findUnique({
    where: { id },
    include: {
      unit: named,
      submissions: { where: { kind: 'registration' }, include: { reviewUnit: named, reviews: true } },
      events: { orderBy: { id: 'asc' }, include: { person: { select: { name: true } } } },
    },
  })
  allow(who !== undefined && found !== null && may.see(who, found), 'policy-see')
  const submission = found.submissions[0]!
  const history = found.events.map(({ at, name, person, version, data }) => {
    const kind =
      name === 'submission.decided'
        ? `decided-${(data as { verdict: string }).verdict}`
        : (version ?? 1) > 1
          ? 'sent-again'
          : 'sent'
    return `${formatMoment(at)} – ${t(`status-event-${kind}`, { name: person?.name ?? '' })}`
  })
  const holder = t(`status-${submission.state}`, {
    unit: nameOf(submission.reviewUnit),
    at: formatMoment(submission.sentAt),
  })
  const fix = `initiatives.fix.${submission.id}.${submission.version}`
  const returned = submission.state === 'returned' && submission.authorId === who.id
  await ctx.say({
    title: `${found.code} · “${found.title}”`,
    text: [nameOf(found.unit), holder, '', t('status-history'), ...history].join('\n'),
    buttons: [
      ...(returned ? [[{ text: t('answer-fix'), data: fix, style: 'good' as const }]] : []),
      [{ text: t('review-see-full'), data: `review.full.${submission.id}` }],
    ],
  })
}
