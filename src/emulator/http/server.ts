import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context, Hono } from 'hono'
import { execute, type Reply, refuse } from '../calls/execute.ts'
import type { Params } from '../calls/params.ts'
import { Refusal } from '../calls/refusal.ts'
import type { State } from '../state.ts'
import type { World } from '../world.ts'
import { control } from './control.ts'
import { page } from './page.ts'
import { readParams } from './request.ts'

export type Env = { Bindings: HttpBindings }

export interface Server {
  port: number
  close(): Promise<void>
}

/** The Bot API, the control API and the page, on one port of this machine and of no other. */
export async function serve(state: State, world: World, port: number): Promise<Server> {
  const app = new Hono<Env>()
  app.all('*', async (context, next) => {
    const [, token = '', method] = /^\/bot([^/]+)\/(\w+)$/.exec(context.req.path) ?? []
    if (method) return answer(state, context, token, method)
    const [, owner = '', path] = /^\/file\/bot([^/]+)\/(.+)$/.exec(context.req.path) ?? []
    if (path) return download(state, owner, path)
    return next()
  })
  app.route('/sim', control(state, world))
  app.get('*', page)
  app.notFound(() => send(new Refusal(404, 'Not Found')))
  app.onError((error) => send(new Refusal(500, `Internal Server Error: ${error.stack}`)))
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

async function answer(state: State, context: Context<Env>, token: string, method: string): Promise<Response> {
  if (!isOurs(state, token)) return send(new Refusal(401, 'Unauthorized'))
  const gone = new AbortController()
  context.env.outgoing.once('close', () => gone.abort())
  const params = await readOrRefuse(context.req.raw)
  if (params instanceof Refusal) return respond(context, refuse(state, method, params))
  return respond(context, await execute(state, method, params, gone.signal))
}

/** Some clients escape the colon of the token. */
const isOurs = (state: State, token: string) => [state.token, encodeURIComponent(state.token)].includes(token)

async function readOrRefuse(request: Request): Promise<Params | Refusal> {
  try {
    return await readParams(request)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

function respond(context: Context<Env>, reply: Reply): Response {
  if (reply === 'cut') {
    context.env.incoming.socket.destroy()
    return RESPONSE_ALREADY_SENT
  }
  const { status, body, retryAfter } = reply
  if (typeof body === 'string') return new Response(body, { status, headers: { 'content-type': 'text/html' } })
  return Response.json(body, { status, ...(retryAfter && { headers: { 'retry-after': String(retryAfter) } }) })
}

const send = (refusal: Refusal) => Response.json(refusal.body, { status: refusal.code })

function download(state: State, token: string, path: string): Response {
  if (!isOurs(state, token)) return send(new Refusal(401, 'Unauthorized'))
  const file = state.paths.get(path)
  if (!file) return send(new Refusal(404, 'Not Found'))
  return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.mime } })
}
