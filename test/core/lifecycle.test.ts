import { expect, test } from 'vitest'
import { VERDICTS } from '../../src/core/lifecycle.ts'

test('what each verdict does to the submission and to its model', () => {
  expect(VERDICTS).toEqual({
    approve: { state: 'approved', stage: 'running' },
    return: { state: 'returned', stage: 'registered' },
    reject: { state: 'rejected', stage: 'declined' },
  })
})
