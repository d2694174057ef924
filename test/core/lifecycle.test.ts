import { expect, test } from 'vitest'
import { isVerdict, VERDICTS } from '../../src/core/lifecycle.ts'

test('what each verdict does, and which need a reason', () => {
  expect(VERDICTS).toEqual({
    approve: { state: 'approved', stage: 'running', needsReason: false },
    return: { state: 'returned', stage: 'registered', needsReason: true },
    reject: { state: 'rejected', stage: 'declined', needsReason: true },
  })
})

test.each([
  ['approve', true],
  ['return', true],
  ['reject', true],
  ['Approve', false],
  ['', false],
  ['constructor', false],
  ['__proto__', false],
])('%j is a verdict: %s', (word, expected) => expect(isVerdict(word)).toBe(expected))
