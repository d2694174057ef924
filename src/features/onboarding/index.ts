import type { Context } from '../../context.ts'
import { idFrom } from '../../core/lookup.ts'
import { looksLikeCode, tidy } from '../../core/secrets.ts'
import type { Tx } from '../../db.ts'
import type { Feature } from '../../feature.ts'
import { menu } from '../../menu.ts'
import { accountsOf, chatsOf, idsOf } from '../../organisation.ts'
import { accept, agree, answerRequest, NOTICE_VERSION, openInvitation, openRequest } from './actions.ts'
import { introduction, naming } from './form.ts'
import { askToLink, link, offerLink, personOfLink, unlink } from './linking.ts'
import { views } from './views.ts'

/** The first five minutes: the data notice, the consent, who somebody is, and the first menu. */
export const onboarding: Feature = {
  name: 'onboarding',
  commands: {
    start: { run: (ctx, payload) => start(ctx, payload) },
    lienket: { run: (ctx) => offerLink(ctx), menu: 8 },
  },
  buttons: {
    agree: (ctx, secret = '') => agreed(ctx, secret),
    decline: (ctx) => (ctx.who ? start(ctx, '') : ctx.say({ text: ctx.t('onboarding-declined') })),
    introduce: (ctx) => ctx.ask('introduction'),
    rename: (ctx) => ctx.ask('naming'),
    confirm: (ctx, role) => answer(ctx, idFrom(role), true),
    refuse: (ctx, role) => answer(ctx, idFrom(role), false),
    link: async (ctx, code = '') =>
      (await mayTry(ctx)) ? link(ctx, code) : ctx.say({ text: ctx.t('onboarding-too-many') }),
    unlink: (ctx, account) => unlink(ctx, idFrom(account)),
  },
  codes: {
    xacnhan: (ctx, { number }) => askAboutRequest(ctx, number),
    tuchoi: (ctx, { number }) => askAboutRequest(ctx, number),
  },
  hear: hearCode,
  forms: [introduction, naming],
  on: {
    /** Whoever may let the person in, nearest first: the unit itself, else the nearest above it. */
    async 'role.requested'(tx, { unitId = 0, data }) {
      const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId } })
      for (const id of idsOf(unit.path).reverse()) {
        const accounts = await accountsOf(tx, id, ['reviewer', 'admin'])
        if (accounts.length > 0)
          return accounts.map((account) => ({ account, view: 'join-request', about: String(data?.request) }))
      }
      return []
    },
    /** Whoever got hold of somebody's telephone for a minute is seen on the other one. */
    async 'account.linked'(tx, { personId = 0, data }) {
      const others = await tx.account.findMany({ where: { personId, id: { not: Number(data?.account) } } })
      return others.map(({ id }) => ({ account: id, view: 'account-linked', about: String(data?.link) }))
    },
    'role.granted': refreshRequest,
    'role.refused': refreshRequest,
    /** The one who invited sees who came. */
    async 'invitation.used'(tx, { data }) {
      const { invitedById } = await tx.invitation.findUniqueOrThrow({ where: { id: Number(data?.invitation) } })
      const accounts = invitedById ? await chatsOf(tx, invitedById) : []
      return accounts.map((account) => ({ account, view: 'invitation-used', about: String(data?.invitation) }))
    },
  },
  views,
}

async function refreshRequest(tx: Tx, { data }: { data?: { role?: unknown; request?: unknown } }) {
  const about = String(data?.request)
  const { personId } = await tx.role.findUniqueOrThrow({ where: { id: Number(data?.role) } })
  const asked = await tx.notice.findMany({ where: { view: 'join-request', about } })
  const own = await chatsOf(tx, personId)
  return [
    ...asked.map(({ accountId }) => ({ account: accountId, view: 'join-request', about })),
    ...own.map((account) => ({ account, view: 'join-answer', about })),
  ]
}

