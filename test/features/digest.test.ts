import { afterEach, beforeEach, expect, it } from 'vitest'
import { momentOf } from '../../src/core/day.ts'
import type { Digest } from '../../src/core/digest.ts'
import { sum } from '../../src/core/figures.ts'
import { makeDigests } from '../../src/features/digest/actions.ts'
import { figuresOf } from '../../src/figures.ts'
import { GROUP } from '../../src/simulator/players.ts'
import { button, HUONG, LAN, tap } from '../support/people.ts'
import { runningModel } from '../support/recognition.ts'
import { registers, reports, runs } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const digests = () => stage.db.notice.findMany({ where: { view: 'digest' }, orderBy: { id: 'asc' } })
const read = async () => {
  await stage.settled()
  const { messages } = stage.world.chat(HUONG)
  return messages.filter(({ from }) => from.is_bot).map(({ text, caption }) => text ?? caption ?? '')
}
const province = () => stage.db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh' } })

it('sends nothing when nothing happened', async () => {
  await stage.clock('18:00')
  expect(await stage.db.digest.count()).toBe(1)
  expect(await digests()).toEqual([])
})

it('sends a window once, however many look at the clock', async () => {
  await stage.play(registers('Lan'))
  await stage.clock('18:00')
  await Promise.all([makeDigests(stage.app), makeDigests(stage.app), makeDigests(stage.app)])
  await stage.clock('18:30')
  expect(await digests()).toHaveLength(1)
  await stage.settled()
  expect(stage.world.chat(HUONG).messages.at(-1)!.text).toContain('Bản tin ngày 23/11/2026')
})

it('waits for the evening, and for the morning when nobody looked at the clock before the night', async () => {
  await stage.play(registers('Lan'))
  await stage.clock('17:59')
  await stage.clock('21:00')
  await stage.clock('6:29', '2026-11-24')
  expect(await digests()).toEqual([])
  await stage.db.digest.create({ data: { ...(await evening('2026-11-22')) } })
  await stage.clock('6:30')
  await stage.clock('7:00')
  expect(await read()).toEqual([expect.stringContaining('Bản tin ngày 23/11/2026')])
})

/** A digest that was made when somebody still looked at the clock. */
const evening = async (day: string) => ({
  unitId: (await province()).id,
  fromAt: new Date(momentOf(day, 18).getTime() - 86_400_000),
  toAt: momentOf(day, 18),
  figures: {},
})

it('tells evenings that were missed together, once', async () => {
  await stage.db.digest.create({ data: await evening('2026-11-22') })
  await stage.play(registers('Lan'))
  await stage.clock('9:00', '2026-11-26')
  await Promise.all([makeDigests(stage.app), makeDigests(stage.app)])
  await stage.clock('9:30')
  expect(await read()).toEqual([expect.stringMatching(/^Bản tin từ 22\/11\/2026 đến 25\/11\/2026.*Mới đăng ký: 1/s)])
})

it('begins with a committee when it has come, not with what was before', async () => {
  await stage.play(registers('Lan'))
  await stage.clock('9:00', '2026-11-26')
  expect(await digests()).toEqual([])
  await stage.clock('18:00')
  expect(await read()).toEqual([expect.stringMatching(/Bản tin ngày 26\/11\/2026.*Đang chờ thẩm định: 1/s)])
})

it('shows a committee only what is below it', async () => {
  const committee = await stage.db.role.findFirstOrThrow({ where: { kind: 'committee' } })
  const province = await stage.db.unit.findFirstOrThrow({ where: { name: 'Nghệ An' } })
  await stage.db.role.update({ where: { id: committee.id }, data: { unitId: province.id } })
  await stage.play(registers('Lan'))
  await stage.clock('18:00')
  expect(await digests()).toEqual([])
})

