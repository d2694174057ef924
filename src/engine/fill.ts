import type { Context as Grammy } from 'grammy'
import type { Context, OpenDraft, Talk } from '../context.ts'
import { isAmendable } from '../core/amend.ts'
import { codeIn } from '../core/code.ts'
import { dayOf } from '../core/day.ts'
import { advance, fieldOf, type Input, isOver, open, refuse, type Scene, type State, settle } from '../core/form.ts'
import { progress, view } from '../core/form-view.ts'
import { Problem } from '../core/problem.ts'
import type { Wizard } from '../feature.ts'
import { Undelivered } from '../ports.ts'
import { letGo, usable } from '../uploads.ts'
import { sceneOf, wizardOf } from './draw.ts'
import { hear } from './heard.ts'
import { answerWhenQuiet } from './quiet.ts'
import { isCommandInForm } from './words.ts'

/**
 * The only conversation in the bot: it fills in any form. The draft in the database is the state; the conversation is
 * rewound after every answer, so that its log stays as short at the sixtieth question as at the first.
 */
export async function fill(conversation: Talk) {
  const question = conversation.checkpoint()
  const heard = await conversation.wait()
  if (isForOthers(heard)) await conversation.skip({ next: true })
  const turned = await conversation.external((outer) =>
    turn(outer).catch((error: unknown) => {
      outer.failure = error
      return 'open' as const
    }),
  )
  if (turned === 'closed') await conversation.halt({ next: true })
  if (turned === 'elsewhere') await conversation.skip({ next: true })
  if (turned === 'open') await conversation.rewind(question)
}

/** "form.17.goal.back" hangs under a question of draft 17. */
export function draftOf(data = ''): number {
  const id = Number(data.match(/^form\.(\d{1,10})\./)?.[1] ?? 0)
  return id < 2 ** 31 ? id : 0
}

/**
 * Commands, and buttons that are not of the open form, do their work and leave the form open. An old message that was
 * edited is no answer to the present question.
 */
export const isForOthers = ({ msg, editedMessage, callbackQuery }: Grammy): boolean =>
  callbackQuery
    ? !callbackQuery.data?.startsWith('form.')
    : editedMessage !== undefined || msg?.text?.startsWith('/') === true || codeIn(msg?.text ?? '') !== undefined

/** Opens a form in this chat. Whatever was open is left; its draft is safe. */
export async function ask(ctx: Context, name: string, about = '') {
  const { who, account } = ctx
  if (ctx.here.group) throw new Problem('bot-in-private')
  if (!who || !account) throw new Problem('policy-join-first')
  const wizard = await wizardOf(ctx, name, about)
  const found = await ctx.app.db.draft.findUnique({
    where: { personId_form_about: { personId: who.id, form: name, about } },
  })
  const kept = found ? (found.state as unknown as State) : undefined
  // An update that is worked on a second time finds what it has opened, and only shows it again.
  const begun = kept && found?.lastSeq === ctx.seq ? kept : await opening(ctx, wizard, about, kept)
  const state = { ...begun, answers: await usable(ctx.app.db, begun.answers) }
  const { id } = await ctx.app.db.$transaction(async (tx) => {
    await tx.draft.updateMany({ where: { accountId: account, id: { not: found?.id ?? 0 } }, data: { accountId: null } })
    const data = { state: { ...state } as object, accountId: account, lastSeq: ctx.seq }
    return found
      ? tx.draft.update({ where: { id: found.id }, data })
      : tx.draft.create({ data: { ...data, personId: who.id, form: name, about } })
  })
  ctx.draft = { id, form: name, about, state, lastSeq: ctx.seq }
  await speak(ctx, wizard, ctx.draft, await sceneOf(ctx, wizard, ctx.draft))
  await ctx.conversation.exitAll()
  await ctx.conversation.enter('fill')
}

/** What was left half done is offered; otherwise the form begins. */
async function opening(ctx: Context, wizard: Wizard, about: string, kept?: State): Promise<State> {
  const left = kept && !wizard.fleeting && kept.stage !== 'gone' && progress(wizard, kept).done > 0
  return left ? { ...kept, stage: 'resume' } : begin(ctx, wizard, about)
}

/**
 * One input: save or submit, speak, close, in that order. An update that comes a second time (its worker was killed)
 * finds its number in the draft, changes nothing and only speaks again.
 */
export async function turn(ctx: Context): Promise<'open' | 'over' | 'closed' | 'elsewhere'> {
  const { draft } = ctx
  if (!draft) return 'closed'
  if (ctx.callbackQuery && draftOf(ctx.callbackQuery.data) !== draft.id) return 'elsewhere'
  if (isCommandInForm(ctx)) return 'elsewhere'
  const wizard = await wizardOf(ctx, draft.form, draft.about)
  const isNew = ctx.seq > draft.lastSeq
  if (isNew && isOver(draft.state)) {
    await close(ctx, draft)
    return 'closed'
  }
  const scene = await (isNew ? take(ctx, wizard, draft) : sceneAgain(ctx, wizard, draft))
  if (draft.state.stage === 'sent') return send(ctx, wizard, draft)
  if (isNew) await save(ctx, draft)
  if (!draft.state.silent) await speak(ctx, wizard, draft, scene)
  else if (draft.state.album !== undefined) await answerWhenQuiet(ctx, draft)
  if (!isOver(draft.state)) return 'open'
  await close(ctx, draft)
  return 'over'
}

