/**
 * The heads and ends of official papers, as the rules of the three families of offices have them. They are forms, not
 * sentences: they are the same in every language. Party: 36-HD/VPTW (2018) under 399-QĐ/TW; state: Decree 30/2020/NĐ-CP;
 * Fatherland Front: as the Front's offices write in 2026 (Yên Nghĩa). Number, day, seal and signature are left to the office.
 */
export type Form = 'party' | 'state' | 'front'

/** The unit that the paper is of: "xã", "Tân Lâm Hương", and the one above it unless that is the root. */
export interface Office {
  kind: string
  name: string
  above?: { kind: string; name: string } | undefined
}

export interface Head {
  form: Form
  /** at the left: the office above, then the one whose paper it is, which is bold */
  above: string[]
  own: string[]
  number: string
  /** at the right, bold; in papers of the state and the Front with the motto below */
  title: string
  motto?: string
  /** before "ngày … tháng …" */
  place: string
  /** who signs */
  by: string[]
  /** to whom a copy goes */
  copies: string[]
}

const NATION = { title: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', motto: 'Độc lập - Tự do - Hạnh phúc' }
const VILLAGES = ['thôn', 'xóm', 'bản', 'buôn', 'ấp', 'tổ dân phố', 'khu phố', 'khu dân cư', 'khóm', 'làng']
const PLACES = ['tỉnh', 'thành phố', 'huyện', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu', ...VILLAGES]

export function headOf(form: Form, office: Office): Head {
  const { kind, name, above } = office
  const own = `${kind} ${name}`.toUpperCase()
  const over = above && `${above.kind} ${above.name}`.toUpperCase()
  const isVillage = VILLAGES.includes(kind.toLowerCase())
  const isPlace = PLACES.includes(kind.toLowerCase())
  // A village belongs to its commune, an office to a place: by that name everybody finds them.
  const place = isPlace && !isVillage ? name : (above?.name ?? name)
  return HEADS[form]({ own, over, isVillage, isPlace, kind: kind.toLowerCase(), name: name.toUpperCase(), place })
}

interface Words {
  own: string
  over: string | undefined
  isVillage: boolean
  isPlace: boolean
  kind: string
  name: string
  place: string
}

/** Committees that have a name of their own, and how their papers are signed; some levels are history. */
const PARTY: Record<string, [string, string]> = {
  tỉnh: ['TỈNH ỦY', 'TU'],
  'thành phố': ['THÀNH ỦY', 'TU'],
  huyện: ['HUYỆN ỦY', 'HU'],
  'thị xã': ['THỊ ỦY', 'TU'],
}

/** Villages whose head is not called after them: Circular 04/2012/TT-BNV has Trưởng thôn and Tổ trưởng tổ dân phố. */
const HEADMEN: Record<string, string> = { 'tổ dân phố': 'TỔ TRƯỞNG' }

const HEADS: Record<Form, (words: Words) => Head> = {
  party: ({ own, over, isVillage, isPlace, kind, name, place }) => ({
    form: 'party',
    above: over ? [isPlace && kind !== 'tỉnh' ? `ĐẢNG BỘ ${over}` : over] : [],
    own: [isVillage ? `CHI BỘ ${own}` : PARTY[kind] ? `${PARTY[kind]![0]} ${name}` : isPlace ? `ĐẢNG ỦY ${own}` : own],
    number: `Số          -BC/${isVillage ? 'CB' : (PARTY[kind]?.[1] ?? 'ĐU')}`,
    title: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    place,
    by: isVillage ? ['T/M CHI BỘ', 'BÍ THƯ'] : ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'],
    copies: ['Như trên,', 'Lưu: …………………'],
  }),
  state: ({ own, over, isVillage, isPlace, kind, place }) => ({
    form: 'state',
    above: isVillage && over ? [`ỦY BAN NHÂN DÂN ${over}`] : isPlace ? [] : over ? [over] : [],
    own: isVillage ? [own] : isPlace ? ['ỦY BAN NHÂN DÂN', own] : [own],
    number: `Số:          /BC-${isPlace && !isVillage ? 'UBND' : '……'}`,
    ...NATION,
    place,
    by: isVillage
      ? [HEADMEN[kind] ?? `TRƯỞNG ${kind.toUpperCase()}`]
      : isPlace
        ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']
        : ['THỦ TRƯỞNG ĐƠN VỊ'],
    copies: ['Như trên;', 'Lưu: VT, …………'],
  }),
  front: ({ own, over, isVillage, place }) => ({
    form: 'front',
    above: isVillage && over ? [`UỶ BAN MTTQ VIỆT NAM ${over}`] : [`UỶ BAN MTTQ VIỆT NAM ${own}`],
    own: isVillage ? ['BAN CÔNG TÁC MẶT TRẬN', own] : ['BAN THƯỜNG TRỰC'],
    number: `Số:          /BC-MTTQ-${isVillage ? 'BCT' : 'BTT'}`,
    ...NATION,
    place,
    by: isVillage ? ['TM. BAN CÔNG TÁC MẶT TRẬN', 'TRƯỞNG BAN'] : ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'],
    copies: ['Như trên;', 'Lưu: VP.'],
  }),
}
