import { conversations, createConversation } from '@grammyjs/conversations'
import { Bot, BotError, type MiddlewareFn, type StorageAdapter } from 'grammy'
import type { Update, UserFromGetMe } from 'grammy/types'
import type { Context } from '../context.ts'
import { codeIn } from '../core/code.ts'
import { own } from '../core/lookup.ts'
import { type App, type ChannelName, Undelivered } from '../ports.ts'
import { housekeeping } from './accounts.ts'
import { edits } from './edits.ts'
import { ask, draftOf, fill, isForOthers, turn } from './fill.ts'
import { isEmpty } from './heard.ts'
import { type Identity, identify } from './identify.ts'
import { meant } from './offers.ts'
import { problems } from './problems.ts'
import { answerIn, commandsOn, showIn } from './speak.ts'
import { commandIn } from './words.ts'

/**
 * Turns one update into what happens. grammY's part is to route; it never calls the platform: everything is said
 * through the channel, so the same bot serves every messenger.
 */
export function createBot(app: App, log: StorageAdapter<unknown>) {
  const bot = new Bot<Context>('0:the-channels-speak-for-the-bot', { botInfo: NOBODY })
  bot.use(withIdentity(app), problems, rethrow)
  // biome-ignore lint/suspicious/noExplicitAny: the plugin's storage types do not meet; the log is its own JSON
  bot.filter(isPrivate).use(conversations({ storage: { type: 'key', version: 1, getStorageKey, adapter: log as any } }))
  bot.filter(isPrivate).use(createConversation(fill as never, 'fill'))
  bot.use(buttons, links, commands, codes)
  bot.filter(isPrivate).use(edits, withoutLog)
  bot.use(words, hearing, lost)

  return async (channel: ChannelName, update: Update) => {
    if (await housekeeping(app, channel, update)) return
    const identity = await identify(app, channel, update)
    if (!identity) return
    const { here, draft } = identity
    const understood = here.group ? update : await meant(app, channel, update, draft?.id)
    const late = understood === 'late'
    const heard = late ? update : understood
    identities.set(heard, { ...identity, late })
    await bot.handleUpdate(heard).catch((error: unknown) => {
      throw error instanceof BotError ? error.error : error
    })
  }
}

const NOBODY = { id: 0, is_bot: true, first_name: '', username: 'bot' } as UserFromGetMe
const identities = new WeakMap<Update, Identity & { late: boolean }>()

const isPrivate = ({ here }: Context) => !here.group
const getStorageKey = (ctx: Context) => `${ctx.here.channel}-${ctx.here.chat}`

const withIdentity =
  (app: App): MiddlewareFn<Context> =>
  async (ctx, next) => {
    const { waiting, ...identity } = identities.get(ctx.update)!
    const { channel, group } = identity.here
    const tap = ctx.callbackQuery?.id
    const speaker = app.channels[channel]!
    const t = app.t(identity.language, commandsOn(speaker))
    let answered = false
    const answer: Context['answer'] = async (reply) => {
      if (!tap || answered) return
      answered = true
      // Nothing hangs on it: an answer that got lost must not make the whole update fail.
      await speaker.answer?.(tap, reply).catch((error: unknown) => {
        if (!(error instanceof Undelivered)) throw error
        app.log.info({ error }, 'a tap was not answered')
      })
    }
    Object.assign(ctx, identity, {
      app,
      seq: ctx.update.update_id,
      t,
      answer,
      say: async (message) => {
        if (group && tap) return answer({ text: message.text })
        await answerIn(app, identity.here, message, t)
      },
      view: (name, about) => viewOf(ctx, name, about),
      ask: (form, about) => ask(ctx, form, about),
    } satisfies Partial<Context>)
    // In a private chat the waiting sign of the button goes at once; in a group the answer itself is the reply.
    if (!group) await answer()
    if (waiting > 0) await showIn(app, identity.here, { text: t('notices-waiting', { count: waiting }) }, t)
    await next()
    await answer()
  }

/** A notice's view as an answer to somebody who asked for it: all of it, whatever they were told before. */
async function viewOf({ app, t, account, who }: Context, name: string, about: string) {
  const view = app.features.map(({ views }) => own(views, name)).find(Boolean)
  if (!account || !who) return undefined
  return view?.({ app, t, account: { id: account, personId: who.id, unitId: null }, again: false }, about)
}

