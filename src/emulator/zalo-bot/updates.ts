import type { Params } from '../calls/params.ts'
import { badRequest, Refusal } from '../calls/refusal.ts'
import { isReachable } from '../reach.ts'
import type { State } from '../state.ts'
import { probe } from './deliver.ts'
import type { BotMethod } from './method.ts'
import { documented } from './shapes.ts'

const MAX_WAIT = 50

/** One event at a time, and handed out once: what the product did not get or keep is lost. */
export const getUpdates: BotMethod = async (state, { params, gone }) => {
  // Nothing says how it is refused then, only that it is off.
  if (state.zaloBot.webhook) throw badRequest('getUpdates is off while a webhook is set')
  const event = await state.zaloBot.next(params.between('timeout', 30, 0, MAX_WAIT) * 1000, gone)
  if (!event) throw new Refusal(408, 'Request timeout')
  return documented(event)
}

/** The address is kept even if nobody answers there. What waited to be asked for is lost: the strict reading. */
export const setWebhook: BotMethod = async (state, { params }) => {
  const [url, secret] = [readUrl(params), params.text('secret_token')]
  if (secret.length < 8 || secret.length > 256) throw badRequest('secret_token must have 8 to 256 characters')
  state.zaloBot.webhook = { url, secret }
  state.zaloBot.drop()
  state.zaloBot.updatedAt = state.time.now().getTime()
  const status = await probe(state)
  const verification = {
    ok: status === 200,
    outcome: status === 200 ? 'SUCCESS' : status === undefined ? 'UNREACHABLE' : 'BAD_STATUS',
    ...(status !== undefined && { status_code: status }),
    hint: status === 200 ? '' : 'The webhook must answer 200 within 2 seconds',
  }
  return { ...infoOf(state), verification }
}

export const deleteWebhook: BotMethod = (state) => {
  // One client notes this; the strict reading.
  if (!state.zaloBot.webhook) throw badRequest('no webhook is set')
  state.zaloBot.webhook = undefined
  state.zaloBot.updatedAt = state.time.now().getTime()
  return infoOf(state)
}

export const getWebhookInfo: BotMethod = (state) => infoOf(state)

const infoOf = ({ zaloBot }: State) => ({ url: zaloBot.webhook?.url ?? '', updated_at: zaloBot.updatedAt })

function readUrl(params: Params): string {
  const url = params.text('url')
  if (!isReachable(url)) throw badRequest('url must be https on a public host')
  return url
}