/** Takes the input into the draft; the scene of the question that it leads to. */
async function take(ctx: Context, wizard: Wizard, draft: OpenDraft): Promise<Scene> {
  const { db } = ctx.app
  const before = { ...draft.state, answers: await usable(db, draft.state.answers) }
  draft.state = before
  const input = await hear(ctx, wizard, draft)
  draft.state = advance(wizard, before, input, await sceneOf(ctx, wizard, draft, input))
  await letGo(db, before.answers, input, draft.state.answers)
  if (input.type === 'text' && !draft.state.problem) await remember(ctx, wizard, draft.id, before.field)
  const stays = draft.state.stage === before.stage && draft.state.field === before.field
  return stays && draft.state.problem ? sceneAgain(ctx, wizard, draft, input) : goOn(ctx, wizard, draft)
}

/** The same question once more; what was typed and not understood may have narrowed its options. */
async function sceneAgain(ctx: Context, wizard: Wizard, draft: OpenDraft, heard?: Input): Promise<Scene> {
  const input = heard ?? (await hear(ctx, wizard, draft))
  const isAboutIt = draft.state.problem && fieldOf(wizard, draft.state, input) === draft.state.field
  return sceneOf(ctx, wizard, draft, isAboutIt ? input : undefined)
}

/** The message that answered a question, where people can edit theirs: the answer will be edited with it. */
async function remember({ app, here, account, msg }: Context, wizard: Wizard, draftId: number, field: string) {
  if (!app.channels[here.channel]!.can.edit || !isAmendable(wizard, field)) return
  const where = { accountId: account!, message: String(msg!.message_id) }
  const answered = { draftId, field }
  await app.db.said.upsert({ where: { accountId_message: where }, create: { ...where, ...answered }, update: answered })
}

/** Passes the questions that need not be asked; the scene of the one that is. */
export async function goOn(ctx: Context, wizard: Wizard, draft: OpenDraft): Promise<Scene> {
  for (;;) {
    const scene = await sceneOf(ctx, wizard, draft)
    const settled = settle(wizard, draft.state, scene)
    if (settled === draft.state) return scene
    draft.state = settled
  }
}

async function begin(ctx: Context, wizard: Wizard, about: string): Promise<State> {
  const { answers, todo } = (await wizard.begin?.(ctx, about)) ?? { answers: {} }
  const draft = { id: 0, form: wizard.name, about, state: open(wizard, answers, todo), lastSeq: 0 }
  await goOn(ctx, wizard, draft)
  return draft.state
}

async function send(ctx: Context, wizard: Wizard, draft: OpenDraft): Promise<'open' | 'over'> {
  try {
    const said = await wizard.submit(ctx, draft.state.answers, { id: draft.id, about: draft.about })
    await ctx.say(said)
    return 'over'
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    draft.state = refuse(draft.state, error)
    await save(ctx, draft)
    await speak(ctx, wizard, draft, await sceneOf(ctx, wizard, draft))
    return 'open'
  }
}

/** A draft that is gone by now (sent from another worker) stays gone: nothing is made anew here. */
export const save = (ctx: Context, { id, state }: OpenDraft) =>
  ctx.app.db.draft.updateMany({
    where: { id },
    data: { state: { ...state, day: dayOf(ctx.app.clock.now()) } as object, lastSeq: ctx.seq },
  })

/** Only when the last word was said: until then a second try must find what it is about. */
async function close(ctx: Context, { id, state }: OpenDraft) {
  const { draft, said } = ctx.app.db
  if (state.stage === 'gone') {
    await said.deleteMany({ where: { draftId: id } })
    await draft.deleteMany({ where: { id } })
  } else await draft.updateMany({ where: { id }, data: { accountId: null } })
}

/** One more tick in a list changes the list where it stands; everything else is said anew. */
export async function speak(ctx: Context, wizard: Wizard, draft: OpenDraft, scene: Scene) {
  const message = view(wizard, draft.state, ctx.t, scene, draft.id)
  const tapped = ctx.callbackQuery?.message?.message_id
  const channel = ctx.app.channels[ctx.here.channel]!
  if (!draft.state.amend || !tapped || !channel.can.edit) return ctx.say(message)
  await channel.edit(ctx.here.chat, String(tapped), message).catch((error: unknown) => {
    if (!(error instanceof Undelivered) || error.why !== 'missing') throw error
    return ctx.say(message)
  })
}
