import { describe, expect, it } from 'vitest'
import { codeIn, codeOf, WORDS } from '../../src/core/code.ts'

describe('a typed code', () => {
  const approval = { word: 'duyet', number: 42, year: 2026 }

  it.each([
    'DUYET DVK-26-0042',
    'duyệt dvk-26-0042',
    'Duyệt DVK 26 42',
    'duyet dvk260042',
    'DUYỆT: DVK–26–0042.',
    '  duyet   DVK-26-0042\n',
    'DUYETDVK-26-0042',
  ])('is read from “%s”', (text) => expect(codeIn(text)).toEqual(approval))

  it('means this year without one', () => {
    expect(codeIn('duyệt 42')).toEqual({ word: 'duyet', number: 42 })
    expect(codeIn('Không duyệt DVK 0042')).toEqual({ word: 'khongduyet', number: 42 })
    expect(codeIn('XACNHAN 17')).toEqual({ word: 'xacnhan', number: 17 })
  })

  it('comes back as it was shown', () => {
    for (const word of WORDS) expect(codeIn(codeOf(word, 'DVK-26-0042'))).toEqual({ ...approval, word })
  })

  it.each([
    'DUYT DVK-26-0042',
    'DUYETT DVK-26-0042',
    'DUYET DVK-26-OO42',
    'khong duyt dvk 26 42',
    'DUYET DVK-26-00421',
  ])('that was mistyped is known as such: “%s”', (text) => expect(codeIn(text)).toBe('mistyped'))

  it.each([
    '',
    'duyệt',
    '45 hộ',
    'DVK-26-0042',
    'Học theo DVK-26-0042',
    'Đề nghị duyệt mô hình DVK-26-0042 giúp tôi',
    'Sửa 3 km đường',
    'Xóm 4',
    'Tổ 12',
    'Làm như mô hình DVK-26-0042 của thôn Nhân Hoà',
  ])('is not found in what people write otherwise: “%s”', (text) => expect(codeIn(text)).toBeUndefined())
})
