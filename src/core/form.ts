import { isDeepStrictEqual } from 'node:util'
import type { Day } from './day.ts'
import type { Input, Scene } from './input.ts'
import { own } from './lookup.ts'
import type { Translate } from './message.ts'
import { type Params, Problem } from './problem.ts'

export type * from './input.ts'

export interface Field<T = unknown> {
  /** Turns input into a value, or throws a Problem. `before` is the present answer; undefined takes it away. */
  parse(input: Input, scene: Scene, before: T | undefined): T | undefined
  format(value: T, t: Translate): string
  /** Never asked in the row: offered on the summary. */
  aside?: boolean
  /** Has an answer from the beginning, which can be changed but not taken away. */
  kept?: boolean
  /** May be left empty where it is asked. */
  optional?: boolean
  /** Keeps asking until the person presses "done". */
  many?: boolean
  /** Takes what is sent of this kind at any question of the form. */
  takes?: 'photo' | 'voice' | 'file' | 'place'
  /** Several can be ticked; "done" goes on. */
  choices?: boolean
  /** A question that is open again when this answer changes. */
  reopens?: string
  /** Says back how the words were understood; a list says it line by line. */
  echo?: boolean | ((value: T, t: Translate) => string[])
  /** 'sole': a single option is taken without asking. 'some': asked only when there are options. */
  ask?: 'sole' | 'some'
}

// biome-ignore lint/suspicious/noExplicitAny: a form of any answers; each field knows its own
export type Fields = Record<string, Field<any>>

export interface Form {
  name: string
  /** Grows when a field changes its meaning; kept with every draft and revision. */
  version: number
  fields: Fields
  /** sentences of a form whose questions are data, by the key that the locale would have */
  words?: Record<string, string>
  /** a line below the answers of the summary: what they add up to */
  sum?(answers: Answers, t: Translate): string
}

export type Answers = Record<string, unknown>

/** Plain JSON: this is the saved draft. */
export interface State {
  stage: 'resume' | 'ask' | 'confirm' | 'edit' | 'discard' | 'sent' | 'later' | 'gone'
  field: string
  answers: Answers
  /** back to the summary after this answer */
  editing?: boolean
  /** what it began with, to begin anew: nothing for an empty form */
  begun?: { answers: Answers; todo: string[] }
  /** fields that somebody asked to correct: they are gone through one after another */
  todo?: string[]
  /** the day of the last answer */
  day?: Day
  /** which way to go on when a field need not be asked */
  backwards?: boolean
  problem?: { key: string; params: Params }
  /** a field that was just answered by a tap or out of turn: the chat itself does not show it */
  noted?: string
  /** the album whose photos came in last, with nothing else since: it is answered when it has been quiet for a while */
  album?: string
  /** the button that was just pressed, to know it when it comes a second time */
  pressed?: string
  /** nothing to say now: a button pressed twice, a photo of an album */
  silent?: boolean
  /** say it in place of the message that was tapped: one more tick */
  amend?: boolean
}

export const isOver = ({ stage }: State) => stage === 'sent' || stage === 'later' || stage === 'gone'

/** The fields asked one after another. */
export const asked = (form: Form) => Object.keys(form.fields).filter((name) => !form.fields[name]!.aside)

/** A new form, or one that begins with answers and perhaps with the fields that need work. */
export function open(form: Form, answers: Answers = {}, todo: string[] = []): State {
  const known = todo.filter((name) => isField(form, name))
  const given = Object.keys(answers).length > 0
  const begun = (given || known.length > 0) && { begun: { answers, todo: known } }
  const start: State = { stage: 'ask', field: asked(form)[0]!, answers, ...begun }
  if (known.length > 0) return { ...start, field: known[0]!, editing: true, todo: known }
  return given ? toFirstGap(form, start) : start
}

/** Every button names the place it was offered at, so that an old one is recognised. */
export const placeOf = ({ stage, field }: State) => (stage === 'ask' ? field : stage)

/** Which field the input speaks to: an old button speaks to the question it hung under. */
export const fieldOf = (form: Form, state: State, input: Input): string =>
  input.type === 'button' && isField(form, input.at)
    ? input.at
    : isSent(input) && form.fields[state.field]?.takes !== input.type
      ? (Object.keys(form.fields).find((name) => form.fields[name]!.takes === input.type) ?? state.field)
      : state.field

