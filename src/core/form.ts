import type { Day } from './day.ts'
import type { Translate } from './message.ts'
import { type Params, Problem } from './problem.ts'

/** What the person just did, whatever the channel. */
export type Input =
  | { type: 'text'; text: string }
  | { type: 'photo'; photo: Photo; album?: string }
  | { type: 'button'; at: string; press: string }
  /** a sticker, a voice note, a location: nothing that a form can take */
  | { type: 'other' }

/** A photo as the channel names it; `key` stays the same when the same picture is sent again. */
export interface Photo {
  file: string
  key: string
}

/** One thing to choose. `data` makes it another feature's button: pressing it leaves the form alone. */
export interface Option {
  value: string
  label: string
  data?: string
  /** a line about it above the buttons */
  detail?: string
}

/** What a field sees beside the input. */
export interface Scene {
  options: Option[]
  today: Day
}

export interface Field<T = unknown> {
  /** Turns input into a value, or throws a Problem. `before` is the present answer. */
  parse(input: Input, scene: Scene, before: T | undefined): T
  format(value: T, t: Translate): string
  /** Never asked in the row: offered on the summary. */
  aside?: boolean
  /** May be left empty where it is asked. */
  optional?: boolean
  /** Keeps asking until the person presses "done". */
  many?: boolean
  /** Takes photos sent at any question of the form. */
  photos?: boolean
  /** Several can be ticked; "done" goes on. */
  choices?: boolean
  /** Says back how the words were understood. */
  echo?: boolean
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
}

export type Answers = Record<string, unknown>

/** Plain JSON: this is the saved draft. */
export interface State {
  stage: 'resume' | 'ask' | 'confirm' | 'edit' | 'discard' | 'sent' | 'later' | 'gone'
  field: string
  answers: Answers
  /** back to the summary after this answer */
  editing?: boolean
  /** fields that somebody asked to correct, still to come */
  todo?: string[]
  /** the day of the last answer */
  day?: Day
  /** which way to go on when a field need not be asked */
  backwards?: boolean
  problem?: { key: string; params: Params }
  /** a field that was just answered by a tap or out of turn: the chat itself does not show it */
  noted?: string
  /** the album whose photos are coming in */
  album?: string
  /** nothing new to say: a button pressed twice, one more photo of an album */
  silent?: boolean
  /** say it in place of the message that was tapped: one more tick */
  amend?: boolean
}

export const isOver = ({ stage }: State) => stage === 'sent' || stage === 'later' || stage === 'gone'

/** The fields asked one after another. */
export const asked = (form: Form) => Object.keys(form.fields).filter((name) => !form.fields[name]!.aside)

/** A new form, or one that begins with answers and perhaps with the fields that need work. */
export function open(form: Form, answers: Answers = {}, todo: string[] = []): State {
  const [first, ...rest] = todo
  if (first) return { stage: 'ask', field: first, answers, editing: true, todo: rest }
  const start: State = { stage: 'ask', field: asked(form)[0]!, answers }
  return Object.keys(answers).length > 0 ? toFirstGap(form, start) : start
}

/** Every button names the place it was offered at, so that an old one is recognised. */
export const placeOf = ({ stage, field }: State) => (stage === 'ask' ? field : stage)

/** Which field the input speaks to: an old button speaks to the question it hung under. */
export const fieldOf = (form: Form, state: State, input: Input): string =>
  input.type === 'button' && form.fields[input.at]
    ? input.at
    : input.type === 'photo' && !form.fields[state.field]?.photos
      ? (Object.keys(form.fields).find((name) => form.fields[name]!.photos) ?? state.field)
      : state.field

/** The whole behaviour of every wizard: one input in, the next state out. Pure. `scene` belongs to `fieldOf` the input. */
export function advance(form: Form, before: State, input: Input, scene: Scene): State {
  const { problem: _, noted: __, silent: ___, amend: ____, backwards: _____, album, ...state } = before
  try {
    if (input.type === 'button') return press(form, state, input, scene)
    return answer(form, state, input, scene, album)
  } catch (error) {
    if (error instanceof Problem) return refuse(state, error)
    throw error
  }
}

function press(form: Form, state: State, input: Input & { type: 'button' }, scene: Scene): State {
  const here = input.at === placeOf(state)
  if (!here && !input.press.startsWith('pick:')) throw new Problem('form-old-button')
  const turn = here ? PRESSES[state.stage]?.[input.press] : undefined
  if (turn) return turn(form, state)
  const wanted = input.press.match(/^edit:(.+)$/)?.[1]
  if (here && wanted && form.fields[wanted]) return { ...state, stage: 'ask', field: wanted, editing: true }
  return answer(form, state, input, scene)
}

