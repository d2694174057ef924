import { aside, choice, text } from '../../core/fields.ts'
import type { Answers, Option } from '../../core/form.ts'
import type { Wizard } from '../../feature.ts'
import { findUnits } from '../../organisation.ts'
import { found } from './gallery.ts'
import type { Search } from './models.ts'

/** Words, and on the summary a field and a place. What was asked for is kept in the draft: later pages need it. */
export const searching: Wizard = {
  name: 'search',
  version: 1,
  fleeting: true,
  fields: { words: text({ max: 100 }), field: aside(choice()), place: aside(choice()) },
  async options(ctx, { field, input }) {
    if (field === 'place') return findUnits(ctx.app.db, input)
    if (field !== 'field') return []
    const fields = await ctx.app.db.field.findMany({ orderBy: { position: 'asc' } })
    return fields.map(({ code, name, nameEn }) => ({ value: code, label: ctx.language === 'en' ? nameEn : name }))
  },
  async submit(ctx, _, { id }) {
    await ctx.app.db.draft.updateMany({ where: { id }, data: { accountId: null } })
    return found.message(ctx, id, 0)
  },
  already: async (ctx, draft) => found.message(ctx, draft, 0),
}

export const searchIn = (answers: Answers): Search => ({
  words: answers.words as string | undefined,
  field: (answers.field as Option | undefined)?.value,
  unit: Number((answers.place as Option | undefined)?.value ?? 0),
})
