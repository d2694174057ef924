import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { goOn } from '../../src/features/renewal/actions.ts'
import { ask } from '../../src/features/renewal/ask.ts'
import { eventually } from '../support/eventually.ts'
import { decided, gets, LAN, MAI, meOf, registered, reported, running } from '../support/office.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const at = (day: string, time = '9:00') => stage.clock(time, day)

/** Who has been asked about the model, or reminded of it. */
const asked = async (id: number, view = 'renewal') => {
  const deadlines = await stage.db.deadline.findMany({ where: { kind: 'renewal', about: { startsWith: `${id}@` } } })
  const notices = await stage.db.notice.findMany({
    where: {
      view,
      OR: [
        { about: { startsWith: `${id}@` } },
        ...deadlines.map((one) => ({ about: { startsWith: `deadline:${one.id}@` } })),
      ],
    },
    include: { account: { include: { person: true } } },
    orderBy: { id: 'asc' },
  })
  return notices.map(({ account }) => account.person?.name)
}

const model = () => stage.db.initiative.findUniqueOrThrow({ where: { code: 'DVK-26-0001' } })
const renewals = () => stage.db.renewal.findMany({ where: { initiative: { code: 'DVK-26-0001' } } })
const open = async (kind: string) =>
  (await stage.db.deadline.findMany({ where: { kind, doneAt: null } })).map(({ about }) => about)

/** Presses a button that hangs under no message of theirs. */
async function forge(name: string, data: string) {
  await stage.settled()
  const person = stage.world.people().find((one) => one.name.endsWith(name))!
  const [message] = stage.world.chat(person.id).messages
  const before = stage.world.chat(person.id).messages.length
  stage.world.presses(person, person, message!.message_id, { data })
  await stage.world.until(() => stage.world.chat(person.id).messages.length > before)
  return stage.world.chat(person.id).messages.at(-1)!.text
}

describe('at the turn of the year', () => {
  it('each live model is asked about, once, from the first morning on', async () => {
    const { id } = await running(stage.app)
    await at('2026-12-31', '20:00')
    await at('2027-01-01', '0:01')
    await at('2027-01-01', '6:29')
    expect(await asked(id)).toEqual([])
    await at('2027-01-01', '6:30')
    expect(await asked(id)).toEqual([LAN])
    await Promise.all([1, 2, 3].map(() => ask(stage.app)))
    await at('2027-01-02')
    expect(await asked(id)).toEqual([LAN])
    expect(await stage.db.event.count({ where: { name: 'renewal.asked', initiativeId: id } })).toBe(1)
    expect(await open('renewal')).toContain(`${id}@2027`)
    expect(await stage.db.deadline.findFirst({ where: { kind: 'renewal', about: `${id}@2027` } })).toMatchObject({
      dueOn: new Date('2027-01-31'),
    })
    await at('2028-01-01', '6:30')
    expect(await asked(id)).toEqual([LAN, LAN])
  })

  it('the models of the articles too, which nobody has registered in the chat', async () => {
    await at('2027-01-01')
    expect(await stage.db.event.count({ where: { name: 'renewal.asked' } })).toBe(
      await stage.db.initiative.count({ where: { stage: 'running' } }),
    )
  })

  it('nobody is asked about what still waits, was declined, has ended, or began this year', async () => {
    const waiting = await registered(stage.app)
    await at('2027-01-01')
    expect(await asked(waiting.initiativeId)).toEqual([])
    await decided(stage.app, waiting)
    await at('2027-01-02')
    expect(await asked(waiting.initiativeId)).toEqual([])
    stage.day('2027-01-03')
    const fresh = await running(stage.app, '2027-12-31')
    await at('2027-01-04')
    expect(await asked(fresh.id)).toEqual([])
  })

  it('whoever was off in January asks in March, with two weeks to answer; and later not any more', async () => {
    const { id } = await running(stage.app)
    await at('2027-03-30')
    expect(await asked(id)).toEqual([LAN])
    expect(await stage.db.deadline.findFirst({ where: { kind: 'renewal', about: `${id}@2027` } })).toMatchObject({
      dueOn: new Date('2027-04-13'),
    })
    await at('2028-04-01')
    expect(await asked(id)).toEqual([LAN])
  })

  it('who has not answered is reminded, until somebody has', async () => {
    const { id } = await running(stage.app)
    await at('2027-01-01')
    await at('2027-01-16')
    expect(await asked(id, 'renewal-due')).toEqual([])
    await at('2027-01-17')
    expect(await asked(id, 'renewal-due')).toEqual([LAN])
    await at('2027-01-28')
    expect(await asked(id, 'renewal-due')).toEqual([LAN, LAN])
    await goOn(stage.app, await meOf(stage.db, LAN), 'telegram', id, 2027)
    await at('2027-02-03')
    expect(await asked(id, 'renewal-due')).toEqual([LAN, LAN])
    await eventually(() => {
      const { id } = stage.world.people().find((one) => one.name === LAN)!
      const said = stage.world.chat(id).messages.filter(({ text }) => text?.includes('▶ DVK-26-0001 tiếp tục năm 2027'))
      return said.length === 3 // the question, and both reminders, where they stand
    })
  })
})

