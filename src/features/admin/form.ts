import QRCode from 'qrcode'
import type { Context } from '../../context.ts'
import { formatMoment } from '../../core/day.ts'
import { choice, oneOf } from '../../core/fields.ts'
import type { Option } from '../../core/form.ts'
import { allow, type Holder, may, type RoleKind } from '../../core/policy.ts'
import type { Wizard } from '../../feature.ts'
import { invite } from '../../invitations.ts'
import { findUnits } from '../../organisation.ts'
import type { App } from '../../ports.ts'
import { change } from '../../record.ts'
import { takeDraft } from '../../submissions.ts'

const ROLES: RoleKind[] = ['cadre', 'reviewer', 'committee', 'chair', 'admin']

/** Who may come in, as what: the answer is a link, a code and a picture of the link. */
export const invitation: Wizard = {
  name: 'invitation',
  version: 1,
  fleeting: true,
  fields: { unit: choice(), role: oneOf('invitation', 'role') },
  async options(ctx, { field, input }) {
    const scope = opening(ctx.who!).map(({ path }) => path)
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
    const link = linkOf(ctx.app, made.token)
    const said = { code: made.code, until: formatMoment(made.expiresAt), unit: unit.label, role: ctx.t(`role-${role}`) }
    return {
      title: ctx.t('invitation-made'),
      text: [ctx.t('invitation-text', said), ...(link ? [ctx.t('invitation-link', { link })] : [])].join('\n\n'),
      ...(link && { photos: [{ bytes: await QRCode.toBuffer(link, { width: 480, margin: 2 }), name: 'loi-moi.png' }] }),
    }
  },
}

/** The roles that let others in. A role that was lent opens nothing. */
export const opening = ({ roles }: Holder) =>
  roles.filter(({ kind, insteadOf }) => !insteadOf && (kind === 'admin' || kind === 'reviewer'))

/** Zalo has no links that carry a word: there the code is typed. Whoever is invited may have Telegram. */
const linkOf = ({ channels }: App, token: string) =>
  Object.values(channels)
    .map((channel) => channel.link?.(token))
    .find(Boolean)

const makeInvitation = (ctx: Context, unitId: number, role: RoleKind, draft: number) =>
  change(ctx.app, async (tx, record) => {
    if (!(await takeDraft(tx, draft))) return undefined
    const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId } })
    allow(may.grant(ctx.who!, role, unit), 'policy-invite')
    const made = await invite(tx, { unitId, role, by: ctx.who!.id, now: ctx.app.clock.now() })
    const data = { role }
    await record({ name: 'invitation.made', personId: ctx.who!.id, channel: ctx.here.channel, unitId, data })
    return made
  })
