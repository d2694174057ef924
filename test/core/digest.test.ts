import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { momentOf } from '../../src/core/day.ts'
import { type Figures, type Item, isEmpty, lastWindow, type Some } from '../../src/core/digest.ts'

describe('the window that ended last', () => {
  const monday = { from: new Date('2026-11-22T11:00:00Z'), to: new Date('2026-11-23T11:00:00Z') }
  const newYear = { from: new Date('2026-12-31T11:00:00Z'), to: new Date('2027-01-01T11:00:00Z') }
  it.each([
    // 23/11 in Viet Nam
    ['17:59:59', '2026-11-23T10:59:59.999Z', undefined],
    ['18:00', '2026-11-23T11:00:00.000Z', monday],
    ['18:01', '2026-11-23T11:01:00.000Z', monday],
    ['20:59:59', '2026-11-23T13:59:59.999Z', monday],
    ['21:00', '2026-11-23T14:00:00.000Z', undefined],
    ['23:59', '2026-11-23T16:59:00.000Z', undefined],
    // where the day of UTC begins, 07:00
    ['06:59 of the next day', '2026-11-23T23:59:59.999Z', undefined],
    ['07:00 of the next day', '2026-11-24T00:00:00.000Z', undefined],
    ['midnight', '2026-11-23T17:00:00.000Z', undefined],
    // the year turns at 17:00 UTC
    ['18:00 of new year', '2027-01-01T11:00:00.000Z', newYear],
  ])('at %s', (_, now, expected) => expect(lastWindow(new Date(now))).toEqual(expected))

  it('is a day long, ended at most three hours ago, and follows the one before', () => {
    const evening = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 18 * 60, max: 21 * 60 - 1 }))
    fc.assert(
      fc.property(evening, ([day, minute]) => {
        const now = new Date(momentOf('2026-01-01', 0, minute).getTime() + day * 86_400_000)
        const { from, to } = lastWindow(now)!
        expect(to.getTime() - from.getTime()).toBe(86_400_000)
        expect(now.getTime() - to.getTime()).toBeGreaterThanOrEqual(0)
        expect(now.getTime() - to.getTime()).toBeLessThan(3 * 3_600_000)
        expect(lastWindow(new Date(now.getTime() + 86_400_000))!.from).toEqual(to)
      }),
    )
  })
})

test('is empty only when there is nothing at all to tell', () => {
  const item: Item = { initiative: 1, code: 'DVK-26-0001', title: 'Vườn rau', unit: 'thôn Nhân Hoà' }
  const zero: Some = { count: 0, first: [] }
  const one: Some = { count: 1, first: [item] }
  const none: Figures = {
    day: '2026-11-23',
    registered: zero,
    decided: { approve: zero, return: zero, reject: zero },
    waiting: zero,
  }
  expect(isEmpty(none)).toBe(true)
  expect(isEmpty({ ...none, registered: one })).toBe(false)
  expect(isEmpty({ ...none, waiting: one })).toBe(false)
  for (const verdict of ['approve', 'return', 'reject'] as const)
    expect(isEmpty({ ...none, decided: { ...none.decided, [verdict]: one } })).toBe(false)
})
