import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import type { AskedPage, Page } from '../ports.ts'

/** What is shown to one person stays with that person. */
export const PRIVATE = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
  'referrer-policy': 'no-referrer',
}
/** Our pages bring their own looks and pictures, run nothing and stand in nobody's frame. */
const CALM =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

export const answer = ({ status = 200, body, type = 'text/html; charset=utf-8', headers }: Page) =>
  new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    status,
    headers: { ...PRIVATE, 'content-security-policy': CALM, 'content-type': type, ...headers },
  })

export const savedAs = (name: string) => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`

export const askedOf = (c: Context, isBehindProxy: boolean): AskedPage => ({
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
