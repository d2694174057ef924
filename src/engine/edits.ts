import { isDeepStrictEqual } from 'node:util'
import type { MiddlewareFn } from 'grammy'
import type { Context, OpenDraft } from '../context.ts'
import { amend, isAmendable, reopen } from '../core/amend.ts'
import { type Input, isOver, type State } from '../core/form.ts'
import { worded } from '../core/form-view.ts'
import { Problem } from '../core/problem.ts'
import type { Wizard } from '../feature.ts'
import { sceneOf, wizardOf } from './draw.ts'
import { goOn, save, speak } from './fill.ts'

/** What was edited is the answer that it was before, in a form that is open, or left, or sent in by now. */
export const edits: MiddlewareFn<Context> = async (ctx, next) => {
  const { app, account, editedMessage } = ctx
  if (account !== undefined && editedMessage?.caption !== undefined && (await isCaption(ctx, account))) return
  const text = editedMessage?.text
  if (text === undefined || account === undefined) return next()
  const where = { accountId_message: { accountId: account, message: String(editedMessage!.message_id) } }
  const said = await app.db.said.findUnique({ where })
  if (!said) return next()
  if (ctx.draft?.id === said.draftId && !isOver(ctx.draft.state)) return inOpenForm(ctx, ctx.draft, said.field, text)
  const left = await app.db.draft.findUnique({ where: { id: said.draftId } })
  if (left) return inLeftForm(ctx, { ...left, state: left.state as unknown as State }, said.field, text)
  for (const feature of app.features) if (await feature.edited?.(ctx, { ...said, text })) return
  return next()
}

/** The words under a photo that was not sent in yet. */
async function isCaption({ app, editedMessage, say, t }: Context, accountId: number): Promise<boolean> {
  const { message_id, caption } = editedMessage!
  const where = { accountId, message: String(message_id), submissionId: null, inspectionId: null }
  const { count } = await app.db.upload.updateMany({ where, data: { caption: caption! } })
  if (count > 0) await say({ text: t('bot-caption-edited') })
  return count > 0
}

/** The new answer, or why it is none, and the question that is open. */
async function inOpenForm(ctx: Context, draft: OpenDraft, field: string, text: string) {
  const wizard = await wizardOf(ctx, draft.form, draft.about)
  if (ctx.seq > draft.lastSeq) {
    draft.state = await amended(ctx, wizard, draft, field, text)
    const scene = await goOn(ctx, wizard, draft)
    await save(ctx, draft)
    return speak(ctx, wizard, draft, scene)
  }
  return speak(ctx, wizard, draft, await sceneOf(ctx, wizard, draft))
}

/** The form stays left: only what became of the answer is said. */
async function inLeftForm(ctx: Context, draft: OpenDraft, field: string, text: string) {
  const wizard = await wizardOf(ctx, draft.form, draft.about)
  draft.state = await amended(ctx, wizard, draft, field, text)
  const { problem, ...state } = draft.state
  await save(ctx, { ...draft, state })
  if (problem) return ctx.say({ text: ctx.t(problem.key, problem.params) })
  await ctx.say({ text: ctx.t('form-edited-left', answerOf(ctx, wizard, state, field)) })
}

async function amended(ctx: Context, wizard: Wizard, draft: OpenDraft, field: string, text: string): Promise<State> {
  const { state } = draft
  if (!isAmendable(wizard, field)) return { ...state, problem: { key: 'bot-edited', params: {} } }
  const input: Input = { type: 'text', text }
  const at = (field: string, state: State): OpenDraft => ({ ...draft, state: { ...state, stage: 'ask', field } })
  try {
    const next = amend(wizard, state, field, input, await sceneOf(ctx, wizard, at(field, state), input))
    const { reopens } = wizard.fields[field]!
    if (!reopens || isDeepStrictEqual(next.answers[field], state.answers[field])) return next
    const { options } = await sceneOf(ctx, wizard, at(reopens, next))
    const { [reopens]: _, ...answers } = next.answers
    return options.length > 0 ? reopen(wizard, next, reopens) : { ...next, answers }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const params = { ...answerOf(ctx, wizard, state, field), problem: ctx.t(error.key, error.params) }
    return { ...state, problem: { key: 'form-edit-refused', params } }
  }
}

function answerOf({ t }: Context, wizard: Wizard, { answers }: State, name: string) {
  const value = answers[name]
  return {
    label: worded(wizard, t)(`${wizard.name}-${name}.label`),
    value: value === undefined ? '–' : wizard.fields[name]!.format(value, t),
  }
}
