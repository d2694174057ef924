import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS } from '../../src/core/figures.ts'
import { MEASURED, read, type View, write } from '../../src/features/figures/state.ts'

/** What travels in the buttons of figures. */

const view = fc.record(
  {
    unit: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    period: fc.constantFrom(
      { from: '2026-01-01', to: '2026-12-31' },
      { from: '2000-01-01', to: '2099-12-31' },
      { from: '2023-01-01', to: '2024-06-30' },
    ),
    measure: fc.constantFrom(...Object.values(MEASURED)),
    by: fc.shuffledSubarray([...DIMENSIONS], { minLength: 1, maxLength: 2 }),
    page: fc.nat(9999),
    field: fc.constantFrom('KT', 'HTCT', 'ABCDEFGHIJ'),
    subject: fc.constantFrom('collective', 'household'),
    novelty: fc.constantFrom('new', 'continuing'),
    level: fc.constantFrom('grassroots', 'sector'),
  },
  { requiredKeys: ['unit', 'period', 'measure', 'by', 'page'] },
) as fc.Arbitrary<View>

describe('a screen', () => {
  it('fits into a button, whole', () =>
    fc.assert(
      fc.property(view, (view) => {
        expect(read(write(view).split('.'))).toEqual(view)
        for (const data of [`figures.measures.${write(view)}`, `figures.filter.${write(view)}.f`])
          expect(data.length).toBeLessThanOrEqual(64)
      }),
    ))

  it.each([
    '',
    '1',
    '1.a.b',
    '1.7f2.7k1',
    '1.zzzz.zzzz.rf.0.-.---',
    '0.7f2.7k1.rf.0.-.---',
    '1.7k1.7f2.rf.0.-.---',
    '1.7f2.7k1.rf.0.kt.---',
    '1.7f2.7k1.rf.-1.-.---',
    '1.7f2.7k1.rf.0.-.toString',
    ...['xf', 'r', 'rff', 'rfsn', 'rz'].map((shown) => `1.7f2.7k1.${shown}.0.-.---`),
  ])('is not “%s”', (state) => expect(() => read(state.split('.'))).toThrow('form-old-button'))

  it('is what is left of an unknown mark: everything', () =>
    expect(read('1.7f2.7k1.rf.0.-.99-'.split('.'))).toEqual(read('1.7f2.7k1.rf.0.-.---'.split('.'))))
})
