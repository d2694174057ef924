import { type App, Undelivered } from '../../ports.ts'
import type { Answer } from '../zalo/wire.ts'

interface Refusal {
  why: Undelivered['why']
  seconds?: number
  /** what the office must do: no message of ours can mend it */
  cure?: string
}

const MINUTE = 60
const HOUR = 3600
const later = (seconds: number, cure?: string): Refusal => ({ why: 'later', seconds, ...(cure && { cure }) })

/** Zalo's codes that are not about a message of ours; what is not here will never be taken. */
const REFUSALS: Record<number, Refusal> = {
  [-32]: later(MINUTE),
  [-200]: { why: 'unsure' },
  [-211]: later(HOUR),
  [-218]: later(HOUR),
  [-234]: later(HOUR), // not at night
  [-213]: { why: 'gone' },
  [-227]: { why: 'gone' }, // banned, or away for 45 days
  [-244]: { why: 'gone' }, // does not wish to hear from us
  [-230]: { why: 'closed' },
  [-232]: { why: 'closed' },
  [-216]: later(
    MINUTE,
    'the access key is refused although it is new: check that ZALO_OA_APP_ID is the app of this OA',
  ),
  [-220]: later(MINUTE, 'the access key has expired although it is new: check the clock of this machine'),
  [-204]: later(MINUTE, 'the Official Account is switched off: look into oa.zalo.me'),
  [-205]: later(MINUTE, 'the Official Account does not exist any more: look into oa.zalo.me'),
  [-209]: later(MINUTE, 'the app is switched off: switch it on at developers.zalo.me'),
  [-212]: later(MINUTE, 'the app may not use the Official Account API: register it at developers.zalo.me'),
  [-219]: later(MINUTE, 'the app was removed or switched off: look into developers.zalo.me'),
  [-221]: later(MINUTE, 'the Official Account is not verified: have it verified at oa.zalo.me'),
  [-223]: later(MINUTE, 'the Official Account has not allowed this to the app: ask for consent anew'),
  [-224]: later(MINUTE, 'the package of the Official Account has no API: upgrade it at oa.zalo.me'),
  [-235]: later(MINUTE, 'this kind of Official Account has no API: look into oa.zalo.me'),
  [-240]: later(MINUTE, 'Zalo has closed this version of its API: the product needs an update'),
  [-242]: later(MINUTE, 'the app asks for appsecret_proof: switch that off at developers.zalo.me'),
  [-320]: later(MINUTE, 'the app has no Zalo Cloud Account to pay from: connect one at developers.zalo.me'),
  [-321]: later(MINUTE, 'the Zalo Cloud Account is out of money: pay in at account.zalo.cloud'),
}

export const codeOf = ({ fields }: Answer) => Number(fields.error ?? Number.NaN)

/** What Zalo says when a message did not go out, in our words. */
export function undelivered(answer: Answer, log: App['log']): Undelivered {
  const code = codeOf(answer)
  if (Number.isNaN(code)) return outside(answer, log)
  const { why, seconds, cure } = REFUSALS[code] ?? { why: 'refused' }
  if (cure) log.error({ code }, `the Zalo OA cannot send: ${cure}`)
  const pause = code === -32 ? (hintOf(answer) ?? seconds) : seconds
  return new Undelivered(why, `${code} ${answer.fields.message ?? ''}`.trim(), { ...(pause && { seconds: pause }) })
}

/** Somebody on the way turned the request away, a firewall or a wrong address: Zalo itself answers 200. */
function outside({ status }: Answer, log: App['log']) {
  log.error({ status }, 'the Zalo OA cannot send: not Zalo answers, check the network and ZALO_OA_API_ROOT')
  return new Undelivered('later', `HTTP ${status}`, { seconds: MINUTE })
}

/** The limit counts minutes; when the next one begins only some servers tell. */
function hintOf({ headers }: Answer): number | undefined {
  const seconds = Number(headers['retry-after'] ?? headers['x-ratelimit-reset'])
  return Number.isInteger(seconds) && seconds > 0 && seconds <= HOUR ? seconds : undefined
}
