import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Messenger } from '../../src/emulator/index.ts'
import { HUNG, LAN, MAI } from '../support/people.ts'
import { registers } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

/** One person, two messengers: joined by a code, told things where they wrote last. */

let stage: Awaited<ReturnType<typeof openStage>>
afterEach(() => stage.close())

const place = (person: number, messenger: Messenger) => stage.world.chatOf(person, messenger)
const says = (person: number, messenger: Messenger, text: string) =>
  stage.world.says(person, place(person, messenger), text)
const said = (person: number, messenger: Messenger) =>
  stage.world.chat(place(person, messenger)).messages.flatMap(({ from, text }) => (from.is_bot && text ? [text] : []))
const sees = (person: number, messenger: Messenger, words: string) =>
  stage.world.until(() => said(person, messenger).find((text) => text.includes(words)), 8000)
/** Their chat on Zalo is nobody's yet. */
async function forgetZalo(...people: number[]) {
  const chats = people.map((person) => stage.world.wireId(person, 'zalo_bot'))
  await stage.db.account.deleteMany({ where: { channel: 'zalo_bot', chat: { in: chats } } })
}
async function codeOf(person: number, messenger: Messenger) {
  stage.passes(2)
  const before = said(person, messenger).length
  says(person, messenger, messenger === 'telegram' ? '/lienket' : 'kết nối')
  const text = await stage.world.until(() =>
    said(person, messenger)
      .slice(before)
      .find((text) => text.includes('Mã kết nối: ')),
  )
  stage.passes(2)
  return text.match(/Mã kết nối: (\S+)/)![1]!
}
const approve = async () => {
  says(HUNG, 'zalo_bot', 'duyệt 1')
  await sees(HUNG, 'zalo_bot', 'Đồng chí duyệt DVK-26-0001?')
  says(HUNG, 'zalo_bot', '1')
  await sees(HUNG, 'zalo_bot', 'Đã duyệt DVK-26-0001')
  await stage.settled()
}

describe('two messengers', () => {
  beforeEach(async () => {
    stage = await openStage({ on: 'zalo_bot' })
    await forgetZalo(LAN, MAI)
  })

  test('are joined by a code, and the first one is told', async () => {
    const code = await codeOf(LAN, 'telegram')
    says(LAN, 'zalo_bot', code.toLowerCase())
    await sees(LAN, 'zalo_bot', 'Kết nối tài khoản này với đồng chí Nguyễn Thị Lan?')
    says(LAN, 'zalo_bot', '1')
    await sees(LAN, 'zalo_bot', 'Đã kết nối. Chào đồng chí Nguyễn Thị Lan!')
    await sees(LAN, 'telegram', 'vừa được kết nối với đồng chí')
    await stage.play(registers('Lan'))
    await approve()
    expect(said(LAN, 'zalo_bot').join()).toContain('✅ Đã duyệt · DVK-26-0001')
    expect(said(LAN, 'telegram').join()).not.toContain('DVK-26-0001')
  })

  test('keep one draft, whichever one it was begun on', async () => {
    const code = await codeOf(LAN, 'telegram')
    says(LAN, 'telegram', '/dangky')
    await sees(LAN, 'telegram', 'Mô hình tên là gì')
    says(LAN, 'telegram', 'Ngõ xanh nhà sạch')
    await sees(LAN, 'telegram', 'lĩnh vực nào')
    says(LAN, 'zalo_bot', code)
    await sees(LAN, 'zalo_bot', 'Kết nối tài khoản này')
    says(LAN, 'zalo_bot', '1')
    await sees(LAN, 'zalo_bot', 'Đã kết nối')
    says(LAN, 'zalo_bot', 'đăng ký')
    await sees(LAN, 'zalo_bot', 'Ngõ xanh nhà sạch')
    says(LAN, 'zalo_bot', 'làm tiếp')
    await sees(LAN, 'zalo_bot', '1. Kinh tế')
  })

  test('are joined once: the code is good for nobody else, and not for ever', async () => {
    const code = await codeOf(LAN, 'telegram')
    says(LAN, 'zalo_bot', code)
    await sees(LAN, 'zalo_bot', 'Kết nối tài khoản này')
    says(LAN, 'zalo_bot', '1')
    await sees(LAN, 'zalo_bot', 'Đã kết nối')
    says(MAI, 'zalo_bot', code)
    await sees(MAI, 'zalo_bot', 'đã dùng hoặc đã hết hạn')
    const late = await codeOf(LAN, 'telegram')
    stage.day('2026-11-25')
    says(MAI, 'zalo_bot', late)
    await stage.settled()
    expect(said(MAI, 'zalo_bot').filter((text) => text.includes('đã hết hạn'))).toHaveLength(2)
  })

  test('of two people stay apart', async () => {
    const code = await codeOf(LAN, 'telegram')
    says(HUNG, 'zalo_bot', code)
    await sees(HUNG, 'zalo_bot', 'Kết nối tài khoản này')
    says(HUNG, 'zalo_bot', '1')
    await sees(HUNG, 'zalo_bot', 'đã là của một người khác')
  })

  test('are parted again, and nothing is said there any more', async () => {
    const code = await codeOf(LAN, 'telegram')
    says(LAN, 'zalo_bot', code)
    await sees(LAN, 'zalo_bot', 'Kết nối tài khoản này')
    says(LAN, 'zalo_bot', '1')
    await sees(LAN, 'zalo_bot', 'Đã kết nối')
    await stage.play(registers('Lan'))
    await codeOf(LAN, 'telegram')
    const { message_id, reply_markup } = stage.world.chat(LAN).messages.findLast(({ reply_markup }) => reply_markup)!
    const row = reply_markup!.inline_keyboard.findIndex(([button]) => button?.text === 'Gỡ Zalo')
    stage.world.presses(LAN, LAN, message_id, { row, column: 0 })
    await sees(LAN, 'telegram', 'Đã gỡ Zalo')
    await approve()
    expect(said(LAN, 'telegram').join()).toContain('✅ Đã duyệt · DVK-26-0001')
    expect(said(LAN, 'zalo_bot').join()).not.toContain('✅ Đã duyệt · DVK-26-0001')
    says(LAN, 'zalo_bot', 'tình trạng')
    await sees(LAN, 'zalo_bot', 'Đề nghị nhắn “bắt đầu”')
  })

  test('guessing a code comes to an end', async () => {
    for (const guess of ['AAA222', 'AAA223', 'AAA224', 'AAA225', 'AAA226', 'AAA227', 'AAA228'])
      says(MAI, 'zalo_bot', guess)
    await sees(MAI, 'zalo_bot', 'Đồng chí đã thử nhiều lần')
  })
})

