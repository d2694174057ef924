import { codeOf } from '../../core/code.ts'
import type { Feature } from '../../feature.ts'
import { menu } from '../../menu.ts'
import { named, nameOf } from '../../organisation.ts'

/** "42@1795392000000": role 42, asked for at that moment; a second request is a message of its own. */
const roleOf = (request: string) => Number(request.split('@')[0])

/** What others see when somebody comes in. */
export const views: Feature['views'] = {
  async 'join-request'({ app, t, account, again }, about) {
    const role = await app.db.role.findUnique({
      where: { id: roleOf(about) },
      include: { person: true, unit: named, grantedBy: true },
    })
    if (!role) return undefined
    const who = { name: role.person.name, unit: nameOf(role.unit) }
    if (again && (role.state === 'pending' || role.grantedById === account.personId)) return undefined
    const decided =
      role.state === 'pending' ? '' : `\n\n${t(`join-request-${role.state}`, { name: role.grantedBy?.name ?? '' })}`
    return {
      title: t('join-request'),
      text: `${t('join-request-text', who)}${decided}`,
      buttons:
        role.state === 'pending'
          ? [
              [
                {
                  text: t('join-request-confirm'),
                  data: `onboarding.confirm.${role.id}`,
                  code: codeOf('xacnhan', role.id),
                  style: 'good',
                },
              ],
              [
                {
                  text: t('join-request-refuse'),
                  data: `onboarding.refuse.${role.id}`,
                  code: codeOf('tuchoi', role.id),
                  style: 'bad',
                },
              ],
            ]
          : [],
    }
  },
  async 'join-answer'({ app, t, again }, about) {
    if (again) return undefined
    const role = await app.db.role.findUnique({ where: { id: roleOf(about) }, include: { unit: named } })
    if (!role || role.state === 'pending') return undefined
    const unit = nameOf(role.unit)
    if (role.state === 'ended') return { text: t('join-answer-ended', { unit }) }
    const buttons = menu(app, t, [{ kind: role.kind }])
    return { title: t('join-answer-active'), text: t('join-answer-active-text', { unit }), buttons }
  },
  async 'account-linked'({ t, again }, _) {
    return again ? undefined : { text: t('account-linked') }
  },
  async 'invitation-used'({ app, t }, about) {
    const used = await app.db.invitation.findUnique({
      where: { id: Number(about) },
      include: { usedBy: true, unit: named },
    })
    if (!used?.usedBy) return undefined
    const role = t(`role-${used.role}`)
    return { text: t('invitation-used', { name: used.usedBy.name, unit: nameOf(used.unit), role }) }
  },
}
