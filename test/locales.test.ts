import { readdirSync, readFileSync } from 'node:fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { describe, expect, test } from 'vitest'
import {
  BroadcastState,
  Channel,
  Conclusion,
  Honour,
  InspectionState,
  PaperState,
  RenewalChoice,
  RoleState,
  Stage,
  SubmissionKind,
  UploadKind,
} from '../prisma/client/enums.ts'
import { createTranslator } from '../src/adapters/fluent.ts'
import type { Context } from '../src/context.ts'
import { FATES, WHOM } from '../src/core/broadcast.ts'
import { CHANGES, STANDINGS } from '../src/core/digest.ts'
import { DOSSIERS, type DossierKind } from '../src/core/dossier.ts'
import { period } from '../src/core/fields.ts'
import { DECISIONS, DIMENSIONS, MEASURES } from '../src/core/figures.ts'
import { type Option, offered, type State } from '../src/core/form.ts'
import { ANSWERS, VERDICTS } from '../src/core/lifecycle.ts'
import { KINDS, FORMS as OFFICIAL, WHYS as UNMADE } from '../src/core/papers.ts'
import type { RoleKind } from '../src/core/policy.ts'
import { Problem } from '../src/core/problem.ts'
import { VALUES } from '../src/core/registration.ts'
import { PLACES, RHYTHMS } from '../src/core/rhythm.ts'
import { CONCLUSIONS } from '../src/core/scoring.ts'
import { METRICS } from '../src/core/units.ts'
import { fold } from '../src/core/vietnamese.ts'
import { REFUSALS } from '../src/features/board/sheet.ts'
import { MEASURED } from '../src/features/figures/state.ts'
import { features } from '../src/features/index.ts'
import { FORMS } from '../src/features/status/drafts.ts'
import { menusOf } from '../src/menu.ts'
import type { PaperRefused } from '../src/office/paper.ts'
import type { Refusal } from '../src/office/picture.ts'
import type { VoiceRefused } from '../src/office/voice.ts'
import type { App } from '../src/ports.ts'
import { GAP, sources } from './support/source.ts'

/** The words of the product: complete, the same in both languages, all of them used, and fit for a small phone. */

const LANGUAGES = ['vi', 'en'] as const
const translate = createTranslator()

interface Sentence {
  /** "registration-goal", or "registration-goal.label" */
  key: string
  file: string
  variables: string[]
}

const sentences = Object.fromEntries(LANGUAGES.map((language) => [language, read(language)])) as Record<
  (typeof LANGUAGES)[number],
  Sentence[]
>
const written = new Set(sentences.vi.map(({ key }) => key))

function read(language: string): Sentence[] {
  const folder = new URL(`../locales/${language}/`, import.meta.url)
  return readdirSync(folder).flatMap((file) =>
    new FluentResource(readFileSync(new URL(file, folder), 'utf8')).body.flatMap(({ id, value, attributes }) => [
      ...(value ? [{ key: id, file, variables: variablesOf(value) }] : []),
      ...Object.entries(attributes).map(([name, pattern]) => ({
        key: `${id}.${name}`,
        file,
        variables: variablesOf(pattern),
      })),
    ]),
  )
}

/** Every { $name } in a pattern, however deep. */
function variablesOf(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return []
  const own = 'type' in part && part.type === 'var' && 'name' in part ? [String(part.name)] : []
  return [...new Set([...own, ...Object.values(part).flatMap(variablesOf)])].sort()
}

describe('both languages', () => {
  test('say the same things, in the same files, with the same gaps to fill', () => {
    const shape = ({ key, file, variables }: Sentence) => `${file}: ${key} ${variables.join(' ')}`
    expect(sentences.en.map(shape).sort()).toEqual(sentences.vi.map(shape).sort())
  })

  test('have a file for every feature, and none for anything else', () => {
    const files = [...new Set(sentences.vi.map(({ file }) => file))].sort()
    expect(files).toEqual([...features.map(({ name }) => `${name}.ftl`), 'bot.ftl', 'form.ftl', 'outcomes.ftl'].sort())
  })
})

