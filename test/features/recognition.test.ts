import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { loadRubrics, RUBRICS } from '../../prisma/rubrics.ts'
import type { Me } from '../../src/context.ts'
import { cast, conclude } from '../../src/features/recognition/actions.ts'
import { invite } from '../../src/invitations.ts'
import { PLAYERS } from '../../src/simulator/players.ts'
import { settled } from '../support/invariants.ts'
import { button, count, tap } from '../support/people.ts'
import { draftOf, forward, LAND, person, pointsFor, reportOn, runningModel } from '../support/recognition.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const chatOf = (name: string) => stage.world.people().find((one) => one.name.endsWith(name))!.id
const [THANH] = PLAYERS.filter(({ name }) => name.endsWith('Thành')).map(({ id }) => id) as [number]

/** Everything that the bot has shown somebody, as it stands now. */
const seenBy = (name: string) =>
  stage.world
    .chat(chatOf(name))
    .messages.filter(({ from }) => from.is_bot)
    .map(({ text = '', caption = '' }) => text + caption)
    .join('\n')

/** What stands in somebody's chat once everything has come. */
async function sees(name: string, ...words: string[]) {
  await settled(stage)
  for (const said of words) expect(seenBy(name)).toContain(said)
}

/** Presses a button that hangs under no message of theirs: anybody can send any data. */
async function forge(name: string, data: string) {
  const id = chatOf(name)
  const [message] = stage.world.chat(id).messages
  const before = stage.world.chat(id).messages.length
  stage.world.presses(id, id, message!.message_id, { data })
  await stage.world.until(() => stage.world.chat(id).messages.length > before)
  return stage.world.chat(id).messages.at(-1)!.text
}

/** Somebody's ballot: five times so many points, or those. */
async function scores(who: Me, submission: { id: number; version: number }, ...points: number[]) {
  const about = `${submission.id}@${submission.version}`
  const { id: draft } = await draftOf(stage.db, who, 'ballot', about)
  const which = { submission: submission.id, version: submission.version }
  return cast(stage.app, who, 'telegram', which, pointsFor(...points), draft)
}

async function concludes(
  who: Me,
  submission: { id: number; version: number },
  conclusion: 'recognised' | 'outstanding' | 'not_yet',
) {
  const { id: draft } = await draftOf(
    stage.db,
    who,
    'conclusion',
    `${submission.id}@${submission.version}@${conclusion}`,
  )
  const which = { submission: submission.id, version: submission.version }
  return conclude(stage.app, who, 'telegram', { ...which, conclusion, reason: 'Hội đồng nhất trí' }, draft)
}

/** A model that is before the council. */
async function asked() {
  const model = await runningModel(stage.db)
  await reportOn(stage.app, model)
  const submission = await forward(stage.app, model)
  await stage.settled()
  return { model, submission }
}

describe('evidence', () => {
  const lacks = async (sentence: string) => stage.play(`Tám: DENGHI DVK-26-0001\nTám < ${sentence}`)

  it('is asked for by name, each that is missing', async () => {
    const model = await runningModel(stage.db)
    await lacks('Hiện chưa có báo cáo nào như vậy')
    await reportOn(stage.app, model, { photos: [], outcomes: [] })
    await lacks('còn thiếu hai thứ: ảnh, và kết quả bằng số')
    await reportOn(stage.app, model, { photos: [{ state: 'refused' }] })
    await lacks('đã có con số, còn thiếu ảnh')
    await stage.play('Tám > Báo cáo tiến độ\nTám < Báo cáo cho thời gian nào\nTám > Huỷ\nTám > Bỏ hẳn')
    await stage.db.outcome.deleteMany()
    await reportOn(stage.app, model, { outcomes: [] })
    await lacks('đã có ảnh, còn thiếu kết quả bằng số')
    await reportOn(stage.app, model, { photos: [], state: 'submitted' })
    await lacks('đề nghị đồng chí tự chấm')
  })

  it('is none in a report that was sent back', async () => {
    const model = await runningModel(stage.db)
    await reportOn(stage.app, model, { state: 'returned' })
    await lacks('Hiện chưa có báo cáo nào như vậy')
  })

  it('that is still being stored lets the form begin, and not be sent', async () => {
    const model = await runningModel(stage.db)
    await reportOn(stage.app, model, { photos: [{ state: 'awaited' }] })
    await lacks('đề nghị đồng chí tự chấm')
    await expect(forward(stage.app, model)).rejects.toMatchObject({ key: 'recognition-photos-coming' })
    await stage.db.upload.updateMany({ data: { state: 'kept' } })
    expect((await forward(stage.app, model)).state).toBe('submitted')
  })

  it('is summed on the card, with the goal and the photos', async () => {
    const model = await runningModel(stage.db)
    await reportOn(stage.app, model, { outcomes: [LAND, { metric: 'money', value: 350e6, unit: 'đồng' }] })
    await reportOn(stage.app, model, { outcomes: [{ ...LAND, value: 800 }], photos: [{}, {}] })
    await forward(stage.app, model)
    await sees(
      'Sơn',
      'Mục tiêu đã đăng ký: 4.200 m²',
      'Đã báo cáo 2 lần, có 3 ảnh',
      'Diện tích: 5.000 m²',
      'Kinh phí: 350 triệu đồng',
      'Đơn vị tự chấm: 87/100',
      'mặc định, chưa phải văn bản',
    )
    await stage.play('Sơn > Ảnh (3)\nSơn < DVK-26-0001: 3 ảnh')
  })
})

