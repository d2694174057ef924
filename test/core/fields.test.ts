import { describe, expect, it, test } from 'vitest'
import { choice, choices, day, goal, oneOf, outcomes, period, photos, suggested, text } from '../../src/core/fields.ts'
import type { Field, Input, Option, Scene } from '../../src/core/form.ts'
import { Problem } from '../../src/core/problem.ts'

const t = (key: string, params = {}) => [key, ...Object.values(params)].join(' ')
const words = (text: string): Input => ({ type: 'text', text })
const tap = (press: string): Input => ({ type: 'button', at: 'here', press })
const photo = (key: string): Input => ({ type: 'photo', photo: { file: 'f', key } })
const other: Input = { type: 'other' }

const labelled = (...labels: string[]): Option[] => labels.map((label, at) => ({ value: `v${at + 1}`, label }))
const scene = (options: Option[] = []): Scene => ({ options, today: '2026-02-10' })

/** The value, or the key of the problem. */
function take<T>(field: Field<T>, input: Input, options: Option[] = [], before?: T) {
  try {
    return field.parse(input, scene(options), before)
  } catch (error) {
    if (error instanceof Problem) return error.key
    throw error
  }
}

describe('text', () => {
  it.each<[string, Input, string]>([
    ['is cleaned', words(' Nhà\u00a0sạch \u200b'), 'Nhà sạch'],
    ['may be just long enough', words('abc'), 'abc'],
    ['is measured after cleaning', words('a\u200b\u200b\u200b b'), 'a b'],
    ['may be too short', words('ab'), 'form-too-short'],
    ['may be nothing at all', words('\u3164\u3164\u3164'), 'form-too-short'],
    ['may be just short enough', words('a'.repeat(10)), 'a'.repeat(10)],
    ['may be too long', words('a'.repeat(11)), 'form-too-long'],
    ['is no photo', photo('1'), 'form-write-it'],
    ['is no sticker', other, 'form-cannot-read'],
    ['is no button', tap('pick:1'), 'form-cannot-read'],
  ])('%s', (_, input, expected) => expect(take(text({ min: 3, max: 10 }), input)).toBe(expected))
})

describe('a choice', () => {
  const fields = labelled('Kinh tế', 'Văn hoá – xã hội', 'Quốc phòng – an ninh', 'Quốc tế')
  it.each<[string, Input, string]>([
    ['by its button', tap('pick:v2'), 'v2'],
    ['by its number', words('3'), 'v3'],
    ['by its number in wide figures', words(' ３ '), 'v3'],
    ['by its label', words('Kinh tế'), 'v1'],
    ['without accents', words('kinh te'), 'v1'],
    ['with the tone elsewhere', words('VĂN HÓA - XÃ HỘI'), 'v2'],
    ['by its beginning', words('van hoa'), 'v2'],
    ['not by a beginning that two have', words('quoc'), 'form-pick-one'],
    ['not by a single letter', words('k'), 'form-pick-one'],
    ['not by nought', words('0'), 'form-pick-one'],
    ['not by a number that is not there', words('5'), 'form-pick-one'],
    ['not by arithmetic', words('1e0'), 'form-pick-one'],
    ['not by nothing', words('🌸'), 'form-pick-one'],
    ['not by a button of before', tap('pick:v9'), 'form-old-button'],
    ['not by a forged button', tap('constructor'), 'form-old-button'],
    ['not by a photo', photo('1'), 'form-pick-one'],
    ['not by a sticker', other, 'form-pick-one'],
  ])('%s', (_, input, expected) => {
    const taken = take(choice(), input, fields)
    expect(typeof taken === 'string' ? taken : taken?.value).toBe(expected)
    const one = take(oneOf('form', 'field'), input, fields)
    expect(one).toBe(expected)
  })

  it('keeps the label and nothing that only a list shows', () => {
    const [first, ...others] = fields
    const options = [{ ...first!, detail: '1. …' }, ...others]
    expect(take(choice(), words('1'), options)).toEqual({ value: 'v1', label: 'Kinh tế' })
  })

  it('says when there is nothing to choose', () => {
    expect(take(choice(), words('Nhân Hoà'))).toBe('form-nothing-found')
  })

  it('leaves what another feature does to its button', () => {
    const options = [{ value: 'same', label: 'Chính là nó', data: 'initiatives.same.7' }]
    expect(take(choice(), words('chinh la no'), options)).toBe('form-pick-one')
  })
})

describe('choices', () => {
  const [x, y] = labelled('Mục tiêu', 'Kết quả')
  const options = [x!, y!]
  it.each([
    [undefined, 'pick:v1', [x]],
    [[x!], 'pick:v2', [x, y]],
    [[x!, y!], 'pick:v1', [y]],
    [[y!], 'pick:v2', undefined],
  ])('%j and %s → %j', (before, press, after) => expect(take(choices(), tap(press), options, before)).toEqual(after))

  test('are shown as a list', () => expect(choices().format(options, t)).toBe('Mục tiêu, Kết quả'))
})

test('a suggestion can be tapped, or replaced by own words', () => {
  const reason = suggested({ min: 5, max: 50 })
  const options = labelled('Cần một con số')
  expect(take(reason, tap('pick:v1'), options)).toBe('Cần một con số')
  expect(take(reason, words('Thiếu ảnh'), options)).toBe('Thiếu ảnh')
  expect(take(reason, words('1'), options)).toBe('form-too-short')
})

