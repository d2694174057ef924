import type { State } from '../state.ts'
import { Refusal, tooManyRequests } from './refusal.ts'

/** Something that goes wrong on demand, with the next `count` calls that match. */
export interface FaultRequest {
  /** absent: any method */
  method?: string
  /** absent: any chat, and calls without a chat */
  chat?: number
  /** answer with this status instead of executing the call */
  code?: number
  /** words to go with the code; absent: what Telegram usually says with it */
  description?: string
  /** answer with this text instead of JSON, as a proxy on the way would */
  html?: string
  retry_after?: number
  /** real milliseconds before anything happens */
  delay?: number
  /** how many calls; 1 unless said otherwise */
  count?: number
  /** 'before': the connection is cut and nothing was executed. 'after': executed, then cut without an answer. */
  drop?: 'before' | 'after'
  /** run in this process at that moment, e.g. to kill the bot's process */
  hook?: () => void
}

export interface Fault extends FaultRequest {
  left: number
}

export function addFault(state: State, request: FaultRequest): () => void {
  const fault = { ...request, left: request.count ?? 1 }
  state.faults.push(fault)
  return () => {
    state.faults = state.faults.filter((other) => other !== fault)
  }
}

/** The first fault that matches this call; it counts as used. */
export function takeFault(state: State, method: string, chat: number | undefined): Fault | undefined {
  const fault = state.faults.find(
    (one) =>
      (one.method === undefined || one.method.toLowerCase() === method.toLowerCase()) &&
      (one.chat === undefined || one.chat === chat),
  )
  if (!fault) return undefined
  fault.left--
  if (fault.left <= 0) state.faults = state.faults.filter((other) => other !== fault)
  return fault
}

const WORDS: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden: bot was blocked by the user',
  404: 'Not Found',
  409: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  413: 'Request Entity Too Large',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

export function refusalOf({ code = 500, description, retry_after }: Fault): Refusal {
  if (code === 429) return tooManyRequests(retry_after ?? 1)
  return new Refusal(code, description ?? WORDS[code] ?? 'Internal Server Error')
}