describe('whoever is not of it', () => {
  it.each(['Tám', 'Lan', 'Hùng', 'Hương', 'Minh'])('%s neither scores nor concludes', async (name) => {
    const { submission } = await asked()
    await stage.play(`${name}: /start\n${name} < Chào`)
    const which = `${submission.id}.1`
    expect(await forge(name, `recognition.score.${which}`)).toContain('do hội đồng của đơn vị xét chấm điểm')
    for (const conclusion of ['recognised', 'outstanding', 'not_yet'])
      expect(await forge(name, `recognition.conclude.${which}.${conclusion}`)).toContain('do người chủ trì')
    expect(await stage.db.draft.count()).toBe(0)
  })

  it('of the council does not conclude, and the chair does not score', async () => {
    const { submission } = await asked()
    expect(await forge('Sơn', `recognition.conclude.${submission.id}.1.recognised`)).toContain('do người chủ trì')
    expect(await forge('Thành', `recognition.score.${submission.id}.1`)).toContain('do hội đồng')
    await stage.play('Thành: CHAM DVK-26-0001\nThành < do hội đồng\nSơn: TIEUBIEU DVK-26-0001\nSơn < do người chủ trì')
  })

  it('does not see its photos', async () => {
    const { submission } = await asked()
    await stage.play('Mai: /start\nMai < Chào')
    expect(await forge('Mai', `recognition.photos.${submission.id}`)).toContain('không thuộc phạm vi phụ trách')
  })

  it.each([
    'recognition.score',
    'recognition.score.1',
    'recognition.score.999999.1',
    'recognition.score.x.1',
    'recognition.conclude.1.1',
    'recognition.conclude.1.1.constructor',
    'recognition.conclude.99999999999.1.recognised',
    'recognition.photos.1',
    'recognition.photos.999999.-1',
    'recognition.ask.999999',
    'recognition.ask.1',
    'recognition.pick.-1',
    'recognition.pick.x',
  ])('sends %s in vain', async (data) => {
    await stage.play('Thành: /start\nThành < Chào')
    expect(await forge('Thành', data)).toBeTruthy()
    await stage.settled()
    expect(await stage.db.inbox.count({ where: { state: 'parked' } })).toBe(0)
    expect(await stage.db.draft.count()).toBe(0)
  })

  it('puts nothing forward that is not of their village', async () => {
    const { id } = await runningModel(stage.db)
    await stage.play('Lan: /start\nLan < Chào')
    expect(await forge('Lan', `recognition.ask.${id}`)).toContain('cán bộ phụ trách mô hình')
  })

  it('is the author, even when they are of the council', async () => {
    const tam = await stage.db.person.findFirstOrThrow({ where: { name: 'Võ Văn Tám' } })
    const commune = await stage.db.unit.findFirstOrThrow({ where: { name: 'Thạch Lạc' } })
    for (const kind of ['reviewer', 'chair'] as const)
      await stage.db.role.create({ data: { personId: tam.id, unitId: commune.id, kind, state: 'active' } })
    await asked()
    expect(seenBy('Tám')).not.toContain('Đề nghị công nhận · ')
    await stage.play('Tám: CHAM DVK-26-0001\nTám < do hội đồng\nTám: CONGNHAN DVK-26-0001\nTám < do người chủ trì')
    expect(seenBy('Thành')).toContain('0/3 người đã chấm')
  })
})

