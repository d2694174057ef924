import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadStanding } from '../../prisma/standing.ts'
import { dayOf, momentOf } from '../../src/core/day.ts'
import type { Answers } from '../../src/core/form.ts'
import { openDeadline } from '../../src/deadlines.ts'
import { remind } from '../../src/features/deadlines/remind.ts'
import { take } from '../../src/features/review/taking.ts'
import { change } from '../../src/record.ts'
import { sendIn, sendOn, takeDraft } from '../../src/submissions.ts'
import { eventually } from '../support/eventually.ts'
import {
  decided,
  draftOf,
  gets,
  HA,
  HUNG,
  LAN,
  MAI,
  MINH,
  meOf,
  registered,
  reported,
  running,
} from '../support/office.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

/** The schedule looks at the clock on that day. */
const at = (day: string, time = '9:00') => stage.clock(time, day)

/** Who has been reminded of what, since the last time that this was asked: "Trần Văn Hùng: review-due -1". */
let seen = 0
beforeEach(() => {
  seen = 0
})
async function told(): Promise<string[]> {
  const notices = await stage.db.notice.findMany({
    where: { about: { startsWith: 'deadline:' }, view: { not: 'renewal-due' }, id: { gt: seen } },
    include: { account: { include: { person: true } } },
    orderBy: { id: 'asc' },
  })
  seen = notices.at(-1)?.id ?? seen
  return notices.map(({ view, about, account }) => `${account.person?.name}: ${view} ${about.split('@')[1]}`).sort()
}

const everybody = (view: string, step: number, ...names: string[]) =>
  names.map((name) => `${name}: ${view} ${step}`).sort()

/** They have it before them, from whenever. */
const reads = (name: string, words: string) => {
  const { id } = stage.world.people().find((one) => one.name === name)!
  const texts = () => stage.world.chat(id).messages.map(({ text = '' }) => text)
  return eventually(() => texts().some((text) => text.includes(words)), { otherwise: async () => [words, ...texts()] })
}

const deadlines = (kind: string) => stage.db.deadline.findMany({ where: { kind }, orderBy: { id: 'asc' } })
const open = async (kind: string) => (await deadlines(kind)).filter(({ doneAt }) => !doneAt).map(({ about }) => about)
const log = async () =>
  (await stage.db.reminder.findMany({ orderBy: [{ deadlineId: 'asc' }, { step: 'asc' }] })).map(
    ({ step, told }) => [step, told] as const,
  )

