import { formatDay } from '../../core/day.ts'
import type { Field } from '../../core/form.ts'
import { type Period, readPeriod } from '../../core/period.ts'
import { Problem } from '../../core/problem.ts'
import type { Wizard } from '../../feature.ts'
import { screenOf } from './screen.ts'
import { read } from './state.ts'

/** A period of the past, as it is typed. */
const past: Field<Period> = {
  echo: true,
  parse(input, { today }) {
    const found = input.type === 'text' ? readPeriod(input.text, today, 'behind') : 'none'
    if (typeof found === 'string') throw new Problem('figures-no-period')
    return found
  },
  format: ({ from, to }) => `${formatDay(from)} – ${formatDay(to)}`,
}

/** The figures of a screen, of a period that no button has; about is that screen. */
export const choosing: Wizard = {
  name: 'statistics',
  version: 1,
  fleeting: true,
  fields: { period: past },
  /** The draft is used up; what it showed can be shown again at any time. */
  async submit(ctx, answers, { id, about }) {
    const period = answers.period as Period
    const screen = await screenOf(ctx, { ...read(about.split('.')), period, page: 0 })
    await ctx.app.db.draft.deleteMany({ where: { id } })
    return screen
  },
}