it('a week has a picture, and the figures that are everywhere', async () => {
  await stage.play(registers('Lan'))
  const late = await runningModel(stage.db, { number: 900, title: 'Tổ tự quản đường hoa' })
  await stage.db.deadline.create({
    data: { kind: 'report', about: `${late.id}@2026-09-30`, dueOn: new Date('2026-09-30') },
  })
  const field = await stage.db.field.findFirstOrThrow({ where: { code: 'KT' } })
  const campaign = await stage.db.campaign.findUniqueOrThrow({ where: { year: 2026 } })
  const { id: unitId } = await province()
  await stage.db.target.create({ data: { campaignId: campaign.id, unitId, fieldCode: field.code, models: 4 } })
  await stage.clock('7:30', '2026-11-30')
  await Promise.all([makeDigests(stage.app), makeDigests(stage.app)])
  const [text] = (await read()).slice(-1)
  expect(text).toContain('Bản tin tuần 23/11/2026 – 29/11/2026 · tỉnh Hà Tĩnh')
  expect(text).toContain('📝 Mới đăng ký: 1 (+1)')
  expect(text).toContain('📭 Chậm báo cáo: 1\n• DVK-26-0900 “Tổ tự quản đường hoa” – thôn Vĩnh Thịnh')
  expect(text).toContain('hạn 30/9/2026')
  expect(text).toContain('📊 Từ đầu năm 2026: 2 mô hình · đã duyệt 1 · công nhận 0')
  expect(text).toMatch(/Lĩnh vực chưa có mô hình: .+ và \d+ lĩnh vực nữa/)
  expect(text).toContain('Số trong ngoặc: so với tuần trước.')
  expect(stage.world.chat(HUONG).messages.some((message) => 'photos' in message)).toBe(true)

  const { figures, fromAt, toAt } = await stage.db.digest.findFirstOrThrow({ where: { rhythm: 'week' } })
  expect([fromAt, toAt]).toEqual([momentOf('2026-11-23'), momentOf('2026-11-30')])
  const digest = figures as unknown as Digest
  const counted = await figuresOf(stage.db, { unit: unitId, period: digest }, stage.app.clock.now())
  const { registered, approved, returned, declined, recognised, outstanding, ended, withdrawn } = digest.changes
  expect(registered.count).toBe(sum(counted.cells).registered)
  const decided = { approved, returned, declined, recognised, outstanding, ended, withdrawn }
  expect(counted.decided).toEqual(Object.fromEntries(Object.entries(decided).map(([name, { count }]) => [name, count])))
  await stage.play('Hương > DVK-26-0900\nHương < Tổ tự quản đường hoa')
})

it('tells of all kinds of dossiers, and of what was decided about them', async () => {
  const { db } = stage
  await stage.play(`${runs('Lan')}${reports('Lan')}\nLan > Gửi báo cáo\nHùng < Báo cáo lần 1`)
  const model = await runningModel(db, { number: 900, honour: 'outstanding' })
  const registration = await db.submission.findFirstOrThrow({ where: { initiativeId: model.id } })
  const { authorId, reviewUnitId } = registration
  const at = stage.app.clock.now()
  const request = { initiativeId: model.id, kind: 'recognition' as const, authorId, reviewUnitId, sentAt: at }
  await db.submission.create({
    data: {
      ...request,
      state: 'approved',
      revisions: { create: { version: 1, draftId: -77_777, form: 1, answers: {}, at } },
      recognition: { create: { conclusion: 'outstanding', reason: 'Bền vững', chairId: authorId, at } },
    },
  })
  await db.ending.create({
    data: { initiativeId: model.id, stage: 'ended', reason: 'Đã hoàn thành', byId: authorId, at },
  })
  await stage.clock('18:00')
  const [text] = (await read()).slice(-1)
  for (const line of [
    'Mới đăng ký: 1 (+1)',
    'Đã duyệt: 1 (+1)',
    'Báo cáo mới gửi: 1 (+1)',
    'Đề nghị công nhận: 1 (+1)',
    'Được công nhận: 1 (+1)',
    'Trong đó tiêu biểu: 1 (+1)',
    'Kết thúc: 1 (+1)',
    'Đang chờ thẩm định: 1',
    'Số trong ngoặc: so với bản tin trước.',
  ])
    expect(text).toContain(line)
})

it('the year ends at midnight in Viet Nam; quarter, half and year are told on new year’s morning', async () => {
  const { id: unitId } = await province()
  for (const rhythm of ['month', 'quarter', 'half', 'year'] as const)
    await stage.db.digestPlan.create({
      data: { unitId, rhythm, isOn: true, minute: 450, places: ['private'], since: momentOf('2026-12-31') },
    })
  await runningModel(stage.db)
  await stage.db.initiative.updateMany({ data: { createdAt: new Date('2026-12-31T16:59:59Z') } })
  await stage.clock('7:29', '2027-01-01')
  expect(await stage.db.digest.count({ where: { rhythm: { not: 'day' } } })).toBe(0)
  await stage.clock('7:30')
  const titles = (await read()).map((text) => text.split('\n')[0])
  const kinds = ['tháng 12/2026', 'quý IV/2026', '6 tháng cuối năm 2026', 'năm 2026']
  expect(titles.sort()).toEqual(kinds.map((kind) => `Bản tin ${kind} · tỉnh Hà Tĩnh`).sort())
})

it('what a committee has chosen is told, however long nobody looked', async () => {
  const { id: unitId } = await province()
  const plan = { isOn: true, minute: 450, places: ['private' as const], since: stage.app.clock.now() }
  await stage.db.digestPlan.create({ data: { unitId, rhythm: 'year', ...plan } })
  await runningModel(stage.db)
  await stage.db.initiative.updateMany({ data: { createdAt: new Date('2026-12-01T02:00:00Z') } })
  await stage.clock('15:00', '2027-01-02')
  expect((await read()).map((text) => text.split('\n')[0])).toContain('Bản tin năm 2026 · tỉnh Hà Tĩnh')
})