describe('a review', () => {
  it('is due five working days on, and everybody who may decide is reminded: before, on and after that day', async () => {
    const { id } = await registered(stage.app)
    const { dueOn } = await stage.db.submission.findUniqueOrThrow({ where: { id } })
    expect(dayOf(dueOn!)).toBe('2026-11-30')
    await at('2026-11-26')
    expect(await told()).toEqual([])
    await at('2026-11-27')
    expect(await told()).toEqual(everybody('review-due', -1, HUNG, HA))
    await at('2026-11-29') // a Sunday
    expect(await told()).toEqual([])
    await at('2026-11-30')
    expect(await told()).toEqual(everybody('review-due', 0, HUNG, HA))
    await at('2026-12-01')
    expect(await told()).toEqual([])
    await at('2026-12-02')
    expect(await told()).toEqual([...everybody('review-due', 2, HUNG, HA), `${MINH}: review-overdue 2`].sort())
    await at('2026-12-20')
    expect(await told()).toEqual([])
    expect(await log()).toEqual([
      [-1, 2],
      [0, 2],
      [2, 3],
    ])
    await reads(HUNG, 'Hạn thẩm định là ngày 30/11/2026 (còn 1 ngày làm việc)')
    await reads(HUNG, 'Hôm nay, 30/11/2026, là hạn thẩm định')
    await reads(HUNG, 'Đã quá hạn 2 ngày làm việc')
    await reads(MINH, 'hồ sơ quá hạn 2 ngày làm việc, chưa có người nhận')
  })

  it('reminds whoever took it; after its time it goes back to the pool, and the lead hears of it', async () => {
    await registered(stage.app)
    await reads(HUNG, 'Đang chờ: xã Tân Lâm Hương, tỉnh Hà Tĩnh thẩm định, hạn 30/11/2026')
    await reads(HA, 'Đang chờ: xã Tân Lâm Hương')
    await stage.play(`Hùng > Tôi nhận
      Hùng < Đồng chí đã nhận hồ sơ DVK-26-0001. Hạn thẩm định: 30/11/2026
      Hà < Đang chờ: đồng chí Trần Văn Hùng, hạn 30/11/2026
      Hà <! Tôi nhận
      Hà: NHAN DVK-26-0001
      Hà < Hồ sơ này đồng chí Trần Văn Hùng đã nhận`)
    await at('2026-11-27')
    expect(await told()).toEqual(everybody('review-due', -1, HUNG))
    await at('2026-11-30')
    expect(await told()).toEqual(everybody('review-due', 0, HUNG))
    await at('2026-12-02')
    expect(await told()).toEqual([...everybody('review-due', 2, HUNG, HA), `${MINH}: review-overdue 2`].sort())
    expect(await stage.db.submission.findFirst({ where: { state: 'submitted' } })).toMatchObject({ holderId: null })
    expect(await stage.db.event.count({ where: { name: 'submission.released' } })).toBe(1)
    await reads(MINH, 'hồ sơ quá hạn 2 ngày làm việc, đã trả về để người khác nhận')
    await reads(HA, 'Đồng chí nào xem được, đề nghị nhận giúp')
    await reads(HA, 'Đang chờ: xã Tân Lâm Hương, tỉnh Hà Tĩnh thẩm định, hạn 30/11/2026')
    await stage.play(`Hà > Mở hồ sơ
      Hà < Người gửi: Nguyễn Thị Lan
      Hà > Duyệt
      Hà < Đã duyệt DVK-26-0001`)
  })

  it('is taken once, however many press; a second press says the same', async () => {
    const { id } = await registered(stage.app)
    const [hung, ha] = [await meOf(stage.db, HUNG), await meOf(stage.db, HA)]
    const takes = [hung, hung, ha, ha].map((who) => take(stage.app, stage.app.t('vi'), who, 'telegram', id, 1))
    const done = await Promise.allSettled(takes)
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    expect(await stage.db.event.count({ where: { name: 'submission.taken' } })).toBe(1)
  })

  it('that somebody took who has left since reminds the others', async () => {
    const { id } = await registered(stage.app)
    await take(stage.app, stage.app.t('vi'), await meOf(stage.db, HUNG), 'telegram', id, 1)
    await stage.db.role.updateMany({ where: { person: { name: HUNG } }, data: { state: 'ended' } })
    await at('2026-11-27')
    expect(await told()).toEqual(everybody('review-due', -1, HA))
  })

  it('never reminds the author, who reviews there and leads there too', async () => {
    await gets(stage.db, LAN, 'reviewer', 'commune')
    await gets(stage.db, LAN, 'admin', 'commune')
    await registered(stage.app)
    await at('2026-11-27')
    await at('2026-11-30')
    await at('2026-12-02')
    const all = await told()
    expect(all).toHaveLength(7)
    expect(all.filter((one) => one.startsWith(LAN))).toEqual([])
  })

  it('reminds whoever stands in for a reviewer too, for as long as the right is lent', async () => {
    const [hung, mai] = [await meOf(stage.db, HUNG), await meOf(stage.db, MAI)]
    await stage.db.delegation.create({
      data: {
        fromId: hung.id,
        toId: mai.id,
        unitId: hung.roles[0]!.unit,
        role: 'reviewer',
        kinds: [],
        since: stage.app.clock.now(),
        until: momentOf('2026-11-29'),
      },
    })
    await registered(stage.app)
    await at('2026-11-27')
    expect(await told()).toEqual(everybody('review-due', -1, HUNG, HA, MAI))
    await at('2026-11-30')
    expect(await told()).toEqual(everybody('review-due', 0, HUNG, HA))
  })

  it('by a council reminds the chair, and those who have not scored', async () => {
    await gets(stage.db, MAI, 'chair', 'commune')
    const model = await running(stage.app)
    const [lan, hung] = [await meOf(stage.db, LAN), await meOf(stage.db, HUNG)]
    const submission = await change(stage.app, async (tx, record) => {
      const initiative = await tx.initiative.findUniqueOrThrow({ where: { id: model.id }, include: { unit: true } })
      const sending = { kind: 'recognition' as const, initiative, answers: {} }
      return sendIn(stage.app, tx, record, lan, { ...sending, ticket: { draft: 9998, form: 1, channel: 'telegram' } })
    })
    const row = { submissionId: submission.id, version: 1, reviewerId: hung.id, scores: {}, total: 80 }
    await stage.db.ballot.create({ data: row })
    expect(await open('review')).toEqual([`${submission.id}@1`])
    await at('2026-12-04') // ten working days are over on the 7th
    expect(await told()).toEqual(everybody('review-due', -1, HA, MAI))
  })

  it('tells the administrators of the unit, where it has some', async () => {
    await gets(stage.db, MAI, 'admin', 'commune')
    await registered(stage.app)
    await at('2026-12-02')
    expect((await told()).filter((one) => one.includes('overdue'))).toEqual([`${MAI}: review-overdue 2`])
  })

  it('is over when it is decided; what is sent in again has a day of its own', async () => {
    const { id, version } = await registered(stage.app)
    await decided(stage.app, { id, version }, 'return')
    await at('2026-11-30')
    expect(await told()).toEqual([])
    const lan = await meOf(stage.db, LAN)
    const { answers } = await stage.db.revision.findFirstOrThrow({ where: { submissionId: id } })
    const draft = await draftOf(stage.db, lan.id, 'registration')
    await change(stage.app, async (tx, record) => {
      await takeDraft(tx, draft)
      await sendOn(stage.app, tx, record, lan, id, answers as Answers, { draft, form: 1, channel: 'telegram' })
    })
    expect(await open('review')).toEqual([`${id}@2`])
    const { dueOn } = await stage.db.submission.findUniqueOrThrow({ where: { id } })
    expect(dayOf(dueOn!)).toBe('2026-12-07')
    await at('2026-12-04')
    expect(await told()).toEqual(everybody('review-due', -1, HUNG, HA))
    await decided(stage.app, { id, version: 2 })
    await at('2026-12-20')
    expect(await told()).toEqual([])
    expect(await open('review')).toEqual([])
  })

  it('says nothing when it was decided before the message went out', async () => {
    const submission = await registered(stage.app)
    await stage.settled()
    const hung = stage.world.people().find(({ name }) => name === HUNG)!
    stage.world.fault({ method: 'sendMessage', chat: hung.id, code: 429, retry_after: 6 })
    await at('2026-11-27')
    await decided(stage.app, submission)
    await stage.settled()
    expect(await told()).toEqual(everybody('review-due', -1, HUNG, HA))
    expect(JSON.stringify(stage.world.chat(hung.id).messages)).not.toContain('Nhắc thẩm định')
  })

  it('waits across Tết', async () => {
    stage.day('2027-02-01')
    await registered(stage.app, '2027-12-31')
    const { dueOn } = await stage.db.submission.findFirstOrThrow({ where: { state: 'submitted' } })
    expect(dayOf(dueOn!)).toBe('2027-02-15')
    await at('2027-02-11')
    expect(await told()).toEqual([])
    await at('2027-02-12')
    expect(await told()).toEqual(everybody('review-due', -1, HUNG, HA))
    await reads(HUNG, 'còn 1 ngày làm việc')
  })

  it('has the time that the office gives it', async () => {
    await stage.db.timeLimit.update({ where: { kind: 'registration' }, data: { days: 2 } })
    const model = await running(stage.app)
    const report = await reported(stage.app, model.id, '2026-10-01', '2026-12-31')
    expect((await deadlines('review')).map(({ dueOn }) => dayOf(dueOn))).toEqual(['2026-11-25', '2026-11-30'])
    expect(dayOf(report.dueOn!)).toBe('2026-11-30')
  })
})

