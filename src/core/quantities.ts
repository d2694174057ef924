import { numbersIn, type Written } from './numbers.ts'
import { unitAt, wordsAt } from './units.ts'
import { clean, formatNumber } from './vietnamese.ts'

/** A number with its unit: 1200 "m²", 25000000 "đồng". */
export interface Quantity {
  value: number
  unit: string
}

/** "Xóm 3", "năm 2026": a number behind such a word is a name, unless a unit makes it an amount. */
const NAMED = /(?:năm|nam|tháng|thang|ngày|ngay|quý|tổ|xóm|xom|thôn|thon|ấp|khối|khu|cụm|ngõ|đội|số) $/

/** "từ 20 lên 45 hộ": the first number is where it begins, not the amount. */
const TOWARDS = /^(?:lên|len|đến|den|tới|toi|xuống|xuong) \d/

/** More than this JSON cannot keep to the đồng. */
export const TOO_MUCH = 1e15

interface Found extends Quantity {
  /** 2: surely an amount; 1: perhaps; 0: a number with nothing behind it */
  trust: number
}

/**
 * The first amount in a sentence: "45 hộ có vườn đẹp" → 45 hộ, "25 triệu" → 25.000.000 đồng. `unit` is empty when
 * there is a number and nothing behind it.
 */
export function readQuantity(text: string): Quantity | undefined {
  const sentence = clean(text.normalize('NFKC')).toLowerCase()
  const found = numbersIn(sentence)
    .filter(({ value }) => value < TOO_MUCH)
    .map((number) => amountAt(sentence, number))
  const best = Math.max(...found.map(({ trust }) => trust))
  const first = found.find(({ trust }) => trust === best)
  return first && { value: first.value, unit: first.unit }
}

export const formatQuantity = ({ value, unit }: Quantity): string =>
  unit === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${unit}`.trim()

function amountAt(sentence: string, { at, end, value, times }: Written): Found {
  const share = /^\/\d+/.exec(sentence.slice(end))?.[0] ?? '' // 45/50 hộ
  const behind = end + share.length
  const unit = unitAt(sentence, behind)?.unit
  if (unit) return { value, unit, trust: 2 }
  if (times > 1) return { value, unit: 'đồng', trust: 2 }
  const isName = share !== '' || NAMED.test(sentence.slice(0, at))
  const words = wordsAt(sentence, behind).map(({ word }) => word)
  const word = TOWARDS.test(words.join(' ')) ? undefined : words[0]?.match(/^\p{L}+/u)?.[0]
  return { value, unit: word ?? '', trust: !word ? 0 : isName ? 1 : 2 }
}