describe('an answer', () => {
  it('"Tiếp tục": one tap, and everything stays', async () => {
    const before = await running(stage.app)
    await reported(stage.app, before.id, '2026-10-01', '2026-12-31')
    await at('2027-01-05')
    await stage.play(`Lan: /start
      Lan < Chào
      Lan: TIEPTUC DVK-26-0001
      Lan < DVK-26-0001 tiếp tục năm 2027
      Lan < Mục tiêu: 45 hộ
      Lan < không phải khai lại`)
    expect(await renewals()).toMatchObject([{ year: 2027, choice: 'continue', level: null }])
    expect(await model()).toMatchObject({ stage: 'running', novelty: 'new', level: 'grassroots' })
    expect(await open('renewal')).not.toContain(`${before.id}@2027`)
    // Planned until the end of 2026; it reports again because it goes on.
    expect(await open('report')).toEqual([`${before.id}@2027-03-31`])
  })

  it('counts once: the second one is told who gave it, and every copy changes where it stands', async () => {
    const { id } = await running(stage.app)
    await gets(stage.db, MAI, 'cadre')
    await at('2027-01-05')
    await stage.db.role.updateMany({ where: { person: { name: LAN } }, data: { state: 'ended' } })
    const done = await Promise.allSettled(
      [LAN, MAI, MAI].map(async (name) => goOn(stage.app, await meOf(stage.db, name), 'telegram', id, 2027)),
    )
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await renewals()).toHaveLength(1)
    expect(await stage.db.event.count({ where: { name: 'renewal.chosen' } })).toBe(1)
    await stage.play('Mai: /start\nMai < Chào')
    const said = await forge('Mai', `renewal.end.${id}.2027`)
    expect(said).toMatch(/DVK-26-0001 tiếp tục năm 2027: đồng chí .+ đã chọn lúc 09:00 5\/1/)
    await eventually(() => {
      const { id } = stage.world.people().find((one) => one.name === LAN)!
      return stage.world.chat(id).messages.some(({ text }) => text?.includes('đã chọn lúc 09:00 5/1'))
    })
  })

  it('"Nâng cấp": a higher level, a new goal; either may stay, not both', async () => {
    const { id } = await running(stage.app)
    await at('2027-01-05')
    await stage.play(`Lan: NANGCAP DVK-26-0001
      Lan < Năm nay đăng ký ở cấp nào
      Lan < Trên cơ sở
      Lan > Giữ nguyên
      Lan < Mục tiêu mới là gì
      Lan > Giữ nguyên
      Lan < Mô hình năm nay
      Lan > Ghi nâng cấp
      Lan < Cấp và mục tiêu vẫn như cũ
      Lan > ✎ Sửa một mục
      Lan > Mục tiêu mới
      Lan: 90 hộ
      Lan > ✎ Sửa một mục
      Lan > Cấp đăng ký
      Lan > Tỉnh
      Lan > Ghi nâng cấp
      Lan < DVK-26-0001 nâng cấp năm 2027
      Lan < Mục tiêu: 90 hộ
      Lan >> Ghi nâng cấp
      Lan < DVK-26-0001 nâng cấp năm 2027`)
    const [renewal] = await renewals()
    expect(renewal).toMatchObject({ choice: 'upgrade', level: 'province', goalUnit: 'hộ' })
    const raised = await model()
    expect([raised.level, Number(raised.goalValue), raised.novelty]).toEqual(['province', 90, 'new'])
    expect(await open('renewal')).not.toContain(`${id}@2027`)
  })

  it('"Kết thúc": with a reason, always', async () => {
    const { id } = await running(stage.app)
    await at('2027-01-05')
    await stage.play(`Lan: KETTHUC DVK-26-0001
      Lan < Vì sao mô hình kết thúc
      Lan: hết
      Lan < hơi ngắn
      Lan > Đã hoàn thành mục tiêu
      Lan > Ghi kết thúc
      Lan < mô hình DVK-26-0001 kết thúc
      Lan >> Ghi kết thúc
      Lan < mô hình DVK-26-0001 kết thúc
      Lan: TIEPTUC DVK-26-0001
      Lan < DVK-26-0001 đã kết thúc: đồng chí Nguyễn Thị Lan`)
    expect(await model()).toMatchObject({ stage: 'ended' })
    expect(await renewals()).toMatchObject([{ choice: 'end' }])
    expect(await stage.db.ending.findMany()).toMatchObject([
      { initiativeId: id, stage: 'ended', reason: 'Đã hoàn thành mục tiêu.' },
    ])
    expect(await stage.db.event.count({ where: { name: 'initiative.ended', initiativeId: id } })).toBe(1)
    expect(
      [...(await open('report')), ...(await open('renewal'))].filter((about) => about.startsWith(`${id}@`)),
    ).toEqual([])
  })

  it('is not taken from anybody else, nor before its time, nor for another year', async () => {
    const { id } = await running(stage.app)
    await stage.play('Tám: /start\nTám < Chào\nLan: /start\nLan < Chào')
    expect(await forge('Lan', `renewal.continue.${id}.2026`)).toContain('mới đăng ký')
    expect(await forge('Lan', `renewal.continue.${id}.2027`)).toContain('đã cũ')
    await at('2027-01-05')
    for (const data of [`renewal.continue.${id}.2027`, `renewal.upgrade.${id}.2027`, `renewal.end.${id}.2027`])
      expect(await forge('Tám', data)).toContain('dành cho cán bộ phụ trách mô hình')
    expect(await forge('Tám', `renewal.withdraw.${id}`)).toContain('dành cho cán bộ phụ trách mô hình')
    expect(await forge('Lan', 'renewal.continue.999999.2027')).toContain('dành cho cán bộ phụ trách mô hình')
    expect(await renewals()).toEqual([])
  })
})

