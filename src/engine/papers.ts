import { randomUUID } from 'node:crypto'
import { own } from '../core/lookup.ts'
import { Unmade, type Why } from '../core/papers.ts'
import { isTransient } from '../db.ts'
import type { Made, Order } from '../feature.ts'
import { insist } from '../insist.ts'
import { type App, StorageTrouble } from '../ports.ts'
import { change, tell } from '../record.ts'
import { holding } from './lease.ts'

interface Claimed extends Order {
  id: number
  kind: string
  accountId: number
  attempts: number
  lease: string
}

/** Whoever waits sees it fail rather than wait for ever: also when it takes its worker down with it. */
const GIVE_UP_AFTER = 3
/** Milliseconds before the first word about how far it is, and between two of them. */
const WORD_AFTER = 1500

/**
 * Makes one paper and puts it into our storage. Safe to run twice or at once: the row is claimed by a lease that is
 * renewed while it is made, the files have the same names each time, and only the holder of the lease says that they are
 * there.
 */
export async function makePaper(app: App, id: number) {
  const paper = await claim(app, id)
  if (!paper) return
  if (paper.attempts > GIVE_UP_AFTER) return void (await insist(() => fail(app, paper, 'broken')))
  const end = await bring(app, paper).catch((error: unknown) => () => stumble(app, paper, error))
  await insist(end)
}

async function claim({ db, config }: App, id: number): Promise<Claimed | undefined> {
  const [claimed] = await db.$queryRaw<Claimed[]>`
    update "Paper" p
    set lease = ${randomUUID()}, "leaseUntil" = now() + make_interval(secs => ${config.pace.lease / 1000}),
        attempts = p.attempts + 1
    from "Person" who
    where p.id = ${id} and who.id = p."personId" and p.state = 'wanted' and p."dueAt" <= now()
      and (p."leaseUntil" is null or p."leaseUntil" < now())
    returning p.id, p.kind, p.params, p."personId", p."accountId", p.attempts, p.lease, who.language`
  return claimed
}

/** Makes it and puts it away; then what is to be written down. */
async function bring(app: App, paper: Claimed): Promise<() => Promise<unknown>> {
  const make = app.features.map(({ papers }) => own(papers, paper.kind)).find(Boolean)
  if (!make) throw new Error(`no feature makes a paper "${paper.kind}"`)
  const { files, at } = await inTime(app, paper, (progress) => make(app, paper, progress))
  const kept = files.map(({ name }, place) => ({ name, file: `papers/${paper.id}/${place}` }))
  for (const [place, { bytes }] of files.entries()) await app.files.put(kept[place]!.file, bytes)
  return () => finish(app, paper, kept, at)
}

/** Says how far the work is, and leaves it when it takes too long. */
async function inTime(app: App, paper: Claimed, work: (progress: (share: number) => void) => Promise<Made>) {
  const { paper: longest } = app.config.pace
  const began = performance.now()
  let said = began
  let late: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Unmade('too-long')), longest)
  })
  const progress = (share: number) => {
    if (performance.now() - began > longest) throw new Unmade('too-long')
    if (performance.now() - said < WORD_AFTER) return
    said = performance.now()
    // Nobody waits for it: the work may be inside a transaction that holds everyone up.
    void quietly(app, say(app, paper, Math.round(share * 100)))
  }
  try {
    return await holding(app, () => renew(app, paper), Promise.race([work(progress), limit]))
  } finally {
    clearTimeout(late)
  }
}

const quietly = ({ log }: App, work: Promise<unknown>) =>
  work.catch((error) => log.info({ error }, 'nobody was told how far a paper is'))

const renew = ({ db, config }: App, { id, lease }: Claimed) => db.$executeRaw`
  update "Paper" set "leaseUntil" = now() + make_interval(secs => ${config.pace.lease / 1000})
  where id = ${id} and lease = ${lease} and state = 'wanted'`

async function say(app: App, { id, lease, accountId: account }: Claimed, percent: number) {
  await app.db.$transaction(async (tx) => {
    const where = { id, lease, state: 'wanted' as const, progress: { lt: percent } }
    const { count } = await tx.paper.updateMany({ where, data: { progress: percent } })
    if (count === 1) await tell(tx, [{ account, view: 'paper-progress', about: String(id) }])
  })
  app.nudge()
}

const RELEASED = { lease: null, leaseUntil: null, queuedAt: null }

const finish = (app: App, { id, lease, personId }: Claimed, files: { name: string; file: string }[], at: Date) =>
  change(app, async (tx, record) => {
    const where = { id, lease, state: 'wanted' as const }
    const made = { state: 'made' as const, progress: 100, files, at, reason: null }
    const { count } = await tx.paper.updateMany({ where, data: { ...RELEASED, ...made } })
    if (count === 1) await record({ name: 'paper.made', personId, data: { paper: id, files: files.length } })
  })

/** What would go wrong again is said at once; anything else is tried again, twice. */
function stumble(app: App, paper: Claimed, error: unknown): Promise<unknown> {
  if (error instanceof Unmade) {
    app.log.info({ paper: paper.id, why: error.why, reason: error.message }, 'a paper cannot be made')
    return fail(app, paper, error.why)
  }
  const why: Why = error instanceof StorageTrouble ? 'storage' : 'broken'
  app.log[isTransient(error) ? 'warn' : 'error']({ error, paper: paper.id, attempts: paper.attempts }, 'a paper failed')
  return paper.attempts >= GIVE_UP_AFTER ? fail(app, paper, why) : again(app, paper, why)
}

const again = ({ db, config }: App, { id, lease, attempts }: Claimed, why: Why) => db.$executeRaw`
  update "Paper"
  set "dueAt" = now() + make_interval(secs => ${attempts === 1 ? 1 : config.pace.mend / 1000}), reason = ${why},
      lease = null, "leaseUntil" = null, "queuedAt" = null
  where id = ${id} and lease = ${lease}`

const fail = (app: App, { id, lease, personId }: Claimed, why: Why) =>
  change(app, async (tx, record) => {
    const where = { id, lease, state: 'wanted' as const }
    const { count } = await tx.paper.updateMany({ where, data: { ...RELEASED, state: 'failed', reason: why } })
    if (count === 1) await record({ name: 'paper.failed', personId, data: { paper: id, why } })
  })
