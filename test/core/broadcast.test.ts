import { describe, expect, test } from 'vitest'
import { fateOf, minutesFor, tallyOf } from '../../src/core/broadcast.ts'
import { dateOf, partsOf, readMoment } from '../../src/core/moment.ts'
import { isQuiet, morningAfter } from '../../src/core/quiet.ts'

test.each([
  ['shown', null, 0, 'sent'],
  ['shown', null, 1, 'twice'],
  ['due', null, 1, 'left'],
  ['sending', null, 0, 'left'],
  ['held', null, 0, 'left'],
  ['waiting', 'closed', 0, 'waiting'],
  ['waiting', 'not connected', 0, 'unconnected'],
  ['unknown', 'unsure', 2, 'unsure'],
  ['dead', 'gone', 0, 'blocked'],
  ['dead', 'quota', 0, 'quota'],
  ['dead', 'over', 0, 'over'],
  ['dead', 'bug', 0, 'bug'],
  ['dead', '400: Bad Request', 0, 'failed'],
] as const)('%s, %s, in doubt %i times is %s', (state, reason, ambiguous, fate) =>
  expect(fateOf({ state, reason, ambiguous })).toBe(fate),
)

test('a tally adds up to all of them', () => {
  const rows = [
    { state: 'shown', reason: null, ambiguous: 0, count: 1200 },
    { state: 'shown', reason: null, ambiguous: 1, count: 2 },
    { state: 'dead', reason: 'gone', ambiguous: 0, count: 3 },
    { state: 'dead', reason: 'bug', ambiguous: 0, count: 1 },
    { state: 'held', reason: null, ambiguous: 0, count: 40 },
    { state: 'due', reason: null, ambiguous: 0, count: 6 },
  ]
  const tally = tallyOf(rows)
  expect(tally).toMatchObject({ sent: 1200, twice: 2, blocked: 3, bug: 1, left: 46, unsure: 0 })
  expect(Object.values(tally).reduce((sum, count) => sum + count)).toBe(1252)
})

test('how long it takes is said in whole minutes', () => {
  expect([1, 500, 1500, 3000, 30_000].map(minutesFor)).toEqual([0, 0, 1, 2, 18])
})

describe('a day and an hour', () => {
  test.each([
    ['8:00 ngày 30/11', '2026-11-30_08:00'],
    ['8h ngày mai', '2026-11-24_08:00'],
    ['7h30 sáng mai', '2026-11-24_07:30'],
    ['7 giờ rưỡi sáng mai', '2026-11-24_07:30'],
    ['2 giờ chiều mai', '2026-11-24_14:00'],
    ['lúc 14g15 hôm nay', '2026-11-23_14:15'],
    ['14:00', '2026-11-23_14:00'],
    ['ngày 30/11/2026 lúc 8h', '2026-11-30_08:00'],
    ['30/11, 8:05', '2026-11-30_08:05'],
    ['ngày mai', 'none'],
    ['30/11', 'none'],
    ['25:00 mai', 'no-such-hour'],
    ['8:75 mai', 'no-such-hour'],
    ['8:00 31/2', 'no-such-day'],
    ['8:00 lúc nào đó', 'none'],
  ])('%s', (text, moment) => expect(readMoment(text, '2026-11-23')).toBe(moment))

  test('is a moment in Viet Nam, and is written as people write it', () => {
    expect(dateOf('2026-11-24_07:30').toISOString()).toBe('2026-11-24T00:30:00.000Z')
    expect(partsOf('2026-11-24_07:30')).toEqual({ time: '7:30', day: '24/11/2026' })
  })
})

test.each([
  ['2026-11-23T22:00:00+07:00', '2026-11-24T06:30:00+07:00'],
  ['2026-11-24T03:00:00+07:00', '2026-11-24T06:30:00+07:00'],
])('the night of %s is over at %s', (night, morning) => {
  expect(morningAfter(new Date(night))).toEqual(new Date(morning))
  expect(isQuiet(morningAfter(new Date(night)))).toBe(false)
})
