import { aside, choice, type Goal, goal, kept, oneOf, period, photos, text } from './fields.ts'
import type { Field, Option, Photo } from './form.ts'
import type { Period } from './period.ts'

export const NAME = 'registration'
/** Grows when a field changes its meaning. */
export const VERSION = 1
const one = (field: string) => oneOf(NAME, field)
const passing = <T>(field: Field<T>, ask: 'sole' | 'some'): Field<T> => ({ ...field, ask })

/**
 * What the real forms of 2026 ask for (Thanh Khê 249/MTTQ-BTT, Chánh Hiệp "Bản đăng ký"), in an order that can be
 * answered on a phone. What those forms leave open stands aside and is offered on the summary.
 */
export const fields = {
  unit: passing(choice(), 'sole'),
  title: { ...text({ min: 5, max: 150 }), reopens: 'alike' },
  alike: passing(choice(), 'some'),
  field: choice(),
  subject: one('subject'),
  novelty: one('novelty'),
  situation: text({ min: 10, max: 1000 }),
  goal: goal(),
  method: text({ min: 10, max: 1500 }),
  area: text({ min: 5, max: 300 }),
  lead: text({ min: 5, max: 300 }),
  period: period(),
  result: text({ min: 10, max: 1000 }),
  routine: one('routine'),
  level: aside(kept(one('level'))),
  resources: aside(text({ min: 3, max: 500 })),
  lasting: aside(text({ min: 5, max: 1000 })),
  photos: aside(photos({ max: 10 })),
}

/** Values whose labels are in the locale: `registration-subject-household`. */
export const VALUES: Record<string, string[]> = {
  subject: ['collective', 'individual', 'household'],
  novelty: ['new', 'continuing'],
  routine: ['no', 'partly', 'yes'],
  level: ['grassroots', 'above', 'province', 'sector'],
}

/** What the form brings once it is complete. */
export interface Registration {
  unit: Option
  title: string
  alike?: Option
  field: Option
  subject: 'collective' | 'individual' | 'household'
  novelty: 'new' | 'continuing'
  situation: string
  goal: Goal
  method: string
  area: string
  lead: string
  period: Period
  result: string
  routine: 'no' | 'partly' | 'yes'
  level: 'grassroots' | 'above' | 'province' | 'sector'
  resources?: string
  lasting?: string
  photos?: Photo[]
}

export const registrationOf = (answers: unknown) => answers as Registration

export const registration = {
  name: NAME,
  version: VERSION,
  fields,
  essentials: ['field', 'subject', 'novelty', 'goal', 'period', 'lead', 'situation', 'method', 'result'],
  correctable: Object.keys(fields).filter((name) => !['unit', 'alike'].includes(name)),
}
