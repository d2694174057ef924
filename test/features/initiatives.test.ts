import { afterEach, beforeEach, expect, it } from 'vitest'
import { registers } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const lan = () => stage.world.people().find(({ name }) => name === 'Nguyễn Thị Lan')!.id

it('takes at most fourteen messages of the person, and asks one thing at a time', async () => {
  await stage.play(registers('Lan'))
  const { messages } = stage.world.chat(lan())
  const typed = messages.filter(({ from }) => !from.is_bot).length
  const tapped = stage.world.journal.filter(({ method }) => method === 'answerCallbackQuery').length
  expect(typed + tapped).toBeLessThanOrEqual(14)
  expect(messages.filter(({ from }) => from.is_bot).length).toBeLessThanOrEqual(14)
  for (const { text = '', from } of messages)
    if (from.is_bot) expect(text.split('\n\n').filter((part) => part.endsWith('?')).length).toBeLessThanOrEqual(1)
})

it('numbers the models of a campaign one after another', async () => {
  await stage.play(`${registers('Lan', 'Cây xanh đường làng')}\n${registers('Mai', 'Ngõ sáng văn minh')}`)
  const codes = await stage.db.initiative.findMany({ where: { campaign: { year: 2026 } }, orderBy: { id: 'asc' } })
  expect(codes.map(({ code }) => code)).toEqual(['DVK-26-0001', 'DVK-26-0002'])
})

it('keeps what figures are counted by', async () => {
  await stage.play(registers('Lan'))
  const found = await stage.db.initiative.findUniqueOrThrow({ where: { code: 'DVK-26-0001' } })
  expect(found).toMatchObject({
    fieldCode: 'KT',
    subject: 'collective',
    novelty: 'new',
    level: 'grassroots',
    goalUnit: 'hộ',
  })
  expect(Number(found.goalValue)).toBe(45)
  expect(found.endsOn).toEqual(new Date('2026-12-31'))
})

it('asks which unit only those who work for several', async () => {
  const person = await stage.db.person.findFirstOrThrow({ where: { name: 'Nguyễn Thị Lan' } })
  const unit = await stage.db.unit.findFirstOrThrow({ where: { name: 'Trung Hoà' } })
  await stage.db.role.create({ data: { personId: person.id, unitId: unit.id, kind: 'cadre', state: 'active' } })
  await stage.play(`Lan: /dangky
    Lan < Mô hình của đơn vị nào
    Lan > thôn Trung Hoà
    Lan < Mô hình tên là gì`)
})

it('takes whatever people type: markup, other alphabets, control characters, very long words', async () => {
  await stage.play(`Lan: /dangky
    Lan: <b>Vườn</b> *rau* _sạch_ [a](tg://user?id=1) & 'x' "y"
    Lan < lĩnh vực nào
    Lan > Kinh tế
    Lan > Tập thể
    Lan > Mô hình mới
    Lan: ${'dài lắm '.repeat(200)}
    Lan < ký tự
    Lan: Đủ dài để ghi lại, có \u202Eđảo\u202C chữ và \u200Bkhoảng trống
    Lan < Mục tiêu là gì
    Lan: 🌱🌱🌱
    Lan < cần một con số
    Lan: 45 hộ`)
  const draft = await stage.db.draft.findFirstOrThrow()
  expect(draft.state).toMatchObject({ answers: { title: `<b>Vườn</b> *rau* _sạch_ [a](tg://user?id=1) & 'x' "y"` } })
})

it('says what it cannot use: a sticker, a voice note, a place', async () => {
  await stage.play('Lan: /dangky\nLan < Mô hình tên là gì')
  const count = () => stage.world.chat(lan()).messages.filter(({ from }) => from.is_bot).length
  const sends: [() => unknown, string][] = [
    [() => stage.world.sendsSticker(lan(), lan()), 'chưa đọc được loại tin này'],
    [() => stage.world.sendsVoice(lan(), lan(), new Uint8Array([1, 2, 3])), 'đề nghị trả lời bằng chữ'],
    [() => stage.world.sendsLocation(lan(), lan(), 18.3, 105.9), 'đề nghị trả lời bằng chữ'],
  ]
  for (const [send, sentence] of sends) {
    const before = count()
    send()
    await stage.world.until(() => count() === before + 1)
    expect(stage.world.chat(lan()).messages.at(-1)!.text).toContain(sentence)
  }
})

it('takes an edited old message for the answer that it was, and not for the present question', async () => {
  await stage.play('Lan: /dangky\nLan: Tuyến đường cờ Tổ quốc\nLan < lĩnh vực nào')
  const title = stage.world.chat(lan()).messages.find(({ text }) => text === 'Tuyến đường cờ Tổ quốc')!
  stage.world.edits(lan(), lan(), title.message_id, 'Tuyến đường hoa')
  await stage.play('Lan < ✓ Tên mô hình: Tuyến đường hoa\nLan < lĩnh vực nào\nLan > Kinh tế\nLan < Ai làm mô hình này')
})

it('asks again about look-alikes when the title is changed on the summary', async () => {
  await stage.play(`${registers('Lan').split('\n').slice(0, -2).join('\n')}
    Lan > Sửa một mục
    Lan > Tên mô hình
    Lan: Khu dân cư kiểu mẫu
    Lan < Đã có mô hình tên gần giống
    Lan > Học theo mô hình A
    Lan < xem lại
    Lan > Sửa một mục
    Lan > Tên mô hình
    Lan: Tuyến đường cờ Tổ quốc
    Lan < xem lại
    Lan <! Học theo
    Lan > Gửi đi thẩm định
    Lan < Mã mô hình`)
  expect(await stage.db.initiative.findUniqueOrThrow({ where: { code: 'DVK-26-0001' } })).toMatchObject({
    title: 'Tuyến đường cờ Tổ quốc',
    inspiredById: null,
  })
})

it('gives each year its own numbers', async () => {
  await stage.play(registers('Lan', 'Cây xanh đường làng'))
  stage.day('2027-01-02')
  await stage.play(registers('Mai', 'Ngõ sáng văn minh'))
  const codes = await stage.db.initiative.findMany({
    where: { createdAt: { gt: new Date('2026-01-01') } },
    orderBy: { id: 'asc' },
  })
  expect(codes.map(({ code }) => code)).toEqual(['DVK-26-0001', 'DVK-27-0001'])
})
