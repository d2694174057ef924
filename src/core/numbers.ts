import { unaccent } from './vietnamese.ts'

/** A number as it stands in a sentence. */
export interface Written {
  at: number
  end: number
  value: number
  /** what "triệu" makes of it, 1 without such a word */
  times: number
  /** in words, "ba mươi": how many of them */
  spelled?: number
  /** "4,905": a comma divides, unless what is counted cannot be divided */
  undivided?: number
}

/** The numbers of a sentence in small letters. "1.200", "1 200", "193,38", "1 tỷ 250 triệu", "1tr5" are one each. */
export const numbersIn = (sentence: string): Written[] => [...sentence.matchAll(FIGURES)].reduce(after(sentence), [])

/** Also those in words: "hai", "ba mươi", "một trăm hai mươi". */
export const allNumbersIn = (sentence: string): Written[] => [...sentence.matchAll(BOTH)].reduce(after(sentence), [])

/** 0.1 + 0.2 = 0.3 */
export function add(a: number, b: number): number {
  const places = Math.max(decimals(a), decimals(b))
  const whole = (value: number) => BigInt(value.toFixed(places).replace('.', ''))
  return Number(`${whole(a) + whole(b)}e${-places}`)
}

/** Both spellings of each, for a pattern: "hộ|người" → "hộ|ho|người|nguoi". Wrong accents are no spelling. */
export const either = (words: string): string =>
  [...new Set(words.split('|').flatMap((word) => [word, unaccent(word)]))].sort((a, b) => b.length - a.length).join('|')

/**
 * The dot groups and the comma divides: "1.200" is twelve hundred, "1,5" one and a half. So does a comma that cannot
 * divide, because nobody writes the last nought of "1,200".
 */
const FIGURE =
  '(?<!\\d|\\d/)(?:(?<grouped>[1-9]\\d{0,2}(?:(?:\\.\\d{3})+|(?:,\\d{3}){2,}|,\\d\\d0|(?: \\d{3})+)(?!\\d))(?:[.,](?<rest>\\d+))?|(?<plain>\\d+(?:[.,]\\d+)?))'

const UNDER_TEN: Record<string, number> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}
const DIGIT = `(?:${either(Object.keys(UNDER_TEN).join('|'))})`
const TENS = `(?:${DIGIT} (?:${either('mươi')})(?: ${DIGIT})?|(?:${either('mười')})(?: ${DIGIT})?)`
const HUNDREDS = `${DIGIT} (?:${either('trăm')})(?: (?:${either('linh|lẻ')}) ${DIGIT}| ${TENS})?`
const WORDS = `(?<words>${HUNDREDS}|${TENS}|${DIGIT})(?![\\p{L}\\p{N}])`

const FIGURES = new RegExp(FIGURE, 'gu')
const BOTH = new RegExp(`(?<![\\p{L}\\p{N}])${WORDS}|${FIGURE}`, 'gu')

const POWERS: Record<string, number> = { k: 3, nghìn: 3, ngàn: 3, triệu: 6, tr: 6, tỷ: 9, tỉ: 9 }
/** Without their accents these are other words: trạm, chức, van. */
const ACCENTED: Record<string, number> = { chục: 1, trăm: 2, vạn: 4 }
const TIMES = new RegExp(
  ` ?(?<name>${[either(Object.keys(POWERS).join('|')), ...Object.keys(ACCENTED)].join('|')})(?! vi(?!\\p{L}))(?<tail>\\d*)(?![\\p{L}\\p{N}])`,
  'uy',
)

const powers = new Map([
  ...Object.entries(POWERS).flatMap(([name, power]) => [[name, power] as const, [unaccent(name), power] as const]),
  ...Object.entries(ACCENTED),
])

/** Reads one number after another; what belongs to the number before is passed over. */
const after =
  (sentence: string) =>
  (before: Written[], match: RegExpExecArray): Written[] =>
    match.index < (before.at(-1)?.end ?? 0) ? before : [...before, read(sentence, match)]

