import { either } from './numbers.ts'
import { unitAt } from './units.ts'

/**
 * Hides the numbers that count nothing, so that only amounts are left: dates, times, the numbers of documents,
 * villages, phones and lines. Every letter keeps its place.
 */
export const hideUncounted = (sentence: string): string =>
  UNCOUNTED.reduce(
    (text, [pattern, isCounted]) =>
      text.replace(pattern, (found: string, ...groups: unknown[]) => {
        const at = groups.find((one) => typeof one === 'number')!
        return isCounted?.(text, at, found) ? found : found.replace(/\p{N}/gu, '#')
      }),
    sentence,
  )

/** Numbers behind these are names, whatever follows: "Xóm 3 hộ ông Hà". Some without accents are other words. */
const PLACES = `${either('xóm|thôn|buôn|khối|khu phố|tổ dân phố|tdp|phường|quận|quốc lộ|tỉnh lộ')}|ấp|làng|ngõ|ngách|hẻm|kiệt|thứ|khoá|khóa|(?<!cơ )bản`
const PAPERS = either(
  'nghị quyết|chỉ thị|kết luận|quyết định|kế hoạch|hướng dẫn|công văn|thông tư|nghị định|quy định|đề án|tờ trình|' +
    'thông báo|văn bản|đại hội|chương trình',
)
const SEVERAL = either('mỗi|từng|các|cả|toàn|mấy|hai|ba')
const NOT_EVERY = `(?<!(?:${either('mỗi|từng|hằng|hàng')}) )`
const START = '(?<![\\p{L}\\p{N}])'
const YEAR = '(?:19|20)\\d\\d'
const pattern = (source: string, flags = 'gu') => new RegExp(source, flags)

type IsCounted = (text: string, at: number, found: string) => boolean

const hasUnit: IsCounted = (text, at, found) => unitAt(text, at + found.length) !== undefined

/** "3 tháng 12 buổi": here the month is no name. */
const isOfMany: IsCounted = (text, at, found) => /\d $/.test(text.slice(0, at)) && hasUnit(text, at, found)

/** "45/50 hộ" is a part of them, "Sáng 1/6 người dân" is not. */
const isPart: IsCounted = (text, at, found) => {
  const [some = 0, all = 0] = found.split('/').map(Number)
  return some <= all && hasUnit(text, at, found) && !DAY.test(text.slice(0, at))
}
const DAY = pattern(`${START}(?:${either('ngày|sáng|trưa|chiều|tối|đêm|từ|đến|trước|sau|hết|nay|mai|qua')}) $`, 'u')

const UNCOUNTED: [RegExp, isCounted?: IsCounted][] = [
  [/https?:\/\/\S+|\S+@\S+/gu],
  [/(?<![\d.,]|\d )(?:\+84|0)(?:[ .-]?\d){8,10}(?!\d)/gu], // 0912.345.678

  [/(?<!\d)\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?!\d)/gu],
  [pattern(`(?<!\\d)\\d{1,2}(?: (?:${either('giờ')})| ?h)(?: ?\\d\\d(?!\\d))?(?!\\p{L})`)],

  [/(?<!\d)(?:19|20)\d\d-\d\d?-\d\d?(?!\d)/gu],
  [/(?<!\d)\d{1,2}([./-])\d{1,2}\1(?:(?:19|20)\d\d|\d\d)(?![\d/])/gu],
  [/(?<!\d)(?:0?\d|1[0-2])\/(?:19|20)\d\d(?!\d)/gu],
  [/(?<!\d)(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])(?![\d/])/gu, isPart],
  [pattern(`(?<!\\d)${YEAR} ?[-–—] ?${YEAR}(?!\\d)`)],
  [pattern(`${START}(?:${either('năm')}) ${YEAR}(?:, ${YEAR})*(?!\\d)`)],
  [
    pattern(
      `${START}${NOT_EVERY}(?:(?:${either('ngày')}) \\d{1,2} )?(?:${either('ngày|tháng|quý|tuần')}) \\d{1,2}(?![\\d.])`,
    ),
    isOfMany,
  ],

  // 25-CT/TU, 08/2022/QĐ-UBND, 38/-CT/TU; Covid-19, DVK-26-0042, T3
  [
    /(?<![\p{N}.,])\d+(?:\/\d+)?(?:\/-?|-)(?:ct|hd|kh|qđ|qd|nq|bc|ttr|cv|tb|kl|qc|đa|nđ|tt)(?![\p{L}\p{N}])[-/\p{L}]*/gu,
  ],
  [/(?<![\p{L}\p{N}])(?!k?m[23](?!\d))\p{L}+[-_]?\d[\p{L}\p{N}_/-]*/gu],

  [pattern(`${START}(?<!(?:tổng|trong|với|con|vượt) )số \\d[\\d.]*`)],
  [pattern(`${START}(?:${either('các')}) (?:${PLACES}) \\d+(?:, \\d+)*(?: (?:${either('và')}) \\d+)?(?!\\d)`)],
  [pattern(`${START}(?<!(?:${SEVERAL}|\\d) )(?:${PLACES})(?: (?:${either('số')}))? \\d+[a-z]?(?![\\p{L}\\p{N}])`)],
  [pattern(`${START}(?:${PAPERS}) \\d+(?!\\d)`), hasUnit],

  [/^[ •*+-]*\d{1,2}(?:\.\d{1,2})*(?:[.)/] | ?[-:] ?(?=\p{L})|\.(?=\p{L}))/gmu], // 1. 2) 3/
  [/(?<![\d.,])\d{1,2}\)(?= )/gu],
]