/** /start in every form, again and again. */
async function start(ctx: Context, payload: string) {
  const { who, t } = ctx
  if (payload) return withCode(ctx, payload)
  if (!who || who.consent < NOTICE_VERSION) return notice(ctx, '')
  if (who.roles.length > 0)
    return ctx.say({
      title: t('onboarding-hello', { name: who.name }),
      text: t('onboarding-menu'),
      buttons: menu(ctx.app, t, who.roles),
    })
  if (who.pending.length > 0) return ctx.say({ text: t('policy-wait') })
  return ctx.say({
    text: t('onboarding-who'),
    buttons: [[{ text: t('onboarding-introduce'), data: 'onboarding.introduce' }]],
  })
}

/** A code joins two messengers of one person, or lets somebody in. */
async function withCode(ctx: Context, typed: string) {
  const secret = tidy(typed)
  if (!(await mayTry(ctx))) return ctx.say({ text: ctx.t('onboarding-too-many') })
  const person = await personOfLink(ctx.app, secret)
  return person ? askToLink(ctx, secret, person.name) : invited(ctx, secret)
}

async function invited(ctx: Context, secret: string) {
  if (ctx.who) return enter(ctx, ctx.who, secret)
  const { role, unit } = await openInvitation(ctx.app, secret)
  return notice(ctx, secret, ctx.t('onboarding-invited', { role: ctx.t(`role-${role}`), unit }))
}

/** Six tries an hour, typed or in a button: enough for a slip of the finger, too few to guess a secret. */
const mayTry = ({ app, here }: Context) => app.limits.allow(`invitation:${here.channel}:${here.chat}`, 6, 3600)

/** Nothing about the person is stored until they press the first button. */
const notice = (ctx: Context, secret: string, invitation = '') =>
  ctx.say({
    title: ctx.t('onboarding-welcome'),
    text: [invitation, ctx.t('onboarding-notice')].filter(Boolean).join('\n\n'),
    buttons: [
      [{ text: ctx.t('onboarding-agree'), data: `onboarding.agree${secret && `.${secret}`}`, style: 'good' }],
      [{ text: ctx.t('onboarding-decline'), data: 'onboarding.decline' }],
    ],
  })

async function agreed(ctx: Context, secret: string) {
  if (ctx.here.group) return
  if (secret && !(await mayTry(ctx))) return ctx.say({ text: ctx.t('onboarding-too-many') })
  const { account, person } = await agree(ctx)
  ctx.account = account
  const { id, name } = person
  ctx.who = { roles: [], pending: [], language: ctx.language, ...ctx.who, id, name, consent: NOTICE_VERSION }
  return secret ? enter(ctx, ctx.who, secret) : start(ctx, '')
}

async function enter(ctx: Context, who: { id: number; name: string }, secret: string) {
  const { kind, unit } = await accept(ctx.app, who, ctx.here.channel, secret)
  const { t } = ctx
  await ctx.say({
    title: t('onboarding-hello', { name: who.name }),
    text: t('onboarding-entered', { role: t(`role-${kind}`), unit, name: who.name }),
    buttons: [...menu(ctx.app, t, [{ kind }]), [{ text: t('onboarding-rename'), data: 'onboarding.rename' }]],
  })
}

/** Six characters, typed by whoever was given them on paper or by telephone. */
async function hearCode(ctx: Context, text: string) {
  if (ctx.here.group || !looksLikeCode(text)) return false
  await withCode(ctx, text)
  return true
}

/** Typed rather than tapped: who it is about is said before anything is done. */
async function askAboutRequest(ctx: Context, roleId: number) {
  const { name, unit } = await openRequest(ctx.app, ctx.who, roleId)
  await ctx.say({
    text: ctx.t('join-request-text', { name, unit }),
    buttons: [
      [{ text: ctx.t('join-request-confirm'), data: `onboarding.confirm.${roleId}`, style: 'good' }],
      [{ text: ctx.t('join-request-refuse'), data: `onboarding.refuse.${roleId}`, style: 'bad' }],
    ],
  })
}

async function answer(ctx: Context, role: number, granted: boolean) {
  if (!ctx.who) return
  const name = await answerRequest(ctx.app, ctx.who, ctx.here.channel, role, granted)
  await ctx.say({ text: ctx.t(granted ? 'onboarding-confirmed' : 'onboarding-refused', { name }) })
}
