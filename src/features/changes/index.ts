import type { Context } from '../../context.ts'
import { DOSSIERS, isDossier } from '../../core/dossier.ts'
import { idFrom } from '../../core/lookup.ts'
import { allow, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { clean, shorten } from '../../core/vietnamese.ts'
import type { Tx } from '../../db.ts'
import type { Edited, Feature } from '../../feature.ts'
import { change } from '../../record.ts'

/** Đề nghị sửa: the author saw a mistake after sending; the reviewer lets it be corrected. */
export const changes: Feature = {
  name: 'changes',
  buttons: { ask: (ctx, message) => ask(ctx, idFrom(message)) },
  edited: (ctx, message) => offer(ctx, message),
}

const LONGEST = 1000

/** What was sent in stays as it is; while nobody has decided, a change can be asked for. */
async function offer(ctx: Context, { draftId, message, field, text }: Edited): Promise<boolean> {
  const { app, who, account, t } = ctx
  const submission = await sentWith(app.db, draftId)
  if (!submission || submission.authorId !== who?.id) return false
  const { kind, state, initiative } = submission
  const { code } = initiative
  const words = shorten(clean(text), LONGEST)
  if (state !== 'submitted') await ctx.say({ text: t(tooLate(state), { code }) })
  else if (!isDossier(kind) || !DOSSIERS[kind].correctable.includes(field) || words === '')
    await ctx.say({ text: t('changes-sent', { code }) })
  else {
    const where = { accountId_message: { accountId: account!, message } }
    await app.db.said.update({ where, data: { words } })
    const label = t(`${DOSSIERS[kind].name}-${field}.label`)
    const buttons = [[{ text: t('changes-ask'), data: `changes.ask.${message}` }]]
    await ctx.say({ text: t('changes-sent-ask', { code, label }), buttons })
  }
  return true
}

/** `message` is one of their own, in this chat: what it was edited to is what they ask for. */
async function ask(ctx: Context, message: number) {
  const { app, who, account, t } = ctx
  allow(who !== undefined && account !== undefined, 'policy-join-first')
  const code = await change(app, async (tx, record) => {
    const where = { accountId_message: { accountId: account, message: String(message) } }
    const said = await tx.said.findUnique({ where })
    const submission = said && (await sentWith(tx, said.draftId))
    if (!said?.words || !submission) throw new Problem('form-old-button')
    allow(may.correct(who, submission), 'policy-correct')
    const { id: submissionId, version, state, initiative, initiativeId } = submission
    const { code, unitId } = initiative
    if (state !== 'submitted') throw new Problem(tooLate(state), { code })
    const { field, words } = said
    const key = { submissionId_version_field: { submissionId, version, field } }
    const before = await tx.changeRequest.findUnique({ where: key })
    if (before?.words === words) return code
    const at = app.clock.now()
    const create = { submissionId, version, field, words, at }
    await tx.changeRequest.upsert({ where: key, create, update: { words, at } })
    const by = { personId: who.id, channel: ctx.here.channel }
    await record({ name: 'change.requested', ...by, unitId, initiativeId, submissionId, version, data: { field } })
    return code
  })
  await ctx.say({ text: t('changes-asked', { code }) })
}

const tooLate = (state: string) => (state === 'returned' ? 'changes-returned' : 'changes-decided')

/** The dossier that this draft was sent in with, as it stands now. */
async function sentWith(tx: Tx, draftId: number) {
  const where = { draftId }
  const include = { submission: { include: { initiative: true } } }
  return (await tx.revision.findUnique({ where, include }))?.submission
}