// Who asks for which sentence. A key in a literal is found in the source; one that is made there of names is made here
// of the same names.

const forms = features.flatMap(({ forms = [] }) => forms)
const commands = features.flatMap(({ commands = {} }) => Object.entries(commands))
const views = features.flatMap(({ views = {} }) => Object.keys(views))
const code = sources(
  'src/core',
  'src/features',
  'src/engine',
  'src/menu.ts',
  'src/models.ts',
  'src/sorry.ts',
  'src/waiting.ts',
)

const NOWHERE = { options: [], today: '2026-11-23' }
const STAGES = Object.keys({
  resume: 0,
  ask: 0,
  confirm: 0,
  edit: 0,
  discard: 0,
  sent: 0,
  later: 0,
  gone: 0,
} satisfies Record<State['stage'], 0>) as State['stage'][]
const presses = [...new Set(STAGES.flatMap((stage) => Object.keys(offered({ stage } as State))))]
const roles = Object.keys({ cadre: 0, reviewer: 0, committee: 0, admin: 0, chair: 0 } satisfies Record<RoleKind, 0>)
/** What can be wrong with a period, by trying. */
const troubles = ['sang năm', '15/3', '31/2 - 30/11', '15/3/2026 - 1/1/2026'].map(refusalOf)

function refusalOf(text: string): string {
  try {
    period().parse({ type: 'text', text }, NOWHERE, undefined)
  } catch (error) {
    if (error instanceof Problem) return error.key
    throw error
  }
  throw new Error(`“${text}” is a period`)
}

const verdicts = Object.keys(VERDICTS)
const kinds = Object.keys(DOSSIERS) as DossierKind[]
const answers = kinds.flatMap((kind) => ANSWERS[kind].map((verdict) => `answer-${kind}-${verdict}`))
const questions = forms.flatMap(({ name, fields }) => Object.keys(fields).map((field) => `${name}-${field}`))
const choices = Object.entries(VALUES).flatMap(([field, values]) =>
  values.map((value) => `registration-${field}-${value}`),
)
const visits = ['good', 'attention'].map((value) => `visit-conclusion-${value}`)
const reasons = await Promise.all(['return', 'reject', 'ending', 'withdrawal'].map(reasonsOf))

/** The sentences that a reviewer may press, as the form itself offers them. */
async function reasonsOf(verdict: string): Promise<string[]> {
  const form = forms.find(({ name }) => name === verdict)!
  const ctx = { t: (key: string) => key } as Context
  const offer = async (field: string, answers: object) =>
    form.options!(ctx, { field, answers: answers as Record<string, unknown>, about: '42@1' })
  const correctable = Object.values(DOSSIERS).flatMap(({ correctable }) => correctable)
  const named: Option[] = form.fields.fields ? correctable.map((value) => ({ value, label: value })) : []
  return [...new Set((await offer('reason', { fields: named })).map(({ label }) => label))]
}

/** Words of the history that are the same whatever the event says. */
const PLAIN = `taken released change-requested upload-replaced ballot
  inspection-planned inspection-visited followed-up asked-on
  inspection-closed inspection-cancelled`.split(/\s+/)
/** Why a photo or a voice note is asked for again. */
const WHYS = Object.keys({
  empty: 0,
  'not-a-picture': 0,
  'not-a-voice': 0,
  'not-a-paper': 0,
  heic: 0,
  'too-large': 0,
  'too-many-pixels': 0,
  broken: 0,
  missing: 0,
} satisfies Record<Refusal | VoiceRefused['refused'] | PaperRefused['refused'] | 'missing', 0>)

const REFUSED = Object.keys(REFUSALS)
const each = (names: string[], key: (name: string) => string) => names.map(key)
const formed = (ending: string) => forms.map(({ name }) => `${name}-${ending}`)

