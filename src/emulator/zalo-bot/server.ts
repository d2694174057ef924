import { type Context, Hono } from 'hono'
import { carryOut, type Reply } from '../calls/carry-out.ts'
import { Params } from '../calls/params.ts'
import { Refusal } from '../calls/refusal.ts'
import { type Env, goneOf, readOrRefuse, respond } from '../http/respond.ts'
import { chatByWire } from '../people/contacts.ts'
import type { State } from '../state.ts'
import { botMethods } from './methods.ts'

/** `/bot<token>/<method>`, where every answer is 200 and what went wrong stands in the body. */
export function zaloBotServer(state: State): Hono<Env> {
  const server = new Hono<Env>()
  server.on(['GET', 'POST'], '*', async (context) => {
    const [, token = '', name] = /\/bot([^/]+)\/(\w+)$/.exec(context.req.path) ?? []
    if (!name) return respond(context, replyOf(new Refusal(400, 'Bad Request: wrong path')))
    if (!isOurs(state, token)) return respond(context, replyOf(new Refusal(401, 'Unauthorized')))
    return respond(context, await call(state, context, name))
  })
  return server
}

const isOurs = ({ zaloBot: { token } }: State, given: string) => [token, encodeURIComponent(token)].includes(given)

async function call(state: State, context: Context<Env>, name: string): Promise<Reply> {
  const gone = goneOf(context)
  const read = await readOrRefuse(context.req.raw)
  const params = read instanceof Refusal ? new Params({}) : read
  return carryOut(state, {
    name: `zalo_bot.${name}`,
    params: withoutSecret(params),
    chat: chatByWire(state, 'zalo_bot', params.text('chat_id'))?.id,
    run: () => (read instanceof Refusal ? Promise.resolve(replyOf(read)) : run(state, name, params, gone)),
    refused: ({ code = 403, description = WORDS[code] ?? 'Internal server error' }) =>
      replyOf(new Refusal(code, description)),
  })
}

const withoutSecret = ({ values }: Params) =>
  new Params({ ...values, ...('secret_token' in values && { secret_token: '<secret>' }) })

async function run(state: State, name: string, params: Params, gone: AbortSignal): Promise<Reply> {
  if (!Object.hasOwn(botMethods, name)) return replyOf(new Refusal(404, 'Not Found: no such method'))
  try {
    const result = await botMethods[name]!(state, { params, gone })
    return { status: 200, body: { ok: true, ...(result !== undefined && { result: structuredClone(result) }) } }
  } catch (error) {
    if (error instanceof Refusal) return replyOf(error)
    const words = error instanceof Error ? error.stack : String(error)
    return replyOf(new Refusal(403, `Internal server error: ${words}`))
  }
}

/** What the numbers mean on this platform. 403 is no typing mistake. */
const WORDS: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Internal server error',
  404: 'Not Found',
  408: 'Request timeout',
  429: 'Quota exceeded',
}

const replyOf = ({ body }: Refusal): Reply => ({ status: 200, body })
