import { either } from './numbers.ts'
import type { FoundUnit, Metric } from './units.ts'

/** What an amount measures: mostly the unit says it, of metres and of land the words around it. */
export function metricOf(sentence: string, at: number, { metric, unit, end }: FoundUnit): Metric | undefined {
  const before = sentence.slice(0, at).split(END_OF_SENTENCE).at(-1)!
  const behind = sentence.slice(end).split(/[,;.:()\n]/)[0]!
  if (metric === 'area') return areaOf(before, behind)
  if (metric === 'money') return lastOf(PAID, before) > lastOf(GIVEN, before) ? 'compensation' : 'money'
  if (metric === 'length') return isWidth(before) ? undefined : lengthOf(before, behind)
  if (unit === 'khối' && HEAP.test(behind)) return 'items'
  return metric
}

const END_OF_SENTENCE = /[;\n!?]|\.(?!\d)/
const word = (words: string, flags = 'gu') => new RegExp(`(?<!\\p{L})(?:${either(words)})(?!\\p{L})`, flags)

/** Land is given, or it is planted, levelled, measured: what was said last decides. */
function areaOf(before: string, behind: string): Metric {
  if (word('hiến').test(behind)) return 'land'
  const [given, used] = [lastOf(GIVEN, before), lastOf(USED, before)]
  if (given !== used) return given > used ? 'land' : 'area'
  return /^ (?:đất|dat)(?!\p{L})/u.test(behind) ? 'land' : 'area'
}
const GIVEN = word('hiến|hiến tặng|góp|nhường')
const PAID = word('đền bù|bồi thường')
const USED = word(
  'trồng|gieo|cấy|nuôi|sản xuất|canh tác|chăm sóc|giải phóng|giải toả|giải tỏa|thu hồi|đền bù|bồi thường|quy mô|nhà lưới|' +
    'cải tạo|phục hồi|xây|lát|đổ|quét|dọn|vệ sinh|phát quang|san lấp|rộng',
)

function lengthOf(before: string, behind: string): Metric {
  const next = behind.split(' ').slice(0, 4).join(' ')
  if (word(ROADS).test(next)) return 'road'
  if (word(OTHERS).test(next)) return 'length'
  return lastOf(word(ROADS), before) > lastOf(word(OTHERS), before) ? 'road' : 'length'
}
const ROADS = 'đường|tuyến|ngõ|hẻm|ngách|giao thông|vỉa hè'
const OTHERS = 'mương|kênh|rào|hàng rào|tường|ống|cống|dây|điện|kè|đê|rãnh'

/** How wide or thick something is, cannot be added to anything. */
const isWidth = (before: string) => WIDTH.test(before)
const WIDTH = new RegExp(
  `(?:(?<!(?:${either('mở')}) )(?:${either('rộng|cao|dày|sâu')})|(?:${either('từ')}) [\\d.,]+ ?m(?:ét|et)? (?:${either('lên|thành')})) $`,
  'u',
)

const HEAP = word('đá|cát|đất|sỏi|bê tông|gỗ|rác|nước', 'u')

const lastOf = (pattern: RegExp, text: string): number => [...text.matchAll(pattern)].at(-1)?.index ?? -1