function read(sentence: string, match: RegExpExecArray): Written {
  const { digits, ...more } = digitsOf(match)
  const end = match.index + match[0].length
  const many = multiplied(sentence, end, digits)
  if (!many) return { at: match.index, end, value: Number(digits), times: 1, ...more }
  const { undivided: _, ...spelled } = more
  return { at: match.index, ...many, value: round(many.value), ...spelled }
}

function digitsOf({ groups = {} }: RegExpExecArray): { digits: string; spelled?: number; undivided?: number } {
  const { grouped, rest = '0', plain = '', words } = groups
  if (words) return { digits: String(count(words)), spelled: words.split(' ').length }
  if (grouped) return { digits: `${grouped.replace(/\D/g, '')}.${rest}` }
  const digits = plain.replace(',', '.')
  return /^[1-9]\d{0,2},\d{3}$/.test(plain) ? { digits, undivided: Number(plain.replace(',', '')) } : { digits }
}

/** "một trăm hai mươi lăm": a word for ten or a hundred raises the digit before it, which is already counted. */
function count(words: string): number {
  let [sum, last] = [0, 0]
  for (const word of words.split(' ')) {
    const plain = unaccent(word)
    if (plain === 'muoi') sum += last > 0 ? last * 9 : 10
    else if (plain === 'tram') sum += last * 99
    last = DIGITS.get(plain) ?? 0
    sum += last
  }
  return sum
}
const DIGITS = new Map(Object.entries(UNDER_TEN).map(([word, value]) => [unaccent(word), value]))

type Many = { value: number; times: number; end: number }

/** "1 tỷ 250 triệu", "3 nghìn tỷ", "1tr5", "2 tỷ rưỡi", "1 tỷ 2": the number times what its words say. */
function multiplied(sentence: string, at: number, digits: string, below = Infinity): Many | undefined {
  const first = matchAt(TIMES, sentence, at)
  const second = first && !first.groups!.tail ? matchAt(TIMES, sentence, at + first[0].length) : undefined
  const [power, larger] = [powerOf(first), powerOf(second)]
  if (!first || power >= below) return undefined
  const raised = larger > power && larger !== Infinity
  const all = raised ? power + larger : power
  const tail = (raised ? second : first)?.groups?.tail
  const end = at + first[0].length + (raised ? second![0].length : 0)
  const value = Number(`${digits}e${all}`)
  if (tail) return { value: value + Number(`0.${tail}e${all}`), times: 10 ** all, end }
  const half = matchAt(HALF, sentence, end)
  if (half) return { value: value + Number(`0.5e${all}`), times: 10 ** all, end: end + half[0].length }
  const next = matchAt(NEXT, sentence, end)
  if (!next) return { value, times: 10 ** all, end }
  const { last, words } = next.groups!
  const more = words ? String(count(words)) : next.groups!.digits
  if (last && all >= 6)
    return { value: value + Number(`0.${last}e${all}`), times: 10 ** all, end: end + next[0].length }
  const rest = more && multiplied(sentence, end + next[0].length, more, all)
  return rest ? { ...rest, value: value + rest.value } : { value, times: 10 ** all, end }
}

const HALF = new RegExp(` (?:${either('rưỡi')})(?![\\p{L}\\p{N}])`, 'uy')
const NEXT = new RegExp(
  ` (?:(?<last>[1-9])(?=$|[,;\\n]| (?:${either('đồng')})(?!\\p{L}))|(?<digits>\\d{1,3})(?!\\d)|${WORDS})`,
  'uy',
)

const powerOf = (match: RegExpExecArray | undefined) => powers.get(match?.groups?.name ?? '') ?? Infinity

function matchAt(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

/** 1.1 × 10⁶ must not become 1100000.0000000002. */
const round = (value: number) => Number(value.toPrecision(15))

function decimals(value: number): number {
  const [digits = '', power = '0'] = String(value).split('e')
  return Math.min(100, Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(power)))
}
