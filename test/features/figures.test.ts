import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { momentOf } from '../../src/core/day.ts'
import { type View, write } from '../../src/features/figures/state.ts'
import { carriersOf, carriersOfAll } from '../../src/models.ts'
import { button, HUNG, HUONG, LAN, tap } from '../support/people.ts'
import { runningModel } from '../support/recognition.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const unitOf = async (code: string) => (await stage.db.unit.findUniqueOrThrow({ where: { code } })).id
const YEAR = { from: '2026-01-01', to: '2026-12-31' }
const view = async (code: string, more: Partial<View> = {}): Promise<View> => ({
  unit: await unitOf(code),
  period: YEAR,
  measure: 'registered',
  by: ['field'],
  page: 0,
  ...more,
})

/** Presses a button that nobody was offered, as only a forger can. */
async function forges(name: 'Lan' | 'Hùng' | 'Hương', data: string) {
  const who = { Lan: LAN, Hùng: HUNG, Hương: HUONG }[name]
  await stage.play(`${name}: /trogiup\n${name} < Hệ thống “Dân vận khéo” giúp đồng chí`)
  tap(stage.world, who, { ...button(stage.world, who, 'Nhân rộng mô hình'), data })
}

describe('who may count', () => {
  it('is whoever watches over the unit, and nobody else', async () => {
    await stage.play(`Lan: /thongke
      Lan < Số liệu của đơn vị dành cho người thẩm định
      Hùng: /thongke
      Hùng < Thống kê · xã Tân Lâm Hương, tỉnh Hà Tĩnh · năm 2026
      Hùng: /thongke xã Thạch Lạc
      Hùng < Chưa tìm thấy đơn vị “xã Thạch Lạc” trong phạm vi phụ trách
      Hương: /thongke xã Thạch Lạc
      Hương < Thống kê · xã Thạch Lạc, tỉnh Hà Tĩnh · năm 2026`)
  })

  it.each(['show', 'units', 'times', 'measures', 'cross', 'filter', 'late', 'nudge', 'type'])(
    'is asked again by %s, whatever the button says',
    async (screen) => {
      const data = `figures.${screen}.${write(await view('ha-tinh/thach-lac'))}`
      await forges('Hùng', data)
      await stage.play('Hùng < Số liệu của đơn vị dành cho người thẩm định')
      await forges('Lan', data)
      await stage.play('Lan < Số liệu của đơn vị dành cho người thẩm định')
      expect(await stage.db.event.count({ where: { name: 'report.nudged' } })).toBe(0)
    },
  )

  it('is not whoever had their role taken away', async () => {
    await stage.play('Hương: /thongke năm 2022\nHương < Đăng ký: 7')
    await stage.db.role.updateMany({ where: { person: { name: { endsWith: 'Hương' } } }, data: { state: 'ended' } })
    await stage.play('Hương > Cấp\nHương < Số liệu của đơn vị dành cho')
  })
})

it('says of a button that nobody was offered that it is old', async () => {
  await forges('Hương', 'figures.show.1.a.b')
  await stage.play('Hương < Mục này đã cũ')
})

