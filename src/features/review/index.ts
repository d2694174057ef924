import type { Context } from '../../context.ts'
import { DOSSIERS, type DossierKind, isDossier } from '../../core/dossier.ts'
import { idFrom } from '../../core/lookup.ts'
import { allow, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { inTurn, type Prisma, type Tx } from '../../db.ts'
import type { Feature, Subject } from '../../feature.ts'
import { modelBy } from '../../models.ts'
import { accountsOf, chatsOf, groupsOf, nameOf } from '../../organisation.ts'
import type { Happening } from '../../record.ts'
import { onward } from '../../waiting.ts'
import { decidable, decide } from './actions.ts'
import { answer } from './answer.ts'
import { card } from './card.ts'
import { forms } from './forms.ts'
import { showFiles } from './photos.ts'
import { showSheet } from './sheet.ts'
import { fullText, submissionOf } from './submission.ts'
import { takeOn } from './taking.ts'

/** Thẩm định: the submission goes to the reviewers, they decide with a button, the answer goes back. */
export const review: Feature = {
  name: 'review',
  buttons: {
    approve: (ctx, id, version) => approve(ctx, idFrom(id), idFrom(version)),
    return: (ctx, id, version) => giveReason(ctx, 'return', idFrom(id), idFrom(version)),
    reject: (ctx, id, version) => giveReason(ctx, 'reject', idFrom(id), idFrom(version)),
    let: (ctx, id, version) => letCorrect(ctx, idFrom(id), idFrom(version)),
    full: (ctx, id) => showFull(ctx, idFrom(id)),
    photos: (ctx, id) => showPhotos(ctx, idFrom(id)),
    sheet: (ctx, id) => showInTime(ctx, idFrom(id)),
    take: (ctx, id, version) => takeOn(ctx, idFrom(id), idFrom(version)),
    leave: (ctx) => ctx.say({ text: ctx.t('review-left') }),
  },
  links: {
    return: (ctx, id, version) => giveReason(ctx, 'return', idFrom(id), idFrom(version)),
    reject: (ctx, id, version) => giveReason(ctx, 'reject', idFrom(id), idFrom(version)),
    full: (ctx, id) => showFull(ctx, idFrom(id)),
    photos: (ctx, id) => showPhotos(ctx, idFrom(id)),
  },
  codes: {
    duyet: (ctx, subject) => confirmApproval(ctx, subject),
    bosung: async (ctx, subject) => giveReason(ctx, 'return', ...(await latest(ctx, subject))),
    khongduyet: async (ctx, subject) => giveReason(ctx, 'reject', ...(await latest(ctx, subject))),
    chosua: async (ctx, subject) => letCorrect(ctx, ...(await latest(ctx, subject))),
    nhan: async (ctx, subject) => takeOn(ctx, ...(await latest(ctx, subject))),
    hoso: async (ctx, subject) => showFull(ctx, (await latest(ctx, subject))[0]),
    anh: async (ctx, subject) => showPhotos(ctx, (await latest(ctx, subject))[0]),
    thoigian: async (ctx, subject) => showInTime(ctx, (await latest(ctx, subject))[0]),
  },
  forms,
  on: {
    async 'submission.submitted'(tx, { submissionId = 0, version = 1, personId, at }) {
      const { reviewUnitId, kind } = await tx.submission.findUniqueOrThrow({ where: { id: submissionId } })
      if (!isDossier(kind)) return []
      const accounts = [
        ...(await accountsOf(tx, reviewUnitId, ['reviewer'], personId, { kind, at })),
        ...(await groupsOf(tx, reviewUnitId)),
      ]
      const about = `${submissionId}@${version}`
      const before = await shownBefore(tx, `${submissionId}@${version - 1}`)
      return [...accounts.map((account) => ({ account, view: 'review-card', about })), ...before]
    },
    /** Whoever begins to review finds what is waiting; so does whoever begins to stand in, and a group. */
    async 'invitation.used'(tx, { unitId = 0, personId = 0, data }) {
      return data?.kind === 'reviewer' ? waitingFor(tx, unitId, await chatsOf(tx, personId)) : []
    },
    async 'delegation.begun'(tx, { unitId = 0, data }) {
      const { toId, fromId, role, kinds } = await tx.delegation.findUniqueOrThrow({
        where: { id: Number(data?.delegation) },
      })
      if (role !== 'reviewer') return []
      return waitingFor(tx, unitId, await chatsOf(tx, toId), {
        authorId: { notIn: [fromId, toId] },
        ...(kinds.length > 0 && { kind: { in: kinds } }),
      })
    },
    async 'group.bound'(tx, { unitId = 0 }) {
      return waitingFor(tx, unitId, await groupsOf(tx, unitId))
    },
    'upload.kept': redraw,
    'upload.refused': redraw,
    'upload.replaced': redraw,
    async 'change.requested'(tx, { submissionId = 0, version = 1 }) {
      return shownBefore(tx, `${submissionId}@${version}`)
    },
    async 'submission.decided'(tx, { submissionId = 0, version = 1 }) {
      const about = `${submissionId}@${version}`
      const { authorId } = await tx.submission.findUniqueOrThrow({ where: { id: submissionId } })
      const author = await chatsOf(tx, authorId)
      return [
        ...author.map((account) => ({ account, view: 'review-answer', about })),
        ...(await shownBefore(tx, about)),
      ]
    },
    'submission.taken': redraw,
    'submission.released': redraw,
    async 'initiative.ended'(tx, { initiativeId = 0 }) {
      const waiting = await tx.submission.findMany({ where: { initiativeId, state: 'submitted' } })
      return inTurn(waiting, ({ id, version }) => shownBefore(tx, `${id}@${version}`))
    },
  },
  views: { 'review-card': card, 'review-answer': answer },
}

const MOST = 50
const KINDS = Object.keys(DOSSIERS) as DossierKind[]

async function waitingFor(tx: Tx, reviewUnitId: number, accounts: number[], only: Prisma.SubmissionWhereInput = {}) {
  const submissions = await tx.submission.findMany({
    where: { AND: [{ reviewUnitId, state: 'submitted', kind: { in: KINDS } }, only] },
    orderBy: { sentAt: 'asc' },
    take: MOST,
  })
  return submissions.flatMap(({ id, version }) =>
    accounts.map((account) => ({ account, view: 'review-card', about: `${id}@${version}` })),
  )
}

/** What has arrived stands on the card. */
async function redraw(tx: Tx, { submissionId, version }: Happening) {
  return submissionId ? shownBefore(tx, `${submissionId}@${version}`) : []
}

/** Every copy of a card or an answer that is out there: it changes where it stands. */
async function shownBefore(tx: Tx, about: string) {
  const notices = await tx.notice.findMany({ where: { about, view: { in: ['review-card', 'review-answer'] } } })
  return notices.map(({ accountId, view }) => ({ account: accountId, view, about }))
}

async function approve(ctx: Context, submission: number, version: number) {
  allow(ctx.who !== undefined, 'review-not-yours')
  const { code, kind, number } = await decide(ctx.app, ctx.who, ctx.here.channel, {
    submission,
    version,
    verdict: 'approve',
  })
  const buttons = await onward(ctx.app.db, ctx.t, ctx.who, submission)
  await ctx.say({ text: ctx.t(`review-approved-${kind}`, { code, number }), buttons })
}

/** The author asked to correct something: it goes back for exactly that, with a sentence that is ready. */
async function letCorrect(ctx: Context, submission: number, version: number) {
  allow(ctx.who !== undefined, 'review-not-yours')
  const where = { submissionId: submission, version }
  const requests = await ctx.app.db.changeRequest.findMany({ where, orderBy: { at: 'asc' } })
  const fields = requests.map(({ field }) => field)
  if (fields.length === 0) throw new Problem('form-old-button')
  // It is for the author, whatever language the reviewer reads.
  const decision = {
    submission,
    version,
    verdict: 'return' as const,
    reason: ctx.app.t('vi')('review-let-reason'),
    fields,
  }
  const { code } = await decide(ctx.app, ctx.who, ctx.here.channel, decision)
  const buttons = await onward(ctx.app.db, ctx.t, ctx.who, submission)
  await ctx.say({ text: ctx.t('return-sent', { code }), buttons })
}

/** A number is soon mistyped: what is approved by a code is named, and approved when the person says yes. */
async function confirmApproval(ctx: Context, subject: Subject) {
  const { code, title, unit } = await modelBy(ctx.app, subject)
  const [id, version] = await latest(ctx, subject)
  const { kind, number } = await decidable(ctx.app.db, ctx.t, ctx.who, { submission: id, version })
  if (!isDossier(kind)) throw new Problem('form-old-button')
  await ctx.say({
    title: ctx.t(`review-sure-${kind}`, { code, number }),
    text: `“${title}” – ${nameOf(unit)}`,
    buttons: [
      [{ text: ctx.t(`review-approve-${kind}`), data: `review.approve.${id}.${version}`, style: 'good' }],
      [{ text: ctx.t('review-not-yet'), data: `review.leave.${id}` }],
    ],
  })
}

/** Whoever types a code means what waits for a decision about that model, the oldest first; else what came last. */
async function latest({ app }: Context, subject: Subject): Promise<[number, number]> {
  const { id: initiativeId, submission } = await modelBy(app, subject)
  const kind = { in: KINDS }
  const { id, version } =
    (await app.db.submission.findFirst({
      where: { initiativeId, kind, state: 'submitted' },
      orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    })) ??
    (await app.db.submission.findFirst({ where: { initiativeId, kind }, orderBy: { sentAt: 'desc' } })) ??
    submission
  return [id, version]
}

/** A reason is written in the private chat: from a group the button leads there. */
async function giveReason(ctx: Context, verdict: 'return' | 'reject', submission: number, version: number) {
  await decidable(ctx.app.db, ctx.t, ctx.who, { submission, version })
  if (ctx.here.group) return lead(ctx, `${verdict}-${submission}-${version}`)
  await ctx.ask(verdict, `${submission}@${version}`)
}

async function showFull(ctx: Context, id: number) {
  const submission = await readable(ctx, id)
  return ctx.here.group ? lead(ctx, `full-${id}`) : ctx.say(fullText(ctx.t, submission))
}

async function showPhotos(ctx: Context, id: number) {
  const submission = await readable(ctx, id)
  return ctx.here.group ? lead(ctx, `photos-${id}`) : showFiles(ctx, submission)
}

async function showInTime(ctx: Context, id: number) {
  const submission = await readable(ctx, id)
  return ctx.here.group ? ctx.say({ text: ctx.t('bot-in-private') }) : showSheet(ctx, submission)
}

async function readable(ctx: Context, id: number) {
  const submission = await submissionOf(ctx.app.db, id)
  allow(ctx.who !== undefined && submission !== null && may.see(ctx.who, submission), 'policy-see')
  return submission
}

const lead = (ctx: Context, payload: string) => {
  const url = ctx.app.channels[ctx.here.channel]!.link?.(payload)
  return url ? ctx.answer({ url }) : ctx.say({ text: ctx.t('bot-in-private') })
}
