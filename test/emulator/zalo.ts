import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'
import type { Emulator } from '../../src/emulator/index.ts'

/** Plain HTTP towards Zalo's two servers, and a product's door for what they send. */

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A server of the product on this machine; closed after the test. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

export interface Delivery {
  headers: IncomingHttpHeaders
  raw: Buffer
  // biome-ignore lint/suspicious/noExplicitAny: whatever event it is
  body: any
}

/** `answer` says with which status each delivery is answered; 200 unless it does. */
export async function door(answer: (delivery: Delivery) => number | Promise<number> = () => 200) {
  const deliveries: Delivery[] = []
  const url = await serve(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const raw = Buffer.concat(chunks)
    const delivery = { headers: request.headers, raw, body: raw.length > 0 ? JSON.parse(raw.toString()) : undefined }
    deliveries.push(delivery)
    response.writeHead(await answer(delivery)).end()
  })
  return { url: `${url}/zalo`, deliveries }
}

/** A place where the product shows a file. */
export const shows = async (bytes: Uint8Array, type = 'image/png') =>
  `${await serve((_, response) => response.writeHead(200, { 'content-type': type }).end(bytes))}/file.aac`

// biome-ignore lint/suspicious/noExplicitAny: any method's answer
export type Answered = { http: number } & Record<string, any>

const post = (url: string, body: object, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const read = async (response: Response): Promise<Answered> => ({
  http: response.status,
  ...((await response.json()) as object),
})

export const bot = async ({ zaloBot }: Emulator, method: string, payload: object = {}) =>
  read(await post(`${zaloBot.apiRoot}/bot${zaloBot.token}/${method}`, payload))

export async function exchange({ zaloOa }: Emulator, form: Record<string, string>, secret = zaloOa.appSecret) {
  const body = new URLSearchParams({ app_id: zaloOa.appId, ...form })
  const url = `${zaloOa.oauthRoot}/v4/oa/access_token`
  return read(await fetch(url, { method: 'POST', headers: { secret_key: secret }, body }))
}

export const refresh = (emulator: Emulator, token = emulator.zaloOa.refreshToken) =>
  exchange(emulator, { grant_type: 'refresh_token', refresh_token: token })

/** A product that has its key: calls of message/cs and the like. */
export async function account(emulator: Emulator, token?: string) {
  const { access_token, refresh_token } = await refresh(emulator, token)
  const call = async (path: string, payload: object, token = access_token) =>
    read(await post(`${emulator.zaloOa.apiRoot}/v3.0/oa/${path}`, payload, { access_token: token }))
  const cs = (user_id: string, message: object) => call('message/cs', { recipient: { user_id }, message })
  const detail = async (data: unknown) => {
    const query = new URLSearchParams({ data: JSON.stringify(data) })
    const url = `${emulator.zaloOa.apiRoot}/v3.0/oa/user/detail?${query}`
    return read(await fetch(url, { headers: { access_token } }))
  }
  return { access_token, refresh_token, call, cs, detail }
}
