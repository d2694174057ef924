import type { Context } from '../../context.ts'
import { allow } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { hashOf, newCode, tidy } from '../../core/secrets.ts'
import type { App } from '../../ports.ts'
import { change } from '../../record.ts'

/** One person, two messengers: a code from the one, typed in the other, joins them. */

const MINUTES = 10

/** The code, and where the person can be reached so far. */
export async function offerLink(ctx: Context) {
  const { app, who, t, here } = ctx
  allow(who !== undefined, 'policy-join-first')
  const now = app.clock.now()
  const code = newCode()
  const expiresAt = new Date(now.getTime() + MINUTES * 60_000)
  await app.db.$transaction([
    app.db.link.deleteMany({ where: { personId: who.id } }),
    app.db.link.create({ data: { codeHash: hashOf(code), personId: who.id, createdAt: now, expiresAt } }),
  ])
  const others = await app.db.account.findMany({
    where: { personId: who.id, NOT: { channel: here.channel, chat: here.chat } },
    orderBy: { id: 'asc' },
  })
  await ctx.say({
    title: t('linking-code', { code }),
    text: [t('linking-how', { minutes: MINUTES }), ...(others.length > 0 ? [t('linking-others')] : [])].join('\n\n'),
    buttons: others.map(({ id, channel }) => [
      { text: t('linking-unlink', { channel: t(`channel-${channel}`) }), data: `onboarding.unlink.${id}` },
    ]),
  })
}

/** Whom a code would join this chat to; nobody when it is no such code. */
export async function personOfLink(app: App, code: string) {
  const where = { codeHash: hashOf(code), usedAt: null, expiresAt: { gt: app.clock.now() } }
  return (await app.db.link.findFirst({ where, include: { person: true } }))?.person
}

/** "Is this you?" Nothing about this chat has been stored so far. */
export const askToLink = (ctx: Context, code: string, name: string) =>
  ctx.say({
    text: ctx.t('linking-sure', { name }),
    buttons: [
      [{ text: ctx.t('linking-yes'), data: `onboarding.link.${tidy(code)}`, style: 'good' }],
      [{ text: ctx.t('linking-no'), data: 'onboarding.decline' }],
    ],
  })

/** Joins this chat to the person of the code: once. */
export async function link(ctx: Context, code: string) {
  const { app, here, who } = ctx
  if (here.group) return
  const name = await change(app, async (tx, record) => {
    const found = await tx.link.findUnique({ where: { codeHash: hashOf(code) }, include: { person: true } })
    if (!found) throw new Problem('linking-bad-code')
    if (who?.id === found.personId) return found.person.name
    // Two people with work of their own are not made one by a code.
    if (who && (who.roles.length > 0 || who.pending.length > 0)) throw new Problem('linking-somebody-else')
    const { count } = await tx.link.updateMany({
      where: { id: found.id, usedAt: null, expiresAt: { gt: app.clock.now() } },
      data: { usedAt: app.clock.now() },
    })
    if (count === 0) throw new Problem('linking-bad-code')
    const { personId } = found
    const where = { channel_chat: { channel: here.channel, chat: here.chat } }
    const latest = { personId, heardAt: app.clock.now() }
    await tx.draft.updateMany({
      where: { account: { channel: here.channel, chat: here.chat } },
      data: { accountId: null },
    })
    const { id } = await tx.account.upsert({
      where,
      create: { channel: here.channel, chat: here.chat, ...latest },
      update: latest,
    })
    await record({ name: 'account.linked', personId, channel: here.channel, data: { account: id, link: found.id } })
    return found.person.name
  })
  await ctx.say({ title: ctx.t('linking-done', { name }), text: ctx.t('linking-done-text') })
}

/** Takes another chat of the same person away. What was to be said there is said elsewhere from now on. */
export async function unlink(ctx: Context, accountId: number) {
  const { app, who, account } = ctx
  allow(who !== undefined && accountId !== account, 'policy-join-first')
  const channel = await change(app, async (tx, record) => {
    const found = await tx.account.findFirst({ where: { id: accountId, personId: who.id } })
    if (!found) throw new Problem('form-old-button')
    await tx.draft.updateMany({ where: { accountId }, data: { accountId: null } })
    await tx.account.update({ where: { id: accountId }, data: { personId: null } })
    await tx.$executeRaw`
      update "Notice" n set "accountId" = ${account}, ref = null, shown = null, state = 'due', "queuedAt" = null
      where n."accountId" = ${accountId} and n.state in ('due', 'waiting')
        and not exists (select from "Notice" o where o."accountId" = ${account} and o.view = n.view and o.about = n.about)`
    await record({ name: 'account.unlinked', personId: who.id, channel: found.channel, data: { account: accountId } })
    return found.channel
  })
  await ctx.say({ text: ctx.t('linking-undone', { channel: ctx.t(`channel-${channel}`) }) })
}
