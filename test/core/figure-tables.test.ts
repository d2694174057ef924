import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../src/adapters/fluent.ts'
import { crossOf, funnelOf, tableBy } from '../../src/core/figure-tables.ts'
import { sayFunnel, sayTable } from '../../src/core/figure-words.ts'
import { type Cell, DIMENSIONS, type Figures, MEASURES, sum } from '../../src/core/figures.ts'
import { sayPeriod, usualPeriods } from '../../src/core/period-name.ts'

const t = createTranslator()('vi')

/** Cells as the database makes them: every registered model is exactly one of four things. */
const cell: fc.Arbitrary<Cell> = fc
  .record({
    unit: fc.constantFrom(1, 2, 3),
    field: fc.constantFrom('KT', 'NTM', 'GPMB', null),
    subject: fc.constantFrom('collective', 'individual', 'household', null),
    novelty: fc.constantFrom('new', 'continuing', null),
    level: fc.constantFrom('grassroots', 'above', 'province', 'sector', null),
    counts: fc.tuple(fc.nat(900), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(100), fc.nat(100), fc.nat(100)),
  })
  .map(({ counts: [approved, waiting, declined, withdrawn, a, b, c], ...known }) => {
    const recognised = Math.min(approved, a)
    const rest = { recognised, outstanding: Math.min(recognised, b), replicated: Math.min(approved, c) }
    const registered = approved + waiting + declined + withdrawn
    return { ...known, registered, approved, waiting, declined, withdrawn, ...rest }
  })

const NOTHING = { approved: 0, returned: 0, declined: 0, recognised: 0, outstanding: 0, ended: 0, withdrawn: 0 }
const figuresWith = (cells: Cell[], more: Partial<Figures> = {}): Figures => ({
  asked: { unit: 1, period: { from: '2022-01-01', to: '2022-12-31' } },
  at: '2026-11-27T02:05:00.000Z',
  units: [
    { id: 1, name: 'tỉnh Hà Tĩnh' },
    { id: 2, name: 'xã Thạch Lạc' },
    { id: 3, name: 'xã Thạch Khê' },
  ],
  fields: [
    { code: 'KT', name: 'Kinh tế', nameEn: 'Economy' },
    { code: 'NTM', name: 'Nông thôn mới', nameEn: 'New countryside' },
  ],
  cells,
  decided: NOTHING,
  targets: { units: {}, fields: {} },
  outcomes: [],
  unapproved: 0,
  reporting: [],
  ...more,
})

const number = (text: string) => Number(text.replaceAll('.', ''))

describe('whatever there is', () => {
  test('every table and every cross table adds up to the same', () =>
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
        const figures = figuresWith(cells)
        const total = sum(cells)
        for (const measure of MEASURES)
          for (const rows of DIMENSIONS) {
            expect(sum(tableBy(t, figures, rows))[measure]).toBe(total[measure])
            for (const columns of DIMENSIONS.filter((one) => one !== rows)) {
              const cross = crossOf(t, figures, rows, columns, measure)
              const add = (numbers: (number | null)[]) => numbers.reduce<number>((a, b) => a + (b ?? 0), 0)
              expect(cross.total).toBe(total[measure])
              expect(add(cross.totals)).toBe(total[measure])
              expect(cross.rows.map(({ values }) => add(values))).toEqual(cross.rows.map(({ total }) => total))
              expect(cross.columns.map((_, at) => add(cross.rows.map(({ values }) => values[at]!)))).toEqual(
                cross.totals,
              )
            }
          }
      }),
      { numRuns: 60 },
    ))

  test('the printed lines add up as well, and so do the parts of what was registered', () =>
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 40 }), (cells) => {
        const figures = figuresWith(cells)
        const { registered } = sum(cells)
        for (const dimension of DIMENSIONS) {
          const printed = sayTable(t, tableBy(t, figures, dimension), 'registered').map((line) =>
            number(/: ([\d.]+)/.exec(line)![1]!),
          )
          expect(printed.reduce((a, b) => a + b, 0)).toBe(registered)
        }
        const funnel = sayFunnel(t, figures, funnelOf(figures)).join('\n')
        const parts = [...funnel.matchAll(/(?:Đã duyệt:|chờ duyệt|không duyệt|đã rút) ([\d.]+)/g)].map(([, it]) =>
          number(it!),
        )
        expect(parts.reduce((a, b) => a + b, 0)).toBe(registered)
      }),
      { numRuns: 100 },
    ))
})

