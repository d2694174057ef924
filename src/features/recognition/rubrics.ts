import type { Context } from '../../context.ts'
import type { Answers, Form } from '../../core/form.ts'
import type { Translate } from '../../core/message.ts'
import { type Criterion, chooseRubric, criterionOf, questionsOf, type Scored, stepsOf } from '../../core/rubric.ts'
import { givenIn, totalOf, worthOf } from '../../core/scoring.ts'
import type { Tx } from '../../db.ts'

/** The rubric that a model would be asked under now. */
export async function rubricFor(tx: Tx, model: Scored) {
  const rubrics = await tx.rubric.findMany({ include: { unit: { select: { path: true } } } })
  const found = chooseRubric(rubrics, model)
  if (!found) throw new Error(`no rubric fits a model of a ${model.subject}: are the default ones loaded?`)
  return readRubric(found)
}

/** A row with its criteria as what they are. */
export const readRubric = <R extends { criteria: unknown }>(row: R) => ({
  ...row,
  criteria: row.criteria as Criterion[],
})

/** "Tiêu chí … (mặc định, chưa phải văn bản)": what is ours and no document of any office says so. */
export function nameOfRubric(
  t: Translate,
  language: string,
  rubric: { name: string; nameEn: string; isDefault: boolean },
) {
  const name = language === 'en' ? rubric.nameEn : rubric.name
  return t(rubric.isDefault ? 'rubric-default' : 'rubric-of', { name })
}

/** A few numbers of points to tap; nothing at questions that are no criterion. */
export const pointsAt = ({ t }: Context, criteria: Criterion[], field: string) =>
  stepsOf(criterionOf(criteria, field)?.most ?? 0).map((points) => ({
    value: String(points),
    label: t('rubric-give', { points }),
  }))

/** The form of a rubric: one question for each criterion, in front of what else is asked, and the sum below them all. */
export function shapeOf(
  { t, language }: Context,
  { name, fields }: Pick<Form, 'name' | 'fields'>,
  criteria: Criterion[],
) {
  const questions = questionsOf(criteria, name, t, language)
  const sum = (answers: Answers, t: Translate) =>
    t('rubric-sum', { total: totalOf(criteria, givenIn(criteria, answers)), max: worthOf(criteria) })
  return { version: 1, fields: { ...questions.fields, ...fields }, words: questions.words, sum }
}
