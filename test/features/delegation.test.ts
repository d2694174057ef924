import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SubmissionKind } from '../../src/core/lifecycle.ts'
import { HA, HUNG, HUONG } from '../support/people.ts'
import { registers } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const person = (name: string) => stage.db.person.findFirstOrThrow({ where: { name: { endsWith: name } } })
const last = (who: number) => stage.world.chat(who).messages.findLast(({ from }) => from.is_bot)?.text ?? ''
const NOT_YOURS = 'do người thẩm định của đơn vị quyết định'

/** Anybody can send any data. */
async function forge(who: number, data: string) {
  if (stage.world.chat(who).messages.length === 0) stage.world.says(who, who, '/trogiup')
  await stage.settled()
  stage.world.presses(who, who, stage.world.chat(who).messages.at(-1)!.message_id, { data })
  await stage.settled()
  return last(who)
}

const hours = (count: number) => new Date(stage.app.clock.now().getTime() + count * 3_600_000)

/** Hùng's right, lent to Hương as the form would lend it. */
async function lent({ since = 0, until = 24, kinds = [] as SubmissionKind[], from = 'Hùng', to = 'Hương' } = {}) {
  const { id: unitId } = await stage.db.unit.findFirstOrThrow({ where: { name: 'Tân Lâm Hương' } })
  const [fromId, toId] = (await Promise.all([person(from), person(to)])).map(({ id }) => id) as [number, number]
  const times = { since: hours(since), until: hours(until), ...(since <= 0 && { begunAt: hours(since) }) }
  return stage.db.delegation.create({ data: { fromId, toId, unitId, role: 'reviewer', kinds, ...times } })
}

const sent = async () => {
  await stage.play(`${registers('Lan')}\nHùng < Hồ sơ đăng ký mới`)
  await stage.settled()
  return stage.db.submission.findFirstOrThrow({ where: { state: 'submitted' } })
}
const cardsOf = async (name: string) =>
  stage.db.notice.count({ where: { view: 'review-card', account: { person: { name: { endsWith: name } } } } })

it('counts from its first moment to its last, and the decision says in whose place', async () => {
  const { id } = await sent()
  await lent({ since: 1, until: 2 })
  expect(await forge(HUONG, `review.approve.${id}.1`)).toContain(NOT_YOURS)
  stage.passes(60)
  expect(await forge(HUONG, `review.approve.${id}.1`)).toContain('Đã duyệt DVK-26-0001')
  const [hung, huong] = await Promise.all([person('Hùng'), person('Hương')])
  expect(
    await stage.db.review.findUnique({ where: { submissionId_version: { submissionId: id, version: 1 } } }),
  ).toMatchObject({ reviewerId: huong.id, insteadOfId: hung.id })
  const event = await stage.db.event.findFirstOrThrow({
    where: { name: 'submission.decided' },
    orderBy: { id: 'desc' },
  })
  expect(event).toMatchObject({ personId: huong.id, data: { verdict: 'approve', insteadOf: hung.id } })
  expect(await forge(HUNG, `review.approve.${id}.1`)).toBe(
    '✅ Đồng chí Phan Thị Hương (thay mặt đồng chí Trần Văn Hùng) đã duyệt lúc 10:00 23/11.',
  )
})

it('is over at its end', async () => {
  const { id } = await sent()
  await lent({ until: 1 })
  stage.passes(60)
  expect(await forge(HUONG, `review.approve.${id}.1`)).toContain(NOT_YOURS)
})

it.each([
  ['registration', true],
  ['progress', false],
  ['recognition', false],
] as const)('for %s only: a registration may be decided on: %s', async (kind, may) => {
  await lent({ kinds: [kind] })
  const { id } = await sent()
  expect(await cardsOf('Hương')).toBe(may ? 1 : 0)
  const said = await forge(HUONG, `review.approve.${id}.1`)
  expect(said).toContain(may ? 'Đã duyệt' : NOT_YOURS)
})

it('taken back in the middle of a form, the decision is refused with a sentence', async () => {
  await sent()
  const { id } = await lent()
  await stage.play(`Hương: BOSUNG DVK-26-0001
    Hương < Mục nào cần bổ sung
    Hương > Mục tiêu
    Hương > Xong
    Hương > Mục tiêu cần một con số`)
  expect(await forge(HUNG, `delegation.revoke.${id}`)).toContain('Đã thu hồi uỷ quyền')
  expect(last(HUONG)).toContain('Đồng chí Trần Văn Hùng đã thu hồi uỷ quyền')
  await stage.play(`Hương > Gửi đề nghị bổ sung\nHương < ${NOT_YOURS}\nHương > Huỷ\nHương > Bỏ hẳn\nHương < Đã bỏ`)
  expect(await stage.db.review.count({ where: { reviewer: { name: 'Phan Thị Hương' } } })).toBe(0)
})

it('ends with the role of the one who lent it', async () => {
  await lent()
  await stage.db.role.updateMany({ where: { person: { name: 'Trần Văn Hùng' } }, data: { state: 'ended' } })
  await stage.play(registers('Lan'))
  await stage.settled()
  const { id } = await stage.db.submission.findFirstOrThrow({ where: { state: 'submitted' } })
  expect(await cardsOf('Hương')).toBe(0)
  expect(await forge(HUONG, `review.approve.${id}.1`)).toContain(NOT_YOURS)
})

it('nobody decides on what they sent in, nor in the place of whoever did', async () => {
  const { id } = await sent()
  await lent({ to: 'Lan' })
  expect(await forge(await chat('Lan'), `review.approve.${id}.1`)).toContain(NOT_YOURS)
  const hung = await person('Hùng')
  await stage.db.submission.update({ where: { id }, data: { authorId: hung.id } })
  await lent({ to: 'Hương' })
  expect(await forge(HUONG, `review.approve.${id}.1`)).toContain(NOT_YOURS)
  expect(await stage.db.review.count({ where: { submissionId: id } })).toBe(0)
})

