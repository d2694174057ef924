import { afterEach, beforeEach, expect, it } from 'vitest'
import { momentOf } from '../../src/core/day.ts'
import { proposals } from '../../src/features/inspection/proposed.ts'
import { count as said } from '../support/people.ts'
import { registers } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const idOf = (name: string) => stage.world.people().find((one) => one.name.endsWith(name))!.id

/** Presses a button that hangs under no message of theirs: anybody can send any data. */
async function forge(name: string, data: string) {
  await stage.settled()
  const person = idOf(name)
  const { messages } = stage.world.chat(person)
  const before = messages.length
  stage.world.presses(person, person, messages[0]!.message_id, { data })
  await stage.world.until(() => stage.world.chat(person).messages.length > before)
  return stage.world.chat(person).messages.at(-1)!.text
}

/** A running model of Lan's, and everybody at their telephone. */
const RUNNING = `${registers('Lan')}
Hùng < Hồ sơ đăng ký mới
Hùng > Duyệt
Lan < Đã duyệt
Sơn: /start
Tám: /start
Hương: /start
Hương < Chào`

const PLAN = `
Hùng: KIEMTRA DVK-26-0001
Hùng < Đồng chí hẹn ngày nào
Hùng > Ngày mai
Hùng < Kiểm tra nội dung gì
Hùng > Bỏ qua
Hùng < xem lại lịch hẹn
Hùng > Hẹn ngày này
Hùng < Đã hẹn kiểm tra DVK-26-0001
Lan < Hẹn kiểm tra · DVK-26-0001`

const VISIT = `
Hùng: GHIKETQUA DVK-26-0001
Hùng: Vườn rau tốt, còn thiếu sổ ghi công
Hùng > Còn việc cần làm
Hùng < Đề nghị đơn vị làm việc gì
Hùng > Gửi ảnh mới chụp tại mô hình
Hùng < chậm nhất ngày nào
Hùng > Một tháng nữa
Hùng < ảnh chụp khi kiểm tra
Hùng > Bỏ qua
Hùng < xem lại kết quả
Hùng > Gửi kết quả
Hùng < Đã ghi kết quả
Lan < Kết quả kiểm tra · DVK-26-0001`

const only = () => stage.db.inspection.findFirstOrThrow()
const deadline = () => stage.db.deadline.findFirstOrThrow({ where: { kind: 'follow-up' } })

it('is planned by those above a model only, and not by whoever registered it', async () => {
  await stage.play(RUNNING)
  const { id } = await stage.db.initiative.findUniqueOrThrow({ where: { code: 'DVK-26-0001' } })
  for (const name of ['Lan', 'Tám', 'Sơn'])
    expect(await forge(name, `inspection.plan.${id}`)).toContain('người thẩm định, Ban Chỉ đạo')
  expect(await forge('Hương', `inspection.plan.${id}`)).toContain('Đồng chí hẹn ngày nào')
  const lan = await stage.db.person.findFirstOrThrow({ where: { name: 'Nguyễn Thị Lan' } })
  const commune = await stage.db.unit.findFirstOrThrow({ where: { name: 'Tân Lâm Hương' } })
  await stage.db.role.create({ data: { personId: lan.id, unitId: commune.id, kind: 'chair', state: 'active' } })
  expect(await forge('Lan', `inspection.plan.${id}`)).toContain('chính đồng chí đăng ký')
})

it('is changed by neither a stranger nor the visited, and what they may do is theirs alone', async () => {
  await stage.play(RUNNING + PLAN)
  const { id } = await only()
  for (const name of ['Lan', 'Tám', 'Sơn'])
    for (const action of ['visit', 'cancel'])
      expect(await forge(name, `inspection.${action}.${id}`)).toContain('người thẩm định, Ban Chỉ đạo')
  await stage.play(VISIT)
  for (const name of ['Lan', 'Tám', 'Sơn'])
    for (const action of ['close', 'again'])
      expect(await forge(name, `inspection.${action}.${id}.1`)).toContain('người thẩm định, Ban Chỉ đạo')
  for (const name of ['Tám', 'Sơn', 'Hương'])
    expect(await forge(name, `inspection.done.${id}.1`)).toContain('người thẩm định, Ban Chỉ đạo')
  for (const action of ['show', 'photos'])
    expect(await forge('Tám', `inspection.${action}.${id}`)).toContain('người thẩm định, Ban Chỉ đạo')
  expect(await only()).toMatchObject({ state: 'visited', doneAt: null, round: 1 })
})

