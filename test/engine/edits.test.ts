import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { leaveDraft } from '../support/draft.ts'
import { HUNG, LAN } from '../support/people.ts'
import { registers } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

/** Edits the newest message of hers that says this; resolves when all is worked on. */
async function edit(text: string, instead: string, times = 1) {
  const said = stage.world.chat(LAN).messages.findLast((one) => one.from.id === LAN && one.text === text)
  stage.world.redeliver(times)
  stage.world.edits(LAN, LAN, said!.message_id, instead)
  await stage.settled()
  stage.world.redeliver(1)
}

const last = (who = LAN) => stage.world.chat(who).messages.findLast(({ from }) => from.is_bot)!.text
const draft = async () => {
  const { state } = await stage.db.draft.findFirstOrThrow({ where: { form: 'registration' } })
  return state as { stage: string; field: string; answers: Record<string, unknown>; todo?: string[] }
}
const toGoal = `
  Lan: /dangky
  Lan: Vườn rau tình thương
  Lan > Kinh tế
  Lan > Tập thể
  Lan > Mô hình mới
  Lan: Nhiều hộ neo đơn thiếu rau sạch
  Lan < Mục tiêu là gì`

describe('while the form is open', () => {
  it('an edited message is the new answer, and the present question is asked again', async () => {
    await stage.play(`${toGoal}\nLan: 45 hộ\nLan < vận động bà con`)
    await edit('45 hộ', '54 hộ')
    expect(last()).toContain('✓ Mục tiêu: 54 hộ')
    expect(last()).toContain('vận động bà con')
    expect(await draft()).toMatchObject({ field: 'method', answers: { goal: { value: 54, unit: 'hộ' } } })
    await stage.play('Lan: Đảng viên làm trước, bà con góp ngày công\nLan < Địa bàn')
  })

  it('what is no answer is refused, and the old one kept', async () => {
    await stage.play(`${toGoal}\nLan: 45 hộ\nLan < vận động bà con`)
    await edit('45 hộ', 'nhiều hộ')
    expect(last()).toContain('✎ Mục tiêu: chưa sửa được. Mục này cần một con số')
    expect(last()).toContain('Vẫn ghi: 45 hộ')
    expect(last()).toContain('vận động bà con')
    expect((await draft()).answers.goal).toMatchObject({ value: 45 })
  })

  it('a choice that was typed can be edited to another one', async () => {
    await stage.play(`Lan: /dangky
      Lan: Vườn rau tình thương
      Lan < lĩnh vực nào
      Lan: kinh tế
      Lan < Ai làm mô hình`)
    await edit('kinh tế', 'Nông thôn mới')
    expect(last()).toContain('✓ Lĩnh vực: Nông thôn mới')
  })

  it('a title that is like another one now is asked about, and then what was still to come', async () => {
    await stage.play(`${toGoal}\nLan: 45 hộ\nLan < vận động bà con`)
    await edit('Vườn rau tình thương', 'Xây dựng khu dân cư kiểu mẫu')
    expect(last()).toContain('Khu dân cư mẫu')
    await stage.play(`Lan > Khác, đăng ký tiếp
      Lan < vận động bà con
      Lan: Đảng viên làm trước, bà con góp ngày công
      Lan < Địa bàn`)
    expect(await draft()).toMatchObject({ answers: { title: 'Xây dựng khu dân cư kiểu mẫu', goal: { value: 45 } } })
  })

  it('a title like no other leaves the question where it is', async () => {
    await stage.play(`${toGoal}\nLan: 45 hộ\nLan < vận động bà con`)
    await edit('Vườn rau tình thương', 'Vườn rau nghĩa tình của chi hội')
    expect(await draft()).toMatchObject({ field: 'method', answers: { title: 'Vườn rau nghĩa tình của chi hội' } })
    expect(await draft()).not.toHaveProperty('editing')
  })

  it('an edit that comes twice changes nothing more', async () => {
    await stage.play(`${toGoal}\nLan: 45 hộ\nLan < vận động bà con`)
    await edit('45 hộ', '54 hộ', 2)
    expect(await draft()).toMatchObject({ field: 'method', answers: { goal: { value: 54 } } })
    expect(await stage.db.inbox.count({ where: { state: 'parked' } })).toBe(0)
  })

  it('only what was taken counts: a refused message answers nothing', async () => {
    await stage.play(`${toGoal}\nLan: nhiều hộ\nLan < cần một con số`)
    await edit('nhiều hộ', '54 hộ')
    expect(last()).toContain('Hệ thống không đọc được tin đã gửi rồi mới sửa')
    expect((await draft()).answers).not.toHaveProperty('goal')
  })

  it('what is written on the summary stays there', async () => {
    await leaveDraft(stage.db)
    await stage.play(`Lan: /dangky
      Lan > Làm tiếp
      Lan > Sửa một mục
      Lan < muốn sửa mục nào
      Lan > Mục tiêu
      Lan < Mục tiêu là gì
      Lan: 46 hộ
      Lan < xem lại`)
    await edit('46 hộ', '47 hộ')
    expect(last()).toContain('• Mục tiêu: 47 hộ')
    expect(await draft()).toMatchObject({ stage: 'confirm', answers: { goal: { value: 47 } } })
  })
})

