import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/core/day.ts'
import {
  type Every,
  everyOf,
  nameOfPeriod,
  periodAfter,
  periodBefore,
  reportPeriod,
} from '../../src/core/report-period.ts'

test.each<[string, Every, string, string, string]>([
  ['2026-11-23', 1, '2026-11-01', '2026-11-30', '11'],
  ['2028-02-29', 1, '2028-02-01', '2028-02-29', '2'],
  ['2026-12-31', 1, '2026-12-01', '2026-12-31', '12'],
  ['2026-01-01', 3, '2026-01-01', '2026-03-31', 'I'],
  ['2026-06-30', 3, '2026-04-01', '2026-06-30', 'II'],
  ['2026-11-23', 3, '2026-10-01', '2026-12-31', 'IV'],
  ['2026-07-01', 6, '2026-07-01', '2026-12-31', 'II'],
  ['2026-02-10', 12, '2026-01-01', '2026-12-31', 'I'],
])('%s lies in a period of %i months from %s to %s, called %s', (day, every, from, to, number) => {
  const period = reportPeriod(day, every)
  expect(period).toEqual({ from, to })
  expect(nameOfPeriod(period, every)).toEqual({ number, year: day.slice(0, 4) })
})

describe.each<Every>([1, 3, 6, 12])('periods of %i months', (every) => {
  test('follow each other without a gap, there and back, over ten years', () => {
    let period = reportPeriod('2024-05-17', every)
    for (let round = 0; round < 120 / every; round++) {
      const next = periodAfter(period, every)
      expect(next.from).toBe(addDays(period.to, 1))
      expect(periodBefore(next, every)).toEqual(period)
      expect(reportPeriod(next.to, every)).toEqual(next)
      period = next
    }
    expect(period.from.slice(0, 4)).toBe('2034')
  })
})

test('an office that set something else reports by the quarter', () => {
  expect([1, 3, 6, 12, 0, 2, -3, 7].map(everyOf)).toEqual([1, 3, 6, 12, 3, 3, 3, 3])
})
