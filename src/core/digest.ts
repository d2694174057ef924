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

/** What a committee reads: frozen when the window closes, so that the message shows the same for ever. */
export interface Figures {
  day: Day
  registered: Item[]
  decided: Record<'approve' | 'return' | 'reject', Item[]>
  /** still to be decided when the window closed, oldest first */
  waiting: Item[]
}

export const isEmpty = ({ registered, decided, waiting }: Figures): boolean =>
  [registered, waiting, ...Object.values(decided)].every((items) => items.length === 0)
