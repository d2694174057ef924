import { afterEach, beforeEach, expect, it } from 'vitest'
import { dayOf } from '../../src/core/day.ts'
import { type Holder, type Holding, may } from '../../src/core/policy.ts'
import { awaiting } from '../../src/waiting.ts'
import { HUNG } from '../support/people.ts'
import { forward, reportOn, runningModel } from '../support/recognition.ts'
import { registers } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const person = (name: string) => stage.db.person.findFirstOrThrow({ where: { name: { endsWith: name } } })
const unit = (name: string) => stage.db.unit.findFirstOrThrow({ where: { name } })
const last = (who = HUNG) => stage.world.chat(who).messages.findLast(({ from }) => from.is_bot)!
const labels = () =>
  last()
    .reply_markup!.inline_keyboard.flat()
    .map(({ text }) => text)

interface Made {
  kind?: 'registration' | 'progress' | 'recognition'
  /** the unit that decides */
  at?: string
  author?: string
  holder?: string
  /** of the day of the story */
  hoursAgo?: number
  dueOn?: string
}

let made = 0
/** A dossier that waits, as it would be after it was sent in. */
async function waits({
  kind = 'registration',
  at = 'Tân Lâm Hương',
  author = 'Lan',
  holder,
  hoursAgo = 0,
  dueOn,
}: Made) {
  const { id: unitId } = await unit('Nhân Hoà')
  const { id: authorId } = await person(author)
  const campaign = await stage.db.campaign.upsert({
    where: { year: 2026 },
    create: { code: '2026', name: '2026', year: 2026 },
    update: {},
  })
  const field = await stage.db.field.findFirstOrThrow()
  const number = String(++made).padStart(4, '0')
  const sentAt = new Date(stage.app.clock.now().getTime() - hoursAgo * 3_600_000)
  const day = new Date(dayOf(sentAt))
  return stage.db.submission.create({
    data: {
      kind,
      authorId,
      sentAt,
      reviewUnitId: (await unit(at)).id,
      ...(holder && { holderId: (await person(holder)).id }),
      ...(dueOn && { dueOn: new Date(dueOn) }),
      initiativeId: (
        await stage.db.initiative.create({
          data: {
            ...{
              code: `DVK-26-9${number.slice(1)}`,
              title: `Mô hình ${number}`,
              titleKey: number,
              fieldCode: field.code,
            },
            ...{ campaignId: campaign.id, unitId, authorId, subject: 'collective', novelty: 'new' },
            ...{ level: 'grassroots', goalValue: 45, goalUnit: 'hộ', startsOn: day, endsOn: day },
          },
        })
      ).id,
      revisions: { create: { version: 1, draftId: 900_000 + made, form: 1, answers: {} } },
    },
  })
}

it('says that nothing waits', () =>
  stage.play('Hùng: /choduyet\nHùng < Không có hồ sơ nào đang chờ đồng chí\nHùng: việc của tôi\nHùng < Không có hồ sơ'))

it('lists fifty, the oldest first, page by page, and counts them', async () => {
  for (let at = 0; at < 50; at++) await waits({ hoursAgo: at })
  await stage.play('Hùng: chờ duyệt\nHùng < Đang chờ đồng chí: 50 hồ sơ')
  const seen: string[] = []
  for (let page = 0; page < 10; page++) {
    seen.push(...[...last().text!.matchAll(/“(Mô hình \d+)”/g)].map(([, title]) => title!))
    expect(labels().filter((label) => label.startsWith('DVK-'))).toHaveLength(5)
    if (page < 9) await stage.play('Hùng > Trang sau\nHùng < 50 hồ sơ')
  }
  expect(labels()).not.toContain('Trang sau ➡')
  const expected = await stage.db.submission.findMany({
    where: { state: 'submitted', initiative: { title: { startsWith: 'Mô hình ' } } },
    orderBy: { sentAt: 'asc' },
    include: { initiative: true },
  })
  expect(seen).toEqual(expected.map(({ initiative }) => initiative.title))
})

