import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'
import type { Reply } from '../calls/carry-out.ts'
import type { Params } from '../calls/params.ts'
import { Refusal } from '../calls/refusal.ts'
import { readParams } from './request.ts'

export type Env = { Bindings: HttpBindings }

export function respond(context: Context<Env>, reply: Reply): Response {
  if (reply === 'cut') {
    context.env.incoming.socket.destroy()
    return RESPONSE_ALREADY_SENT
  }
  const { body, ...head } = reply
  return typeof body === 'string' ? new Response(body, head) : Response.json(body, head)
}

export async function readOrRefuse(request: Request): Promise<Params | Refusal> {
  try {
    return await readParams(request)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** Aborts when the client hangs up. */
export function goneOf(context: Context<Env>): AbortSignal {
  const gone = new AbortController()
  context.env.outgoing.once('close', () => gone.abort())
  return gone.signal
}
