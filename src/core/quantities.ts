import { clean, fold, formatNumber } from './vietnamese.ts'

/** A number with its unit: 1200 "m²", 25000000 "đồng". */
export interface Quantity {
  value: number
  unit: string
}

/** A unit as it is written, and the other ways to say it. With or without accents, but not with wrong ones: hố is no hộ. */
const UNITS: Record<string, string[]> = {
  '%': ['phần trăm'],
  'm²': ['m2', 'm 2', 'mét vuông', 'm vuông'],
  'm³': ['m3', 'm 3', 'mét khối', 'm khối'],
  m: ['mét'],
  km: ['ki lô mét', 'cây số'],
  ha: ['hec ta', 'hecta', 'héc ta'],
  sào: [],
  hộ: ['hộ gia đình'],
  người: [],
  'lượt người': [],
  'ngày công': ['công'],
  đồng: ['vnđ', 'đ'],
  'bóng đèn': ['bóng điện'],
  tấn: [],
  kg: ['cân', 'ki lô'],
  cây: ['cây xanh'],
  con: [],
  // Words that begin like another unit, or that mean nothing without their second half.
  'công trình': [],
  'công nhân': [],
  'công an': ['công an viên'],
  'công đoàn': [],
  'đồng chí': [],
  'đồng bào': [],
  'cây cầu': [],
  'con đường': [],
  'con em': [],
  'mô hình': [],
  'khu dân cư': [],
  'chi bộ': [],
  'chi hội': [],
  'chi đoàn': [],
  'hội viên': [],
  'đoàn viên': [],
  'đảng viên': [],
  'học sinh': [],
  'ngôi nhà': [],
  'căn nhà': [],
  'nhà văn hoá': ['nhà văn hóa'],
  'tuyến đường': [],
  'tổ tự quản': [],
  'ti vi': ['tivi'],
}

/** Longer spellings first, so that "m2" is not read as "m". */
const SPELLINGS = Object.entries(UNITS)
  .flatMap(([unit, others]) => [unit, ...others].map((spelling) => ({ unit, words: spelling.split(' ') })))
  .sort((a, b) => b.words.length - a.words.length)

const TIMES: Record<string, number> = { nghin: 1e3, ngan: 1e3, k: 1e3, trieu: 1e6, tr: 1e6, ty: 1e9, ti: 1e9 }

/** The dot groups and the comma divides: "1.200" is twelve hundred, "1,5" one and a half. So does a comma that cannot divide. */
const NUMBER =
  /(?<![\d/])(?:(?<grouped>[1-9]\d{0,2}(?:(?:\.\d{3})+|(?:,\d{3}){2,}|,\d\d0|(?: \d{3})+)(?!\d))(?:[.,](?<rest>\d+))?|(?<plain>\d+(?:[.,]\d+)?))/g

/** "Xóm 3", "năm 2026": a number behind such a word is a name, unless a unit makes it an amount. */
const NAMED = /(?:năm|nam|tháng|thang|ngày|ngay|quý|tổ|xóm|xom|thôn|thon|ấp|khối|khu|cụm|ngõ|đội|số) $/

/** "từ 20 lên 45 hộ": the first number is where it begins, not the amount. */
const TOWARDS = /^(?:lên|len|đến|den|tới|toi|xuống|xuong) \d/

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
  const found = [...sentence.matchAll(NUMBER)]
    .map((match) => amountAt(sentence, match))
    .filter(({ value }) => value < 1e15)
  const best = Math.max(...found.map(({ trust }) => trust))
  const first = found.find(({ trust }) => trust === best)
  return first && { value: first.value, unit: first.unit }
}

export const formatQuantity = ({ value, unit }: Quantity): string =>
  unit === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${unit}`.trim()

function amountAt(sentence: string, match: RegExpExecArray): Found {
  const { grouped, rest = '0', plain = '' } = match.groups!
  const value = Number(grouped ? `${grouped.replace(/\D/g, '')}.${rest}` : plain.replace(',', '.'))
  const behind = sentence.slice(match.index + match[0].length)
  const share = /^\/\d+/.exec(behind)?.[0] ?? '' // 45/50 hộ
  const words = wordsOf(behind.slice(share.length))
  if (/^ ?%/.test(behind)) return { value, unit: '%', trust: 2 }
  const unit = unitAt(words)
  if (unit) return { value, unit, trust: 2 }
  const many = multiplied(value, words)
  if (many) return { value: round(many.value), unit: unitAt(many.words) ?? 'đồng', trust: 2 }
  const isName = share !== '' || NAMED.test(sentence.slice(0, match.index))
  const word = TOWARDS.test(words.join(' ')) ? undefined : words[0]?.match(/^\p{L}+/u)?.[0]
  return { value, unit: word ?? '', trust: !word ? 0 : isName ? 1 : 2 }
}

/** "1 tỷ 250 triệu", "1tr5": the number times what its words say. */
function multiplied(
  value: number,
  [word, ...words]: string[],
  below = Infinity,
): { value: number; words: string[] } | undefined {
  const [, name = '', tail] = word ? (fold(word).match(/^([a-z]+)(\d*)$/) ?? []) : []
  const times = Object.hasOwn(TIMES, name) ? TIMES[name]! : below
  if (times >= below) return undefined
  const head = value * times
  if (tail) return { value: head + Number(`0.${tail}`) * times, words }
  const [next = '', ...others] = words
  const more = /^\d+$/.test(next) ? multiplied(Number(next), others, times) : undefined
  return more ? { value: head + more.value, words: more.words } : { value: head, words }
}

/** The words right behind a number, up to the next sign. */
const wordsOf = (behind: string) => /^[ (]*([\p{L}\p{N}^ ]+)/u.exec(behind)?.[1]?.split(/[ ^]+/).filter(Boolean) ?? []

const unitAt = (words: string[]) =>
  SPELLINGS.find((spelling) => spelling.words.every((word, at) => words[at] === word || words[at] === fold(word)))?.unit

/** 1.1 × 10⁶ must not become 1100000.0000000002. */
const round = (value: number) => Number(value.toPrecision(15))
