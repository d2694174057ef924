import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Redis } from 'ioredis'
import { createLending } from './http/lending.ts'
import { answer, askedOf, PRIVATE, savedAs } from './http/pages.ts'
import type { App, AskedPage, Page, Posted, Stop, Web } from './ports.ts'
import { sorry } from './sorry.ts'

const LARGEST_POST = 1024 * 1024
const LARGEST_FORM = 4096

interface Given extends Pick<App, 'log' | 't'> {
  port: number
  /** nobody asked for this port: when it is busy, any other will do */
  anyPort: boolean
  /** the address by which the world reaches us, if it does */
  publicUrl?: string
  /** keeps what is lent, for every process */
  redis: Redis
  /** what an operator looks at: it works as long as the database does */
  health(): Promise<{ database: boolean }>
  /** "GET /xacminh/:code" → what is shown there */
  pages?: Record<string, (asked: AskedPage) => Promise<Page>>
}

/** The product's own HTTP server: whether it is well, what messengers post to it, and pictures that it lends them. */
export async function openWeb({
  port,
  anyPort,
  publicUrl,
  redis,
  health,
  pages = {},
  log,
  t,
}: Given): Promise<Web & { stop: Stop }> {
  const site = new Hono()
  const { lend, lent } = createLending(redis)
  const doors = new Map<string, (request: Posted) => Promise<number>>()

  site.get('/health', async (c) => {
    const now = await health()
    return c.json(now, now.database ? 200 : 503)
  })
  site.get('/lent/:key', async (c) => {
    const found = await lent(c.req.param('key'))
    if (!found) return c.notFound()
    const { bytes, type, name } = found
    const headers = { ...PRIVATE, 'content-type': type, ...(name && { 'content-disposition': savedAs(name) }) }
    return new Response(new Uint8Array(bytes), { headers })
  })
  for (const [place, show] of Object.entries(pages)) {
    const [method = '', path = ''] = place.split(' ')
    site.on(method, path, bodyLimit({ maxSize: LARGEST_FORM }), async (c) =>
      answer(await show(askedOf(c, publicUrl !== undefined))),
    )
  }
  // The page in which an address is typed may look whether somebody is there.
  site.get('*', (c) => (doors.has(c.req.path) ? c.body(null, 200) : c.notFound()))
  site.post('*', bodyLimit({ maxSize: LARGEST_POST }), async (c) => {
    const take = doors.get(c.req.path)
    if (!take) return c.notFound()
    const body = Buffer.from(await c.req.arrayBuffer())
    return new Response(null, { status: await take({ headers: c.req.header(), body }) })
  })
  site.onError(async (error, c) => {
    if (error instanceof HTTPException) return error.getResponse()
    log.error({ error, method: c.req.method }, 'what was asked for on the web failed')
    return answer({ status: 500, body: await sorry(t, 'trouble') })
  })
  const places = new Set(Object.keys(pages).map(placeOf))
  site.notFound(async (c) =>
    places.has(placeOf(c.req.path))
      ? answer({ status: 404, body: await sorry(t, 'nowhere') })
      : c.text('404 Not Found', 404),
  )

  const server = await open(site, port, anyPort)
  const url = publicUrl ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    isPublic: publicUrl !== undefined,
    post: (path, take) => void doors.set(path, take),
    lend: async (bytes, type, seconds, name) =>
      `${url}/lent/${await lend({ bytes, type, ...(name && { name }) }, seconds)}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

/** Where people come with a browser: "GET /xacminh/:code" → "xacminh". */
const placeOf = (path: string) => path.split('/')[1] ?? ''

async function open(site: Hono, port: number, anyPort: boolean): Promise<ServerType> {
  try {
    return await listen(site, port)
  } catch (error) {
    if ((error as { code?: string }).code !== 'EADDRINUSE') throw error
    if (anyPort) return listen(site, 0)
    throw new Error(`PORT ${port} is in use: choose another one, or leave PORT out.`)
  }
}

const listen = (site: Hono, port: number) =>
  new Promise<ServerType>((resolve, reject) => {
    const starting = serve({ fetch: site.fetch, port }, () => resolve(starting))
    starting.on('error', reject)
  })
