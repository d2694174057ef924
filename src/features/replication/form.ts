import { aside, choice, text } from '../../core/fields.ts'
import type { Wizard } from '../../feature.ts'
import { findUnits } from '../../organisation.ts'
import { pageOf } from './gallery.ts'
import { FORM } from './search.ts'

/** Words, and on the summary a field and a place. */
export const searching: Wizard = {
  name: FORM,
  version: 1,
  fleeting: true,
  fields: { words: text({ max: 100 }), field: aside(choice()), place: aside(choice()) },
  async options(ctx, { field, input }) {
    if (field === 'place') return findUnits(ctx.app.db, input)
    if (field !== 'field') return []
    const fields = await ctx.app.db.field.findMany({ orderBy: { position: 'asc' } })
    return fields.map(({ code, name, nameEn }) => ({ value: code, label: ctx.language === 'en' ? nameEn : name }))
  },
  /** The draft is closed and kept. */
  async submit(ctx, _, { id }) {
    await ctx.app.db.draft.updateMany({ where: { id }, data: { accountId: null } })
    return (await pageOf(ctx, id, 0)) ?? { text: ctx.t('form-old-button') }
  },
  already: (ctx, draft) => pageOf(ctx, draft, 0),
}
