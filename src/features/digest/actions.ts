import { dayOf } from '../../core/day.ts'
import { type Figures, type Item, isEmpty, lastWindow, type Some } from '../../core/digest.ts'
import type { Verdict } from '../../core/lifecycle.ts'
import type { Prisma, Tx } from '../../db.ts'
import { named, nameOf } from '../../organisation.ts'
import type { App } from '../../ports.ts'
import { change } from '../../record.ts'

interface Committee {
  id: number
  path: string
}

/** Makes the digest of every committee whose window has closed; safe to run at once in several processes. */
export async function makeDigests(app: App) {
  const window = lastWindow(app.clock.now())
  if (!window) return
  const committees = await app.db.unit.findMany({
    where: {
      roles: { some: { kind: 'committee', state: 'active' } },
      digests: { none: { toAt: window.to } },
    },
    select: { id: true, path: true },
  })
  for (const committee of committees) await makeDigest(app, committee, window)
}

/** The unique window (unit, to) is claimed first: whoever loses the race finds it taken and does nothing. */
const makeDigest = (app: App, { id: unitId, path }: Committee, window: { from: Date; to: Date }) =>
  change(app, async (tx, record) => {
    const last = await tx.digest.findFirst({ where: { unitId }, orderBy: { toAt: 'desc' } })
    const from = last && last.toAt < window.to ? last.toAt : window.from
    const figures = await figuresOf(tx, path, from, window.to)
    const row = { unitId, fromAt: from, toAt: window.to, figures: figures as object }
    const [made] = await tx.digest.createManyAndReturn({ data: [row], skipDuplicates: true })
    if (made && !isEmpty(figures)) await record({ name: 'digest.made', unitId, data: { digest: made.id } })
  })

/** How many of each a message shows. */
const SHOWN = 5

async function figuresOf(tx: Tx, path: string, from: Date, to: Date): Promise<Figures> {
  const below = { unit: { path: { startsWith: path } } }
  const initiative = { include: { unit: named } }

  async function happened(what: Prisma.EventWhereInput): Promise<Some> {
    const where = { ...below, ...what, submission: { kind: 'registration' as const }, at: { gte: from, lt: to } }
    const found = await tx.event.findMany({ where, include: { initiative }, orderBy: { id: 'asc' }, take: SHOWN })
    return { count: await tx.event.count({ where }), first: found.map(({ initiative }) => itemOf(initiative!)) }
  }
  const decided = (verdict: Verdict) =>
    happened({ name: 'submission.decided', data: { path: ['verdict'], equals: verdict } })

  const where = { state: 'submitted' as const, initiative: below }
  const oldest = await tx.submission.findMany({
    where,
    include: { initiative },
    orderBy: { sentAt: 'asc' },
    take: SHOWN,
  })
  return {
    day: dayOf(to),
    registered: await happened({ name: 'submission.submitted', version: 1 }),
    decided: { approve: await decided('approve'), return: await decided('return'), reject: await decided('reject') },
    waiting: { count: await tx.submission.count({ where }), first: oldest.map(({ initiative }) => itemOf(initiative)) },
  }
}

const itemOf = (it: { id: number; code: string; title: string; unit: Parameters<typeof nameOf>[0] }): Item => ({
  initiative: it.id,
  code: it.code,
  title: it.title,
  unit: nameOf(it.unit),
})
