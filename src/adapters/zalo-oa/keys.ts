import type { ZaloOa } from '../../config-zalo.ts'
import { type App, type Clock, KeyRefused, type KeyRing, type Keys, Undelivered } from '../../ports.ts'
import type { Wire } from '../zalo/wire.ts'
import { codeOf } from './refusals.ts'

/** A key this near to its end is not used any more. */
const MARGIN = 5 * 60_000
/** Keys that were refused are not tried again sooner: only a person can mend that. */
const SULK = 60_000

/** The access key of the moment. When it has grown old, or Zalo says so, it is exchanged for a new one. */
export function createKeys(settings: ZaloOa, ring: KeyRing, ask: Wire, clock: Clock, log: App['log']) {
  let held: Keys | undefined
  let sulking = Number.NEGATIVE_INFINITY

  async function access(): Promise<string> {
    held ??= await ring.read()
    const isFresh = held && held.expiresAt.getTime() - clock.now().getTime() > MARGIN
    return isFresh ? held!.access : renewed(held?.access ?? '')
  }

  /** Throws `later`: without a key nothing was sent. */
  async function renewed(stale: string): Promise<string> {
    if (performance.now() - sulking < SULK) throw later('the refresh key was refused', SULK / 1000)
    try {
      held = await ring.renew(stale, exchange)
      return held.access
    } catch (error) {
      if (error instanceof KeyRefused) {
        sulking = performance.now()
        log.error({ error }, refused(settings))
        throw later(error.message, SULK / 1000)
      }
      if (!(error instanceof Undelivered)) throw error
      log.warn({ error }, 'the keys of the Zalo OA could not be renewed, trying again')
      throw later(error.message, error.why === 'later' ? error.seconds : 5)
    }
  }

  async function exchange(refresh: string): Promise<Keys> {
    const { appId, appSecret, oauthRoot } = settings
    const answer = await ask({
      method: 'POST',
      address: `${oauthRoot}/v4/oa/access_token`,
      headers: { secret_key: appSecret, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ refresh_token: refresh, app_id: appId, grant_type: 'refresh_token' }).toString(),
    })
    const { access_token, refresh_token, expires_in, error_name, message } = answer.fields
    if (codeOf(answer) === -32) throw later('too many requests', 60)
    if (typeof access_token !== 'string' || typeof refresh_token !== 'string')
      throw new KeyRefused(`${answer.fields.error ?? `HTTP ${answer.status}`} ${error_name ?? message ?? ''}`.trim())
    const seconds = Number(expires_in) || 3600
    return { access: access_token, refresh: refresh_token, expiresAt: new Date(clock.now().getTime() + seconds * 1000) }
  }

  return { access, renewed }
}

const later = (reason: string, seconds: number) => new Undelivered('later', reason, { seconds })

const refused = ({ appId }: ZaloOa) =>
  'Zalo refuses the refresh key: it is used up or too old, and the Zalo OA stays silent. Ask for consent anew ' +
  `(https://oauth.zaloapp.com/v4/oa/permission?app_id=${appId}), put the new ZALO_OA_REFRESH_TOKEN into the ` +
  'environment and start again; ZALO_OA_APP_SECRET must be that of the app.'
