import { afterEach, beforeEach, expect, it } from 'vitest'
import { CARDS, DECIDE, leaveDraft, SEND } from '../support/draft.ts'
import { checkInvariants, settled } from '../support/invariants.ts'
import { count, HUNG, LAN } from '../support/people.ts'
import { openStage } from '../support/stage.ts'

/** Telegram does what it is asked, and its answer gets lost: nobody can say whether the message arrived. */

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
  await leaveDraft(stage.db)
})
afterEach(async () => {
  await checkInvariants(stage, { copies: 2 })
  await stage.close()
})

const CARD = 'Hồ sơ đăng ký mới'
const cardOf = (chat: number) =>
  stage.db.notice.findFirstOrThrow({ where: { view: 'review-card', account: { chat: String(chat) } } })

it.each([
  [1, 'shown'],
  [2, 'unknown'],
  [5, 'unknown'],
])('%i lost answers to a card: sent twice at the most, then %s', async (times, state) => {
  stage.world.fault({ method: 'sendMessage', chat: HUNG, drop: 'after', count: times })
  await stage.play(SEND)
  await settled(stage)
  expect(count(stage.world, HUNG, CARD)).toBe(2)
  expect(await cardOf(HUNG)).toMatchObject({ state })
})

it('a lost answer to an edit: it is made again, and nobody sees that', async () => {
  await stage.play(SEND + CARDS)
  stage.world.fault({ method: 'editMessageText', chat: HUNG, drop: 'after', count: 3 })
  await stage.play(DECIDE)
  await settled(stage)
  expect(count(stage.world, HUNG, CARD)).toBe(1)
  expect(await cardOf(HUNG)).toMatchObject({ state: 'shown' })
})

it.each([1, 5])(
  '%i lost answers in a form: the question comes twice at the most, and the form goes on',
  async (times) => {
    const forget = stage.world.fault({ method: 'sendMessage', chat: LAN, drop: 'after', count: times })
    await stage.play('Lan: /dangky\nLan < bản nháp')
    await settled(stage)
    forget()
    expect(count(stage.world, LAN, 'bản nháp')).toBe(2)
    await stage.play(SEND.replace('Lan: /dangky', '') + CARDS)
  },
)

it('a tap whose answer gets lost does its work all the same', async () => {
  stage.world.fault({ method: 'answerCallbackQuery', drop: 'after', count: 3 })
  await stage.play(SEND + CARDS)
})
