import { expect, test } from 'vitest'
import { createTranslator } from '../../src/adapters/fluent.ts'
import { changed, lines, written } from '../../src/core/dossier.ts'
import { fields, registration, VALUES } from '../../src/core/registration.ts'

const t = createTranslator()('vi')
const given = {
  unit: { value: '9', label: 'thôn Nhân Hoà' },
  title: 'Nhà sạch, vườn đẹp',
  goal: { value: 45, unit: 'hộ', words: '45 hộ' },
  period: { from: '2026-03-15', to: '2026-11-30' },
  subject: 'household',
  level: 'grassroots',
}

test('what has an answer is told, in the order of the form', () => {
  expect(lines(registration, given, t)).toEqual([
    'Đơn vị: thôn Nhân Hoà',
    'Tên mô hình: Nhà sạch, vườn đẹp',
    'Chủ thể: Hộ gia đình',
    'Mục tiêu: 45 hộ',
    'Thời gian: 15/3/2026 – 30/11/2026',
    'Cấp đăng ký: Cơ sở',
  ])
  expect(written(registration, given, 'goal', t)).toBe('45 hộ')
  expect(written(registration, given, 'lasting', t)).toBe('')
  expect(written(registration, given, 'constructor', t)).toBe('')
})

test('what has changed is named, however the database keeps it', () => {
  const kept = { ...given, goal: { unit: 'hộ', value: 45, words: '45 hộ' } }
  expect(changed(registration, given, kept)).toEqual([])
  expect(changed(registration, given, { ...given, title: 'Vườn rau' })).toEqual(['title'])
  expect(changed(registration, given, { ...given, lasting: 'Ghi vào hương ước' })).toEqual(['lasting'])
  const { period: _, ...without } = given
  expect(changed(registration, given, without)).toEqual(['period'])
})

test('every value has a sentence in both languages', () => {
  for (const language of ['vi', 'en'] as const)
    for (const [name, values] of Object.entries(VALUES))
      for (const value of values)
        expect(fields[name as 'subject'].format(value, createTranslator()(language))).not.toBe('')
})
