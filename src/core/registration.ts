import { isDeepStrictEqual } from 'node:util'
import { aside, choice, type Goal, goal, kept, oneOf, period, photos, text } from './fields.ts'
import type { Answers, Field, Fields, Option, Photo } from './form.ts'
import { own } from './lookup.ts'
import type { Translate } from './message.ts'
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

const known: Fields = fields

/** One answer as people read it; empty when there is none. */
export const written = (answers: Registration, name: string, t: Translate): string => {
  const value = own(answers as unknown as Answers, name)
  return value === undefined ? '' : known[name]!.format(value, t)
}

/** Every answer that was given, with its label. */
export const lines = (answers: Registration, t: Translate): string[] =>
  Object.keys(fields).flatMap((name) => {
    const value = written(answers, name, t)
    return value ? [`${t(`${NAME}-${name}.label`)}: ${value}`] : []
  })

/** The fields that differ between two versions. */
export const changed = (before: Registration, after: Registration): string[] =>
  Object.keys(fields).filter((name) => {
    const [was, is] = [before, after].map((answers) => (answers as unknown as Answers)[name])
    return !isDeepStrictEqual(was, is) // the database keeps keys in an order of its own
  })