describe('a notice', () => {
  beforeEach(async () => {
    stage = await openStage({ on: 'zalo_bot' })
  })

  test('goes where the person wrote last', async () => {
    await stage.play(registers('Lan'))
    stage.passes(1)
    says(LAN, 'telegram', '/tinhtrang')
    await sees(LAN, 'telegram', 'Mô hình của đồng chí (1)')
    await approve()
    expect(said(LAN, 'telegram').join()).toContain('✅ Đã duyệt · DVK-26-0001')
    expect(said(LAN, 'zalo_bot').join()).not.toContain('✅ Đã duyệt · DVK-26-0001')
  })

  test('goes to the other messenger when the last one is closed to us', async () => {
    await stage.play(registers('Lan'))
    stage.world.blocks(LAN, place(LAN, 'zalo_bot'))
    await approve()
    await sees(LAN, 'telegram', '✅ Đã duyệt · DVK-26-0001')
    const { channel } = await stage.db.account.findFirstOrThrow({ where: { state: 'blocked' } })
    expect(channel).toBe('zalo_bot')
  })
})

describe('who may not be written to', () => {
  const quiet = { method: 'zalo_oa.message/cs', code: -230 }

  beforeEach(async () => {
    stage = await openStage({ on: 'zalo_oa', templates: { '7895417': ['ten', 'viec'] } })
  })
  const decide = async () => {
    says(HUNG, 'zalo_oa', 'duyệt 1')
    await sees(HUNG, 'zalo_oa', 'Đồng chí duyệt DVK-26-0001?')
    const { message_id } = stage.world.chat(place(HUNG, 'zalo_oa')).messages.at(-1)!
    stage.world.fault({ ...quiet, chat: place(LAN, 'zalo_oa') })
    stage.world.presses(HUNG, place(HUNG, 'zalo_oa'), message_id, { row: 0, column: 0 })
    await sees(HUNG, 'zalo_oa', 'Đã duyệt DVK-26-0001')
    await stage.settled()
  }
  const notice = () =>
    stage.db.notice.findFirstOrThrow({ where: { view: 'review-answer' }, include: { account: true } })

  test('is told on the other messenger', async () => {
    await stage.play(registers('Lan'))
    await decide()
    await sees(LAN, 'telegram', '✅ Đã duyệt · DVK-26-0001')
    expect(stage.world.oa.templates).toBe(0)
  })

  test('gets one knock on the door, and everything as soon as they write', async () => {
    await stage.play(registers('Lan'))
    await stage.db.account.deleteMany({ where: { channel: { not: 'zalo_oa' }, personId: { not: null } } })
    await decide()
    expect(await notice()).toMatchObject({ state: 'waiting', reason: 'closed' })
    expect(stage.world.oa.templates).toBe(1)
    says(LAN, 'zalo_oa', 'trợ giúp')
    await sees(LAN, 'zalo_oa', 'Đồng chí có 1 tin chờ')
    await sees(LAN, 'zalo_oa', '✅ Đã duyệt · DVK-26-0001')
    await sees(LAN, 'zalo_oa', 'giúp đồng chí')
    await stage.settled()
    expect(await notice()).toMatchObject({ state: 'shown' })
  })

  test('gets what waited on two messengers once', async () => {
    await stage.play(registers('Lan'))
    await decide()
    const { id, accountId, view, about } = await notice()
    const accounts = await stage.db.account.findMany({ where: { person: { name: 'Nguyễn Thị Lan' } } })
    await stage.db.notice.deleteMany({ where: { view, about, id: { not: id } } })
    await stage.db.notice.update({ where: { id }, data: { state: 'waiting', ref: null, shown: null } })
    const other = accounts.find((one) => one.id !== accountId)!.id
    await stage.db.notice.create({ data: { accountId: other, view, about, state: 'waiting' } })
    const third = await stage.db.account.create({
      data: { channel: 'zalo_bot', chat: 'a1b2', personId: accounts[0]!.personId, heardAt: new Date(0) },
    })
    await stage.db.notice.create({ data: { accountId: third.id, view, about, state: 'waiting' } })
    const before = said(LAN, 'zalo_oa').length
    says(LAN, 'zalo_oa', 'trợ giúp')
    await stage.settled()
    const news = said(LAN, 'zalo_oa').slice(before)
    expect(news.filter((text) => text.includes('✅ Đã duyệt · DVK-26-0001'))).toHaveLength(1)
    expect(news.join()).toContain('Đồng chí có 1 tin chờ')
    expect(await stage.db.notice.count({ where: { state: 'waiting' } })).toBe(0)
  })
})
