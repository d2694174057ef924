import type { Reply } from '../calls/carry-out.ts'

/** What the OA's server says instead of doing it: always with HTTP 200. */
export class OaRefusal extends Error {
  readonly code: number

  constructor(code: number, words = WORDS[code] ?? 'Error') {
    super(words)
    this.code = code
  }

  get reply(): Exclude<Reply, 'cut'> {
    return { status: 200, body: { error: this.code, message: this.message } }
  }
}

const WORDS: Record<number, string> = {
  [-32]: 'Reached the rate limit of calls per minute',
  [-201]: 'Invalid parameter',
  [-204]: 'The OA was deleted',
  [-205]: 'The OA does not exist',
  [-211]: 'Out of quota',
  [-213]: 'User has not followed OA',
  [-216]: 'Access token is invalid',
  [-218]: 'Out of quota of receive',
  [-220]: 'Access token has expired',
  [-230]: 'User has not interacted with the OA in the past 7 days',
  [-232]: 'User has not interacted with the OA',
  [-240]: 'The API of messages, version 2, was closed',
}

export const badParameter = (words: string) => new OaRefusal(-201, `Invalid parameter: ${words}`)
