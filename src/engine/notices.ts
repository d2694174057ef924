import { createHash, randomUUID } from 'node:crypto'
import type { Message, Notice, Translate } from '../core/message.ts'
import { isQuiet } from '../core/quiet.ts'
import type { Feature } from '../feature.ts'
import { insist } from '../insist.ts'
import type { App } from '../ports.ts'
import { usedUp } from '../quota.ts'
import { answerToAlbum } from './albums.ts'
import { holding } from './lease.ts'
import { type Claimed, inAnotherChat, isFirst, type Outcome, putOff, settle, UNSURE_AT_MOST } from './notice-ends.ts'
import { ALBUM } from './quiet.ts'
import { answerIn, commandsOn, showIn } from './speak.ts'

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
  const shown = holding(app, () => renew(app, notice), show(app, notice))
  const outcome = await shown.catch((error: unknown) => insist(() => putOff(app, notice, error)))
  await insist(() => settle(app, notice, outcome))
}

const renew = ({ db, config }: App, { id, lease }: Claimed) => db.$executeRaw`
  update "Notice" set "leaseUntil" = now() + make_interval(secs => ${config.pace.lease / 1000})
  where id = ${id} and lease = ${lease} and state = 'sending'`

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
  const feature = app.features.find(({ views }) => views?.[notice.view])
  const bulk = feature?.bulk?.[notice.view]
  // Whoever has what went to many has it, whatever became of it since.
  if (bulk && notice.ref !== null) return { state: 'shown' }
  if (notice.blocked) return (await inAnotherChat(app, notice)) ?? { state: 'dead', reason: 'gone' }
  if (isFirst(app, notice) && notice.ambiguous > UNSURE_AT_MOST) return { state: 'unknown', reason: 'unsure' }
  const channel = app.channels[notice.channel]
  if (!channel) return (await inAnotherChat(app, notice)) ?? { state: 'waiting', reason: 'not connected' }
  if (feature?.spare?.includes(notice.view) && (await usedUp(app, notice.channel)) >= SPARE_UNTIL)
    return (await inAnotherChat(app, notice)) ?? { state: 'dead', reason: 'quota' }

  const t = app.t(notice.language ?? 'vi', commandsOn(channel))
  if (await isToWait(app, notice, feature)) return { state: 'due', after: PASSIVE, attempts: notice.attempts - 1 }
  const leave = await bulk?.(app, notice.about)
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
    // Of what goes to many the report says who may have it twice.
    return { state: 'shown', shown, ref, ...(!isBulk && { ambiguous: 0 }) }
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

const editable = (channels: App['channels']) =>
  Object.entries(channels).flatMap(([name, { can }]) => (can.edit ? name : []))
