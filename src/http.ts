import { createHmac, randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { type ServerType, serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import type { Redis } from 'ioredis'
import type { App, AskedPage, Page, Posted, Stop, Web } from './ports.ts'
import { sorry } from './sorry.ts'

const LENT_SECONDS = 600
/** What plays sound goes by how the address ends. */
const ENDINGS: Record<string, string> = { 'audio/aac': '.aac', 'audio/ogg': '.ogg' }
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
  const doors = new Map<string, (request: Posted) => Promise<number>>()

  site.get('/health', async (c) => {
    const now = await health()
    return c.json(now, now.database ? 200 : 503)
  })
  site.get('/lent/:key', async (c) => {
    const lent = await redis.getBuffer(nameOf(c.req.param('key')))
    if (!lent) return c.notFound()
    const end = lent.indexOf(0)
    const [type = '', name] = lent.subarray(0, end).toString().split('\n')
    return new Response(new Uint8Array(lent.subarray(end + 1)), {
      headers: { ...PRIVATE, 'content-type': type, ...(name && { 'content-disposition': savedAs(name) }) },
    })
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
    async lend(bytes, type, seconds = LENT_SECONDS, name) {
      const label = name ? `${type}\n${name}` : type
      const lent = Buffer.concat([Buffer.from(`${label}\0`), bytes])
      const key = (await sealOf(redis, lent)) + (ENDINGS[type] ?? '')
      // Only ever longer: somebody else may have been promised more.
      await redis.expire(nameOf(key), seconds, 'GT')
      if ((await redis.exists(nameOf(key))) === 0) await redis.set(nameOf(key), lent, 'EX', seconds)
      return `${url}/lent/${key}`
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

/** Where people come with a browser: "GET /xacminh/:code" → "xacminh". */
const placeOf = (path: string) => path.split('/')[1] ?? ''

const nameOf = (key: string) => `dvk:lent:${key}`

/**
 * The same bytes have the same address in every process: what a thousand people are lent is kept once. Whoever has the
 * bytes still cannot tell the address: it is sealed with a secret that only our Redis knows.
 */
async function sealOf(redis: Redis, lent: Buffer): Promise<string> {
  await redis.setnx(SEAL, randomBytes(32).toString('hex'))
  return createHmac('sha256', (await redis.get(SEAL)) ?? randomBytes(32))
    .update(lent)
    .digest('hex')
    .slice(0, 32)
}
const SEAL = 'dvk:seal'

/** What is shown to one person stays with that person. */
const PRIVATE = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
}
/** Our pages bring their own looks and pictures, run nothing and stand in nobody's frame. */
const CALM =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

const savedAs = (name: string) => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`

const askedOf = (c: Context, isBehindProxy: boolean): AskedPage => ({
  params: c.req.param(),
  query: c.req.query(),
  headers: c.req.header(),
  from: fromOf(c, isBehindProxy),
  cookie: (name) => getCookie(c, name),
})

/** A proxy writes down at the end for whom it asks. Where none is expected, anybody could have written that. */
function fromOf(c: Context, isBehindProxy: boolean): string {
  const forwarded = isBehindProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || getConnInfo(c).remote.address || 'unknown'
}

const answer = ({ status = 200, body, type = 'text/html; charset=utf-8', headers }: Page) =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    status,
    headers: { ...PRIVATE, 'content-security-policy': CALM, 'content-type': type, ...headers },
  })

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
