import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GROUP } from '../../src/simulator/players.ts'
import { CARDS, DECIDE, leaveDraft, SEND } from '../support/draft.ts'
import { eventually } from '../support/eventually.ts'
import { checkInvariants, settled } from '../support/invariants.ts'
import { count, HUNG, LAN } from '../support/people.ts'
import { openStage } from '../support/stage.ts'

/** What Telegram refuses, and why. */

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
  await leaveDraft(stage.db)
})
afterEach(async () => {
  await checkInvariants(stage)
  await stage.close()
})

const CARD = 'Hồ sơ đăng ký mới'
const accountOf = (chat: number) => ({ channel_chat: { channel: 'telegram' as const, chat: String(chat) } })
const cardOf = (chat: number) =>
  stage.db.notice.findFirstOrThrow({ where: { view: 'review-card', account: { chat: String(chat) } } })

describe('429, too many requests', () => {
  it('in one chat: the others go on', async () => {
    stage.world.fault({ method: 'sendMessage', chat: LAN, code: 429, retry_after: 2 })
    stage.world.says(LAN, LAN, '/dangky')
    await stage.play('Mai: /dangky\nMai < tên là gì')
    expect(count(stage.world, LAN, 'bản nháp')).toBe(0)
    await stage.play(SEND.replace('Lan: /dangky', 'Lan < bản nháp'))
  })

  it('a long one holds up its notice, not its worker', async () => {
    stage.world.fault({ method: 'sendMessage', chat: HUNG, code: 429, retry_after: 6 })
    await stage.play(`${SEND}\nHà < ${CARD}`)
    const due = await eventually(() => stage.db.notice.findFirst({ where: { state: 'due', attempts: 1 } }))
    expect(due.dueAt.getTime() - Date.now()).toBeGreaterThan(4000)
    await stage.play(`Hùng < ${CARD}`)
  })

  it('a long one holds up its chat, and the answer is not forgotten', async () => {
    stage.world.fault({ method: 'sendMessage', chat: LAN, code: 429, retry_after: 6 })
    stage.world.says(LAN, LAN, '/dangky')
    const held = await eventually(() =>
      stage.db.inbox.findFirst({ where: { state: 'new', leaseUntil: { not: null } } }),
    )
    expect(held.failures).toBe(0)
    await stage.play(`Mai: /dangky\nMai < tên là gì\n${SEND.replace('Lan: /dangky', 'Lan < bản nháp')}`)
  })
})

describe('403, blocked', () => {
  it('whoever blocked the bot gets what was missed when they are back', async () => {
    stage.world.blocks(HUNG)
    await stage.play(SEND)
    await settled(stage)
    expect(await cardOf(HUNG)).toMatchObject({ state: 'dead', reason: 'gone' })
    expect(await stage.db.account.findUnique({ where: accountOf(HUNG) })).toMatchObject({ state: 'blocked' })
    stage.world.unblocks(HUNG)
    await stage.play(`Hùng < ${CARD}${DECIDE}`)
  })

  it('or when they write again, if nobody told us', async () => {
    stage.world.fault({ method: 'sendMessage', chat: HUNG, code: 403 })
    await stage.play(SEND)
    await settled(stage)
    expect(await cardOf(HUNG)).toMatchObject({ state: 'dead', reason: 'gone' })
    await stage.play(`Hùng: /trogiup\nHùng < ${CARD}`)
    expect(await stage.db.account.findUnique({ where: accountOf(HUNG) })).toMatchObject({ state: 'active' })
  })
})

describe('a group becomes a supergroup', () => {
  it.each(['it is told', 'it is refused'])('and the product learns of it when %s', async (how) => {
    const { db, world } = stage
    await stage.play(SEND + CARDS)
    await settled(stage)
    const moved = world.migrate(GROUP.id)
    await settled(stage)
    if (how === 'it is refused') await db.account.update({ where: accountOf(moved), data: { chat: String(GROUP.id) } })
    await leaveDraft(db, '7000001003')
    await stage.play('Mai: /dangky\nMai > Làm tiếp\nMai > Gửi đi thẩm định\nMai < DVK-26-0002')
    await eventually(() => count(world, moved, 'DVK-26-0002') === 1)
    expect(await db.account.findUnique({ where: accountOf(moved) })).toMatchObject({ state: 'active' })

    await stage.play('Hà > Duyệt')
    await settled(stage)
    expect(count(world, moved, 'Đồng chí Lê Thị Hà đã duyệt')).toBe(1)
  })
})