describe('the council', () => {
  it('scores blind: nobody who has not scored sees a score, whatever they press', async () => {
    const { submission } = await asked()
    await scores(await person(stage.db, 'Sơn'), submission, 17, 21, 22, 11, 8)
    await settled(stage)
    for (const data of [
      `recognition.photos.${submission.id}`,
      `recognition.conclude.${submission.id}.1.recognised`,
      `recognition.score.${submission.id}.1`,
      `recognition.score.${submission.id}.2`,
      `review.full.${submission.id}`,
      `review.photos.${submission.id}`,
      `status.show.${submission.initiativeId}`,
    ])
      await forge('Thu', data)
    await stage.play('Thu: MINHCHUNG DVK-26-0001\nThu < ảnh\nThu: XEM DVK-26-0001\nThu < DVK-26-0001')
    await settled(stage)
    for (const name of ['Thu', 'Đức', 'Tám']) expect(seenBy(name)).not.toMatch(/79|17\/20|21\/25|22\/25|người đã chấm/)
    expect(seenBy('Sơn')).toContain('Đồng chí đã chấm 79/100')
    expect(seenBy('Thành')).toContain('Bùi Quang Sơn: 79 điểm')

    await scores(await person(stage.db, 'Thu'), submission, 20, 20, 20, 10, 10)
    await settled(stage)
    expect(seenBy('Thu')).toContain('2/3 người đã chấm')
    for (const name of ['Thu', 'Sơn']) expect(seenBy(name)).not.toContain('Bình quân')
  })

  it('may change its mind until the chair has concluded; the last ballot counts, the log keeps both', async () => {
    const { submission } = await asked()
    const son = await person(stage.db, 'Sơn')
    await scores(son, submission, 20, 20, 20, 10, 10)
    await scores(son, submission, 10, 10, 10, 10, 10)
    const ballots = await stage.db.ballot.findMany()
    expect(ballots.map(({ total }) => total)).toEqual([50])
    const events = await stage.db.event.findMany({ where: { name: 'ballot.cast' }, orderBy: { id: 'asc' } })
    expect(events.map(({ data }) => (data as { total: number }).total)).toEqual([80, 50])
    await concludes(await person(stage.db, 'Thành'), submission, 'not_yet')
    await expect(scores(son, submission, 20, 20, 20, 10, 10)).rejects.toMatchObject({
      key: 'recognition-decided-not_yet',
    })
    await stage.play('Thu: CHAM DVK-26-0001\nThu < Đồng chí Nguyễn Văn Thành đã kết luận lúc')
    expect(await stage.db.ballot.count()).toBe(1)
  })

  it('is asked by the rubric of the request, whatever newer one there is', async () => {
    const { submission } = await asked()
    const first = await stage.db.rubric.findUniqueOrThrow({ where: { id: submission.rubricId! } })
    const { id: _, criteria: __, ...rest } = first
    const criteria = [{ ...RUBRICS[0]!.criteria[0]!, code: 'new', name: 'Tiêu chí mới', most: 100 }]
    await stage.db.rubric.create({ data: { ...rest, version: 2, criteria: criteria as object[] } })
    await stage.play('Sơn: CHAM DVK-26-0001\nSơn < Sát thực tiễn, giải quyết việc khó: mấy điểm')
    const other = await runningModel(stage.db, { number: 2, title: 'Tổ tự quản nguồn nước' })
    await reportOn(stage.app, other)
    await stage.play('Tám: DENGHI DVK-26-0002\nTám < Tiêu chí mới: mấy điểm')
    await expect(forward(stage.app, other)).rejects.toMatchObject({ key: 'rubric-changed' })
  })

  it('scores a household by the rubric for people', async () => {
    const [model] = await stage.db.initiative.findMany({ where: { code: 'DVK-22-0003' } })
    const tam = await stage.db.person.findFirstOrThrow({ where: { name: 'Võ Văn Tám' } })
    await reportOn(stage.app, { id: model!.id, authorId: tam.id })
    await stage.play('Tám: DENGHI DVK-22-0003\nTám < Gương mẫu của bản thân và gia đình: mấy điểm')
  })

  it('has one ballot for each right: no delegate scores beside whom they stand in for', async () => {
    const { submission } = await asked()
    const [son, thu, huong] = await Promise.all(['Sơn', 'Thu', 'Hương'].map((name) => person(stage.db, name)))
    const lent = (who: Me, ...from: Me[]): Me => ({
      ...who,
      roles: [...who.roles, ...from.map(({ id, name, roles }) => ({ ...roles[0]!, insteadOf: { id, name } }))],
    })
    await scores(lent(huong!, son!), submission, 10, 10, 10, 10, 10)
    expect(await stage.db.ballot.findMany()).toMatchObject([{ reviewerId: huong!.id, insteadOfId: son!.id }])
    await expect(scores(son!, submission, 10, 10, 10, 10, 10)).rejects.toMatchObject({ key: 'recognition-seat-taken' })
    await settled(stage)
    expect(seenBy('Sơn')).toContain('Phan Thị Hương đã chấm thay mặt đồng chí')
    expect(seenBy('Thành')).toContain('1/3 người đã chấm')
    expect(seenBy('Thành')).toContain('Phan Thị Hương: 50 điểm (thay mặt đồng chí Bùi Quang Sơn)')

    // Who is of the council uses their own right, however many others they hold.
    await scores(lent(thu!, son!), submission, 20, 20, 20, 10, 10)
    expect(await stage.db.ballot.findMany({ where: { reviewerId: thu!.id } })).toMatchObject([{ insteadOfId: null }])
    expect(await stage.db.ballot.count()).toBe(2)
  })

  it('counts a lent right as lent also for somebody who reviews further up', async () => {
    const { submission } = await asked()
    const [son, huong] = await Promise.all(['Sơn', 'Hương'].map((name) => person(stage.db, name)))
    const above = { ...huong!.roles[0]!, kind: 'reviewer' as const }
    await expect(scores({ ...huong!, roles: [above] }, submission, 1, 1, 1, 1, 1)).rejects.toMatchObject({
      key: 'recognition-not-council',
    })
    const lent = { ...son!.roles[0]!, insteadOf: { id: son!.id, name: son!.name } }
    await scores({ ...huong!, roles: [above, lent] }, submission, 1, 1, 1, 1, 1)
    expect(await stage.db.ballot.findMany()).toMatchObject([{ insteadOfId: son!.id }])
  })

  it('is asked through whoever stands in, who sees no score before having scored either', async () => {
    const [son, huong] = await Promise.all(['Sơn', 'Hương'].map((name) => person(stage.db, name)))
    const { unit: unitId } = son!.roles[0]!
    await stage.db.role.create({ data: { personId: huong!.id, unitId, kind: 'chair', state: 'active' } })
    const [since, until] = [new Date('2026-11-20'), new Date('2026-11-30')]
    await stage.db.delegation.create({
      data: { fromId: son!.id, toId: huong!.id, unitId, role: 'reviewer', kinds: [], since, until },
    })
    const { submission } = await asked()
    await sees('Hương', 'Đề nghị công nhận · DVK-26-0001', 'đề nghị chấm điểm trước')
    await scores(await person(stage.db, 'Thu'), submission, 17, 21, 22, 11, 8)
    await stage.play('Hương: TIEUBIEU DVK-26-0001\nHương < chấm điểm trước')
    await settled(stage)
    expect(seenBy('Hương')).not.toMatch(/79|Hoàng Thị Thu/)
    await stage.play('Hương: CHAM DVK-26-0001\nHương < mấy điểm')
    for (const points of [20, 20, 20, 10, 10]) await stage.play(`Hương: ${points} điểm\nHương < ✓`)
  })

  it('shows whoever joins it later what waits', async () => {
    await asked()
    const commune = await stage.db.unit.findFirstOrThrow({ where: { name: 'Thạch Lạc' } })
    const { code } = await invite(stage.db, { unitId: commune.id, role: 'reviewer', now: stage.app.clock.now() })
    await stage.play(`* reviewer: Đinh Văn Lộc
      Lộc: ${code}
      Lộc > Đồng ý
      Lộc < Đề nghị công nhận · DVK-26-0001
      Thành < 0/4 người đã chấm`)
  })
})

