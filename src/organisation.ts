import type { Input, Option } from './core/form.ts'
import type { SubmissionKind } from './core/lifecycle.ts'
import type { RoleKind } from './core/policy.ts'
import { fold } from './core/vietnamese.ts'
import type { Prisma, Tx } from './db.ts'

/** The organisation tree, asked in the ways that the features need. Paths look like "/1/4/9/". */

export const idsOf = (path: string): number[] => path.split('/').filter(Boolean).map(Number)

/**
 * The unit that decides on what comes from here: the nearest ancestor that reviews and has somebody to do it; without
 * such a one the nearest that reviews, and at the very top the unit itself.
 */
export async function reviewUnitOf(tx: Tx, unit: { id: number; path: string }, author: number) {
  const above = await tx.unit.findMany({
    where: { id: { in: idsOf(unit.path) }, reviews: true, NOT: { id: unit.id } },
    include: { roles: { where: { kind: 'reviewer', state: 'active', personId: { not: author } }, take: 1 } },
  })
  const nearest = above.sort((a, b) => b.path.length - a.path.length)
  return (nearest.find(({ roles }) => roles.length > 0) ?? nearest[0] ?? unit).id
}

/**
 * A chat of everybody who holds one of these roles in exactly this unit. Where a dossier is named, of those as well who
 * stand in for them with such dossiers at that time. `except`: nobody decides on what they sent in, nor in their place.
 */
export async function accountsOf(
  tx: Tx,
  unitId: number,
  kinds: RoleKind[],
  except?: number,
  dossier?: { kind: SubmissionKind; at: Date },
): Promise<number[]> {
  const holding = (kind: RoleKind) => ({ some: { unitId, kind, state: 'active' as const } })
  const standsIn = (dossier: { kind: SubmissionKind; at: Date }) =>
    kinds.map((role) => ({ standsIn: { some: { ...lent(dossier.at, dossier.kind), unitId, role, from: from(role) } } }))
  const from = (role: RoleKind) => ({
    roles: holding(role),
    ...(except !== undefined && { id: { not: except } }),
  })
  return latest(tx, {
    OR: [...kinds.map((kind) => ({ roles: holding(kind) })), ...(dossier ? standsIn(dossier) : [])],
    ...(except !== undefined && { id: { not: except } }),
  })
}

/** A right that is lent at that time, for dossiers of that kind if one is named. */
export const lent = (at: Date, kind?: SubmissionKind) =>
  ({
    since: { lte: at },
    until: { gt: at },
    revokedAt: null,
    ...(kind && { OR: [{ kinds: { isEmpty: true } }, { kinds: { has: kind } }] }),
  }) satisfies Prisma.DelegationWhereInput

/** One chat for each person: of those where the bot is welcome, the one they wrote in last. */
async function latest(tx: Tx, person: Prisma.PersonWhereInput): Promise<number[]> {
  const accounts = await tx.account.findMany({
    where: { person },
    orderBy: [{ state: 'asc' }, { heardAt: 'desc' }, { id: 'asc' }],
    select: { id: true, personId: true },
  })
  const first = new Map<number, number>()
  for (const { id, personId } of accounts) if (!first.has(personId!)) first.set(personId!, id)
  return [...first.values()]
}

/** The groups of a unit, in which people decide together. */
export const groupsOf = (tx: Tx, unitId: number) => sharedBy(tx, unitId, false)

/** The channels of a unit, in which people only read. */
export const channelsOf = (tx: Tx, unitId: number) => sharedBy(tx, unitId, true)

async function sharedBy(tx: Tx, unitId: number, isChannel: boolean): Promise<number[]> {
  const accounts = await tx.account.findMany({ where: { unitId, isChannel }, select: { id: true } })
  return accounts.map(({ id }) => id)
}

/** Where this person is told something: no chat, or one. */
export const chatsOf = (tx: Tx, personId: number): Promise<number[]> => latest(tx, { id: personId })

/** "thôn Nhân Hoà, xã Tân Lâm Hương": what is needed to know a unit from its namesake. The root adds nothing. */
export const nameOf = (unit: {
  kind: string
  name: string
  parent?: { kind: string; name: string; parentId: number | null } | null
}): string => {
  const above = unit.parent?.parentId ? [unit.parent] : []
  return [unit, ...above].map((it) => `${it.kind} ${it.name}`).join(', ')
}

/** Everything that `nameOf` wants to know. */
export const named = {
  select: {
    id: true,
    kind: true,
    name: true,
    path: true,
    parent: { select: { kind: true, name: true, parentId: true } },
  },
} as const

const MOST = 8

/**
 * The units that an answer may mean: the one whose button was pressed, or those whose name has every word that was
 * typed ("nhan hoa tan lam huong"). Without an answer, all of them if they are few. `scope` limits to subtrees.
 */
export async function findUnits(tx: Tx, input?: Input, scope: string[] = ['/']): Promise<Option[]> {
  const pressed = input?.type === 'button' ? { id: Number(input.press.match(/^pick:(\d{1,9})$/)?.[1] ?? 0) } : {}
  const words = input?.type === 'text' ? fold(input.text).split(' ') : []
  const units = await tx.unit.findMany({
    where: {
      ...pressed,
      validTo: null,
      OR: scope.map((path) => ({ path: { startsWith: path } })),
      AND: words.map((word) => ({ words: { contains: ` ${word} ` } })),
    },
    ...named,
    orderBy: { path: 'asc' },
    take: MOST + 1,
  })
  if (!input && units.length > MOST) return []
  return units.slice(0, MOST).map((unit) => ({ value: String(unit.id), label: nameOf(unit) }))
}
