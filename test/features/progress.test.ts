import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reports, runs } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const outcomes = async () =>
  (await stage.db.outcome.findMany({ orderBy: { id: 'asc' } })).map(({ metric, value, unit }) => [
    metric,
    Number(value),
    unit,
  ])

describe('a report', () => {
  it('keeps its days and its numbers, and counts those of its latest version', async () => {
    await stage.play(`${runs('Lan')}${reports('Lan')}
      Lan > Gửi báo cáo
      Lan < Đã nhận báo cáo lần 1 của mô hình DVK-26-0001
      Lan < mô hình cần có ảnh và con số`)
    const report = await stage.db.submission.findFirstOrThrow({ where: { kind: 'progress' } })
    expect(report).toMatchObject({ number: 1, fromOn: new Date('2026-10-01'), toOn: new Date('2026-12-31') })
    expect(await outcomes()).toEqual([
      ['money', 35_000_000, 'đồng'],
      ['labour', 120, 'ngày công'],
    ])
    await stage.play(`Hùng > Đề nghị bổ sung
      Hùng > Kết quả bằng số
      Hùng > Xong
      Hùng > Đề nghị ghi kết quả bằng số
      Hùng > Gửi đề nghị bổ sung
      Lan > Bổ sung ngay
      Lan < Kết quả bằng số là bao nhiêu
      Lan: góp 40 triệu đồng
      Lan > Gửi báo cáo
      Lan < Đã nhận báo cáo lần 1`)
    expect(await outcomes()).toEqual([['money', 40_000_000, 'đồng']])
  })

  it('of the same model is the second one, and a button of the first says that it was sent', async () => {
    await stage.play(`${runs('Lan')}${reports('Lan')}
      Lan > Gửi báo cáo
      Lan < lần 1${reports('Lan')}
      Lan > Gửi báo cáo
      Lan < Đã nhận báo cáo lần 2
      Lan >> Gửi báo cáo
      Lan < Báo cáo này đã gửi rồi: báo cáo lần 2`)
    expect(await stage.db.submission.count({ where: { kind: 'progress' } })).toBe(2)
  })

  it('leaves the model running, whatever is decided on it', async () => {
    await stage.play(`${runs('Lan')}${reports('Lan')}
      Lan > Gửi báo cáo
      Hùng > Ghi nhận
      Lan < Đã ghi nhận báo cáo lần 1`)
    expect(await stage.db.initiative.findUniqueOrThrow({ where: { code: 'DVK-26-0001' } })).toMatchObject({
      stage: 'running',
    })
  })

  it('is never rejected, whatever comes back from a chat', async () => {
    await stage.play(`${runs('Lan')}${reports('Lan')}
      Lan > Gửi báo cáo
      Hùng < Báo cáo lần 1
      Hùng: KHONGDUYET DVK-26-0001
      Hùng: Không đủ minh chứng cho báo cáo này
      Hùng > Gửi: không duyệt
      Hùng < đã cũ`)
    expect(await stage.db.submission.findFirstOrThrow({ where: { kind: 'progress' } })).toMatchObject({
      state: 'submitted',
    })
  })

  it('takes a place and words spoken at any question', async () => {
    await stage.play(`${runs('Lan')}
      Lan: /baocao
      Lan > Quý IV/2026`)
    const lan = stage.world.people().find(({ name }) => name === 'Nguyễn Thị Lan')!.id
    stage.world.sendsLocation(lan, lan, 18.34567, 105.9)
    await stage.play(`Lan < ✓ Vị trí: 18.34567, 105.90000
      Lan < Đã làm được những việc gì`)
    stage.world.sendsVoice(lan, lan, new Uint8Array([79, 103, 103, 83]))
    await stage.play(`Lan < ✓ Lời nói: 1 đoạn ghi âm
      Lan < Đã làm được những việc gì`)
  })
})

