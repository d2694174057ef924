import { Prisma } from '../db.ts'
import type { App, Stop } from '../ports.ts'
import { showNotice } from './notices.ts'

interface Due {
  id: number
  wanted: number
  attempts: number
}

/**
 * Hands what is due to the queue. The same query reconciles: what was queued long ago and is still due (Redis was
 * emptied, a worker died) is queued again. Should the queue be gone altogether, the notice is shown from here.
 */
export function createRelay(app: App) {
  const { db, log, queue } = app
  const { sweep, stale } = app.config.pace
  let passing: Promise<void> | undefined
  let again = false
  let stopped = false

  async function pass() {
    do {
      again = false
      const due = await db.$queryRaw<Due[]>`
        select id, wanted, attempts from "Notice"
        where state in ('due', 'sending') and "dueAt" <= now() and ("leaseUntil" is null or "leaseUntil" < now())
          and ("queuedAt" is null or "queuedAt" < now() - make_interval(secs => ${stale / 1000}))
        order by "dueAt" limit 200`
      if (due.length === 0) continue
      const jobs = due.map(({ id, wanted, attempts }) => ({ name: 'notice', id, key: `n-${id}-${wanted}-${attempts}` }))
      const queued = await queue.add(jobs).then(
        () => true,
        (error) => log.warn({ error }, 'the queue is gone, showing notices from here'),
      )
      if (!queued) for (const { id } of due) await showNotice(app, id)
      await mark(due)
      again ||= due.length === 200
    } while (again && !stopped)
  }

  /** Only what is as it was: a notice that was wanted again or claimed meanwhile must be looked at anew. */
  const mark = (due: Due[]) => db.$executeRaw`
    update "Notice" n set "queuedAt" = now()
    from (values ${Prisma.join(due.map((it) => Prisma.sql`(${it.id}::int, ${it.wanted}::int, ${it.attempts}::int)`))})
      as seen (id, wanted, attempts)
    where n.id = seen.id and n.wanted = seen.wanted and n.attempts = seen.attempts`

  function nudge() {
    if (stopped) return
    again = true
    passing ??= pass()
      .catch((error) => log.warn({ error }, 'the relay could not look, trying again'))
      .finally(() => {
        passing = undefined
      })
  }

  const timer = setInterval(nudge, sweep)
  const stop: Stop = async () => {
    stopped = true
    clearInterval(timer)
    await passing
  }
  return { nudge, stop }
}
