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

/** The last due day for which the day of this step has come. */
export function horizon(step: number, { working }: Pick<Rule, 'working'>, today: Day, calendar: Calendar): Day {
  let dueOn = step < 0 ? dayOfStep(-step, today, { working }, calendar) : addDays(today, -step)
  while (dayOfStep(step, dueOn, { working }, calendar) > today) dueOn = addDays(dueOn, -1)
  return dueOn
}

/** Steps that had passed, or passed that day, when the deadline was set: what was just arranged is remembered. */
export const tooLate = (rule: Rule, dueOn: Day, today: Day, calendar: Calendar): number[] =>
  reached(rule, dueOn, today, calendar).filter((step) => step < 0)
