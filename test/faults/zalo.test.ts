import { afterEach, beforeEach, expect, test } from 'vitest'
import { HUNG, LAN } from '../support/people.ts'
import { registers } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

/** What goes wrong on Zalo, where nothing can be edited and nothing is confirmed. */

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage({ on: 'zalo_bot' })
})
afterEach(() => stage.close())

const chatOf = (person: number) => stage.world.chatOf(person, 'zalo_bot')
const copies = (person: number, words: string) =>
  stage.world.chat(chatOf(person)).messages.filter(({ from, text }) => from.is_bot && text?.includes(words)).length
const lose = (person: number, count: number) =>
  stage.world.fault({ method: 'zalo_bot.sendMessage', chat: chatOf(person), drop: 'after', count })
const notice = (view: string, person: string) =>
  stage.db.notice.findFirstOrThrow({ where: { view, account: { person: { name: person } } } })

test('a card whose answer is lost comes a second time, never a third', async () => {
  lose(HUNG, 2)
  await stage.play(registers('Lan'))
  await stage.settled()
  expect(copies(HUNG, 'Hồ sơ đăng ký mới')).toBe(2)
  expect(await notice('review-card', 'Trần Văn Hùng')).toMatchObject({ state: 'unknown' })
  expect(copies(HUNG, 'Hồ sơ đăng ký mới')).toBe(2)
})

test('so does what is said later of a card that cannot change', async () => {
  await stage.play(`${registers('Lan')}\nHùng < Hồ sơ đăng ký mới\nHà < Hồ sơ đăng ký mới`)
  await stage.settled()
  lose(HUNG, 2)
  await stage.play('Hà > Duyệt\nHà < Đã duyệt DVK-26-0001')
  await stage.settled()
  expect(copies(HUNG, 'Đồng chí Lê Thị Hà đã duyệt')).toBe(2)
  expect(await notice('review-card', 'Trần Văn Hùng')).toMatchObject({ state: 'unknown' })
})

test('an answer that is lost is said again once, and its list is good', async () => {
  await stage.play('Lan: đăng ký\nLan < Mô hình tên là gì')
  lose(LAN, 1)
  await stage.play('Lan: Vườn rau tình thương\nLan < 1. Kinh tế')
  await stage.settled()
  expect(copies(LAN, '1. Kinh tế')).toBe(2)
  await stage.play('Lan: 1\nLan < ✓ Lĩnh vực: Kinh tế')
})

test('every event twice: nothing happens twice', async () => {
  stage.world.redeliver(2)
  await stage.play(`${registers('Lan')}\nHùng < Hồ sơ đăng ký mới\nHùng > Duyệt\nHùng < Đã duyệt DVK-26-0001`)
  await stage.settled()
  expect(await stage.db.initiative.count({ where: { code: { startsWith: 'DVK-26' } } })).toBe(1)
  expect(copies(LAN, 'Mã mô hình: DVK-26-0001')).toBe(1)
  expect(copies(LAN, '✅ Đã duyệt · DVK-26-0001')).toBe(1)
  expect(await stage.db.review.count()).toBe(1)
})

test('Redis is emptied in the middle of a form: the number still means what it meant', async () => {
  await stage.play('Lan: đăng ký\nLan: Vườn rau tình thương\nLan < 1. Kinh tế')
  await stage.settled()
  await stage.flush()
  await stage.play('Lan: 1\nLan < ✓ Lĩnh vực: Kinh tế')
})
