import { expect, test } from 'vitest'
import { idFrom, own } from '../../src/core/lookup.ts'
import { Problem } from '../../src/core/problem.ts'

test.each(['constructor', '__proto__', 'toString', 'b', ''])('%j is not there', (key) => {
  expect(own({ a: 1 }, key)).toBeUndefined()
  expect(own(undefined, key)).toBeUndefined()
})

test('what is there is found', () => expect(own({ a: 1 }, 'a')).toBe(1))

test.each([
  ['1', 1],
  ['0042', 42],
  ['2147483647', 2147483647],
])('%j is an id', (text, id) => expect(idFrom(text)).toBe(id))

test.each([
  undefined,
  '',
  '0',
  '-1',
  '+1',
  '1.5',
  '1e3',
  ' 1',
  '1\n',
  '１',
  '2147483648',
  '9'.repeat(200),
  'NaN',
  '0x1',
])('%j is none', (text) => expect(() => idFrom(text)).toThrow(new Problem('form-old-button')))
