import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { carryOut, type Reply } from '../calls/carry-out.ts'
import { Params } from '../calls/params.ts'
import { type Env, respond } from '../http/respond.ts'
import type { State } from '../state.ts'
import { randomKey } from './oa.ts'

/** oauth.zaloapp.com: pairs of keys for the OA. What is secret in its calls is not kept. */
export function oauthServer(state: State): Hono<Env> {
  const server = new Hono<Env>()
  server.get('/v4/oa/permission', (context) => consent(state, new URL(context.req.url).searchParams))
  server.post('/v4/oa/access_token', async (context) => {
    const isForm = context.req.header('content-type')?.startsWith('application/x-www-form-urlencoded')
    const form = new URLSearchParams(isForm ? await context.req.text() : '')
    const { grant_type, app_id } = Object.fromEntries(form)
    let answer: Reply | undefined
    const reply = await carryOut(state, {
      name: 'zalo_oa.access_token',
      params: new Params({ grant_type, app_id }),
      async run() {
        const body = exchange(state, context.req.header('secret_key') ?? '', form)
        answer = { status: 200, body }
        return 'error' in body ? answer : { status: 200, body: { expires_in: body.expires_in } }
      },
      refused: ({ code = 500, description = 'Error' }) => ({ status: 200, body: refusal(code, description) }),
    })
    // The journal has the answer without its keys; the client gets them, unless something went wrong on the way.
    return respond(context, reply !== 'cut' && answer ? answer : reply)
  })
  return server
}

type Pair = ReturnType<State['zaloOa']['newPair']>
type Refused = ReturnType<typeof refusal>

/** Errors come with HTTP 200 as everywhere; these numbers are from memory of the real ones, so match on their being. */
const refusal = (error: number, words: string) => ({
  error_name: words,
  error_reason: words,
  error_description: words,
  error,
})

function exchange(state: State, secret: string, form: URLSearchParams): Pair | Refused {
  const { zaloOa, time } = state
  const now = time.now().getTime()
  if (form.get('app_id') !== zaloOa.appId) return refusal(-14002, 'Invalid app id')
  if (secret !== zaloOa.appSecret) return refusal(-14004, 'Invalid secret key')
  if (form.get('grant_type') === 'refresh_token') {
    if (!take(zaloOa.refresh, form.get('refresh_token') ?? '', now)) return refusal(-14014, 'Invalid refresh token')
    return zaloOa.newPair(now)
  }
  if (form.get('grant_type') !== 'authorization_code') return refusal(-14001, 'Invalid grant type')
  const code = zaloOa.codes.get(form.get('code') ?? '')
  zaloOa.codes.delete(form.get('code') ?? '')
  if (!code || code.until < now) return refusal(-14012, 'Invalid code')
  if (challengeOf(form.get('code_verifier') ?? '') !== code.challenge) return refusal(-14010, 'Invalid code verifier')
  return zaloOa.newPair(now)
}

/** Once. */
function take(tokens: Map<string, number>, token: string, now: number): boolean {
  const until = tokens.get(token)
  tokens.delete(token)
  return until !== undefined && until >= now
}

const challengeOf = (verifier: string) => createHash('sha256').update(verifier).digest('base64url')

const CODE_LIFE = 10 * 60 * 1000

/** The OA's administrator says yes at once. `state` is not sent back: nobody guarantees that it is. */
function consent({ zaloOa, time }: State, asked: URLSearchParams): Response {
  const [back, challenge] = [asked.get('redirect_uri') ?? '', asked.get('code_challenge') ?? '']
  if (asked.get('app_id') !== zaloOa.appId || !URL.canParse(back)) return new Response('Bad Request', { status: 400 })
  const code = randomKey()
  zaloOa.codes.set(code, { challenge, until: time.now().getTime() + CODE_LIFE })
  const url = new URL(back)
  url.searchParams.set('oa_id', zaloOa.oaId)
  url.searchParams.set('code', code)
  return Response.redirect(url, 302)
}
