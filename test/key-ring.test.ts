import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { createDb } from '../src/db.ts'
import { createKeyRing } from '../src/key-ring.ts'
import { KeyRefused, type Keys, Undelivered } from '../src/ports.ts'
import { eventually } from './support/eventually.ts'
import { reset } from './support/reset.ts'

const databaseUrl = inject('databaseUrl')
const db = createDb({ databaseUrl })
beforeEach(() => reset({ db, redisUrl: inject('redisUrl') }))
afterAll(() => db.$disconnect())

const ring = (first = 'refresh-0', own = db) => createKeyRing(own, 'zalo_oa', first)

/** Gives out keys as Zalo does: a refresh key is good once, and the next one comes with its answer. */
function issuer() {
  const spent: string[] = []
  let good = 'refresh-0'
  return {
    spent,
    async exchange(refresh: string): Promise<Keys> {
      spent.push(refresh)
      await new Promise((resolve) => setImmediate(resolve))
      if (refresh !== good) throw new KeyRefused('-14014 Invalid refresh token')
      const number = spent.length
      good = `refresh-${number}`
      return { access: `access-${number}`, refresh: good, expiresAt: new Date('2026-11-24T10:00:00Z') }
    },
    /** the office gives its consent anew */
    consent(refresh: string) {
      good = refresh
    },
  }
}

const stored = () => db.credential.findUnique({ where: { channel: 'zalo_oa' } })
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('one process', () => {
  test('has no keys at first, begins with the one it was given, and keeps what that brings', async () => {
    const { exchange, spent } = issuer()
    expect(await ring().read()).toBeUndefined()
    const keys = await ring().renew('', exchange)
    expect(keys).toEqual({ access: 'access-1', refresh: 'refresh-1', expiresAt: new Date('2026-11-24T10:00:00Z') })
    expect(await ring().read()).toEqual(keys)
    expect(await stored()).toMatchObject({ ...keys, leaseUntil: null })
    expect(spent).toEqual(['refresh-0'])
  })

  test('goes on with what is stored, not with what it began with', async () => {
    const { exchange, spent } = issuer()
    await ring().renew('', exchange)
    expect(await ring().renew('access-1', exchange)).toMatchObject({ access: 'access-2' })
    expect(spent).toEqual(['refresh-0', 'refresh-1'])
  })

  test('spends nothing for somebody whose keys are merely old', async () => {
    const { exchange, spent } = issuer()
    const keys = await ring().renew('', exchange)
    expect(await ring().renew('', exchange)).toEqual(keys)
    expect(await ring().renew('access-0', exchange)).toEqual(keys)
    expect(spent).toHaveLength(1)
  })

  test('without any key says so', async () => {
    const { exchange } = issuer()
    await expect(createKeyRing(db, 'zalo_oa').renew('', exchange)).rejects.toThrow(
      new KeyRefused('there is no refresh key'),
    )
  })

  test('tries the same key again when nobody was reached, at once', async () => {
    const { exchange, spent } = issuer()
    const lost = new Undelivered('unreached', 'ECONNREFUSED')
    await expect(ring().renew('', () => Promise.reject(lost))).rejects.toBe(lost)
    expect(await stored()).toMatchObject({ access: '', leaseUntil: null })
    expect(await ring().read()).toBeUndefined()
    await ring().renew('', exchange)
    expect(spent).toEqual(['refresh-0'])
  })
})