it('puts first what the reviewer took, says how long and whose it is', async () => {
  await waits({ hoursAgo: 24 * 9, dueOn: '2026-11-20' })
  await waits({ hoursAgo: 24, kind: 'progress', holder: 'Hà' })
  await waits({ holder: 'Hùng' })
  await stage.play('Hùng: /choduyet\nHùng < 3 hồ sơ')
  const [first, second, third] = last().text!.split('\n\n').slice(1)
  expect(first).toContain('Gửi hôm nay')
  expect(second).toContain('Chờ 9 ngày, quá hạn 3 ngày')
  expect(third).toContain('Báo cáo lần 1')
  expect(third).toContain('Gửi hôm qua\nĐồng chí Lê Thị Hà đang xem')
})

it('goes from one to the next after each decision, and comes to an end', async () => {
  await stage.play(`${registers('Lan')}\nHùng < Hồ sơ đăng ký mới · DVK-26-0001`)
  await stage.play(`${registers('Mai', 'Đoạn đường tự quản').replace('Kinh tế', 'Nông thôn mới')}
    Hùng < Hồ sơ đăng ký mới · DVK-26-0002
    Hùng: /choduyet
    Hùng < 2 hồ sơ
    Hùng > DVK-26-0001 · Đăng ký
    Hùng < Mục tiêu: 45 hộ
    Hùng > Duyệt
    Hùng < Đã duyệt DVK-26-0001
    Hùng > Tiếp theo (còn 1)
    Hùng < Hồ sơ đăng ký mới · DVK-26-0002
    Hùng > Không duyệt
    Hùng < Vì sao
    Hùng > Trùng với mô hình
    Hùng > Gửi: không duyệt
    Hùng < Đã trả lời không duyệt`)
  await stage.settled()
  expect(last().text).toContain('Đã trả lời không duyệt hồ sơ DVK-26-0002')
  expect(last().reply_markup).toBeUndefined()
})

it('passes one by and comes back to it', async () => {
  await waits({ hoursAgo: 2 })
  await waits({ hoursAgo: 1 })
  await stage.play(`Hùng: /choduyet
    Hùng > Đăng ký
    Hùng > Tiếp theo
    Hùng < Mô hình
    Hùng > Tiếp theo
    Hùng < Mô hình`)
  const texts = stage.world.chat(HUNG).messages.map(({ text = '' }) => text.match(/^“(Mô hình \d+)”/m)?.[1])
  expect(new Set(texts.filter(Boolean).slice(-2)).size).toBe(2)
})

it('lets nobody open what is not theirs to decide', async () => {
  const { id } = await waits({})
  await stage.play('Sơn: /choduyet\nSơn < Không có hồ sơ\nLan: /choduyet\nLan < Không có hồ sơ')
  for (const name of ['Bùi Quang Sơn', 'Nguyễn Thị Lan', 'Phan Thị Hương']) {
    const one = stage.world.people().find((person) => person.name === name)!.id
    await stage.play(`${name}: /trogiup\n${name} < giúp đồng chí`)
    for (const data of [`queue.open.${id}`, 'queue.open.999999', 'queue.open.x', 'queue.open']) {
      stage.world.presses(one, one, stage.world.chat(one).messages.at(-1)!.message_id, { data })
      await stage.settled()
      expect(last(one).text).not.toContain('Mô hình 0')
    }
    stage.world.presses(one, one, stage.world.chat(one).messages.at(-1)!.message_id, { data: `queue.next.${id}` })
    await stage.settled()
    expect(last(one).text).toContain('Không có hồ sơ nào')
  }
})

