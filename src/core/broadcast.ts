import type { Attached, Option, Photo } from './form.ts'

/** Thông báo: what somebody wrote to many, whom it is for, and what became of it. */

/**
 * Whom one can choose. People are reached in their own chat, once; the groups of units are a choice of their own: whoever
 * is in a group would otherwise read it twice, and nobody but the messenger knows who is in a group.
 */
export const WHOM = ['everybody', 'cadre', 'reviewer', 'committee', 'field', 'late', 'groups'] as const
export type Whom = (typeof WHOM)[number]

/** The answers of the form. */
export interface Composition {
  text: string
  photos?: Photo[]
  files?: Attached[]
  /** the subtree */
  unit: Option
  whom: Option
  /** only where `whom` is the carriers of models of a field */
  field?: Option
}

/** What became of one recipient. `blocked`: the bot was blocked or removed; `over`: not sent any more. */
export const FATES = ['sent', 'left', 'blocked', 'waiting', 'unsure', 'quota', 'over', 'failed'] as const
export type Fate = (typeof FATES)[number]
export type Tally = Record<Fate, number>

/** By the state of the notice, and of a dead one why. */
export function fateOf(state: string, reason: string | null): Fate {
  if (state === 'shown') return 'sent'
  if (state === 'waiting') return 'waiting'
  if (state === 'unknown') return 'unsure'
  if (state !== 'dead') return 'left'
  return REASONS[reason ?? ''] ?? 'failed'
}

const REASONS: Record<string, Fate> = { gone: 'blocked', quota: 'quota', over: 'over' }

export function tallyOf(rows: { state: string; reason: string | null; count: number }[]): Tally {
  const tally = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Tally
  for (const { state, reason, count } of rows) tally[fateOf(state, reason)] += count
  return tally
}

/** Thirty a second is what Telegram lets one bot send. */
const PER_MINUTE = 29 * 60

/** Whole minutes that it takes to write to so many; 0 is less than one. */
export const minutesFor = (count: number) => (count * 2 < PER_MINUTE ? 0 : Math.ceil(count / PER_MINUTE))

/** Hours within which the same message to the same people is asked about. */
export const SAME_WITHIN = 48
/** Days after which it is old: whoever comes back later is not told any more. */
export const FRESH = 7
