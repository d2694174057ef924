import type { Params } from '../calls/params.ts'
import type { State } from '../state.ts'

export interface Call {
  params: Params
  /** the client hung up, or the emulator closes */
  gone: AbortSignal
  /** runs another call, as a webhook may ask for one in its answer */
  run: (method: string, params: Params) => Promise<unknown>
}

/** Returns what goes into `result`, or throws a `Refusal`. */
export type Method = (state: State, call: Call) => unknown

/** An answer that carries words besides its result. */
export class Described {
  readonly result: unknown
  readonly description: string

  constructor(result: unknown, description: string) {
    this.result = result
    this.description = description
  }
}
