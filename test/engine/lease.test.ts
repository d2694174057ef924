import { expect, it } from 'vitest'
import { leaveDraft, SEND } from '../support/draft.ts'
import { settled } from '../support/invariants.ts'
import { count, HUNG } from '../support/people.ts'
import { openStage } from '../support/stage.ts'

it('a message that takes longer than a lease is sent once', async () => {
  const stage = await openStage({ pace: { lease: 1500 } })
  const { world, db } = stage
  try {
    await leaveDraft(db)
    world.fault({ method: 'sendMessage', chat: HUNG, delay: 5000 })
    await stage.play(SEND)
    await settled(stage)
    expect(count(world, HUNG, 'Hồ sơ đăng ký mới')).toBe(1)
  } finally {
    await stage.close()
  }
})
