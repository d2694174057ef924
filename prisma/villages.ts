/** The places, fields and models that the five articles name. */

export interface UnitSeed {
  kind: string
  name: string
  reviews?: boolean
  below?: UnitSeed[]
}

const village = (name: string): UnitSeed => ({ kind: 'thôn', name })
const hamlet = (name: string): UnitSeed => ({ kind: 'xóm', name })
const commune = (name: string, ...below: UnitSeed[]): UnitSeed => ({ kind: 'xã', name, reviews: true, below })
const ward = (name: string, ...below: UnitSeed[]): UnitSeed => ({ kind: 'phường', name, reviews: true, below })
const province = (name: string, ...below: UnitSeed[]): UnitSeed => ({ kind: 'tỉnh', name, reviews: true, below })

/** Communes stand under their province: districts ended on 1 July 2025. */
const PROVINCES: UnitSeed[] = [
  province(
    'Hà Tĩnh',
    commune('Tân Lâm Hương', village('Nhân Hoà'), village('Trung Hoà')),
    commune('Thạch Lạc', village('Vĩnh Thịnh')),
    commune('Thạch Khê', village('Thanh Lan')),
    commune('Thạch Đài'),
    commune('Lưu Vĩnh Sơn', village('Bàu Am')),
    commune('Thạch Trị', village('Đại Tiến')),
    commune('Thạch Long', village('Hội Cát')),
    commune('Thạch Sơn', village('Đình Hàn')),
  ),
  province('Nghệ An', commune('Nam Cát')),
  province('Quảng Trị', ward('Đồng Hới')),
  province(
    'Thái Nguyên',
    commune('Hương Sơn'),
    commune('Đào Xá', hamlet('Đoàn Kết')),
    commune('Bàn Đạt'),
    ward('Chùa Hang'),
  ),
  province('Lâm Đồng', commune('Cư Jút'), ward('Gia Nghĩa')),
]

/** Above all provinces: here the first admin is let in. */
export const ROOT: UnitSeed = { kind: 'toàn', name: 'quốc', below: PROVINCES }

/** The five fields of Thạch Hà (2022) and one for what fits nowhere; every province may load its own. */
export const FIELDS = [
  { code: 'KT', name: 'Kinh tế', nameEn: 'Economy' },
  { code: 'NTM', name: 'Nông thôn mới, đô thị văn minh', nameEn: 'New countryside, civilised towns' },
  { code: 'VHXH', name: 'Văn hoá – xã hội', nameEn: 'Culture and society' },
  { code: 'QPAN', name: 'Quốc phòng – an ninh', nameEn: 'Defence and security' },
  { code: 'HTCT', name: 'Xây dựng Đảng, hệ thống chính trị', nameEn: 'Party and political system' },
  { code: 'KHAC', name: 'Lĩnh vực khác', nameEn: 'Other' },
]

interface ModelSeed {
  title: string
  unit: string
  field: string
  subject: 'collective' | 'individual' | 'household'
  goal: [number, string]
  honour: 'recognised'
  answers: { title: string; field: { value: string; label: string } } & Record<string, unknown>
}

const model = (
  title: string,
  unit: string,
  field: string,
  subject: ModelSeed['subject'],
  goal: [number, string],
): ModelSeed => ({
  title,
  unit,
  field,
  subject,
  goal,
  honour: 'recognised',
  answers: {
    title,
    subject,
    novelty: 'new',
    level: 'grassroots',
    field: { value: field, label: FIELDS.find(({ code }) => code === field)!.name },
    goal: { value: goal[0], unit: goal[1], words: `${goal[0]} ${goal[1]}` },
    period: { from: '2022-03-15', to: '2022-12-31' },
  },
})

/** Named in the article on Thạch Hà of 23 December 2022: each of them has proved itself. */
export const MODELS: ModelSeed[] = [
  model('Khu dân cư mẫu', 'ha-tinh/luu-vinh-son/bau-am', 'NTM', 'collective', [1, 'khu dân cư']),
  model('Nhà sạch, vườn đẹp', 'ha-tinh/thach-dai', 'NTM', 'collective', [45, 'hộ']),
  model('Nhà lưới sản xuất rau củ quả', 'ha-tinh/thach-lac/vinh-thinh', 'KT', 'household', [4200, 'm²']),
  model('Trồng hoa lan trong nhà lưới', 'ha-tinh/thach-khe/thanh-lan', 'KT', 'individual', [2500, 'm²']),
  model('Xây dựng khu dân cư đảm bảo an ninh trật tự', 'ha-tinh/tan-lam-huong/trung-hoa', 'QPAN', 'collective', [
    1,
    'khu dân cư',
  ]),
  model('Hội Cựu chiến binh với an ninh tôn giáo', 'ha-tinh/thach-tri/dai-tien', 'QPAN', 'collective', [1, 'chi hội']),
  model('Xây dựng chi bộ xuất sắc', 'ha-tinh/thach-long/hoi-cat', 'HTCT', 'collective', [1, 'chi bộ']),
]
