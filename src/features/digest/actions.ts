import { dayOf } from '../../core/day.ts'
import { type Digest, isEmpty } from '../../core/digest.ts'
import { isQuiet } from '../../core/quiet.ts'
import { daysOf, lastWindow, type Plan, RHYTHMS, usual, type Window } from '../../core/rhythm.ts'
import type { Tx } from '../../db.ts'
import type { App } from '../../ports.ts'
import { change } from '../../record.ts'
import { changesIn } from './happened.ts'
import { longerOf } from './longer.ts'
import { standingOf } from './standing.ts'

interface Committee {
  id: number
  path: string
}

/** Of a committee that never had such a digest only a window counts that was due so lately. */
const FRESH = 3_600_000

/**
 * Makes every digest that is due and not made yet, at a decent hour; safe to run at once in several processes. What was
 * missed while nobody looked is joined to the window that was due last: it is told, and told once.
 */
export async function makeDigests(app: App) {
  const now = app.clock.now()
  if (isQuiet(now)) return
  const committees = await app.db.unit.findMany({
    where: { roles: { some: { kind: 'committee', state: 'active' } } },
    select: { id: true, path: true, digestPlans: true },
    orderBy: { id: 'asc' },
  })
  for (const { digestPlans, ...committee } of committees)
    for (const rhythm of RHYTHMS) {
      const chosen = digestPlans.find((plan) => plan.rhythm === rhythm)
      const plan = chosen ?? usual(rhythm)
      if (chosen || plan.isOn) await look(app, committee, plan, now)
    }
}

async function look(app: App, committee: Committee, plan: Plan, now: Date) {
  const window = lastWindow(plan, now)
  if (plan.since && window.due <= plan.since) return
  const { id: unitId } = committee
  const { rhythm } = plan
  const last = await app.db.digest.findFirst({ where: { unitId, rhythm }, orderBy: { toAt: 'desc' } })
  if (last ? last.toAt >= window.to : now.getTime() - window.due.getTime() >= FRESH) return
  await makeDigest(app, committee, plan, { from: last?.toAt ?? window.from, to: window.to }).catch((error: unknown) =>
    app.log.warn({ error, unit: unitId, rhythm }, 'a digest is late'),
  )
}

/**
 * The end of the window is claimed first, in the same transaction: whoever loses the race finds it taken and does
 * nothing. A window that nobody wants to read of is closed all the same, and never caught up.
 */
const makeDigest = (app: App, { id: unitId, path }: Committee, plan: Plan, window: Window) =>
  change(app, async (tx, record) => {
    const { rhythm, isOn } = plan
    const row = { unitId, rhythm, fromAt: window.from, toAt: window.to, figures: {} }
    const [made] = await tx.digest.createManyAndReturn({ data: [row], skipDuplicates: true })
    if (!made || !isOn) return
    const digest = await compile(tx, { id: unitId, path }, plan, window, app.clock.now())
    await tx.digest.update({ where: { id: made.id }, data: { figures: digest as object } })
    if (isEmpty(digest)) return
    const data = { digest: made.id, places: plan.places }
    await record({ name: 'digest.made', unitId, data })
  })

async function compile(tx: Tx, unit: Committee, { rhythm }: Plan, window: Window, now: Date): Promise<Digest> {
  const days = daysOf(window)
  return {
    rhythm,
    ...days,
    changes: await changesIn(tx, { path: unit.path, rhythm, window }),
    standing: await standingOf(tx, unit, dayOf(now)),
    ...(rhythm !== 'day' && { longer: await longerOf(tx, unit.id, days, now) }),
  }
}
