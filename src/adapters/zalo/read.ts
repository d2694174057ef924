/** What an event may be made of: it comes from the network, and any part of it can be anything. */

export type Fields = Record<string, unknown>

export const read = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
export const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, MOST) : [])
export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
/** Ids become keys in the database. A number beyond 2^53 has already lost its end. */
export const idIn = (value: unknown): string | undefined => {
  const id = Number.isSafeInteger(value) ? String(value) : textIn(value)
  return /^[!-~]{1,100}$/.test(id) ? id : undefined
}
export const numberIn = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined
}
/** Milliseconds since 1970, mostly as text. */
export const momentIn = (value: unknown): number | undefined => {
  const moment = numberIn(value)
  return moment !== undefined && Number.isSafeInteger(moment) && moment > 0 ? moment : undefined
}

/** More pictures than anybody sends at once. */
const MOST = 50
