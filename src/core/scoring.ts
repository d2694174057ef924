import type { Answers } from './form.ts'
import { own } from './lookup.ts'
import { type Criterion, questionOf } from './rubric.ts'

/** Points by the code of the criterion. */
export type Scores = Record<string, number>

/** What recognises a model, and from how many points on. */
export interface Yardstick {
  criteria: Criterion[]
  pass: number
  outstanding: number
  /** reviewers who are further apart than this should meet */
  spread: number
}

export const CONCLUSIONS = ['recognised', 'outstanding', 'not_yet'] as const
export type Conclusion = (typeof CONCLUSIONS)[number]

/** The points in a form's answers so far. */
export const givenIn = (criteria: Criterion[], answers: Answers): Scores =>
  Object.fromEntries(
    criteria.flatMap((one) => {
      const value = own(answers, questionOf(one))
      const isGood = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= one.most
      return isGood ? [[one.code, value]] : []
    }),
  )

/** Undefined unless every criterion has points that it can have: the rubric may have changed under the draft. */
export function scoresIn(criteria: Criterion[], answers: Answers): Scores | undefined {
  const given = givenIn(criteria, answers)
  return Object.keys(given).length === criteria.length ? given : undefined
}

/** Scores as the answers of a form, to be changed. */
export const answersOf = (criteria: Criterion[], scores: Scores): Answers =>
  Object.fromEntries(
    criteria.flatMap((one) => {
      const value = own(scores, one.code)
      return value === undefined ? [] : [[questionOf(one), value]]
    }),
  )

export const totalOf = (criteria: Criterion[], scores: Scores): number =>
  criteria.reduce((sum, { code }) => sum + (own(scores, code) ?? 0), 0)

export const worthOf = (criteria: Criterion[]): number => criteria.reduce((sum, { most }) => sum + most, 0)

export interface Tally {
  /** to the hundredth of a point */
  average: number
  /** the average of each criterion, in their order */
  criteria: (Criterion & { average: number })[]
  /** between the highest and the lowest total */
  apart: number
  /** so far apart that the council should meet */
  isFarApart: boolean
}

/** What the council says together; nothing while nobody has scored. */
export function tally({ criteria, spread }: Yardstick, ballots: Scores[]): Tally | undefined {
  if (ballots.length === 0) return undefined
  const totals = ballots.map((scores) => totalOf(criteria, scores))
  const apart = Math.max(...totals) - Math.min(...totals)
  return {
    average: mean(totals),
    criteria: criteria.map((one) => ({ ...one, average: mean(ballots.map((scores) => own(scores, one.code) ?? 0)) })),
    apart,
    isFarApart: apart > spread,
  }
}

/** Rounded from the whole sum: 247 points of three are 82.33. */
const mean = (values: number[]) => Math.round((values.reduce((sum, one) => sum + one, 0) * 100) / values.length) / 100

/** What these points usually mean; the chair is free. */
export const usualFor = ({ pass, outstanding }: Yardstick, average: number): Conclusion =>
  average >= outstanding ? 'outstanding' : average >= pass ? 'recognised' : 'not_yet'

/** 82.33 → "82,33": always two decimals, so that averages stand below one another. */
export const formatAverage = (points: number): string =>
  new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(points)
