import { afterEach, beforeEach, expect, it } from 'vitest'
import { recognisedModels } from '../../src/features/replication/models.ts'
import { registers } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const all = { skip: 0, take: 50 }
const titles = async (words: string, more = {}) =>
  (await recognisedModels(stage.db, { words, ...more }, all)).map(({ title }) => title)

const byCode = (code: string) => stage.db.initiative.findUniqueOrThrow({ where: { code } })

/** Another model like the one given, further down its line. */
async function follower(code: string, of: { id: number }, unit: string, more = {}) {
  const { id: _, inspiredById: __, ...model } = await byCode('DVK-22-0003')
  const { id: unitId } = await stage.db.unit.findUniqueOrThrow({ where: { code: unit } })
  return stage.db.initiative.create({ data: { ...model, code, unitId, honour: null, inspiredById: of.id, ...more } })
}

it.each([
  [
    'Cựu chiến binh',
    ['hội ccb', 'CỰU CHIẾN BINH', 'cuu chien binh', 'cựu chiến binh'.normalize('NFD'), 'CCB tôn giáo'],
  ],
  ['Nhà lưới', ['nhà lưới rau', 'NHA LUOI san xuat', 'nha luoi thach lac', 'nhà lưới Vĩnh Thịnh', 'vinh thinh']],
  ['an ninh trật tự', ['khu dân cư ANTT', 'KDC an ninh', 'trung hoà an ninh', 'trung hòa kdc', 'an ninh trat tu kdc']],
  ['chi bộ xuất sắc', ['chi bo xuat sac', 'ðảng chi bộ', 'dang htct chi bo', 'hoi cat']],
])('finds “%s” however it is asked for', async (title, queries) => {
  for (const query of queries) {
    const found = await titles(query)
    expect([query, found.length, found[0]]).toEqual([query, 1, expect.stringContaining(title)])
  }
})

it('wants every word, as the beginning of one', async () => {
  expect(await titles('nhà lưới chi bộ')).toEqual([])
  expect(await titles('nha lu')).toHaveLength(2)
  expect(await titles('ha luoi')).toEqual([])
  expect(await titles('%')).toHaveLength(7)
})

it('puts the title first, then what is outstanding, then what was followed most', async () => {
  const [third, fourth] = [await byCode('DVK-22-0003'), await byCode('DVK-22-0004')]
  await stage.db.initiative.update({ where: { id: fourth.id }, data: { words: ` san xuat ${fourth.words} ` } })
  expect(await titles('lưới')).toEqual([fourth.title, third.title])
  await follower('DVK-26-0900', third, 'nghe-an/nam-cat')
  expect(await titles('lưới')).toEqual([third.title, fourth.title])
  await stage.db.initiative.update({ where: { id: fourth.id }, data: { honour: 'outstanding' } })
  expect(await titles('lưới')).toEqual([fourth.title, third.title])
  expect(await titles('lưới sản xuất')).toEqual([third.title, fourth.title])
})

it('keeps to a field and to a place', async () => {
  expect(await titles('', { field: 'QPAN' })).toHaveLength(2)
  const commune = await stage.db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh/thach-lac' } })
  expect(await titles('', { unit: commune.id })).toEqual(['Nhà lưới sản xuất rau củ quả'])
})

it('shows and copies only what was recognised and is still there', async () => {
  const model = await byCode('DVK-22-0003')
  for (const data of [{ honour: null }, { honour: 'recognised' as const, stage: 'withdrawn' as const }]) {
    await stage.db.initiative.update({ where: { id: model.id }, data })
    expect(await titles('nhà lưới rau')).toEqual([])
    await stage.play('Lan: LANTOA DVK-22-0003\nLan < chưa được công nhận')
    await stage.play('Lan: NHANRONG DVK-22-0003\nLan < chưa được công nhận')
  }
})

