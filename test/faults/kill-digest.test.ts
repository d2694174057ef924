import { afterAll, expect, it } from 'vitest'
import { CARDS, DECIDE, leaveDraft, SEND } from '../support/draft.ts'
import { eventually } from '../support/eventually.ts'
import { checkInvariants } from '../support/invariants.ts'
import { openKillable } from '../support/kill.ts'
import { HUONG } from '../support/people.ts'
import { dismiss } from '../support/spares.ts'
import { WEEKLY_KILL_POINTS } from './kill-points.ts'

afterAll(dismiss)

/** The process is killed while a week is told, and started again: one digest, one message, twice where nobody can know. */
it.each(WEEKLY_KILL_POINTS)('$name', async ({ name, arm }) => {
  const stage = await openKillable()
  try {
    await leaveDraft(stage.db)
    // Decided on, so that nobody is reminded that morning: every moment is then one of the digest's.
    await stage.play(SEND + CARDS + DECIDE)
    const open = { state: { in: ['due' as const, 'sending' as const] } }
    await eventually(async () => (await stage.db.notice.count({ where: open })) === 0)
    arm(stage)
    await stage.play('@ 30/11/2026 7:30\nHương < Bản tin tuần')
    await checkInvariants(stage, { copies: 2 })
    expect(stage.kills, 'the moment came').toBe(1)
    expect(await stage.db.digest.count({ where: { rhythm: 'week' } })).toBe(1)
    expect(await stage.db.notice.count({ where: { view: 'digest' } })).toBe(1)
    const told = stage.world.chat(HUONG).messages.filter(({ caption }) => caption?.startsWith('Bản tin tuần'))
    expect(told).toHaveLength(name.startsWith('sent') ? 2 : 1)
  } finally {
    await stage.close()
  }
})