describe('withdrawing', () => {
  it('a model that is carried out', async () => {
    const { id } = await running(stage.app)
    await stage.play(`Lan: /mohinh DVK-26-0001
      Lan > Rút mô hình
      Lan < Vì sao rút mô hình
      Lan: Thôn sáp nhập, bà con chuyển sang mô hình chung
      Lan > Ghi rút mô hình
      Lan < mô hình DVK-26-0001 được rút
      Lan: /mohinh DVK-26-0001
      Lan <! Rút mô hình`)
    expect(await model()).toMatchObject({ stage: 'withdrawn' })
    expect(await stage.db.deadline.count({ where: { doneAt: null } })).toBe(0)
    expect(await renewals()).toEqual([])
    await at('2027-01-05')
    expect(await asked(id)).toEqual([])
  })

  it('one that still waits: its card waits for nobody, and nobody decides on it', async () => {
    const { id } = await registered(stage.app)
    await stage.play(`Hùng < Đang chờ
      Lan: Rút mô hình DVK-26-0001
      Lan > Đăng ký nhầm hoặc trùng
      Lan > Ghi rút mô hình
      Lan < được rút
      Hùng < Mô hình DVK-26-0001 đã được rút
      Hùng >> Duyệt
      Hùng < đã được rút, không còn chờ ý kiến`)
    expect(await stage.db.submission.findUnique({ where: { id } })).toMatchObject({ state: 'submitted' })
    expect(await model()).toMatchObject({ stage: 'withdrawn' })
    expect(await open('review')).toEqual([])
  })

  it('counts once, whoever is first', async () => {
    await running(stage.app)
    await gets(stage.db, MAI, 'cadre')
    await stage.play(`Lan: Rút mô hình DVK-26-0001
      Lan > Chưa đủ điều kiện
      Mai: Rút mô hình DVK-26-0001
      Mai > Chưa đủ điều kiện
      Mai > Ghi rút mô hình
      Mai < được rút
      Lan > Ghi rút mô hình
      Lan < DVK-26-0001 đã rút: đồng chí Đặng Thị Mai`)
    expect(await stage.db.ending.count()).toBe(1)
  })
})
