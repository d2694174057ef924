import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { formatOutcome, mostTelling, sayOutcome, sumOutcomes } from '../../src/core/outcome-sums.ts'
import { readOutcomes } from '../../src/core/outcomes.ts'
import type { Metric } from '../../src/core/units.ts'
import { formatNumber, unaccent } from '../../src/core/vietnamese.ts'

/** A phrase, and what is read from it: "land 1200 m²". */
type Case = [phrase: string, ...found: string[]]

const read = (text: string) => readOutcomes(text).map(({ metric, value, unit }) => `${metric} ${value} ${unit}`)
const models = (...values: number[]) => values.map((value) => `models ${value} mô hình`)

/** Phrases of the five articles, letter by letter. */
const ARTICLES: Record<string, Case[]> = {
  'Ban Chỉ đạo phong trào thi đua dân vận khéo triển khai nhiệm vụ quý II (Nghệ An)': [
    ['Thanh Lê 21/03/2022 17:55'],
    ['Chiều 21/3, dưới sự chủ trì của đồng chí Nguyễn Văn Thông'],
    ['họp đánh giá kết quả quý I, triển khai nhiệm vụ quý II năm 2022'],
    ['XÂY DỰNG 855 MÔ HÌNH TRÊN CÁC LĨNH VỰC', ...models(855)],
    ['Trong quý I/2022, Ban Chỉ đạo cấp tỉnh tham mưu Quyết định kiện toàn'],
    ['ban hành chương trình công tác của Ban Chỉ đạo cấp tỉnh năm 2022 với 11 nhiệm vụ trọng tâm', 'items 11 nhiệm vụ'],
    ['“vừa phòng, chống dịch Covid-19, vừa phát triển kinh tế - xã hội”'],
    ['đẩy mạnh thực hiện việc đăng ký, xây dựng mô hình “Dân vận khéo” năm 2022.'],
    ['báo cáo kết quả công tác phong trào thi đua "Dân vận khéo" quý I/2022. Ảnh: Thanh Lê'],
    ['Kết quả sơ bộ có 855 mô hình trên các lĩnh vực', ...models(855)],
    ['trong đó có 515 mô hình đăng ký xây dựng mới', ...models(515)],
    ['340 mô hình đăng ký tiếp tục thực hiện', ...models(340)],
    ['524 mô hình cấp cơ sở, 324 mô hình cấp huyện).', ...models(524, 324)],
  ],
  'Huyện Thạch Hà đẩy mạnh phong trào thi đua “Dân vận khéo” (Hà Tĩnh)': [
    ['22:19 23/12/2022'],
    ['Năm 2022, Huyện ủy Thạch Hà đã tập trung lãnh đạo'],
    [
      'toàn huyện đã xây dựng được 138 mô hình “Dân vận khéo”(vượt 03 mô hình so với đăng kí ban đầu)',
      ...models(138, 3),
    ],
    ['trong đó có 34 mô hình kinh tế; 28 mô hình lĩnh vực nông thôn mới, đô thị văn minh', ...models(34, 28)],
    ['37 mô hình lĩnh vực văn hoá, xã hội; 20 mô hình lĩnh vực an ninh - quốc phòng', ...models(37, 20)],
    ['19 mô hình lĩnh vực xây dựng Đảng, hệ thống chính trị.', ...models(19)],
    ['Mô hình nhà lưới 4.200m 2 sản xuất rau củ quả của gia đình anh Hồ Văn Hà', 'area 4200 m²'],
    ['trong nhà lưới của anh Phạm Văn Huy (thôn Thanh Lan, xã Thạch Khê) quy mô 2.500m 2 ;', 'area 2500 m²'],
    ['“Nhà sạch, vườn đẹp” (45 hội gia đình hội viên phụ nữ xã Thạch Đài)', 'households 45 hộ'],
    ['đạt chuẩn nông thôn mới nâng cao giai đoạn 2022 - 2025.'],
  ],
  'Quảng Bình: Hiệu quả của phong trào thi đua ‘Dân vận khéo’': [
    ['2024-06-09 16:30:00 0 Bình luận'],
    ['Đảng bộ Khối các cơ quan tỉnh có 70 Tổ chức cơ sở Đảng trực thuộc', 'groups 70 tổ chức cơ sở đảng'],
    ['(40 Đảng bộ và 30 Chi bộ cơ sở)', 'groups 40 đảng bộ', 'groups 30 chi bộ'],
    ['với tổng số 5.080 đảng viên.', 'people 5080 đảng viên'],
    ['100% cấp ủy trong toàn Đảng bộ đã phổ biến, tuyên truyền', 'share 100 %'],
    [
      'giai đoạn 2021 - 2025 có 225 mô hình “Dân vận khéo” gồm 108 mô hình tập thể, 117 mô hình cá nhân',
      ...models(225, 108, 117),
    ],
    ['tính riêng trong giai đoạn 2021 - 2023 với 79 mô hình “Dân vận khéo”', ...models(79)],
    ['52 mô hình gồm tập thể, 27 mô hình cá nhân', ...models(52, 27)],
    ['(trong đó có 15 mô hình tập thể, 8 mô hình cá nhân cấp Đảng bộ Khối).\u00a0', ...models(15, 8)],
    ['tiêu chuẩn cơ sở Đảng trong 04 Khối thuộc Đảng bộ Khối', 'groups 4 khối'],
    ['nông sản hàng hóa giai đoạn 2022 – 2025”.'],
    ['quần chúng nhân dân thuộc 3 bản biên giới khu vực Cửa khẩu Cà Ròong', 'places 3 bản'],
    ['Đại hội Đảng bộ tỉnh lần thứ XVII, nhiệm kỳ 2020 - 2025 đã cho thấy'],
    ['thực hiện 4 Chương trình hành động', 'items 4 chương trình'],
    ['4 khâu đột phá chiến lược; 6 nhiệm vụ trọng tâm', 'items 4 khâu đột phá', 'items 6 nhiệm vụ'],
    ['Thu ngân sách trên địa bàn năm 2021, 2022 vượt kế hoạch'],
    ['Nhân kỷ niệm 99 năm Ngày Báo chí cách mạng Việt Nam (21/6/1925 – 21/6/2024), ngày 12/6, Tỉnh ủy'],
    ['tháng 5 năm 2024, đã diễn ra rất nhiều các hoạt động'],
    ['thu hút hàng chục ngàn người dân và du khách'],
    ['với kỷ lục 55.000 ngọn đăng bày tỏ lòng tôn kính', 'items 55000 ngọn đăng'],
    ['quy ước\u00a0năm 2024'],
    ['2024-06-12 16:03:34'],
    ['Chiều 11/6, tại thành phố Đồng Hới'],
    ['Ngày 8/6 vừa qua, Lễ vía Bà Linh Sơn Thánh Mẫu'],
  ],
  'Phong trào “Dân vận khéo” góp phần thực hiện thắng lợi các nhiệm vụ chính trị (Thái Nguyên)': [
    ['2024-10-08 08:30:00.0'],
    ['Chương trình có sự tham gia của 2 vị khách mời.', 'people 2 vị'],
    ['Năm 2009, trên cơ sở tổng kết thực tiễn các mô hình'],
    ['Chỉ thị số 25-CT/TU ngày 23/4/2024 về “Đẩy mạnh'],
    ['Quyết định số 08/2022/QĐ-UBND ngày 19/4/2022 về “Quy định thi đua'],
    ['tháng 4/2024, Ban Thường vụ Tỉnh ủy Thái Nguyên đã ký ban hành Chỉ thị số 25-CT/TW'],
    ['Kế hoạch số 73-KH/BDVTU, ngày 10/5/2024 và ban hành 12 văn bản để chỉ đạo, hướng dẫn', 'items 12 văn bản'],
    [
      'tổ chức thành công 85 Hội thi “Dân vận khéo” cấp xã, 9 Hội thi cấp huyện',
      'meetings 85 hội thi',
      'meetings 9 hội thi',
    ],
    ['với 988 đội dự thi và hơn 4.900 thành viên tham gia.', 'groups 988 đội', 'people 4900 thành viên'],
    ['Nghị quyết Đại hội Đảng bộ huyện lần thứ 27, nhiệm kỳ 2020 - 2025 xác định mục tiêu'],
    ['phấn đấu đến năm 2025 cơ bản đạt các tiêu chí thị xã và trở thành thị xã trước năm 2030.'],
    ['năm 2021, Ban Chấp hành Đảng bộ huyện đã ban hành Chương trình số 14 về “Nâng cao chất lượng'],
    [
      'chỉ tiêu mỗi cơ quan, đơn vị, tổ dân vận ở khu dân cư xây dựng và duy trì hiệu quả ít nhất 1 mô hình dân vận khéo',
    ],
    ['Kế hoạch số 79-KH/HU, ngày 16/5/2022, của Ban Thường vụ Huyện ủy'],
    ['Kế hoạch số 176-KH/HU, ngày 03/6/2024, của Ban Thường vụ Huyện ủy'],
    ['Toàn tỉnh xây dựng được hơn 500 mô hình “Dân vận khéo”', ...models(500)],
    ['Kế hoạch số 86/KH-UBND, ngày 30/6/2022 về tổ chức thực hiện'],
    ['Hiện nay trên địa bàn huyện có 276 mô hình dân vận khéo hoạt động hiệu quả', ...models(276)],
    [
      'Chỉ tính từ năm 2020 đến nay, Nhân dân trên địa bàn đã hiến trên 145.000 m2, trên 150 tỷ đồng xây dựng cơ sở hạ tầng',
      'land 145000 m²',
      'money 150000000000 đồng',
    ],
    ['mô hình “Năm không, ba sạch”; mô hình “Ngôi nhà xanh” của Hội phụ nữ'],
    ['100% số xã đạt chuẩn NTM, trong đó có 7 xã đạt chuẩn NTM nâng cao', 'share 100 %', 'places 7 xã'],
    ['có 12 xóm NTM kiểu mẫu, 4 xóm đạt xóm NTM thông minh', 'places 12 xóm', 'places 4 xóm'],
    [
      'Từ năm 2021 - 2023 đã thực hiện giải phóng 25 công trình, dự án với 193,38 ha, tổng kinh phí đền bù 673,16 tỷ đồng.',
      'works 25 công trình',
      'area 193.38 ha',
      'compensation 673160000000 đồng',
    ],
    ['đang được mở rộng mặt đường bê tông từ 3,5m lên 7m'],
    ['Chỉ tính riêng năm 2023, toàn tỉnh có trên 2.300 mô hình “Dân vận khéo” được tôn vinh', ...models(2300)],
    ['gần 750 mô hình “Dân vận khéo” (gồm hơn 490 mô hình tập thể, 256 mô hình cá nhân)', ...models(750, 490, 256)],
    ['hơn 800 mô hình “Dân vận khéo” (gồm hơn 630 mô hình tập thể, 172 mô hình cá nhân)', ...models(800, 630, 172)],
    ['(gồm gần 430 mô hình tập thể, 74 mô hình cá nhân)', ...models(430, 74)],
    ['trên 300 mô hình “Dân vận khéo” (gồm hơn 240 mô hình tập thể, 60 mô hình cá nhân)', ...models(300, 240, 60)],
    ['đồng thuận\u00a0với phương án sắp xếp đơn vị hành chính đạt\u00a099,08%.', 'share 99.08 %'],
    ['Quyết định số 903-QĐ/TU, ngày 04/01/2022 về “Quy chế công tác dân vận'],
    ['Thứ hai là, xác định nội dung trọng tâm phong trào'],
  ],
  'Đắk Nông nâng cao chất lượng phong trào ‘Dân vận khéo’': [
    [
      'trong 10 năm 2013-2023, tỉnh Đắk Nông có 697 mô hình “Dân vận khéo” (420 mô hình tập thể, 277 mô hình của cá nhân)',
      ...models(697, 420, 277),
    ],
    ['Riêng từ năm 2023 đến nay, toàn tỉnh có 265 mô hình “Dân vận khéo” được đăng ký', ...models(265)],
    ['có 40 mô hình được công nhận. Trong đó, lĩnh vực kinh tế có 10 mô hình', ...models(40, 10)],
    ['lĩnh vực văn hóa - xã hội có 14 mô hình; lĩnh vực quốc phòng-an ninh 12 mô hình', ...models(14, 12)],
    ['lĩnh vực xây dựng Đảng và hệ thống chính trị 4 mô hình.', ...models(4)],
    ['“5 cán bộ, đảng viên giúp một hộ dân thoát nghèo”', 'people 5 cán bộ'],
    ['Chỉ thị số 38/-CT/TU ngày 12/6/2024 về đẩy mạnh'],
    ['https://baodaknong.vn/dak-nong-nang-cao-chat-luong-phong-trao-dan-van-kheo-227749.html'],
  ],
}

