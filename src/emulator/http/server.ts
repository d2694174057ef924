import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { execute, refuse } from '../calls/execute.ts'
import { Refusal } from '../calls/refusal.ts'
import { serveMedium } from '../media.ts'
import type { State } from '../state.ts'
import type { World } from '../world.ts'
import { zaloBotServer } from '../zalo-bot/server.ts'
import { oauthServer } from '../zalo-oa/oauth.ts'
import { zaloOaServer } from '../zalo-oa/server.ts'
import { control } from './control.ts'
import { page } from './page.ts'
import { type Env, goneOf, readOrRefuse, respond } from './respond.ts'

export interface Server {
  url: string
  close(): Promise<void>
}

/** The servers of the messengers, the control API and the page, on one port of this machine and of no other. */
export async function serve(state: State, world: World, port: number): Promise<Server> {
  const app = new Hono<Env>()
  app.all('*', async (context, next) => {
    const [, token = '', method] = /^\/bot([^/]+)\/(\w+)$/.exec(context.req.path) ?? []
    if (method) return answer(state, context, token, method)
    const [, owner = '', path] = /^\/file\/bot([^/]+)\/(.+)$/.exec(context.req.path) ?? []
    if (path) return download(state, owner, path)
    return next()
  })
  app.route('/zalo-bot', zaloBotServer(state))
  app.route('/zalo-oa', zaloOaServer(state))
  app.route('/zalo-oauth', oauthServer(state))
  app.get('/zalo-media/:name', (context) => serveMedium(state, context.req.param('name')))
  app.route('/sim', control(state, world))
  app.get('*', page)
  app.notFound(() => send(new Refusal(404, 'Not Found')))
  app.onError((error) => send(new Refusal(500, `Internal Server Error: ${error.stack}`)))
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url: state.url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

async function answer(state: State, context: Context<Env>, token: string, method: string): Promise<Response> {
  if (!isOurs(state, token)) return send(new Refusal(401, 'Unauthorized'))
  const gone = goneOf(context)
  const params = await readOrRefuse(context.req.raw)
  if (params instanceof Refusal) return respond(context, refuse(state, method, params))
  return respond(context, await execute(state, method, params, gone))
}

/** Some clients escape the colon of the token. */
const isOurs = (state: State, token: string) => [state.token, encodeURIComponent(state.token)].includes(token)

const send = (refusal: Refusal) => Response.json(refusal.body, { status: refusal.code })

function download(state: State, token: string, path: string): Response {
  if (!isOurs(state, token)) return send(new Refusal(401, 'Unauthorized'))
  const file = state.paths.get(path)
  if (!file) return send(new Refusal(404, 'Not Found'))
  return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.mime } })
}
