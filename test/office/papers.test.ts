import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { album } from '../../src/office/album.ts'
import { certificate } from '../../src/office/certificate.ts'
import { official } from '../../src/office/docx.ts'
import { asPdf, asPicture } from '../../src/office/drawing.ts'
import { type Form, headOf, type Office } from '../../src/office/heads.ts'
import { readDocument } from '../support/office-files.ts'

const COMMUNE: Office = { kind: 'xã', name: 'Tân Lâm Hương', above: { kind: 'tỉnh', name: 'Hà Tĩnh' } }
const VILLAGE: Office = { kind: 'thôn', name: 'Nhân Hoà', above: { kind: 'xã', name: 'Tân Lâm Hương' } }
const PROVINCE: Office = { kind: 'tỉnh', name: 'Hà Tĩnh' }

it.each<[Form, Office, string[], string]>([
  ['party', COMMUNE, ['ĐẢNG BỘ TỈNH HÀ TĨNH', 'ĐẢNG ỦY XÃ TÂN LÂM HƯƠNG'], 'Số          -BC/ĐU'],
  ['party', PROVINCE, ['TỈNH ỦY HÀ TĨNH'], 'Số          -BC/TU'],
  ['party', VILLAGE, ['ĐẢNG BỘ XÃ TÂN LÂM HƯƠNG', 'CHI BỘ THÔN NHÂN HOÀ'], 'Số          -BC/CB'],
  ['state', COMMUNE, ['ỦY BAN NHÂN DÂN', 'XÃ TÂN LÂM HƯƠNG'], 'Số:          /BC-UBND'],
  ['front', COMMUNE, ['UỶ BAN MTTQ VIỆT NAM XÃ TÂN LÂM HƯƠNG', 'BAN THƯỜNG TRỰC'], 'Số:          /BC-MTTQ-BTT'],
])('%s, %o: %j', (form, office, lines, number) => {
  const { above, own, ...head } = headOf(form, office)
  expect([[...above, ...own], head.number]).toEqual([lines, number])
})

it.each([
  ['thôn', 'TRƯỞNG THÔN'],
  ['bản', 'TRƯỞNG BẢN'],
  ['Khu phố', 'TRƯỞNG KHU PHỐ'],
  ['tổ dân phố', 'TỔ TRƯỞNG'],
])('of a %s signs: %s', (kind, by) => expect(headOf('state', { ...VILLAGE, kind }).by).toEqual([by]))

