import type { Params } from '../calls/params.ts'
import { badRequest, conflict } from '../calls/refusal.ts'
import { Webhook } from '../delivery/webhook.ts'
import type { State } from '../state.ts'
import { Described, type Method } from './method.ts'

const MAX_WAIT = 50

export const getUpdates: Method = async (state, { params, gone }) => {
  if (state.webhook) {
    throw conflict(`can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first`)
  }
  const { updates } = state
  readAllowed(state, params)
  updates.confirm(params.integer('offset'))
  updates.stopPoller('terminated by other getUpdates request; make sure that only one bot instance is running')
  const seconds = params.between('timeout', 0, 0, MAX_WAIT)
  if (updates.pending.length === 0 && seconds > 0) {
    await updates.wait(seconds * 1000, gone)
  }
  return gone.aborted ? [] : updates.hand(params.between('limit', 100, 1, 100))
}

/** Holds from now on, also for later calls that do not say it; an empty list is the usual kinds. */
function readAllowed(state: State, params: Params): void {
  const allowed = params.json('allowed_updates', 'allowed_updates')
  if (Array.isArray(allowed)) state.updates.allowed = allowed.map(String)
}

export const setWebhook: Method = (state, call) => {
  const { params } = call
  const [url, secret] = [params.text('url'), params.text('secret_token')]
  if (!url) return deleteWebhook(state, call)
  if (!URL.canParse(url) || !/^https?:/.test(url)) throw badRequest('invalid webhook URL specified')
  if (secret.length > 256) throw badRequest('secret token is too long')
  if (!/^[A-Za-z0-9_-]*$/.test(secret)) throw badRequest('secret token contains unallowed characters')
  state.updates.stopPoller('terminated by setWebhook request')
  state.webhook?.stop()
  if (params.flag('drop_pending_updates')) state.updates.clear()
  readAllowed(state, params)
  state.webhook = new Webhook(state, url, secret, params.between('max_connections', 40, 1, 100), call.run)
  return new Described(true, 'Webhook was set')
}

export const deleteWebhook: Method = (state, { params }) => {
  const words = state.webhook ? 'Webhook was deleted' : 'Webhook is already deleted'
  state.webhook?.stop()
  state.webhook = undefined
  if (params.flag('drop_pending_updates')) state.updates.clear()
  return new Described(true, words)
}

export const getWebhookInfo: Method = ({ webhook, updates }) => ({
  url: webhook?.url ?? '',
  has_custom_certificate: false,
  pending_update_count: updates.pending.length,
  ...(webhook && { max_connections: webhook.connections }),
  ...webhook?.lastError,
  ...(updates.allowed.length > 0 && { allowed_updates: updates.allowed }),
})
