import { afterAll, expect, it } from 'vitest'
import { CARDS, DECIDE, leaveDraft, SEND } from '../support/draft.ts'
import { checkInvariants, said } from '../support/invariants.ts'
import { type Killable, openKillable } from '../support/kill.ts'
import { dismiss } from '../support/spares.ts'
import { KILL_POINTS } from './kill-points.ts'

afterAll(dismiss)

const DIGEST = `
@ 18:00
Hương < Bản tin`

/** One round from the form to the digest, killed once and started again: everybody gets everything. */
it.each(KILL_POINTS)('$name', async ({ arm }) => {
  const stage = await openKillable()
  try {
    await leaveDraft(stage.db)
    arm(stage)
    await stage.play(SEND + CARDS + DECIDE + DIGEST)
    await checkInvariants(stage, { copies: 2 })
    expect(stage.kills, 'the moment came').toBe(1)
    await checkCounts(stage)
  } finally {
    await stage.close()
  }
})

async function checkCounts({ db, world }: Killable) {
  expect(await db.initiative.count({ where: { code: 'DVK-26-0001' } })).toBe(1)
  expect(await db.review.count({ where: { submission: { initiative: { code: 'DVK-26-0001' } } } })).toBe(1)
  expect(await db.digest.count()).toBe(1)
  // Everything twice that somebody has before them.
  const repeated = Object.values(said(world)).flatMap((texts) => texts.filter((text, at) => texts.indexOf(text) !== at))
  expect(repeated.length, repeated.join('\n—\n')).toBeLessThanOrEqual(1)
}
