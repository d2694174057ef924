import { GrammyError, HttpError } from 'grammy'
import { Undelivered } from '../../ports.ts'

/** What Telegram says when a message did not go out, in our words. Anything else is a bug and stays as it is. */
export function undelivered(error: unknown): unknown {
  if (error instanceof HttpError) {
    const code = (error.error as { code?: string } | undefined)?.code ?? ''
    return NEVER_SENT.has(code) ? new Undelivered('unreached', code) : new Undelivered('unsure', code || 'no answer')
  }
  if (!(error instanceof GrammyError)) return error
  const { error_code: code, description, parameters } = error
  if (parameters.retry_after) return new Undelivered('later', description, { seconds: parameters.retry_after })
  if (parameters.migrate_to_chat_id)
    return new Undelivered('moved', description, { chat: String(parameters.migrate_to_chat_id) })
  if (code === 401) return new Undelivered('later', description, { seconds: 60 })
  if (
    code === 403 ||
    /chat not found|not enough rights|need administrator rights|CHAT_WRITE_FORBIDDEN|CHAT_SEND_PLAIN_FORBIDDEN/.test(
      description,
    )
  )
    return new Undelivered('gone', description)
  if (/message to edit not found|message can't be edited|MESSAGE_ID_INVALID/.test(description))
    return new Undelivered('missing', description)
  if (code >= 500) return new Undelivered('unsure', description)
  return new Undelivered('refused', description)
}

const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

export const isNotModified = (error: unknown) =>
  error instanceof GrammyError && /message is not modified/.test(error.description)

export const isTooOld = (error: unknown) =>
  error instanceof GrammyError && /query is too old|QUERY_ID_INVALID/.test(error.description)

export const isTooBig = (error: unknown) => error instanceof GrammyError && /file is too big/.test(error.description)

export const isUnderPhoto = (error: unknown) =>
  error instanceof GrammyError && /there is no text in the message to edit/.test(error.description)
