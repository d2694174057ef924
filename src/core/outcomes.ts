import { metricOf } from './cues.ts'
import { allNumbersIn, either, type Written } from './numbers.ts'
import { type Quantity, TOO_MUCH } from './quantities.ts'
import { hideUncounted } from './uncounted.ts'
import { isWhole, type Metric, unitAt, wordsAt } from './units.ts'
import { clean } from './vietnamese.ts'

/** Something that was achieved, as far as it can be counted. */
export interface Outcome extends Quantity {
  metric: Metric
  /** what it was read from: "trên 145.000 m²" */
  words: string
}

/**
 * All amounts of a text, in order: "hiến 1.200 m2 đất, góp 350 triệu" → land 1200 m², money 350000000 đồng. They are
 * suggestions, shown to the person before they count. Where the words leave it open:
 *
 * - of a range, "10-15 hộ", the smaller number counts; of a growth, "từ 20 hộ lên 45 hộ", the later one;
 * - "45/50 hộ" counts the 45;
 * - what each one gets, "25 triệu đồng/năm", "mỗi hộ 2 triệu", is no amount and is left out;
 * - a number in words counts before a unit that is known, but not a lone "một", which is mostly an article, nor a lone
 *   "năm" where it may be a year.
 */
export function readOutcomes(text: string): Outcome[] {
  const cleaned = clean(text.replace(/[^²³]+/gu, (part) => part.normalize('NFKC')))
  const sentence = hideUncounted(lower(cleaned))
  const amounts: Amount[] = []
  for (const number of joinRanges(sentence, allNumbersIn(sentence))) {
    if (number.at < (amounts.at(-1)?.end ?? 0)) continue // the 2 of "m 2"
    const amount = amountOf(sentence, cleaned, number)
    if (amount && amount.value > 0 && amount.value < TOO_MUCH) amounts.push(amount)
  }
  return amounts
    .filter((amount) => !isRate(sentence, amount) && !isBeginning(sentence, amount))
    .map(({ at, end, metric, value, unit }) => ({ metric, value, unit, words: wordsOf(cleaned, at, end) }))
}

interface Amount extends Quantity {
  metric: Metric
  at: number
  end: number
}

/** As they stand, and "45 (hộ)" with both its brackets. */
function wordsOf(text: string, at: number, end: number): string {
  const words = text.slice(at, end)
  return words.includes('(') && text[end] === ')' ? `${words})` : words
}

/** Small letters, each in its old place. */
const lower = (text: string) =>
  text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))

/** "10-15 triệu" is one number, 10 triệu. */
function joinRanges(sentence: string, numbers: Written[]): Written[] {
  const joined: Written[] = []
  for (const number of numbers) {
    const before = joined.at(-1)
    const from = before && (before.times === 1 ? Number((before.value * number.times).toPrecision(15)) : before.value)
    const isRange = before && from! < number.value && TO.test(sentence.slice(before.end, number.at))
    if (isRange) joined[joined.length - 1] = { at: before.at, end: number.end, value: from!, times: number.times }
    else joined.push(number)
  }
  return joined
}
const TO = new RegExp(`^ ?(?:[-–—~]|${either('đến|tới')}) ?$`, 'u')

function amountOf(sentence: string, cleaned: string, number: Written): Amount | undefined {
  const part = /^\/(\d+)(?![\d/])/.exec(sentence.slice(number.end))
  if (part && Number(part[1]) < number.value) return undefined
  const end = number.end + (part?.[0].length ?? 0)
  const at = number.at - (ROUGHLY.exec(sentence.slice(0, number.at))?.[0].length ?? 0)
  const found = unitAt(sentence, end)
  if (number.spelled && !isNumber(sentence, number, found !== undefined)) return undefined
  if (found) {
    const metric = metricOf(sentence, at, found)
    const value = isWhole(found) ? (number.undivided ?? number.value) : number.value
    return metric && { metric, value, unit: found.unit, at, end: found.end }
  }
  if (number.times >= 1000) return { metric: 'money', value: number.value, unit: 'đồng', at, end }
  const thing = NAME.test(sentence.slice(0, number.at)) ? undefined : thingAt(sentence, cleaned, end)
  return thing && { metric: 'items', value: number.value, ...thing, at }
}

