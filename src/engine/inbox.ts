import type { Update } from 'grammy/types'
import { isTransient, Prisma } from '../db.ts'
import { insist } from '../insist.ts'
import { type App, type ChannelName, type Heard, type Stop, Undelivered } from '../ports.ts'
import { countHeard } from '../quota.ts'
import { move } from './accounts.ts'

/** Every update is in the database before it is confirmed to the platform, once, whoever delivers it how often. */
export async function takeIn(app: App, channel: ChannelName, heard: Heard[]) {
  if (heard.length === 0) return
  const rows = heard.map(
    ({ id, update }) =>
      Prisma.sql`(${channel}::"Channel", ${id}, ${laneOf(channel, update)}, ${JSON.stringify(update)})`,
  )
  const added = await app.db.$executeRaw`
    insert into "Inbox" (channel, "eventId", lane, body) values ${Prisma.join(rows)}
    on conflict (channel, "eventId") do nothing`
  if (added > 0) await countHeard(app, channel, added)
}

/**
 * Telegram hands over nothing older than a day: after three, nobody will ask whether we have seen an update. What was
 * parked is kept a month for the operator.
 */
export async function forgetOld({ db }: App) {
  await db.$executeRaw`
    delete from "Inbox"
    where "receivedAt" < now() - case state when 'done' then interval '3 days' when 'parked' then interval '30 days' end`
  await db.$executeRaw`delete from "Offer" where at < now() - interval '7 days'`
  // Telegram lets people edit a message for two days.
  await db.$executeRaw`delete from "Said" where at < now() - interval '3 days'`
}

/**
 * Updates of one lane are worked on one after another. A person in a private chat has one lane for messages and taps:
 * Telegram itself would deliver the two side by side.
 */
function laneOf(channel: ChannelName, update: Heard['update']): string {
  const part = update.message ?? update.edited_message ?? update.callback_query ?? update.my_chat_member
  const chat = update.callback_query?.message?.chat ?? (part && 'chat' in part ? part.chat : undefined)
  const from = part && 'from' in part ? part.from?.id : undefined
  if (!chat && !from) return `${channel}-other`
  return !chat || chat.id === from ? `${channel}-${from}` : `${channel}-${chat.id}-${from ?? ''}`
}

interface Row {
  seq: number
  channel: ChannelName
  body: string
  failures: number
}

const PARK_AFTER = 5
const DEADLINE = 30_000

/** Works through the inbox: lanes side by side, each in order, across processes. */
export function createLanes(
  app: App,
  handle: (channel: ChannelName, update: Update) => Promise<void>,
  apologise: (channel: ChannelName, update: Update, reference: string) => Promise<void>,
) {
  const { db, log } = app
  const { lanes, lease, sweep } = app.config.pace
  const running = new Set<Promise<void>>()
  let claiming: Promise<void> | undefined
  let again = false
  let stopped = false

  /** The oldest update of every lane that nobody works on. */
  const claim = (most: number) => db.$queryRaw<Row[]>`
    update "Inbox" set "leaseUntil" = now() + make_interval(secs => ${lease / 1000})
    where seq in (
      select i.seq from "Inbox" i
      where i.state = 'new' and (i."leaseUntil" is null or i."leaseUntil" < now())
        and not exists (
          select from "Inbox" o
          where o.state = 'new' and o.lane = i.lane and o.seq <> i.seq and (o.seq < i.seq or o."leaseUntil" > now()))
      order by i.seq limit ${most} for update skip locked)
    returning seq, channel, body, failures`

  async function claimAll() {
    do {
      again = false
      const free = lanes - running.size
      if (free <= 0 || stopped) return
      const rows = await claim(free)
      for (const row of rows) {
        const work = run(row).finally(() => {
          running.delete(work)
          wake()
        })
        running.add(work)
      }
      if (rows.length === free) again = true
    } while (again)
  }

  function wake() {
    if (stopped) return
    again = true
    claiming ??= claimAll()
      .catch((error) => log.warn({ error }, 'the inbox cannot be read, trying again'))
      .finally(() => {
        claiming = undefined
      })
  }

  async function run(row: Row) {
    const update: Update = { ...JSON.parse(row.body), update_id: row.seq }
    try {
      await withDeadline(handle(row.channel, update))
      await insist(() => finish(row))
    } catch (error) {
      await insist(() => postpone(row, update, error)).catch((error) => log.error({ error }, 'an update stays leased'))
    }
  }

  /** Only the key stays: what the person wrote now lives where it belongs, and who wrote it is nobody's business. */
  const finish = ({ seq }: Row) =>
    db.inbox.update({
      where: { seq },
      data: { state: 'done', lane: '', body: null, leaseUntil: null },
      select: { seq: true },
    })

  /** What the update asked for has been done; only the answer did not go out. It is worth one repetition, no more. */
  async function sayAgain(row: Row, update: Update, { why, seconds, chat }: Undelivered): Promise<unknown> {
    const here = update.message?.chat ?? update.callback_query?.message?.chat
    if (why === 'moved' && here) await move(app, row.channel, String(here.id), chat)
    if (why === 'later') return hold(row, seconds)
    if (why === 'unreached') return hold(row, 1)
    if (why === 'unsure' && row.failures === 0) return hold({ ...row, failures: 1 }, 1)
    return finish(row)
  }

  async function postpone(row: Row, update: Update, error: unknown): Promise<unknown> {
    const { seq, failures } = row
    if (error instanceof Undelivered && error.why !== 'refused') return sayAgain(row, update, error)
    if (isTransient(error)) {
      log.warn({ error, seq }, 'an update waits for the database')
      return hold(row, 1)
    }
    if (failures + 1 < PARK_AFTER) {
      log.warn({ error, seq, failures: failures + 1 }, 'an update failed, trying again')
      return hold({ ...row, failures: failures + 1 }, 0.1 * 4 ** failures)
    }
    const reference = `U${seq}`
    log.error({ error, seq, reference }, 'an update is parked')
    const parked = { failures: failures + 1, state: 'parked' as const, leaseUntil: null }
    await db.inbox.updateMany({ where: { seq, state: 'new' }, data: parked })
    return apologise(row.channel, update, reference)
  }

  /** Its lane waits with it: order is kept. */
  const hold = ({ seq, failures }: Row, seconds: number) => db.$executeRaw`
    update "Inbox" set failures = ${failures}, "leaseUntil" = now() + make_interval(secs => ${seconds}) where seq = ${seq}`

  const timer = setInterval(wake, sweep)
  const stop: Stop = async () => {
    stopped = true
    clearInterval(timer)
    await claiming
    await Promise.allSettled(running)
  }
  return { wake, stop }
}

async function withDeadline(work: Promise<void>) {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`an update took longer than ${DEADLINE} ms`)), DEADLINE)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