/** Other things that cadres write. */
const OTHERS: Case[] = [
  ['hiến 1.200 m2 đất, 350 triệu, 120 ngày công', 'land 1200 m²', 'money 350000000 đồng', 'labour 120 ngày công'],
  ['hien 1.200 m2 dat, gop 350 trieu dong, 45 ho', 'land 1200 m²', 'money 350000000 đồng', 'households 45 hộ'],
  ['Nhân dân góp 120 ngày công và 1.200 m² đất', 'labour 120 ngày công', 'land 1200 m²'],
  ['1.200 m2 đất do 12 hộ hiến', 'land 1200 m²', 'households 12 hộ'],
  ['Trồng 2 ha lúa', 'area 2 ha'],
  ['Hiến 500 m2 đất, trồng 2 ha lúa', 'land 500 m²', 'area 2 ha'],
  ['Hiến 2 sào đất; cải tạo 3 ha đất', 'land 2 sào', 'area 3 ha'],
  // length, light, trees, houses
  ['bê tông hoá 3,5 km đường', 'road 3.5 km'],
  ['Làm đường 500m, rộng 3 m', 'road 500 m'],
  ['đường 500 m, dày 20 cm', 'road 500 m'],
  ['Tuyên truyền 4 cuộc/320 lượt người', 'meetings 4 cuộc', 'turns 320 lượt người'],
  ['Tổng số: 45 (hộ)', 'households 45 hộ'],
  ['làm 1.200 mét đường và 300 mét mương', 'road 1200 m', 'length 300 m'],
  ['lắp 120 bóng đèn, 6 camera an ninh', 'lamps 120 bóng đèn', 'items 6 camera'],
  ['trồng 500 gốc mai, 2.000 cây xanh', 'trees 500 gốc', 'trees 2000 cây'],
  ['sửa 2 căn nhà, xây 1 nhà văn hóa', 'houses 2 ngôi nhà', 'works 1 nhà văn hoá'],
  ['300 lượt người tham gia, 12 buổi', 'turns 300 lượt người', 'meetings 12 buổi'],
  ['3 hố rác, 20 thùng rác', 'items 3 hố rác', 'items 20 thùng rác'],
  ['20 khối đá', 'items 20 khối'],
  ['45 ho, 120 ngay cong, 2 to tu quan', 'households 45 hộ', 'labour 120 ngày công', 'groups 2 tổ tự quản'],
  // numbers
  ['1 200 hộ', 'households 1200 hộ'],
  ['1,200 m2 đất', 'land 1200 m²'],
  ['4,905 người', 'people 4905 người'],
  ['4,905 ha lúa', 'area 4.905 ha'],
  ['0,5 ha lúa', 'area 0.5 ha'],
  ['１.２００ ｍ２ đất', 'land 1200 m²'],
  ['45\u00a0hộ', 'households 45 hộ'],
  ['45 ho\u0323\u0302', 'households 45 hộ'],
  ['10-15 hộ', 'households 10 hộ'],
  ['từ 10 đến 15 hộ', 'households 10 hộ'],
  ['10 – 15 triệu đồng', 'money 10000000 đồng'],
  ['từ 20 hộ lên 45 hộ', 'households 45 hộ'],
  ['từ 20 lên 45 hộ', 'households 45 hộ'],
  ['45/50 hộ đạt', 'households 45 hộ'],
  ['5/12 hộ đạt', 'households 5 hộ'],
  ['hai hộ, ba mươi cây', 'households 2 hộ', 'trees 30 cây'],
  ['một trăm hai mươi lăm ngày công', 'labour 125 ngày công'],
  ['mot tram hai muoi ngay cong', 'labour 120 ngày công'],
  ['Được năm hộ', 'households 5 hộ'],
  ['năm mươi hộ', 'households 50 hộ'],
  // money
  ['1tr5', 'money 1500000 đồng'],
  ['1 tỷ 250 triệu', 'money 1250000000 đồng'],
  ['1 tỷ 2', 'money 1200000000 đồng'],
  ['2 tỷ rưỡi', 'money 2500000000 đồng'],
  ['một tỷ hai trăm triệu đồng', 'money 1200000000 đồng'],
  ['3 nghìn tỷ đồng', 'money 3000000000000 đồng'],
  ['5 nghìn', 'money 5000 đồng'],
  ['5 nghìn cây', 'trees 5000 cây'],
  ['3 trăm hộ', 'households 300 hộ'],
  ['500.000đ', 'money 500000 đồng'],
  // next to numbers that count nothing
  ['Xóm 3, 45 hộ', 'households 45 hộ'],
  ['Xóm 3 450 hộ', 'households 450 hộ'],
  ['Năm 2025 145 hộ thoát nghèo', 'households 145 hộ'],
  ['Tổ 7 có 12 hộ', 'households 12 hộ'],
  ['Sáng 1/6 người dân trồng 50 cây', 'trees 50 cây'],
  ['3 tháng 12 buổi', 'meetings 12 buổi'],
  ['1. Hiến 1.200 m2\n2. Góp 25 triệu\n3) 500 cây', 'land 1200 m²', 'money 25000000 đồng', 'trees 500 cây'],
  ['Mỗi hộ 2 triệu, được 90 triệu', 'money 90000000 đồng'],
  ['Bán 3 con lợn', 'items 3 con'],
  ['Thu 25 triệu tiền phế liệu', 'money 25000000 đồng'],
  // nothing
  ['không có'],
  ['chưa có'],
  ['45'],
  ['0 hộ'],
  ['một hộ'],
  ['Xóm 3'],
  ['Khối 5 Lê Lợi'],
  ['Tổ 7 đã họp'],
  ['khóa XIII'],
  ['lần thứ 2'],
  ['Nghị quyết 43'],
  ['số 29-HD/ĐUK'],
  ['thứ hai, thứ ba'],
  ['trong năm hộ nghèo giảm'],
  ['ngày 15/3 đến 30/11'],
  ['quý III'],
  ['7h30, 19 giờ 15'],
  ['Gọi 0912.345.678 hoặc 0912 345 678'],
  ['25 triệu đồng/năm'],
  ['45 triệu đồng/người/năm'],
  ['thu nhập bình quân 45 triệu đồng'],
  ['14 Lê Duẩn'],
  ['3 ngày, 5 lần, 60 tuổi'],
]

