import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatQuantity, readQuantity } from '../../src/core/quantities.ts'
import { formatNumber } from '../../src/core/vietnamese.ts'

const read = (text: string) => {
  const found = readQuantity(text)
  return found && [found.value, found.unit]
}

describe('an amount as it is typed', () => {
  it.each<[string, number, string]>([
    // numbers
    ['45 hộ', 45, 'hộ'],
    ['45hộ', 45, 'hộ'],
    ['03 mô hình', 3, 'mô hình'],
    ['5000 cây', 5000, 'cây'],
    ['1.200 m2', 1200, 'm²'],
    ['1 200 m2', 1200, 'm²'],
    ['1\u00a0200 m2', 1200, 'm²'],
    ['1,200 m2', 1200, 'm²'],
    ['1,5 ha', 1.5, 'ha'],
    ['1.5 ha', 1.5, 'ha'],
    ['1,125 ha', 1.125, 'ha'],
    ['1.125 ha', 1125, 'ha'],
    ['0.125 ha', 0.125, 'ha'],
    ['0,250 ha', 0.25, 'ha'],
    ['193,38 ha', 193.38, 'ha'],
    ['1.200,5 m2', 1200.5, 'm²'],
    ['1.234.567,89 đồng', 1234567.89, 'đồng'],
    ['25,000,000 đồng', 25e6, 'đồng'],
    ['25,000,000.50 đồng', 25000000.5, 'đồng'],
    ['25 000 000 đồng', 25e6, 'đồng'],
    ['１２３ hộ', 123, 'hộ'],
    ['１.２００ m²', 1200, 'm²'],
    ['- 45 hộ', 45, 'hộ'],
    ['+45 hộ', 45, 'hộ'],
    ['khoảng 45 hộ', 45, 'hộ'],
    ['0 hộ', 0, 'hộ'],
    // area, length, volume, weight
    ['4.200m 2', 4200, 'm²'],
    ['145.000 m²', 145000, 'm²'],
    ['145.000 m^2', 145000, 'm²'],
    ['1200 mét vuông', 1200, 'm²'],
    ['1200 met vuong', 1200, 'm²'],
    ['1.200 M2', 1200, 'm²'],
    ['1.200 m đường hoa', 1200, 'm'],
    ['1.200m đường hoa', 1200, 'm'],
    ['300 mét', 300, 'm'],
    ['300 met', 300, 'm'],
    ['20 m3 cát', 20, 'm³'],
    ['20 khối đá', 20, 'khối'],
    ['3 km đường', 3, 'km'],
    ['2,5 héc ta', 2.5, 'ha'],
    ['2 sào ruộng', 2, 'sào'],
    ['10 tấn xi măng', 10, 'tấn'],
    ['50kg', 50, 'kg'],
    // people and work
    ['45 hộ có vườn đẹp', 45, 'hộ'],
    ['45 ho co vuon dep', 45, 'hộ'],
    ['45 hộ gia đình', 45, 'hộ'],
    ['45 HỘ', 45, 'hộ'],
    ['45 ho\u0323\u0302', 45, 'hộ'],
    ['120 ngày công', 120, 'ngày công'],
    ['120 ngay cong', 120, 'ngày công'],
    ['120 công', 120, 'ngày công'],
    ['300 lượt người', 300, 'lượt người'],
    ['4.900 người', 4900, 'người'],
    ['12 bóng điện', 12, 'bóng đèn'],
    // what only begins like a unit
    ['3 công trình', 3, 'công trình'],
    ['3 cong trinh', 3, 'công trình'],
    ['20 đồng chí', 20, 'đồng chí'],
    ['20 công nhân', 20, 'công nhân'],
    ['3 hố rác', 3, 'hố'],
    ['2 hồ nước', 2, 'hồ'],
    ['45 hội viên', 45, 'hội viên'],
    ['3 mái nhà', 3, 'mái'],
    ['6 camera', 6, 'camera'],
    ['1 khu dân cư', 1, 'khu dân cư'],
    // money
    ['25 triệu', 25e6, 'đồng'],
    ['25 trieu dong', 25e6, 'đồng'],
    ['25tr', 25e6, 'đồng'],
    ['1tr5', 1.5e6, 'đồng'],
    ['1tr250', 1.25e6, 'đồng'],
    ['1,1 triệu', 1.1e6, 'đồng'],
    ['1,2 tỷ đồng', 1.2e9, 'đồng'],
    ['1.5 tỉ', 1.5e9, 'đồng'],
    ['150 tỷ', 150e9, 'đồng'],
    ['673,16 tỷ đồng', 673.16e9, 'đồng'],
    ['1 tỷ 250 triệu đồng', 1.25e9, 'đồng'],
    ['2 triệu 300 nghìn', 2.3e6, 'đồng'],
    ['500 nghìn', 500e3, 'đồng'],
    ['50k', 50e3, 'đồng'],
    ['500.000đ', 500e3, 'đồng'],
    ['500.000 VNĐ', 500e3, 'đồng'],
    ['25 triệu đồng/hộ/năm', 25e6, 'đồng'],
    ['25 triệu mỗi hộ', 25e6, 'đồng'],
    ['2 nghìn cây', 2000, 'cây'],
    ['5 ngàn lượt người', 5000, 'lượt người'],
    ['2 ti vi', 2, 'ti vi'],
    // shares
    ['100 %', 100, '%'],
    ['100%', 100, '%'],
    ['99,08 % cử tri', 99.08, '%'],
    ['90 phần trăm', 90, '%'],
    ['90 phan tram', 90, '%'],
    ['45/50 hộ', 45, 'hộ'],
    // in a sentence
    ['Vận động 45 hộ góp 25 triệu', 45, 'hộ'],
    ['Trồng 500 gốc mai cho 10 hộ', 500, 'gốc'],
    ['Xóm 3, 45 hộ', 45, 'hộ'],
    ['Xóm 3 có 45 hộ', 45, 'hộ'],
    ['Đến năm 2026 có 45 hộ', 45, 'hộ'],
    ['năm 2026: 45 hộ', 45, 'hộ'],
    ['Đến 30/11 trồng 500 cây', 500, 'cây'],
    ['Tháng 3/2026 trồng 500 cây', 500, 'cây'],
    ['mỗi năm 3 lớp', 3, 'lớp'],
    ['Tổng số: 45 (hộ)', 45, 'hộ'],
    ['vườn rộng m2: 45 hộ', 45, 'hộ'],
    // a number and nothing behind it
    ['45', 45, ''],
    ['1.200', 1200, ''],
    ['45.', 45, ''],
    ['45 - 50', 45, ''],
    ['45 🌸', 45, ''],
  ])('%j → %d %s', (text, value, unit) => expect(read(text)).toEqual([value, unit]))

  it.each([
    '',
    'một',
    'nhiều hộ tham gia',
    'mười lăm hộ',
    '∞ hộ',
    'Infinity hộ',
    `${'9'.repeat(400)} hộ`,
    '2.000.000.000.000.000 đồng',
    '9999999999 tỷ',
  ])('%j → nothing', (text) => expect(read(text)).toBeUndefined())
})