describe('the chair', () => {
  it('who is also of the council scores first', async () => {
    const thanh = await stage.db.person.findFirstOrThrow({ where: { name: 'Nguyễn Văn Thành' } })
    const commune = await stage.db.unit.findFirstOrThrow({ where: { name: 'Thạch Lạc' } })
    await stage.db.role.create({ data: { personId: thanh.id, unitId: commune.id, kind: 'reviewer', state: 'active' } })
    const { submission } = await asked()
    await scores(await person(stage.db, 'Sơn'), submission, 17, 21, 22, 11, 8)
    await sees('Thành', 'Chủ trì công nhận', 'đề nghị chấm điểm trước')
    await stage.play('Thành: CONGNHAN DVK-26-0001\nThành < chấm điểm trước')
    expect(seenBy('Thành')).not.toMatch(/79|Bùi Quang Sơn/)
    await scores(await person(stage.db, 'Thành'), submission, 20, 20, 20, 10, 10)
    await sees('Thành', 'Bùi Quang Sơn: 79 điểm', 'Bình quân: 79,50/100')
    await stage.play('Thành > ✅ Công nhận\nThành < Vì sao công nhận')
  })

  it('sees who has not scored, how far apart they are, and concludes all the same', async () => {
    const { model, submission } = await asked()
    await scores(await person(stage.db, 'Sơn'), submission, 20, 25, 25, 15, 15)
    await scores(await person(stage.db, 'Thu'), submission, 20, 20, 20, 12, 12)
    await sees(
      'Thành',
      '2/3 người đã chấm',
      'Chưa chấm: Lê Văn Đức',
      'Bình quân: 92,00/100',
      'Cách làm khéo: 22,50/25',
      'Lệch quá 15 điểm, đề nghị họp',
      'Điểm bình quân ở mức tiêu biểu',
    )
    await stage.play(`Thành > Tiêu biểu
      Thành < Vì sao công nhận mô hình này là tiêu biểu
      Thành: Bà con cả xã đã làm theo
      Thành < Kết luận: công nhận DVK-26-0001 là tiêu biểu
      Thành > ✅ Gửi
      Thành < Đã công nhận DVK-26-0001 là tiêu biểu
      Tám < Được công nhận tiêu biểu · DVK-26-0001
      Tám < Bà con cả xã đã làm theo
      Tám < Xin biểu dương đồng chí và bà con
      Đức < công nhận tiêu biểu
      Đức < Bình quân: 92,00/100`)
    expect(await stage.db.initiative.findUnique({ where: { id: model.id } })).toMatchObject({ honour: 'outstanding' })
    const [decided] = await stage.db.recognition.findMany()
    expect({ ...decided, average: Number(decided!.average) }).toMatchObject({ conclusion: 'outstanding', average: 92 })
    const events = await stage.db.event.findMany({ where: { name: 'recognition.decided' } })
    expect(events.map(({ data }) => data)).toEqual([{ conclusion: 'outstanding' }])
  })

  it('says “not yet” with a reason, and the model comes again with new evidence', async () => {
    const { model, submission } = await asked()
    await stage.play(`Thành > Chưa công nhận
      Thành < cần làm thêm gì
      Thành > Đề nghị duy trì thêm
      Thành > ✅ Gửi
      Tám < Chưa công nhận · DVK-26-0001
      Tám < Đề nghị duy trì thêm một thời gian
      Tám < rồi đề nghị công nhận lại
      Tám: DENGHI DVK-26-0001
      Tám < sau lần xét trước`)
    expect(await stage.db.submission.findUnique({ where: { id: submission.id } })).toMatchObject({ state: 'rejected' })
    expect(await stage.db.initiative.findUnique({ where: { id: model.id } })).toMatchObject({ honour: null })
    await reportOn(stage.app, model, { at: '2026-11-24T02:00:00Z' })
    expect(await forward(stage.app, model)).toMatchObject({ number: 2, state: 'submitted' })
    await sees('Sơn', 'Đã báo cáo 2 lần')
  })

  it('is missing: an admin above is told, and who joins finds what waits', async () => {
    await stage.db.role.updateMany({ where: { kind: 'chair' }, data: { state: 'ended' } })
    const { submission } = await asked()
    await scores(await person(stage.db, 'Sơn'), submission, 18, 20, 20, 12, 12)
    await sees('Minh', 'Cần người chủ trì công nhận · DVK-26-0001', '/moi')
    const province = await stage.db.unit.findFirstOrThrow({ where: { name: 'Hà Tĩnh' } })
    const { code } = await invite(stage.db, { unitId: province.id, role: 'chair', now: stage.app.clock.now() })
    await stage.play(`* committee: Trần Thị Bình
      Bình: ${code}
      Bình > Đồng ý
      Bình < Chủ trì công nhận · DVK-26-0001
      Minh < đã có người chủ trì
      Bình > ✅ Công nhận
      Bình > Hội đồng nhất trí
      Bình > ✅ Gửi
      Tám < Được công nhận · DVK-26-0001`)
  })

  it('is one of two at the same moment: twenty presses, one conclusion, the other learns who', async () => {
    const { world, db } = stage
    const commune = await db.unit.findFirstOrThrow({ where: { name: 'Thạch Lạc' } })
    const huong = await db.person.findFirstOrThrow({ where: { name: 'Phan Thị Hương' } })
    await db.role.create({ data: { personId: huong.id, unitId: commune.id, kind: 'chair', state: 'active' } })
    const { submission } = await asked()
    await scores(await person(db, 'Sơn'), submission, 18, 20, 20, 12, 12)
    await sees('Thành', '1/3 người đã chấm')
    await stage.play(`Thành > ✅ Công nhận
      Thành > Kết quả rõ
      Thành < Kết luận: công nhận
      Hương > Tiêu biểu
      Hương > Kết quả vượt trội
      Hương < Kết luận: công nhận DVK-26-0001 là tiêu biểu`)
    const presses = [THANH, chatOf('Hương')].map((id) => ({ id, send: button(world, id, '✅ Gửi') }))
    for (let times = 0; times < 10; times++) for (const { id, send } of presses) tap(world, id, send)
    await settled(stage)
    const [decided, ...more] = await db.recognition.findMany({ include: { chair: true } })
    expect(more).toEqual([])
    expect(await db.event.count({ where: { name: 'recognition.decided' } })).toBe(1)
    const { name } = decided!.chair
    const other = presses.find(({ id }) => !world.people().some((one) => one.id === id && one.name === name))!
    expect(count(world, other.id, `Đồng chí ${name} đã kết luận lúc`)).toBeGreaterThan(0)
    expect(seenBy('Tám').match(/· DVK-26-0001\n/g)).toHaveLength(1)
  })
})

