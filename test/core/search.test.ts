import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abbreviations } from '../../src/core/abbreviations.ts'
import { nameIn, searchKey, searchText, wanted, wordsOfModel } from '../../src/core/search.ts'
import { fold } from '../../src/core/vietnamese.ts'

describe('what a search wants', () => {
  it.each([
    ['vườn rau', ['vuon', 'rau']],
    ['Mô hình “Vườn rau”, vườn', ['vuon', 'rau']],
    ['NTM Tân Lâm Hương', ['nong', 'thon', 'moi', 'tan', 'lam', 'huong']],
    ['mô hình', ['mo', 'hinh']],
    ['', []],
    ['%_%', []],
    ['🌸🌸', []],
    ['Hội ĐVTN', ['hoi', 'doan', 'vien', 'thanh', 'nien']],
  ])('of “%s” is %j', (query, words) => expect(wanted(query)).toEqual(words))

  it('is never more than ten words', () => {
    const many = Array.from({ length: 30 }, (_, at) => `chu${at}`).join(' ')
    expect(wanted(many)).toHaveLength(10)
  })
})

describe('the name of a model', () => {
  it.each(['DVK-26-0042', 'dvk 26 42', 'DVK260042'])('is known in “%s”', (query) =>
    expect(nameIn(query)).toEqual({ year: 2026, number: 42 }),
  )
  it.each(['DVK', 'vườn rau 26', 'DVK-26-00421', 'DVK-26-0042 vườn'])('is not seen in “%s”', (query) =>
    expect(nameIn(query)).toBeUndefined(),
  )
})

/** One text as many people would type it. */
const SPELLINGS: ((text: string) => string)[] = [
  (text) => text.normalize('NFD'),
  (text) => text.toUpperCase(),
  (text) => fold(text),
  (text) => text.replaceAll('oà', 'òa').replaceAll('uỷ', 'ủy').replaceAll('oá', 'óa'),
  (text) => text.replaceAll('đ', 'ð').replaceAll('Đ', 'Ð'),
  (text) => text.replaceAll('đ', 'd').replaceAll('Đ', 'D'),
  (text) => text.replaceAll(' ', ' \u00a0 '),
  (text) => text.replaceAll(' ', ', '),
  ...abbreviations.map(
    ([short, long]) =>
      (text: string) =>
        fold(text).replaceAll(long, short),
  ),
  ...abbreviations.map(
    ([short, long]) =>
      (text: string) =>
        fold(text).replaceAll(short, long),
  ),
]
const PHRASES = [
  'Hội Cựu chiến binh với an ninh tôn giáo',
  'Xây dựng nông thôn mới ở thôn Nhân Hoà',
  'Uỷ ban nhân dân xã Đào Xá',
  'Mặt trận Tổ quốc và đoàn viên thanh niên',
  'Tổ dân phố tự quản về ANTT, PCCC',
  'Hoá đơn điện tử, chuyển đổi số',
  'HTX vườn rau, giải phóng mặt bằng',
  'MTTQ chung tay NTM ở KDC',
]

describe('however it is written', () => {
  const phrase = fc.constantFrom(...PHRASES)
  const ways = fc.array(fc.constantFrom(...SPELLINGS), { maxLength: 4 })
  const rewrite = (text: string, ways: ((text: string) => string)[]) => ways.reduce((text, way) => way(text), text)

  it('a query wants the same words', () => {
    fc.assert(
      fc.property(phrase, ways, (text, ways) => {
        expect(wanted(rewrite(text, ways))).toEqual(wanted(text))
      }),
    )
  })

  it('a text is found by every word of every spelling of it', () => {
    fc.assert(
      fc.property(phrase, ways, ways, (text, written, asked) => {
        const words = searchText(rewrite(text, written))
        for (const word of wanted(rewrite(text, asked))) expect(words).toContain(` ${word}`)
      }),
    )
  })

  it('a key of a key is itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text))
      }),
    )
  })
})

it('a model is found by what it says, and by its field', () => {
  const field = { value: 'NTM', label: 'Nông thôn mới, đô thị văn minh' }
  const words = wordsOfModel({ title: 'Đường hoa', field, method: 'Hội CCB làm trước', result: 'Ngõ sạch' })
  for (const word of wanted('đường hoa cựu chiến binh ngõ sạch ĐTVM')) expect(words).toContain(` ${word} `)
})