it('a draft that was left is changed where it lies', async () => {
  await stage.play(`${toGoal}\nLan: 45 hộ\nLan < vận động bà con\nLan > Để sau\nLan: /trogiup\nLan < giúp đồng chí`)
  await edit('45 hộ', '54 hộ')
  expect(last()).toBe('✎ Đã sửa trong bản đồng chí để lại, chưa gửi. Mục tiêu: 54 hộ')
  expect(await draft()).toMatchObject({ stage: 'later', answers: { goal: { value: 54 } } })
  expect(await stage.db.draft.count({ where: { accountId: { not: null } } })).toBe(0)
  await stage.play('Lan: /dangky\nLan < 54 hộ\nLan > Làm tiếp\nLan < vận động bà con')
})

it('what was thrown away is forgotten', async () => {
  await stage.play(`${toGoal}\nLan: 45 hộ\nLan < vận động\nLan > Huỷ\nLan < bỏ hẳn\nLan > Bỏ hẳn\nLan < Đã bỏ`)
  await stage.settled()
  expect(await stage.db.said.count()).toBe(0)
  await edit('45 hộ', '54 hộ')
  expect(last()).toContain('Hệ thống không đọc được tin đã gửi rồi mới sửa')
})

describe('after it was sent in', () => {
  beforeEach(() => stage.play(`${registers('Lan')}\nHùng < Hồ sơ đăng ký mới`))

  it('it can be asked for, and the reviewer lets it be corrected', async () => {
    await edit('45 hộ', '60 hộ')
    expect(last()).toContain('Hồ sơ DVK-26-0001 đã gửi, tin sửa chưa đổi được hồ sơ')
    expect(await stage.db.changeRequest.count()).toBe(0)
    await stage.play(`Lan > Đề nghị sửa
      Lan < Đã chuyển đề nghị sửa
      Hùng < Người gửi xin sửa “Mục tiêu”: 60 hộ
      Hùng > Cho sửa
      Hùng < Đã gửi đề nghị bổ sung
      Lan < Bổ sung ngay`)
    const review = await stage.db.review.findFirstOrThrow({ where: { reviewer: { name: 'Trần Văn Hùng' } } })
    expect(review).toMatchObject({ version: 1, verdict: 'return', fields: ['goal'] })
    const revision = await stage.db.revision.findFirstOrThrow({ orderBy: { at: 'desc' } })
    expect(revision.answers).toMatchObject({ goal: { value: 45 } })
  })

  it('asking twice, and edits that come twice, are one request', async () => {
    await edit('45 hộ', '60 hộ', 2)
    stage.world.redeliver(2)
    await stage.play('Lan > Đề nghị sửa\nLan < Đã chuyển đề nghị sửa')
    await stage.settled()
    stage.world.redeliver(1)
    await stage.play('Lan > Đề nghị sửa\nLan < Đã chuyển đề nghị sửa')
    expect(await stage.db.changeRequest.count()).toBe(1)
    expect(await stage.db.event.count({ where: { name: 'change.requested' } })).toBe(1)
  })

  it('is only said once it was decided', async () => {
    await edit('45 hộ', '60 hộ')
    await stage.play('Hùng > Duyệt\nLan < Đã duyệt\nLan > Đề nghị sửa\nLan < đã có kết quả thẩm định')
    await edit('60 hộ', '61 hộ')
    expect(last()).toContain('đã có kết quả thẩm định')
    expect(await stage.db.changeRequest.count()).toBe(0)
  })

  it('nobody else’s message can be asked for, and no made-up one', async () => {
    await edit('45 hộ', '60 hộ')
    const mine = stage.world.chat(LAN).messages.findLast((one) => one.text === '60 hộ')!.message_id
    for (const data of [`changes.ask.${mine}`, 'changes.ask.1', 'changes.ask.x', 'changes.ask', 'review.let.1.1']) {
      const [message] = stage.world.chat(HUNG).messages
      stage.world.presses(HUNG, HUNG, message!.message_id, { data })
      await stage.settled()
    }
    expect(await stage.db.changeRequest.count()).toBe(0)
    expect(await stage.db.review.count({ where: { reviewer: { name: 'Trần Văn Hùng' } } })).toBe(0)
  })

  it('whoever is no reviewer lets nothing through', async () => {
    await edit('45 hộ', '60 hộ')
    await stage.play('Lan > Đề nghị sửa\nLan < Đã chuyển')
    const { id } = await stage.db.submission.findFirstOrThrow({ where: { state: 'submitted' } })
    const [message] = stage.world.chat(LAN).messages
    stage.world.presses(LAN, LAN, message!.message_id, { data: `review.let.${id}.1` })
    await stage.settled()
    expect(last()).toContain('do người thẩm định của đơn vị quyết định')
    expect(await stage.db.review.count({ where: { submissionId: id } })).toBe(0)
  })
})

describe('what is no answer in words', () => {
  it('the words under a photo are changed until it is sent in', async () => {
    await stage.play(`${toGoal}
      Lan + duong-hoa-1.png: Trước khi làm
      Lan < Đã nhận 1 ảnh`)
    await stage.settled()
    const photo = stage.world.chat(LAN).messages.findLast(({ caption }) => caption === 'Trước khi làm')!
    stage.world.edits(LAN, LAN, photo.message_id, 'Đường hoa trước khi làm')
    await stage.settled()
    expect(last()).toContain('Đã sửa lời ghi dưới ảnh')
    expect(await stage.db.upload.findFirstOrThrow()).toMatchObject({ caption: 'Đường hoa trước khi làm' })
    await stage.db.upload.updateMany({ data: { inspectionId: null, submissionId: (await sent()).id } })
    stage.world.edits(LAN, LAN, photo.message_id, 'Ảnh khác')
    await stage.settled()
    expect(await stage.db.upload.findFirstOrThrow()).toMatchObject({ caption: 'Đường hoa trước khi làm' })
  })
})

const sent = () => stage.db.submission.findFirstOrThrow()
