import type { Input, Option } from '../../core/form.ts'
import type { Translate } from '../../core/message.ts'
import { fold } from '../../core/vietnamese.ts'
import type { Prisma, Tx } from '../../db.ts'
import { idsOf, nameOf, named as place } from '../../organisation.ts'

const MOST = 8

interface Place {
  id: number
  path: string
}

/** Who may stand in here: whoever has a role in this unit, below it or above it, and can be told. */
export const whoMayStandIn = (unit: Place, lender: number): Prisma.PersonWhereInput => ({
  id: { not: lender },
  accounts: { some: {} },
  roles: { some: around(unit) },
})

const around = ({ path }: Place): Prisma.RoleWhereInput => ({
  state: 'active',
  unit: { OR: [{ path: { startsWith: path } }, { id: { in: idsOf(path) } }] },
})

/**
 * The people that an answer may mean: the one whose button was pressed, or those in whose name every word that was
 * typed begins a word ("le ha"). Without an answer, all of them if they are few.
 */
export async function findPeople(tx: Tx, t: Translate, unit: Place, lender: number, input?: Input): Promise<Option[]> {
  const pressed = input?.type === 'button' ? { id: idIn(input.press) } : {}
  // A province has many people: only of the few that are meant more than the name is read.
  const named = await tx.person.findMany({
    where: { AND: [whoMayStandIn(unit, lender), pressed] },
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    ...(!input && { take: MOST + 1 }),
  })
  const words = input?.type === 'text' ? fold(input.text).split(' ') : []
  const meant = named.filter(({ name }) => words.every((word) => ` ${fold(name)}`.includes(` ${word}`)))
  if (!input && meant.length > MOST) return []
  const found = await tx.person.findMany({
    where: { id: { in: meant.slice(0, MOST).map(({ id }) => id) } },
    include: { roles: { where: around(unit), include: { unit: place }, orderBy: { unit: { path: 'asc' } } } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return found.map(({ id, name, roles }) => {
    // Namesakes are told apart by what they do, nearest to this unit.
    const role = roles.find(({ unitId }) => unitId === unit.id) ?? roles[0]!
    return {
      value: String(id),
      label: t('delegation-person', { name, role: t(`role-${role.kind}`), unit: nameOf(role.unit) }),
    }
  })
}

/** Nobody has 0: what was forged finds nobody. */
function idIn(press: string): number {
  const id = Number(press.match(/^pick:(\d{1,10})$/)?.[1] ?? 0)
  return id < 2 ** 31 ? id : 0
}
