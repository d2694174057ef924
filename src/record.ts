import type { EventName } from './core/events.ts'
import { inTurn, type Prisma, type Tx } from './db.ts'
import type { Telling } from './feature.ts'
import type { App, ChannelName } from './ports.ts'

/** What happened, to what, by whom. */
export interface Happening {
  name: EventName
  personId?: number
  channel?: ChannelName
  unitId?: number
  initiativeId?: number
  submissionId?: number
  version?: number
  data?: Prisma.InputJsonObject
}

/** A happening that stands in the audit trail, for those who decide whom it concerns. */
export interface Happened extends Happening {
  at: Date
}

/**
 * One transaction that changes the world and tells the whole truth about it. `record` writes the event and, beside
 * it, who should see what: the relay is woken when the transaction has been committed, and finds both or neither.
 */
export async function change<T>(
  app: App,
  work: (tx: Tx, record: (event: Happening) => Promise<void>) => Promise<T>,
): Promise<T> {
  const result = await app.db.$transaction((tx) => work(tx, (event) => record(app, tx, event)))
  app.nudge()
  return result
}

async function record(app: App, tx: Tx, event: Happening) {
  const happened = { ...event, at: app.clock.now() }
  await tx.event.create({ data: happened })
  const tellings = await inTurn(app.features, async ({ on }) => (await on?.[event.name]?.(tx, happened)) ?? [])
  await tell(tx, tellings)
}

/**
 * Asks for messages. A notice that exists already is shown again; one that nobody can deliver stays as it is, and one
 * whose first copy may or may not have arrived is never sent a second time from here. Always in the same order: two
 * transactions that want the same messages wait for each other instead of failing.
 */
export async function tell(tx: Tx, tellings: Telling[]) {
  if (tellings.length === 0) return
  const [accounts, views, abouts] = (['account', 'view', 'about'] as const).map((key) =>
    tellings.map((one) => one[key]),
  )
  await tx.$executeRaw`
    insert into "Notice" as n ("accountId", view, about)
    select distinct * from unnest(${accounts}::int[], ${views}::text[], ${abouts}::text[])
      as wanted (account, view, about) order by 1, 2, 3
    on conflict ("accountId", view, about) do update
    set wanted = n.wanted + 1,
        state = case when n.state = 'shown' then 'due' else n.state end,
        "dueAt" = case when n.state = 'shown' then now() else n."dueAt" end,
        "queuedAt" = null`
}
