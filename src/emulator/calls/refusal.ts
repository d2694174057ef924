/** A request that the Bot API answers with `ok: false`. The words are Telegram's, because products match on them. */
export class Refusal extends Error {
  readonly code: number
  readonly parameters?: { retry_after?: number; migrate_to_chat_id?: number }

  constructor(code: number, description: string, parameters?: { retry_after?: number; migrate_to_chat_id?: number }) {
    super(description)
    this.code = code
    this.parameters = parameters
  }

  get body() {
    const { code, message, parameters } = this
    return { ok: false, error_code: code, description: message, ...(parameters && { parameters }) }
  }
}

export const badRequest = (words: string) => new Refusal(400, `Bad Request: ${words}`)
export const forbidden = (words: string) => new Refusal(403, `Forbidden: ${words}`)
export const conflict = (words: string) => new Refusal(409, `Conflict: ${words}`)
export const tooManyRequests = (seconds: number) =>
  new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
