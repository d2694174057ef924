import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, inject, it, test } from 'vitest'
import { titleKey, titleWords } from '../../src/core/likeness.ts'
import { clean } from '../../src/core/vietnamese.ts'
import { createDb } from '../../src/db.ts'
import { lookAlikes } from '../../src/features/initiatives/look-alikes.ts'
import { reset } from '../support/reset.ts'

test.each([
  ['Nhà sạch, vườn đẹp', 'nha sach vuon dep'],
  ['NHÀ SẠCH – VƯỜN ĐẸP', 'nha sach vuon dep'],
  ['Mô hình “Nhà sạch, vườn đẹp”', 'nha sach vuon dep'],
  ['Mô hình dân vận khéo: Nhà sạch, vườn đẹp', 'nha sach vuon dep'],
  ['Xây dựng khu dân cư kiểu mẫu', 'khu dan cu kieu mau'],
  ['Xây dựng KDC kiểu mẫu', 'khu dan cu kieu mau'],
  ['TDP số 3 giữ gìn ANTT', 'to dan pho so 3 giu gin an ninh trat tu'],
  ['Hội CCB với an ninh tôn giáo', 'hoi cuu chien binh voi an ninh ton giao'],
  ['MTTQ chung tay NTM', 'mat tran to quoc chung tay nong thon moi'],
  ['DVK bảo vệ môi trường', 'bao ve moi truong'],
  ['Tuyến đường hoa\u200b', 'tuyen duong hoa'],
  ['5 cán bộ giúp một hộ', '5 can bo giup mot ho'],
  ['Constructor', 'constructor'],
  // nothing would be left
  ['Mô hình', 'mo hinh'],
  ['Xây dựng mô hình dân vận khéo', 'xay dung mo hinh dan van kheo'],
  ['🌸🌸🌸🌸🌸', '🌸🌸🌸🌸🌸'],
])('%j is compared as %j', (title, key) => {
  expect(titleKey(title)).toBe(key)
  expect(titleWords(title)).toEqual([...new Set(key.split(' '))])
})

test('a title has always something to be compared by', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 5 }).filter((title) => clean(title).length >= 5),
      (title) => {
        expect(titleKey(title)).not.toBe('')
        expect(titleWords(title).length).toBeGreaterThan(0)
      },
    ),
  )
})

/** As the five articles quote them. */
const TITLES = [
  'Xây dựng khu dân cư kiểu mẫu',
  'Khu dân cư mẫu',
  'Nhà sạch, vườn đẹp',
  'Xây dựng khu dân cư đảm bảo an ninh trật tự',
  'Khu dân cư không có tội phạm, tệ nạn xã hội',
  'Hội Cựu chiến binh với an ninh tôn giáo',
  'Xây dựng chi bộ xuất sắc',
  'Nâng cao chất lượng chi bộ',
  'Camera an ninh',
  'Tổ tự quản',
  'Tổ an ninh tự quản',
  'Tổ hòa giải',
  'Tổ liên gia phòng cháy chữa cháy',
  'Sáng, xanh, sạch, đẹp',
  'Ngôi nhà xanh',
  'Năm không, ba sạch',
  'Tuyến đường hoa',
  'Mẹ đỡ đầu',
  'Mẹ đỡ đầu - Kết nối yêu thương',
  'Chia sẻ yêu thương, đưa em vững bước tới trường',
  'Xe đạp yêu thương, cùng em đến trường',
  'Tiết kiệm vì ngày mai lập nghiệp',
  'Tiết học vùng biên',
  'Tết sum vầy',
  'Mái ấm Công đoàn',
  'Thanh niên tình nguyện bảo vệ môi trường',
  'Hành quân dã ngoại làm công tác dân vận',
  '5 cán bộ, đảng viên giúp một hộ dân thoát nghèo',
  'Thoát nghèo bền vững trong vùng đồng bào dân tộc thiểu số',
  'Tuyển sinh, đào tạo nghề trung cấp, cao đẳng cho con em vùng đồng bào dân tộc thiểu số, nông thôn miền núi',
  'Tổ tuyên truyền, bảo vệ nền tảng tư tưởng của Đảng, đấu tranh phản bác các quan điểm sai trái, thù địch trên không gian mạng',
  'Xây dựng cơ quan Sở Văn hóa và Thể thao thân thiện, gần dân',
  'Vận động, thuyết phục đương sự tự nguyện thi hành án dân sự',
  'Vận động nhân dân trong công tác giải phóng mặt bằng, đẩy mạnh triển khai thực hiện các dự án phát triển kinh tế - xã hội trọng điểm',
  'Tuyên truyền, vận động người nộp thuế đăng ký sử dụng hóa đơn điện tử trên địa bàn',
  'Tuyên truyền, vận động giáo dân giáo xứ Bàu Sen thực hiện công tác bảo vệ môi trường Vườn Quốc gia Phong Nha - Kẻ Bàng',
  'Tuyên truyền vận động người dân tham gia chính sách bảo hiểm xã hội tự nguyện, bảo hiểm y tế hộ gia đình trên địa bàn thành phố Đồng Hới',
  'Thi đua Dân vận khéo trong công tác tham mưu, phục vụ hoạt động tiếp xúc cử tri và tiếp công dân',
  'Lãnh đạo đảng viên thực hiện tốt công tác hỗ trợ nông dân chuyển đổi số trong sản xuất và tiêu thụ nông sản hàng hóa giai đoạn 2022 – 2025',
  'Ngân hàng phát hành xuất sắc - Tăng trưởng năng động',
]

