import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/core/day.ts'
import { horizon, reached, tooLate } from '../../src/core/reminding.ts'

const calendar = { off: new Set<string>(), work: new Set<string>() }
const report = { steps: [3, -7, -1], working: false }
const review = { steps: [-1, 0, 2], working: true }

describe('steps', () => {
  it.each([
    ['2026-12-23', []],
    ['2026-12-24', [-7]],
    ['2026-12-29', [-7]],
    ['2026-12-30', [-7, -1]],
    ['2027-01-02', [-7, -1]],
    ['2027-01-03', [-7, -1, 3]],
  ])('of a report due on 31/12 that are reached by %s: %j', (today, steps) =>
    expect(reached(report, '2026-12-31', today, calendar)).toEqual(steps),
  )

  it.each([
    ['2026-11-26', []],
    ['2026-11-27', [-1]],
    ['2026-11-29', [-1]],
    ['2026-11-30', [-1, 0]],
    ['2026-12-01', [-1, 0]],
    ['2026-12-02', [-1, 0, 2]],
  ])('of a review due on Monday that are reached by %s: %j', (today, steps) =>
    expect(reached(review, '2026-11-30', today, calendar)).toEqual(steps),
  )

  it('before the due day that have come when it is set are too late', () => {
    expect(tooLate(report, '2026-12-31', '2026-12-24', calendar)).toEqual([-7])
    expect(tooLate(report, '2026-12-31', '2026-12-23', calendar)).toEqual([])
    expect(tooLate(report, '2026-12-31', '2027-02-01', calendar)).toEqual([-7, -1])
  })

  it.each([report, review].flatMap((rule) => rule.steps.map((step) => ({ step, rule }))))(
    '$step of what is due at its horizon is just reached',
    ({ step, rule }) => {
      for (const today of ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30']) {
        const far = horizon(step, rule, today, calendar)
        expect(reached(rule, far, today, calendar)).toContain(step)
        expect(reached(rule, addDays(far, 1), today, calendar)).not.toContain(step)
      }
    },
  )

  it('of what is due after the horizon have not come', () => {
    expect(horizon(-7, report, '2026-11-27', calendar)).toBe('2026-12-04')
    expect(reached(report, '2026-12-05', '2026-11-27', calendar)).toEqual([])
    expect(horizon(-1, review, '2026-11-27', calendar)).toBe('2026-11-30')
    expect(reached(review, '2026-12-01', '2026-11-27', calendar)).toEqual([])
  })
})
