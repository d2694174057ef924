import { Problem } from './problem.ts'

/** What a record has under its own name: "constructor" came from a forged button and is not there. */
export const own = <T>(record: Record<string, T> | undefined, key: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined

const LARGEST = 2 ** 31 - 1

/** An id that came back from a chat. Anything can come back. */
export function idFrom(text: string | undefined): number {
  const id = /^\d{1,10}$/.test(text ?? '') ? Number(text) : 0
  if (id < 1 || id > LARGEST) throw new Problem('form-old-button')
  return id
}
