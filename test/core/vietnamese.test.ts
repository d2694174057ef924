import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { clean, fold, formatNumber, shorten, unaccent } from '../../src/core/vietnamese.ts'

/** Texts made of what breaks things: accents alone, invisible signs, halves of emoji, odd spaces, other scripts. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'e',
          'ê',
          'e\u0302',
          '\u0301',
          '\u0323',
          '\u0340',
          'hoà',
          'hòa',
          'đ',
          'Đ',
          'Ð',
          'İ',
          'ẞ',
          'Σ',
          'K',
          '²',
          'Ⅱ',
        ],
        ...['\0', '\u200b', '\u200d', '\u200e', '\u202e', '\u2066', '\u2069', '\ufeff', '\u00ad', '\u3164', '\u115f'],
        ...['\u034f', '\ufe0f', '\u20e3', '\u2800', '\u{e0067}', '\ud83d', '\udc68', '\ufffe', '\u0085', '\u001b'],
        ...[' ', '\u00a0', '\u2003', '\u2001', '\t', '\n', '\r', '\r\n', '\u2028', '\u2029', '\v', '\f'],
        ...['👨', '👩', '👧', '❤', '🏽', '♀', '🇻', '🇳', '1', '각', '\u1112', '\u1161', 'ﬁ', 'ក្ខ', 'ﷺ'],
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

describe('clean', () => {
  test.each([
    ['an accent of its own', 'Nguye\u0302\u0303n Thi\u0323 Hu\u031bo\u031b\u0300ng', 'Nguyễn Thị Hường'],
    ['the tone marks of old Vietnamese keyboards', 'ho\u0340a, la\u0341', 'hòa, lá'],
    ['both ways to place the tone, as they were typed', 'hoà hòa', 'hoà hòa'],
    ['an invisible sign between a letter and its accent', 'e\u200b\u0301', 'é'],
    ['spaces of all kinds', '  45\u00a0hộ\t\u2003nghèo \u3000', '45 hộ nghèo'],
    ['line ends of all kinds', 'a\r\nb\rc\u2028d\u2029e\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['spaces around line ends', 'a \n b', 'a\nb'],
    ['many blank lines', 'a\n\n \n\n\nb\n\n', 'a\n\nb'],
    ['one blank line', 'a\n\nb', 'a\n\nb'],
    ['NUL, which PostgreSQL refuses', 'Nhà\0 sạch', 'Nhà sạch'],
    ['control characters', '\u001b[31mđỏ\u0007', '[31mđỏ'],
    ['a lone high surrogate', 'a\ud83d', 'a�'],
    ['a lone low surrogate', '\udc68b', '�b'],
    ['zero width', 'Nh\u200bà\u2060 s\ufeffạch', 'Nhà sạch'],
    ['writing from right to left', 'gnp\u202e.exe\u202c', 'gnp.exe'],
    ['isolates', '\u2066Lan\u2069', 'Lan'],
    ['soft hyphens', 'nông\u00adthôn', 'nôngthôn'],
    ['a Hangul filler as a name', '\u3164', ''],
    ['a Braille blank as a name', '\u2800', ''],
    ['variation selectors as a name', '\ufe0f\ufe0f', ''],
    ['grapheme joiners as a name', '\u034f\u{e0100}', ''],
    ['a family', 'Cả nhà 👨‍👩‍👧‍👦', 'Cả nhà 👨‍👩‍👧‍👦'],
    ['a family with skins', '👨🏽‍🌾', '👨🏽‍🌾'],
    ['a red heart, and one on fire', '❤️ ❤️‍🔥', '❤️ ❤️‍🔥'],
    ['a flag and a key', '🇻🇳 1️⃣', '🇻🇳 1️⃣'],
    ['a joiner between letters', 'a\u200db', 'ab'],
    ['a joiner at the end of an emoji', '👨\u200d', '👨'],
    ['too many joiners', '👨\u200d\u200d👩', '👨👩'],
    ['heaps of marks', `Z${'\u0335\u0330'.repeat(20)}x`, 'Z\u0335\u0335\u0335\u0335x'],
    ['a Khmer word of Sóc Trăng', 'ភូមិខ្មែរ', 'ភូមិខ្មែរ'],
    ['tags, as they are', '<b>&amp;</b> *_`[', '<b>&amp;</b> *_`['],
    ['nothing', ' \n\t ', ''],
  ])('%s', (_, typed, kept) => expect(clean(typed)).toBe(kept))

  it('is done after once', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const once = clean(text)
        expect(clean(once)).toBe(once)
      }),
      { numRuns: 5000 },
    )
  })

  it('gives what PostgreSQL and JSON keep as it is, and nothing invisible', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const kept = clean(text)
        expect(kept.isWellFormed()).toBe(true)
        expect(kept.normalize('NFC')).toBe(kept)
        expect(kept).not.toMatch(
          /\0|[^\P{Cc}\n]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u3164]|\n{3}| {2}/u,
        )
        expect(JSON.parse(JSON.stringify(kept))).toBe(kept)
      }),
      { numRuns: 5000 },
    )
  })

  it('sees no difference between composed and decomposed', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        expect(clean(text.normalize('NFD'))).toBe(clean(text.normalize('NFC')))
      }),
    )
  })
})

describe('fold', () => {
  test.each([
    ['Hoà', 'hoa'],
    ['hòa', 'hoa'],
    ['Đường HOA', 'duong hoa'],
    ['ĐẢNG ủy', 'dang uy'],
    ['Ðảng ủy', 'dang uy'],
    ['đ Đ', 'd d'],
    ['thôn\u00a0Nhân\n Hoà', 'thon nhan hoa'],
    ['Nhà sạch, vườn đẹp!', 'nha sach vuon dep'],
    ['An ninh – Quốc phòng', 'an ninh quoc phong'],
    ['Xóm 3/2', 'xom 3 2'],
    ['１２３ m²', '123 m2'],
    ['ươ ƯƠ ăâêô', 'uo uo aaeo'],
    ['Nguye\u0302\u0303n', 'nguyen'],
    ['H’Loan', 'h loan'],
    ['🌸', ''],
    ['…', ''],
  ])('%j → %j', (text, folded) => expect(fold(text)).toBe(folded))

  it('is done after once, and does not mind a cleaning before', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const once = fold(text)
        expect(fold(once)).toBe(once)
        expect(fold(clean(text))).toBe(once)
      }),
      { numRuns: 5000 },
    )
  })

  it('does not mind capitals or the way accents are stored', () => {
    const word = fc.string({ unit: fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằắẫệốộờựỹ '.split('')) })
    fc.assert(
      fc.property(word, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text))
        expect(fold(text.normalize('NFD'))).toBe(fold(text))
        expect(fold(text)).toMatch(/^[a-z ]*$/)
      }),
    )
  })
})

test('unaccent keeps signs', () => {
  expect(unaccent('Từ 15/3 – HẾT năm, 100 %')).toBe('tu 15/3 – het nam, 100 %')
})

describe('shorten', () => {
  test.each([
    ['Nhà sạch', 8, 'Nhà sạch'],
    ['Nhà sạch', 7, 'Nhà sạ…'],
    ['Nhà sạch', 5, 'Nhà…'],
    ['👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2, '👨‍👩‍👧‍👦…'],
    ['e\u0302\u0301e\u0302\u0301e\u0302\u0301', 2, 'e\u0302\u0301…'],
    ['🇻🇳🇻🇳🇻🇳', 2, '🇻🇳…'],
    ['ab', 1, '…'],
    ['ab', 0, '…'],
    ['', 0, ''],
  ])('%j to %i → %j', (text, length, short) => expect(shorten(text, length)).toBe(short))

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(nasty.map(clean), fc.integer({ min: 1, max: 20 }), (text, length) => {
        const short = shorten(text, length)
        expect(short.isWellFormed()).toBe(true)
        expect([...new Intl.Segmenter('vi').segment(short)].length).toBeLessThanOrEqual(length)
      }),
    )
  })
})

test.each([
  [0, '0'],
  [45, '45'],
  [1200, '1.200'],
  [1200.5, '1.200,5'],
  [193.38, '193,38'],
  [150e9, '150.000.000.000'],
  [0.125, '0,125'],
])('formatNumber(%d) → %s', (value, written) => expect(formatNumber(value)).toBe(written))