describe('a report', () => {
  it('is due at the end of the period; the author is reminded, and when it is late the reviewers hear who is', async () => {
    const { id } = await running(stage.app)
    expect(await open('report')).toEqual([`${id}@2026-12-31`])
    await at('2026-12-23')
    expect(await told()).toEqual([])
    await at('2026-12-24')
    expect(await told()).toEqual(everybody('report-due', -7, LAN))
    await at('2026-12-30')
    expect(await told()).toEqual(everybody('report-due', -1, LAN))
    await at('2026-12-31')
    expect(await told()).toEqual([])
    await at('2027-01-03')
    const late = await told()
    expect(late).toEqual([...everybody('report-late', 3, HUNG, HA), `${LAN}: report-due 3`].sort())
    await reads(LAN, 'cần gửi báo cáo tiến độ chậm nhất là ngày 31/12/2026 (còn 7 ngày)')
    await reads(LAN, 'còn 1 ngày')
    await reads(LAN, 'đã quá 3 ngày')
    await reads(
      HUNG,
      'Chậm báo cáo 3 ngày: DVK-26-0001 “Vườn rau tình thương”, thôn Nhân Hoà, xã Tân Lâm Hương, đồng chí Nguyễn Thị Lan.',
    )
    await stage.play(`Hùng > Xem DVK-26-0001
      Hùng < Lịch sử
      Lan > Báo cáo ngay
      Lan < Báo cáo cho thời gian nào`)
  })

  it('that came in is not asked for any more; the next one is', async () => {
    const { id } = await running(stage.app, '2027-06-30')
    await reported(stage.app, id, '2026-07-01', '2026-09-30') // of an earlier time
    expect(await open('report')).toEqual([`${id}@2026-12-31`])
    await reported(stage.app, id, '2026-10-01', '2026-12-31')
    expect(await open('report')).toEqual([`${id}@2027-03-31`])
    await at('2026-12-24')
    expect((await told()).filter((one) => one.includes('report'))).toEqual([])
    await at('2027-03-24')
    expect((await told()).filter((one) => one.includes('report'))).toEqual(everybody('report-due', -7, LAN))
  })

  it('is asked for until the model ends, and not after', async () => {
    const { id } = await running(stage.app, '2026-12-31')
    await reported(stage.app, id, '2026-10-01', '2026-12-31')
    expect(await open('report')).toEqual([])
  })

  it('that is sent in again does not count twice', async () => {
    const { id } = await running(stage.app, '2027-12-31')
    const report = await reported(stage.app, id, '2026-10-01', '2026-12-31')
    await decided(stage.app, report, 'return')
    const lan = await meOf(stage.db, LAN)
    await change(stage.app, (tx, record) =>
      sendOn(stage.app, tx, record, lan, report.id, {}, { draft: 9999, form: 1, channel: 'telegram' }),
    )
    expect(await open('report')).toEqual([`${id}@2027-03-31`])
  })

  it('follows the period of the campaign', async () => {
    const { id } = await running(stage.app, '2027-06-30')
    await stage.db.campaign.updateMany({ data: { reportEvery: 1 } })
    await reported(stage.app, id, '2026-12-01', '2026-12-31')
    expect(await open('report')).toEqual([`${id}@2027-01-31`])
  })

  it('is the business of the other cadres, once the author has left', async () => {
    await running(stage.app)
    await gets(stage.db, MAI, 'cadre')
    await at('2026-12-24')
    expect(await told()).toEqual(everybody('report-due', -7, LAN))
    await stage.db.role.updateMany({ where: { person: { name: LAN } }, data: { state: 'ended' } })
    await at('2026-12-30')
    expect(await told()).toEqual(everybody('report-due', -1, MAI))
  })
})

