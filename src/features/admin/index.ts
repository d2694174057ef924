import QRCode from 'qrcode'
import type { Context } from '../../context.ts'
import { formatMoment } from '../../core/day.ts'
import { choice, oneOf } from '../../core/fields.ts'
import type { Option } from '../../core/form.ts'
import { idFrom } from '../../core/lookup.ts'
import { allow, may, type RoleKind } from '../../core/policy.ts'
import type { Feature, Wizard } from '../../feature.ts'
import { invite } from '../../invitations.ts'
import { findUnits, named, nameOf } from '../../organisation.ts'
import { change } from '../../record.ts'

/** Quản trị: letting people in, and giving a unit its group chat. */
export const admin: Feature = {
  name: 'admin',
  commands: {
    moi: { run: (ctx) => startInvitation(ctx), menu: 5, for: ['admin', 'reviewer'] },
    nhom: { run: (ctx) => offerGroup(ctx), group: true },
  },
  buttons: { group: (ctx, unit) => bindGroup(ctx, idFrom(unit)) },
}

const ROLES: RoleKind[] = ['cadre', 'reviewer', 'committee', 'admin']

const invitation: Wizard = {
  name: 'invitation',
  version: 1,
  fleeting: true,
  fields: { unit: choice(), role: oneOf('invitation', 'role') },
  async options(ctx, { field, input }) {
    const scope = ctx.who!.roles.filter(({ kind }) => kind === 'admin' || kind === 'reviewer').map(({ path }) => path)
    if (field === 'unit') return findUnits(ctx.app.db, input, scope)
    return ROLES.filter((kind) => ctx.who!.roles.some((role) => may.grant(ctx.who!, kind, role))).map((value) => ({
      value,
      label: ctx.t(`invitation-role-${value}`),
    }))
  },
  async submit(ctx, answers, { id }) {
    const { unit, role } = answers as { unit: Option; role: RoleKind }
    const made = await makeInvitation(ctx, Number(unit.value), role, id)
    if (!made) return { text: ctx.t('form-old-button') }
    const link = ctx.app.channels[ctx.here.channel]?.link?.(made.token)
    const said = { code: made.code, until: formatMoment(made.expiresAt), unit: unit.label, role: ctx.t(`role-${role}`) }
    return {
      title: ctx.t('invitation-made'),
      text: [ctx.t('invitation-text', said), ...(link ? [ctx.t('invitation-link', { link })] : [])].join('\n\n'),
      ...(link && { photos: [{ bytes: await QRCode.toBuffer(link, { width: 480, margin: 2 }), name: 'loi-moi.png' }] }),
    }
  },
}
admin.forms = [invitation]

async function startInvitation(ctx: Context) {
  allow(ctx.who?.roles.some(({ kind }) => kind === 'admin' || kind === 'reviewer') === true, 'policy-invite')
  await ctx.ask('invitation')
}

const makeInvitation = (ctx: Context, unitId: number, role: RoleKind, draft: number) =>
  change(ctx.app, async (tx, record) => {
    const { count } = await tx.draft.deleteMany({ where: { id: draft } })
    if (count === 0) return undefined
    const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId } })
    allow(may.grant(ctx.who!, role, unit), 'policy-invite')
    const made = await invite(tx, { unitId, role, by: ctx.who!.id, now: ctx.app.clock.now() })
    const data = { role }
    await record({ name: 'invitation.made', personId: ctx.who!.id, channel: ctx.here.channel, unitId, data })
    return made
  })

/** /nhom, written in a group by somebody who reviews or administers a unit. */
async function offerGroup(ctx: Context) {
  if (!ctx.here.group) return ctx.say({ text: ctx.t('group-how') })
  const ids = (ctx.who?.roles ?? [])
    .filter(({ kind }) => kind === 'admin' || kind === 'reviewer')
    .map(({ unit }) => unit)
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
    await tx.account.upsert({
      where: { channel_chat: { channel: here.channel, chat: here.chat } },
      create: { channel: here.channel, chat: here.chat, unitId },
      update: { unitId, state: 'active' },
    })
    await record({ name: 'group.bound', personId: who.id, channel: here.channel, unitId })
  })
  await app.channels[here.channel]!.send(here.chat, { text: ctx.t('group-bound', { unit: nameOf(unit) }) })
}
