import { codeOf, type Word } from '../../core/code.ts'
import type { CodedButton, Translate } from '../../core/message.ts'
import { isWithdrawn } from '../../core/policy.ts'
import { CONCLUSIONS, type Conclusion, formatAverage, tally, usualFor, worthOf } from '../../core/scoring.ts'
import { shorten } from '../../core/vietnamese.ts'
import type { View } from '../../feature.ts'
import { whichIn } from './ballot.ts'
import { hasYetToScore } from './council.ts'
import { ending, facts, insteadOf, news, photosButton } from './facts.ts'
import { languageOf, type Reading, readingOf } from './reading.ts'

/** What the chair sees: who scored how, what is missing, and the three conclusions. */
export const chairCard: View = async ({ app, t, account, again }, about) => {
  const reading = await readingOf(app.db, whichIn(about).submission)
  if (!reading) return undefined
  const { recognition, initiative, missing } = reading
  if (again && recognition) return recognition.chairId === account.personId ? undefined : news(t, reading)
  if (again && missing.length > 0) return undefined
  const isBlind = !recognition && (await hasYetToScore(app.db, account.personId ?? 0, reading, app.clock.now()))
  const language = await languageOf(app.db, account)
  const scores = isBlind ? [t('recognition-score-first')] : [...ballots(t, reading), ...averages(t, reading, language)]
  return {
    title: t('recognition-chair-card', { code: initiative.code }),
    text: [...facts(t, reading, language), '', ...scores, ...(recognition ? ['', ...ending(t, reading)] : [])].join(
      '\n',
    ),
    buttons: [
      ...(recognition || isBlind || isWithdrawn(initiative) ? [] : conclusions(t, reading)),
      ...photosButton(t, reading),
    ],
  }
}

function ballots(t: Translate, { council, ballots, missing, done, of }: Reading): string[] {
  return [
    t('recognition-council', { unit: council }),
    t('recognition-count', { done, of }),
    ...ballots.flatMap((ballot) => [
      [
        `• ${t('recognition-total', { name: ballot.reviewer.name, total: ballot.total })}`,
        ...insteadOf(t, ballot),
      ].join(' '),
      ...(ballot.note ? [`  “${shorten(ballot.note, 120)}”`] : []),
    ]),
    ...(missing.length > 0 ? [t('recognition-missing', { names: missing.map(({ name }) => name).join(', ') })] : []),
  ]
}

function averages(t: Translate, { rubric, ballots, recognition }: Reading, language: string): string[] {
  const scored = tally(
    rubric,
    ballots.map(({ scores }) => scores),
  )
  if (!scored) return []
  return [
    '',
    t('recognition-average', { average: formatAverage(scored.average), max: worthOf(rubric.criteria) }),
    ...scored.criteria.map((one) => {
      const name = language === 'en' ? one.nameEn : one.name
      return `• ${name}: ${formatAverage(one.average)}/${one.most}`
    }),
    ...(scored.isFarApart ? [t('recognition-far-apart', { max: rubric.spread })] : []),
    ...(recognition ? [] : [t(`recognition-usual-${usualFor(rubric, scored.average)}`)]),
  ]
}

const WORDS: Record<Conclusion, Word> = { recognised: 'congnhan', outstanding: 'tieubieu', not_yet: 'chuacongnhan' }

function conclusions(t: Translate, { id, version, initiative }: Reading): CodedButton[][] {
  const [recognised, outstanding, notYet] = CONCLUSIONS.map(
    (conclusion): CodedButton => ({
      text: t(`recognition-conclude-${conclusion}`),
      data: `recognition.conclude.${id}.${version}.${conclusion}`,
      code: codeOf(WORDS[conclusion], initiative.code),
      ...(conclusion === 'not_yet' ? {} : { style: 'good' }),
    }),
  )
  return [[recognised!, outstanding!], [notYet!]]
}
