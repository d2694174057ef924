import { writeOut } from './abbreviations.ts'
import { telling } from './likeness.ts'
import type { Registration } from './registration.ts'
import { fold } from './vietnamese.ts'

/**
 * A text as it is searched in: without accents, case, signs and abbreviations, so that it does not matter how either
 * side was written. "Hoà", "hòa" and "HOA", composed or not, "NTM" and "nông thôn mới" are the same here.
 */
export const searchKey = (text: string): string => writeOut(fold(text))

/** What a search looks in, each word once and between spaces: the column `words`. */
export function searchText(...texts: (string | undefined)[]): string {
  const words = new Set(searchKey(texts.filter(Boolean).join(' ')).split(' '))
  return ` ${[...words].join(' ')} `
}

type Searched = Pick<Registration, 'title' | 'field'> &
  Partial<Pick<Registration, 'method' | 'result' | 'area' | 'lead'>>

/** A registered model by everything that says what it is, its place aside: units change their names. */
export const wordsOfModel = ({ title, method, result, area, lead, field }: Searched): string =>
  searchText(title, method, result, area, lead, field.label)

const MOST = 10

/** The words that must all be found, each as the beginning of one; none when nothing was asked for. */
export const wanted = (query: string): string[] =>
  [...new Set(telling(searchKey(query)).split(' '))].filter(Boolean).slice(0, MOST)

/** "dvk 26 42" → its year and number: a model can be asked for by its name. */
export function nameIn(query: string): { year: number; number: number } | undefined {
  const [, year, number] = fold(query).match(/^dvk ?(\d\d) ?(\d{1,4})$/) ?? []
  return year && number ? { year: 2000 + Number(year), number: Number(number) } : undefined
}