const MEASURES_SHOWN = Object.values(MEASURED)

/** Of a reminder. */
const TIMES = ['before', 'today', 'after']

/** How the source writes it → what it can be. */
/** Of the tables in papers. */
const BROKEN_DOWN = ['field', 'subject', 'level', 'novelty', 'unit']
const CROSSED = ['registered-field-subject', 'recognised-field-subject', 'registered-level-subject']
const TABLES = ['funnel', ...BROKEN_DOWN, ...CROSSED, 'reporting']
const REPORTING = ['expected', 'received', 'on-time', 'missing']
const REGISTER = `number code title unit above field subject novelty level lead author goal goal-unit from to registered
  stage honour recognised reports last-report inspired models`.split(/\s+/)

const MADE: Record<string, string[]> = {
  'form-*': each(presses, (press) => `form-${press}`),
  'form-*.words': each(presses, (press) => `form-${press}.words`),
  'form-period-*': troubles,
  'form-day-*': ['form-day-none', 'form-day-no-such-day'],
  'form-day-not-*': ['form-day-not-ahead', 'form-day-not-behind'],
  'inspection-*': each(Object.keys(InspectionState), (state) => `inspection-${state}`),
  'inspection-is-*': each([...Object.keys(InspectionState), 'answered'], (state) => `inspection-is-${state}`),
  'inspection-none-*': ['inspection-none-planned', 'inspection-none-visited'],
  'inspection-list-*': ['inspection-list-mine', 'inspection-list-open', 'inspection-list-proposed'],
  'inspection-open-*': ['inspection-open-waiting', 'inspection-open-late', 'inspection-open-done'],
  'visit-conclusion-*': visits,
  'visit-task-*': each(['a', 'b', 'c'], (letter) => `visit-task-${letter}`),
  'plan-purpose-*': each(['a', 'b', 'c'], (letter) => `plan-purpose-${letter}`),
  'copy-*': ['copy-registered', 'copy-approved'],
  'copy-*-text': ['copy-registered-text', 'copy-approved-text'],
  'outcome-*': METRICS.filter((metric) => metric !== 'items').map((metric) => `outcome-${metric}`),
  '*-confirm': formed('confirm'),
  '*-send': formed('send'),
  '*-later': formed('later'),
  '*-sent': ['return-sent', 'reject-sent', 'ending-sent', 'withdrawal-sent'],
  '*-*': questions,
  '*-*.label': each(questions, (question) => `${question}.label`),
  '*-*-*': [...choices, ...visits],
  'invitation-role-*': each(roles, (role) => `invitation-role-${role}`),
  'channel-*': Object.keys(Channel).map((channel) => `channel-${channel}`),
  'quota-*': ['quota-80', 'quota-95'],
  'photo-lost-*': each(Object.keys(UploadKind), (kind) => `photo-lost-${kind}`),
  'photo-ask-*': each(Object.keys(UploadKind), (kind) => `photo-ask-${kind}`),
  'photo-sent-again-*': each(Object.keys(UploadKind), (kind) => `photo-sent-again-${kind}`),
  'photo-replaced-*': each(['photo', 'voice'], (kind) => `photo-replaced-${kind}`),
  'photo-why-*': each(WHYS, (why) => `photo-why-${why}`),
  'review-sheet-*': each(Object.keys(SubmissionKind), (kind) => `review-sheet-${kind}`),
  'progress-period-every-*': [1, 3, 6, 12].map((every) => `progress-period-every-${every}`),
  'recognition-usual-*': each([...CONCLUSIONS], (conclusion) => `recognition-usual-${conclusion}`),
  'recognition-conclude-*': each([...CONCLUSIONS], (conclusion) => `recognition-conclude-${conclusion}`),
  'recognition-decided-*': each([...CONCLUSIONS], (conclusion) => `recognition-decided-${conclusion}`),
  'recognition-answer-*': each([...CONCLUSIONS], (conclusion) => `recognition-answer-${conclusion}`),
  'recognition-next-*': each([...CONCLUSIONS], (conclusion) => `recognition-next-${conclusion}`),
  'conclusion-ask-*': each([...CONCLUSIONS], (conclusion) => `conclusion-ask-${conclusion}`),
  'conclusion-confirm-*': each([...CONCLUSIONS], (conclusion) => `conclusion-confirm-${conclusion}`),
  'conclusion-sent-*': each([...CONCLUSIONS], (conclusion) => `conclusion-sent-${conclusion}`),
  'recognition-answer-*-text': each([...CONCLUSIONS], (conclusion) => `recognition-answer-${conclusion}-text`),
  'recognition-rewarded-*': ['recognition-rewarded-recognised', 'recognition-rewarded-outstanding'],
  'conclusion-*-*': CONCLUSIONS.flatMap((conclusion) =>
    ['a', 'b', 'c'].map((one) => `conclusion-${conclusion}-${one}`),
  ),
  'broadcast-*': each(Object.keys(BroadcastState), (state) => `broadcast-${state}`),
  'broadcast-already-*': each(Object.keys(BroadcastState), (state) => `broadcast-already-${state}`),
  'broadcast-whom-*': each([...WHOM], (whom) => `broadcast-whom-${whom}`),
  'broadcast-count-*': each([...FATES], (fate) => `broadcast-count-${fate}`),
  'broadcast-fate-*': each([...FATES], (fate) => `broadcast-fate-${fate}`),
  'broadcast-sample-*': ['broadcast-sample-people', 'broadcast-sample-groups'],
  'broadcast-done-*': ['drop', 'pause', 'resume', 'unsent', 'stop'].map((step) => `broadcast-done-${step}`),
  'broadcast-column-*': each(
    ['number', 'unit', 'name', 'channel', 'result', 'time'],
    (column) => `broadcast-column-${column}`,
  ),
  'timing-at-*': ['none', 'no-such-day', 'no-such-hour'].map((trouble) => `timing-at-${trouble}`),
  'delegation-kinds-*': each(['all', ...Object.keys(ANSWERS)], (kind) => `delegation-kinds-${kind}`),
  'delegation-until-*': each(
    ['three-days', 'a-week', 'this-month', 'none', 'no-such-day'],
    (name) => `delegation-until-${name}`,
  ),
  'queue-kind-*': each(Object.keys(ANSWERS), (kind) => `queue-kind-${kind}`),
  'role-*': each(roles, (role) => `role-${role}`),
  'join-request-*': each(
    Object.keys(RoleState).filter((state) => state !== 'pending'),
    (state) => `join-request-${state}`,
  ),
  'review-card-routine-*': VALUES.routine!.filter((value) => value !== 'no').map(
    (value) => `review-card-routine-${value}`,
  ),
  'deadline-report-*': each(TIMES, (time) => `deadline-report-${time}`),
  'deadline-review-*': each(TIMES, (time) => `deadline-review-${time}`),
  'deadline-follow-up-*': each(TIMES, (time) => `deadline-follow-up-${time}`),
  'renewal-chosen-*': each(Object.keys(RenewalChoice), (choice) => `renewal-chosen-${choice}`),
  'renewal-over-*': ['renewal-over-ended', 'renewal-over-withdrawn'],
  'figures-unknown-*': ['field', 'subject', 'novelty', 'level'].map((one) => `figures-unknown-${one}`),
  'figures-dimension-*': each([...DIMENSIONS], (one) => `figures-dimension-${one}`),
  'figures-dimension-*.button': each([...DIMENSIONS], (one) => `figures-dimension-${one}.button`),
  'figures-measure-*': each(MEASURES_SHOWN, (one) => `figures-measure-${one}`),
  'figures-measure-*.button': each(MEASURES_SHOWN, (one) => `figures-measure-${one}.button`),
  'figures-period-*': each(['1', '3', '6', '12'], (every) => `figures-period-${every}`),
  'figures-registered-*': each(['over', 'under', 'met'], (way) => `figures-registered-${way}`),
  'figures-nudged-*': each(['already', 'nobody'], (how) => `figures-nudged-${how}`),
  'figures-step-*': each(['recognised', 'outstanding', 'replicated'], (step) => `figures-step-${step}`),
  'figures-rest-*': each(['waiting', 'declined', 'withdrawn'], (part) => `figures-rest-${part}`),
  'figures-decided-*': each([...DECISIONS], (what) => `figures-decided-${what}`),
  'figures-share-*': each(MEASURES_SHOWN, (step) => `figures-share-${step}`),
  'figures-bare-*': each(['registered', 'outstanding', 'replicated'], (step) => `figures-bare-${step}`),
  'digest-*': each([...CHANGES, ...STANDINGS], (name) => `digest-${name}`),
  'web-*': ['web-trouble', 'web-nowhere'],
  'web-*-text': ['web-trouble-text', 'web-nowhere-text'],
  'digest-*-more': each(['fields', 'units'], (what) => `digest-${what}-more`),
  'digest-title-*': each([...RHYTHMS], (rhythm) => `digest-title-${rhythm}`),
  'digest-compared-*': each([...RHYTHMS], (rhythm) => `digest-compared-${rhythm}`),
  'digest-rhythm-*': each([...RHYTHMS], (rhythm) => `digest-rhythm-${rhythm}`),
  'digest-place-*': each([...PLACES], (place) => `digest-place-${place}`),
  'digest-with-*': each([...PLACES], (place) => `digest-with-${place}`),
  'digest-without-*': each([...PLACES], (place) => `digest-without-${place}`),
  'digest-weekday-*': ['1', '2', '3', '5'].map((day) => `digest-weekday-${day}`),
  'board-*': each([...MEASURES_SHOWN, ...DIMENSIONS, 'late', 'overdue'], (name) => `board-${name}`),
  'board-*-none': ['board-late-none', 'board-overdue-none'],
  'board-by-*': each([...DIMENSIONS], (dimension) => `board-by-${dimension}`),
  'board-kind-*': each(Object.keys(SubmissionKind), (kind) => `board-kind-${kind}`),
  'board-refused-*': each(REFUSED, (why) => `board-refused-${why}`),
  'board-refused-*-cure': each(REFUSED, (why) => `board-refused-${why}-cure`),
  'registration-*-*': choices,
  'registration-level-*': each([...VALUES.level!, 'unknown'], (level) => `registration-level-${level}`),
  'review-decided-*': each(verdicts, (verdict) => `review-decided-${verdict}`),
  'review-card-*': kinds.map((kind) => `review-card-${kind}`),
  'review-card-*-again': kinds.map((kind) => `review-card-${kind}-again`),
  'review-sure-*': kinds.map((kind) => `review-sure-${kind}`),
  'review-approved-*': kinds.map((kind) => `review-approved-${kind}`),
  'review-approve-*': kinds.map((kind) => `review-approve-${kind}`),
  'answer-*-*': answers,
  'answer-*-*-text': each(answers, (answer) => `${answer}-text`),
  '*-reason-*': reasons.flat(),
  'status-draft-*': each(FORMS, (form) => `status-draft-${form}`),
  'stage-*': each(
    Object.keys(Stage).filter((stage) => stage !== 'registered'),
    (stage) => `stage-${stage}`,
  ),
  'registration-subject-*': choices.filter((key) => key.startsWith('registration-subject-')),
  'registration-novelty-*': choices.filter((key) => key.startsWith('registration-novelty-')),
  'papers-kind-*': each([...KINDS, 'certificate'], (kind) => `papers-kind-${kind}`),
  'papers-noun-*': each([...KINDS], (kind) => `papers-noun-${kind}`),
  'papers-is-*': each([...Object.keys(PaperState), 'removed'], (state) => `papers-is-${state}`),
  'papers-progress-*': each(Object.keys(PaperState), (state) => `papers-progress-${state}`),
  'papers-why-*': each([...UNMADE], (why) => `papers-why-${why}`),
  'papers-decision-*': each([...DECISIONS], (one) => `papers-decision-${one}`),
  'papers-of-*': each(
    MEASURES.filter((one) => one !== 'registered'),
    (one) => `papers-of-${one}`,
  ),
  'papers-by-*': each(BROKEN_DOWN, (by) => `papers-by-${by}`),
  'papers-table-*': each(TABLES, (one) => `papers-table-${one}`),
  'papers-sheet-*': each(TABLES, (one) => `papers-sheet-${one}`),
  'papers-column-*': each(
    [...BROKEN_DOWN, ...MEASURES, ...REPORTING, 'target', 'target-year'],
    (one) => `papers-column-${one}`,
  ),
  'papers-register-*': each(REGISTER, (one) => `papers-register-${one}`),
  'papers-stage-*': each(Object.keys(Stage), (stage) => `papers-stage-${stage}`),
  'papers-honour-*': each(Object.keys(Honour), (honour) => `papers-honour-${honour}`),
  'paper-form-*': each([...OFFICIAL], (form) => `paper-form-${form}`),
  'certificate-recognises-*': ['certificate-recognises-recognised', 'certificate-recognises-outstanding'],
  'verification-honour-*': ['verification-honour-recognised', 'verification-honour-outstanding'],
  'honour-*': each(Object.keys(Honour), (honour) => `honour-${honour}`),
  'dossier-*': each(Object.keys(SubmissionKind), (kind) => `dossier-${kind}`),
  'history-*': [
    ...each(Object.keys(SubmissionKind), (kind) => `history-sent-${kind}`),
    ...each(Object.keys(SubmissionKind), (kind) => `history-sent-${kind}-again`),
    ...kinds.flatMap((kind) => ANSWERS[kind].map((verdict) => `history-decided-${kind}-${verdict}`)),
    ...each(Object.keys(Conclusion), (conclusion) => `history-recognition-${conclusion}`),
    ...each(
      Object.keys(RenewalChoice).filter((choice) => choice !== 'end'),
      (choice) => `history-renewal-${choice}`,
    ),
    ...each(['ended', 'withdrawn'], (stage) => `history-ended-${stage}`),
    ...each(PLAIN, (word) => `history-${word}`),
  ],
  '*.words': each(
    commands.map(([name]) => name),
    (name) => `${name}.words`,
  ),
  '*.button': commands.flatMap(([name, { menu }]) => (menu === undefined ? [] : [`${name}.button`])),
}
/** Templates with a dash that are no key. */
const OTHERS = [
  'n-*-*-*',
  'u-*-*',
  '*-other',
  '*_*-12-31',
  '*-12-31',
  '*-01-01',
  'DVK-*-*',
  'sent-*',
  'sent-*-again',
  'decided-*-*',
  'recognition-*',
  'renewal-*',
  'ended-*',
  'fix-*',
  'full-*',
  'photos-*',
  'thong-bao-*.csv',
  'typed-*',
  '*.label',
  'xem-*',
]