describe.each(['party', 'state', 'front'] as const)('a report of the form “%s”', (form) => {
  const made = official({
    head: headOf(form, COMMUNE),
    type: 'BÁO CÁO',
    about: 'Kết quả <2026> & khác',
    draft: 'DỰ THẢO',
    year: 2026,
    body: [
      { heading: 1, text: 'I. TÌNH HÌNH' },
      { text: 'Có 1.808 mô hình.' },
      {
        caption: 'Bảng 1',
        columns: [
          { title: 'Cấp', share: 2 },
          { title: 'Số', share: 1 },
        ],
        rows: [['Cơ sở', 1808]],
        total: ['Tổng', 1808],
      },
      { blanks: 2 },
      { text: 'Đối chiếu: khớp.', note: true },
    ],
    words: { copies: 'Nơi nhận:', sign: '(Ký, đóng dấu)' },
    number: (value) => new Intl.NumberFormat('vi-VN').format(value),
  })

  it('has the head of its family, and blanks for number, day, seal and signature', async () => {
    const { words } = readDocument(await made)
    const nation = form !== 'party'
    expect(words.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe(nation)
    expect(words.includes('Độc lập - Tự do - Hạnh phúc')).toBe(nation)
    expect(words.includes('ĐẢNG CỘNG SẢN VIỆT NAM')).toBe(!nation)
    for (const part of [
      'Tân Lâm Hương, ngày      tháng      năm 2026',
      'Nơi nhận:',
      '(Ký, đóng dấu)',
      'Kết quả <2026> & khác',
    ])
      expect(words).toContain(part)
  })

  it('is marked as a draft on every page, has its margins and its letters', async () => {
    const { xml } = readDocument(await made)
    expect(xml).toMatch(/<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"/)
    expect(xml).toContain('w:type="first"')
    const { unzipSync } = await import('fflate')
    const parts = unzipSync(await made)
    const headers = Object.keys(parts).filter((name) => /header\d\.xml$/.test(name))
    expect(headers).toHaveLength(2)
    for (const name of headers) expect(new TextDecoder().decode(parts[name])).toContain('DỰ THẢO')
    expect(new TextDecoder().decode(parts['word/styles.xml'])).toContain('Times New Roman')
  })

  it('keeps its last words with the signature, which stands on no page alone', async () => {
    const { xml } = readDocument(await made)
    const paragraphs = xml.slice(0, xml.lastIndexOf('<w:tbl>')).split('<w:p>')
    const isKept = (part: string) => part.includes('<w:keepNext/>')
    expect(paragraphs.at(-2)).toContain('Đối chiếu')
    expect(paragraphs.slice(-2).map(isKept)).toEqual([true, true])
    expect(paragraphs.filter((part) => part.includes('Có 1.808')).map(isKept)).toEqual([false])
  })

  it('writes numbers as offices do', async () => {
    const { tables } = readDocument(await made)
    expect(tables).toContainEqual([
      ['Cấp', 'Số'],
      ['Cơ sở', '1.808'],
      ['Tổng', '1.808'],
    ])
  })
})

describe('a certificate', () => {
  const written = {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập – Tự do – Hạnh phúc',
    body: 'BAN CHỈ ĐẠO XÃ THẠCH LẠC',
    heading: 'GIẤY CHỨNG NHẬN',
    recognises: 'Công nhận',
    title:
      'Tuyến đường “Sáng – Xanh – Sạch – Đẹp – An toàn” kiểu mẫu do Chi hội Phụ nữ và Đoàn Thanh niên cùng chăm sóc quanh năm',
    unit: 'thôn Vĩnh Thịnh, xã Thạch Lạc',
    decision: 'Quyết định số …',
    place: 'Thạch Lạc, ngày …',
    by: ['TM. BAN CHỈ ĐẠO'],
    code: 'K7QWM-3XHTA',
  }
  const scan = { words: 'Quét mã', address: 'https://dvk.example/xacminh/K7QWM-3XHTA' }
  const drawing = certificate({ ...written, scan })

  it('bears no QR code where it would lead nowhere', () => {
    const marks = certificate(written).marks
    const left = drawing.marks.filter((mark) => !marks.some((other) => JSON.stringify(other) === JSON.stringify(mark)))
    expect(left).toEqual([
      expect.objectContaining({ path: expect.any(String) }),
      expect.objectContaining({ text: 'Quét mã' }),
    ])
    expect(marks).toContainEqual(expect.objectContaining({ text: 'K7QWM-3XHTA' }))
  })

  it('stands within its frame, however long its title is', () => {
    for (const mark of drawing.marks) if ('text' in mark) expect(mark.y > 40 && mark.y < 560, mark.text).toBe(true)
    const texts = drawing.marks.flatMap((mark) => ('text' in mark ? mark.text : []))
    expect(texts.join(' ')).toContain('quanh năm”')
  })

  it('is a picture of A4 that lies, and a PDF of one page', async () => {
    const { width, height, format } = await sharp(await asPicture(drawing)).metadata()
    expect([width, height, format]).toEqual([2526, 1785, 'png'])
    const pdf = Buffer.from(await asPdf(drawing)).toString('latin1')
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
    expect(pdf).toMatch(/BeVietnamPro/)
  })
})

it('an album has a cover and a page for each model', async () => {
  const photo = new Uint8Array(
    await sharp({ create: { width: 40, height: 30, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer(),
  )
  const leaf = (photos: Uint8Array[]) => ({
    title: 'Vườn rau',
    lines: ['thôn Nhân Hoà'],
    photos,
    noPhotos: 'Chưa có ảnh',
    reached: { heading: 'Kết quả', items: ['45 hộ'] },
  })
  const bytes = await album({
    title: 'Album',
    subtitle: ['xã Tân Lâm Hương'],
    source: 'Số liệu',
    models: [leaf([]), leaf([photo]), leaf([photo, photo, photo, photo])],
    page: (number) => `${number}/4`,
  })
  const pdf = Buffer.from(bytes).toString('latin1')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(4)
  expect(pdf.match(/\/Subtype \/Image/g)!.length).toBeGreaterThanOrEqual(5)
})
