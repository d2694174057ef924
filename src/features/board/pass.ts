import type { Me } from '../../context.ts'
import type { Holder } from '../../core/policy.ts'
import { hashOf, newToken } from '../../core/secrets.ts'
import type { App, ChannelName, Language } from '../../ports.ts'
import { change } from '../../record.ts'

/** How long a link may be opened, and how long the device that opened it may look. */
export const MINUTES = 10
export const HOURS = 8
const KEPT_DAYS = 30

/** A fresh link for this person: the ones before that nobody opened are worth nothing any more. */
export const issue = (app: App, who: Me, channel: ChannelName, unitId: number): Promise<string> =>
  change(app, async (tx, record) => {
    const now = app.clock.now()
    const key = newToken()
    await tx.boardPass.deleteMany({ where: { createdAt: { lt: later(now, -KEPT_DAYS * 24 * 60) } } })
    await tx.boardPass.updateMany({ where: { personId: who.id, usedAt: null }, data: { expiresAt: now } })
    const row = { linkHash: hashOf(key), personId: who.id, unitId, createdAt: now, expiresAt: later(now, MINUTES) }
    await tx.boardPass.create({ data: row })
    await record({ name: 'board.asked', personId: who.id, channel, unitId })
    return key
  })

type Stand = 'good' | 'used' | 'expired' | 'unknown'

/** Whether this link can still be opened: asking does not use it up, since messengers look at links by themselves. */
export async function standOf({ db, clock }: App, key: string): Promise<{ stand: Stand; language: Language }> {
  const pass = await db.boardPass.findUnique({ where: { linkHash: hashOf(key) }, include: { person: true } })
  if (!pass) return { stand: 'unknown', language: 'vi' }
  const stand = pass.usedAt ? 'used' : pass.expiresAt > clock.now() ? 'good' : 'expired'
  return { stand, language: languageOf(pass.person) }
}

/** Uses the link up: the first to come gets the key of a session, which stays on that device. */
export const open = (app: App, key: string): Promise<string | undefined> =>
  change(app, async (tx, record) => {
    const now = app.clock.now()
    const session = newToken()
    const linkHash = hashOf(key)
    const { count } = await tx.boardPass.updateMany({
      where: { linkHash, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now, sessionHash: hashOf(session), sessionUntil: later(now, HOURS * 60) },
    })
    if (count === 0) return undefined
    const { personId, unitId } = await tx.boardPass.findUniqueOrThrow({ where: { linkHash } })
    await record({ name: 'board.opened', personId, unitId })
    return session
  })

export interface Visitor extends Holder {
  name: string
  language: Language
  /** where the dashboard begins */
  unitId: number
}

/** Why this device sees nothing. */
export interface Refused {
  why: 'stranger' | 'over' | 'left'
  language: Language
}

/** Who looks: with the roles that they hold at this moment, not at that of the link. */
export async function visitorOf({ db, clock }: App, session = ''): Promise<Visitor | Refused> {
  const pass =
    session === ''
      ? null
      : await db.boardPass.findUnique({
          where: { sessionHash: hashOf(session) },
          include: { person: { include: { roles: { where: { state: 'active' }, include: { unit: true } } } } },
        })
  if (!pass) return { why: 'stranger', language: 'vi' }
  const { id, name, roles } = pass.person
  const language = languageOf(pass.person)
  if (pass.endedAt) return { why: 'left', language }
  if (!pass.sessionUntil || pass.sessionUntil <= clock.now()) return { why: 'over', language }
  return {
    id,
    name,
    language,
    roles: roles.map(({ kind, unit }) => ({ kind, unit: unit.id, path: unit.path })),
    unitId: pass.unitId,
  }
}

const languageOf = ({ language }: { language: string }): Language => (language === 'en' ? 'en' : 'vi')

/** Logged out: what the device still knows opens nothing. */
export const leave = (app: App, session = ''): Promise<void> =>
  change(app, async (tx, record) => {
    const where = { sessionHash: hashOf(session), endedAt: null }
    const pass = session === '' ? null : await tx.boardPass.findFirst({ where })
    if (!pass) return
    await tx.boardPass.update({ where: { id: pass.id }, data: { endedAt: app.clock.now() } })
    await record({ name: 'board.left', personId: pass.personId, unitId: pass.unitId })
  })

const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000)