/** Not written and not tapped: it is meant for the question that takes its kind, whichever is open. */
export const isSent = ({ type }: Input) => type === 'photo' || type === 'voice' || type === 'file' || type === 'place'

/** What comes back in a button can be anything: `constructor` is no field. */
const isField = (form: Form, name: string) => Object.hasOwn(form.fields, name)

/** The whole behaviour of every wizard: one input in, the next state out. Pure. `scene` belongs to `fieldOf` the input. */
export function advance(form: Form, before: State, input: Input, scene: Scene): State {
  if (isOver(before)) return before
  const { problem: _, noted: __, silent: ___, amend: ____, backwards: _____, album: ______, pressed, ...state } = before
  // The form has changed under the draft and this question is no more.
  if (!isField(form, state.field)) return toFirstGap(form, state)
  try {
    if (input.type === 'button') return press(form, state, input, scene, pressed)
    return { ...answer(form, state, input, scene), ...ofAlbum(input) }
  } catch (error) {
    if (error instanceof Problem) return { ...refuse(state, error), ...ofAlbum(input) }
    throw error
  }
}

/** Whatever comes of a photo of an album is said when the album has been quiet for a while. */
const ofAlbum = (input: Input) =>
  input.type === 'photo' && input.album !== undefined ? { album: input.album, silent: true } : {}

function press(form: Form, state: State, input: Input & { type: 'button' }, scene: Scene, pressed?: string): State {
  const { at, press } = input
  if (press.startsWith('pick:')) return answer(form, state, input, scene)
  const button = `${at}.${press}`
  const turn = at === placeOf(state) ? turnOf(form, state, press) : undefined
  if (turn) return { ...turn(form, state), pressed: button }
  if (button === pressed) return { ...state, pressed, silent: true }
  throw new Problem('form-old-button')
}

/** What a button does that is offered here; it may have been forged. */
function turnOf(form: Form, state: State, press: string): Press | undefined {
  const fixed = own(offered(state), press)
  if (fixed) return fixed
  const wanted = press.match(/^edit:(.+)$/)?.[1]
  if (!wanted || !isField(form, wanted) || (state.stage !== 'confirm' && state.stage !== 'edit')) return undefined
  return (_, state) => ({ ...state, stage: 'ask', field: wanted, editing: true })
}

type Press = (form: Form, state: State) => State
const later: Press = (_, state) => ({ ...state, stage: 'later' })
const cancel: Press = (_, state) => ({ ...state, stage: 'discard' })
/** Back to the corrections, or to what is still missing. */
const goOn: Press = (form, state) =>
  state.editing && state.todo ? { ...state, stage: 'ask' } : toFirstGap(form, state)

const isFirst = (form: Form, { field, editing }: State) => !editing && asked(form)[0] === field

/** What the fixed buttons do, where they are offered. */
const PRESSES: Partial<Record<State['stage'], Record<string, Press>>> = {
  ask: {
    later,
    cancel,
    /** Before the first question there is nothing but the way out. */
    back: (form, state) =>
      isFirst(form, state) ? { ...state, stage: 'later' } : step(form, { ...state, backwards: true }),
    done: (form, state) => {
      if (state.answers[state.field] === undefined) throw new Problem('form-answer-first')
      return step(form, form.fields[state.field]!.takes === 'photo' ? { ...state, noted: state.field } : state)
    },
    skip: (form, state) => {
      const field = form.fields[state.field]!
      if (isNeeded(field)) throw new Problem('form-answer-first')
      return step(form, { ...state, answers: without(state.answers, state.field) })
    },
  },
  confirm: {
    later,
    cancel,
    edit: (_, state) => ({ ...state, stage: 'edit' }),
    send: (form, state) => {
      const complete = toFirstGap(form, state)
      return complete.stage === 'confirm' ? { ...state, stage: 'sent' } : complete
    },
  },
  resume: { later, resume: goOn, restart: (form, { begun }) => open(form, begun?.answers, begun?.todo) },
  edit: { summary: (_, state) => ({ ...state, stage: 'confirm' }) },
  discard: { keep: goOn, discard: (_, state) => ({ ...state, stage: 'gone' }) },
}

/** The fixed buttons of this stage: their words may be typed as well. */
export const offered = ({ stage }: State): Record<string, Press> => PRESSES[stage] ?? {}

