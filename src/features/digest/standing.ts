import { type Day, dayOf } from '../../core/day.ts'
import type { Item, Some, Standing } from '../../core/digest.ts'
import type { Prisma, Tx } from '../../db.ts'
import { lateReports } from '../../figures.ts'
import { named } from '../../organisation.ts'
import { FIRST, itemOf } from './happened.ts'

/** How things stand below a unit today: what waits, what waits too long, whose report did not come. */
export async function standingOf(
  tx: Tx,
  { id, path }: { id: number; path: string },
  today: Day,
): Promise<Record<Standing, Some>> {
  const waiting: Prisma.SubmissionWhereInput = {
    state: 'submitted',
    initiative: { stage: { not: 'withdrawn' }, unit: { path: { startsWith: path } } },
  }
  const overdue = { ...waiting, dueOn: { lt: new Date(today) } }
  const inTime = { ...waiting, OR: [{ dueOn: null }, { dueOn: { gte: new Date(today) } }] }
  return {
    waiting: { count: await tx.submission.count({ where: waiting }), first: await oldest(tx, inTime) },
    overdue: { count: await tx.submission.count({ where: overdue }), first: await oldest(tx, overdue) },
    late: await late(tx, id, today),
  }
}

async function oldest(tx: Tx, where: Prisma.SubmissionWhereInput): Promise<Item[]> {
  const found = await tx.submission.findMany({
    where,
    include: { initiative: { include: { unit: named } } },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
    take: FIRST,
  })
  return found.map(({ initiative, dueOn }) => ({ ...itemOf(initiative), ...(dueOn && { dueOn: dayOf(dueOn) }) }))
}

async function late(tx: Tx, unit: number, today: Day): Promise<Some> {
  const found = await lateReports(tx, { unit, period: { from: today, to: today } }, today)
  const soonest = found.toSorted((a, b) => a.dueOn.getTime() - b.dueOn.getTime()).slice(0, FIRST)
  const models = await tx.initiative.findMany({
    where: { id: { in: soonest.map(({ initiative }) => initiative) } },
    include: { unit: named },
  })
  return {
    count: found.length,
    first: soonest.map(({ initiative, dueOn }) => ({
      ...itemOf(models.find(({ id }) => id === initiative)!),
      dueOn: dayOf(dueOn),
    })),
  }
}
