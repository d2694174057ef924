import { createHash } from 'node:crypto'
import { knock } from '../delivery/knock.ts'
import { hexOf, wireIdOf } from '../messengers.ts'
import type { Zalo } from '../people/contacts.ts'
import { isReachable } from '../reach.ts'
import type { State } from '../state.ts'
import { pause } from '../time.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const RETRIES = [30 * SECOND, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 60 * MINUTE]

export function setOaWebhook(state: State, url: string): void {
  if (!isReachable(url)) throw new Error(`Zalo does not call ${url}: it must be https on a public host`)
  state.zaloOa.webhook = { url, isDisabled: false }
}

export interface OaEvent {
  event_name: string
  [field: string]: unknown
}

/** What an event says of itself, whoever caused it. */
export function frameOf({ zaloOa, time }: State, chat: Zalo) {
  return {
    app_id: zaloOa.appId,
    // another number for the same person, good only for another service: a trap for who takes the wrong one
    user_id_by_app: String(BigInt(`0x${hexOf(`app ${wireIdOf(chat.owner, 'zalo_oa')}`)}`) % 10n ** 19n),
    timestamp: String(time.now().getTime()),
  }
}

/** Brings an event to the OA's webhook. Without one nobody ever hears of it. */
export function deliver(state: State, chat: Zalo, event: OaEvent): void {
  const { zaloOa, updates } = state
  if (!zaloOa.webhook || zaloOa.webhook.isDisabled) return
  for (let copy = 0; copy < updates.copies; copy++) {
    zaloOa.lanes.run(String(chat.id), async () => {
      if (await post(state, event)) return
      zaloOa.owed++
      void again(state, event).finally(() => {
        zaloOa.owed--
        state.changes.stir()
      })
    })
  }
}

/** What failed comes back later and holds up nothing; after the last time the webhook is given up. */
async function again(state: State, event: OaEvent): Promise<void> {
  const { lanes } = state.zaloOa
  const { round } = lanes
  for (const [at, delay] of RETRIES.entries()) {
    await pause(delay / state.speed, state.closing)
    if (state.closing.aborted || state.zaloOa.webhook?.isDisabled || lanes.round !== round) return
    if (await post(state, { ...event, num_retry: at + 1 })) return
  }
  if (state.zaloOa.webhook) state.zaloOa.webhook.isDisabled = true
}

async function post(state: State, event: OaEvent): Promise<boolean> {
  const { zaloOa, closing } = state
  if (!zaloOa.webhook || closing.aborted) return true
  const body = JSON.stringify(event)
  const signed = [zaloOa.appId, body, event.timestamp, zaloOa.secretKey].join('')
  const signature = createHash('sha256').update(signed).digest('hex')
  // Seen in both forms.
  const isMarked = zaloOa.delivered++ % 2 === 1
  const status = await knock({
    url: zaloOa.webhook.url,
    headers: { 'content-type': 'application/json', 'x-zevent-signature': isMarked ? `mac=${signature}` : signature },
    body,
    patience: zaloOa.patience,
    ended: closing,
  })
  return status === 200
}
