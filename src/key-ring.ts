import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from './db.ts'
import { insist } from './insist.ts'
import { type ChannelName, KeyRefused, type KeyRing, type Keys, Undelivered } from './ports.ts'

/** Longer than two exchanges with a slow server: whoever holds the ring this long has died. */
const LEASE = 45
/** Whoever has waited this long for another process comes back later. */
const PATIENCE = 5000
/** How long a pair is held out to a database that is away; then it is kept in memory. */
const INSISTENCE = 10_000
const PAUSE = 100

/**
 * The keys of a channel, in the database for every process. A refresh key is good once: the row is leased before it is
 * spent, and what it brought is saved before it is used. `first` begins, and begins again when what is stored is
 * refused: that is how an operator puts in a new one.
 */
export function createKeyRing(db: Db, channel: ChannelName, first?: string): KeyRing {
  /** What an exchange brought while the database was away: it exists nowhere else. */
  let unsaved: { stale: string; keys: Keys } | undefined

  async function read(): Promise<Keys | undefined> {
    const row = await db.credential.findUnique({ where: { channel } })
    return row?.access ? { access: row.access, refresh: row.refresh, expiresAt: row.expiresAt } : undefined
  }

  async function renew(stale: string, exchange: Exchange): Promise<Keys> {
    const end = performance.now() + PATIENCE
    for (;;) {
      const kept = await read()
      if (kept && kept.access !== stale) return kept
      const lease = await claim(kept?.access ?? '')
      if (lease) return spend(kept, exchange).finally(() => release(lease))
      if (performance.now() > end) throw new Undelivered('later', 'another process is fetching keys', { seconds: 5 })
      await wait(PAUSE)
    }
  }

  /** Takes the row, or makes an empty one to take; undefined while somebody else has it, or has just renewed it. */
  async function claim(access: string): Promise<Date | undefined> {
    const [row] = await db.$queryRaw<{ leaseUntil: Date }[]>`
      insert into "Credential" as c (channel, access, refresh, "expiresAt", "leaseUntil")
      values (${channel}::"Channel", '', '', now(), now() + make_interval(secs => ${LEASE}))
      on conflict (channel) do update set "leaseUntil" = excluded."leaseUntil"
      where c.access = ${access} and (c."leaseUntil" is null or c."leaseUntil" < now())
      returning "leaseUntil"`
    return row?.leaseUntil
  }

  const release = (lease: Date) =>
    db.$executeRaw`
      update "Credential" set "leaseUntil" = null where channel = ${channel}::"Channel" and "leaseUntil" = ${lease}`.catch(
      () => undefined,
    )

  async function spend(kept: Keys | undefined, exchange: Exchange): Promise<Keys> {
    const stale = kept?.access ?? ''
    if (unsaved?.stale !== stale) {
      const refreshes = [kept?.refresh, first].filter((key, at, all) => key && all.indexOf(key) === at) as string[]
      const keys = await firstTaken(refreshes, exchange).catch(async (error: unknown) => {
        // Somebody whose lease ran out may have been faster.
        const other = await read()
        if (other && other.access !== stale) return other
        throw error
      })
      unsaved = { stale, keys }
    }
    const { keys } = unsaved
    const saved = await insist(() => save(stale, keys), INSISTENCE)
    unsaved = undefined
    return saved
  }

  /** Over the pair that was exchanged and no other: a newer one stays, and is the answer. */
  async function save(stale: string, { access, refresh, expiresAt }: Keys): Promise<Keys> {
    await db.credential.updateMany({ where: { channel, access: stale }, data: { access, refresh, expiresAt } })
    return (await read())!
  }

  return { read, renew }
}

type Exchange = (refresh: string) => Promise<Keys>

/** Only a refusal leads to the next one: a key of which nobody knows whether it is spent is tried again. */
async function firstTaken([refresh, ...others]: string[], exchange: Exchange): Promise<Keys> {
  if (!refresh) throw new KeyRefused('there is no refresh key')
  return exchange(refresh).catch((error: unknown) => {
    if (error instanceof KeyRefused && others.length > 0) return firstTaken(others, exchange)
    throw error
  })
}
