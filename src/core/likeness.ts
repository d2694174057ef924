import { fold } from './vietnamese.ts'

/**
 * When two models may be the same: trigram similarity of at least 0.4, or all words of one title in the other.
 * Measured on 41 names of the five articles (820 pairs): 0.4 gives three pairs, all true; 0.3 begins to guess.
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

/** The title as it is compared: folded, abbreviations written out, empty words left out (unless nothing would remain). */
export function titleKey(title: string): string {
  const full = fold(title)
    .split(' ')
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(' ')
  const key = EMPTY.reduce((text, words) => text.replaceAll(new RegExp(`\\b${words}\\b`, 'g'), ' '), full)
  return key.replace(/ +/g, ' ').trim() || full
}

export const titleWords = (title: string): string[] => [...new Set(titleKey(title).split(' '))].filter(Boolean)
