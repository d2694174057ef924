import type { Context } from '../../context.ts'
import { idFrom } from '../../core/lookup.ts'
import { allow } from '../../core/policy.ts'
import { inTurn } from '../../db.ts'
import type { Feature } from '../../feature.ts'
import { chatsOf } from '../../organisation.ts'
import { keepTime, revoke } from './actions.ts'
import { delegation as form, lendable } from './form.ts'
import { list } from './list.ts'
import { ended, given } from './views.ts'

/** Uỷ quyền: a reviewer or a chair lends their right to decide, for a time; every decision says "thay mặt". */
export const delegation: Feature = {
  name: 'delegation',
  commands: { uyquyen: { run: (ctx) => show(ctx) } },
  buttons: {
    new: (ctx) => begin(ctx),
    revoke: async (ctx, id) => ctx.say({ text: await takeBack(ctx, idFrom(id)) }),
  },
  forms: [form],
  tick: keepTime,
  on: {
    async 'delegation.given'(tx, { data }) {
      const id = Number(data?.delegation)
      const { toId } = await tx.delegation.findUniqueOrThrow({ where: { id } })
      const accounts = await chatsOf(tx, toId)
      return accounts.map((account) => ({ account, view: 'delegation-given', about: String(id) }))
    },
    /** Whoever took it back knows. */
    async 'delegation.ended'(tx, { data, personId }) {
      const id = Number(data?.delegation)
      const { fromId, toId } = await tx.delegation.findUniqueOrThrow({ where: { id } })
      const people = [toId, fromId].filter((person) => person !== personId)
      const accounts = await inTurn(people, (person) => chatsOf(tx, person))
      return accounts.map((account) => ({ account, view: 'delegation-ended', about: String(id) }))
    },
  },
  views: { 'delegation-given': given, 'delegation-ended': ended },
}

/** What is lent and borrowed now; where there is nothing to see the form begins at once. */
async function show(ctx: Context) {
  allow(ctx.who !== undefined, 'policy-join-first')
  const message = await list(ctx, ctx.who, lendable(ctx.who).length > 0)
  return message ? ctx.say(message) : begin(ctx)
}

async function begin(ctx: Context) {
  allow(ctx.who !== undefined, 'policy-join-first')
  allow(lendable(ctx.who).length > 0, 'policy-lend')
  await ctx.ask(form.name)
}

async function takeBack(ctx: Context, id: number) {
  allow(ctx.who !== undefined, 'policy-join-first')
  return ctx.t('delegation-revoked', { name: await revoke(ctx.app, ctx.who, ctx.here.channel, id) })
}