it('the committee chooses when and where in the chat, and nothing is sent because of it', async () => {
  await stage.play(`Hương: /bantindinhky
    Hương < Hằng ngày: 18:00 · nơi nhận: tin riêng
    Hương < Hằng tuần: thứ Hai, 7:30 · nơi nhận: tin riêng
    Hương < Hằng quý: tắt
    Hương > Hằng ngày
    Hương < Hằng ngày: 18:00
    Hương > Đổi giờ gửi
    Hương < lúc mấy giờ
    Hương > 8:00
    Hương < Hằng ngày: 8:00
    Hương > Các bản tin khác
    Hương > Hằng quý
    Hương < Hằng quý: tắt
    Hương > Bật bản tin này
    Hương < Hằng quý: ngày 1 tháng đầu quý sau, 7:30
    Hương > Đổi ngày gửi
    Hương < vào ngày nào
    Hương > ngày 5 tháng đầu quý sau
    Hương < Hằng quý: ngày 5 tháng đầu quý sau, 7:30
    Hương > Gửi tin riêng từng người
    Hương < cần ít nhất một nơi nhận
    ${registers('Mai', 'Camera an ninh')}`)
  await stage.clock('18:00')
  expect(await digests()).toEqual([])
  await stage.clock('8:00', '2026-11-24')
  expect((await read()).at(-1)).toContain('Mới đăng ký: 1')
  const planned = await stage.db.event.findMany({ where: { name: 'digest.planned' } })
  expect(planned.map(({ data }) => data)).toMatchObject([
    { rhythm: 'day', minute: 480 },
    { rhythm: 'quarter', isOn: true },
    { rhythm: 'quarter', day: 5 },
  ])
})

it('what is turned off is closed, and not caught up when it is turned on again', async () => {
  await stage.play(
    `Hương: /bantindinhky\nHương > Hằng ngày\nHương > Tắt bản tin này\nHương < Hằng ngày: tắt\n${registers('Lan')}`,
  )
  await stage.clock('18:00')
  await stage.play('Hương > Bật bản tin này\nHương < Hằng ngày: 18:00')
  await stage.clock('18:30')
  expect(await digests()).toEqual([])
  await stage.clock('18:00', '2026-11-24')
  const [text] = (await read()).slice(-1)
  expect(text).toContain('Đang chờ thẩm định: 1')
  expect(text).not.toContain('Mới đăng ký')
})

it('nobody else changes it, whatever they press', async () => {
  const { id } = await province()
  await stage.play('Lan: /bantindinhky\nLan < dành cho Ban Chỉ đạo hoặc quản trị')
  const { message_id } = stage.world.chat(LAN).messages.findLast(({ from }) => from.is_bot)!
  for (const data of [`digest.on.${id}.day.no`, `digest.settings.${id}`, `digest.at.${id}.day.480`])
    tap(stage.world, LAN, { message: message_id, data })
  await stage.settled()
  expect(await stage.db.digestPlan.count()).toBe(0)
  expect(stage.world.chat(LAN).messages.filter(({ text }) => text?.includes('dành cho Ban Chỉ đạo'))).toHaveLength(4)
})

it('what comes back in a button may be anything', async () => {
  const { id } = await province()
  await stage.play('Hương: /bantindinhky\nHương < Hằng ngày')
  const { message_id: message } = stage.world.chat(HUONG).messages.findLast(({ from }) => from.is_bot)!
  for (const data of [`digest.at.${id}.day.1380`, `digest.on.${id}.decade.no`, 'digest.place.0.day.moon.yes'])
    tap(stage.world, HUONG, { message, data })
  await stage.settled()
  expect(await stage.db.digestPlan.count()).toBe(0)
})

it('the group of a unit reads along; a line opens the card in the private chat of whoever taps', async () => {
  const group = await stage.db.unit.findUniqueOrThrow({ where: { code: GROUP.unit } })
  const committee = await stage.db.role.findFirstOrThrow({ where: { kind: 'committee' } })
  await stage.db.role.update({ where: { id: committee.id }, data: { unitId: group.id } })
  await stage.play(`Hương: /bantindinhky
    Hương > Hằng ngày
    Hương > Gửi vào nhóm
    Hương < nơi nhận: tin riêng, nhóm
    Hương > Gửi tin riêng từng người
    Hương < nơi nhận: nhóm
    ${registers('Lan')}`)
  await stage.clock('18:00')
  await stage.settled()
  expect(await digests()).toHaveLength(1)
  const posted = stage.world.chat(GROUP.id).messages.findLast(({ text }) => text?.includes('Bản tin ngày'))!
  const [[{ url }]] = posted.reply_markup!.inline_keyboard as unknown as [[{ url: string }]]
  expect(() => button(stage.world, GROUP.id, 'Cài đặt')).toThrow()
  await stage.play(`Hùng: /start ${new URL(url).searchParams.get('start')}\nHùng < Lịch sử`)
  await stage.play(`Tám: /start ${new URL(url).searchParams.get('start')}\nTám < không thuộc phạm vi`)
})
