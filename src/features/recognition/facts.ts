import { codeOf } from '../../core/code.ts'
import { dayOf, formatDay, formatMoment } from '../../core/day.ts'
import type { CodedButton, Translate } from '../../core/message.ts'
import { sayOutcome, sumOutcomes } from '../../core/outcome-sums.ts'
import { formatQuantity } from '../../core/quantities.ts'
import { formatAverage, givenIn, totalOf, worthOf } from '../../core/scoring.ts'
import { shorten } from '../../core/vietnamese.ts'
import type { Reading } from './reading.ts'
import { achievementsIn } from './request.ts'
import { nameOfRubric } from './rubrics.ts'

/** What stands on every card: what the model set out to do, what it did, and what its unit thinks of it. */
export function facts(t: Translate, reading: Reading, language: string): string[] {
  const { initiative, evidence, author, answers, rubric, rewarded, overlaps, photos } = reading
  const goal = formatQuantity({ value: Number(initiative.goalValue), unit: initiative.goalUnit })
  const own = givenIn(rubric.criteria, answers)
  const scores = { total: totalOf(rubric.criteria, own), max: worthOf(rubric.criteria) }
  return [
    `“${initiative.title}”`,
    reading.unit,
    t('recognition-author', { author: author.name }),
    '',
    t('recognition-goal', { goal }),
    t('recognition-reported', { count: evidence.reports, photos: photos.length }),
    ...sumOutcomes(evidence.outcomes).map((outcome) => `• ${sayOutcome(outcome, t)}`),
    t('recognition-stands-out', { words: shorten(achievementsIn(answers), 400) }),
    ...(rewarded ? [t(`recognition-rewarded-${rewarded.conclusion}`, { day: formatDay(dayOf(rewarded.at)) })] : []),
    ...overlaps.map(({ code, title, photos }) =>
      t(photos ? 'recognition-overlap-photos' : 'recognition-overlap-title', { code, title: shorten(title, 80) }),
    ),
    '',
    t('recognition-self', scores),
    ...rubric.criteria.map((one) => {
      const name = language === 'en' ? one.nameEn : one.name
      return `• ${name}: ${own[one.code] ?? 0}/${one.most}`
    }),
    nameOfRubric(t, language, rubric),
    t('recognition-thresholds', { pass: rubric.pass, outstanding: rubric.outstanding }),
  ]
}

/** How it ended: who concluded, on which average, why. */
export function ending(t: Translate, { recognition, rubric }: Reading): string[] {
  if (!recognition) return []
  const { conclusion, chair, at, average, reason } = recognition
  return [
    t(`recognition-decided-${conclusion}`, { name: chair.name, at: formatMoment(at) }),
    ...insteadOf(t, recognition),
    ...(average === null
      ? []
      : [t('recognition-average', { average: formatAverage(Number(average)), max: worthOf(rubric.criteria) })]),
    `“${shorten(reason, 300)}”`,
  ]
}

export const insteadOf = (t: Translate, { insteadOf }: { insteadOf: { name: string } | null }) =>
  insteadOf ? [t('recognition-instead-of', { name: insteadOf.name })] : []

/** Where a card cannot change: a short message that says what is new. */
export const news = (t: Translate, reading: Reading) => ({
  title: t('recognition-card', { code: reading.initiative.code }),
  text: [`“${shorten(reading.initiative.title, 80)}”`, ...ending(t, reading)].join('\n'),
})

export const photosButton = (t: Translate, { id, initiative, photos }: Reading): CodedButton[][] =>
  photos.length === 0
    ? []
    : [
        [
          {
            text: t('recognition-see-photos', { count: photos.length }),
            data: `recognition.photos.${id}`,
            code: codeOf('minhchung', initiative.code),
          },
        ],
      ]
