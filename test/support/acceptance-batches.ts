import type { Batch } from './acceptance-rows.ts'
import type { Place } from './acceptance-units.ts'

const COLLECTIVE = { subject: 'collective' }
const INDIVIDUAL = { subject: 'individual' }

/** Thái Nguyên 2023: the individuals are printed, the collectives are “hơn 490”, “hơn 630”, “gần 430”, “hơn 240”: ours fit. */
export const THAI_NGUYEN: [string, collectives: number, individuals: number][] = [
  ['KT', 493, 256],
  ['VHXH', 632, 172],
  ['QPAN', 429, 74],
  ['HTCT', 243, 60],
]

/** Models of each article: how many, of what, registered when, where. */
export function batches(places: Record<string, Place[]>): Batch[] {
  const at = (unit: string) => places[unit]!
  const khoi = at('quang-binh/khoi-ccq')
  const dakNong = at('dak-nong')
  const spread = (kinds: [number, object][]) =>
    kinds.flatMap(([count, kind]) => Array.from({ length: count }, () => kind))
  return [
    {
      places: at('nghe-an'),
      from: '2022-01-04',
      to: '2022-03-31',
      // 7 and 855 have no factor in common: every level is found among new and continuing ones.
      kinds: Array.from({ length: 855 }, (_, one) => {
        const place = (one * 7) % 855
        const level = place < 524 ? 'grassroots' : place < 848 ? 'above' : null
        return { novelty: one < 515 ? 'new' : 'continuing', level }
      }),
    },
    {
      places: at('ha-tinh/huyen-thach-ha'),
      from: '2022-01-10',
      to: '2022-11-30',
      kinds: spread([
        [34, { fieldCode: 'KT' }],
        [28, { fieldCode: 'NTM' }],
        [37, { fieldCode: 'VHXH' }],
        [20, { fieldCode: 'QPAN' }],
        [19, { fieldCode: 'HTCT' }],
      ]),
    },
    {
      places: khoi,
      from: '2021-02-01',
      to: '2023-12-31',
      kinds: spread([
        [15, { subject: 'collective', level: 'sector' }],
        [37, COLLECTIVE],
        [8, { subject: 'individual', level: 'sector' }],
        [19, INDIVIDUAL],
      ]),
    },
    {
      // What AT3 has beyond AT4: planned for the rest of the term.
      places: khoi,
      from: '2024-01-02',
      to: '2025-06-30',
      kinds: spread([
        [56, COLLECTIVE],
        [90, INDIVIDUAL],
      ]),
    },
    {
      // AT6 without the forty that AT7 counts too: those were registered in 2023.
      places: dakNong,
      from: '2013-02-01',
      to: '2022-12-31',
      honour: 'recognised',
      kinds: spread([
        [394, COLLECTIVE],
        [263, INDIVIDUAL],
      ]),
    },
    {
      places: dakNong,
      from: '2023-01-03',
      to: '2023-12-31',
      honour: 'recognised',
      kinds: ['KT', 'VHXH', 'QPAN', 'HTCT'].flatMap((fieldCode, field) =>
        Array.from({ length: [10, 14, 12, 4][field]! }, (_, one) => ({
          fieldCode,
          // 26 and 14 of them, beside the 394 and 263 of the years before
          subject: one % 5 < 3 ? 'collective' : 'individual',
        })),
      ),
    },
    { places: dakNong, from: '2023-01-03', to: '2024-06-30', kinds: spread([[225, {}]]) },
    {
      places: at('thai-nguyen'),
      from: '2023-01-03',
      to: '2023-12-20',
      honour: 'recognised',
      kinds: THAI_NGUYEN.flatMap(([fieldCode, collectives, individuals]) =>
        spread([
          [collectives, { fieldCode, ...COLLECTIVE }],
          [individuals, { fieldCode, ...INDIVIDUAL }],
        ]),
      ),
    },
    { places: at('thai-nguyen/huyen-phu-binh'), from: '2020-01-02', to: '2022-12-31', kinds: spread([[276, {}]]) },
  ] as Batch[]
}

/** Reports of Phú Bình: “trên 145.000 m², trên 150 tỷ đồng” since 2020, and what was cleared in 2021–2023. */
export const PHU_BINH = [
  { to: '2021-12-31', metric: 'land', value: 60_000, unit: 'm²', words: 'trên 60.000 m2' },
  { to: '2023-12-31', metric: 'land', value: 85_000, unit: 'm²', words: '85.000 m2' },
  { to: '2021-12-31', metric: 'money', value: 40e9, unit: 'đồng', words: '40 tỷ đồng' },
  { to: '2023-12-31', metric: 'money', value: 110e9, unit: 'đồng', words: 'trên 110 tỷ đồng' },
  { to: '2021-12-31', metric: 'works', value: 9, unit: 'dự án', words: '9 dự án' },
  { to: '2023-12-31', metric: 'works', value: 16, unit: 'dự án', words: '16 dự án' },
  { to: '2021-12-31', metric: 'area', value: 100.58, unit: 'ha', words: '100,58 ha' },
  { to: '2023-12-31', metric: 'area', value: 92.8, unit: 'ha', words: '92,8 ha' },
  { to: '2022-12-31', metric: 'compensation', value: 273.06e9, unit: 'đồng', words: '273,06 tỷ đồng' },
  { to: '2023-12-31', metric: 'compensation', value: 400.1e9, unit: 'đồng', words: '400,1 tỷ đồng' },
]
