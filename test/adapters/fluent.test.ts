import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../src/adapters/fluent.ts'

const translate = createTranslator()
const [vi, en] = [translate('vi'), translate('en')]

describe('a sentence', () => {
  test('is looked up by name, in each language', () => {
    expect([vi('form-done'), en('form-done')]).toEqual(['✅ Xong', '✅ Done'])
  })

  test('may have more to it', () => {
    expect(vi('registration-goal.label')).toBe('Mục tiêu')
    expect(vi('registration-unit.example')).toBe('')
    expect(vi('no-such-thing.example')).toBe('')
  })

  test('that is missing is a bug, and so is a gap that nobody fills', () => {
    expect(() => en('no-such-thing')).toThrow('locales/en has no "no-such-thing"')
    expect(() => vi('form-now')).toThrow('value')
  })

  test('chooses its words by number', () => {
    const found = (days: number) => vi('form-found-draft', { done: 5, of: 12, days })
    expect([0, 1, 2].map(found)).toEqual([
      'Đồng chí có bản nháp (5/12 mục, hôm nay)',
      'Đồng chí có bản nháp (5/12 mục, hôm qua)',
      'Đồng chí có bản nháp (5/12 mục, 2 ngày trước)',
    ])
    expect([1, 2].map((count) => en('form-photos', { count }))).toEqual(['1 photo', '2 photos'])
  })

  test('writes numbers as its readers do', () => {
    expect(vi('form-photos', { count: 1200 })).toBe('1.200 ảnh')
    expect(en('form-photos', { count: 1200 })).toBe('1,200 photos')
  })

  test('takes what people typed as it is: no marks are put around it, none of theirs mean anything', () => {
    const typed = '{ $value } "}" \\u0041 <b>'
    expect(vi('form-now', { value: typed })).toBe(`Hiện ghi: ${typed}`)
  })
})