type Press = (form: Form, state: State) => State
const later: Press = (_, state) => ({ ...state, stage: 'later' })
const cancel: Press = (_, state) => ({ ...state, stage: 'discard' })
const goOn: Press = (form, state) => toFirstGap(form, state)

/** What the fixed buttons do, where they are offered. */
const PRESSES: Partial<Record<State['stage'], Record<string, Press>>> = {
  ask: {
    later,
    cancel,
    back: (form, state) => step(form, { ...state, backwards: true }),
    done: (form, state) => {
      if (state.answers[state.field] === undefined) throw new Problem('form-answer-first')
      return step(form, state)
    },
    skip: (form, state) => {
      const { optional, aside } = form.fields[state.field]!
      if (!optional && !aside) throw new Problem('form-answer-first')
      const { [state.field]: _, ...answers } = state.answers
      return step(form, { ...state, answers })
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
  resume: { later, resume: goOn, restart: (form) => open(form) },
  edit: { summary: (_, state) => ({ ...state, stage: 'confirm' }) },
  discard: { keep: goOn, discard: (_, state) => ({ ...state, stage: 'gone' }) },
}

/** The fixed buttons of this stage: their words may be typed as well. */
export const offered = ({ stage }: State): Record<string, Press> => PRESSES[stage] ?? {}

/** Takes an answer: at the present question, or out of turn (an old button, a photo in between). */
function answer(form: Form, state: State, input: Input, scene: Scene, album?: string): State {
  const name = fieldOf(form, state, input)
  const field = form.fields[name]!
  const inTurn = state.stage === 'ask' && name === state.field
  const outOfTurn = !inTurn && (input.type === 'photo' ? field.photos : input.type === 'button')
  if (!inTurn && !outOfTurn) throw new Problem('form-press-a-button')

  const value = field.parse(input, scene, state.answers[name])
  const answered: State = { ...state, answers: { ...state.answers, [name]: value } }
  if (input.type === 'photo') {
    const more = input.album !== undefined && input.album === album
    return { ...answered, noted: name, ...(input.album && { album: input.album }), ...(more && { silent: true }) }
  }
  const same = JSON.stringify(value) === JSON.stringify(state.answers[name])
  if (outOfTurn) return { ...answered, noted: name, ...(same && { silent: true }) }
  if (field.choices) return { ...answered, amend: true }
  if (field.many) return { ...answered, noted: name }
  return step(form, { ...answered, ...((input.type === 'button' || field.echo) && { noted: name }) })
}

/** Puts a problem in front of the person without losing anything. */
export const refuse = (state: State, { key, params }: Problem): State => ({
  ...state,
  stage: state.stage === 'sent' ? 'confirm' : state.stage,
  problem: { key, params },
})

/** The next question in the direction of travel. */
function step(form: Form, { editing, todo = [], ...state }: State): State {
  const [next, ...rest] = todo
  if (editing && next && !state.backwards) return { ...state, stage: 'ask', field: next, editing, todo: rest }
  if (editing) return { ...state, stage: 'confirm' }
  const names = asked(form)
  const at = names.indexOf(state.field) + (state.backwards ? -1 : 1)
  if (at >= names.length) return { ...state, stage: 'confirm' }
  return { ...state, stage: 'ask', field: names[Math.max(0, at)]! }
}

/**
 * Passes a question that need not be asked, now that its options are known. The caller repeats it until the state
 * stays the same, loading the options of each field that it comes to.
 */
export function settle(form: Form, state: State, { options }: Scene): State {
  const field = form.fields[state.field]!
  if (state.stage !== 'ask' || !field.ask || state.editing) return state
  const atEdge = state.backwards && asked(form)[0] === state.field
  const onward = atEdge ? { ...state, backwards: false } : state
  if (field.ask === 'some' && options.length === 0) return step(form, onward)
  if (field.ask === 'sole' && options.length === 1)
    return step(form, { ...onward, answers: { ...state.answers, [state.field]: options[0] } })
  return state
}

/** The first question that still wants an answer; the summary when there is none. */
function toFirstGap(form: Form, state: State): State {
  const gap = asked(form).find((name) => {
    const { optional, ask } = form.fields[name]!
    return state.answers[name] === undefined && !optional && ask !== 'some'
  })
  return gap ? { ...state, stage: 'ask', field: gap, editing: false } : { ...state, stage: 'confirm', editing: false }
}