describe('a goal', () => {
  it.each([
    ['45 hộ', '45 hộ'],
    ['1.200 m2', '1.200 m²'],
    ['45 hộ có vườn đẹp', '45 hộ có vườn đẹp (45 hộ)'],
    ['25 triệu', '25 triệu (25.000.000 đồng)'],
    ['100 % hộ', '100 % hộ (100%)'],
  ])('%j is shown as %s', (typed, shown) => {
    const taken = goal().parse(words(typed), scene(), undefined)!
    expect(goal().format(taken, t)).toBe(shown)
  })

  it.each<[Input, string]>([
    [words('nhiều hộ tham gia'), 'form-needs-a-number'],
    [words('45'), 'form-needs-a-unit'],
    [words('0 hộ'), 'form-needs-more-than-zero'],
    [words(`45 hộ ${'a'.repeat(500)}`), 'form-too-long'],
    [tap('pick:v1'), 'form-cannot-read'],
  ])('%j → %s', (input, key) => expect(take(goal(), input)).toBe(key))
})

describe('outcomes', () => {
  const typed = 'Hiến trên 1.200 m2 đất, góp 350 triệu; lắp 6 camera'
  const taken = outcomes().parse(words(typed), scene(), undefined)!

  it('are what was counted, each with its words', () => {
    expect(taken).toEqual([
      { metric: 'land', value: 1200, unit: 'm²', words: 'trên 1.200 m2' },
      { metric: 'money', value: 350_000_000, unit: 'đồng', words: '350 triệu' },
      { metric: 'items', value: 6, unit: 'camera', words: '6 camera' },
    ])
    expect(JSON.parse(JSON.stringify(taken))).toEqual(taken)
  })

  it('are said back one by one, and shown on one line', () => {
    const said = ['outcome-land: >1.200 m²', 'outcome-money: 350 triệu đồng', 'Camera: 6']
    const { echo } = outcomes()
    expect(typeof echo === 'function' && echo(taken, t)).toEqual(said)
    expect(outcomes().format(taken, t)).toBe(said.join('; '))
  })

  it('are replaced when they are written again', () => {
    expect(take(outcomes(), words('45 hộ'), [], taken)).toMatchObject([{ metric: 'households', value: 45 }])
  })

  it.each<[Input, string]>([
    [words('chưa có'), 'form-needs-a-number'],
    [words('ngày 15/3/2026'), 'form-needs-a-number'],
    [words(`45 hộ ${'a'.repeat(50)}`), 'form-too-long'],
    [photo('1'), 'form-write-it'],
    [tap('pick:v1'), 'form-cannot-read'],
  ])('%j → %s', (input, key) => expect(take(outcomes({ max: 50 }), input)).toBe(key))
})

describe('a period', () => {
  const options: Option[] = [{ value: '2026-02-10_2026-12-31', label: 'Đến hết năm' }]
  it('is read from words or taken from a button', () => {
    expect(take(period(), words('15/3 - 30/11'))).toEqual({ from: '2026-03-15', to: '2026-11-30' })
    expect(take(period(), tap('pick:2026-02-10_2026-12-31'), options)).toEqual({ from: '2026-02-10', to: '2026-12-31' })
    expect(period().format({ from: '2026-03-15', to: '2026-11-30' }, t)).toBe('15/3/2026 – 30/11/2026')
  })

  it.each<[Input, string]>([
    [words('sang xuân'), 'form-period-none'],
    [words('15/3'), 'form-period-one-day'],
    [words('31/2 - 30/11'), 'form-period-no-such-day'],
    [words('30/11/2026 - 15/3/2026'), 'form-period-backwards'],
    [tap('pick:2020-01-01_2099-12-31'), 'form-old-button'],
    [other, 'form-cannot-read'],
  ])('%j → %s', (input, key) => expect(take(period(), input, options)).toBe(key))
})

test('photos are counted once each, up to a limit', () => {
  const field = photos({ max: 2 })
  const one = field.parse(photo('a'), scene(), undefined)
  expect(take(field, photo('a'), [], one)).toEqual(one)
  const two = field.parse(photo('b'), scene(), one)
  expect(take(field, photo('c'), [], two)).toBe('form-enough-photos')
  expect(take(field, words('ảnh'), [], two)).toBe('form-send-a-photo')
  expect(field.format(two!, t)).toBe('form-photos 2')
})

describe('a day', () => {
  it.each<[string, 'ahead' | 'behind', Input, string]>([
    ['ahead', 'ahead', words('15/3'), '2026-03-15'],
    ['ahead, today', 'ahead', words('hôm nay'), '2026-02-10'],
    ['ahead that has passed', 'ahead', words('9/2/2026'), 'form-day-not-ahead'],
    ['behind', 'behind', words('9/2'), '2026-02-09'],
    ['behind that has not come', 'behind', words('ngày mai'), 'form-day-not-behind'],
    ['that is none', 'ahead', words('lúc nào rảnh'), 'form-day-none'],
    ['that is not in the calendar', 'ahead', words('31/2'), 'form-day-no-such-day'],
    ['that was tapped', 'ahead', tap('pick:2026-02-11'), '2026-02-11'],
    ['that was not offered', 'ahead', tap('pick:2020-01-01'), 'form-old-button'],
    ['that was tapped long ago', 'ahead', tap('pick:2026-02-01'), 'form-day-not-ahead'],
  ])('%s', (_, way, input, expected) => {
    const options = ['2026-02-11', '2026-02-01'].map((value) => ({ value, label: value }))
    expect(take(day(way), input, options)).toBe(expected)
  })
})
