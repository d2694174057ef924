import { codeOf } from '../../core/code.ts'
import type { CodedButton, Translate } from '../../core/message.ts'
import { isWithdrawn } from '../../core/policy.ts'
import { worthOf } from '../../core/scoring.ts'
import type { View } from '../../feature.ts'
import { whichIn } from './ballot.ts'
import { isOf } from './council.ts'
import { ending, facts, news, photosButton } from './facts.ts'
import { languageOf, type Reading, readingOf } from './reading.ts'

/**
 * What a member of the council sees: the model, and how far the scoring has come. Never anybody else's scores: each
 * scores by themself, and may still change it.
 */
export const card: View = async ({ app, t, account, again }, about) => {
  const reading = await readingOf(app.db, whichIn(about).submission)
  if (!reading) return undefined
  const { recognition, initiative, ballots } = reading
  if (again) return recognition && recognition.chairId !== account.personId ? news(t, reading) : undefined
  const withdrawn = isWithdrawn(initiative)
  const own = ballots.find((ballot) => isOf(ballot, account.personId ?? 0))
  const isTheirs = !own || own.reviewerId === account.personId
  return {
    title: t('recognition-card', { code: initiative.code }),
    text: [
      ...facts(t, reading, await languageOf(app.db, account)),
      '',
      ...(withdrawn
        ? [t('model-withdrawn', { code: initiative.code })]
        : recognition
          ? ending(t, reading)
          : standing(t, reading, own, isTheirs)),
    ].join('\n'),
    buttons: [
      ...(recognition || withdrawn || !isTheirs ? [] : [[score(t, reading, own !== undefined)]]),
      ...photosButton(t, reading),
    ],
  }
}

function standing(t: Translate, reading: Reading, own: Reading['ballots'][number] | undefined, isTheirs: boolean) {
  if (!own) return [t('recognition-to-score', { unit: reading.council })]
  const count = t('recognition-count', { done: reading.done, of: reading.of })
  if (!isTheirs) return [t('recognition-scored-for-you', { name: own.reviewer.name }), count]
  return [t('recognition-you-scored', { total: own.total, max: worthOf(reading.rubric.criteria) }), count]
}

const score = (t: Translate, { id, version, initiative }: Reading, again: boolean): CodedButton => ({
  text: t(again ? 'recognition-score-again' : 'recognition-score'),
  data: `recognition.score.${id}.${version}`,
  code: codeOf('cham', initiative.code),
  ...(!again && { style: 'good' }),
})