describe('a follow-up', () => {
  const inspected = async (until: string) => {
    const model = await running(stage.app)
    const hung = await meOf(stage.db, HUNG)
    const { id } = await stage.db.inspection.create({
      data: {
        initiativeId: model.id,
        unitId: hung.roles[0]!.unit,
        inspectorId: hung.id,
        state: 'visited',
        plannedOn: new Date('2026-11-23'),
        followUp: 'Làm lại bờ rào phía đông',
        followUpOn: new Date(until),
        planDraftId: 1,
      },
    })
    const today = dayOf(stage.app.clock.now())
    await openDeadline(stage.db, { kind: 'follow-up', about: String(id), dueOn: until, today })
    return id
  }

  it('reminds whoever carries the model, and whoever inspected once it is late', async () => {
    await inspected('2026-12-05')
    await at('2026-12-02')
    expect(await told()).toEqual(everybody('follow-up-due', -3, LAN))
    await at('2026-12-05')
    expect(await told()).toEqual(everybody('follow-up-due', 0, LAN))
    await at('2026-12-08')
    expect(await told()).toEqual(everybody('follow-up-due', 3, LAN, HUNG))
    await reads(LAN, 'chậm nhất là ngày 5/12/2026 (còn 3 ngày)')
    await reads(LAN, '“Làm lại bờ rào phía đông”')
    await reads(HUNG, 'đã quá 3 ngày')
  })

  it('that was set for tomorrow is not spoken of at once', async () => {
    await inspected('2026-11-24')
    await at('2026-11-23', '10:00')
    expect(await told()).toEqual([])
    await at('2026-11-24')
    expect(await told()).toEqual(everybody('follow-up-due', 0, LAN))
  })
})