describe('who reports on what', () => {
  it('whoever carries several models is asked which', async () => {
    await stage.play(runs('Lan', 'Vườn rau tình thương'))
    const { id: _, ...first } = await stage.db.initiative.findUniqueOrThrow({ where: { code: 'DVK-26-0001' } })
    await stage.db.initiative.create({ data: { ...first, code: 'DVK-26-0002', title: 'Ngõ sáng văn minh' } })
    await stage.play(`Lan: /baocao
      Lan < Báo cáo mô hình nào
      Lan > DVK-26-0001
      Lan < Mô hình “Vườn rau tình thương” (DVK-26-0001)
      Lan: BAOCAO DVK-26-0002
      Lan < Mô hình “Ngõ sáng văn minh” (DVK-26-0002)`)
  })

  it('nobody else, whatever code they type', async () => {
    await stage.play(`${runs('Lan')}
      Mai: BAOCAO DVK-26-0001
      Mai < dành cho cán bộ phụ trách mô hình
      Hùng: BAOCAO DVK-26-0001
      Hùng < dành cho cán bộ phụ trách mô hình`)
    expect(await stage.db.draft.count({ where: { form: 'progress' } })).toBe(0)
  })

  it('only while the model is carried out', async () => {
    await stage.play(runs('Lan'))
    await stage.play('Lan: /baocao\nLan < Báo cáo cho thời gian nào')
    await stage.db.initiative.update({ where: { code: 'DVK-26-0001' }, data: { stage: 'ended' } })
    await stage.play(`Lan: BAOCAO DVK-26-0001
      Lan < không ở giai đoạn triển khai`)
  })
})

describe('the status of a model', () => {
  it('shows first what came back and what is half done', async () => {
    await stage.play(`${runs('Lan')}${reports('Lan')}
      Lan > Gửi báo cáo
      Hùng > Đề nghị bổ sung
      Hùng > Bỏ qua
      Hùng > Đề nghị ghi cụ thể hơn
      Hùng > Gửi đề nghị bổ sung
      Lan < Đề nghị bổ sung báo cáo lần 1
      Lan: /dangky
      Lan: Tổ phụ nữ tiết kiệm
      Lan: Kinh tế
      Lan > Để sau
      Lan: /tinhtrang
      Lan < ✍ Cần bổ sung: Báo cáo lần 1 DVK-26-0001
      Lan < 📄 Đang làm dở: đăng ký mô hình “Tổ phụ nữ tiết kiệm” (2/12 mục)
      Lan > Bổ sung Báo cáo lần 1
      Lan < Đề nghị đồng chí xem lại`)
  })

  it('is the business of its unit and of those above', async () => {
    await stage.play(`${runs('Lan')}
      Tám: /mohinh DVK-26-0001
      Tám < không thuộc phạm vi
      Hương: /mohinh 26 0001
      Hương < Vườn rau tình thương
      Hương: /mohinh vườn rau
      Hương < ghi cả mã mô hình
      Hương: /mohinh DVK-26-0999
      Hương < Không có mô hình nào`)
  })

  it('adds what was accepted, and keeps apart what waits to be', async () => {
    await stage.play(`${runs('Lan')}${reports('Lan', 'hiến 1.200 m2 đất')}
      Lan > Gửi báo cáo
      Hùng > Ghi nhận
      Lan < Đã ghi nhận${reports('Lan', 'hiến 0,5 ha đất và 300 m2 đất')}
      Lan > Gửi báo cáo
      Lan < lần 2
      Lan: /mohinh DVK-26-0001
      Lan < Kết quả đã ghi nhận:
      Lan < Kết quả chờ ghi nhận:`)
    const lan = stage.world.people().find(({ name }) => name === 'Nguyễn Thị Lan')!.id
    const text = stage.world.chat(lan).messages.at(-1)!.text!
    expect(text).toContain('Kết quả đã ghi nhận:\n• Đất hiến: 1.200 m²\n\n')
    expect(text).toContain('Kết quả chờ ghi nhận:\n• Đất hiến: 0,5 ha\n• Đất hiến: 300 m²')
  })

  it('does not open what somebody else has left half done', async () => {
    await stage.play(`Lan: /dangky
      Lan: Tổ phụ nữ tiết kiệm
      Lan > Để sau`)
    const { id } = await stage.db.draft.findFirstOrThrow()
    const mai = stage.world.people().find(({ name }) => name === 'Đặng Thị Mai')!.id
    await stage.play(`Mai: /trogiup\nMai < giúp đồng chí`)
    const { message_id } = stage.world.chat(mai).messages.at(-1)!
    stage.world.presses(mai, mai, message_id, { data: `status.draft.${id}` })
    await stage.play('Mai < đã cũ')
  })
})
