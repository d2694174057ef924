import type { Me } from '../../context.ts'
import { type Day, dayOf } from '../../core/day.ts'
import { allow, type Holder, isLive, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import type { Tx } from '../../db.ts'
import { named, nameOf } from '../../organisation.ts'

/** The roles by which somebody visits models: their own, never lent ones. The rule is `may.inspect`. */
export const yours = ({ roles }: Holder) =>
  roles.filter((role) => !role.insteadOf && ['reviewer', 'committee', 'chair'].includes(role.kind))

/** The model, if this person may plan a visit there now, and the unit in whose name. */
export async function inspectable(tx: Tx, who: Me | undefined, id: number) {
  const found = await tx.initiative.findUnique({ where: { id }, include: { unit: true } })
  allow(who !== undefined && found !== null && may.inspect(who, found.unit), 'inspection-not-yours')
  allow(found.authorId !== who.id, 'inspection-own')
  if (!isLive(found)) throw new Problem('inspection-not-running', { code: found.code })
  const [nearest] = yours(who)
    .filter(({ path }) => found.unit.path.startsWith(path))
    .sort((a, b) => b.path.length - a.path.length)
  return { ...found, inspectedBy: nearest!.unit }
}

/** An inspection as it is read; null when there is none. */
export async function inspectionOf(tx: Tx, id: number) {
  const found = await tx.inspection.findUnique({
    where: { id },
    include: {
      inspector: { select: { name: true } },
      unit: named,
      initiative: { include: { unit: named } },
      uploads: { where: { kind: 'photo', state: 'kept' }, orderBy: [{ sentAt: 'asc' }, { place: 'asc' }] },
    },
  })
  if (!found) return null
  const { initiative, unit, inspector, uploads, plannedOn, visitedOn, followUpOn, ...rest } = found
  return {
    ...rest,
    plannedOn: dayOf(plannedOn),
    visitedOn: asDay(visitedOn),
    followUpOn: asDay(followUpOn),
    unit: { path: unit.path, name: nameOf(unit) },
    inspector: inspector.name,
    initiative,
    code: initiative.code,
    model: { title: initiative.title, unit: nameOf(initiative.unit) },
    photos: uploads.map(({ id }) => id),
    /** the two sides of a visit, and whoever is above them */
    isFor: (who: Holder) => may.inspect(who, unit) || may.carry(who, initiative),
    /** what it has become meanwhile */
    tooLate: () =>
      new Problem(`inspection-is-${found.state === 'visited' && found.doneAt ? 'answered' : found.state}`, {
        code: initiative.code,
      }),
  }
}

export type Inspection = NonNullable<Awaited<ReturnType<typeof inspectionOf>>>

const asDay = (at: Date | null): Day | undefined => (at ? dayOf(at) : undefined)