describe('reminders', () => {
  it('leave people in peace from 21:00 to 6:30', async () => {
    await registered(stage.app)
    await at('2026-11-26', '23:59')
    await at('2026-11-27', '0:01')
    await at('2026-11-27', '6:29')
    expect(await told()).toEqual([])
    await at('2026-11-27', '6:30')
    expect(await told()).toEqual(everybody('review-due', -1, HUNG, HA))
    await at('2026-11-30', '21:00')
    expect(await told()).toEqual([])
    await at('2026-12-01', '6:30')
    expect(await told()).toEqual(everybody('review-due', 0, HUNG, HA))
  })

  it('after a week in which nobody looked: only the latest step is said, the others are logged', async () => {
    await registered(stage.app)
    await at('2026-12-07')
    expect(await told()).toEqual([...everybody('review-due', 2, HUNG, HA), `${MINH}: review-overdue 2`].sort())
    expect(await log()).toEqual([
      [-1, 0],
      [0, 0],
      [2, 3],
    ])
  })

  it('of an earlier step that an office adds later are not said afterwards', async () => {
    await running(stage.app)
    await at('2026-12-24')
    await told()
    await stage.db.reminding.update({ where: { kind: 'report' }, data: { steps: [-14, -7, -1, 3] } })
    await at('2026-12-25')
    expect(await told()).toEqual([])
    expect(await log()).toEqual([
      [-14, 0],
      [-7, 1],
    ])
  })

  it('of one kind can be switched off without the others', async () => {
    await running(stage.app)
    await registered(stage.app)
    await stage.db.reminding.update({ where: { kind: 'review' }, data: { isOn: false } })
    await at('2026-11-30')
    expect(await told()).toEqual([])
    await at('2026-12-24')
    expect(await told()).toEqual(everybody('report-due', -7, LAN))
    expect((await stage.db.deadline.findMany({ where: { kind: 'review', doneAt: null } })).length).toBe(1)
  })

  it('are sent once, however many processes look at the clock, and though Redis forgets', async () => {
    await registered(stage.app)
    await at('2026-11-26')
    stage.passes(24 * 60)
    await Promise.all([1, 2, 3, 4].map(() => remind(stage.app)))
    await stage.flush()
    await Promise.all([1, 2].map(() => remind(stage.app)))
    await stage.settled()
    expect(await told()).toEqual(everybody('review-due', -1, HUNG, HA))
    expect(await stage.db.event.count({ where: { name: 'deadline.neared' } })).toBe(1)
    const sent = stage.world.journal.filter(({ payload }) => JSON.stringify(payload).includes('Nhắc thẩm định'))
    expect(sent).toHaveLength(2)
  })

  it('end with the model: nothing of it is spoken of any more', async () => {
    const { id } = await running(stage.app, '2027-12-31')
    await reported(stage.app, id, '2026-10-01', '2026-12-31')
    expect(await stage.db.deadline.count({ where: { doneAt: null } })).toBe(2)
    const lan = await meOf(stage.db, LAN)
    await stage.db.ending.create({
      data: { initiativeId: id, stage: 'withdrawn', reason: 'Thôn sáp nhập', byId: lan.id, at: stage.app.clock.now() },
    })
    await change(stage.app, (_, record) => record({ name: 'initiative.ended', initiativeId: id }))
    expect(await stage.db.deadline.count({ where: { doneAt: null } })).toBe(0)
    await at('2027-03-31')
    expect(await told()).toEqual([])
  })

  /** The notice that was left for later: five minutes, by the database's clock. */
  const putOff = () =>
    stage.db.notice.findFirst({
      where: { view: 'report-due', attempts: 0, dueAt: { gt: new Date(Date.now() + 200_000) } },
    })

  it('wait while the person is filling in a form, and come when they have stopped', async () => {
    await running(stage.app)
    stage.day('2026-12-24')
    await stage.play(`Lan: /dangky
      Lan < Tên mô hình
      Lan: Hàng rào xanh
      Lan < Lĩnh vực`)
    await remind(stage.app)
    const put = await eventually(putOff)
    expect(put).toMatchObject({ state: 'due', attempts: 0, ref: null })
    // Five minutes on she still writes; twenty minutes later she has left it where it was.
    const again = () => stage.db.notice.update({ where: { id: put.id }, data: { dueAt: new Date(), queuedAt: null } })
    stage.passes(5)
    await stage.play('Lan > Kinh tế\nLan < Ai làm mô hình này')
    await again()
    await eventually(putOff)
    stage.passes(20)
    await again()
    await reads(LAN, 'Nhắc báo cáo tiến độ')
  })

  it('come at once to whoever has a form in another chat, or none', async () => {
    await registered(stage.app)
    await reads(HUNG, 'Hồ sơ đăng ký mới')
    await reads(HA, 'Hồ sơ đăng ký mới')
    stage.day('2026-11-27')
    await stage.play(`Hùng > Đề nghị bổ sung
      Hùng < Mục nào cần bổ sung
      Hà > Xem đầy đủ
      Hà < Bà Nguyễn Thị Lan`)
    await remind(stage.app)
    await reads(HA, 'Nhắc thẩm định')
    expect(await stage.db.notice.count({ where: { view: 'review-due', state: 'due' } })).toBe(1)
  })
})

