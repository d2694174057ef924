import { describe, expect, it } from 'vitest'
import { firstReport, isExpected, nextReport } from '../../src/core/report-due.ts'
import type { Every } from '../../src/core/report-period.ts'

describe('the first report', () => {
  it.each<[string, Every, string, string | undefined]>([
    ['2026-11-23', 3, '2027-06-30', '2026-12-31'],
    ['2026-12-17', 3, '2027-06-30', '2026-12-31'], // fourteen days left
    ['2026-12-18', 3, '2027-06-30', '2027-03-31'], // thirteen
    ['2026-11-10', 1, '2027-06-30', '2026-11-30'],
    ['2026-11-23', 1, '2027-06-30', '2026-12-31'],
    ['2026-11-23', 6, '2027-06-30', '2026-12-31'],
    ['2026-11-23', 12, '2027-06-30', '2026-12-31'],
    ['2026-12-18', 3, '2026-12-31', '2026-12-31'], // there is no next period: short, but the only one
    ['2027-01-05', 3, '2026-12-31', undefined], // over
  ])('approved on %s, every %i months, until %s: due on %s', (today, every, endsOn, due) =>
    expect(firstReport(today, every, endsOn)?.to).toBe(due),
  )
})

describe('the next report', () => {
  it.each<[string, string | undefined, string, string, string | undefined]>([
    ['in time', '2026-12-31', '2026-12-31', '2026-12-20', '2027-03-31'],
    ['before the period is over', '2026-12-31', '2026-12-15', '2026-12-15', '2027-03-31'],
    ['late', '2026-12-31', '2026-12-31', '2027-01-20', '2027-03-31'],
    ['late, up to today', '2026-12-31', '2027-02-10', '2027-02-10', '2027-03-31'],
    ['late, and on the quarter after it at once', '2026-12-31', '2027-03-31', '2027-02-10', '2027-06-30'],
    ['a year late: nothing is made up for', '2026-03-31', '2026-03-31', '2027-02-10', '2027-03-31'],
    ['though none was expected', undefined, '2026-12-31', '2026-12-20', '2027-03-31'],
  ])('%s', (_, due, coveredTo, today, then) =>
    expect(nextReport({ due, coveredTo }, today, 3, '2027-12-31')?.to).toBe(then),
  )

  it('is none after the last period of the model', () => {
    const report = { due: '2026-12-31', coveredTo: '2026-12-31' }
    expect(nextReport(report, '2026-12-20', 3, '2026-12-31')).toBeUndefined()
    expect(nextReport(report, '2026-12-20', 3, '2027-01-01')?.to).toBe('2027-03-31')
  })

  it('is still the expected one when the report speaks of an earlier time', () => {
    expect(isExpected({ due: '2026-12-31', coveredTo: '2026-09-30' }, 3)).toBe(false)
    expect(isExpected({ due: '2026-12-31', coveredTo: '2026-10-01' }, 3)).toBe(true)
    expect(isExpected({ coveredTo: '2026-09-30' }, 3)).toBe(true)
  })
})