describe.each(Object.entries(ARTICLES))('in the article “%s”', (_, cases) => {
  it.each(cases)('%j', (phrase, ...found) => expect(read(phrase)).toEqual(found))
})

describe('in the words of cadres', () => {
  it.each(OTHERS)('%j', (phrase, ...found) => expect(read(phrase)).toEqual(found))
})

test('at least 120 phrases are read, half of them from the articles', () => {
  const ofArticles = Object.values(ARTICLES).flat()
  const phrases = new Set([...ofArticles, ...OTHERS].map(([phrase]) => phrase))
  expect(ofArticles.length).toBeGreaterThanOrEqual(60)
  expect(ofArticles.length).toBeGreaterThanOrEqual(OTHERS.length)
  expect(phrases.size).toBe(ofArticles.length + OTHERS.length)
  expect(phrases.size).toBeGreaterThanOrEqual(120)
})

describe('an outcome keeps the words it was read from', () => {
  it.each([
    ['Đã hiến Trên 145.000 m² đất', 'Trên 145.000 m²'],
    ['quy mô 2.500m 2 ;', '2.500m 2'],
    ['Được 45/50 HỘ', '45/50 HỘ'],
    ['Tổng số: 45 (hộ)', '45 (hộ)'],
    ['góp 1 tỷ 250 triệu đồng xây', '1 tỷ 250 triệu đồng'],
    ['Xóm 3, ba mươi hộ.', 'ba mươi hộ'],
  ])('%j', (text, words) => expect(readOutcomes(text).map((outcome) => outcome.words)).toEqual([words]))
})

