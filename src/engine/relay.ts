import { Prisma } from '../db.ts'
import type { App, Stop } from '../ports.ts'
import { showNotice } from './notices.ts'
import { makePaper } from './papers.ts'
import { fetchUpload } from './uploads.ts'

interface Due {
  name: 'notice' | 'upload' | 'bulk' | 'paper'
  id: number
  /** grows when a notice's thing changes; the others' never does */
  wanted: number
  attempts: number
}

interface Work {
  table: Prisma.Sql
  wanted: Prisma.Sql
  isOpen: Prisma.Sql
  /** handed over at a time */
  most: number
  run(app: App, id: number): Promise<void>
  /** it may take minutes: not to be done where messages would have to wait for it */
  isLong?: boolean
}

/** The tables whose rows are work, what is still to be done in each, and who does it; what people wait for comes first. */
const WORK: Record<Due['name'], Work> = {
  notice: {
    table: Prisma.sql`"Notice"`,
    wanted: Prisma.sql`wanted`,
    isOpen: Prisma.sql`state in ('due', 'sending') and not bulk`,
    most: 200,
    run: showNotice,
  },
  upload: {
    table: Prisma.sql`"Upload"`,
    wanted: Prisma.sql`0`,
    isOpen: Prisma.sql`state = 'awaited'`,
    most: 200,
    run: fetchUpload,
  },
  bulk: {
    table: Prisma.sql`"Notice"`,
    wanted: Prisma.sql`wanted`,
    isOpen: Prisma.sql`state in ('due', 'sending') and bulk`,
    // In small portions, as many as go out in a second: should the queue be gone, nobody waits longer behind them.
    most: 30,
    run: showNotice,
  },
  paper: {
    table: Prisma.sql`"Paper"`,
    wanted: Prisma.sql`0`,
    isOpen: Prisma.sql`state = 'wanted'`,
    most: 2,
    run: makePaper,
    isLong: true,
  },
}
const NAMES = Object.keys(WORK) as Due['name'][]

/**
 * Hands what is due to the queue. The same query reconciles: what was queued long ago and is still due (Redis was
 * emptied, a worker died) is queued again. Should the queue be gone altogether, the work is done from here, apart from
 * what is long: that waits until the queue is back.
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
      const due = await db.$queryRaw<Due[]>(Prisma.join(NAMES.map(dueIn), ' union all '))
      if (due.length === 0) continue
      const queued = await queue.add(due.map(jobOf)).then(
        () => true,
        (error) => log.warn({ error }, 'the queue is gone, working from here'),
      )
      if (!queued) for (const { name, id } of due) if (!WORK[name].isLong) await WORK[name].run(app, id)
      for (const name of NAMES) await mark(name, due)
      again ||= NAMES.some((name) => due.filter((it) => it.name === name).length >= WORK[name].most && name !== 'bulk')
    } while (again && !stopped)
  }

  function dueIn(name: Due['name']) {
    const { table, wanted, isOpen, most } = WORK[name]
    return Prisma.sql`
      (select ${name}::text as name, id, ${wanted} as wanted, attempts from ${table}
       where ${isOpen} and "dueAt" <= now() and ("leaseUntil" is null or "leaseUntil" < now())
         and ("queuedAt" is null or "queuedAt" < now() - make_interval(secs => ${stale / 1000}))
       order by "dueAt" limit ${most})`
  }

  /** Only what is as it was: what was wanted again or claimed meanwhile must be looked at anew. */
  async function mark(name: Due['name'], due: Due[]) {
    const { table, wanted } = WORK[name]
    const seen = due
      .filter((it) => it.name === name)
      .map((it) => Prisma.sql`(${it.id}::int, ${it.wanted}::int, ${it.attempts}::int)`)
    if (seen.length === 0) return
    await db.$executeRaw`
      update ${table} set "queuedAt" = now()
      from (values ${Prisma.join(seen)}) as seen (row, version, tries)
      where id = seen.row and ${wanted} = seen.version and attempts = seen.tries`
  }

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

const jobOf = ({ name, id, wanted, attempts }: Due) => ({
  name,
  id,
  key: name === 'upload' || name === 'paper' ? `${name[0]}-${id}-${attempts}` : `n-${id}-${wanted}-${attempts}`,
})