/** Takes an answer: at the present question, or out of turn (an old button, a photo in between). */
function answer(form: Form, state: State, input: Input, scene: Scene): State {
  if (input.type === 'late') throw new Problem('form-number-late')
  if (input.type === 'empty') throw new Problem('bot-unreadable')
  if (input.type === 'other' && input.problem) throw new Problem(input.problem)
  const name = fieldOf(form, state, input)
  const field = form.fields[name]!
  if (input.type === 'button' && input.at !== name) throw new Problem('form-old-button')
  const inTurn = state.stage === 'ask' && name === state.field
  const outOfTurn = !inTurn && (isSent(input) ? field.takes === input.type : input.type === 'button')
  if (!inTurn && !outOfTurn) throw new Problem('form-press-a-button')

  const before = state.answers[name]
  const value = field.parse(input, scene, before)
  const isSame = isDeepStrictEqual(value, before)
  const kept = isSame ? state.answers : reopened(form, field).reduce(without, state.answers)
  const answered: State = { ...state, answers: value === undefined ? without(kept, name) : { ...kept, [name]: value } }
  if (outOfTurn) return { ...answered, noted: name, ...(isSame && !isSent(input) && { silent: true }) }
  if (field.choices) return { ...answered, amend: true }
  if (field.reopens && state.editing && !state.todo && !isSame) return { ...answered, field: field.reopens }
  if (field.many) return { ...answered, noted: name }
  return step(form, { ...answered, ...((input.type === 'button' || isSent(input) || field.echo) && { noted: name }) })
}

/** What is open again when this answer changes, and what that opens in turn. */
const reopened = (form: Form, { reopens }: Field): string[] =>
  reopens ? [reopens, ...reopened(form, form.fields[reopens]!)] : []

const without = (answers: Answers, name: string): Answers => {
  const { [name]: _, ...others } = answers
  return others
}

/** Puts a problem in front of the person without losing anything. */
export const refuse = (state: State, { key, params }: Problem): State => ({
  ...state,
  stage: state.stage === 'sent' ? 'confirm' : state.stage,
  problem: { key, params },
})

/** The next question in the direction of travel: among all of them, or among those to correct. */
function step(form: Form, state: State): State {
  const names = state.editing ? (state.todo ?? []) : asked(form)
  const at = names.indexOf(state.field) + (state.backwards ? -1 : 1)
  const next = names[state.editing ? at : Math.max(0, at)]
  return next ? { ...state, stage: 'ask', field: next } : summarise(state)
}

const summarise = ({ editing: _, todo: __, ...state }: State): State => ({ ...state, stage: 'confirm' })

/**
 * Passes a question that need not be asked, now that its options are known. The caller repeats it until the state
 * stays the same, loading the options of each field that it comes to.
 */
export function settle(form: Form, state: State, { options }: Scene): State {
  const [sole, ...others] = options
  const field = form.fields[state.field]!
  if (state.stage !== 'ask' || !field.ask) return state
  if (state.editing && (field.ask !== 'some' || state.answers[state.field] !== undefined)) return state
  const passed = (state: State): State =>
    state.backwards && isFirst(form, state) ? { ...state, stage: 'later' } : step(form, state)
  if (field.ask === 'some' && options.length === 0) return passed(state)
  if (field.ask === 'sole' && sole && others.length === 0 && !sole.data) {
    const { value, label } = sole
    return passed({ ...state, answers: { ...state.answers, [state.field]: { value, label } } })
  }
  return state
}

const isNeeded = ({ optional, aside, kept }: Field) => !optional && (!aside || kept === true)

/** The first question that still wants an answer; the summary when there is none. */
function toFirstGap(form: Form, state: State): State {
  const summary = summarise(state)
  const isGap = (name: string) => summary.answers[name] === undefined && isNeeded(form.fields[name]!)
  const gap = Object.keys(form.fields).find((name) => isGap(name) && form.fields[name]!.ask !== 'some')
  if (!gap) return summary
  if (form.fields[gap]!.aside) return { ...summary, stage: 'ask', field: gap, editing: true }
  const names = asked(form)
  return { ...summary, stage: 'ask', field: firstBefore(names.indexOf(gap)) }

  /** The questions right before it that may need no answer have perhaps not been looked at. */
  function firstBefore(at: number): string {
    const before = names[at - 1]
    return before && form.fields[before]!.ask === 'some' && isGap(before) ? firstBefore(at - 1) : names[at]!
  }
}