it('counts those who followed the followers, once, and only what was approved', async () => {
  const first = await byCode('DVK-22-0003')
  const a = await follower('DVK-26-0901', first, 'ha-tinh/tan-lam-huong/nhan-hoa')
  const b = await follower('DVK-26-0902', a, 'ha-tinh/tan-lam-huong/trung-hoa', { stage: 'ended' })
  await follower('DVK-26-0903', b, 'nghe-an/nam-cat')
  await follower('DVK-26-0904', first, 'thai-nguyen/ban-dat', { stage: 'registered' })
  await stage.play('Tám: LANTOA DVK-22-0003\nTám < 3 mô hình ở 2 xã, phường')
  await stage.db.initiative.update({ where: { id: first.id }, data: { inspiredById: b.id } })
  await stage.play('Tám: LANTOA DVK-22-0003\nTám < 3 mô hình ở 2 xã, phường')
})

it('carries over what another place can use, asks for the rest, and keeps the lineage', async () => {
  await stage.play(`${registers('Tám', 'Hòm thư góp ý')}\nSơn > Duyệt\nTám < Đã duyệt`)
  const original = await byCode('DVK-26-0001')
  await stage.db.initiative.update({ where: { id: original.id }, data: { honour: 'outstanding' } })
  await stage.play(`Mai: NHANRONG DVK-26-0001
    Mai < Hiện ghi: Hòm thư góp ý
    Mai > Giữ nguyên
    Mai < Thực trạng ở địa phương thế nào
    Mai: Bà con ít dịp nói ý kiến của mình
    Mai: 12 hộ
    Mai < Làm ở đâu, với ai
    Mai: Thôn Trung Hoà
    Mai: Bà Đặng Thị Mai
    Mai > Từ hôm nay đến hết năm
    Mai > Không, là cách làm riêng
    Mai < Nội dung, cách làm: Đảng viên làm trước, bà con góp ngày công
    Mai > Gửi đi thẩm định
    Mai < Mã mô hình: DVK-26-0002
    Tám < Có nơi học theo mô hình DVK-26-0001`)
  expect(await byCode('DVK-26-0002')).toMatchObject({
    inspiredById: original.id,
    fieldCode: 'KT',
    novelty: 'new',
    goalUnit: 'hộ',
  })
  const notices = await stage.db.notice.findMany({ where: { view: 'copy-registered' } })
  expect(notices).toHaveLength(1)
})

it('lets only cadres copy, whatever button is pressed', async () => {
  const { id } = await byCode('DVK-22-0003')
  await stage.play('Hùng: LANTOA DVK-22-0003\nHùng < DVK-22-0003\nHùng <! Nhân rộng mô hình này')
  await stage.play('Hùng: NHANRONG DVK-22-0003\nHùng < dành cho cán bộ cơ sở')
  expect(await stage.db.draft.count({ where: { about: `like:${id}` } })).toBe(0)
})

it('shows nothing of a person', async () => {
  await stage.play(`${registers('Tám', 'Hòm thư góp ý')}\nSơn > Duyệt\nTám < Đã duyệt`)
  await stage.db.initiative.update({ where: { code: 'DVK-26-0001' }, data: { honour: 'recognised' } })
  await stage.play('Hùng: LANTOA DVK-26-0001\nHùng < Cách làm: Đảng viên làm trước')
  const last = stage.world.chat(stage.world.people().find(({ name }) => name.endsWith('Hùng'))!.id).messages.at(-1)!
  expect(last.text).not.toContain('Nguyễn Thị Lan')
  expect(last.text).not.toContain('Võ Văn Tám')
})

it('turns the pages of one’s own search only', async () => {
  await stage.play('Lan: /nhanrong xã\nLan < DVK-22-0007\nLan > Trang sau\nLan < DVK-22-0001')
  const { id } = await stage.db.draft.findFirstOrThrow({ where: { form: 'search' } })
  const tam = stage.world.people().find(({ name }) => name.endsWith('Tám'))!.id
  await stage.play('Tám: /start\nTám < Chào')
  const before = stage.world.chat(tam).messages.length
  stage.world.presses(tam, tam, stage.world.chat(tam).messages[0]!.message_id, { data: `replication.found.${id}.0` })
  await stage.world.until(() => stage.world.chat(tam).messages.length > before)
  expect(stage.world.chat(tam).messages.at(-1)!.text).toContain('đã cũ')
})
