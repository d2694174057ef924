import { describe, expect, it } from 'vitest'
import { csvOf as csv } from '../../src/office/csv.ts'
import { letters } from '../../src/office/sheet-xml.ts'
import { type Sheet, workbook } from '../../src/office/xlsx.ts'
import { readWorkbook } from '../support/office-files.ts'

const sheet = (rows: Sheet['rows'], more: Partial<Sheet> = {}): Sheet => ({
  name: 'Sổ: đăng ký/2026',
  above: ['SỔ ĐĂNG KÝ', 'xã Tân Lâm Hương'],
  columns: [
    { title: 'Tên', width: 20 },
    { title: 'Số', width: 8, sum: true },
  ],
  rows,
  total: 'Tổng cộng',
  ...more,
})
const read = async (...sheets: Sheet[]) => readWorkbook(await workbook(sheets))

describe('a workbook', () => {
  it('keeps its head in sight, prints it on each page, and can be filtered', async () => {
    const { sheets, workbook } = await read(sheet([[['a', 1]]]))
    const [first] = sheets
    expect(first!.name).toBe('Sổ  đăng ký 2026')
    expect(first!.xml).toContain('<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>')
    expect(first!.xml).toContain('<autoFilter ref="A4:B5"/>')
    expect(workbook).toContain('_xlnm.Print_Titles')
    expect(first!.rows[3]).toEqual(['Tên', 'Số'])
  })

  it('adds up with a formula that bears its value', async () => {
    const { cells } = (
      await read(
        sheet([
          [
            ['a', 1.1],
            ['b', 2.2],
          ],
          [['c', 30]],
        ]),
      )
    ).sheets[0]!
    expect(cells.B8).toMatchObject({ formula: 'SUM(B5:B7)', value: 33.3 })
    expect(cells.A8!.value).toBe('Tổng cộng')
  })

  it('adds up nothing without pointing at itself', async () => {
    const { cells } = (await read(sheet([]))).sheets[0]!
    expect(cells.B5).toMatchObject({ formula: '0', value: 0 })
  })

  it.each(['=1+1', '+84 912', '-5', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
    'takes “%s” for text, as it was written',
    async (words) => {
      const { sheets, styles } = await read(sheet([[[words, 1]]]))
      const { value, style, formula } = sheets[0]!.cells.A5!
      expect([value, formula]).toEqual([words, undefined])
      const looks = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf .*?<\/xf>/g)]
      expect(looks[style]![0]).toContain('quotePrefix="1"')
    },
  )

  it.each(['<b>&amp;"\'', 'xuống\ndòng', '  hai đầu  ', '_x0041_', '😀 ❤️', 'a\u0000b\u0008c'.normalize(), '\ud800'])(
    'writes “%s” so that it can be read',
    async (words) => {
      const { value } = (await read(sheet([[[words, 1]]]))).sheets[0]!.cells.A5!
      expect(value).toBe(words.toWellFormed().replaceAll('\0', '').replaceAll('\b', ''))
    },
  )

  it('writes days as days', async () => {
    const { cells } = (await read(sheet([[[new Date('2026-11-23'), null]]]))).sheets[0]!
    expect(cells.A5!.value).toBe(46_349)
    expect(cells.B5!.value).toBe('')
  })

  it('takes rows as they come, and says at the end how many there were', async () => {
    async function* pages() {
      for (let page = 0; page < 20; page++) yield Array.from({ length: 500 }, (_, at) => [`Mô hình ${at}`, 1])
    }
    const { rows, cells } = (await read(sheet(pages(), { below: (count) => [[`${count} dòng`]] }))).sheets[0]!
    expect(cells.B10005).toMatchObject({ formula: 'SUM(B5:B10004)', value: 10_000 })
    expect(rows.at(-1)).toEqual(['10000 dòng'])
  })

  it('has letters for its columns', () =>
    expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']))
})

describe('a list', () => {
  async function* pages(...rows: (string | number | Date | null)[][]) {
    yield rows
  }
  const written = async (...row: (string | number | Date | null)[]) =>
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(await csv(['Tên'], pages(row)))

  it('begins with the mark by which Excel knows UTF-8', async () => {
    expect([...(await csv(['Tên'], pages())).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(await written('Hoà', 1.5, null, new Date('2026-11-23'))).toBe('\uFEFFTên\r\nHoà,1.5,,2026-11-23\r\n')
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['-5', "'-5"],
    ['@a', "'@a"],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['=A1,"x"', `"'=A1,""x"""`],
    ['a,b', '"a,b"'],
    ['a\nb', '"a\nb"'],
    ['nói "khéo"', '"nói ""khéo"""'],
  ])('writes “%s” as %s', async (words, field) => expect(await written(words)).toBe(`\uFEFFTên\r\n${field}\r\n`))

  it('leaves numbers to programs', async () => expect(await written(-5)).toBe('\uFEFFTên\r\n-5\r\n'))
})
