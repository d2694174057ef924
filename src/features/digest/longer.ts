import { yearOf } from '../../core/day.ts'
import type { Longer, Year } from '../../core/digest.ts'
import { reportsOf } from '../../core/figure-tables.ts'
import { type Figures, linesBy, sum, within } from '../../core/figures.ts'
import type { Period } from '../../core/period.ts'
import type { Tx } from '../../db.ts'
import { figuresOf } from '../../figures.ts'

/** What is counted over weeks and longer, and how far the year has come: the same figures as everywhere. */
export async function longerOf(tx: Tx, unit: number, period: Period, now: Date): Promise<Longer> {
  const { reporting, units, outcomes, unapproved } = await figuresOf(tx, { unit, period }, now)
  const year = { from: `${yearOf(period.to)}-01-01`, to: period.to }
  return {
    reports: reportsOf({ reporting, units }).total,
    outcomes,
    unapproved,
    year: yearIn(await figuresOf(tx, { unit, period: year }, now), year),
  }
}

/** How many names of units are kept. */
const NAMED = 5

function yearIn({ cells, fields, units, targets }: Figures, period: Period): Year {
  const { registered, approved, recognised } = sum(cells)
  const empty = units.slice(1).filter(({ id }) => within(cells, 'unit', String(id)).length === 0)
  const lines = linesBy(
    cells,
    'field',
    fields.map(({ code }) => code),
  )
  return {
    ...period,
    registered,
    approved,
    recognised,
    ...(targets.total !== undefined && { target: targets.total }),
    fields: fields.map(({ code, name, nameEn }) => ({
      code,
      name,
      nameEn,
      registered: lines.find(({ key }) => key === code)!.registered,
      ...(targets.fields[code] !== undefined && { target: targets.fields[code] }),
    })),
    empty: { count: empty.length, first: empty.slice(0, NAMED).map(({ name }) => name) },
  }
}
