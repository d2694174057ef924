import type { Field, Form } from './form.ts'
import { own } from './lookup.ts'
import type { Translate } from './message.ts'
import { Problem } from './problem.ts'
import { unaccent } from './vietnamese.ts'

/** Bảng tiêu chí: what a model is recognised by. Data of a province, a campaign, a level; never words in the code. */
export interface Criterion {
  code: string
  name: string
  nameEn: string
  hint: string
  hintEn: string
  /** points that it is worth */
  most: number
}

/** What a rubric is for: everything that it leaves open fits every model. */
export interface Scope {
  code: string
  version: number
  collective: boolean
  level: string | null
  campaignId: number | null
  unit: { path: string } | null
}

export interface Scored {
  /** of earlier years it may not be known: such a model is judged as a collective's, of which there are most */
  subject: string | null
  level: string | null
  campaignId: number
  unit: { path: string }
}

/**
 * The rubric of a model: that of the nearest unit before that of the campaign before that of the level before the one
 * for all. Of each rubric only its newest version counts, also where the newest has become narrower.
 */
export function chooseRubric<R extends Scope>(rubrics: R[], model: Scored): R | undefined {
  const newest = rubrics.filter(
    ({ code, version }) => !rubrics.some((other) => other.code === code && other.version > version),
  )
  const fitting = newest.filter(
    ({ collective, level, campaignId, unit }) =>
      collective === ((model.subject ?? 'collective') === 'collective') &&
      (level === null || level === model.level) &&
      (campaignId === null || campaignId === model.campaignId) &&
      (unit === null || model.unit.path.startsWith(unit.path)),
  )
  const closeness = ({ unit, campaignId, level }: Scope) => [
    unit?.path.length ?? 0,
    campaignId === null ? 0 : 1,
    level === null ? 0 : 1,
  ]
  return fitting.sort((a, b) => {
    const [left, right] = [closeness(a), closeness(b)]
    const at = left.findIndex((part, index) => part !== right[index])
    return at < 0 ? a.code.localeCompare(b.code) : right[at]! - left[at]!
  })[0]
}

/** One question for each criterion; a province may call its criteria what it likes, so they are kept apart by name. */
export const questionOf = ({ code }: Pick<Criterion, 'code'>) => `points:${code}`

/** The questions of a rubric and their sentences, for the form of that name. */
export function questionsOf(criteria: Criterion[], form: string, t: Translate, language: string) {
  const say = (vi: string, en: string) => (language === 'en' ? en : vi)
  return {
    fields: Object.fromEntries(criteria.map((one) => [questionOf(one), points(one.most)])),
    words: Object.fromEntries(
      criteria.flatMap((one) => {
        const { name, nameEn, hint, hintEn, most: max } = one
        const key = `${form}-${questionOf(one)}`
        const label = say(name, nameEn)
        return [
          [key, t('rubric-question', { name: label, max })],
          [`${key}.label`, label],
          [`${key}.example`, t('rubric-hint', { hint: say(hint, hintEn), points: Math.round(max * 0.7) })],
        ]
      }),
    ),
  } satisfies Pick<Form, 'fields' | 'words'>
}

/** Whole points, tapped or typed: "18", "18 điểm", "18/20". */
export const points = (max: number): Field<number> => ({
  echo: true,
  parse(input, { options }) {
    const picked = input.type === 'button' ? options.find(({ value }) => input.press === `pick:${value}`) : undefined
    if (input.type === 'button' && !picked) throw new Problem('form-old-button')
    const said = picked?.value ?? (input.type === 'text' ? unaccent(input.text) : '')
    const value = Number(said.match(/^(\d{1,4})(?: ?\/ ?\d{1,4})?(?: ?(?:d|diem|points?))?\.?$/)?.[1] ?? Number.NaN)
    if (Number.isNaN(value)) throw new Problem('rubric-needs-points', { max })
    if (value > max) throw new Problem('rubric-too-many-points', { max })
    return value
  },
  format: (points, t) => t('rubric-points', { points, max }),
})

/** Five steps from all the points downwards: as many as a Zalo OA has buttons. Anything between them is typed. */
export const stepsOf = (most: number): number[] =>
  [...new Set([5, 4, 3, 2, 1].map((fifths) => Math.round((most * fifths) / 5)))].filter((points) => points > 0)

/** The criterion that a question asks about. */
export const criterionOf = (criteria: Criterion[], question: string): Criterion | undefined =>
  own(Object.fromEntries(criteria.map((one) => [questionOf(one), one])), question)
