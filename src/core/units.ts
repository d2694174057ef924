import { unaccent } from './vietnamese.ts'

/** What an amount can measure: a stable code, kept with it. Its label is the sentence `outcome-…`. */
export type Metric = (typeof METRICS)[number]
export const METRICS = [
  'land', // given by the people
  'area', // any other
  'money',
  'compensation', // paid for land and houses: nothing that the people gave
  'labour',
  'households',
  'people',
  'turns',
  'road',
  'length', // of anything but a road
  'lamps',
  'trees',
  'houses',
  'works',
  'models',
  'groups',
  'places',
  'meetings',
  'share',
  'items', // all else: the unit says it
] as const

/**
 * What is counted, as it is written, and the other ways to say it. With or without accents, but not with wrong ones: hố
 * is no hộ. Longer names stand here also because they begin like another unit: "công trình" is no "công".
 */
const UNITS: Partial<Record<Metric, Record<string, string[]>>> = {
  share: { '%': ['phần trăm'] },
  area: {
    'm²': ['m2', 'm 2', 'mét vuông', 'm vuông'],
    'km²': ['km2', 'km 2', 'ki lô mét vuông'],
    ha: ['hec ta', 'hecta', 'héc ta'],
    sào: [],
    mẫu: [],
  },
  length: { m: ['mét'], km: ['ki lô mét', 'cây số'], cm: [] },
  money: { đồng: ['vnđ', 'đ'] },
  labour: { 'ngày công': ['ngày công lao động', 'công lao động', 'công'] },
  households: { hộ: ['hộ gia đình', 'hội gia đình', 'hộ dân'] }, // "45 hội gia đình" was printed
  people: {
    người: ['người dân'],
    'đảng viên': [],
    'hội viên': [],
    'đoàn viên': [],
    'thành viên': [],
    'cán bộ': [],
    'học sinh': [],
    'học viên': [],
    'đồng chí': [],
    'đồng bào': [],
    'công nhân': [],
    'công an': ['công an viên'],
    'chiến sĩ': [],
    'cử tri': [],
    'lao động': [],
    'đại biểu': [],
    'nhà báo': [],
    'tình nguyện viên': [],
    'thanh niên': [],
    'phụ nữ': [],
    'trẻ em': [],
    'con em': [],
    khẩu: ['nhân khẩu'],
    cháu: [],
    vị: ['vị khách', 'vị khách mời'],
    'cá nhân': [],
  },
  turns: { 'lượt người': [], 'lượt hộ': [], lượt: [] },
  lamps: { 'bóng đèn': ['bóng điện'], 'cột đèn': [], 'bộ đèn': [], đèn: [] },
  trees: { cây: ['cây xanh', 'cây hoa'], gốc: [] },
  houses: { 'ngôi nhà': ['căn nhà', 'nhà ở'], nhà: [], 'mái ấm': [] },
  works: {
    'công trình': [],
    'dự án': [],
    'nhà văn hoá': ['nhà văn hóa'],
    'tuyến đường': [],
    'con đường': [],
    'cây cầu': [],
    cầu: [],
    'cổng chào': [],
    'phòng học': [],
  },
  models: { 'mô hình': [], 'điển hình': [] },
  groups: {
    'tổ chức cơ sở đảng': [],
    'đảng bộ': [],
    'chi bộ': [],
    'chi hội': [],
    'chi đoàn': [],
    'công đoàn': [],
    'câu lạc bộ': ['clb'],
    'hợp tác xã': ['htx'],
    'tổ hợp tác': [],
    'tổ tự quản': [],
    'tổ liên gia': [],
    'tổ hoà giải': ['tổ hòa giải'],
    'doanh nghiệp': [],
    'tập thể': [],
    'cơ quan': [],
    'đơn vị': [],
    'tổ chức': [],
    tổ: [],
    đội: [],
    nhóm: [],
    khối: [],
  },
  places: {
    'khu dân cư': ['kdc'],
    'tổ dân phố': ['tdp'],
    'thị trấn': [],
    xã: [],
    phường: [],
    huyện: [],
    thôn: [],
    xóm: [],
    ấp: [],
    bản: [],
    buôn: [],
  },
  meetings: {
    cuộc: ['cuộc họp'],
    buổi: [],
    'hội nghị': [],
    'hội thi': [],
    'hội thảo': [],
    'lớp tập huấn': [],
    lớp: [],
  },
  items: {
    'm³': ['m3', 'm 3', 'mét khối'],
    tấn: [],
    tạ: [],
    kg: ['cân', 'ki lô'],
    lít: [],
    con: [],
    camera: ['camera an ninh', 'camera giám sát'],
    'ti vi': ['tivi'],
    'bộ bàn ghế': [],
    'suất quà': ['phần quà'],
    'thùng rác': [],
    'văn bản': [],
    'nhiệm vụ': [],
    'chương trình': ['chương trình hành động'],
    'khâu đột phá': [],
    'nhà lưới': [],
    'vụ việc': [],
    'ý kiến': [],
    'tin bài': [],
  },
}

interface Spelling {
  unit: string
  metric: Metric
  /** each with its accents and without */
  words: [string, string][]
}

/** Longer spellings first, so that "m2" is not read as "m". */
const SPELLINGS: Spelling[] = (Object.entries(UNITS) as [Metric, Record<string, string[]>][])
  .flatMap(([metric, units]) =>
    Object.entries(units).flatMap(([unit, others]) =>
      [unit, ...others].map((spelling) => ({
        unit,
        metric,
        words: spelling.split(' ').map((word): [string, string] => [word, unaccent(word)]),
      })),
    ),
  )
  .sort((a, b) => b.words.length - a.words.length)

export interface FoundUnit {
  unit: string
  metric: Metric
  end: number
}

/** The unit that stands at this place of a sentence in small letters, right behind a number. */
export function unitAt(sentence: string, at: number): FoundUnit | undefined {
  const percent = /^ ?%/.exec(sentence.slice(at, at + 2))
  if (percent) return { unit: '%', metric: 'share', end: at + percent[0].length }
  const words = wordsAt(sentence, at)
  const found = SPELLINGS.find((spelling) => spelling.words.every((ways, at) => ways.includes(words[at]?.word ?? '')))
  return found && { unit: found.unit, metric: found.metric, end: words[found.words.length - 1]!.end }
}

/** Nobody speaks of 4,9 people: a comma in such a number groups. */
export const isWhole = ({ metric, unit }: FoundUnit): boolean =>
  !['area', 'length', 'share'].includes(metric) && !['m³', 'tấn', 'tạ', 'kg', 'lít'].includes(unit)

/** The next words up to a sign; "m^2" is written, too. */
export function wordsAt(sentence: string, at: number): { word: string; end: number }[] {
  const run = /^[ (]*([\p{L}\p{N}^ ]+)/u.exec(sentence.slice(at, at + 100))
  if (!run) return []
  const start = at + run[0].length - run[1]!.length
  return [...run[1]!.matchAll(/[^ ^]+/g)].map(({ 0: word, index }) => ({ word, end: start + index + word.length }))
}
