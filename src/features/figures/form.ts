import { period } from '../../core/fields.ts'
import type { Period } from '../../core/period.ts'
import type { Wizard } from '../../feature.ts'
import { screenOf } from './screen.ts'
import { read } from './state.ts'

/** The figures of a screen, of a period that no button has; about is that screen. */
export const choosing: Wizard = {
  name: 'statistics',
  version: 1,
  fleeting: true,
  fields: { period: period('behind') },
  /** The draft is used up; what it showed can be shown again at any time. */
  async submit(ctx, answers, { id, about }) {
    const screen = await screenOf(ctx, { ...read(about.split('.')), period: answers.period as Period, page: 0 })
    await ctx.app.db.draft.deleteMany({ where: { id } })
    return screen
  },
}
