import { addDays, dayOf, formatDay, formatMoment } from '../../core/day.ts'
import type { SubmissionKind } from '../../core/lifecycle.ts'
import type { Translate } from '../../core/message.ts'
import type { RoleKind } from '../../core/policy.ts'
import type { View } from '../../feature.ts'
import { named, nameOf } from '../../organisation.ts'

/** What has to be read of a delegation to say it. */
export const whole = { include: { from: true, to: true, unit: named } } as const

interface Whole {
  role: RoleKind
  kinds: SubmissionKind[]
  unit: Parameters<typeof nameOf>[0]
  since: Date
  until: Date
}

/** What was lent, for which dossiers, from when, up to which day. */
export const termsOf = (t: Translate, { role, kinds, unit, since, until }: Whole) => ({
  role: t(`role-${role}`),
  unit: nameOf(unit),
  scope: kinds.length > 0 ? kinds.map((kind) => t(`delegation-kinds-${kind}`)).join(', ') : t('delegation-kinds-all'),
  from: formatMoment(since),
  until: formatDay(addDays(dayOf(until), -1)),
})

/** To whoever stands in from now on. */
export const given: View = async ({ app, t, again }, about) => {
  const found = await app.db.delegation.findUnique({ where: { id: Number(about) }, ...whole })
  if (!found || again) return undefined
  return {
    title: t('delegation-given'),
    text: t('delegation-given-text', { name: found.from.name, ...termsOf(t, found) }),
    buttons: [[{ text: t('choduyet.button'), data: 'help.do.choduyet', code: t('choduyet.words').split(', ')[0]! }]],
  }
}

/** It is over: its time is up, or the lender took it back. */
export const ended: View = async ({ app, t, account, again }, about) => {
  const found = await app.db.delegation.findUnique({ where: { id: Number(about) }, ...whole })
  if (!found || again) return undefined
  const { from, to, revokedAt } = found
  const isMine = account.personId === found.fromId
  const key = isMine ? 'delegation-over-lender' : revokedAt ? 'delegation-over-revoked' : 'delegation-over'
  return {
    title: t('delegation-ended'),
    text: t(key, { name: isMine ? to.name : from.name, role: t(`role-${found.role}`), unit: nameOf(found.unit) }),
  }
}