describe('several processes at once', () => {
  test('exchange once, and all get the same pair', async () => {
    const { exchange, spent } = issuer()
    const dbs = Array.from({ length: 6 }, () => createDb({ databaseUrl }))
    const rings = dbs.map((own) => ring('refresh-0', own))
    for (const stale of ['', 'access-1', 'access-2']) {
      const keys = await Promise.all([...rings, ...rings].map((one) => one.renew(stale, exchange)))
      expect(new Set(keys.map(({ access }) => access)).size).toBe(1)
      expect(await stored()).toMatchObject(keys[0]!)
    }
    expect(spent).toEqual(['refresh-0', 'refresh-1', 'refresh-2'])
    await Promise.all(dbs.map((own) => own.$disconnect()))
  })

  test('nobody has the new pair before it is kept', async () => {
    const { exchange } = issuer()
    const seen: unknown[] = []
    const first = ring().renew('', async (refresh) => {
      const keys = await exchange(refresh)
      seen.push(await ring().read(), (await stored())?.leaseUntil)
      return keys
    })
    const others = Promise.all([ring(), ring()].map((one) => one.renew('', exchange)))
    await Promise.all([first, others])
    expect(seen).toEqual([undefined, expect.any(Date)])
  })

  test('when one dies in the middle, another takes over as soon as its time is up', async () => {
    const { exchange, spent } = issuer()
    let begun = false
    void ring().renew('', () => {
      begun = true
      return new Promise(() => undefined)
    })
    await eventually(() => begun)
    const other = ring().renew('', exchange)
    await wait(300)
    expect(spent).toEqual([])
    await db.$executeRaw`update "Credential" set "leaseUntil" = now() - interval '1 second'`
    expect(await other).toMatchObject({ access: 'access-1' })
  })

  test('one that slept too long takes what the other brought, and spoils nothing', async () => {
    const { exchange } = issuer()
    let wake: (refresh: string) => void = () => undefined
    const sleeper = ring().renew('', async (refresh) => {
      await new Promise<string>((resolve) => {
        wake = resolve
      })
      return exchange(refresh)
    })
    await eventually(stored)
    await db.$executeRaw`update "Credential" set "leaseUntil" = now() - interval '1 second'`
    const keys = await ring().renew('', exchange)
    wake('')
    expect(await sleeper).toEqual(keys)
    expect(await ring().read()).toEqual(keys)
  })

  test('they do not wait for ever', async () => {
    const { exchange, spent } = issuer()
    await db.$executeRaw`insert into "Credential" values ('zalo_oa', '', '', now(), now() + interval '1 hour')`
    await expect(ring().renew('', exchange)).rejects.toMatchObject({ why: 'later', seconds: 5 })
    expect(spent).toEqual([])
  })
})

describe('when the new pair is lost on its way', () => {
  /** The server has rotated the keys, and nobody heard it. */
  const dying = (exchange: (refresh: string) => Promise<Keys>) => async (refresh: string) => {
    await exchange(refresh)
    throw new Undelivered('unsure', 'ECONNRESET')
  }

  test('the next one is refused, and says so', async () => {
    const { exchange, spent } = issuer()
    await ring().renew('', exchange)
    await expect(ring().renew('access-1', dying(exchange))).rejects.toMatchObject({ why: 'unsure' })
    await expect(ring().renew('access-1', exchange)).rejects.toThrow(KeyRefused)
    expect(spent).toEqual(['refresh-0', 'refresh-1', 'refresh-1', 'refresh-0'])
    expect(await ring().read()).toMatchObject({ access: 'access-1', refresh: 'refresh-1' })
    expect(await stored()).toMatchObject({ leaseUntil: null })
  })

  test('a new key in the environment mends it, and what is stored goes on from there', async () => {
    const { exchange, consent } = issuer()
    await ring().renew('', exchange)
    await ring()
      .renew('access-1', dying(exchange))
      .catch(() => undefined)
    consent('consent-anew')
    const keys = await ring('consent-anew').renew('access-1', exchange)
    expect(await ring('consent-anew').read()).toEqual(keys)
    expect(await ring('consent-anew').renew(keys.access, exchange)).not.toEqual(keys)
  })

  test('what is stored comes first as long as it is good', async () => {
    const { exchange, spent } = issuer()
    await ring().renew('', exchange)
    await ring('consent-anew').renew('access-1', exchange)
    expect(spent).toEqual(['refresh-0', 'refresh-1'])
  })

  test('a key of which nobody knows whether it is spent is not given up for another', async () => {
    const { exchange, spent } = issuer()
    await ring().renew('', exchange)
    const silent = () => Promise.reject(new Undelivered('unsure', 'silence'))
    await expect(ring('consent-anew').renew('access-1', silent)).rejects.toMatchObject({ why: 'unsure' })
    expect(spent).toEqual(['refresh-0'])
  })

  test('as long as the process lives, a database that is away costs nothing', async () => {
    const { exchange, spent } = issuer()
    const one = ring()
    await one.renew('', exchange)
    const breaking = async (refresh: string) => {
      const keys = await exchange(refresh)
      await db.$executeRaw`alter table "Credential" rename to "Gone"`
      return keys
    }
    await expect(one.renew('access-1', breaking)).rejects.toThrow()
    await db.$executeRaw`alter table "Gone" rename to "Credential"`
    await db.$executeRaw`update "Credential" set "leaseUntil" = null`
    expect(await one.renew('access-1', exchange)).toMatchObject({ access: 'access-2' })
    expect(await stored()).toMatchObject({ access: 'access-2', refresh: 'refresh-2' })
    expect(spent).toEqual(['refresh-0', 'refresh-1'])
  })
})