/** "trên 145.000", "gần 4.900": said with the number. */
const ROUGHLY = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${either('hơn|trên|không dưới|ít nhất|tối thiểu|gần|khoảng|chừng|ước|xấp xỉ|ngót')}) $`,
  'u',
)

/** Whether words are meant as a number: "hai hộ", not "thứ hai", "một hộ", "trong năm hộ nghèo giảm". */
function isNumber(sentence: string, { at, end, times, spelled }: Written, hasUnit: boolean): boolean {
  const before = sentence.slice(0, at)
  if (/(?:thứ|lần|tháng|năm|tết) $/u.test(before)) return false
  if (times >= 1e6) return true
  if (!hasUnit) return false
  if (spelled! > 1 || times > 1) return true
  const word = sentence.slice(at, end)
  if (word === 'năm') return COUNTING.test(before)
  return /^(?:hai|ba|bốn|sáu|bảy|bẩy|tám|chín|mười)$/u.test(word) && /[à-ỹđ]/u.test(sentence)
}
const COUNTING =
  /(?:^|[,;:.(\n] ?|(?<!\p{L})(?:có|được|cho|gồm|với|và|hơn|gần|khoảng|thêm|giúp|trồng|xây|lắp|sửa|tặng|lập|vận động) )$/u

/** "Tổ 7", "lớp 5", "mục 2" before something that we do not know. */
const NAME = new RegExp(
  `(?<!\\p{L})(?:${either('tổ|đội|khu|cụm|nhóm|lớp|cấp|lần|đợt|mục|phần|điểm|bước|loại|hạng|bài|trang|điều|khoản|kỳ|tầng|số|ấp|bản')}) $`,
  'u',
)

/** What is counted, as it is called: "gốc mai", "camera". */
function thingAt(sentence: string, cleaned: string, at: number): { unit: string; end: number } | undefined {
  const [first, second] = wordsAt(sentence, at)
  if (!first || !isThing(first.word)) return undefined
  const written = cleaned.slice(first.end - first.word.length, first.end)
  if (/^\p{Lu}\p{Ll}/u.test(written)) return undefined // a name
  if (!second || !isThing(second.word)) return { unit: first.word, end: first.end }
  return { unit: `${first.word} ${second.word}`, end: second.end }
}
const isThing = (word: string) => /^\p{L}{2,}$/u.test(word) && !LITTLE.test(word)
const LITTLE = new RegExp(
  `^(?:${either(
    'có|đã|đang|sẽ|vẫn|còn|được|bị|và|hoặc|là|thì|mà|của|cho|với|tại|ở|từ|đến|tới|lên|xuống|để|do|vì|nên|theo|về|trong|ngoài|' +
      'trên|dưới|ra|vào|đi|cùng|các|những|một|này|đó|kia|mới|nữa|hơn|gần|khoảng|đều|tham|tự|trị|tổng|mỗi|từng|gồm|như|số|' +
      'năm|tháng|tuần|ngày|giờ|phút|giây|tuổi|quý|lần|bên|mặt|chiều|cấp|điểm|bước|độ|đêm|kỳ|nhất|đầu|cuối|giữa|nay|qua|sau|trước',
  )})$`,
  'u',
)

/** What one of many gets or does in a time: it cannot be added up. */
function isRate(sentence: string, { at, end }: Amount): boolean {
  const [before, behind] = [sentence.slice(0, at), sentence.slice(end)]
  const isTarget = AT_LEAST.test(sentence.slice(at)) && EACH_OF.test(before)
  return isTarget || EACH.test(before) || PER.test(behind)
}
const AT_LEAST = new RegExp(`^(?:${either('ít nhất|tối thiểu')}) `, 'u')
const EACH_OF = new RegExp(`(?<!\\p{L})(?:${either('mỗi|từng')}) [^.;\\d]*$`, 'u')
const EACH = new RegExp(`(?<!\\p{L})(?:${either('mỗi|từng|bình quân|trung bình')})(?: [^\\s\\d,;.:()]+){0,6}:? $`, 'u')
const PER = new RegExp(
  `^(?: ?/ ?| (?:${either('mỗi|một')}) )(?:${either(
    'năm|tháng|tuần|quý|ngày|giờ|vụ|đợt|lần|buổi|người|hộ|khẩu|suất|cháu|em|công|xã|xóm|thôn|tổ|nhà|cây|con|kg|tạ|tấn|lít|m|ha|sào|m2|m²',
  )}|1)(?!\\p{L})`,
  'u',
)

/** "từ 20 hộ lên 45 hộ" */
const isBeginning = (sentence: string, { end }: Amount) => UP.test(sentence.slice(end))
const UP = new RegExp(
  `^ (?:(?:${either('tăng|giảm')}) )?(?:${either('lên|xuống|thành|còn')})(?: (?:${either('còn|thành|gần|hơn|trên')}))? \\d`,
  'u',
)
