import type { Context, Me } from '../../context.ts'
import { isDossier } from '../../core/dossier.ts'
import { idFrom } from '../../core/lookup.ts'
import type { Message } from '../../core/message.ts'
import { allow, may } from '../../core/policy.ts'
import type { Feature, Subject } from '../../feature.ts'
import { modelBy } from '../../models.ts'
import { onward } from '../../waiting.ts'
import { nextAfter } from './order.ts'
import { pageOf } from './page.ts'

/** Chờ duyệt: what waits for me, the oldest first, and to be decided on from here. */
export const queue: Feature = {
  name: 'queue',
  commands: { choduyet: { run: (ctx) => list(ctx, 0), menu: 3, for: ['reviewer', 'chair'], lent: true } },
  buttons: {
    list: (ctx, page) => list(ctx, page === '0' ? 0 : idFrom(page)),
    open: (ctx, submission) => open(ctx, idFrom(submission)),
    next: (ctx, submission) => goOn(ctx, idFrom(submission)),
  },
  codes: { thamdinh: (ctx, subject) => openOf(ctx, subject) },
}

async function list(ctx: Context, page: number) {
  allow(ctx.who !== undefined, 'policy-join-first')
  await ctx.say((await pageOf(ctx, ctx.who, page)) ?? { text: ctx.t('queue-none') })
}

async function goOn(ctx: Context, after: number) {
  allow(ctx.who !== undefined, 'policy-join-first')
  const next = await nextAfter(ctx.app.db, ctx.who, after)
  return next ? open(ctx, next) : ctx.say({ text: ctx.t('queue-none') })
}

/** Whoever types a code means what waits longest about that model. */
async function openOf(ctx: Context, subject: Subject) {
  const { id: initiativeId } = await modelBy(ctx.app, subject)
  const waiting = await ctx.app.db.submission.findFirst({
    where: { initiativeId, state: 'submitted' },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
  })
  return waiting ? open(ctx, waiting.id) : ctx.say({ text: ctx.t('queue-none') })
}

/** The card as it would come by itself, and the way on. */
async function open(ctx: Context, id: number) {
  const { app, who, t } = ctx
  allow(who !== undefined, 'policy-join-first')
  const submission = await app.db.submission.findUnique({
    where: { id },
    include: {
      reviewUnit: true,
      initiative: true,
      ballots: { where: { OR: [{ reviewerId: who.id }, { insteadOfId: who.id }] } },
    },
  })
  const mine = submission && cardsFor(who, submission, submission.ballots.length > 0)
  allow(submission !== null && mine !== null && mine.length > 0, 'review-not-yours')
  const about = `${id}@${submission.version}`
  let card: Message | undefined
  for (const name of mine) card ??= await ctx.view(name, about)
  const { code, title } = submission.initiative
  card ??= {
    title: `${code} · “${title}”`,
    text: t('queue-no-card'),
    buttons: [[{ text: t('status-open', { code }), data: `status.show.${submission.initiativeId}` }]],
  }
  await ctx.say({ ...card, buttons: [...(card.buttons ?? []), ...(await onward(app.db, t, who, id))] })
}

type Case = Parameters<typeof may.score>[1]

/** The views that let this person do their part: none when there is none. A council scores before its chair concludes. */
function cardsFor(who: Me, submission: Case, hasScored: boolean): string[] {
  if (isDossier(submission.kind)) return may.decide(who, submission) ? ['review-card'] : []
  const council = may.score(who, submission) ? ['recognition-card'] : []
  const chair = may.preside(who, submission) ? ['recognition-chair'] : []
  return hasScored ? [...chair, ...council] : [...council, ...chair]
}