it('does everything once, however often it is pressed', async () => {
  await stage.play(RUNNING + PLAN)
  await stage.play('Hùng > Hẹn ngày này\nHùng < Đã hẹn kiểm tra DVK-26-0001')
  expect(await stage.db.inspection.count()).toBe(1)
  await stage.play(`${VISIT}\nHùng > Gửi kết quả\nHùng < Đã ghi kết quả`)
  const { id } = await only()
  expect(await forge('Hùng', `inspection.cancel.${id}`)).toContain('đã ghi kết quả rồi')
  expect(await forge('Hùng', `inspection.visit.${id}`)).toContain('đã ghi kết quả rồi')
  expect(await forge('Lan', `inspection.done.${id}.1`)).toContain('Cảm ơn đồng chí')
  expect(await forge('Lan', `inspection.done.${id}.1`)).toContain('đã báo làm xong rồi')
  expect(await forge('Hùng', `inspection.close.${id}.1`)).toContain('Đã đóng')
  expect(await forge('Hùng', `inspection.close.${id}.1`)).toContain('đã xong rồi')
  expect(await forge('Hùng', `inspection.again.${id}.1`)).toContain('đã xong rồi')
  const names = (await stage.db.event.findMany({ where: { name: { startsWith: 'inspection.' } } })).map(
    ({ name }) => name,
  )
  expect(names).toEqual(['inspection.planned', 'inspection.visited', 'inspection.answered', 'inspection.closed'])
})

it('sets a day for what is to follow: met, set anew with another round, and met again', async () => {
  await stage.play(RUNNING + PLAN + VISIT)
  const { id } = await only()
  expect(await deadline()).toMatchObject({ about: String(id), dueOn: new Date('2026-12-23'), doneAt: null })
  await stage.db.reminder.create({ data: { deadlineId: (await deadline()).id, step: -1, at: stage.app.clock.now() } })
  await stage.play('Lan > Đã làm xong\nLan < Cảm ơn đồng chí\nHùng < Đơn vị báo đã làm xong')
  expect((await deadline()).doneAt).not.toBeNull()
  await stage.play(`Hùng > Đề nghị làm tiếp
    Hùng: Gửi thêm sổ ghi công
    Hùng: 30/12
    Hùng > Gửi đề nghị
    Hùng < Đã gửi đề nghị làm tiếp
    Lan < Gửi thêm sổ ghi công (hạn ngày 30/12/2026)`)
  expect(await deadline()).toMatchObject({ dueOn: new Date('2026-12-30'), doneAt: null })
  expect(await stage.db.reminder.count()).toBe(0)
  expect(await forge('Lan', `inspection.done.${id}.1`)).toContain('Đề nghị xem tin mới nhất')
  expect(await only()).toMatchObject({ round: 2, doneAt: null })
})

it('is over at once where nothing is left to do, and asks nothing more', async () => {
  await stage.play(`${RUNNING}${PLAN}
    Hùng: GHIKETQUA DVK-26-0001
    Hùng: Vườn rau rất tốt
    Hùng > Mô hình làm tốt
    Hùng < ảnh chụp khi kiểm tra
    Hùng > Bỏ qua
    Hùng < xem lại kết quả
    Hùng > Gửi kết quả
    Lan < Đã kiểm tra xong · DVK-26-0001
    Lan < Kết luận: mô hình làm tốt`)
  expect(await only()).toMatchObject({ state: 'closed', isGood: true, followUp: null })
  expect(await stage.db.deadline.count({ where: { kind: 'follow-up' } })).toBe(0)
})

it('forgets what was to follow when the conclusion becomes a good one', async () => {
  await stage.play(`${RUNNING}${PLAN}
    ${VISIT.split('\n').slice(1, -3).join('\n')}
    Hùng > Sửa một mục
    Hùng > Kết luận
    Hùng < Kết luận thế nào
    Hùng > Mô hình làm tốt
    Hùng < xem lại kết quả
    Hùng <! Làm xong trước
    Hùng > Gửi kết quả
    Lan < Kết luận: mô hình làm tốt`)
  expect(await only()).toMatchObject({ state: 'closed', followUp: null, followUpOn: null })
})

