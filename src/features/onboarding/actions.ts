import type { Context, Me } from '../../context.ts'
import { allow, may, type RoleKind } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { hashOf } from '../../core/secrets.ts'
import { clean } from '../../core/vietnamese.ts'
import { named, nameOf } from '../../organisation.ts'
import type { App, ChannelName } from '../../ports.ts'
import { change } from '../../record.ts'
import { takeDraft } from '../../submissions.ts'

/** Grows when the data notice says something new: whoever agreed to an older text reads it at their next /start. */
export const NOTICE_VERSION = 1

/** The first thing that is stored about a person, together with the proof that they agreed. */
export async function agree(ctx: Context) {
  const { app, here, language } = ctx
  const name = clean(await nameOn(ctx)) || ctx.t('onboarding-nameless')
  return change(app, async (tx, record) => {
    const where = { channel_chat: { channel: here.channel, chat: here.chat } }
    const known = await tx.account.findUnique({ where, include: { person: true } })
    const consent = { version: NOTICE_VERSION, channel: here.channel, at: app.clock.now() }
    if (known?.person) {
      const agreed = { personId: known.person.id, to: 'notice' as const, version: NOTICE_VERSION }
      if (!(await tx.consent.findFirst({ where: agreed }))) await tx.consent.create({ data: { ...agreed, ...consent } })
      return { account: known.id, person: known.person }
    }
    const consents = { create: consent }
    const person = await tx.person.create({ data: { name, language, consents, createdAt: app.clock.now() } })
    const account = await tx.account.upsert({
      where,
      create: { channel: here.channel, chat: here.chat, personId: person.id },
      update: { personId: person.id },
    })
    await record({ name: 'person.joined', personId: person.id, channel: here.channel })
    return { account: account.id, person }
  })
}

/** What the person calls themself; some messengers say it only when they are asked. */
async function nameOn({ app, here, from }: Context): Promise<string> {
  const said = [from?.first_name, from?.last_name].filter(Boolean).join(' ')
  return said || ((await app.channels[here.channel]?.nameOf?.(here.chat)) ?? '')
}

/** What an invitation leads to, if it is good: not used, not expired. Codes are limited: they could be guessed. */
export async function openInvitation(app: App, secret: string) {
  const hash = hashOf(secret)
  const found = await app.db.invitation.findFirst({
    where: { OR: [{ linkHash: hash }, { codeHash: hash }], usedAt: null, expiresAt: { gt: app.clock.now() } },
    include: { unit: named },
  })
  if (!found) throw new Problem('onboarding-bad-invitation')
  return { role: found.role, unit: nameOf(found.unit) }
}

/** Uses an invitation up: one person, once. The same person pressing again is told the same. */
export async function accept(app: App, person: { id: number }, channel: ChannelName, secret: string) {
  const hash = hashOf(secret)
  return change(app, async (tx, record) => {
    const invitation = await tx.invitation.findFirst({
      where: { OR: [{ linkHash: hash }, { codeHash: hash }] },
      include: { unit: named },
    })
    if (!invitation) throw new Problem('onboarding-bad-invitation')
    const { id, unitId, role: kind, unit } = invitation
    const outcome = { kind, unit: nameOf(unit) }
    const { count } = await tx.invitation.updateMany({
      where: { id, usedAt: null, expiresAt: { gt: app.clock.now() } },
      data: { usedAt: app.clock.now(), usedById: person.id },
    })
    if (count === 0 && invitation.usedById === person.id) return outcome
    if (count === 0) throw new Problem('onboarding-bad-invitation')
    await tx.role.upsert({
      where: { personId_unitId_kind: { personId: person.id, unitId, kind } },
      create: { personId: person.id, unitId, kind, state: 'active', ...granter(invitation.invitedById) },
      update: { state: 'active', ...granter(invitation.invitedById) },
    })
    await record({ name: 'invitation.used', personId: person.id, channel, unitId, data: { invitation: id, kind } })
    return outcome
  })
}

const granter = (id: number | null) => (id === null ? {} : { grantedById: id })

/** "Chờ xác nhận": a cadre says where they work, and the unit's reviewers or admins confirm it. */
export function requestRole(
  app: App,
  who: Me,
  channel: ChannelName,
  wish: { name: string; unitId: number },
  draft: number,
) {
  return change(app, async (tx, record) => {
    if (!(await takeDraft(tx, draft))) return undefined
    const unit = await tx.unit.findUniqueOrThrow({ where: { id: wish.unitId }, ...named })
    await tx.person.update({ where: { id: who.id }, data: { name: wish.name } })
    const key = { personId: who.id, unitId: wish.unitId, kind: 'cadre' as const }
    const before = await tx.role.findUnique({ where: { personId_unitId_kind: key } })
    if (before?.state === 'active') return nameOf(unit)
    const role = await tx.role.upsert({
      where: { personId_unitId_kind: key },
      create: { ...key, state: 'pending', since: app.clock.now() },
      update: { state: 'pending', since: app.clock.now() },
    })
    await record({ name: 'role.requested', personId: who.id, channel, unitId: unit.id, data: requestOf(role) })
    return nameOf(unit)
  })
}

export function rename(app: App, who: Me, name: string, draft: number) {
  return app.db.$transaction(async (tx) => {
    const { count } = await tx.draft.deleteMany({ where: { id: draft } })
    if (count > 0) await tx.person.update({ where: { id: who.id }, data: { name } })
    return count > 0
  })
}

/** A request that waits for an answer, if this person may give it. */
export async function openRequest(app: App, who: Me | undefined, id: number) {
  const role = await app.db.role.findUnique({ where: { id }, include: { unit: named, person: true } })
  const isForThem = who && role && role.personId !== who.id && may.grant(who, role.kind, role.unit)
  allow(isForThem === true, 'policy-grant')
  if (role!.state !== 'pending') throw new Problem('onboarding-already-answered')
  return { name: role!.person.name, unit: nameOf(role!.unit) }
}

/** Confirms or refuses a request; the second to press learns that it is done. */
export function answerRequest(app: App, who: Me, channel: ChannelName, roleId: number, granted: boolean) {
  return change(app, async (tx, record) => {
    const role = await tx.role.findUnique({ where: { id: roleId }, include: { unit: true, person: true } })
    allow(role !== null && role.personId !== who.id && may.grant(who, role.kind as RoleKind, role.unit), 'policy-grant')
    const { count } = await tx.role.updateMany({
      where: { id: roleId, state: 'pending' },
      data: { state: granted ? 'active' : 'ended', grantedById: who.id },
    })
    if (count === 0) throw new Problem('onboarding-already-answered')
    const name = granted ? 'role.granted' : 'role.refused'
    await record({ name, personId: who.id, channel, unitId: role.unitId, data: requestOf(role) })
    return role.person.name
  })
}

const requestOf = ({ id, since }: { id: number; since: Date }) => ({ role: id, request: `${id}@${since.getTime()}` })
