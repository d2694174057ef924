import { own } from './lookup.ts'

/** What the offices shorten: folded, so that "ĐVTN" stands here as "dvtn". */
const ABBREVIATIONS: Record<string, string> = {
  anqp: 'an ninh quoc phong',
  antt: 'an ninh trat tu',
  atgt: 'an toan giao thong',
  bcd: 'ban chi dao',
  bvmt: 'bao ve moi truong',
  ccb: 'cuu chien binh',
  dtts: 'dan toc thieu so',
  dtvm: 'do thi van minh',
  dvk: 'dan van kheo',
  dvtn: 'doan vien thanh nien',
  gpmb: 'giai phong mat bang',
  hdnd: 'hoi dong nhan dan',
  htct: 'he thong chinh tri',
  htx: 'hop tac xa',
  kdc: 'khu dan cu',
  lhpn: 'lien hiep phu nu',
  mttq: 'mat tran to quoc',
  ntm: 'nong thon moi',
  pccc: 'phong chay chua chay',
  qpan: 'quoc phong an ninh',
  tdp: 'to dan pho',
  ubnd: 'uy ban nhan dan',
  vhxh: 'van hoa xa hoi',
}

/** Folded words with every abbreviation written out: "hoi ccb" and "hoi cuu chien binh" meet here. */
export const writeOut = (folded: string): string =>
  folded
    .split(' ')
    .map((word) => own(ABBREVIATIONS, word) ?? word)
    .join(' ')

export const abbreviations = Object.entries(ABBREVIATIONS)