describe('what is said', () => {
  const seven: Cell = {
    ...sum([]),
    unit: 2,
    field: 'KT',
    subject: null,
    novelty: null,
    level: null,
    registered: 7,
    approved: 7,
  }

  test('of what was never written down has a line of its own', () => {
    expect(sayTable(t, tableBy(t, figuresWith([seven]), 'level'), 'registered')).toEqual([
      'Cơ sở: 0',
      'Trên cơ sở: 0',
      'Tỉnh: 0',
      'Khối, ngành: 0',
      'chưa xác định cấp: 7 (100%)',
    ])
  })

  test('and where nothing is unknown there is no gap', () => {
    const known = { ...seven, level: 'above', unit: 3, registered: 2, recognised: 1 }
    const cells = [{ ...seven, recognised: 0 }, known]
    const cross = crossOf(t, figuresWith(cells), 'unit', 'level', 'registered')
    expect(cross.columns.at(-1)).toBe('chưa xác định cấp')
    expect(cross.rows.map(({ values }) => values)).toEqual([
      [0, 0, 0, 0, 7],
      [0, 2, 0, 0, null],
    ])
    expect(crossOf(t, figuresWith(cells), 'unit', 'level', 'recognised').columns).not.toContain('chưa xác định cấp')
  })

  test.each([
    [138, 135, 'Đăng ký: 138 (102,2% chỉ tiêu, vượt 03)'],
    [120, 135, 'Đăng ký: 120 (88,9% chỉ tiêu, còn thiếu 15)'],
    [135, 135, 'Đăng ký: 135 (100%, đủ chỉ tiêu)'],
    [1808, undefined, 'Đăng ký: 1.808'],
    [0, 135, 'Đăng ký: 0 (0% chỉ tiêu, còn thiếu 135)'],
    [5, 0, 'Đăng ký: 5'],
  ])('of %i against %s', (registered, total, said) => {
    const figures = figuresWith([{ ...seven, registered }], {
      targets: { ...(total !== undefined && { total }), units: {}, fields: {} },
    })
    expect(sayFunnel(t, figures, funnelOf(figures))).toContain(said)
  })

  test('a part of a year is held against the target of the whole', () => {
    const asked = { unit: 1, period: { from: '2022-01-01', to: '2022-03-31' } }
    const figures = figuresWith([seven], { asked, targets: { total: 10, units: {}, fields: {} } })
    expect(sayFunnel(t, figures, funnelOf(figures))[0]).toBe('Chỉ tiêu cả năm: 10')
  })

  test.each([
    ['2026-07-01', '2026-09-30', 'quý III/2026'],
    ['2026-01-01', '2026-06-30', '6 tháng đầu năm 2026'],
    ['2026-07-01', '2026-12-31', '6 tháng cuối năm 2026'],
    ['2026-01-01', '2026-12-31', 'năm 2026'],
    ['2026-02-01', '2026-02-28', 'tháng 2/2026'],
    ['2021-01-01', '2025-12-31', 'giai đoạn 2021–2025'],
    ['2023-01-01', '2024-06-30', 'từ 1/1/2023 đến 30/6/2024'],
  ])('%s to %s is %s', (from, to, said) => expect(sayPeriod(t, { from, to })).toBe(said))

  test('the periods that are offered are this quarter, half and year, and the last year', () =>
    expect(usualPeriods('2026-11-27').map((period) => sayPeriod(t, period))).toEqual([
      'quý IV/2026',
      '6 tháng cuối năm 2026',
      'năm 2026',
      'năm 2025',
    ]))
})
