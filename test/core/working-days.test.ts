import { describe, expect, it } from 'vitest'
import { HOLIDAYS } from '../../prisma/holidays.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../src/core/working-days.ts'
import { lunar } from '../support/lunar.ts'

const those = (isWork: boolean) =>
  new Set(HOLIDAYS.filter((one) => (one.isWork ?? false) === isWork).map(({ day }) => day))
const calendar = { off: those(false), work: those(true) }

describe('working days', () => {
  it.each([
    ['2026-11-23', 5, '2026-11-30'], // a Monday, a week on
    ['2026-11-27', 1, '2026-11-30'], // over a weekend
    ['2026-11-28', 1, '2026-11-30'], // from a Saturday
    ['2026-11-30', -1, '2026-11-27'],
    ['2026-11-28', 0, '2026-11-30'], // a Saturday is none: the first one after it
    ['2026-11-30', 0, '2026-11-30'],
    ['2026-02-12', 2, '2026-02-23'], // across Tết of 2026
    ['2027-02-01', 5, '2027-02-15'], // across Tết of 2027
    ['2027-02-11', -1, '2027-02-03'],
    ['2028-01-21', 1, '2028-01-31'], // across Tết of 2028
    ['2026-04-24', 1, '2026-04-28'], // Giỗ Tổ on a Sunday is made up for on Monday
    ['2026-08-21', 1, '2026-08-22'], // a Saturday on which offices work
    ['2026-08-28', 1, '2026-09-03'], // … instead of this Monday
    ['2026-12-31', 10, '2027-01-15'],
  ])('%s and %i of them: %s', (day, days, then) => expect(addWorkingDays(day, days, calendar)).toBe(then))

  it('are counted from the day after', () => {
    expect(workingDaysBetween('2026-11-27', '2026-11-30', calendar)).toBe(1)
    expect(workingDaysBetween('2027-02-03', '2027-02-11', calendar)).toBe(1)
    expect(workingDaysBetween('2026-11-30', '2026-11-27', calendar)).toBe(0)
  })
})

/**
 * Calculated apart from the list, for Viet Nam's own meridian. Node's Chinese calendar would not do: it differs by law in
 * some years (2030: Tết is a day earlier here), and it takes the new moon of 6/2/2027, four minutes before midnight in
 * Beijing, for the next day's.
 */
describe('the lunar calendar', () => {
  it.each([
    ['2007-02-17', { month: 1, day: 1 }], // in China it was the 18th
    ['2024-02-10', { month: 1, day: 1 }],
    ['2025-01-29', { month: 1, day: 1 }],
    ['2025-04-07', { month: 3, day: 10 }],
    ['2030-02-02', { month: 1, day: 1 }], // in China the 3rd
  ])('knows %s', (day, then) => expect(lunar(day)).toEqual(then))
})

describe('holidays', () => {
  it.each(['2026-02-17', '2027-02-06', '2028-01-26'])('begin the lunar year on %s', (day) => {
    expect(lunar(day)).toEqual({ month: 1, day: 1 })
    const eve = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
    expect(HOLIDAYS.filter((one) => one.day === day || one.day === eve)).toHaveLength(2)
    expect(isWorkingDay(day, calendar)).toBe(false)
  })

  it.each(['2026-04-26', '2027-04-16', '2028-04-04'])('keep Giỗ Tổ, the tenth of the third month, on %s', (day) => {
    expect(lunar(day)).toEqual({ month: 3, day: 10 })
    expect(HOLIDAYS.find((one) => one.day === day)?.name).toBe('Giỗ Tổ Hùng Vương')
  })

  it.each([2026, 2027, 2028])(
    'of %i are as many as the law gives, and what falls on a weekend is made up for',
    (year) => {
      const days = HOLIDAYS.filter(({ day }) => day.startsWith(String(year)))
      const free = days.filter(({ day, isWork }) => !isWork && ![0, 6].includes(new Date(day).getUTCDay()))
      const worked = days.filter(({ isWork }) => isWork)
      // 1 + 5 + 1 + 1 + 1 + 2 and, from 2027 on, 24/11; and whatever was swapped for a Saturday
      expect(free.length - worked.length).toBe(year > 2026 ? 12 : 11)
      for (const { day } of worked) expect(isWorkingDay(day, calendar)).toBe(true)
      for (const { day } of free) expect(isWorkingDay(day, calendar)).toBe(false)
    },
  )

  it('are each a day of the calendar, once, in order', () => {
    const days = HOLIDAYS.map(({ day }) => day)
    expect([...new Set(days)].sort()).toEqual(days)
    for (const day of days) expect(new Date(day).toISOString().slice(0, 10)).toBe(day)
  })
})
