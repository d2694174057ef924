import { dayOf } from '../../core/day.ts'
import type { Asked, Figures } from '../../core/figures.ts'
import { type Db, Prisma, type Tx } from '../../db.ts'
import { figuresOf, lateReports } from '../../figures.ts'
import { named, nameOf } from '../../organisation.ts'

/** One thing that somebody is late with. */
export interface Late {
  code: string
  title: string
  unit: string
  dueOn: string
  /** of a dossier */
  kind?: 'registration' | 'progress' | 'recognition'
}

/** How many there are, and as many as a page bears. */
export interface Lates {
  count: number
  first: Late[]
}

/** All that the dashboard shows, as it is at one moment. */
export interface Contents {
  figures: Figures
  late: Lates
  overdue: Lates
  /** where somebody can go from here: upwards as far as they may, and downwards */
  places: { id: number; name: string }[]
}

const MOST = 50

/** One snapshot: a model that is registered meanwhile is in all of the tables or in none. */
export const contentsOf = (db: Db, asked: Asked, roots: string[], now: Date): Promise<Contents> =>
  db.$transaction(
    async (tx) => {
      const { path } = await tx.unit.findUniqueOrThrow({ where: { id: asked.unit } })
      return {
        figures: await figuresOf(tx, asked, now),
        late: await lateOf(tx, asked, dayOf(now)),
        overdue: await overdueOf(tx, asked, path, dayOf(now)),
        places: await placesOf(tx, asked.unit, path, roots),
      }
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead },
  )

async function lateOf(tx: Tx, asked: Asked, today: string): Promise<Lates> {
  const found = await lateReports(tx, asked, today)
  const first = found.slice(0, MOST)
  const units = await tx.unit.findMany({ where: { id: { in: first.map(({ unitId }) => unitId) } }, ...named })
  return {
    count: found.length,
    first: first.map(({ code, title, unitId, dueOn }) => ({
      code,
      title,
      unit: nameOf(units.find(({ id }) => id === unitId)!),
      dueOn: dayOf(dueOn),
    })),
  }
}

/** Dossiers that should have been decided on by now. */
async function overdueOf(tx: Tx, asked: Asked, path: string, today: string): Promise<Lates> {
  const { field, subject, novelty, level } = asked
  const where: Prisma.SubmissionWhereInput = {
    state: 'submitted',
    dueOn: { lt: new Date(today) },
    initiative: {
      unit: { path: { startsWith: path } },
      stage: { not: 'withdrawn' },
      ...(field && { fieldCode: field }),
      ...({ subject, novelty, level } as Prisma.InitiativeWhereInput),
    },
  }
  const found = await tx.submission.findMany({
    where,
    include: { initiative: { include: { unit: named } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
  return {
    count: await tx.submission.count({ where }),
    first: found.map(({ kind, dueOn, initiative: { code, title, unit } }) => ({
      code,
      title,
      unit: nameOf(unit),
      dueOn: dayOf(dueOn!),
      kind,
    })),
  }
}

/** The units above within what the person may see, this one, those right below, and the roots of their other roles. */
async function placesOf(tx: Tx, unit: number, path: string, roots: string[]): Promise<Contents['places']> {
  const above = path.split('/').filter(Boolean).map(Number)
  const found = await tx.unit.findMany({
    where: { OR: [{ id: { in: above } }, { parentId: unit, validTo: null }, { path: { in: roots } }] },
    ...named,
    orderBy: { path: 'asc' },
  })
  return found
    .filter((one) => roots.some((root) => one.path.startsWith(root)))
    .map((one) => ({ id: one.id, name: nameOf(one) }))
}