describe('which titles are found to be alike', () => {
  const db = createDb({ databaseUrl: inject('databaseUrl') })
  beforeAll(async () => {
    await reset({ db, redisUrl: inject('redisUrl') })
    const unit = await db.unit.create({
      data: { code: 'tan-lam-huong', name: 'Tân Lâm Hương', kind: 'xã', path: '/1/' },
    })
    const author = await db.person.create({ data: { name: 'Dữ liệu mẫu từ báo chí' } })
    const campaign = await db.campaign.create({ data: { code: '2022', name: 'Đợt 2022', year: 2022 } })
    await db.field.create({ data: { code: 'KT', name: 'Kinh tế', nameEn: 'Economy', position: 0 } })
    await db.initiative.createMany({
      data: TITLES.map((title, at) => ({
        code: `DVK-22-${String(at + 1).padStart(4, '0')}`,
        campaignId: campaign.id,
        unitId: unit.id,
        authorId: author.id,
        title,
        titleKey: titleKey(title),
        titleWords: titleWords(title),
        fieldCode: 'KT',
        subject: 'collective' as const,
        novelty: 'new' as const,
        level: 'grassroots' as const,
        goalValue: 1,
        goalUnit: 'mô hình',
        startsOn: new Date('2022-03-15'),
        endsOn: new Date('2022-12-31'),
        stage: 'running' as const,
      })),
    })
  })
  afterAll(() => db.$disconnect())

  const found = async (title: string) => (await lookAlikes(db, title)).map((it) => it.title)

  it('finds every title itself', async () => {
    for (const title of TITLES) expect((await found(title))[0]).toBe(title)
  })

  it('finds these pairs among the forty, and no others', async () => {
    const pairs: string[] = []
    for (const title of TITLES)
      for (const other of await found(title)) if (other !== title) pairs.push([title, other].sort().join(' ~ '))
    expect([...new Set(pairs)].sort()).toEqual([
      'Khu dân cư mẫu ~ Xây dựng khu dân cư kiểu mẫu',
      'Mẹ đỡ đầu ~ Mẹ đỡ đầu - Kết nối yêu thương',
      // Two that only share a formal phrase: the price of a threshold that misses nothing.
      'Thoát nghèo bền vững trong vùng đồng bào dân tộc thiểu số ~ Tuyển sinh, đào tạo nghề trung cấp, cao đẳng cho con em vùng đồng bào dân tộc thiểu số, nông thôn miền núi',
      'Tuyên truyền vận động người dân tham gia chính sách bảo hiểm xã hội tự nguyện, bảo hiểm y tế hộ gia đình trên địa bàn thành phố Đồng Hới ~ Tuyên truyền, vận động người nộp thuế đăng ký sử dụng hóa đơn điện tử trên địa bàn',
      'Tổ an ninh tự quản ~ Tổ tự quản',
    ])
  })

  it.each([
    ['nha sach vuon dep', ['Nhà sạch, vườn đẹp']],
    ['Mô hình Vườn đẹp nhà sạch', ['Nhà sạch, vườn đẹp']],
    ['KDC kiểu mẫu', ['Xây dựng khu dân cư kiểu mẫu', 'Khu dân cư mẫu']],
    ['Tuyến đường hoa phụ nữ thôn Nhân Hoà', ['Tuyến đường hoa']],
    ['Đường hoa', ['Tuyến đường hoa']],
    ['Hội CCB với an ninh tôn giáo', ['Hội Cựu chiến binh với an ninh tôn giáo']],
    ['Camera', ['Camera an ninh']],
    ['Nuôi ong lấy mật', []],
    ['🌸🌸🌸🌸🌸', []],
    ['Mô hình dân vận khéo', []],
  ])('%j finds %j', async (title, expected) => expect(await found(title)).toEqual(expected))

  it('does not show what was not approved', async () => {
    await db.initiative.updateMany({ where: { title: 'Camera an ninh' }, data: { stage: 'declined' } })
    expect(await found('Camera an ninh')).toEqual([])
  })
})
