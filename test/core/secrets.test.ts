import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf, looksLikeCode, newCode, newToken } from '../../src/core/secrets.ts'

const many = <T>(make: () => T) => Array.from({ length: 2000 }, make)

test('a code can be dictated: six characters, none that is taken for another', () => {
  const codes = many(newCode)
  for (const code of codes) {
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/)
    expect(looksLikeCode(code)).toBe(true)
  }
  expect(new Set(codes).size).toBeGreaterThan(1990)
  expect(new Set(codes.join('')).size).toBe(32)
})

test('a token fits into a link and is never the same', () => {
  const tokens = many(newToken)
  for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/)
  expect(new Set(tokens).size).toBe(2000)
})

test.each([
  ['ABC234', true],
  ['abc234', true],
  [' abc 234 ', true],
  ['ABC-234', true],
  ['ABC–234', true],
  ['a.b.c.2.3.4', true],
  ['ABC\u200b234', true],
  ['ＡＢＣ２３４', true],
  ['ABC\u00a0234', true],
  ['ABC23', false],
  ['ABC2345', false],
  ['ABC10O', false],
  ['ABCĐ34', false],
  ['đăng ký', false],
  ['', false],
])('%j looks like a code: %s', (text, expected) => expect(looksLikeCode(text)).toBe(expected))

test('the hash does not mind how a code was typed, and tells two codes apart', () => {
  fc.assert(
    fc.property(
      fc.constant(null).map(newCode),
      fc.constantFrom(' ', '-', '.', '\u00a0', '–', '\u200b'),
      (code, sign) => {
        const typed = `${sign}${code.slice(0, 3).toLowerCase()}${sign}${code.slice(3)} `
        expect(hashOf(typed)).toBe(hashOf(code))
        expect(hashOf(`${code}A`)).not.toBe(hashOf(code))
      },
    ),
  )
  const codes = new Set(many(newCode))
  expect(new Set([...codes].map(hashOf)).size).toBe(codes.size)
  expect(hashOf('ABC234')).not.toContain('ABC234')
})
