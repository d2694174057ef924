import { dayOf, momentOf } from './day.ts'

/** From 21:00 to 6:30 in Viet Nam nobody is reminded of anything: what falls due at night waits for the morning. */
export const isQuiet = (at: Date): boolean => {
  const today = dayOf(at)
  return at < momentOf(today, 6, 30) || at >= momentOf(today, 21)
}
