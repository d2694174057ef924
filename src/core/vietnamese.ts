/** Text as people type it on phones: what may be kept, and how two spellings are seen as one. */

const INVISIBLE = /[\p{Cc}\p{Cf}\u3164\u115f\u1160\uffa0]/gu

/**
 * What a person typed, fit to be stored and shown: composed (NFC), without control, direction and zero-width
 * characters, without lone surrogates (PostgreSQL refuses them), blank lines at most one in a row.
 */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, (sign) => (sign === '\n' ? '\n' : sign === '\t' ? ' ' : ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** Without accents, case and punctuation: "Hoà, Đường HOA" and "hòa duong hoa" meet here. đ is no accented d to Unicode. */
export const fold = (text: string): string =>
  clean(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const segmenter = new Intl.Segmenter('vi')

/** At most `length` characters as people count them; a cut is marked with "…". */
export function shorten(text: string, length: number): string {
  const letters = [...segmenter.segment(text)]
  if (letters.length <= length) return text
  const kept = letters.slice(0, length - 1).map(({ segment }) => segment)
  return `${kept.join('').trimEnd()}…`
}

/** 1200.5 → "1.200,5" */
export const formatNumber = (value: number): string =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 }).format(value)
