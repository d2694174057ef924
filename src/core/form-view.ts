import { daysBetween } from './day.ts'
import { asked, type Field, type Form, type Option, type Photo, placeOf, type Scene, type State } from './form.ts'
import { own } from './lookup.ts'
import type { Button, Message, Translate } from './message.ts'
import { typable } from './offer.ts'

/**
 * What to show for a state. Sentences are found by name: the question of `goal` in the form `registration` is
 * `registration-goal`, with `.label` for the summary and `.example` under the question.
 */
export function view(form: Form, state: State, translate: Translate, scene: Scene, draft: number): Message {
  const t = worded(form, translate)
  const button = (press: string, text = t(`form-${press}`)): Button => ({ text, data: dataOf(draft, state, press) })
  const word = (press: string, text = t(`form-${press}`)): Button => ({ ...button(press, text), word: typable(text) })
  const shown = VIEWS[state.stage]({ form, state, t, scene, button, word })
  const opening = [...noted(form, state, t), ...(state.problem ? [t(state.problem.key, state.problem.params)] : [])]
  return { ...shown, text: [...opening.map((line) => `${line}\n`), shown.text].join('\n') }
}

/** The sentences of a form whose questions are data go before those of the locale. */
export const worded =
  ({ words }: Form, t: Translate): Translate =>
  (key, params) =>
    own(words, key) ?? t(key, params)

/** The callback of a form's button: short, and good for one draft only. */
const dataOf = (draft: number, state: State, press: string) => `form.${draft}.${placeOf(state)}.${press}`

interface Drawing {
  form: Form
  state: State
  t: Translate
  scene: Scene
  button: (press: string, text?: string) => Button
  /** one that goes on or away: it stands beside the answers */
  word: (press: string, text?: string) => Button
}

const VIEWS: Record<State['stage'], (drawing: Drawing) => Message> = {
  ask: question,
  resume: ({ form, state, t, scene, button, word }) => ({
    title: t('form-found-draft', {
      ...progress(form, state),
      days: daysBetween(state.day ?? scene.today, scene.today),
    }),
    text: [...summary(form, state, t), '', t('form-resume-or-not')].join('\n'),
    buttons: [[button('resume'), button('restart')], [word('later')]],
  }),
  confirm: ({ form, state, t, button, word }) => ({
    title: t(`${form.name}-confirm`),
    text: summary(form, state, t).join('\n'),
    buttons: [
      [{ ...button('send', t(`${form.name}-send`)), style: 'good' }],
      ...missing(form, state).map((name) => [button(`edit:${name}`, t('form-add', { label: label(form, name, t) }))]),
      [button('edit')],
      [word('later'), word('cancel')],
    ],
  }),
  edit: ({ form, state, t, button, word }) => ({
    text: t('form-which'),
    buttons: [
      ...pairs(answered(form, state).map((name) => button(`edit:${name}`, label(form, name, t)))),
      [word('summary')],
    ],
  }),
  discard: ({ t, button }) => ({ text: t('form-discard-sure'), buttons: [[button('keep'), button('discard')]] }),
  sent: ({ form, t }) => ({ text: t(`${form.name}-sent`) }),
  later: ({ form, t }) => ({ text: t(`${form.name}-later`) }),
  gone: ({ t }) => ({ text: t('form-gone') }),
}

function question(drawing: Drawing): Message {
  const { form, state, t } = drawing
  const field = form.fields[state.field]!
  const value = state.answers[state.field]
  const key = `${form.name}-${state.field}`
  const now =
    value !== undefined && !field.choices && state.noted !== state.field
      ? t('form-now', { value: field.format(value, t) })
      : ''
  return {
    title: heading(drawing),
    text: [t(key), details(drawing), t(`${key}.example`), now].filter(Boolean).join('\n\n'),
    buttons: [
      ...choices(drawing, field, value),
      ...onward(drawing, field, value),
      [drawing.word('back'), drawing.word('later'), drawing.word('cancel')],
    ],
  }
}

function heading({ form, state, t }: Drawing): string {
  const names = asked(form).filter((name) => !form.fields[name]!.ask)
  const step = names.indexOf(state.field) + 1
  if (state.editing || step === 0) return label(form, state.field, t)
  return t('form-step', { step, steps: names.length, label: label(form, state.field, t) })
}

const details = ({ scene }: Drawing) => scene.options.flatMap(({ detail = [] }) => detail).join('\n')

/** Short labels stand two in a row. */
function choices({ scene, button }: Drawing, field: Field, value: unknown): Button[][] {
  const ticked = field.choices && Array.isArray(value) ? value.map((option: Option) => option.value) : []
  const buttons = scene.options.map(({ value, label, data }) => {
    const text = field.choices ? `${ticked.includes(value) ? '☑' : '☐'} ${label}` : label
    return data ? { text, data } : button(`pick:${value}`, text)
  })
  return buttons.every(({ text }) => text.length <= 16) ? pairs(buttons) : buttons.map((one) => [one])
}

/** Ways to go on without an answer. */
function onward({ t, word }: Drawing, field: Field, value: unknown): Button[][] {
  const given = value !== undefined
  const mayBeEmpty = field.optional || (field.aside && !field.kept)
  const row = [
    ...(given && (field.many || field.choices) ? [word('done')] : []),
    ...(given && !field.many && !field.choices ? [word('done', t('form-keep-answer'))] : []),
    ...(mayBeEmpty && !given ? [word('skip')] : []),
    ...(mayBeEmpty && given ? [word('skip', t('form-clear'))] : []),
  ]
  return row.length > 0 ? [row] : []
}

const label = (form: Form, name: string, t: Translate) => t(`${form.name}-${name}.label`)

/** What was just taken. The summary shows every answer anyway, but photos do not show in the chat what became of them. */
function noted(form: Form, { stage, field: open, noted, answers }: State, t: Translate): string[] {
  if (!noted || answers[noted] === undefined) return []
  const field = form.fields[noted]!
  if (field.takes === 'photo') {
    const isOpen = stage === 'ask' && open === noted
    return [t(isOpen ? 'form-photos-taken' : 'form-photos-noted', { count: (answers[noted] as Photo[]).length })]
  }
  if (stage !== 'ask') return []
  const named = { label: label(form, noted, t) }
  if (typeof field.echo !== 'function') return [t('form-noted', { ...named, value: field.format(answers[noted], t) })]
  return [[t('form-noted-list', named), ...field.echo(answers[noted], t).map((line) => `• ${line}`)].join('\n')]
}

const answered = (form: Form, { answers }: State) =>
  Object.keys(form.fields).filter((name) => answers[name] !== undefined)
const missing = (form: Form, { answers }: State) =>
  Object.keys(form.fields).filter((name) => form.fields[name]!.aside && answers[name] === undefined)

const summary = (form: Form, state: State, t: Translate) => [
  ...answered(form, state).map(
    (name) => `• ${label(form, name, t)}: ${form.fields[name]!.format(state.answers[name], t)}`,
  ),
  ...(form.sum ? ['', form.sum(state.answers, t)] : []),
]

/** "7/11": how far a draft has come. */
export function progress(form: Form, { answers }: State): { done: number; of: number } {
  const names = asked(form).filter((name) => !form.fields[name]!.ask)
  return { done: names.filter((name) => answers[name] !== undefined).length, of: names.length }
}

function pairs(buttons: Button[]): Button[][] {
  return buttons.length === 0 ? [] : [buttons.slice(0, 2), ...pairs(buttons.slice(2))]
}
