import { methodName, methods, paced } from '../methods/index.ts'
import { Described } from '../methods/method.ts'
import type { State } from '../state.ts'
import { pause } from '../time.ts'
import { type Fault, refusalOf, takeFault } from './faults.ts'
import { type Entry, openEntry } from './journal.ts'
import { Params } from './params.ts'
import { Refusal } from './refusal.ts'

/** What the client is told; 'cut' is a connection that ends without an answer. */
export type Reply = { status: number; body: object | string; retryAfter?: number } | 'cut'

/** One call from its arrival to its answer, as the journal keeps it. */
export async function execute(state: State, written: string, params: Params, gone: AbortSignal): Promise<Reply> {
  const entry = openEntry(state, methodName(written) ?? written, params)
  state.changes.stir()
  const reply = await attempt(state, written, params, gone, entry)
  if (reply !== 'cut') close(entry, reply)
  state.changes.stir()
  return reply
}

/** A call whose parameters could not even be read. */
export function refuse(state: State, written: string, refusal: Refusal): Reply {
  const reply = replyOf(refusal)
  if (reply !== 'cut') close(openEntry(state, methodName(written) ?? written, new Params({})), reply)
  state.changes.stir()
  return reply
}

function close(entry: Entry, { status, body }: Exclude<Reply, 'cut'>): void {
  entry.status = status
  entry.answer = structuredClone(body)
}

async function attempt(state: State, written: string, params: Params, gone: AbortSignal, entry: Entry): Promise<Reply> {
  const name = methodName(written)
  if (!name) return replyOf(new Refusal(404, 'Not Found: method not found'))
  const chat = params.integer('chat_id') || undefined
  const fault = takeFault(state, name, chat)
  if (fault) {
    const reply = await before(state, fault, chat)
    if (reply) return reply
  }
  const reply = await run(state, name, params, gone)
  if (fault?.drop !== 'after') return reply
  entry.answer = reply === 'cut' ? undefined : structuredClone(reply.body)
  fault.hook?.()
  return 'cut'
}

/** What a fault does instead of the call, if anything. */
async function before(state: State, fault: Fault, chat: number | undefined): Promise<Reply | undefined> {
  if (fault.delay) await pause(fault.delay, state.closing)
  if (fault.drop === 'after') return undefined
  fault.hook?.()
  if (fault.drop === 'before') return 'cut'
  if (fault.html !== undefined) return { status: fault.code ?? 502, body: fault.html }
  if (fault.code === undefined) return undefined
  const refusal = refusalOf(fault)
  if (chat && refusal.parameters?.retry_after) state.limits.quiet(chat, refusal.parameters.retry_after)
  return replyOf(refusal)
}

async function run(state: State, name: string, params: Params, gone: AbortSignal): Promise<Reply> {
  try {
    const chat = params.integer('chat_id')
    const messages = paced[name]?.(params)
    if (messages && state.chats.has(chat)) state.limits.admit(chat, name, messages)
    const other = (method: string, given: Params) => execute(state, method, given, state.closing)
    const result = await methods[name]!(state, { params, gone, run: other })
    const body = result instanceof Described ? { ok: true, ...result } : { ok: true, result }
    return { status: 200, body: structuredClone(body) }
  } catch (error) {
    if (error instanceof Refusal) return replyOf(error)
    const words = error instanceof Error ? error.stack : String(error)
    return { status: 500, body: { ok: false, error_code: 500, description: `Internal Server Error: ${words}` } }
  }
}

function replyOf(refusal: Refusal): Reply {
  const retryAfter = refusal.parameters?.retry_after
  return { status: refusal.code, body: refusal.body, ...(retryAfter && { retryAfter }) }
}