describe('an outcome is written', () => {
  it.each([
    ['1808 hộ', '1.808 hộ'],
    ['193,38 ha', '193,38 ha'],
    ['trên 145.000 m2', '>145.000 m²'],
    ['gần 4.900 người', '~4.900 người'],
    ['673,16 tỷ đồng', '673,16 tỷ đồng'],
    ['25.000.000 đồng', '25 triệu đồng'],
    ['25.000.500 đồng', '25.000.500 đồng'],
    ['1.234.567.891 đồng', '1.234.567.891 đồng'],
    ['500 nghìn', '500.000 đồng'],
    ['99,08 %', '99,08%'],
  ])('%j → %j', (text, written) => expect(readOutcomes(text).map(formatOutcome)).toEqual([written]))

  it('under its heading', () => {
    const t = (key: string) => `<${key}>`
    const said = readOutcomes('hiến 1.200 m2 đất, lắp hơn 6 camera').map((outcome) => sayOutcome(outcome, t))
    expect(said).toEqual(['<outcome-land>: 1.200 m²', 'Camera: >6'])
  })
})

describe('sums', () => {
  const sum = (...texts: string[]) =>
    sumOutcomes(texts.flatMap(readOutcomes)).map((one) => `${one.metric} ${formatOutcome(one)}`)

  it('are exact, for each metric and unit', () => {
    expect(sum('0,1 ha lúa', '0,2 ha lúa', '5 m2 lát sân')).toEqual(['area 0,3 ha', 'area 5 m²'])
    expect(sum('hiến 100 m2', 'lát 50 m2, hiến 20 m2')).toEqual(['land 120 m²', 'area 50 m²'])
    expect(sum('5 đảng viên', '3 hội viên', '2 đảng viên')).toEqual(['people 7 đảng viên', 'people 3 hội viên'])
  })

  it('95 % and 98 % are no 193 %', () => {
    const share = (value: number) => ({ metric: 'share' as const, value, unit: '%', words: '' })
    expect(sumOutcomes([share(95), share(98)])).toEqual([share(98)])
  })

  it('what every province counts comes before things of all kinds, and of these the most', () => {
    const found = mostTelling(sumOutcomes(readOutcomes('3 camera, 20 lọ hoa, hiến 100 m2, 45 hộ')))
    expect(found.map(({ metric, unit }) => `${metric} ${unit}`)).toEqual([
      'land m²',
      'households hộ',
      'items lọ hoa',
      'items camera',
    ])
  })

  it('are no more exact than their parts', () => {
    expect(sum('trên 100 hộ', '20 hộ')).toEqual(['households >120 hộ'])
    expect(sum('trên 100 hộ', 'gần 20 hộ', 'hơn 1 hộ')).toEqual(['households ~121 hộ'])
  })

  it('print what Phú Bình reported', () => {
    expect(
      sum(
        'Chỉ tính từ năm 2020 đến nay, Nhân dân trên địa bàn đã hiến trên 145.000 m2, trên 150 tỷ đồng',
        'Từ năm 2021 - 2023 đã thực hiện giải phóng 25 công trình, dự án với 193,38 ha, tổng kinh phí đền bù 673,16 tỷ đồng.',
      ),
    ).toEqual([
      'land >145.000 m²',
      'money >150 tỷ đồng',
      'works 25 công trình',
      'area 193,38 ha',
      'compensation 673,16 tỷ đồng',
    ])
  })

  it('do not depend on how the parts are grouped', () => {
    const cents = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(cents, (parts) => {
        const all = sumOutcomes(parts.map((part) => ({ metric: 'area', value: part / 100, unit: 'ha', words: '' })))
        expect(all[0]!.value).toBe(parts.reduce((sum, part) => sum + part, 0) / 100)
      }),
    )
  })
})

