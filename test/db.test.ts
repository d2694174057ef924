import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { constraintOf, createDb, isTransient, type Tx } from '../src/db.ts'
import { reset } from './support/reset.ts'

const databaseUrl = inject('databaseUrl')
const db = createDb({ databaseUrl })
beforeEach(() => reset({ db, redisUrl: inject('redisUrl') }))
afterAll(() => db.$disconnect())

const unit = { code: 'thach-ha', name: 'Thạch Hà', kind: 'xã', path: '/1/' }

/** What `promise` is rejected with. */
const failure = (promise: PromiseLike<unknown>) =>
  Promise.resolve(promise).then(
    () => expect.unreachable('it should have failed'),
    (error: unknown) => error,
  )

/** Makes PostgreSQL refuse with the given code. */
const refuse = (code: string, tx: Tx = db) =>
  tx.$executeRawUnsafe(`DO $$ BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '${code}'; END $$`)

/** The embedded database is one session in our own thread: it cannot be made to end it, nor to cancel a statement. */
const onServers: (name: string, run: () => Promise<void>) => void = inject('embedded') ? () => undefined : test

describe('a session', () => {
  test('keeps the moment that it is given, whatever zone the server lives in', async () => {
    const noon = new Date('2026-03-01T05:00:00.123Z')
    const { id } = await db.person.create({ data: { name: 'Hoa', createdAt: noon } })
    const [row] = await db.$queryRaw<{ epoch: number; zone: string }[]>`
      SELECT extract(epoch FROM "createdAt")::float8 AS epoch, current_setting('timezone') AS zone FROM "Person" WHERE id = ${id}`
    expect(row).toEqual({ epoch: noon.getTime() / 1000, zone: 'UTC' })
    expect(await db.person.findUniqueOrThrow({ where: { id } })).toMatchObject({ createdAt: noon })
  })

  onServers('gives up a statement that takes for ever', async () => {
    expect(await db.$queryRaw`SELECT current_setting('statement_timeout') AS limit`).toEqual([{ limit: '10s' }])
  })

  test('counts in numbers that JSON can carry', async () => {
    await db.unit.create({ data: unit })
    expect(JSON.stringify(await db.unit.findMany())).toContain('Thạch Hà')
    expect(JSON.stringify(await db.$queryRaw`SELECT count(*)::int AS n FROM "Unit"`)).toBe('[{"n":1}]')
  })

  test('many transactions at once all come through a pool of four', async () => {
    const { id } = await db.unit.create({ data: { ...unit, name: '0' } })
    const small = createDb({ databaseUrl: `${databaseUrl.split('?')[0]}?connection_limit=4` })
    await Promise.all(
      Array.from({ length: 40 }, () =>
        small.$transaction(async (tx) => {
          await tx.$queryRaw`SELECT id FROM "Unit" WHERE id = ${id} FOR UPDATE`
          const { name } = await tx.unit.findUniqueOrThrow({ where: { id } })
          await tx.unit.update({ where: { id }, data: { name: String(Number(name) + 1) } })
        }),
      ),
    )
    expect(await db.unit.findUniqueOrThrow({ where: { id } })).toMatchObject({ name: '40' })
    await small.$disconnect()
  })
})

describe('constraintOf', () => {
  test('names the index that refused, for a model and for raw SQL', async () => {
    await db.unit.create({ data: unit })
    expect(constraintOf(await failure(db.unit.create({ data: unit })))).toBe('Unit_code_key')
    const raw = db.$executeRaw`INSERT INTO "Unit" (code, name, kind, path) SELECT code, name, kind, path FROM "Unit"`
    expect(constraintOf(await failure(raw))).toBe('Unit_code_key')
    expect(constraintOf(await failure(db.unit.create({ data: { ...unit, code: 'b', parentId: 99 } })))).toBe(
      'Unit_parentId_fkey',
    )
    expect(constraintOf(await failure(db.$queryRaw`SELECT 1/0`))).toBeUndefined()
    expect(constraintOf('nothing')).toBeUndefined()
  })
})

describe('isTransient', () => {
  test.each(['40001', '40P01', '57P01', '53300'])('PostgreSQL refuses with %s: yes', async (code) => {
    expect(isTransient(await failure(refuse(code)))).toBe(true)
    expect(isTransient(await failure(db.$transaction((tx) => refuse(code, tx))))).toBe(true)
  })

  test.each(['23505', '42P01', '22P02', 'P0001'])('PostgreSQL refuses with %s: no', async (code) => {
    expect(isTransient(await failure(refuse(code)))).toBe(false)
  })

  test('our own errors and nonsense: no', () => {
    for (const error of [new TypeError('x is not a function'), undefined, null, 'P1001', {}])
      expect(isTransient(error)).toBe(false)
  })

  test('nobody listens, or the server hangs up: yes', async () => {
    const server = createServer((socket) => socket.on('error', () => undefined).once('data', () => socket.destroy()))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const there = createDb({ databaseUrl: `postgresql://a@127.0.0.1:${(server.address() as AddressInfo).port}/b` })
    expect(isTransient(await failure(there.unit.count()))).toBe(true)
    expect(isTransient(await failure(there.$queryRaw`select 1`))).toBe(true)
    expect(isTransient(await failure(there.$transaction((tx) => tx.unit.count())))).toBe(true)
    server.close()
    await once(server, 'close')
    expect(isTransient(await failure(there.unit.count()))).toBe(true)
    expect(isTransient(await failure(there.$queryRaw`select 1`))).toBe(true)
    await there.$disconnect()
  })

  onServers('the server ends our session in the middle of a transaction: yes', async () => {
    const victim = createDb({ databaseUrl })
    const transaction = victim.$transaction(async (tx) => {
      const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`
      await db.$queryRaw`SELECT pg_terminate_backend(${row!.pid}::int)`
      await tx.unit.count()
    })
    expect(isTransient(await failure(transaction))).toBe(true)
    await victim.$disconnect()
  })
})
