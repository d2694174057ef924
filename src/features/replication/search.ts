import type { Answers, Option } from '../../core/form.ts'
import type { Search } from './models.ts'

/** What was asked for stays in the draft of its form: later pages need it. */
export const FORM = 'search'

export const searchIn = (answers: Answers): Search => ({
  words: answers.words as string | undefined,
  field: (answers.field as Option | undefined)?.value,
  unit: Number((answers.place as Option | undefined)?.value ?? 0),
})