/** The buttons of features work while a form is open, and leave it open. */
const buttons: MiddlewareFn<Context> = async (ctx, next) => {
  const data = ctx.callbackQuery?.data
  if (!ctx.callbackQuery) return next()
  if (data?.startsWith('form.')) return draftOf(data) === ctx.draft?.id ? next() : oldForm(ctx, draftOf(data))
  const [owner = '', action = '', ...args] = data?.split('.') ?? []
  const feature = ctx.app.features.find(({ name }) => name === owner)
  const button = own(feature?.buttons, action)
  if (button) return button(ctx, ...args)
  return ctx.say({ text: ctx.t('form-old-button') })
}

/** A button of a form that is not open here: it was sent, or left, or begun anew. */
async function oldForm(ctx: Context, draft: number) {
  for (const wizard of ctx.app.features.flatMap(({ forms = [] }) => forms)) {
    const said = await wizard.already?.(ctx, draft)
    if (said) return ctx.say(said)
  }
  return ctx.say({ text: ctx.t('form-old-button') })
}

/** /start fix-42-1: a link into the private chat. */
const links: MiddlewareFn<Context> = async (ctx, next) => {
  const [name = '', ...args] = ctx.msg?.text?.match(/^\/start(?:@\w+)?\s+(\S+)$/)?.[1]?.split('-') ?? []
  const link = ctx.here.group ? undefined : ctx.app.features.map(({ links }) => own(links, name)).find(Boolean)
  return link ? link(ctx, ...args) : next()
}

const commands: MiddlewareFn<Context> = async (ctx, next) => {
  const [, name = '', argument = ''] = (ctx.message?.text ?? '').match(/^\/(\w+)(?:@\w+)?(?:\s+(.*))?$/s) ?? []
  const command = ctx.app.features.map(({ commands }) => own(commands, name)).find(Boolean)
  if (!command) return next()
  if (ctx.here.group && !command.group) return ctx.say({ text: ctx.t('bot-in-private') })
  return command.run(ctx, argument.trim())
}

/** "DUYET DVK-26-0042": what a button would do. One that was mistyped does nothing. */
const codes: MiddlewareFn<Context> = async (ctx, next) => {
  const code = codeIn(ctx.message?.text ?? '')
  if (!code) return next()
  if (code === 'mistyped') return ctx.say({ text: ctx.t('code-mistyped') })
  const act = ctx.app.features.map(({ codes }) => codes?.[code.word]).find(Boolean)
  if (!act) return next()
  if (ctx.here.group) return ctx.say({ text: ctx.t('bot-in-private') })
  return act(ctx, code)
}

/** What failed inside the conversation, which stays open at its question: the update is to be tried again. */
const rethrow: MiddlewareFn<Context> = async (ctx, next) => {
  await next()
  if (ctx.failure) throw ctx.failure
}

/** The conversation's log is gone (Redis was emptied), the draft is not: the answer is taken all the same. */
const withoutLog: MiddlewareFn<Context> = async (ctx, next) => {
  if (!ctx.draft || isForOthers(ctx) || ctx.conversation.active('fill') > 0) return next()
  const turned = await turn(ctx)
  if (turned === 'closed' || turned === 'elsewhere') return next()
  if (turned === 'open') await ctx.conversation.enter('fill')
}

const words: MiddlewareFn<Context> = (ctx, next) => commandIn(ctx)?.run(ctx, '') ?? next()

const hearing: MiddlewareFn<Context> = async (ctx, next) => {
  for (const feature of ctx.app.features) if (await feature.hear?.(ctx, ctx.message?.text ?? '')) return
  return next()
}

/**
 * A message that a person sent is never silently ignored. A group of Telegram's talks about many things; one of Zalo's
 * lets us hear only what names the bot.
 */
const lost: MiddlewareFn<Context> = async (ctx) => {
  if (ctx.here.group && ctx.here.channel === 'telegram') return
  if (ctx.here.group) return ctx.say({ text: ctx.t('bot-in-private') })
  // A place that moves along is edited every few seconds: it was answered when it was sent.
  if (ctx.editedMessage?.location) return
  await ctx.say({ text: ctx.t(ctx.editedMessage ? 'bot-edited' : unheard(ctx)) })
}

const unheard = (ctx: Context) =>
  isEmpty(ctx) ? 'bot-unreadable' : !ctx.who ? 'policy-join-first' : ctx.late ? 'offer-late' : 'bot-lost'
