import type { Composition, Whom } from '../../core/broadcast.ts'
import { addDays, type Day } from '../../core/day.ts'
import { Prisma, type Tx } from '../../db.ts'
import { lateReports } from '../../figures.ts'

/** Somebody who is written to, in one chat; or the group of a unit. */
export interface Recipient {
  account: number
  /** nothing for a group */
  name: string | null
  unit: string
}

/** Reports that fell due in the last year and have not come. */
const LOOK_BACK = 365

/**
 * Who gets it, as things are now: each person once, in the chat where they wrote last, whatever roles, groups and
 * messengers they have. Not the author, who sees it anyway.
 */
export async function recipientsOf(
  tx: Tx,
  { unit, whom, field }: Pick<Composition, 'unit' | 'whom' | 'field'>,
  author: number,
  today: Day,
): Promise<Recipient[]> {
  const { id, path } = await tx.unit.findUniqueOrThrow({ where: { id: Number(unit.value) } })
  const below = Prisma.sql`u.path like ${`${path}%`}`
  // A channel may be read by anybody: nothing that is said among colleagues goes there.
  if (whom.value === 'groups')
    return tx.$queryRaw`
      select a.id as account, null as name, u.kind || ' ' || u.name as unit
      from "Account" a join "Unit" u on u.id = a."unitId" where ${below} and not a."isChannel" order by u.path, a.id`
  const period = { from: addDays(today, -LOOK_BACK), to: today }
  const late = whom.value === 'late' ? await lateReports(tx, { unit: id, period }, today) : []
  const only = ONLY[whom.value as Exclude<Whom, 'groups'>]({ field: field?.value, late: late.map((it) => it.unitId) })
  return tx.$queryRaw`
    select account, name, unit from (
      select distinct on (p.id) a.id as account, p.name, u.kind || ' ' || u.name as unit, u.path
      from "Person" p
      join "Role" r on r."personId" = p.id and r.state = 'active'
      join "Unit" u on u.id = r."unitId"
      join "Account" a on a."personId" = p.id
      where ${below} and p.id <> ${author} and ${only}
      order by p.id, a.state, a."heardAt" desc, a.id, u.path
    ) as someone order by path, name, account`
}

/** A condition on Role r and Unit u. */
const ONLY: Record<Exclude<Whom, 'groups'>, (of: { field?: string; late: number[] }) => Prisma.Sql> = {
  everybody: () => Prisma.sql`true`,
  cadre: () => Prisma.sql`r.kind = 'cadre'`,
  reviewer: () => Prisma.sql`r.kind = 'reviewer'`,
  committee: () => Prisma.sql`r.kind in ('committee', 'chair')`,
  field: ({ field = '' }) => Prisma.sql`r.kind = 'cadre' and exists (
    select 1 from "Initiative" i where i."unitId" = u.id and i."fieldCode" = ${field} and i.stage = 'running')`,
  late: ({ late }) => Prisma.sql`r.kind = 'cadre' and u.id = any(${late})`,
}