/** Asked for where it exists: a question without an example has none. */
const MAYBE = each(questions, (question) => `${question}.example`)

const rooms = new Set([...written].map((key) => key.split(/[-.]/)[0]!))
const looksLikeKey = (literal: string) =>
  /^[a-z]+(-[a-z]+)+(\.[a-z]+)?$/.test(literal) && rooms.has(literal.split('-')[0]!) && !views.includes(literal)
const literalKeys = [
  ...code.flatMap(({ literals }) => literals.filter(looksLikeKey)),
  ...code.flatMap(({ code }) => [...code.matchAll(/\b(?:t|Problem)\(\s*'([^']{3,})'/g)].map((match) => match[1]!)),
]
/** Some views are named like a sentence; only the source's reader could tell which is meant. */
const ambiguous = code.flatMap(({ literals }) => literals.filter((literal) => views.includes(literal)))

describe('every key', () => {
  test('that stands in the source is in the locales', () => {
    expect(literalKeys.length).toBeGreaterThan(100)
    expect([...new Set(literalKeys)].filter((key) => !written.has(key))).toEqual([])
  })

  test('that is made of names is in the locales', () => {
    const made = Object.values(MADE).flat()
    expect(made.length).toBeGreaterThan(100)
    expect(made.filter((key) => !written.has(key))).toEqual([])
  })

  test('that is made of names is made in a way this test knows', () => {
    const templates = code.flatMap(({ literals }) =>
      literals
        .filter((literal) => literal.includes(GAP))
        .map((literal) => literal.replaceAll(GAP, '*'))
        .filter((shape) => /^[\w*]+([-][\w*]+)+(\.[a-z]+)?$|^\*\.[a-z]+$/.test(shape)),
    )
    const unknown = templates.filter((shape) => !(shape in MADE) && !OTHERS.includes(shape) && shape !== '*.example')
    expect(unknown, 'say in MADE which names fill it').toEqual([])
    const made = ['*.button', '*.words'] // in menu.ts and bot.ts
    expect(Object.keys(MADE).filter((shape) => !templates.includes(shape) && !made.includes(shape))).toEqual([])
  })

  test('in the locales is asked for by somebody', () => {
    const made = Object.values(MADE).flat()
    const asked = new Set([...literalKeys, ...ambiguous, ...made, ...MAYBE, ...commands.map(([name]) => name)])
    expect([...written].filter((key) => !asked.has(key))).toEqual([])
  })

  test('a missing one is seen', () => {
    expect(looksLikeKey('policy-no-such-rule')).toBe(true)
    expect(written.has('policy-no-such-rule')).toBe(false)
    expect(() => translate('vi')('policy-no-such-rule')).toThrow('locales/vi has no "policy-no-such-rule"')
  })
})

// What fills the gaps: as long as people, villages and models are called.
const NUMBERS = ['count', 'points', 'total', 'days', 'done', 'length', 'max', 'min', 'of', 'step', 'steps', 'times']
const WORDS: Record<string, string> = {
  at: '14:05 15/3',
  code: 'DVK-26-0042',
  day: '15/3/2026',
  name: 'Nguyễn Thị Hồng Nhung Phương Thảo',
  number: '1',
  role: 'thành viên Ban Chỉ đạo',
  title: 'Tuyến đường “Sáng – Xanh – Sạch – Đẹp – An toàn” kiểu mẫu',
  unit: 'thôn Nam Tân Trường Xuân, xã Tân Lâm Hương',
}
const fill = (variables: string[], number: number) =>
  Object.fromEntries(
    variables.map((name) => [name, NUMBERS.includes(name) ? number : (WORDS[name] ?? `<${name} & *_[]>`)]),
  )

describe.each(LANGUAGES)('in %s', (language) => {
  const t = translate(language)
  const say = (key: string, number = 3) => {
    const found = sentences[language].find((sentence) => sentence.key === key)
    if (!found) throw new Error(`there is no ${key}`)
    return t(key, fill(found.variables, number))
  }

  test.each([0, 1, 2, 3, 1200])('everything can be said, with %i of anything', (number) => {
    const bad = sentences[language]
      .map(({ key }) => ({ key, said: say(key, number) }))
      .filter(({ said }) => said === '' || /[{}$]|\?\?\?|undefined|NaN/.test(said))
    expect(bad).toEqual([])
  })

  test('it is written with care', () => {
    const bad = sentences[language].flatMap(({ key }) => {
      const said = say(key)
      return [
        ...(said !== said.normalize('NFC') ? [`${key}: not composed (NFC)`] : []),
        ...(/["']|\.\.\.| {2}| $/m.test(said.replace(/\n +/g, '\n')) ? [`${key}: ${said}`] : []),
        ...(/[“”]/.test(said) && said.split('“').length !== said.split('”').length ? [`${key}: ${said}`] : []),
      ]
    })
    expect(bad).toEqual([])
  })

  test('buttons are short, and their words stand on one line', () => {
    const inSource = code.flatMap(({ code }) =>
      [...code.matchAll(/text: (?:ctx\.)?t\('([^']+)'[^\n]*?\), (?:data|url):/g)].map((match) => match[1]!),
    )
    expect(inSource).toContain('review-return')
    const keys = [
      ...inSource,
      ...MADE['form-*']!,
      ...['form-keep-answer', 'form-clear', 'form-add'],
      ...MADE['*.button']!,
      ...[
        '*-send',
        '*-*.label',
        '*-*-*',
        'invitation-role-*',
        '*-reason-*',
        'conclusion-*-*',
        'recognition-conclude-*',
      ].flatMap((shape) => MADE[shape]!),
      ...[...written].filter((key) => /^registration-(alike|period)-/.test(key)),
    ]
    const bad = keys.map((key) => [key, say(key)] as const).filter(([, said]) => said.length > 64 || /\n/.test(said))
    expect(bad).toEqual([])
  })

  test('what pops up over a group fits into 200 characters', () => {
    const keys = [...written].filter((key) =>
      /^(policy-|review-decided-|review-(approved|not-yours|newer-version)|bot-in-private|form-old-button|onboarding-(already|confirmed|refused))/.test(
        key,
      ),
    )
    expect(keys.length).toBeGreaterThan(12)
    expect(keys.map((key) => say(key)).filter((said) => said.length > 200)).toEqual([])
  })

  test('Telegram takes the commands and their descriptions', () => {
    for (const [name] of commands) {
      expect(name).toMatch(/^[a-z0-9_]{1,32}$/)
      expect(t(name).length, name).toBeLessThanOrEqual(256)
    }
    const menu = menusOf({ features, t: translate } as App)
    expect(menu.map((one) => one.language)).toEqual(['vi', 'en', undefined])
    for (const { commands } of menu) expect(commands[0]).toMatchObject({ command: 'dangky' })
  })

  test('a button can be typed instead', () => {
    const heard = (key: string) => t(`${key}.words`).split(', ').map(fold)
    const deaf = [
      ...commands.flatMap(([name, { menu }]) => (menu === undefined ? [] : [[name, say(`${name}.button`)] as const])),
      ...presses.map((press) => [`form-${press}`, say(`form-${press}`)] as const),
      ...formed('send').map((key) => ['form-send', say(key)] as const),
      ['form-done', say('form-keep-answer')] as const,
      ['form-skip', say('form-clear')] as const,
    ].filter(([key, label]) => !heard(key).includes(fold(label)))
    expect(deaf).toEqual([])
  })

  test('no word means two commands, or two buttons of one place', () => {
    const places = [
      commands.map(([name]) => name),
      ...STAGES.map((stage) => Object.keys(offered({ stage } as State)).map((press) => `form-${press}`)),
    ]
    for (const keys of places) {
      const words = keys.flatMap((key) => [...new Set(t(`${key}.words`).split(', ').filter(Boolean).map(fold))])
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    }
  })
})

test('the Vietnamese speaks to a “đồng chí”', () => {
  const said = sentences.vi.map(({ key, variables }) => translate('vi')(key, fill(variables, 1)))
  expect(said.filter((words) => words.includes('đồng chí')).length).toBeGreaterThan(20)
  expect(said.filter((words) => /(?<!\p{L})bạn(?!\p{L})/iu.test(words))).toEqual([])
})

test('a file with a mistake does not load in silence', () => {
  const errors = new FluentBundle('vi').addResource(new FluentResource('một = hai\nfine = yes\nfine = again'))
  expect(errors).toHaveLength(1)
})
