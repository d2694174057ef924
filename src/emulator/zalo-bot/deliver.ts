import { knock } from '../delivery/knock.ts'
import type { State } from '../state.ts'
import { type BotEvent, captured, documented } from './shapes.ts'

/** Every so many events comes a request without a body, which means nothing. */
const PROBE_EVERY = 20

/** Brings an event to the webhook: as often as the world was told to, and whatever happens, not again. */
export function deliver(state: State, event: BotEvent): void {
  const { zaloBot, updates } = state
  for (let copy = 0; copy < updates.copies; copy++) {
    zaloBot.lanes.run(event.chat.id, async () => {
      if (++zaloBot.delivered % PROBE_EVERY === 0) await post(state, '')
      // Both shapes exist: one in the documentation, the other in what was captured.
      const isFlat = zaloBot.delivered % 2 === 0
      const body = isFlat ? captured(event) : { ok: true, result: documented(event) }
      await post(state, JSON.stringify(body))
    })
  }
}

/** A request without a body; the status it was answered with. */
export const probe = (state: State) => post(state, '')

async function post(state: State, body: string): Promise<number | undefined> {
  const { webhook, patience } = state.zaloBot
  if (!webhook || state.closing.aborted) return undefined
  return knock({
    url: webhook.url,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Java/17.0.12',
      'x-bot-api-secret-token': webhook.secret,
    },
    body,
    patience,
    ended: state.closing,
  })
}