describe('what is typed', () => {
  it('may be a unit, a period, or both; what is not understood gets an example', async () => {
    await stage.play(`Hương: /thongke thach lac quý I/2022
      Hương < Thống kê · xã Thạch Lạc, tỉnh Hà Tĩnh · quý I/2022
      Hương: /thongke thôn Vĩnh Thịnh xã Thạch Lạc
      Hương < Thống kê · thôn Vĩnh Thịnh, xã Thạch Lạc · năm 2026
      Hương: /thongke từ 1/1/2022 đến 30/6/2022
      Hương < Thống kê · tỉnh Hà Tĩnh · 6 tháng đầu năm 2022
      Hương: /thongke 2021-2025
      Hương < giai đoạn 2021–2025
      Hương: /thongke quý III
      Hương < quý III/2026
      Hương: /thongke xã Không Có năm 2022
      Hương < Chưa tìm thấy đơn vị “xã Không Có” trong phạm vi phụ trách của đồng chí. Đề nghị nhắn /thongke rồi chọn “Đơn vị khác”. Muốn xem một kỳ của đơn vị mình, ví dụ: /thongke quý III 2026
      Hương: /thongke 31/2/2022
      Hương < Hệ thống chưa hiểu kỳ này. Đề nghị gõ lại. Ví dụ: quý III 2026
      Hương: /thongke thạch
      Hương < Có nhiều đơn vị tên như vậy
      Hương > xã Thạch Khê
      Hương < Thống kê · xã Thạch Khê, tỉnh Hà Tĩnh`)
  })

  it('may be a number that belongs to the name', async () => {
    const parent = await stage.db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh/thach-lac' } })
    for (const name of ['5', '6'])
      await stage.db.unit.create({
        data: {
          code: `x${name}`,
          kind: 'khu phố',
          name,
          parentId: parent.id,
          path: `${parent.path}9${name}/`,
          words: ` khu pho ${name} xa thach lac `,
        },
      })
    await stage.play(`Hương: /thongke khu phố 5 năm 2025
      Hương < Thống kê · khu phố 5, xã Thạch Lạc · năm 2025
      Hương: /thongke khu phố 6
      Hương < Thống kê · khu phố 6, xã Thạch Lạc · năm 2026`)
  })

  it('on Zalo is numbers and words', async () => {
    await stage.close()
    stage = await openStage({ on: 'zalo_bot' })
    await stage.play(`Hương: thống kê
      Hương < Thống kê · tỉnh Hà Tĩnh · năm 2026
      Hương < Gõ số để chọn
      Hương > Kỳ khác
      Hương < Đồng chí muốn xem kỳ nào
      Hương > năm 2025
      Hương < Thống kê · tỉnh Hà Tĩnh · năm 2025
      Hương > Đếm mô hình khác
      Hương < Đồng chí muốn đếm những mô hình nào
      Hương > Mô hình công nhận
      Hương < Chưa có mô hình nào đăng ký`)
  })
})

