import type { RoleKind } from './core/policy.ts'
import { hashOf, newCode, newToken } from './core/secrets.ts'
import type { Tx } from './db.ts'

const HOURS = 72

/** A one-use invitation. The link's token and the code are returned once and kept nowhere. */
export async function invite(
  tx: Tx,
  { unitId, role, by, now }: { unitId: number; role: RoleKind; by?: number; now: Date },
) {
  const token = newToken()
  const code = newCode()
  const expiresAt = new Date(now.getTime() + HOURS * 3_600_000)
  const data = { linkHash: hashOf(token), codeHash: hashOf(code), unitId, role, expiresAt, createdAt: now }
  await tx.invitation.create({ data: { ...data, ...(by && { invitedById: by }) } })
  return { token, code, expiresAt }
}

/** The code for the first admin, while there is none: printed in the terminal, good for one person. */
export async function firstAdminCode(tx: Tx, now: Date): Promise<string | undefined> {
  const admins = await tx.role.count({ where: { kind: 'admin', state: 'active' } })
  const root = await tx.unit.findFirst({ where: { parentId: null }, orderBy: { id: 'asc' } })
  if (admins > 0 || !root) return undefined
  await tx.invitation.deleteMany({ where: { role: 'admin', invitedById: null, usedAt: null } })
  return (await invite(tx, { unitId: root.id, role: 'admin', now })).code
}
