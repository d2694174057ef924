import { dayOf } from '../../core/day.ts'
import { type Figures, type Item, isEmpty, lastWindow } from '../../core/digest.ts'
import type { Verdict } from '../../core/lifecycle.ts'
import type { Tx } from '../../db.ts'
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

async function figuresOf(tx: Tx, path: string, from: Date, to: Date): Promise<Figures> {
  const below = { unit: { path: { startsWith: path } } }
  const initiative = { include: { unit: named } }
  const events = await tx.event.findMany({
    where: { ...below, name: { in: ['submission.submitted', 'submission.decided'] }, at: { gte: from, lt: to } },
    include: { initiative },
    orderBy: { id: 'asc' },
  })
  const waiting = await tx.submission.findMany({
    where: { state: 'submitted', initiative: below },
    include: { initiative },
    orderBy: { sentAt: 'asc' },
  })
  const decided = (verdict: Verdict) =>
    events
      .filter(({ data }) => (data as { verdict?: string }).verdict === verdict)
      .map(({ initiative }) => itemOf(initiative!))
  return {
    day: dayOf(to),
    registered: events
      .filter(({ name, version }) => name === 'submission.submitted' && version === 1)
      .map(({ initiative }) => itemOf(initiative!)),
    decided: { approve: decided('approve'), return: decided('return'), reject: decided('reject') },
    waiting: waiting.map(({ initiative }) => itemOf(initiative)),
  }
}

const itemOf = (it: { id: number; code: string; title: string; unit: Parameters<typeof nameOf>[0] }): Item => ({
  initiative: it.id,
  code: it.code,
  title: it.title,
  unit: nameOf(it.unit),
})