describe('one achievement, one award', () => {
  it('once a calendar year, each time on new evidence, and never lowered', async () => {
    const { model, submission } = await asked()
    const thanh = await person(stage.db, 'Thành')
    const son = await person(stage.db, 'Sơn')
    const ask = (sentence: string) => stage.play(`Tám: DENGHI DVK-26-0001\nTám < ${sentence}`)
    const honour = async () => (await stage.db.initiative.findUniqueOrThrow({ where: { id: model.id } })).honour
    await ask('đang chờ hội đồng của xã Thạch Lạc')
    await expect(concludes(thanh, submission, 'recognised')).rejects.toMatchObject({ key: 'recognition-no-scores' })
    await scores(son, submission, 18, 20, 20, 12, 12)
    await concludes(thanh, submission, 'recognised')
    expect(await honour()).toBe('recognised')
    await reportOn(stage.app, model, { at: '2026-12-01T02:00:00Z', outcomes: [{ ...LAND, value: 100 }] })
    await ask('đã được công nhận trong năm nay')

    stage.day('2027-01-04')
    const second = await forward(stage.app, model)
    await sees('Sơn', 'Đã được công nhận ngày 23/11/2026', 'Diện tích: 100 m²')
    await concludes(thanh, second, 'not_yet')
    expect(await honour()).toBe('recognised')
    await expect(forward(stage.app, model)).rejects.toMatchObject({ key: 'recognition-lacks-reports' })
    await reportOn(stage.app, model, { at: '2027-03-01T02:00:00Z' })
    const third = await forward(stage.app, model)
    await scores(son, third, 20, 25, 25, 15, 15)
    await concludes(thanh, third, 'outstanding')
    expect(await honour()).toBe('outstanding')
    stage.day('2028-01-04')
    await reportOn(stage.app, model, { at: '2028-01-03T02:00:00Z' })
    await ask('đã được công nhận tiêu biểu, là mức cao nhất')
  })

  it('waits for one council at a time, whoever puts it forward how often', async () => {
    const model = await runningModel(stage.db)
    await reportOn(stage.app, model)
    const village = await stage.db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh/thach-lac/vinh-thinh' } })
    const mai = await stage.db.person.findFirstOrThrow({ where: { name: 'Đặng Thị Mai' } })
    await stage.db.role.create({ data: { personId: mai.id, unitId: village.id, kind: 'cadre', state: 'active' } })
    const tries = await Promise.allSettled(['Tám', 'Mai'].map((name) => forward(stage.app, model, name)))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const [refused] = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(refused).toMatchObject({ key: 'recognition-waits' })
    expect(await stage.db.submission.count({ where: { kind: 'recognition' } })).toBe(1)
  })

  test('a model that ended is not put forward', async () => {
    const model = await runningModel(stage.db)
    await reportOn(stage.app, model)
    await stage.db.initiative.update({ where: { id: model.id }, data: { stage: 'ended' } })
    await stage.play('Tám: DENGHI DVK-26-0001\nTám < không ở giai đoạn triển khai')
  })

  const NAMES = {
    own: 'Nhà lưới trồng rau an toàn',
    alike: 'Nhà lưới trồng rau sạch an toàn',
    other: 'Tổ tự quản nguồn nước',
  }
  const elsewhere = { village: 'ha-tinh/tan-lam-huong/nhan-hoa', author: 'Nguyễn Thị Lan' }

  it('flags a rewarded model of the same unit with a title like this one', async () => {
    await runningModel(stage.db, { number: 2, title: NAMES.alike, honour: 'recognised' })
    await asked()
    for (const name of ['Sơn', 'Thành'])
      await sees(name, `Gần giống mô hình đã được công nhận: “${NAMES.alike}” (DVK-26-0002)`)
  })

  it('flags the rewarded model that this one was copied from, in another commune', async () => {
    const source = await runningModel(stage.db, { number: 2, title: NAMES.alike, honour: 'outstanding', ...elsewhere })
    const model = await runningModel(stage.db, { inspiredById: source.id })
    await reportOn(stage.app, model)
    await forward(stage.app, model)
    await sees('Sơn', 'Gần giống mô hình đã được công nhận')
  })

  it('flags the very same photo of a rewarded model, wherever it is', async () => {
    const rewarded = await runningModel(stage.db, { number: 2, title: NAMES.other, honour: 'recognised', ...elsewhere })
    await reportOn(stage.app, rewarded, { photos: [{ sha256: 'abc' }] })
    const model = await runningModel(stage.db)
    await reportOn(stage.app, model, { photos: [{}, { sha256: 'abc' }] })
    await forward(stage.app, model)
    await sees('Sơn', 'Có ảnh trùng với ảnh của mô hình đã được công nhận: “Tổ tự quản nguồn nước” (DVK-26-0002)')
  })

  it('flags nothing else, and blocks nothing', async () => {
    await runningModel(stage.db, { number: 2, title: NAMES.alike })
    await runningModel(stage.db, { number: 3, title: NAMES.other, honour: 'recognised' })
    await runningModel(stage.db, { number: 4, title: NAMES.alike, honour: 'recognised', ...elsewhere })
    await asked()
    await sees('Sơn', 'Đề nghị công nhận · DVK-26-0001')
    expect(seenBy('Sơn')).not.toMatch(/Gần giống|Có ảnh trùng/)
  })
})

test('a model that is withdrawn meanwhile is neither scored nor recognised, and waits for nobody', async () => {
  const { submission } = await asked()
  const son = await person(stage.db, 'Sơn')
  await scores(son, submission, 18, 20, 20, 12, 12)
  await stage.play(`Tám: RUTMOHINH DVK-26-0001
    Tám < Vì sao rút mô hình
    Tám: Thôn sáp nhập, không làm tiếp được
    Tám > Ghi rút mô hình
    Tám < rút`)
  await sees('Sơn', 'đã được rút, không còn chờ ý kiến')
  await expect(scores(son, submission, 20, 20, 20, 12, 12)).rejects.toMatchObject({ key: 'model-withdrawn' })
  await expect(concludes(await person(stage.db, 'Thành'), submission, 'recognised')).rejects.toMatchObject({
    key: 'model-withdrawn',
  })
  await stage.play('Thành: /choduyet\nThành < Không có hồ sơ nào đang chờ')
})

test('a default rubric that is there already is left alone', async () => {
  await stage.db.rubric.updateMany({ where: { version: 1 }, data: { pass: 60 } })
  await loadRubrics(stage.db)
  expect((await stage.db.rubric.findMany()).map(({ pass }) => pass)).toEqual([60, 60])
})
