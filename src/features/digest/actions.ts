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

/** Of a committee that never had such a digest, and never chose it, only a window counts that was due so lately. */
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
  const lasts = await app.db.digest.groupBy({ by: ['unitId', 'rhythm'], _max: { toAt: true } })
  for (const { digestPlans, ...committee } of committees)
    for (const rhythm of RHYTHMS) {
      const plan = digestPlans.find((one) => one.rhythm === rhythm) ?? usual(rhythm)
      const last = lasts.find((one) => one.unitId === committee.id && one.rhythm === rhythm)?._max.toAt ?? undefined
      const window = windowDue(plan, last, now)
      if (window)
        await makeDigest(app, committee, plan, window).catch((error: unknown) =>
          app.log.warn({ error, unit: committee.id, rhythm }, 'a digest is late'),
        )
    }
}

/** From the end of the last one, so that nothing is left out, to the end of the window that was due last. */
function windowDue(plan: Plan, last: Date | undefined, now: Date): Window | undefined {
  // What nobody has ever chosen is not even closed.
  if (!plan.isOn && !plan.since) return undefined
  const { from, to, due } = lastWindow(plan, now)
  if (plan.since && due <= plan.since) return undefined
  if (last ? last >= to : !plan.since && now.getTime() - due.getTime() >= FRESH) return undefined
  return { from: last ?? from, to }
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
