import { addDays, dayOf, momentOf } from './day.ts'

/** From 21:00 to 6:30 in Viet Nam nobody is reminded of anything: what falls due at night waits for the morning. */
export const isQuiet = (at: Date): boolean => {
  const today = dayOf(at)
  return at < momentOf(today, 6, 30) || at >= momentOf(today, 21)
}

/** When the night is over. */
export function morningAfter(at: Date): Date {
  const today = dayOf(at)
  const morning = momentOf(today, 6, 30)
  return at < morning ? morning : momentOf(addDays(today, 1), 6, 30)
}