describe('what every office begins with', () => {
  it('is there, and stays as the office has changed it', async () => {
    await stage.db.reminding.update({ where: { kind: 'report' }, data: { steps: [-3], isOn: false } })
    await stage.db.timeLimit.update({ where: { kind: 'progress' }, data: { days: 7 } })
    await stage.db.holiday.update({ where: { day: new Date('2027-02-04') }, data: { isWork: true } })
    await loadStanding(stage.db)
    await loadStanding(stage.db)
    expect(await stage.db.reminding.findUnique({ where: { kind: 'report' } })).toMatchObject({
      steps: [-3],
      isOn: false,
    })
    expect(await stage.db.timeLimit.findUnique({ where: { kind: 'progress' } })).toMatchObject({ days: 7 })
    expect(await stage.db.holiday.findFirst({ where: { day: new Date('2027-02-04') } })).toMatchObject({ isWork: true })
    expect(await stage.db.reminding.count()).toBe(4)
  })

  it('knows the morning as Viet Nam does', () => {
    expect(momentOf('2026-11-27', 6, 30).toISOString()).toBe('2026-11-26T23:30:00.000Z')
  })
})

describe('very many reports that are due', () => {
  it('are taken some hundred in a pass, the oldest first, until all have been', async () => {
    const model = await running(stage.app)
    await stage.db.deadline.deleteMany({ where: { kind: 'report', doneAt: null } })
    const rows = Array.from({ length: 310 }, (_, number) => ({
      kind: 'report',
      about: `${model.id}@many-${number}`,
      dueOn: new Date(number < 10 ? '2026-12-31' : '2026-12-30'),
    }))
    await stage.db.deadline.createMany({ data: rows })
    // The last steps of all are still to come: what was reminded of now does not stand in the way of the next pass.
    stage.day('2026-12-24')
    await remind(stage.app)
    const left = () => stage.db.deadline.findMany({ where: { about: { contains: '@many-' }, reminders: { none: {} } } })
    expect(new Set((await left()).map(({ dueOn }) => dayOf(dueOn)))).toEqual(new Set(['2026-12-31']))
    expect(await left()).toHaveLength(10)
    await remind(stage.app)
    expect(await left()).toEqual([])
  })
})
