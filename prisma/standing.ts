import type { Tx } from '../src/db.ts'
import { HOLIDAYS } from './holidays.ts'
import { loadRubrics } from './rubrics.ts'

/** When people are reminded, by kind of deadline. */
const REMINDING = [
  { kind: 'report', steps: [-7, -1, 3] },
  { kind: 'review', steps: [-1, 0, 2], working: true },
  { kind: 'follow-up', steps: [-3, 0, 3] },
  { kind: 'renewal', steps: [-14, -3, 3] },
]

/** Working days that reviewers have. */
const LIMITS = [
  { kind: 'registration' as const, days: 5 },
  { kind: 'progress' as const, days: 5 },
  { kind: 'recognition' as const, days: 10 },
]

/** What every office begins with. It is loaded at each start; what an office has changed stays as it made it. */
export async function loadStanding(tx: Tx) {
  const holidays = HOLIDAYS.map(({ day, name, isWork = false }) => ({ day: new Date(day), name, isWork }))
  await tx.holiday.createMany({ data: holidays, skipDuplicates: true })
  await tx.reminding.createMany({ data: REMINDING, skipDuplicates: true })
  await tx.timeLimit.createMany({ data: LIMITS, skipDuplicates: true })
  await loadRubrics(tx)
}
