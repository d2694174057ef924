import { createHash, randomBytes, randomInt } from 'node:crypto'

/** No letter that is taken for a digit or another letter when it is read out on the telephone. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 6

/**
 * Six characters that can be dictated, at least one of them a digit, so that no word is taken for a code: some eight
 * hundred million. Guessing is limited where they are taken.
 */
export function newCode(): string {
  const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return looksLikeCode(code) ? code : newCode()
}

/** Ten such characters, "K7QWM-3XHTA": fifty bits, which nobody guesses, and still read out on the telephone. */
export const newPublicCode = (): string => {
  const letters = Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** As it is kept, however it was typed; undefined for what is no such code. */
export function publicCodeIn(text: string): string | undefined {
  const letters = tidy(text)
  return new RegExp(`^[${ALPHABET}]{10}$`).test(letters) ? `${letters.slice(0, 5)}-${letters.slice(5)}` : undefined
}

/** For a link: 128 bits, hexadecimal, so that it passes as a deep link's payload. */
export const newToken = (): string => randomBytes(16).toString('hex')

/** Only this is stored. Case, spaces and dashes do not matter in a code that was typed. */
export const hashOf = (secret: string): string => createHash('sha256').update(tidy(secret)).digest('base64url')

export const looksLikeCode = (text: string): boolean =>
  new RegExp(`^(?=.*\\d)[${ALPHABET}]{${LENGTH}}$`).test(tidy(text))

export const tidy = (secret: string) =>
  secret
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{Cf}]/gu, '')
    .toUpperCase()
