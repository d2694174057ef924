import { fold } from './vietnamese.ts'

/** Words that are typed together with a number, "DUYET DVK-26-0042": what a button would do. */
export const WORDS = [
  'duyet',
  'bosung',
  'khongduyet',
  'sua',
  'xem',
  'hoso',
  'anh',
  'chosua',
  'xacnhan',
  'tuchoi',
  'baocao',
  'suabaocao',
  'kiemtra',
  'ghiketqua',
  'huykiemtra',
  'anhkiemtra',
  'baoxong',
  'dongviec',
  'lamtiep',
  'nhanrong',
  'lantoa',
  'guilai',
  'thoigian',
  'dongygiu',
  'khonggiu',
  'nhan',
  'thamdinh',
  'tieptuc',
  'nangcap',
  'ketthuc',
  'rutmohinh',
  'denghi',
  'cham',
  'minhchung',
  'congnhan',
  'tieubieu',
  'chuacongnhan',
  'vanban',
  'tamdung',
  'guitiep',
  'dunggui',
  'ketquagui',
] as const
export type Word = (typeof WORDS)[number]

/** What people also answer, "kết thúc 30/11": these want the whole name of a model. */
const SAID: readonly string[] = ['nhan', 'tieptuc', 'nangcap', 'ketthuc']

/** A model as people write it; without a year it is one of this year. */
export interface Code {
  word: Word
  number: number
  year?: number
}

/** As it is shown: no accents, so that every keyboard can write it. */
export const codeOf = (word: Word, subject: string | number): string => `${word.toUpperCase()} ${subject}`

/** "DVK-26-0042", "dvk26 42", "42": the number of a model and nothing else. */
export function modelIn(text: string): Omit<Code, 'word'> | undefined {
  const said = fold(text)
  const found = said.match(/^(?:dvk ?)?(?:(\d\d) )?(\d{1,4})$/) ?? said.match(/^dvk ?(\d\d)(\d{4})$/)
  return found ? { number: Number(found[2]), ...(found[1] && { year: 2000 + Number(found[1]) }) } : undefined
}

/**
 * "DUYET DVK-26-0042", "duyệt dvk26 42", "Không duyệt: 0042". `mistyped` when somebody surely wanted to write such a
 * code and missed it by a letter or a digit: it must do nothing, and must not be taken for an answer either.
 */
export function codeIn(text: string): Code | 'mistyped' | undefined {
  const said = fold(text)
  const [, words = '', rest = ''] = said.match(/^([a-z][a-z ]*?) ?((?:dvk ?)?\d[\d ]*)$/) ?? []
  const model = modelIn(rest)
  const isSaid = (known: Word) => SAID.includes(known) && !rest.startsWith('dvk')
  const word = WORDS.find((known) => known === words.replaceAll(' ', '') && !isSaid(known))
  if (word && model) return { word, ...model }
  return isNearly(said) ? 'mistyped' : undefined
}

/** The number of a model is there, and before it one of the words, give or take a letter. */
function isNearly(said: string): boolean {
  const [, words = ''] = said.match(/^([a-z][a-z ]{1,12}?) ?dvk ?[\da-z ]{1,10}$/) ?? []
  const typed = words.replaceAll(' ', '')
  return typed.length > 2 && WORDS.some((known) => distance(known, typed) <= (known.length > 4 ? 2 : 1))
}

/** Letters to add, leave out or change. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [i, left] of [...a].entries()) {
    const row = [i + 1]
    for (const [j, right] of [...b].entries())
      row.push(Math.min(row[j]! + 1, above[j + 1]! + 1, above[j]! + (left === right ? 0 : 1)))
    above = row
  }
  return above.at(-1)!
}
