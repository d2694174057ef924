import { aside, optional, outcomes, period, photos, place, text, voices } from './fields.ts'
import type { Photo, Place } from './form.ts'
import type { Outcome } from './outcomes.ts'
import type { Period } from './period.ts'

/**
 * Báo cáo tiến độ: what a running model did in a period, in words, numbers and photos (Thanh Khê 249/MTTQ-BTT, part 2).
 * Difficulties and what is asked of the level above stand aside, as do the place and what somebody would rather say.
 */
const fields = {
  period: period(),
  done: text({ min: 10, max: 2000 }),
  outcomes: optional(outcomes()),
  photos: optional(photos({ max: 10 })),
  difficulties: aside(text({ min: 5, max: 1000 })),
  requests: aside(text({ min: 5, max: 1000 })),
  place: aside(place()),
  voices: aside(voices({ max: 3 })),
}

export const progress = {
  name: 'progress',
  version: 1,
  fields,
  essentials: ['period', 'done', 'outcomes', 'difficulties', 'requests', 'place'],
  correctable: ['period', 'done', 'outcomes', 'photos', 'difficulties', 'requests'],
}

export interface Progress {
  period: Period
  done: string
  outcomes?: Outcome[]
  photos?: Photo[]
  difficulties?: string
  requests?: string
  place?: Place
  voices?: Photo[]
}

export const progressOf = (answers: unknown) => answers as Progress
