import { createHash } from 'node:crypto'
import type { Me } from '../../context.ts'
import { type Composition, SAME_WITHIN } from '../../core/broadcast.ts'
import { dayOf } from '../../core/day.ts'
import type { Answers } from '../../core/form.ts'
import { allow, may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { fold } from '../../core/vietnamese.ts'
import type { Tx } from '../../db.ts'
import type { App, ChannelName } from '../../ports.ts'
import { change } from '../../record.ts'
import { takeDraft } from '../../submissions.ts'
import { uploadsIn, usable } from '../../uploads.ts'
import { recipientsOf } from './audience.ts'
import { type Broadcast, steered, VIEW } from './broadcast.ts'

/** Keeps what was written, or writes it anew (`about`) while it is not sent yet; undefined when the draft was used up before. */
export const compose = (
  app: App,
  who: Me,
  channel: ChannelName,
  given: Answers,
  draft: { id: number; about: string },
) =>
  change(app, async (tx, record) => {
    if (!(await takeDraft(tx, draft.id))) return undefined
    const answers = await usable(tx, given)
    const composition = answers as unknown as Composition
    const unit = await tx.unit.findUniqueOrThrow({ where: { id: Number(composition.unit.value) } })
    allow(may.broadcast(who, unit), 'policy-broadcast')
    const row = { authorId: who.id, unitId: unit.id, answers: answers as object, draftId: draft.id }
    const id = draft.about ? Number(draft.about) : (await tx.broadcast.create({ data: row })).id
    if (draft.about) {
      const mine = { id, authorId: who.id, state: 'composed' as const }
      const { count } = await tx.broadcast.updateMany({ where: mine, data: row })
      if (count === 0) throw new Problem('broadcast-not-composed')
    }
    await record({ name: 'broadcast.composed', personId: who.id, channel, unitId: unit.id, data: { broadcast: id } })
    return id
  })

/** The same words and files, all of them fetched, are the same message, however spaced and whatever the files are called. */
async function hashOf(tx: Tx, { text, photos = [], files = [] }: Composition): Promise<string> {
  const uploads = await tx.upload.findMany({ where: { id: { in: uploadsIn({ photos, files }) } } })
  const parts = [fold(text), ...uploads.map(({ sha256 }) => sha256).sort()]
  return createHash('sha256').update(parts.join('\n')).digest('base64url')
}

/** `at`: not now but then. `isUrgent`: now, at night too. `isSure`: although the same was sent to some of these people. `draft`: to be used up with it. */
export interface Order {
  at?: Date | undefined
  isUrgent?: boolean
  isSure?: boolean
  draft?: number
}

/** Sent off, or when it was before: `same` went to `people` of these, at that time. */
export type SentOff = { recipients: number } | { same: { people: number; at: Date } } | 'before'

/**
 * Writes down who gets it and lets it go, once: whoever presses a second time is told that it was done. The rows are
 * notices that wait until their hour, or for their turn.
 */
export const sendOff = (app: App, who: Me | undefined, channel: ChannelName, id: number, order: Order = {}) =>
  change(app, async (tx, record): Promise<SentOff> => {
    if (order.draft !== undefined) await takeDraft(tx, order.draft)
    const found = await steered(tx, who, id)
    if (found.state !== 'composed') return 'before'
    await checkFiles(tx, found)
    const now = app.clock.now()
    const recipients = await recipientsOf(tx, found.composition, found.authorId, dayOf(now))
    if (recipients.length === 0) throw new Problem('broadcast-nobody')
    const accounts = recipients.map(({ account }) => account)
    const hash = await hashOf(tx, found.composition)
    const same = order.isSure ? undefined : await sentBefore(tx, { id, hash }, accounts, now)
    if (same) return { same }
    const { count } = await tx.broadcast.updateMany({
      // Not while it is being written anew.
      where: { id, state: 'composed', draftId: found.draftId },
      data: {
        hash,
        recipients: recipients.length,
        ...(order.at ? { state: 'scheduled', scheduledAt: order.at } : { state: 'sending', startedAt: now }),
      },
    })
    if (count === 0) return 'before'
    await tx.$executeRaw`
      insert into "Notice" ("accountId", view, about, bulk, state)
      select account, ${VIEW}, ${String(id)}, true, ${order.at ? 'held' : 'due'}::"NoticeState"
      from unnest(${accounts}::int[]) as account on conflict do nothing`
    const name = order.at ? 'broadcast.scheduled' : 'broadcast.started'
    const data = { broadcast: id, recipients: recipients.length }
    await record({ name, personId: who!.id, channel, unitId: found.unitId, data })
    return { recipients: recipients.length }
  })

/** Everything that goes with it is in our own storage. */
async function checkFiles(tx: Tx, { answers }: Broadcast) {
  const ids = uploadsIn(answers as Answers)
  const kept = await tx.upload.count({ where: { id: { in: ids }, state: 'kept' } })
  if (kept === ids.length) return
  const awaited = await tx.upload.count({ where: { id: { in: ids }, state: 'awaited' } })
  throw new Problem(awaited > 0 ? 'broadcast-files-awaited' : 'broadcast-files-lost')
}

/** When the same message last went, or is to go, to some of these people, on whichever messenger, and to how many of them. */
async function sentBefore(tx: Tx, { id, hash }: { id: number; hash: string }, accounts: number[], now: Date) {
  const since = new Date(now.getTime() - SAME_WITHIN * 3_600_000)
  const [found] = await tx.$queryRaw<{ people: number; at: Date }[]>`
    select count(distinct coalesce(-a."personId", a.id))::int as people, coalesce(b."startedAt", b."scheduledAt") as at
    from "Broadcast" b
    join "Notice" n on n.view = ${VIEW} and n.about = b.id::text and n.state <> 'dead'
    join "Account" a on a.id = n."accountId"
    where b.hash = ${hash} and b.id <> ${id} and coalesce(b."startedAt", b."scheduledAt") > ${since}
      and (a.id = any(${accounts}) or a."personId" in (select "personId" from "Account" where id = any(${accounts})))
    group by b.id order by at desc limit 1`
  return found
}
