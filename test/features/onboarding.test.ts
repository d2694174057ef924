import { afterEach, beforeEach, expect, it } from 'vitest'
import { momentOf } from '../../src/core/day.ts'
import { firstAdminCode, invite } from '../../src/invitations.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const NGA = '* cadre: Hoàng Thị Nga'

it('stores nothing about a person before they agree', async () => {
  const people = await stage.db.person.count()
  const accounts = await stage.db.account.count()
  await stage.play(`${NGA}
    Nga: /start
    Nga < Đồng chí có đồng ý không
    Nga: Tôi là Nga ở thôn Nhân Hoà
    Nga < Đề nghị nhắn /start
    Nga > Không đồng ý
    Nga < không lưu gì`)
  await stage.settled()
  expect(await stage.db.person.count()).toBe(people)
  expect(await stage.db.account.count()).toBe(accounts)
  expect(await stage.db.inbox.findMany({ where: { body: { not: null } } })).toEqual([])
})

it('keeps the proof of a consent, once per version', async () => {
  await stage.play(`${NGA}
    Nga: /start
    Nga > Đồng ý
    Nga < mã mời
    Nga >> Đồng ý
    Nga < mã mời`)
  const person = await stage.db.person.findFirstOrThrow({
    where: { name: 'Hoàng Thị Nga' },
    include: { consents: true },
  })
  expect(person.consents).toMatchObject([{ version: 1, channel: 'telegram' }])
})

it('bears /start in every form, again and again', async () => {
  await stage.play(`${NGA}
    Nga: /start
    Nga: /start
    Nga: /start@dan_van_kheo_bot
    Nga: /start    
    Nga: /start xyz
    Nga < đã dùng hoặc đã hết hạn
    Nga: /start fix-1-1
    Nga: /start return-1-1
    Nga < người thẩm định của đơn vị
    Nga: /start full-999999999999999999999
    Lan: /start
    Lan < Chào đồng chí Nguyễn Thị Lan
    Lan: /dangky
    Lan: /start
    Lan < Chào đồng chí Nguyễn Thị Lan
    Lan: Tuyến đường cờ Tổ quốc
    Lan < lĩnh vực nào
    Hùng [Tổ thẩm định]: /start@dan_van_kheo_bot
    Hùng [Tổ thẩm định] < riêng với hệ thống`)
  await stage.settled()
  expect(await stage.db.inbox.count({ where: { state: 'parked' } })).toBe(0)
})

it('lets the first admin claim the system with the code of the terminal, once', async () => {
  await stage.db.role.updateMany({ where: { kind: 'admin' }, data: { state: 'ended' } })
  const code = await firstAdminCode(stage.db, stage.app.clock.now())
  expect(code).toMatch(/^[A-Z2-9]{6}$/)
  await stage.play(`${NGA}
    Nga: ${code!.toLowerCase().replace(/^.../, '$&.')}
    Nga < Đồng chí được mời làm quản trị
    Nga > Đồng ý
    Nga < với vai trò quản trị – toàn quốc
    Nga > Mời người mới
    Nga < Mời người của đơn vị nào
    * cadre: Cao Thị Thắm
    Thắm: ${code}
    Thắm < đã dùng hoặc đã hết hạn`)
  expect(await firstAdminCode(stage.db, stage.app.clock.now())).toBeUndefined()
})

it('takes an invitation from a link, and not after its time', async () => {
  const unit = await stage.db.unit.findFirstOrThrow({ where: { name: 'Nhân Hoà' } })
  const early = { unitId: unit.id, role: 'cadre' as const, now: stage.app.clock.now() }
  const late = { ...early, now: momentOf('2026-11-20', 8) }
  const { token } = await invite(stage.db, early)
  const expired = await invite(stage.db, late)
  await stage.play(`${NGA}
    Nga: /start ${expired.token}
    Nga < đã hết hạn
    Nga: /start ${token}
    Nga > Đồng ý
    Nga < với vai trò cán bộ cơ sở – thôn Nhân Hoà`)
})

it('gives one invitation to one person, even if two press at once', async () => {
  const unit = await stage.db.unit.findFirstOrThrow({ where: { name: 'Nhân Hoà' } })
  const { token } = await invite(stage.db, { unitId: unit.id, role: 'reviewer', now: stage.app.clock.now() })
  const two = ['Hoàng Thị Nga', 'Cao Thị Thắm'].map((name) => stage.world.addPerson({ name, seat: 'cadre' }))
  for (const person of two) stage.world.starts(person, token)
  for (const { id } of two) await stage.world.until(() => stage.world.chat(id).messages.length === 2)
  for (const { id } of two) {
    const [, notice] = stage.world.chat(id).messages
    stage.world.presses(id, id, notice!.message_id, { row: 0, column: 0 })
  }
  for (const { id } of two) await stage.world.until(() => stage.world.chat(id).messages.length === 3)
  expect(await stage.db.role.count({ where: { kind: 'reviewer', unitId: unit.id } })).toBe(1)
})

it('does not let anybody guess codes', async () => {
  await stage.play(`${NGA}
    Nga: AAAAA2
    Nga: AAAAA3
    Nga: AAAAA4
    Nga: AAAAA5
    Nga: AAAAA6
    Nga: AAAAA8
    Nga < đã dùng hoặc đã hết hạn
    Nga: AAAAA7
    Nga < thử nhiều lần`)
})