describe('who is late', () => {
  /** Two models of Thạch Lạc and one of Tân Lâm Hương owe the report of the third quarter; that of the fourth is to come. */
  async function owe() {
    await stage.clock('9:00') // the first look at the clock is over, and reminds nobody of these
    const village = 'ha-tinh/tan-lam-huong/nhan-hoa'
    const models = [
      await runningModel(stage.db, { number: 1 }),
      await runningModel(stage.db, { number: 2 }),
      await runningModel(stage.db, { number: 3, village, author: 'Nguyễn Thị Lan' }),
    ]
    for (const { id } of models)
      await stage.db.deadline.create({
        data: { kind: 'report', about: `${id}@2026-09-30`, dueOn: new Date('2026-09-30') },
      })
    return models
  }
  const nudges = async () =>
    (await stage.db.event.findMany({ where: { name: 'report.nudged' }, orderBy: { id: 'asc' } })).map(
      ({ initiativeId }) => initiativeId,
    )
  const LATE = `Hương: /thongke
    Hương < Báo cáo: phải nộp 6, đã nộp 0
    Hương > Ai chưa báo cáo?
    Hương < Chậm báo cáo (03)`

  it('is listed by unit, and reminded by unit or all together, once a day', async () => {
    const [first, second, third] = (await owe()).map(({ id }) => id)
    await stage.play(`${LATE}
      Hương < xã Thạch Lạc: phải nộp 4, đã nộp 0, đúng hạn 0
      Hương > Nhắc xã Tân Lâm Hương (1)
      Hương < Đã nhắc người phụ trách 01 mô hình
      Lan < Đề nghị gửi báo cáo · DVK-26-0003
      Lan < Theo đề nghị của xã Tân Lâm Hương, tỉnh Hà Tĩnh, đồng chí gửi báo cáo tiến độ`)
    expect(await nudges()).toEqual([third])
    await stage.play(`${LATE}
      Hương > Nhắc tất cả (3)
      Hương < Đã nhắc người phụ trách 02 mô hình
      Hương < Hôm nay đã nhắc rồi: DVK-26-0003
      Tám < Đề nghị gửi báo cáo · DVK-26-0002
      Tám > Báo cáo ngay
      Tám < Báo cáo cho thời gian nào`)
    expect(new Set(await nudges())).toEqual(new Set([first, second, third]))
    stage.day('2026-11-24')
    await stage.play(`${LATE}
      Hương > Nhắc tất cả (3)
      Hương < Đã nhắc người phụ trách 03 mô hình`)
    expect(await nudges()).toHaveLength(6)
  })

  it('is reminded once, though several press at the same moment', async () => {
    await owe()
    await stage.play(LATE)
    const press = button(stage.world, HUONG, 'Nhắc tất cả')
    const data = `figures.nudge.${write(await view('ha-tinh'))}`
    await forges('Hùng', `figures.nudge.${write(await view('ha-tinh/tan-lam-huong'))}`)
    for (let time = 0; time < 4; time++) tap(stage.world, HUONG, { ...press, data })
    await stage.play('Hương < Hôm nay đã nhắc rồi')
    await stage.settled()
    expect(new Set(await nudges()).size).toBe((await nudges()).length)
    expect(await stage.db.notice.count({ where: { view: 'report-nudge' } })).toBe(3)
  })

  it('sleeps at night and is reminded in the morning, of what has not come by then', async () => {
    const models = await owe()
    await stage.clock('22:00')
    await stage.play(`${LATE}\nHương > Nhắc tất cả (3)\nHương < Đã nhắc người phụ trách 03 mô hình`)
    await expect
      .poll(() => stage.db.notice.count({ where: { view: 'report-nudge', attempts: 0, dueAt: { gt: new Date() } } }))
      .toBe(3)
    expect(await stage.db.notice.count({ where: { view: 'report-nudge', ref: { not: null } } })).toBe(0)
    await stage.db.deadline.updateMany({
      where: { about: `${models[0]!.id}@2026-09-30` },
      data: { doneAt: new Date() },
    })
    stage.day('2026-11-24')
    await stage.db.notice.updateMany({ where: { view: 'report-nudge' }, data: { dueAt: new Date(0) } })
    stage.app.nudge()
    await stage.play(`Lan < Đề nghị gửi báo cáo · DVK-26-0003\nTám < Đề nghị gửi báo cáo · DVK-26-0002`)
    await stage.settled()
    expect(await stage.db.notice.count({ where: { view: 'report-nudge', ref: { not: null } } })).toBe(2)
  })

  it('has somebody who carries it, or is named as one whom nobody carries', async () => {
    await owe()
    await stage.db.role.updateMany({ where: { person: { name: 'Võ Văn Tám' } }, data: { state: 'ended' } })
    await stage.db.account.deleteMany({ where: { person: { name: 'Võ Văn Tám' } } })
    await stage.play(`${LATE}
      Hương > Nhắc tất cả (3)
      Hương < Đã nhắc người phụ trách 01 mô hình
      Hương < Chưa có ai phụ trách để nhắc: DVK-26-0001, DVK-26-0002`)
  })

  it('are many: the worst units come first, and what is not named is counted', async () => {
    const parent = await stage.db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh' } })
    for (let at = 1; at <= 21; at++) {
      const code = `ha-tinh/x${Math.min(at, 20)}`
      const [place, path] = [{ kind: 'xã', name: `Thử ${at}`, parentId: parent.id }, `${parent.path}${1000 + at}/`]
      await stage.db.unit.upsert({ where: { code }, create: { id: 1000 + at, code, ...place, path }, update: {} })
      const { id } = await runningModel(stage.db, { number: 100 + at, village: code })
      const dueOn = new Date('2026-09-30')
      await stage.db.deadline.create({ data: { kind: 'report', about: `${id}@2026-09-30`, dueOn } })
    }
    const late = `Hương: /thongke\nHương > Ai chưa báo cáo?\nHương < Chậm báo cáo (21)`
    await stage.play(`${late}
      Hương < … và 05 đơn vị nữa
      Hương < … và 06 mô hình nữa
      Hương < nút nhắc riêng cho 06 đơn vị chậm nhiều nhất, còn 14 đơn vị nữa
      Hương > Nhắc xã Thử 20 (2)
      Hương < Đã nhắc người phụ trách 02 mô hình
      ${late}
      Hương > Nhắc tất cả (21)
      Hương < Đã nhắc người phụ trách 19 mô hình
      ${late}
      Hương > Nhắc tất cả (21)
      Hương < DVK-26-0110 … và 11 mô hình nữa`)
    expect(await stage.db.notice.count({ where: { view: 'report-nudge' } })).toBe(21)
  })

  it('is spoken of where its carriers are, one model or many', async () => {
    const models = await owe()
    const ids = models.map(({ id }) => id)
    const same = async () => {
      const found = await carriersOfAll(stage.db, ids)
      for (const model of models)
        expect(found.filter(({ initiative }) => initiative === model.id).map(({ account }) => account)).toEqual(
          (await carriersOf(stage.db, model)).sort((a, b) => a - b),
        )
      return found.length
    }
    expect(await same()).toBe(3)
    await stage.db.role.updateMany({ where: { person: { name: 'Nguyễn Thị Lan' } }, data: { state: 'ended' } })
    const { id: personId } = await stage.db.person.findFirstOrThrow({ where: { name: 'Đặng Thị Mai' } })
    await stage.db.role.updateMany({ where: { personId, kind: 'cadre' }, data: { unitId: models[2]!.unitId } })
    expect(await same()).toBe(3)
    await stage.db.role.updateMany({ where: { kind: 'cadre' }, data: { state: 'ended' } })
    expect(await same()).toBe(3)
  })

  it('is nobody where everything has come', async () => {
    const [model] = await owe()
    await stage.db.deadline.deleteMany({ where: { about: { not: `${model!.id}@2026-09-30` } } })
    await stage.db.deadline.updateMany({ data: { doneAt: momentOf('2026-09-29') } })
    const { authorId, unitId } = model!
    const { parentId } = await stage.db.unit.findUniqueOrThrow({ where: { id: unitId } })
    await stage.db.submission.create({
      data: {
        initiativeId: model!.id,
        kind: 'progress',
        authorId,
        reviewUnitId: parentId!,
        toOn: new Date('2026-09-30'),
        sentAt: momentOf('2026-09-29'),
        revisions: { create: { version: 1, draftId: -99, form: 1, answers: {}, at: momentOf('2026-09-29') } },
      },
    })
    await stage.play(`Hương: /thongke
      Hương < Báo cáo: phải nộp 1, đã nộp 1 (100%), đúng hạn 1 (100%)
      Hương > Ai chưa báo cáo?
      Hương < Không có mô hình nào chậm báo cáo
      Hương <! Nhắc tất cả`)
  })
})

describe('many units', () => {
  it('are turned page by page, in words and in the picture', async () => {
    const parent = await stage.db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh' } })
    for (let at = 1; at <= 20; at++)
      await stage.db.unit.create({
        data: {
          code: `ha-tinh/x${at}`,
          kind: 'xã',
          name: `Thử ${at}`,
          parentId: parent.id,
          path: `${parent.path}${1000 + at}/`,
        },
      })
    await stage.play(`Hương: /thongke năm 2022
      Hương > Đơn vị
      Hương < dòng 1–12 trong 28
      Hương > Trang sau
      Hương < dòng 13–24 trong 28
      Hương > Trang sau
      Hương < dòng 25–28 trong 28
      Hương < xã Thử 20: 0
      Hương > Đơn vị khác
      Hương < Đồng chí muốn xem số liệu của đơn vị nào
      Hương > Trang sau
      Hương < Đồng chí muốn xem số liệu của đơn vị nào
      Hương > xã Thử 1
      Hương < Thống kê · xã Thử`)
  })
})
