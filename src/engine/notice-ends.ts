import { isTransient } from '../db.ts'
import type { Recipient } from '../feature.ts'
import { type App, type ChannelName, type Language, Undelivered } from '../ports.ts'
import { elsewhere, lose, move, wake } from './accounts.ts'

/** A notice that somebody is working on: nobody else has its lease. */
export interface Claimed {
  id: number
  view: string
  about: string
  wanted: number
  attempts: number
  ambiguous: number
  ref: string | null
  shown: string | null
  lease: string
  channel: ChannelName
  chat: string
  blocked: boolean
  language: Language | null
  account: Recipient
}

/** How often a first send may end without anybody knowing whether it arrived, before an operator must look. */
export const UNSURE_AT_MOST = 1
const GIVE_UP_AFTER = 10

/** A message of its own rather than an edit, which may be repeated at will. */
export const isFirst = ({ channels }: App, { ref, channel }: Claimed) => ref === null || !channels[channel]?.can.edit

/** How a try to show it ended. */
export interface Outcome {
  state: 'due' | 'shown' | 'waiting' | 'held' | 'dead' | 'unknown'
  ref?: string | null
  shown?: string
  reason?: string
  /** the chat that it goes to from now on */
  account?: number
  /** seconds until it is due again */
  after?: number
  ambiguous?: number
  /** other than counted: it was no try */
  attempts?: number
}

/** Only the holder of the lease writes. What was wanted again meanwhile is due again. */
export async function settle(app: App, notice: Claimed, outcome: Outcome) {
  const { state, ref = notice.ref, shown = notice.shown, reason = null, after = 0 } = outcome
  const { ambiguous = notice.ambiguous, account = notice.account.id, attempts = notice.attempts } = outcome
  const [left] = await app.db.$queryRaw<{ state: string }[]>`
    update "Notice"
    set state = case when ${state} in ('shown', 'waiting', 'held', 'dead') and wanted <> ${notice.wanted} then 'due'
                     else ${state}::"NoticeState" end,
        attempts = case when ${state} = 'shown' then 0 else ${attempts} end,
        "accountId" = ${account}, ref = ${ref}, shown = ${shown}, reason = ${reason}, ambiguous = ${ambiguous}, lease = null, "leaseUntil" = null,
        "dueAt" = now() + make_interval(secs => ${after}), "queuedAt" = null,
        "shownAt" = case when ${state} = 'shown' then now() else "shownAt" end
    where id = ${notice.id} and lease = ${notice.lease}
    returning state`
  if (left?.state === 'due' && after === 0) app.nudge()
}

export async function putOff(app: App, notice: Claimed, error: unknown): Promise<Outcome> {
  const { id, view, attempts, channel, chat } = notice
  const about = { error, notice: id, view, attempts }
  if (!(error instanceof Undelivered)) {
    const hopeless = attempts >= GIVE_UP_AFTER && !isTransient(error)
    app.log[hopeless ? 'error' : 'warn'](about, hopeless ? 'a notice is given up' : 'a notice failed, trying again')
    return hopeless ? { state: 'dead', reason: 'bug' } : { state: 'due', after: Math.min(attempts, GIVE_UP_AFTER) }
  }
  app.log.info(about, 'a notice did not go out')
  switch (error.why) {
    case 'later':
      return { state: 'due', after: error.seconds }
    case 'unreached':
      return { state: 'due', after: 1 }
    case 'unsure': {
      // An edit may be repeated at will; a first message once.
      if (!isFirst(app, notice)) return { state: 'due', after: 1 }
      const ambiguous = notice.ambiguous + 1
      if (ambiguous > UNSURE_AT_MOST) return { state: 'unknown', reason: 'unsure', ambiguous }
      return { state: 'due', after: 1, ambiguous }
    }
    case 'moved':
      await move(app, channel, chat, error.chat)
      return { state: 'due', ref: null }
    case 'missing':
      return { state: 'due', ref: null }
    case 'gone':
      await lose(app, channel, chat)
      return (await inAnotherChat(app, notice)) ?? { state: 'dead', reason: 'gone' }
    case 'closed':
      return (await inAnotherChat(app, notice)) ?? waits(app, notice)
    case 'refused':
      app.log.error(about, 'a message of ours was refused')
      return { state: 'dead', reason: error.message }
  }
}

/** "Có tin chờ": until the person writes. */
async function waits(app: App, { channel, account, chat }: Claimed): Promise<Outcome> {
  await wake(app, channel, account.id, chat)
  return { state: 'waiting', reason: 'closed' }
}

/** The same person may have another messenger, where they can be written to. */
export async function inAnotherChat(app: App, notice: Claimed): Promise<Outcome | undefined> {
  const account = await elsewhere(app, notice)
  return account === undefined ? undefined : { state: 'due', account, ref: null, shown: '' }
}
