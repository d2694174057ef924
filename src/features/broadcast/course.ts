import type { Me } from '../../context.ts'
import { FRESH } from '../../core/broadcast.ts'
import type { EventName } from '../../core/events.ts'
import { may } from '../../core/policy.ts'
import { Problem } from '../../core/problem.ts'
import { isQuiet } from '../../core/quiet.ts'
import type { Tx } from '../../db.ts'
import type { App, ChannelName } from '../../ports.ts'
import { change } from '../../record.ts'
import { steered, VIEW } from './broadcast.ts'

type State = 'composed' | 'scheduled' | 'sending' | 'paused' | 'stopped' | 'finished'

interface Step {
  from: State[]
  to: State
  event: EventName
  /** what becomes of those who have not got it */
  rows(tx: Tx, about: string): Promise<unknown>
}

/**
 * A row that somebody is sending just now settles by itself: `wanted` goes up, so that it is looked at once more by
 * what is true then.
 */
const STEPS = {
  pause: {
    from: ['sending'],
    to: 'paused',
    event: 'broadcast.paused',
    rows: (tx, about) => tx.$executeRaw`
      update "Notice" set state = 'held' where view = ${VIEW} and about = ${about} and state = 'due'`,
  },
  resume: { from: ['paused'], to: 'sending', event: 'broadcast.resumed', rows: letGo },
  /** What was never sent off goes away without a word to anybody. */
  drop: { from: ['composed'], to: 'stopped', event: 'broadcast.stopped', rows: async () => undefined },
  stop: {
    from: ['scheduled', 'sending', 'paused'],
    to: 'stopped',
    event: 'broadcast.stopped',
    rows: (tx, about) => tx.$executeRaw`
      update "Notice" set wanted = wanted + 1, reason = case when state = 'sending' then reason else 'over' end,
        state = case when state = 'sending' then state else 'dead' end
      where view = ${VIEW} and about = ${about} and state in ('due', 'held', 'waiting', 'sending')`,
  },
} satisfies Record<string, Step>

function letGo(tx: Tx, about: string) {
  return tx.$executeRaw`
    update "Notice" set wanted = wanted + 1, "queuedAt" = null, "dueAt" = greatest("dueAt", now()),
      state = case when state = 'held' then 'due' else state end
    where view = ${VIEW} and about = ${about} and state in ('held', 'sending')`
}

/** Pauses, resumes or stops it, as it was before; a Problem says how it stands when that cannot be done any more. */
export const steer = (app: App, who: Me | undefined, channel: ChannelName, id: number, step: keyof typeof STEPS) =>
  change(app, async (tx, record) => {
    const { from, to, event, rows }: Step = STEPS[step]
    const found = await steered(tx, who, id)
    const { count } = await tx.broadcast.updateMany({ where: { id, state: { in: from } }, data: { state: to } })
    if (count === 0) throw new Problem(`broadcast-already-${found.state}`)
    await rows(tx, String(id))
    await record({ name: event, personId: who!.id, channel, unitId: found.unitId, data: { broadcast: id } })
    return found
  })

/** What was to go out by now goes out, never at night; and what has gone out comes to its end. */
export async function keepTime(app: App) {
  const now = app.clock.now()
  const { broadcast } = app.db
  const due = isQuiet(now) ? [] : await broadcast.findMany({ where: { state: 'scheduled', scheduledAt: { lte: now } } })
  for (const { id } of due) await begin(app, id)
  const open = await broadcast.findMany({ where: { state: { in: ['sending', 'stopped'] }, endedAt: null } })
  for (const { id } of open) await finish(app, id)
}

/** Its hour has come. Whoever may not speak to that unit any more does not. */
const begin = (app: App, id: number) =>
  change(app, async (tx, record) => {
    const { authorId, unit } = await tx.broadcast.findUniqueOrThrow({ where: { id }, include: { unit: true } })
    const roles = await tx.role.findMany({ where: { personId: authorId, state: 'active' }, include: { unit: true } })
    const holding = roles.map(({ kind, unit: { id, path } }) => ({ kind, unit: id, path }))
    const mayGo = may.broadcast({ id: authorId, roles: holding }, unit)
    const { count } = await tx.broadcast.updateMany({
      where: { id, state: 'scheduled' },
      data: mayGo ? { state: 'sending', startedAt: app.clock.now() } : { state: 'stopped' },
    })
    if (count === 0) return
    await (mayGo ? letGo : STEPS.stop.rows)(tx, String(id))
    const name = mayGo ? 'broadcast.started' : 'broadcast.stopped'
    await record({ name, unitId: unit.id, data: { broadcast: id } })
  })

/** Nobody is left: said once, whoever notices first. */
export async function finish(app: App, id: number) {
  const where = { view: VIEW, about: String(id), state: { in: ['due', 'sending', 'held'] as 'due'[] } }
  const found = await app.db.broadcast.findUnique({ where: { id } })
  if (!found || found.endedAt || (found.state !== 'sending' && found.state !== 'stopped')) return
  if ((await app.db.notice.count({ where })) > 0) return
  await change(app, async (tx, record) => {
    const { count } = await tx.broadcast.updateMany({
      where: { id, state: found.state, endedAt: null },
      data: { endedAt: app.clock.now(), ...(found.state === 'sending' && { state: 'finished' }) },
    })
    if (count === 1) await record({ name: 'broadcast.finished', unitId: found.unitId, data: { broadcast: id } })
  })
}

export const isOld = ({ endedAt }: { endedAt: Date | null }, now: Date) =>
  endedAt !== null && now.getTime() - endedAt.getTime() > FRESH * 86_400_000
