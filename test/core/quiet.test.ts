import { expect, it } from 'vitest'
import { momentOf } from '../../src/core/day.ts'
import { isQuiet } from '../../src/core/quiet.ts'

it.each([
  [0, 0, true],
  [6, 29, true],
  [6, 30, false],
  [12, 0, false],
  [20, 59, false],
  [21, 0, true],
  [23, 59, true],
])('at %i:%i in Viet Nam people are left in peace: %s', (hour, minute, quiet) =>
  expect(isQuiet(momentOf('2026-11-23', hour, minute))).toBe(quiet),
)
