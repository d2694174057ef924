import { afterEach, beforeEach, expect, it } from 'vitest'
import { invite } from '../../src/invitations.ts'
import { registers } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

/** Presses a button that hangs under no message of theirs: anybody can send any data. */
async function forge(name: string, data: string) {
  const person = stage.world.people().find((one) => one.name.endsWith(name))!
  const [message] = stage.world.chat(person.id).messages
  const before = stage.world.chat(person.id).messages.length
  stage.world.presses(person, person, message!.message_id, { data })
  await stage.world.until(() => stage.world.chat(person.id).messages.length > before)
  return stage.world.chat(person.id).messages.at(-1)!.text
}

it.each([
  ['the author', 'Lan'],
  ['a cadre of another village', 'Tám'],
  ['a reviewer of another commune', 'Sơn'],
  ['a committee member', 'Hương'],
  ['an admin', 'Minh'],
])('refuses the forged decision of %s', async (_, name) => {
  await stage.play(`${name}: /start\n${registers('Lan')}`)
  for (const data of ['review.approve.1.1', 'review.return.1.1', 'review.reject.1.1'])
    expect(await forge(name, data)).toContain('do người thẩm định của đơn vị quyết định')
  const submission = await stage.db.submission.findFirstOrThrow({ where: { state: 'submitted' } })
  const data = `review.approve.${submission.id}.1`
  expect(await forge(name, data)).toContain('do người thẩm định của đơn vị quyết định')
  expect(await stage.db.review.count()).toBe(0)
})

it.each([
  'review.approve',
  'review.approve.x.y',
  'review.approve.1',
  'review.approve.-1.1',
  'review.approve.99999999999999999999.1',
  'review.toString.1.1',
  'review.__proto__.1',
  '__proto__.x',
  'form.1.confirm.send',
  'form.x.y',
  'status.show.999999',
  'status.list.-5',
  'help.do.constructor',
  'onboarding.confirm.1',
  'admin.group.1',
  '.',
  'ă'.repeat(20),
])('stands the button %s', async (data) => {
  await stage.play('Tám: /start\nTám < Chào')
  expect(await forge('Tám', data)).toBeTruthy()
  await stage.settled()
  expect(await stage.db.inbox.count({ where: { state: 'parked' } })).toBe(0)
})

it('lets nobody decide on what they sent in themselves', async () => {
  const lan = await stage.db.person.findFirstOrThrow({ where: { name: 'Nguyễn Thị Lan' } })
  const commune = await stage.db.unit.findFirstOrThrow({ where: { name: 'Tân Lâm Hương' } })
  await stage.db.role.create({ data: { personId: lan.id, unitId: commune.id, kind: 'reviewer', state: 'active' } })
  await stage.play(`${registers('Lan')}\nHùng < Hồ sơ đăng ký mới`)
  const submission = await stage.db.submission.findFirstOrThrow({ where: { state: 'submitted' } })
  expect(await forge('Lan', `review.approve.${submission.id}.1`)).toContain('người thẩm định của đơn vị')
  const cards = await stage.db.notice.findMany({ where: { view: 'review-card' }, include: { account: true } })
  expect(cards.map(({ account }) => account.personId)).not.toContain(lan.id)
})

it('no longer counts a role that has ended, on a card that is still there', async () => {
  await stage.play(`${registers('Lan')}\nHùng < Hồ sơ đăng ký mới`)
  await stage.db.role.updateMany({
    where: { kind: 'reviewer', person: { name: 'Trần Văn Hùng' } },
    data: { state: 'ended' },
  })
  await stage.play('Hùng > Duyệt\nHùng < do người thẩm định của đơn vị quyết định')
})

it('passes by a unit that reviews but has nobody to do it', async () => {
  await stage.db.role.updateMany({ where: { kind: 'reviewer' }, data: { state: 'ended' } })
  const province = await stage.db.unit.findFirstOrThrow({ where: { name: 'Hà Tĩnh' } })
  const huong = await stage.db.person.findFirstOrThrow({ where: { name: 'Phan Thị Hương' } })
  await stage.db.role.create({ data: { personId: huong.id, unitId: province.id, kind: 'reviewer', state: 'active' } })
  await stage.play(`${registers('Lan')}
    Lan < tỉnh Hà Tĩnh
    Hương < Hồ sơ đăng ký mới
    Hương > Duyệt
    Lan < Đã duyệt`)
})

it('shows what is waiting to a reviewer who joins later, and to a group that is bound later', async () => {
  await stage.db.role.updateMany({ where: { kind: 'reviewer' }, data: { state: 'ended' } })
  await stage.db.account.deleteMany({ where: { unitId: { not: null } } })
  const commune = await stage.db.unit.findFirstOrThrow({ where: { name: 'Tân Lâm Hương' } })
  await stage.play(registers('Lan'))
  await stage.settled()
  const { code } = await invite(stage.db, { unitId: commune.id, role: 'reviewer', now: stage.app.clock.now() })
  await stage.play(`* reviewer: Đinh Văn Lộc
    Lộc: ${code}
    Lộc > Đồng ý
    Lộc < Hồ sơ đăng ký mới`)
  await stage.db.role.updateMany({ where: { person: { name: 'Trần Văn Hùng' } }, data: { state: 'active' } })
  await stage.play(`Hùng [Tổ thẩm định]: /nhom@dan_van_kheo_bot
    Hùng [Tổ thẩm định] > xã Tân Lâm Hương
    Hùng [Tổ thẩm định] < Hồ sơ đăng ký mới`)
})
