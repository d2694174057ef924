import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { type Context, Hono } from 'hono'
import { execute, type Reply } from './calls.ts'
import { control } from './control.ts'
import { fileByPath } from './files.ts'
import { page } from './page.ts'
import { Refusal } from './refusal.ts'
import { readParams } from './request.ts'
import type { State } from './state.ts'
import type { World } from './world.ts'

export type Env = { Bindings: HttpBindings }

export interface Server {
  port: number
  close(): Promise<void>
}

/** The Bot API, the control API and the page, on one port of this machine and of no other. */
export async function serve(state: State, world: World, port: number): Promise<Server> {
  const app = new Hono<Env>()
  app.all('*', async (context, next) => {
    const [, token, method] = /^\/bot([^/]+)\/(\w+)$/.exec(context.req.path) ?? []
    if (method) return answer(state, context, decodeURIComponent(token!), method)
    const [, owner, path] = /^\/file\/bot([^/]+)\/(.+)$/.exec(context.req.path) ?? []
    if (path) return download(state, decodeURIComponent(owner!), path)
    return next()
  })
  app.route('/sim', control(state, world))
  app.get('*', page)
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
  if (token !== state.token) return send(new Refusal(401, 'Unauthorized').body, 401)
  const gone = new AbortController()
  context.env.outgoing.once('close', () => gone.abort())
  try {
    const params = await readParams(context.req.raw)
    return respond(context, await execute(state, method, params, gone.signal))
  } catch (error) {
    if (error instanceof Refusal) return send(error.body, error.code)
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
  return send(body, status, retryAfter)
}

const send = (body: object, status: number, retryAfter?: number) =>
  Response.json(body, { status, ...(retryAfter && { headers: { 'retry-after': String(retryAfter) } }) })

function download(state: State, token: string, path: string): Response {
  if (token !== state.token) return send(new Refusal(401, 'Unauthorized').body, 401)
  const file = fileByPath(state, path)
  if (!file) return send(new Refusal(404, 'Not Found').body, 404)
  return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.mime } })
}
