import { dayOf, yearOf } from './core/day.ts'
import type { Holder } from './core/policy.ts'
import { Problem } from './core/problem.ts'
import type { Tx } from './db.ts'
import type { Subject } from './feature.ts'
import { accountsOf, chatsOf, named } from './organisation.ts'
import type { App } from './ports.ts'

/** "DVK-26-0042": the name of a model that everybody uses, from the day of its registration on. */
export const nameOfModel = (year: number, number: number) =>
  `DVK-${String(year).slice(-2)}-${String(number).padStart(4, '0')}`

/** The models that somebody carries, those of the units that they work for. The rule is `may.carry`. */
export const carried = ({ roles }: Holder) => ({
  unitId: { in: roles.filter(({ kind }) => kind === 'cadre').map(({ unit }) => unit) },
})

/** … and those that they registered elsewhere, which they may see. */
export const mine = (who: Holder) => ({ OR: [{ authorId: who.id }, carried(who)] })

/** The model that somebody wrote the number of, with its registration; a Problem when there is none. */
export async function modelBy({ db, clock }: App, { number, year = yearOf(dayOf(clock.now())) }: Subject) {
  const code = nameOfModel(year, number)
  const found = await db.initiative.findUnique({
    where: { code },
    include: { unit: named, submissions: { where: { kind: 'registration' } } },
  })
  if (!found) throw new Problem('code-nowhere', { code })
  return { ...found, submission: found.submissions[0]! }
}

/** Where a model is spoken of: its author's chat, or those of the other cadres of its unit once the author has left. */
export async function carriersOf(tx: Tx, { authorId, unitId }: { authorId: number; unitId: number }) {
  const stays = await tx.role.findFirst({
    where: {
      personId: authorId,
      unitId,
      kind: 'cadre',
      state: 'active',
      person: { accounts: { some: { state: 'active' } } },
    },
  })
  const others = stays ? [] : await accountsOf(tx, unitId, ['cadre'], authorId)
  return others.length > 0 ? others : chatsOf(tx, authorId)
}

/** The same for many models at once: for each where it is spoken of. One whom nobody carries is in none of the rows. */
export const carriersOfAll = (tx: Tx, ids: number[]) => tx.$queryRaw<{ initiative: number; account: number }[]>`
  with candidate as (
    select m.id as initiative, r."personId" as person, case when r."personId" = m."authorId" then 1 else 2 end as place
    from "Initiative" m join "Role" r on r."unitId" = m."unitId" and r.kind = 'cadre' and r.state = 'active'
    where m.id = any(${ids}::int[]) and (r."personId" <> m."authorId"
      or exists (select 1 from "Account" a where a."personId" = r."personId" and a.state = 'active'))
    union all
    select id, "authorId", 3 from "Initiative" where id = any(${ids}::int[])
  ), chat as (
    select distinct on ("personId") "personId" as person, id as account from "Account"
    where "personId" in (select person from candidate) order by "personId", state, "heardAt" desc, id
  )
  select distinct initiative, account
  from (select *, min(place) over (partition by initiative) as nearest from candidate join chat using (person)) as found
  where place = nearest order by 1, 2`
