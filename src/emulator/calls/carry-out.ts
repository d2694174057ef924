import type { State } from '../state.ts'
import { pause } from '../time.ts'
import { type Fault, takeFault } from './faults.ts'
import { type Entry, openEntry } from './journal.ts'
import type { Params } from './params.ts'

/** What the client is told; 'cut' is a connection that ends without an answer. */
export type Reply = { status: number; body: object | string; headers?: Record<string, string> } | 'cut'

export interface Errand {
  /** as the journal and the faults call it */
  name: string
  params: Params
  chat?: number
  run(): Promise<Reply>
  /** how this messenger says what a fault wants said */
  refused(fault: Fault): Reply
}

/** One call of any messenger from its arrival to its answer: in the journal, and through whatever goes wrong. */
export async function carryOut(state: State, errand: Errand): Promise<Reply> {
  const entry = openEntry(state, errand.name, errand.params)
  state.changes.stir()
  const reply = await attempt(state, errand, entry)
  if (reply !== 'cut') close(entry, reply)
  state.changes.stir()
  return reply
}

export function close(entry: Entry, { status, body }: Exclude<Reply, 'cut'>): void {
  entry.status = status
  entry.answer = structuredClone(body)
}

async function attempt(state: State, errand: Errand, entry: Entry): Promise<Reply> {
  const fault = takeFault(state, errand.name, errand.chat)
  if (fault) {
    const reply = await before(state, fault, errand)
    if (reply) return reply
  }
  const reply = await errand.run()
  if (fault?.drop !== 'after') return reply
  entry.answer = reply === 'cut' ? undefined : structuredClone(reply.body)
  fault.hook?.()
  return 'cut'
}

/** What a fault does instead of the call, if anything. */
async function before(state: State, fault: Fault, { refused }: Errand): Promise<Reply | undefined> {
  if (fault.delay) await pause(fault.delay, state.closing)
  if (fault.drop === 'after') return undefined
  fault.hook?.()
  if (fault.drop === 'before') return 'cut'
  if (fault.html !== undefined) {
    return { status: fault.code ?? 502, body: fault.html, headers: { 'content-type': 'text/html' } }
  }
  return fault.code === undefined ? undefined : refused(fault)
}
