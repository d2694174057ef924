import { clean, fold, formatNumber } from './vietnamese.ts'

/** A number with its unit: 1200 "m²", 25000000 "đồng". */
export interface Quantity {
  value: number
  unit: string
}

/** How units are typed → how they are written. Longer spellings first, so that "m2" is not read as "m". */
const UNITS: [string, string][] = [
  ['m2', 'm²'],
  ['m 2', 'm²'],
  ['met vuong', 'm²'],
  ['met', 'm'],
  ['m', 'm'],
  ['km', 'km'],
  ['ha', 'ha'],
  ['hec ta', 'ha'],
  ['hecta', 'ha'],
  ['sao', 'sào'],
  ['luot nguoi', 'lượt người'],
  ['nguoi', 'người'],
  ['ho gia dinh', 'hộ'],
  ['ho', 'hộ'],
  ['ngay cong', 'ngày công'],
  ['cong', 'ngày công'],
  ['dong', 'đồng'],
  ['vnd', 'đồng'],
  ['d', 'đồng'],
  ['bong den', 'bóng đèn'],
  ['bong dien', 'bóng đèn'],
  ['tan', 'tấn'],
  ['kg', 'kg'],
]

const THOUSANDS: Record<string, number> = { nghin: 1e3, ngan: 1e3, k: 1e3, trieu: 1e6, tr: 1e6, ty: 1e9, ti: 1e9 }

const NUMBER = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?/

/** "1.200" is one thousand two hundred, "1,5" is one and a half: the dot groups, the comma divides. */
export function readNumber(text: string): number | undefined {
  const found = text.match(NUMBER)?.[0]
  if (!found) return undefined
  const grouped = /^\d{1,3}(?:[. ]\d{3})+(?:,\d+)?$/.test(found)
  return Number((grouped ? found.replace(/[. ]/g, '') : found).replace(',', '.'))
}

/**
 * The first number with its unit in a sentence: "45 hộ có vườn đẹp" → 45 hộ, "25 triệu" → 25.000.000 đồng.
 * `unit` is empty when there is a number and nothing behind it.
 */
export function readQuantity(text: string): Quantity | undefined {
  const sentence = clean(text.normalize('NFKC')).normalize('NFC')
  const at = sentence.match(NUMBER)
  const value = readNumber(sentence)
  if (!at || value === undefined) return undefined
  const behind = sentence.slice(at.index! + at[0].length).trim()
  if (behind.startsWith('%') || /^phần trăm/i.test(behind)) return { value, unit: '%' }

  const words = fold(behind).split(' ').filter(Boolean)
  const times = THOUSANDS[words[0] ?? '']
  if (times) {
    const unit = unitAt(words.slice(1))
    return { value: round(value * times), unit: unit ?? 'đồng' }
  }
  return { value, unit: unitAt(words) ?? behind.match(/^\p{L}+/u)?.[0].toLowerCase() ?? '' }
}

export const formatQuantity = ({ value, unit }: Quantity): string => `${formatNumber(value)} ${unit}`

const unitAt = (words: string[]) =>
  [...UNITS]
    .sort(([a], [b]) => b.length - a.length)
    .find(([spelling]) => `${words.join(' ')} `.startsWith(`${spelling} `))?.[1]

/** 1.1 × 10⁶ must not become 1100000.0000000002. */
const round = (value: number) => Number(value.toPrecision(15))
