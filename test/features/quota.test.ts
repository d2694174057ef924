import { afterEach, beforeEach, expect, test } from 'vitest'
import { PLAYERS } from '../../src/simulator/players.ts'
import { HUONG, LAN } from '../support/people.ts'
import { registers } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

/** A Zalo Bot has 3,000 messages in a month, in both directions together. */

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage({ on: 'zalo_bot' })
})
afterEach(() => stage.close())

const MINH = PLAYERS.find(({ name }) => name.endsWith('Minh'))!.id
const where = { channel_month: { channel: 'zalo_bot', month: '2026-11' } } as const
const usage = () => stage.db.usage.findUniqueOrThrow({ where })
const use = (sent: number) =>
  stage.db.usage.upsert({ where, create: { ...where.channel_month, sent }, update: { sent, heard: 0 } })
const said = (person: number, words: string) =>
  stage.world
    .chat(stage.world.chatOf(person, 'zalo_bot'))
    .messages.filter(({ from, text }) => from.is_bot && text?.includes(words)).length

test('every message is counted, there and back, and each once', async () => {
  await stage.play(registers('Lan'))
  await stage.settled()
  const chats = stage.world.people().map((person) => stage.world.chat(stage.world.chatOf(person, 'zalo_bot')).messages)
  const byBot = chats.flat().filter(({ from }) => from.is_bot).length
  expect(await usage()).toMatchObject({ sent: byBot, heard: chats.flat().length - byBot })
})

test('at 80 % the administrators are told, once', async () => {
  await use(2399)
  await stage.clock('10:00')
  expect(said(MINH, 'số tin của tháng')).toBe(0)
  await use(2400)
  await stage.clock('10:01')
  await stage.clock('10:02')
  await stage.settled()
  expect(said(MINH, 'Zalo đã dùng 80% số tin của tháng')).toBe(1)
})

test('at 95% evening summaries stop, and decisions do not', async () => {
  await stage.db.account.deleteMany({ where: { channel: 'telegram', person: { name: 'Phan Thị Hương' } } })
  await stage.play(registers('Lan'))
  await use(2860)
  await stage.play('Hùng > Duyệt\nHùng < Đã duyệt DVK-26-0001\nLan < ✅ Đã duyệt · DVK-26-0001')
  await stage.clock('18:00')
  await stage.settled()
  expect(said(HUONG, 'Bản tin')).toBe(0)
  expect(said(MINH, 'Zalo đã dùng 95%')).toBe(1)
  expect(await stage.db.notice.findFirstOrThrow({ where: { view: 'digest' } })).toMatchObject({
    state: 'dead',
    reason: 'quota',
  })
  expect(said(LAN, '✅ Đã duyệt · DVK-26-0001')).toBe(1)
})

test('whoever has another messenger reads the summary there', async () => {
  await stage.play(registers('Lan'))
  await use(2860)
  await stage.clock('18:00')
  await stage.settled()
  expect(said(HUONG, 'Bản tin')).toBe(0)
  const onTelegram = stage.world.chat(HUONG).messages.filter(({ text }) => text?.includes('Bản tin'))
  expect(onTelegram).toHaveLength(1)
})
