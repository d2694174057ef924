import { afterEach, beforeEach, expect, it } from 'vitest'
import { recipientsOf } from '../../src/features/broadcast/audience.ts'
import { HA, HUNG, LAN, tap } from '../support/people.ts'
import { registers } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

/** A unit's channel on Telegram: who connects it, and what is posted there. */

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const TITLE = 'Dân vận khéo Tân Lâm Hương'
const channel = () => stage.world.addGroup({ title: TITLE, type: 'channel', members: [HUNG, LAN, HA] }).id
const addedBy = async (who: number, id = channel()) => {
  stage.world.addBot(id, { admin: true, by: who })
  await stage.settled()
  return id
}
const last = (who: number) => stage.world.chat(who).messages.findLast(({ from }) => from.is_bot)!.text
const bound = () => stage.db.account.findMany({ where: { isChannel: true }, include: { unit: true } })

/** The commune has a committee of its own. */
async function committee() {
  const { id: personId } = await stage.db.person.findFirstOrThrow({ where: { name: 'Phan Thị Hương' } })
  const { id: unitId } = await stage.db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh/tan-lam-huong' } })
  await stage.db.role.updateMany({ where: { personId }, data: { unitId } })
}

it('whoever adds the system is asked whose channel it is, and digests are posted there', async () => {
  await committee()
  const id = await addedBy(HUNG)
  expect(last(HUNG)).toContain(`Kênh “${TITLE}” là kênh của đơn vị nào?`)
  await stage.play(`Hùng > xã Tân Lâm Hương
    Hùng < Đã kết nối kênh “${TITLE}” với xã Tân Lâm Hương
    Hương: /bantindinhky
    Hương > Hằng ngày
    Hương < Hằng ngày: 18:00 · nơi nhận: tin riêng
    Hương > Gửi vào kênh
    Hương < tin riêng, kênh
    ${registers('Lan')}`)
  await stage.settled()
  expect(stage.world.chat(id).messages).toEqual([])
  await stage.clock('18:00')
  await stage.settled()
  const [post, ...others] = stage.world.chat(id).messages
  expect(others).toEqual([])
  expect(post!.text).toContain('Bản tin ngày 23/11/2026 · xã Tân Lâm Hương')
  const buttons = post!.reply_markup!.inline_keyboard.flat()
  expect(buttons.map((button) => 'url' in button && button.url)).toEqual([
    expect.stringMatching(/^https:\/\/t\.me\/\w+\?start=xem-\d+$/),
  ])
  expect(stage.world.violations).toEqual([])
})

it('only reviewers and administrators connect one, to units of theirs, and only the one that they added', async () => {
  await addedBy(LAN)
  expect(last(LAN)).toContain('Chỉ người thẩm định hoặc quản trị của đơn vị mới kết nối được kênh')
  const account = (await bound())[0]!.id
  const commune = await stage.db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh/tan-lam-huong' } })
  const province = await stage.db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh' } })
  await stage.play(`Hùng: /kenh\nHùng < Để kết nối kênh`)
  const { message_id: message } = stage.world.chat(HUNG).messages.findLast(({ from }) => from.is_bot)!
  tap(stage.world, HUNG, { message, data: `admin.channel.${account}.${commune.id}` })
  await stage.settled()
  expect(last(HUNG)).toContain('Chỉ người đã thêm hệ thống vào kênh')
  tap(stage.world, HUNG, { message, data: `admin.channel.${account}.${province.id}` })
  await stage.settled()
  expect(last(HUNG)).toContain('Chỉ người thẩm định hoặc quản trị của đơn vị')
  expect(await bound()).toMatchObject([{ unitId: null }])
})

it('gets no dossiers, and a removed one nothing at all', async () => {
  await committee()
  const id = await addedBy(HUNG)
  await stage.play('Hùng > xã Tân Lâm Hương\nHùng < Đã kết nối kênh')
  await stage.db.digestPlan.create({
    data: {
      unitId: (await bound())[0]!.unitId!,
      rhythm: 'day',
      isOn: true,
      minute: 1080,
      places: ['channel'],
      since: stage.app.clock.now(),
    },
  })
  await stage.play(`${registers('Lan')}\nHùng < Hồ sơ đăng ký mới`)
  await stage.settled()
  expect(stage.world.chat(id).messages).toEqual([])
  stage.world.kickBot(id, HUNG)
  await stage.settled()
  expect(await bound()).toMatchObject([{ state: 'blocked' }])
  await stage.clock('18:00')
  await stage.settled()
  expect(await stage.db.notice.findMany({ where: { view: 'digest' } })).toMatchObject([
    { state: 'dead', reason: 'gone' },
  ])
  await addedBy(HUNG, id)
  expect(await bound()).toMatchObject([{ state: 'active', unit: { name: 'Tân Lâm Hương' } }])
  await stage.play(`Hùng: /kenh\nHùng < Kênh “${TITLE}” đang là kênh của xã Tân Lâm Hương`)
  expect(stage.world.chat(id).messages.map(({ text }) => text)).toEqual([expect.stringContaining('Bản tin ngày')])
})

it('gets no broadcasts: anybody may be reading there', async () => {
  await addedBy(HUNG)
  await stage.play('Hùng > xã Tân Lâm Hương\nHùng < Đã kết nối kênh')
  const { id } = await stage.db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh' } })
  const [unit, whom] = [String(id), 'groups'].map((value) => ({ value, label: value }))
  const found = await recipientsOf(stage.db, { unit: unit!, whom: whom! }, 0, '2026-11-23')
  const channels = (await bound()).map(({ id }) => id)
  expect(found).toHaveLength(1)
  expect(found.filter(({ account }) => channels.includes(account))).toEqual([])
})

it('of somebody whom nobody knows nothing is kept', async () => {
  const { id } = stage.world.addPerson({ name: 'Khách', seat: 'cadre' })
  const hall = stage.world.addGroup({ title: 'Kênh lạ', type: 'channel', members: [id] })
  await addedBy(id, hall.id)
  expect(await bound()).toEqual([])
})