describe('what is written is read', () => {
  const units = ['m²', 'm', 'km', 'ha', 'hộ', 'người', 'ngày công', 'đồng', 'tấn', '%', 'mô hình']
  const amount = fc.record({
    value: fc.oneof(
      fc.nat({ max: 9999 }),
      fc.nat({ max: 2_000_000_000 }),
      fc.nat({ max: 99_999 }).map((n) => n / 100),
    ),
    unit: fc.constantFrom(...units),
  })

  it('as we write it', () => {
    fc.assert(
      fc.property(amount, (amount) => {
        expect(readQuantity(formatQuantity(amount))).toEqual(amount)
      }),
      { numRuns: 2000 },
    )
  })

  it('as people write it', () => {
    const spellings: ((value: number) => string)[] = [
      formatNumber,
      (value) => String(value).replace('.', ','),
      (value) => formatNumber(value).replaceAll('.', ' '),
      (value) => formatNumber(value).replaceAll('.', '\u00a0'),
    ]
    const between = fc.constantFrom('', ' ', '  ', '\u00a0')
    const behind = fc.constantFrom('', ' của thôn', ', 3 tổ', '.', '\nXóm 4', '/năm')
    fc.assert(
      fc.property(amount, fc.constantFrom(...spellings), between, behind, ({ value, unit }, spell, space, more) => {
        expect(readQuantity(`${spell(value)}${space}${unit}${more}`)).toEqual({ value, unit })
        expect(readQuantity(`${spell(value)}${space}${unit}${more}`.normalize('NFD'))).toEqual({ value, unit })
      }),
      { numRuns: 2000 },
    )
  })

  it('in millions and thousand millions', () => {
    const sizes = [
      ['nghìn', 1e3],
      ['triệu', 1e6],
      ['tr', 1e6],
      ['tỷ', 1e9],
      ['tỉ đồng', 1e9],
    ] as const
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(...sizes), (cents, [word, size]) => {
        const found = readQuantity(`${String(cents / 100).replace('.', ',')} ${word}`)
        expect(found).toEqual({ value: Number(((cents / 100) * size).toPrecision(15)), unit: 'đồng' })
      }),
    )
  })

  it('and whatever else is typed gives a number that JSON keeps, or nothing', () => {
    const scraps = fc.constantFrom(
      ...['1', '0', '.', ',', ' ', '/', '000', '25', 'tr', 'tỷ', ' hộ', '%', 'e', '-', 'm2', '９'],
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(scraps, { maxLength: 20 })), (typed) => {
        const found = readQuantity(typeof typed === 'string' ? typed : typed.join(''))
        if (!found) return
        expect(found.value).toBeGreaterThanOrEqual(0)
        expect(JSON.parse(JSON.stringify(found))).toEqual(found)
      }),
      { numRuns: 5000 },
    )
  })
})
