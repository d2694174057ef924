import { type Context, Hono } from 'hono'
import { carryOut, type Reply } from '../calls/carry-out.ts'
import { isRecord, Params } from '../calls/params.ts'
import { Refusal } from '../calls/refusal.ts'
import { type Env, readOrRefuse, respond } from '../http/respond.ts'
import { chatByWire } from '../people/contacts.ts'
import type { State } from '../state.ts'
import { admit, checkToken, isTooFast } from './access.ts'
import { sendCs, sendTemplate } from './messages.ts'
import { badParameter, OaRefusal } from './refusal.ts'
import { userDetail } from './users.ts'

type Work = (state: State, values: Record<string, unknown>) => unknown

const CALLS: Record<string, Work> = {
  'POST /v3.0/oa/message/cs': sendCs,
  'POST /v3.0/oa/message/template': sendTemplate,
  'GET /v3.0/oa/user/detail': userDetail,
}

/** openapi.zalo.me, as far as it is here. */
export function zaloOaServer(state: State): Hono<Env> {
  const server = new Hono<Env>()
  server.on(['GET', 'POST'], '*', async (context) => respond(context, await call(state, context)))
  return server
}

async function call(state: State, context: Context<Env>): Promise<Reply> {
  const path = context.req.path.replace(/^\/zalo-oa/, '')
  const read = await readOrRefuse(context.req.raw)
  const params = read instanceof Refusal ? new Params({}) : read
  return carryOut(state, {
    name: `zalo_oa.${path.split('/').slice(-2).join('/')}`,
    params,
    chat: chatByWire(state, 'zalo_oa', userIn(params))?.id,
    async run() {
      const headers = admit(state)
      const work = CALLS[`${context.req.method} ${path}`]
      const reply = await attempt(state, async () => {
        if (isTooFast(state)) throw new OaRefusal(-32)
        if (path.startsWith('/v2.0/oa/message')) throw new OaRefusal(-240)
        if (!work) throw badParameter('there is no such path')
        checkToken(state, context.req.header('access_token') ?? '')
        if (read instanceof Refusal || !isJson(context)) throw badParameter('the body must be a JSON object')
        return work(state, params.values)
      })
      return { ...reply, headers }
    },
    refused: ({ code = -32, description }) => refused(code, description),
  })
}

async function attempt(state: State, work: () => Promise<unknown>): Promise<Exclude<Reply, 'cut'>> {
  try {
    const data = await work()
    state.changes.stir()
    return { status: 200, body: { data: structuredClone(data), error: 0, message: 'Success' } }
  } catch (error) {
    if (error instanceof OaRefusal) return error.reply
    return { status: 500, body: { error: -200, message: error instanceof Error ? `${error.stack}` : String(error) } }
  }
}

/** Zalo's own numbers are below zero and come with 200; any other is of the machines before it. */
const refused = (code: number, words?: string): Reply =>
  code < 0 ? new OaRefusal(code, words).reply : { status: code, body: { error: code, message: words ?? 'Error' } }

const isJson = ({ req }: Context) =>
  req.method === 'GET' || (req.header('content-type')?.startsWith('application/json') ?? false)

function userIn({ values }: Params): string {
  const { recipient, user_id } = values
  return String(isRecord(recipient) ? recipient.user_id : (user_id ?? ''))
}
