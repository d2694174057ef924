import { writeOut } from './abbreviations.ts'
import { clean, fold } from './vietnamese.ts'

/**
 * When two models may be the same: trigram similarity of at least 0.4, or one title stands whole in the other.
 * Measured on 40 names of the five articles (780 pairs): three true pairs, and two of long titles that share a formal
 * phrase. It is a hint with a button “Khác”: one tap too many is cheaper than a model that is registered twice.
 */
export const ALIKE = 0.4

/** Words that nearly every title has and that say nothing about the model. */
const EMPTY = ['mo hinh', 'dan van kheo', 'xay dung']

/** Folded words without those that say nothing; all of them where nothing else is left. */
export function telling(folded: string): string {
  const key = EMPTY.reduce((text, words) => text.replaceAll(new RegExp(`\\b${words}\\b`, 'g'), ' '), folded)
  return key.replace(/ +/g, ' ').trim() || folded
}

/** The title as it is compared: folded, abbreviations written out, empty words left out; never empty itself. */
export const titleKey = (title: string): string => telling(writeOut(fold(title))) || clean(title)

/** Never none: no words would be contained in every title. */
export const titleWords = (title: string): string[] => [...new Set(titleKey(title).split(' '))]
