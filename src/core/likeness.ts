import { own } from './lookup.ts'
import { clean, fold } from './vietnamese.ts'

/**
 * When two models may be the same: trigram similarity of at least 0.4, or one title stands whole in the other.
 * Measured on 40 names of the five articles (780 pairs): three true pairs, and two of long titles that share a formal
 * phrase. It is a hint with a button “Khác”: one tap too many is cheaper than a model that is registered twice.
 */
export const ALIKE = 0.4

const ABBREVIATIONS: Record<string, string> = {
  ntm: 'nong thon moi',
  antt: 'an ninh trat tu',
  mttq: 'mat tran to quoc',
  ccb: 'cuu chien binh',
  tdp: 'to dan pho',
  kdc: 'khu dan cu',
  dvk: 'dan van kheo',
}

/** Words that nearly every title has and that say nothing about the model. */
const EMPTY = ['mo hinh', 'dan van kheo', 'xay dung']

/** The title as it is compared: folded, abbreviations written out, empty words left out; never empty itself. */
export function titleKey(title: string): string {
  const full = fold(title)
    .split(' ')
    .map((word) => own(ABBREVIATIONS, word) ?? word)
    .join(' ')
  const key = EMPTY.reduce((text, words) => text.replaceAll(new RegExp(`\\b${words}\\b`, 'g'), ' '), full)
  return key.replace(/ +/g, ' ').trim() || full || clean(title)
}

/** Never none: no words would be contained in every title. */
export const titleWords = (title: string): string[] => [...new Set(titleKey(title).split(' '))]
