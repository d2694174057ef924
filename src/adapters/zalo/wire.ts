import http from 'node:http'
import https from 'node:https'
import { Undelivered } from '../../ports.ts'

/** Shorter than any lease, so that a silent server is noticed while the message is still ours. */
const TIMEOUT = 15_000
/** We let an idle connection go before the server does: a request that meets its closing is in doubt. */
const IDLE = 20_000
const LARGEST = 1024 * 1024

export interface Question {
  method: 'GET' | 'POST'
  address: string
  headers: Record<string, string>
  body?: string
  /** given up by the caller */
  signal?: AbortSignal
}
export interface Answer {
  status: number
  headers: http.IncomingHttpHeaders
  /** what it says, if it speaks JSON; `error` is 0 when all is well, and the HTTP status is 200 even when not */
  fields: Record<string, unknown>
}
export type Wire = (question: Question) => Promise<Answer>

/** One question to Zalo, over connections that are kept. Throws `unreached` or `unsure`; what Zalo refuses is an answer. */
export function createWire(timeout = TIMEOUT): Wire {
  const kept = { keepAlive: true, timeout: IDLE }
  const agents = { 'http:': new http.Agent(kept), 'https:': new https.Agent(kept) }

  return async ({ method, address, headers, body, signal }) => {
    const url = new URL(address)
    const bytes = body === undefined ? undefined : Buffer.from(body)
    const length = bytes ? { 'content-length': String(bytes.length) } : {}
    const agent = agents[url.protocol as keyof typeof agents]
    const options = { method, agent, headers: { ...headers, ...length }, ...(signal && { signal }) }
    const patience = url.pathname.endsWith('/getUpdates') ? 60_000 : timeout
    const answer = await ask(url, options, bytes, patience)
    const fields = fieldsOf(answer.text)
    // A proxy's page in the place of an answer: nobody knows what became of the question.
    if (answer.status >= 500 || (answer.status < 300 && !fields)) throw unsure(`HTTP ${answer.status}`)
    return { status: answer.status, headers: answer.headers, fields: fields ?? {} }
  }
}

type Heard = Pick<Answer, 'status' | 'headers'> & { text: string }

function ask(url: URL, options: http.RequestOptions, body: Buffer | undefined, patience: number): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(lost(error))
    const late = setTimeout(() => sent.destroy(new Error('the server is silent')), patience)
    const { request } = url.protocol === 'https:' ? https : http
    const sent = request(url, options, (response) => {
      const parts: Buffer[] = []
      let length = 0
      response.on('data', (part: Buffer) => {
        parts.push(part)
        length += part.length
        if (length > LARGEST) response.destroy(new Error('the answer has no end'))
      })
      response.on('error', fail)
      response.on('end', () => {
        const { statusCode: status = 0, headers } = response
        resolve({ status, headers, text: Buffer.concat(parts).toString() })
      })
    })
    sent.on('error', fail)
    sent.on('close', () => clearTimeout(late))
    sent.end(body)
  })
}

const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

const lost = ({ code = '', message }: NodeJS.ErrnoException) =>
  NEVER_SENT.has(code) ? new Undelivered('unreached', code) : unsure(code || message)
const unsure = (reason: string) => new Undelivered('unsure', reason)

function fieldsOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