it('reminds once, in the morning, and not whoever has just planned it', async () => {
  await stage.play(RUNNING + PLAN)
  const count = () => stage.db.notice.count({ where: { about: { endsWith: '@today' } } })
  await stage.clock('20:00')
  expect(await count()).toBe(0)
  await stage.clock('6:59', '2026-11-24')
  expect(await count()).toBe(0)
  await stage.clock('7:00')
  await stage.clock('7:01')
  await stage.settled()
  expect(said(stage.world, idOf('Hùng'), 'Hôm nay kiểm tra · DVK-26-0001')).toBe(1)
  expect(await stage.db.notice.findMany({ where: { about: { endsWith: '@today' } } })).toMatchObject([{ wanted: 1 }])
  await stage.db.inspection.updateMany({ data: { state: 'cancelled' } })
  await stage.play(PLAN.replace('> Ngày mai', ': hôm nay'))
  await stage.clock('9:30')
  expect(await count()).toBe(1)
})

it('proposes what has been silent for ninety days, until somebody goes there', async () => {
  await stage.play(RUNNING)
  const paths = [(await stage.db.unit.findFirstOrThrow({ where: { name: 'Tân Lâm Hương' } })).path]
  const codes = async (day: string) =>
    (await proposals(stage.db, paths, day, { skip: 0, take: 9 })).map(({ code, silent }) => `${code} ${silent}`)
  expect(await codes('2027-02-21')).toEqual(['DVK-22-0005 1818'])
  expect(await codes('2027-02-22')).toEqual(['DVK-22-0005 1819', 'DVK-26-0001 91'])
  await stage.play(PLAN)
  expect(await codes('2027-02-22')).toEqual(['DVK-22-0005 1819'])
  await stage.db.inspection.updateMany({ data: { state: 'closed', visitedOn: new Date('2026-11-24') } })
  expect(await codes('2027-02-22')).toEqual(['DVK-22-0005 1819'])
  expect(await codes('2027-02-23')).toEqual(['DVK-22-0005 1820', 'DVK-26-0001 92'])
  await stage.db.initiative.updateMany({ where: { code: 'DVK-26-0001' }, data: { stage: 'ended' } })
  expect(await codes('2027-02-23')).toEqual(['DVK-22-0005 1820'])
})

it('proposes whoever sent in a photo that another model had used before', async () => {
  await stage.play(
    `${RUNNING}\n${registers('Mai', 'Ngõ sáng văn minh')}\nHùng < Ngõ sáng\nHùng > Duyệt\nMai < Đã duyệt`,
  )
  const account = await stage.db.account.findFirstOrThrow({ where: { personId: { not: null } } })
  for (const [at, code] of ['DVK-26-0001', 'DVK-26-0002'].entries()) {
    const { id } = await stage.db.submission.findFirstOrThrow({ where: { initiative: { code } } })
    const row = { accountId: account.id, personId: account.personId!, kind: 'photo' as const, state: 'kept' as const }
    const photo = { ...row, message: `m${at}`, sentAt: momentOf('2026-11-23', 9), submissionId: id, sha256: 'same' }
    await stage.db.upload.create({ data: photo })
  }
  const { path } = await stage.db.unit.findFirstOrThrow({ where: { name: 'Tân Lâm Hương' } })
  const [first] = await proposals(stage.db, [path], '2026-11-23', { skip: 0, take: 9 })
  expect(first).toMatchObject({ code: 'DVK-26-0002', reused: 'DVK-26-0001' })
  await stage.play('Hùng: /kiemtra\nHùng < Ngõ sáng văn minh” – thôn Trung Hoà: có ảnh đã dùng trong DVK-26-0001')
})

it('is found by words and by code, below one’s own units only', async () => {
  await stage.play(RUNNING)
  await stage.play(`Hùng: /kiemtra DVK-26-0001
    Hùng < Đồng chí hẹn ngày nào
    Hùng > Huỷ
    Hùng > Bỏ hẳn
    Hùng: /kiemtra
    Hùng > Chọn mô hình khác
    Hùng: nhà lưới
    Hùng < Chưa tìm thấy
    Hùng: vuon rau
    Hùng < DVK-26-0001 · Vườn rau tình thương
    Hùng > DVK-26-0001 · Vườn rau tình thương
    Hùng < Đồng chí hẹn ngày nào
    Sơn: /kiemtra vườn rau tình thương
    Sơn < Chưa tìm thấy mô hình nào
    Lan: /kiemtra
    Lan < người thẩm định, Ban Chỉ đạo`)
})

it('tells the cadres of the unit where the author cannot be written to', async () => {
  await stage.play(`Sơn: KIEMTRA DVK-22-0003
    Sơn > Ngày mai
    Sơn < Kiểm tra nội dung gì
    Sơn > Bỏ qua
    Sơn < xem lại lịch hẹn
    Sơn > Hẹn ngày này
    Tám < Hẹn kiểm tra · DVK-22-0003`)
})
