import type { Attached, Option, Photo } from './form.ts'

/** Thông báo: what somebody wrote to many, whom it is for, and what became of it. */

/**
 * Whom one can choose. People are reached in their own chat, once; the groups of units are a choice of their own: whoever
 * is in a group would otherwise read it twice, and nobody but the messenger knows who is in a group.
 */
export const WHOM = ['everybody', 'cadre', 'reviewer', 'committee', 'field', 'late', 'groups'] as const
export type Whom = (typeof WHOM)[number]

/** Of whatever field. */
export const ALL = 'all'

/** The answers of the form. */
export interface Composition {
  text: string
  photos?: Photo[]
  files?: Attached[]
  /** the subtree */
  unit: Option
  whom: Option
  /** only where `whom` is the carriers of models of a field, or those whose report is overdue: of that field, or `ALL` */
  field?: Option
}

/**
 * What became of one recipient. `twice`: sent, and perhaps once more, because nobody knew whether it had arrived; `blocked`:
 * the bot was blocked or removed; `unconnected`: the messenger is; `over`: not sent any more; `bug`: our own fault; `failed`:
 * the messenger did not take it.
 */
export const FATES = [
  'sent',
  'twice',
  'left',
  'blocked',
  'waiting',
  'unconnected',
  'unsure',
  'quota',
  'over',
  'bug',
  'failed',
] as const
export type Fate = (typeof FATES)[number]
export type Tally = Record<Fate, number>

/** A row as it stands; `ambiguous`: how many tries ended without anybody knowing. */
export interface Standing {
  state: string
  /** of one that is dead or waits */
  reason: string | null
  ambiguous: number
}

export function fateOf({ state, reason, ambiguous }: Standing): Fate {
  if (state === 'shown') return ambiguous > 0 ? 'twice' : 'sent'
  if (state === 'waiting') return reason === 'not connected' ? 'unconnected' : 'waiting'
  if (state === 'unknown') return 'unsure'
  if (state !== 'dead') return 'left'
  return REASONS[reason ?? ''] ?? 'failed'
}

const REASONS: Record<string, Fate> = { gone: 'blocked', quota: 'quota', over: 'over', bug: 'bug' }

export function tallyOf(rows: (Standing & { count: number })[]): Tally {
  const tally = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Tally
  for (const { count, ...row } of rows) tally[fateOf(row)] += count
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
