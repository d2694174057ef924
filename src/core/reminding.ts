import { addDays, type Day } from './day.ts'
import { addWorkingDays, type Calendar } from './working-days.ts'

/** When people are reminded of one kind of deadline. */
export interface Rule {
  /** days before (negative), at and after the day that it is due */
  steps: number[]
  /** the steps count working days */
  working: boolean
}

/** The day on which a step is to be taken. */
const dayOfStep = (step: number, dueOn: Day, { working }: Pick<Rule, 'working'>, calendar: Calendar): Day =>
  working ? addWorkingDays(dueOn, step, calendar) : addDays(dueOn, step)

/** The steps whose day has come, in their order. */
export const reached = (rule: Rule, dueOn: Day, today: Day, calendar: Calendar): number[] =>
  [...rule.steps].sort((a, b) => a - b).filter((step) => dayOfStep(step, dueOn, rule, calendar) <= today)

/** A deadline due later than this has nothing to remind of yet. */
export const horizon = ({ steps, working }: Rule, today: Day, calendar: Calendar): Day =>
  dayOfStep(Math.max(0, ...steps.map((step) => -step)), today, { working }, calendar)

/** Steps that had passed, or passed that day, when the deadline was set: what was just arranged is remembered. */
export const tooLate = (rule: Rule, dueOn: Day, today: Day, calendar: Calendar): number[] =>
  reached(rule, dueOn, today, calendar).filter((step) => step < 0)