describe('what is written is read', () => {
  /** A unit, other ways to write it, and words around it that fit. */
  const UNITS: { metric: Metric; unit: string; ways: string[]; before: string; parts?: boolean }[] = [
    { metric: 'land', unit: 'm²', ways: ['m2', 'm 2', 'm²', 'm^2', 'mét vuông'], before: 'hiến ', parts: true },
    { metric: 'land', unit: 'ha', ways: ['ha', 'héc ta', 'hecta'], before: 'bà con hiến đất ', parts: true },
    { metric: 'area', unit: 'ha', ways: ['ha', 'héc ta'], before: 'trồng ', parts: true },
    { metric: 'road', unit: 'm', ways: ['m', 'mét'], before: 'làm đường ', parts: true },
    { metric: 'road', unit: 'km', ways: ['km', 'cây số'], before: 'làm tuyến đường dài ', parts: true },
    { metric: 'share', unit: '%', ways: ['%', ' %', 'phần trăm'], before: 'đạt ', parts: true },
    { metric: 'money', unit: 'đồng', ways: ['đồng', 'đ', 'VNĐ'], before: 'góp ' },
    { metric: 'labour', unit: 'ngày công', ways: ['ngày công', 'công', 'ngày công lao động'], before: 'góp ' },
    { metric: 'households', unit: 'hộ', ways: ['hộ', 'hộ gia đình', 'hộ dân'], before: 'vận động ' },
    { metric: 'people', unit: 'người', ways: ['người', 'người dân'], before: 'có ' },
    { metric: 'turns', unit: 'lượt người', ways: ['lượt người'], before: 'với ' },
    { metric: 'lamps', unit: 'bóng đèn', ways: ['bóng đèn', 'bóng điện'], before: 'lắp ' },
    { metric: 'trees', unit: 'cây', ways: ['cây', 'cây xanh'], before: 'trồng ' },
    { metric: 'models', unit: 'mô hình', ways: ['mô hình'], before: 'có ' },
  ]
  const counted = fc.constantFrom(...UNITS).chain((unit) =>
    fc.record({
      unit: fc.constant(unit),
      way: fc.constantFrom(...unit.ways),
      value: unit.parts
        ? fc.oneof(
            fc.integer({ min: 1, max: 9_999_999 }),
            fc.integer({ min: 1, max: 999_999 }).map((n) => n / 100),
          )
        : fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 2_000_000_000 })),
    }),
  )
  const figures: ((value: number, parts?: boolean) => string)[] = [
    (value) => formatNumber(value),
    (value) => String(value).replace('.', ','),
    (value) => formatNumber(value).replaceAll('.', ' '),
    (value) => formatNumber(value).replaceAll('.', '\u00a0'),
    (value, parts) => (parts ? formatNumber(value) : formatNumber(value).replaceAll('.', ',')),
    (value) => (value < 10 && Number.isInteger(value) ? `0${value}` : formatNumber(value)),
    (value) => formatNumber(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  ]
  const dressed: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.normalize('NFD'),
    unaccent,
    (text) => unaccent(text).toUpperCase(),
  ]
  const opening = fc.constantFrom('', 'Xóm 3: ', 'Ngày 15/3/2026, ', '- ', '1. ', 'Đến nay đã vận động, ')
  const ending = fc.constantFrom(
    '',
    '.',
    ', đạt kế hoạch',
    ' trong năm 2026',
    '\nXóm 4',
    '; còn lại chưa xong',
    ' (đợt 2)',
  )

  it('as people write it', () => {
    fc.assert(
      fc.property(
        counted,
        fc.constantFrom(...figures),
        fc.constantFrom(...dressed),
        fc.constantFrom('', ' ', '  ', '\u00a0'),
        opening,
        ending,
        ({ unit, way, value }, figure, dress, space, before, after) => {
          const text = dress(`${before}${unit.before}${figure(value, unit.parts)}${space}${way}${after}`)
          expect(read(text), text).toEqual([`${unit.metric} ${value} ${unit.unit}`])
        },
      ),
      { numRuns: 5000 },
    )
  })

  it('in thousands and millions', () => {
    const sizes: [string, number][] = [
      ['nghìn', 1e3],
      ['ngàn', 1e3],
      ['triệu', 1e6],
      ['tr', 1e6],
      ['tỷ', 1e9],
      ['tỉ', 1e9],
    ]
    const cents = fc.integer({ min: 1, max: 99_999 })
    const behind = fc.constantFrom('', ' đồng', ' đồng, đạt kế hoạch', '.')
    fc.assert(
      fc.property(
        cents,
        fc.constantFrom(...sizes),
        fc.constantFrom(...dressed),
        behind,
        (n, [word, size], dress, more) => {
          const text = dress(`góp ${formatNumber(n / 100)} ${word}${more}`)
          expect(readOutcomes(text), text).toMatchObject([
            { metric: 'money', unit: 'đồng', value: Number(`${n}e${Math.log10(size) - 2}`) },
          ])
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('in words', () => {
    const digits = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
    const tens = (n: number): string => {
      const [ten, one] = [Math.floor(n / 10), n % 10]
      const last = ten > 0 && one === 5 ? 'lăm' : ten > 1 && one === 1 ? 'mốt' : digits[one]!
      return `${ten > 1 ? `${digits[ten]} mươi` : ten === 1 ? 'mười' : ''} ${last}`.trim()
    }
    const spell = (n: number): string => {
      const rest = n % 100
      if (n < 100) return tens(n)
      return `${digits[Math.floor(n / 100)]} trăm ${rest > 0 && rest < 10 ? 'linh ' : ''}${tens(rest)}`.trim()
    }
    for (let n = 2; n < 1000; n++) {
      expect(read(`Đã được ${spell(n)} hộ`), spell(n)).toEqual([`households ${n} hộ`])
      if (n > 10) expect(read(unaccent(`Đã được ${spell(n)} hộ`)), spell(n)).toEqual([`households ${n} hộ`])
    }
  })

  it('as we write it', () => {
    fc.assert(
      fc.property(counted, ({ unit: { metric, unit, before }, value }) => {
        const [found] = readOutcomes(before + formatOutcome({ value, unit, words: '' }))
        expect(found).toMatchObject({ metric, value, unit })
      }),
      { numRuns: 2000 },
    )
  })

  it('and anything else gives amounts that can be kept, or nothing', () => {
    const scraps = fc.constantFrom(
      ...[
        '1',
        '0',
        '.',
        ',',
        ' ',
        '/',
        '-',
        '000',
        '25',
        'tr',
        ' tỷ',
        ' hộ',
        '%',
        'e',
        'm2',
        '９',
        '²',
        '½',
        '\n',
        'Xóm ',
      ],
      ...[
        'hai ',
        'mươi ',
        'trăm ',
        'năm ',
        ' rưỡi',
        ' nghìn',
        '(',
        '#',
        'ho\u0323\u0302',
        ' İ',
        'hiến ',
        'từ ',
        ' lên ',
      ],
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(scraps, { maxLength: 25 }).map((some) => some.join('')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        const found = readOutcomes(text)
        for (const { value, unit, words } of found) {
          expect(Number.isFinite(value) && value > 0, text).toBe(true)
          expect(unit).not.toBe('')
          expect(words).not.toBe('')
        }
        expect(JSON.parse(JSON.stringify(found))).toEqual(found)
        expect(sumOutcomes(found).every(({ value }) => Number.isFinite(value) && value > 0)).toBe(true)
      }),
      { numRuns: 10_000 },
    )
  })
})
