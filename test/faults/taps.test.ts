import { afterEach, beforeEach, expect, it } from 'vitest'
import { CARDS, leaveDraft, SEND } from '../support/draft.ts'
import { checkInvariants, settled } from '../support/invariants.ts'
import { addPeople, button, count, HA, HUNG, LAN, tap } from '../support/people.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
  await leaveDraft(stage.db)
})
afterEach(async () => {
  await checkInvariants(stage)
  await stage.close()
})

const CONFIRM = SEND.split('\nLan > Gửi')[0]!

it('[Gửi] twice: one submission, and the same code is told', async () => {
  const { world, db } = stage
  await stage.play(CONFIRM)
  const send = button(world, LAN, 'Gửi đi thẩm định')
  for (let times = 0; times < 3; times++) tap(world, LAN, send)
  await settled(stage)
  expect(await db.event.count({ where: { name: 'submission.submitted' } })).toBe(1)
  expect(count(world, LAN, 'Mã mô hình: DVK-26-0001')).toBe(3)
  expect(count(world, LAN, 'Hồ sơ này đã gửi rồi')).toBe(2)
})

it('an option twice: no second question', async () => {
  const { world } = stage
  await stage.play('Lan: /dangky\nLan > Làm bản mới\nLan < tên là gì\nLan: Tổ tự quản vệ sinh\nLan < lĩnh vực nào')
  const option = button(world, LAN, 'Nông thôn mới')
  tap(world, LAN, option)
  tap(world, LAN, option)
  await settled(stage)
  expect(count(world, LAN, '✓ Lĩnh vực')).toBe(1)
})

it('[Duyệt] twice by one person: one decision', async () => {
  const { world } = stage
  await stage.play(SEND + CARDS)
  const approve = button(world, HUNG, '✅ Duyệt')
  tap(world, HUNG, approve)
  tap(world, HUNG, approve)
  await settled(stage)
  expect(count(world, HUNG, 'Đã duyệt DVK-26-0001')).toBe(1)
  expect(count(world, HUNG, 'Đồng chí Trần Văn Hùng đã duyệt lúc')).toBe(2) // the answer to the second tap, and the card
})

it.each([2, 5, 20])('%i reviewers at the same moment: one decides, the others learn who', async (many) => {
  const { world, db } = stage
  const reviewers = await addPeople(stage, 'reviewer', many)
  await stage.play(SEND)
  await settled(stage)
  const buttons = reviewers.map((id) => button(world, id, '✅ Duyệt'))
  for (const [at, id] of reviewers.entries()) tap(world, id, buttons[at]!)
  await settled(stage)
  const [review, ...more] = await db.review.findMany({ include: { reviewer: true } })
  expect(more).toEqual([])
  const winner = world.people().find(({ name }) => name === review!.reviewer.name)!
  for (const id of reviewers) {
    expect(count(world, id, `Đồng chí ${winner.name} đã duyệt lúc`)).toBe(id === winner.id ? 1 : 2)
    expect(count(world, id, 'Đã duyệt DVK-26-0001')).toBe(id === winner.id ? 1 : 0)
  }
})

it('buttons of a form that was sent, begun anew, or thrown away', async () => {
  const { world, db } = stage
  await stage.play('Lan: /dangky\nLan < bản nháp')
  const first = button(world, LAN, 'Làm tiếp')
  await stage.play('Lan > Làm bản mới\nLan < tên là gì')
  tap(world, LAN, first)
  await settled(stage)
  expect(count(world, LAN, 'tên là gì')).toBe(2) // told that the button is old, and asked again

  await stage.play('Lan > Huỷ\nLan < bỏ hẳn\nLan > Bỏ hẳn\nLan < Đã bỏ')
  tap(world, LAN, first)
  await stage.play('Lan < Mục này đã cũ')
  expect(await db.draft.count()).toBe(0)

  await leaveDraft(db)
  await stage.play(SEND)
  tap(world, LAN, button(world, LAN, 'Sửa một mục'))
  await stage.play('Lan < Hồ sơ này đã gửi rồi. Mã mô hình: DVK-26-0001')
})

it('[Gửi đề nghị bổ sung] twice: the same is told', async () => {
  const { world } = stage
  await stage.play(`${SEND}\nHà > Đề nghị bổ sung\nHà > Bỏ qua\nHà: Đề nghị nêu rõ số hộ\nHà < Người gửi sẽ nhận được`)
  const send = button(world, HA, 'Gửi đề nghị bổ sung')
  tap(world, HA, send)
  tap(world, HA, send)
  await settled(stage)
  expect(count(world, HA, 'Đã gửi đề nghị bổ sung hồ sơ DVK-26-0001')).toBe(2)
})

it('a button of a card after a newer version came', async () => {
  await stage.play(SEND + CARDS)
  const old = button(stage.world, HUNG, '✅ Duyệt')
  await stage.play(`
Hà > Đề nghị bổ sung
Hà > Mục tiêu
Hà > Xong
Hà > Mục tiêu cần một con số
Hà > Gửi đề nghị bổ sung
Lan > Bổ sung ngay
Lan < Mục tiêu là gì
Lan: 60 hộ
Lan > Gửi đi thẩm định
Hùng < Hồ sơ gửi lại lần 2`)
  tap(stage.world, HUNG, old)
  await settled(stage)
  expect(await stage.db.review.count()).toBe(1)
  expect(count(stage.world, HUNG, 'Đồng chí Lê Thị Hà đã đề nghị bổ sung lúc')).toBe(2) // the old card, and the answer
})
