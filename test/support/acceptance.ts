import { loadRows } from '../../prisma/load.ts'
import { FIELDS } from '../../prisma/villages.ts'
import type { Cell, Counts, Figures, Measure } from '../../src/core/figures.ts'
import type { Period } from '../../src/core/period.ts'
import type { Db } from '../../src/db.ts'
import { batches, PHU_BINH, THAI_NGUYEN } from './acceptance-batches.ts'
import { insertModels, insertReports } from './acceptance-rows.ts'
import { plantPlaces } from './acceptance-units.ts'

/**
 * The acceptance data AT1–AT9: figures that five newspaper articles printed (domain.md, part 5), as rows of models that
 * add up to exactly them. What an article does not say is not known here either: it stays null, and is a line of its own.
 * Names of models, days and the units below are ours. AT5 is a tree of units; its 5,080 Party members are no figure of the
 * movement, and are kept nowhere.
 */

/** One printed number. `where` may name null: what was never written down. */
export interface Expected {
  /** as the article says it */
  says: string
  measure: Measure
  where?: Partial<Omit<Cell, keyof Counts | 'unit'>>
  count: number
}

export interface Acceptance {
  id: string
  /** code of the unit */
  unit: string
  /** as somebody types it behind /thongke */
  words: string
  period: Period
  expected: Expected[]
  target?: number
  /** sums as they are printed, in their order */
  outcomes?: string[]
}

const years = (from: number, to = from): Period => ({ from: `${from}-01-01`, to: `${to}-12-31` })
const all = (measure: Measure, count: number): Expected => ({ says: 'tổng số', measure, count })
const some = (says: string, count: number, where: Expected['where'], measure: Measure = 'registered'): Expected => ({
  says,
  measure,
  count,
  where: where!,
})
const COLLECTIVE = { subject: 'collective' }
const INDIVIDUAL = { subject: 'individual' }

export const ACCEPTANCE: Acceptance[] = [
  {
    id: 'AT1',
    unit: 'nghe-an',
    words: 'tỉnh Nghệ An quý I/2022',
    period: { from: '2022-01-01', to: '2022-03-31' },
    expected: [
      all('registered', 855),
      some('mới', 515, { novelty: 'new' }),
      some('tiếp tục', 340, { novelty: 'continuing' }),
      some('cơ sở', 524, { level: 'grassroots' }),
      some('huyện', 324, { level: 'above' }),
      some('chưa xác định cấp', 7, { level: null }),
    ],
  },
  {
    id: 'AT2',
    unit: 'ha-tinh/huyen-thach-ha',
    words: 'huyện Thạch Hà năm 2022',
    period: years(2022),
    target: 135,
    expected: [
      all('registered', 138),
      some('kinh tế', 34, { field: 'KT' }),
      some('NTM, đô thị văn minh', 28, { field: 'NTM' }),
      some('văn hoá, xã hội', 37, { field: 'VHXH' }),
      some('an ninh – quốc phòng', 20, { field: 'QPAN' }),
      some('xây dựng Đảng, HTCT', 19, { field: 'HTCT' }),
    ],
  },
  {
    id: 'AT3',
    unit: 'quang-binh/khoi-ccq',
    words: 'Khối các cơ quan tỉnh Quảng Bình 2021-2025',
    period: years(2021, 2025),
    expected: [all('registered', 225), some('tập thể', 108, COLLECTIVE), some('cá nhân', 117, INDIVIDUAL)],
  },
  {
    id: 'AT4',
    unit: 'quang-binh/khoi-ccq',
    words: 'Khối các cơ quan tỉnh Quảng Bình 2021-2023',
    period: years(2021, 2023),
    expected: [
      all('registered', 79),
      some('tập thể', 52, COLLECTIVE),
      some('cá nhân', 27, INDIVIDUAL),
      some('tập thể cấp Đảng bộ Khối', 15, { ...COLLECTIVE, level: 'sector' }),
      some('cá nhân cấp Đảng bộ Khối', 8, { ...INDIVIDUAL, level: 'sector' }),
    ],
  },
  {
    id: 'AT6',
    unit: 'dak-nong',
    words: 'tỉnh Đắk Nông 2013-2023',
    period: years(2013, 2023),
    expected: [
      all('recognised', 697),
      some('tập thể', 420, COLLECTIVE, 'recognised'),
      some('cá nhân', 277, INDIVIDUAL, 'recognised'),
    ],
  },
  {
    id: 'AT7',
    unit: 'dak-nong',
    words: 'tỉnh Đắk Nông từ 1/1/2023 đến 30/6/2024',
    period: { from: '2023-01-01', to: '2024-06-30' },
    expected: [
      all('registered', 265),
      all('recognised', 40),
      some('kinh tế', 10, { field: 'KT' }, 'recognised'),
      some('văn hoá – xã hội', 14, { field: 'VHXH' }, 'recognised'),
      some('quốc phòng – an ninh', 12, { field: 'QPAN' }, 'recognised'),
      some('xây dựng Đảng, HTCT', 4, { field: 'HTCT' }, 'recognised'),
    ],
  },
  {
    id: 'AT8',
    unit: 'thai-nguyen',
    words: 'tỉnh Thái Nguyên năm 2023',
    period: years(2023),
    expected: [
      all('recognised', 2359),
      some('cá nhân', 562, INDIVIDUAL, 'recognised'),
      ...THAI_NGUYEN.flatMap(([field, collectives, individuals]) => [
        some(field, collectives + individuals, { field }, 'recognised'),
        some(`${field}, tập thể`, collectives, { field, ...COLLECTIVE }, 'recognised'),
        some(`${field}, cá nhân`, individuals, { field, ...INDIVIDUAL }, 'recognised'),
      ]),
    ],
  },
  {
    id: 'AT9',
    unit: 'thai-nguyen/huyen-phu-binh',
    words: 'huyện Phú Bình 2020-2024',
    period: years(2020, 2024),
    expected: [all('registered', 276)],
    outcomes: [
      'Đất hiến: >145.000 m²',
      'Kinh phí: >150 tỷ đồng',
      'Công trình: 25 dự án',
      'Diện tích: 193,38 ha',
      'Kinh phí bồi thường: 673,16 tỷ đồng',
    ],
  },
]

/** What the cells say to an expectation. */
export const countIn = ({ cells }: Figures, { measure, where = {} }: Expected): number =>
  cells
    .filter((cell) => Object.entries(where).every(([name, value]) => cell[name as keyof Cell] === value))
    .reduce((sum, cell) => sum + cell[measure], 0)

/** Loads all of it beside the sample data of `seed`, which must be there: some 4,500 models, a few seconds. */
export async function loadAcceptance(db: Db) {
  const places = await plantPlaces(db)
  await loadRows(db, {
    fields: FIELDS,
    campaigns: Array.from({ length: 13 }, (_, at) => 2013 + at).map((year) => ({
      code: String(year),
      name: `Đợt đăng ký mô hình “Dân vận khéo” năm ${year}`,
      year,
    })),
    targets: [{ campaign: '2022', unit: 'ha-tinh/huyen-thach-ha', models: 135 }],
  })
  await insertModels(db, batches(places))
  await insertReports(db, 'thai-nguyen/huyen-phu-binh', PHU_BINH)
}
