/** Text as people type it on phones: what may be kept, and how two spellings are seen as one. */

const LINE_END = /\r\n?|[\u0085\u2028\u2029\v\f]/g

/** Control, direction and zero-width characters, and the fillers that pass for a name. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu
/** The two that emoji need: ❤ + U+FE0F is red, 👩 + U+200D + 👧 is one family. */
const IN_EMOJI =
  /(?<=\p{Extended_Pictographic})\uFE0F|\uFE0F(?=\u20E3)|(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D(?=\p{Extended_Pictographic})/gu
/** More marks on one letter than any language has: they would paint over the lines above and below. */
const HEAP_OF_MARKS = /(\p{M}{4})\p{M}+/gu

/**
 * What a person typed, fit to be stored and shown: composed (NFC), nothing invisible, no lone surrogates (PostgreSQL
 * refuses them), blank lines at most one in a row. Invisible characters go before composing: they may part a letter
 * from its accent.
 */
export function clean(text: string): string {
  const formed = text.toWellFormed().replace(LINE_END, '\n')
  const kept = new Set([...formed.matchAll(IN_EMOJI)].map(({ index }) => index))
  return formed
    .replace(INVISIBLE, (sign, at: number) => (sign === '\n' || kept.has(at) ? sign : sign === '\t' ? ' ' : ''))
    .normalize('NFC')
    .replace(HEAP_OF_MARKS, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** In small letters without accents, signs kept: "Từ 15/3 – HẾT năm" → "tu 15/3 – het nam". đ is no accented d to Unicode. */
export const unaccent = (text: string): string =>
  clean(text).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/g, 'd') // old fonts give the Icelandic letter for Đ

/** Without accents, case and punctuation: "Hoà, Đường HOA" and "hòa duong hoa" meet here. */
export const fold = (text: string): string =>
  unaccent(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const segmenter = new Intl.Segmenter('vi')

/** At most `length` characters as people count them; a cut is marked with "…". */
export function shorten(text: string, length: number): string {
  const letters = [...segmenter.segment(text)]
  if (letters.length <= length) return text
  const kept = letters.slice(0, Math.max(0, length - 1)).map(({ segment }) => segment)
  return `${kept.join('').trimEnd()}…`
}

/** 1200.5 → "1.200,5" */
export const formatNumber = (value: number): string =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }).format(value)