it('holds exactly what the rules allow, for anybody’s roles, own and lent', async () => {
  const [province, commune, village, other] = await Promise.all(
    ['Hà Tĩnh', 'Tân Lâm Hương', 'Nhân Hoà', 'Thạch Lạc'].map((name) => unit(name)),
  )
  const [lan, mai, hung, ha] = await Promise.all(['Lan', 'Mai', 'Hùng', 'Hà'].map(person))
  const kinds = ['registration', 'progress', 'recognition'] as const
  for (const kind of kinds)
    for (const at of ['Hà Tĩnh', 'Tân Lâm Hương', 'Nhân Hoà', 'Thạch Lạc'])
      for (const author of ['Lan', 'Mai', 'Hùng', 'Hà']) await waits({ kind, at, author })
  await stage.db.submission.updateMany({
    where: { initiative: { title: { endsWith: '5' } } },
    data: { state: 'returned' },
  })
  const all = await stage.db.submission.findMany({ include: { reviewUnit: true } })

  const places = [province!, commune!, village!, other!].map(({ id, path }) => ({ unit: id, path }))
  const roles = places.flatMap((place): Holding[] =>
    (['reviewer', 'chair', 'committee', 'cadre', 'admin'] as const).flatMap((kind): Holding[] => [
      { ...place, kind },
      ...[undefined, [], [...kinds], ['progress'], ['recognition']].map((kinds) => ({
        ...{ ...place, kind, insteadOf: { id: hung!.id, name: hung!.name } },
        ...(kinds && { kinds: kinds as Holding['kinds'] & object }),
      })),
    ]),
  )
  const sets = [
    [],
    ...roles.map((role) => [role]),
    ...roles.map((role, at) => [role, roles[(at * 7 + 3) % roles.length]!]),
  ]
  let listed = 0
  for (const [at, set] of sets.entries()) {
    const who: Holder = { id: [lan, mai, ha][at % 3]!.id, roles: set }
    const waiting = await stage.db.submission.findMany({ where: awaiting(who), select: { id: true } })
    const allowed = all.filter(
      (one) =>
        one.state === 'submitted' &&
        (one.kind === 'recognition' ? may.score(who, one) || may.preside(who, one) : may.decide(who, one)),
    )
    expect(waiting.map(({ id }) => id).sort()).toEqual(allowed.map(({ id }) => id).sort())
    listed += waiting.length
  }
  expect(listed).toBeGreaterThan(200)
})

it('asks a seat of the council once, whoever sat on it', async () => {
  const { id } = await waits({ kind: 'recognition' })
  const [hung, ha, huong] = await Promise.all(['Hùng', 'Hà', 'Hương'].map(person))
  const { id: at, path } = await unit('Tân Lâm Hương')
  const own: Holding = { kind: 'reviewer', unit: at, path }
  const forHung: Holding = { ...own, insteadOf: { id: hung!.id, name: hung!.name } }
  const count = (who: number, role: Holding) =>
    stage.db.submission.count({ where: awaiting({ id: who, roles: [role] }) })
  expect(await count(hung!.id, own)).toBe(1)
  const ballot = { submissionId: id, version: 1, scores: {}, total: 80 }
  await stage.db.ballot.create({ data: { ...ballot, reviewerId: huong!.id, insteadOfId: hung!.id } })
  expect(await count(hung!.id, own)).toBe(0)
  expect(await count(huong!.id, forHung)).toBe(0)
  expect(await count(ha!.id, own)).toBe(1)
})

it('opens the council’s card for a member, and the chair’s for the chair', async () => {
  const model = await runningModel(stage.db)
  await reportOn(stage.app, model)
  await forward(stage.app, model)
  await stage.settled()
  await stage.play(`Sơn: /choduyet
    Sơn < Đề nghị công nhận – thôn Vĩnh Thịnh
    Sơn > DVK-26-0001 · Đề nghị công nhận
    Sơn < Mục tiêu đã đăng ký
    Sơn > Chấm điểm
    Thành: /choduyet
    Thành > DVK-26-0001 · Đề nghị công nhận
    Thành < Mục tiêu đã đăng ký
    Hùng: /choduyet
    Hùng < Không có hồ sơ nào`)
})
