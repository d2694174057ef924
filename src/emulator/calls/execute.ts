import { methodName, methods, paced } from '../methods/index.ts'
import { Described } from '../methods/method.ts'
import type { State } from '../state.ts'
import { carryOut, close, type Reply } from './carry-out.ts'
import { type Fault, refusalOf } from './faults.ts'
import { openEntry } from './journal.ts'
import { Params } from './params.ts'
import { Refusal } from './refusal.ts'

/** One call of Telegram's Bot API from its arrival to its answer, as the journal keeps it. */
export async function execute(state: State, written: string, params: Params, gone: AbortSignal): Promise<Reply> {
  const name = methodName(written)
  if (!name) return refuse(state, written, new Refusal(404, 'Not Found: method not found'), params)
  const chat = params.integer('chat_id') || undefined
  return carryOut(state, {
    name,
    params,
    chat,
    run: () => run(state, name, params, gone),
    refused: (fault) => refused(state, fault, chat),
  })
}

/** A call that is not even one: of no method, or with parameters that could not be read. */
export function refuse(state: State, written: string, refusal: Refusal, params = new Params({})): Reply {
  const reply = replyOf(refusal)
  close(openEntry(state, methodName(written) ?? written, params), reply)
  state.changes.stir()
  return reply
}

function refused(state: State, fault: Fault, chat: number | undefined): Reply {
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

function replyOf(refusal: Refusal) {
  const retryAfter = refusal.parameters?.retry_after
  const headers = retryAfter ? { 'retry-after': String(retryAfter) } : undefined
  return { status: refusal.code, body: refusal.body, ...(headers && { headers }) }
}
