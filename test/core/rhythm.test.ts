import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { momentOf } from '../../src/core/day.ts'
import { isWhole, lastWindow, nameOfWindow, type Plan, RHYTHMS, usual, windowBefore } from '../../src/core/rhythm.ts'

const on = (rhythm: Plan['rhythm'], more: Partial<Plan> = {}): Plan => ({ ...usual(rhythm), ...more })
const days = (from: string, to: string) => ({ from: momentOf(from), to: momentOf(to) })

describe('the evening that ended last, a minute before it is told', () => {
  const monday = { from: new Date('2026-11-22T10:59:00Z'), to: new Date('2026-11-23T10:59:00Z') }
  const sunday = { from: new Date('2026-11-21T10:59:00Z'), to: new Date('2026-11-22T10:59:00Z') }
  it.each([
    // 23/11 in Viet Nam
    ['17:59:59', '2026-11-23T10:59:59.999Z', sunday],
    ['18:00', '2026-11-23T11:00:00.000Z', monday],
    ['23:59', '2026-11-23T16:59:00.000Z', monday],
    // where the day of UTC begins, 07:00
    ['06:59 of the next day', '2026-11-23T23:59:59.999Z', monday],
    ['07:00 of the next day', '2026-11-24T00:00:00.000Z', monday],
  ])('at %s', (_, now, expected) => expect(lastWindow(on('day'), new Date(now))).toMatchObject(expected))

  it('is at the hour that was chosen', () => {
    const morning = on('day', { minute: 6 * 60 + 30 })
    expect(lastWindow(morning, momentOf('2027-01-01', 6, 30))).toEqual({
      from: momentOf('2026-12-31', 6, 29),
      to: momentOf('2027-01-01', 6, 29),
      due: momentOf('2027-01-01', 6, 30),
    })
  })
})

describe('a stretch of the calendar', () => {
  it.each([
    ['a week on its Monday', on('week'), momentOf('2026-11-23', 7, 30), days('2026-11-16', '2026-11-23')],
    ['… not a minute before', on('week'), momentOf('2026-11-23', 7, 29), days('2026-11-09', '2026-11-16')],
    ['a week over new year', on('week'), momentOf('2027-01-04', 9), days('2026-12-28', '2027-01-04')],
    ['a Sunday night', on('week'), momentOf('2026-11-29', 23, 59), days('2026-11-16', '2026-11-23')],
    ['a week told on Friday', on('week', { day: 5 }), momentOf('2026-11-26', 9), days('2026-11-09', '2026-11-16')],
    ['… that has come', on('week', { day: 5 }), momentOf('2026-11-27', 7, 30), days('2026-11-16', '2026-11-23')],
    ['a month', on('month'), momentOf('2026-03-01', 7, 30), days('2026-02-01', '2026-03-01')],
    ['a month of the year before', on('month'), momentOf('2027-01-01', 8), days('2026-12-01', '2027-01-01')],
    ['a month on its second day', on('month', { day: 2 }), momentOf('2027-01-01', 8), days('2026-11-01', '2026-12-01')],
    ['a quarter', on('quarter'), momentOf('2026-10-01', 7, 30), days('2026-07-01', '2026-10-01')],
    [
      '… when UTC is still in September',
      on('quarter', { minute: 390 }),
      momentOf('2026-10-01', 6, 30),
      days('2026-07-01', '2026-10-01'),
    ],
    ['the last quarter', on('quarter'), momentOf('2027-02-11', 12), days('2026-10-01', '2027-01-01')],
    ['six months', on('half'), momentOf('2026-07-01', 7, 30), days('2026-01-01', '2026-07-01')],
    ['a year', on('year'), momentOf('2027-01-01', 7, 30), days('2026-01-01', '2027-01-01')],
    ['… the evening before', on('year'), momentOf('2026-12-31', 20), days('2025-01-01', '2026-01-01')],
  ])('%s', (_, plan, now, expected) => expect(lastWindow(plan, now)).toMatchObject(expected))

  test('has a name', () => {
    expect(nameOfWindow('quarter', { from: '2026-10-01', to: '2026-12-31' })).toEqual({ number: 'IV', year: '2026' })
    expect(nameOfWindow('half', { from: '2026-07-01', to: '2026-12-31' })).toEqual({ number: 'II', year: '2026' })
    expect(nameOfWindow('month', { from: '2026-02-01', to: '2026-02-28' })).toEqual({ number: '2', year: '2026' })
  })

  test('that was missed is no whole one with the next', () => {
    expect(isWhole('week', { from: '2026-11-16', to: '2026-11-22' })).toBe(true)
    expect(isWhole('week', { from: '2026-11-09', to: '2026-11-22' })).toBe(false)
    expect(isWhole('quarter', { from: '2026-04-01', to: '2026-09-30' })).toBe(false)
    expect(isWhole('day', { from: '2026-11-22', to: '2026-11-23' })).toBe(true)
    expect(isWhole('day', { from: '2026-11-20', to: '2026-11-23' })).toBe(false)
  })
})

test('windows follow each other without a gap, whatever the hour, and end before they are told', () => {
  const plans = fc.record({
    rhythm: fc.constantFrom(...RHYTHMS),
    minute: fc.integer({ min: 390, max: 20 * 60 }),
    day: fc.constantFrom(1, 2, 3, 5),
  })
  const moments = fc.integer({ min: 0, max: 10 * 365 * 24 * 60 })
  fc.assert(
    fc.property(plans, moments, (chosen, minute) => {
      const now = new Date(momentOf('2026-01-01').getTime() + minute * 60_000)
      const plan = on(chosen.rhythm, chosen)
      const { from, to, due } = lastWindow(plan, now)
      expect(due <= now && to <= due && from < to).toBe(true)
      const before = windowBefore(chosen.rhythm, { from, to })
      expect(before.to).toEqual(from)
      const { from: earlier, to: then } = lastWindow(plan, new Date(due.getTime() - 1))
      expect({ from: earlier, to: then }).toEqual(before)
    }),
  )
})