const chat = async (name: string) =>
  Number((await stage.db.account.findFirstOrThrow({ where: { person: { name: { endsWith: name } } } })).chat)

it('the author who stands in gets no card of their own', async () => {
  await lent({ to: 'Lan' })
  await sent()
  expect(await cardsOf('Lan')).toBe(0)
  await stage.play(
    `${registers('Mai', 'Đoạn đường tự quản').replace('Kinh tế', 'Nông thôn mới')}\nLan < Hồ sơ đăng ký mới`,
  )
  expect(await cardsOf('Lan')).toBe(1)
})

it('opens nothing else: no invitation, no group, no further lending', async () => {
  await lent()
  await stage.play(`Hương: /uyquyen
    Hương < Đồng chí thay mặt đồng chí Trần Văn Hùng
    Hương <! Uỷ quyền mới
    Hương: /moi
    Hương < do người thẩm định hoặc quản trị của đơn vị làm
    Hương: /trogiup
    Hương < Chờ duyệt
    Hương <! Mời người mới
    Hương [Tổ thẩm định]: /nhom@dan_van_kheo_bot
    Hương [Tổ thẩm định] < mới kết nối được nhóm`)
  expect(await forge(HUONG, 'delegation.new')).toContain('Uỷ quyền là việc của người thẩm định')
})

it('only the lender takes it back, once', async () => {
  const { id } = await lent()
  for (const who of [HUONG, HA]) expect(await forge(who, `delegation.revoke.${id}`)).toContain('Chỉ người đã uỷ quyền')
  for (const data of ['delegation.revoke.999', 'delegation.revoke.x', 'delegation.revoke'])
    expect(await forge(HUNG, data)).toMatch(/Chỉ người đã uỷ quyền|Mục này đã cũ/)
  expect(await forge(HUNG, `delegation.revoke.${id}`)).toContain('Đã thu hồi')
  expect(await forge(HUNG, `delegation.revoke.${id}`)).toContain('Uỷ quyền này đã hết rồi')
  expect(await stage.db.event.count({ where: { name: 'delegation.ended' } })).toBe(1)
})

it('whoever cannot be chosen cannot be forged', async () => {
  const son = await person('Sơn')
  const hung = await person('Hùng')
  await stage.play('Hùng: /uyquyen\nHùng > Tất cả hồ sơ\nHùng < Uỷ quyền cho ai')
  const { id } = await stage.db.draft.findFirstOrThrow({ where: { form: 'delegation' } })
  for (const one of [son.id, hung.id, 999_999, 0])
    expect(await forge(HUNG, `form.${id}.to.pick:${one}`)).toContain('Uỷ quyền cho ai')
  await stage.play(
    'Hùng: bui quang son\nHùng < Chưa tìm thấy\nHùng: le ha\nHùng < Lê Thị Hà – người thẩm định\nHùng > Lê Thị Hà',
  )
  await stage.play('Hùng < từ khi nào')
})

it('from tomorrow: the cards come in the morning, and at the end both are told, once', async () => {
  await sent()
  await stage.play(`Hùng: /uyquyen
    Hùng > Hồ sơ đăng ký
    Hùng: huong
    Hùng > Phan Thị Hương
    Hùng > Từ ngày mai
    Hùng: 24/11
    Hùng < xem lại
    Hùng > Đồng ý uỷ quyền
    Hùng < Đã uỷ quyền
    Hương < từ 00:00 24/11 đến hết ngày 24/11/2026`)
  expect(await cardsOf('Hương')).toBe(0)
  await stage.play('@ 24/11/2026 00:10')
  expect(await cardsOf('Hương')).toBe(0)
  await stage.play('@ 06:30\n@ 06:31')
  await stage.settled()
  expect(await cardsOf('Hương')).toBe(1)
  expect(last(HUONG)).toContain('Hồ sơ đăng ký mới · DVK-26-0001')
  await stage.play('@ 25/11/2026 00:10')
  expect(await stage.db.event.count({ where: { name: 'delegation.ended' } })).toBe(0)
  await stage.play('@ 07:00\n@ 07:01')
  await stage.settled()
  expect(last(HUONG)).toContain('Đã hết thời gian đồng chí thay mặt đồng chí Trần Văn Hùng')
  expect(last(HUNG)).toContain('Đã hết thời gian đồng chí Phan Thị Hương thay mặt đồng chí')
  for (const name of ['given', 'begun', 'ended'])
    expect(await stage.db.event.count({ where: { name: `delegation.${name}` } }), name).toBe(1)
})

it('a press that comes twice lends once', async () => {
  await stage.play(`Hùng: /uyquyen
    Hùng > Tất cả hồ sơ
    Hùng: huong
    Hùng > Phan Thị Hương
    Hùng > Từ bây giờ
    Hùng > 3 ngày
    Hùng < xem lại`)
  stage.world.redeliver(3)
  await stage.play('Hùng > Đồng ý uỷ quyền\nHùng < Đã uỷ quyền')
  await stage.settled()
  stage.world.redeliver(1)
  expect(await stage.db.delegation.count()).toBe(1)
  expect(await stage.db.event.count({ where: { name: 'delegation.given' } })).toBe(1)
  expect(await stage.db.inbox.count({ where: { state: 'parked' } })).toBe(0)
})

it('whoever has nothing to lend is told so', () =>
  stage.play('Lan: /uyquyen\nLan < Uỷ quyền là việc của người thẩm định và người chủ trì công nhận'))
