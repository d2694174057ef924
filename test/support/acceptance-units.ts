import { fold } from '../../src/core/vietnamese.ts'
import type { Db, Tx } from '../../src/db.ts'

/** The units of the articles as they were: districts and provinces that ended on 30 June 2025 still have their figures. */

export interface Place {
  id: number
  /** the unit that reviews what comes from here */
  reviewUnitId: number
}

interface Tree {
  kind: string
  name: string
  code?: string
  below?: Tree[]
}

const ENDED = new Date('2025-06-30')
const kind = (kind: string, ...names: string[]): Tree[] => names.map((name) => ({ kind, name }))
const numbered = (kind: string, count: number): Tree[] =>
  Array.from({ length: count }, (_, at) => ({ kind, name: `cơ sở số ${at + 1}` }))

/** AT5: 70 grassroots organisations of the Party, 40 đảng bộ and 30 chi bộ, in four khối. */
const KHOI: Tree = {
  kind: 'Khối',
  name: 'các cơ quan tỉnh Quảng Bình',
  code: 'khoi-ccq',
  below: [
    ['Đảng, Mặt trận, đoàn thể', 9, 8],
    ['Kinh tế', 14, 7],
    ['Nội chính', 7, 6],
    ['Văn hoá – xã hội, trường học', 10, 9],
  ].map(([name, committees, cells]) => ({
    kind: 'khối',
    name: String(name),
    below: [...numbered('đảng bộ', Number(committees)), ...numbered('chi bộ', Number(cells))],
  })),
}

const NGHE_AN = [
  ...kind('thành phố', 'Vinh'),
  ...kind('thị xã', 'Cửa Lò', 'Hoàng Mai', 'Thái Hoà'),
  ...kind('huyện', 'Anh Sơn', 'Con Cuông', 'Diễn Châu', 'Đô Lương', 'Hưng Nguyên', 'Kỳ Sơn', 'Nam Đàn', 'Nghi Lộc'),
  ...kind('huyện', 'Nghĩa Đàn', 'Quế Phong', 'Quỳ Châu', 'Quỳ Hợp', 'Quỳnh Lưu', 'Tân Kỳ', 'Thanh Chương'),
  ...kind('huyện', 'Tương Dương', 'Yên Thành'),
]
const DAK_NONG = [
  ...kind('thành phố', 'Gia Nghĩa'),
  ...kind('huyện', 'Cư Jút', 'Đắk Glong', 'Đắk Mil', 'Đắk R’Lấp', 'Đắk Song', 'Krông Nô', 'Tuy Đức'),
]
const THAI_NGUYEN = [
  ...kind('thành phố', 'Thái Nguyên', 'Sông Công', 'Phổ Yên'),
  ...kind('huyện', 'Định Hoá', 'Đồng Hỷ', 'Phú Lương', 'Đại Từ', 'Võ Nhai'),
]

/** Plants them; of each unit that is counted, the places in which its models stand. */
export const plantPlaces = (db: Db): Promise<Record<string, Place[]>> =>
  db.$transaction(
    async (tx) => {
      const root = await tx.unit.findFirstOrThrow({ where: { parentId: null } })
      const known = (code: string) => tx.unit.findUniqueOrThrow({ where: { code } })
      const [ngheAn, haTinh, thaiNguyen] = [await known('nghe-an'), await known('ha-tinh'), await known('thai-nguyen')]
      const quangBinh = await plant(tx, { kind: 'tỉnh', name: 'Quảng Bình', code: 'quang-binh' }, root)
      const khoi = await plant(tx, KHOI, { ...quangBinh.unit, code: 'quang-binh' })
      const dakNong = await plant(tx, { kind: 'tỉnh', name: 'Đắk Nông', code: 'dak-nong', below: DAK_NONG }, root)
      const thachHa = await plant(tx, { kind: 'huyện', name: 'Thạch Hà' }, haTinh)
      const phuBinh = await plant(tx, { kind: 'huyện', name: 'Phú Bình' }, thaiNguyen)
      return {
        'nghe-an': await plantAll(tx, NGHE_AN, ngheAn),
        'ha-tinh/huyen-thach-ha': thachHa.leaves,
        'quang-binh/khoi-ccq': khoi.leaves,
        'dak-nong': dakNong.leaves,
        'thai-nguyen': await plantAll(tx, THAI_NGUYEN, thaiNguyen),
        'thai-nguyen/huyen-phu-binh': phuBinh.leaves,
      }
    },
    { timeout: 30_000 },
  )

interface Planted {
  id: number
  code: string
  path: string
  kind: string
  name: string
}

async function plant(tx: Tx, { kind, name, code, below = [] }: Tree, parent: Planted) {
  const own = code ?? fold(`${kind} ${name}`).replaceAll(' ', '-')
  const row = { kind, name, reviews: true, validTo: ENDED, parentId: parent.id, path: '' }
  const full = parent.path === `/${parent.id}/` ? own : `${parent.code}/${own}`
  const words = ` ${fold(`${kind} ${name} ${parent.kind} ${parent.name}`)} `
  const { id } = await tx.unit.create({ data: { ...row, code: full, words } })
  const path = `${parent.path}${id}/`
  const unit = await tx.unit.update({ where: { id }, data: { path } })
  const leaves: Place[] = below.length > 0 ? await plantAll(tx, below, unit) : [{ id, reviewUnitId: parent.id }]
  return { unit, leaves }
}

async function plantAll(tx: Tx, trees: Tree[], parent: Planted): Promise<Place[]> {
  const leaves: Place[] = []
  for (const tree of trees) leaves.push(...(await plant(tx, tree, parent)).leaves)
  return leaves
}
