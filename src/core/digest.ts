import { addDays, type Day, dayOf, momentOf } from './day.ts'

/** The evening summary is made at this hour; a late one still goes out until people should be left in peace. */
const HOUR = 18
const QUIET_FROM = 21

/** The window that ended last, if now is a decent hour to speak of it. */
export function lastWindow(now: Date): { from: Date; to: Date } | undefined {
  const today = dayOf(now)
  const to = momentOf(today, HOUR)
  if (now < to || now >= momentOf(today, QUIET_FROM)) return undefined
  return { from: momentOf(addDays(today, -1), HOUR), to }
}

/** One line of the summary. */
export interface Item {
  initiative: number
  code: string
  title: string
  unit: string
}

/** How many there are, and the first few of them. */
export interface Some {
  count: number
  first: Item[]
}

/** What a committee reads: frozen when it is made, so that the message shows the same for ever. */
export interface Figures {
  day: Day
  registered: Some
  decided: Record<'approve' | 'return' | 'reject', Some>
  /** still to be decided, oldest first */
  waiting: Some
}

export const isEmpty = ({ registered, decided, waiting }: Figures): boolean =>
  [registered, waiting, ...Object.values(decided)].every(({ count }) => count === 0)
