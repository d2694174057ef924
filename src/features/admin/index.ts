import type { Context } from '../../context.ts'
import { idFrom } from '../../core/lookup.ts'
import { allow, may } from '../../core/policy.ts'
import type { Feature } from '../../feature.ts'
import { named, nameOf } from '../../organisation.ts'
import { change } from '../../record.ts'
import * as channels from './channels.ts'
import { invitation, opening } from './form.ts'
import { quota, warnOfQuota } from './quota.ts'
import { storage, storageMended, warnOfStorage } from './storage.ts'

/** Quản trị: letting people in, and giving a unit its group chat. */
export const admin: Feature = {
  name: 'admin',
  commands: {
    moi: { run: (ctx) => startInvitation(ctx), menu: 5, for: ['admin', 'reviewer'] },
    nhom: { run: (ctx) => offerGroup(ctx), group: true },
    kenh: { run: (ctx) => channels.list(ctx) },
  },
  forms: [invitation],
  async tick(app) {
    await warnOfQuota(app)
    await warnOfStorage(app)
  },
  on: { 'upload.kept': storageMended, 'channel.added': channels.added },
  views: { quota, storage, 'channel-added': channels.view },
  buttons: {
    group: (ctx, unit) => bindGroup(ctx, idFrom(unit)),
    channel: (ctx, account, unit) => channels.bind(ctx, idFrom(account), idFrom(unit)),
  },
}

async function startInvitation(ctx: Context) {
  allow(ctx.who !== undefined && opening(ctx.who).length > 0, 'policy-invite')
  await ctx.ask('invitation')
}

/** /nhom, written in a group by somebody who reviews or administers a unit. */
async function offerGroup(ctx: Context) {
  if (!ctx.here.group) return ctx.say({ text: ctx.t('group-how') })
  const ids = ctx.who ? opening(ctx.who).map(({ unit }) => unit) : []
  allow(ids.length > 0, 'policy-group')
  const units = await ctx.app.db.unit.findMany({ where: { id: { in: ids } }, ...named })
  await ctx.say({
    text: ctx.t('group-which'),
    buttons: units.map((unit) => [{ text: nameOf(unit), data: `admin.group.${unit.id}` }]),
  })
}

async function bindGroup(ctx: Context, unitId: number) {
  const { app, here, who } = ctx
  const unit = await app.db.unit.findUnique({ where: { id: unitId }, ...named })
  allow(here.group && who !== undefined && unit !== null && may.bindGroup(who, unit), 'policy-group')
  await change(app, async (tx, record) => {
    const where = { channel_chat: { channel: here.channel, chat: here.chat } }
    const before = await tx.account.findUnique({ where })
    if (before?.unitId === unitId && before.state === 'active') return
    await tx.account.upsert({
      where,
      create: { channel: here.channel, chat: here.chat, unitId },
      update: { unitId, state: 'active' },
    })
    await record({ name: 'group.bound', personId: who.id, channel: here.channel, unitId })
  })
  await app.channels[here.channel]!.send(here.chat, { text: ctx.t('group-bound', { unit: nameOf(unit) }) })
}
