import { createHash, randomUUID } from 'node:crypto'
import type { Message, Notice, Translate } from '../core/message.ts'
import { isQuiet } from '../core/quiet.ts'
import { isTransient } from '../db.ts'
import type { Feature, Recipient } from '../feature.ts'
import { insist } from '../insist.ts'
import { type App, type ChannelName, type Language, Undelivered } from '../ports.ts'
import { usedUp } from '../quota.ts'
import { elsewhere, lose, move, wake } from './accounts.ts'
import { answerToAlbum } from './albums.ts'
import { ALBUM } from './quiet.ts'
import { answerIn, commandsOn, showIn } from './speak.ts'

interface Claimed {
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
const UNSURE_AT_MOST = 1
const GIVE_UP_AFTER = 10
/** Whoever fills in a form is left in peace: minutes since they last wrote, and seconds until the next try. */
const ANSWERING = 15
const PASSIVE = 300
/** The rest of a month's messages is for what somebody waits for. */
const SPARE_UNTIL = 0.95

/**
 * Makes one chat show the truth: sends the first time, edits ever after. Safe to run twice or at once: the row is
 * claimed by a lease, and no transaction is held while the message travels.
 */
export async function showNotice(app: App, id: number) {
  const notice = await claim(app, id)
  if (!notice) return
  const outcome = await show(app, notice).catch((error: unknown) => insist(() => putOff(app, notice, error)))
  await insist(() => settle(app, notice, outcome))
}

async function claim({ db, config, channels }: App, id: number): Promise<Claimed | undefined> {
  const [claimed] = await db.$queryRaw<Claimed[]>`
    update "Notice" n
    set state = 'sending', lease = ${randomUUID()}, "leaseUntil" = now() + make_interval(secs => ${config.pace.lease / 1000}),
        attempts = n.attempts + 1,
        ambiguous = n.ambiguous + case
          when n.state = 'sending' and (n.ref is null or not a.channel::text = any(${editable(channels)})) then 1 else 0 end
    from "Account" a left join "Person" p on p.id = a."personId"
    where n.id = ${id} and a.id = n."accountId" and n."dueAt" <= now()
      and (n.state = 'due' or (n.state = 'sending' and n."leaseUntil" < now()))
    returning n.id, n.view, n.about, n.wanted, n.attempts, n.ambiguous, n.ref, n.shown, n.lease,
      a.channel, a.chat, (a.state = 'blocked' or coalesce(a."personId", a."unitId") is null) as blocked, p.language,
      json_build_object('id', a.id, 'personId', a."personId", 'unitId', a."unitId") as account`
  return claimed
}

async function show(app: App, notice: Claimed): Promise<Outcome> {
  if (notice.blocked) return (await inAnotherChat(app, notice)) ?? { state: 'dead', reason: 'gone' }
  if (isFirst(app, notice) && notice.ambiguous > UNSURE_AT_MOST) return { state: 'unknown', reason: 'unsure' }
  const channel = app.channels[notice.channel]
  if (!channel) return (await inAnotherChat(app, notice)) ?? { state: 'waiting', reason: 'not connected' }
  const feature = app.features.find(({ views }) => views?.[notice.view])
  if (feature?.spare?.includes(notice.view) && (await usedUp(app, notice.channel)) >= SPARE_UNTIL)
    return (await inAnotherChat(app, notice)) ?? { state: 'dead', reason: 'quota' }

  const t = app.t(notice.language ?? 'vi', commandsOn(channel))
  if (await isToWait(app, notice, feature)) return { state: 'due', after: PASSIVE, attempts: notice.attempts - 1 }
  const leave = isFirst(app, notice) ? await feature?.bulk?.[notice.view]?.(app, notice.about) : undefined
  if (leave === 'hold') return { state: 'held', attempts: notice.attempts - 1 }
  if (leave === 'drop') return { state: 'dead', reason: 'over' }
  const found = await viewed(app, notice, t)
  if (!found) return { state: 'shown' }
  const { refresh, ...message } = found
  return { ...(await say(app, notice, message, t, leave === 'go')), ...again(refresh) }
}

/** It is shown, and looked at again after a while. */
const again = (refresh?: number) =>
  refresh !== undefined && ({ state: 'due', after: refresh / 1000, attempts: 0 } as const)

async function say(app: App, notice: Claimed, message: Message, t: Translate, isBulk: boolean): Promise<Outcome> {
  const shown = createHash('sha256').update(JSON.stringify(message)).digest('base64url')
  if (notice.ref !== null && shown === notice.shown) return { state: 'shown' }
  if (isFirst(app, notice)) {
    const { ref } = await (notice.view === ALBUM ? answerIn : showIn)(app, notice, message, t, { isBulk })
    return { state: 'shown', shown, ref, ambiguous: 0 }
  }
  await app.channels[notice.channel]!.edit(notice.chat, notice.ref!, message)
  return { state: 'shown', shown }
}

async function viewed(
  app: App,
  notice: Claimed,
  t: Translate,
): Promise<(Message & Pick<Notice, 'refresh'>) | undefined> {
  const { account, about } = notice
  if (notice.view === ALBUM) return answerToAlbum(app, notice, about, t)
  const view = app.features.map(({ views }) => views?.[notice.view]).find(Boolean)
  if (!view) throw new Error(`no feature has a view "${notice.view}"`)
  return view({ app, t, account, again: notice.ref !== null && !app.channels[notice.channel]!.can.edit }, about)
}

/** It comes by itself and can wait, and it is night, or the person is busy with a form just now. */
async function isToWait(app: App, notice: Claimed, feature: Feature | undefined): Promise<boolean> {
  const isPassive = isFirst(app, notice) && feature?.passive?.includes(notice.view) === true
  return isPassive && (isQuiet(app.clock.now()) || isAnswering(app, notice))
}

/** A form is open in that chat, and the person has just written there: by the product's clock, not the database's. */
async function isAnswering({ db, clock }: App, { account: { id } }: Claimed): Promise<boolean> {
  const since = new Date(clock.now().getTime() - ANSWERING * 60_000)
  return (await db.draft.count({ where: { accountId: id, account: { heardAt: { gt: since } } } })) > 0
}

/** A message of its own rather than an edit, which may be repeated at will. */
const isFirst = ({ channels }: App, { ref, channel }: Claimed) => ref === null || !channels[channel]?.can.edit

const editable = (channels: App['channels']) =>
  Object.entries(channels).flatMap(([name, { can }]) => (can.edit ? name : []))

interface Outcome {
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
async function settle(app: App, notice: Claimed, outcome: Outcome) {
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

async function putOff(app: App, notice: Claimed, error: unknown): Promise<Outcome> {
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
async function inAnotherChat(app: App, notice: Claimed): Promise<Outcome | undefined> {
  const account = await elsewhere(app, notice)
  return account === undefined ? undefined : { state: 'due', account, ref: null, shown: '' }
}
