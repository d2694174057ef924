import { type Answers, asked, type Form, type Input, type Scene, type State } from './form.ts'

/** One answer, written in one message: when that is edited, the answer can be. */
export const isAmendable = ({ fields }: Form, name: string) =>
  Object.hasOwn(fields, name) && !fields[name]!.many && !fields[name]!.choices

/**
 * The message that answered a question was edited: its answer is taken anew, out of turn, and the question that is open
 * stays open. Throws a Problem when the new words are no answer.
 */
export function amend(form: Form, before: State, name: string, input: Input, scene: Scene): State {
  const { problem: _, noted: __, silent: ___, amend: ____, ...state } = before
  const value = form.fields[name]!.parse(input, scene, state.answers[name])
  return { ...state, answers: { ...state.answers, [name]: value }, noted: name }
}

/**
 * A question that was passed is asked again, because of what was amended before it; then comes what was still to come.
 * One that lies ahead will be asked anyway.
 */
export function reopen(form: Form, state: State, name: string): State {
  const answers = without(state.answers, name)
  const names = asked(form)
  const isAtEnd = state.stage === 'confirm' || state.stage === 'edit'
  if (!isAtEnd && !state.editing && names.indexOf(state.field) <= names.indexOf(name)) return { ...state, answers }
  const row = state.editing ? (state.todo ?? [state.field]) : names
  const ahead = row.slice(Math.max(0, row.indexOf(state.field))).filter((other) => other !== name)
  const todo = [name, ...(isAtEnd ? [] : ahead)]
  return { ...state, ...(isAtEnd && { stage: 'ask' }), answers, field: name, editing: true, todo }
}

const without = (answers: Answers, name: string): Answers => {
  const { [name]: _, ...others } = answers
  return others
}
