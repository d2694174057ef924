import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, dayOf, daysBetween, formatDay, formatMoment, inCalendar, momentOf } from '../../src/core/day.ts'

const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map(dayOf)

test.each([
  ['2026-03-14T16:59:59.999Z', '2026-03-14'],
  ['2026-03-14T17:00:00.000Z', '2026-03-15'],
  ['2026-12-31T16:59:59Z', '2026-12-31'],
  ['2026-12-31T17:00:00Z', '2027-01-01'],
  ['2028-02-28T17:00:00Z', '2028-02-29'],
])('the day of %s in Viet Nam is %s', (at, expected) => expect(dayOf(new Date(at))).toBe(expected))

test.each([
  ['2026-03-15', 0, 0, '2026-03-14T17:00:00.000Z'],
  ['2026-03-15', 18, 0, '2026-03-15T11:00:00.000Z'],
  ['2026-01-01', 6, 59, '2025-12-31T23:59:00.000Z'],
  ['2026-03-15', 23, 59, '2026-03-15T16:59:00.000Z'],
])('%s %i:%i in Viet Nam is %s', (of, hour, minute, expected) =>
  expect(momentOf(of, hour, minute).toISOString()).toBe(expected),
)

describe('counting', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-15', 0, '2026-03-15'],
  ])('%s %i days on is %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to)
    expect(daysBetween(from, to)).toBe(days)
  })

  it('comes back to where it began', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
        expect(dayOf(momentOf(from))).toBe(from)
        expect(dayOf(momentOf(from, 23, 59))).toBe(from)
      }),
    )
  })
})

test.each([
  [2026, 3, 15, '2026-03-15'],
  [2026, 2, 29, undefined],
  [2028, 2, 29, '2028-02-29'],
  [2026, 2, 31, undefined],
  [2026, 4, 31, undefined],
  [2026, 13, 1, undefined],
  [2026, 0, 1, undefined],
  [2026, 1, 0, undefined],
])('in the calendar: %i-%i-%i → %s', (year, month, date, expected) =>
  expect(inCalendar(year, month, date)).toBe(expected),
)

test('as people write it', () => {
  expect(formatDay('2026-03-05')).toBe('5/3/2026')
  expect(formatMoment(new Date('2026-03-15T07:05:00Z'))).toBe('14:05 15/3')
  expect(formatMoment(new Date('2026-12-31T17:00:00Z'))).toBe('00:00 1/1')
})
