import type { State } from '../state.ts'
import type { Params } from './params.ts'

/** One Bot API call, in the order of arrival. `status` is 0 while it runs, and when the connection was cut. */
export interface Entry {
  at: string
  method: string
  payload: Record<string, unknown>
  status: number
  answer?: unknown
}

/** A simulator left open for days must not fill the memory. */
const KEPT = 20_000

export function openEntry(state: State, method: string, params: Params): Entry {
  const entry: Entry = { at: state.time.now().toISOString(), method, payload: readable(state, params), status: 0 }
  state.journal.push(entry)
  if (state.journal.length > KEPT) state.journal.splice(0, state.journal.length - KEPT)
  return entry
}

/** The parameters with uploads as name and size, and without the tokens wherever they may have slipped in. */
function readable(state: State, { values, uploads }: Params): Record<string, unknown> {
  const files = [...uploads].map(([name, { filename, bytes }]) => [name, `${filename}, ${bytes.length} bytes`])
  const payload = JSON.stringify({ ...values, ...Object.fromEntries(files) })
  return JSON.parse(payload.replaceAll(state.token, '<token>').replaceAll(state.zaloBot.token, '<token>'))
}
