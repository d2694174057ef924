import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Queue, Worker } from 'bullmq'
import pg from 'pg'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { startEmbedded } from '../src/embedded.ts'

describe('the embedded database, in a folder', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'embedded-'))
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  /** KILLS=50 for a thorough look. */
  test('keeps every commit, and no half of one, when its process is killed in the middle of writing', async () => {
    const committed = new Set<number>()
    for (let kill = 0; kill <= Number(process.env.KILLS ?? 2); kill++) {
      const writer = spawn(process.execPath, ['--import', 'tsx', 'test/support/writer.ts', dataDir])
      const errors = writer.stderr.setEncoding('utf8').toArray()
      const lines = createInterface({ input: writer.stdout })[Symbol.asyncIterator]()

      const first = await lines.next()
      if (first.done) throw new Error((await errors).join(''))
      const { debits, credits } = JSON.parse(first.value) as { debits: number[] | null; credits: number[] | null }
      expect(credits).toEqual(debits)
      const found = new Set(debits)
      expect([...committed].filter((id) => !found.has(id))).toEqual([])

      const enough = 20 + Math.random() * 60
      for (let commits = 0; commits < enough; commits++) committed.add(JSON.parse((await lines.next()).value))
      writer.kill('SIGKILL')
      await once(writer, 'exit')
      for await (const line of { [Symbol.asyncIterator]: () => lines }) committed.add(JSON.parse(line)) // said before it died
    }
  }, 600_000)

  test('belongs to one process, and the second is told which', async () => {
    const { databaseUrl, stop } = await startEmbedded({ dataDir, redisUrl: 'unused' })
    const second = spawn(process.execPath, ['--import', 'tsx', 'test/support/writer.ts', dataDir])
    const said = (await second.stderr.setEncoding('utf8').toArray()).join('')
    expect(said).toContain(`Process ${process.pid} already uses ${dataDir}: stop it first, or choose another DATA_DIR.`)
    await expect(startEmbedded({ dataDir, redisUrl: 'unused' })).rejects.toThrow(`Process ${process.pid} already uses`)

    await query(databaseUrl, 'SELECT 1') // and the first has not noticed
    await stop()
    await (await startEmbedded({ dataDir, redisUrl: 'unused' })).stop()
  })
})

describe('the services, embedded or real', () => {
  const services = { databaseUrl: inject('databaseUrl'), redisUrl: inject('redisUrl') }

  test('use what the environment names', async () => {
    const { databaseUrl, redisUrl, stop } = await startEmbedded({
      databaseUrl: 'postgresql://there',
      redisUrl: 'redis://there',
    })
    expect([databaseUrl, redisUrl]).toEqual(['postgresql://there', 'redis://there'])
    await stop()
  })

  test('large statements of several connections do not get mixed up', async () => {
    const pool = new pg.Pool({ connectionString: services.databaseUrl, max: 6 })
    const large = 'x'.repeat(6_000_000)
    await Promise.all(
      Array.from({ length: 6 }, async (_, i) => {
        for (let n = 0; n < 2; n++) {
          const asked =
            i % 2
              ? pool.query('SELECT $1::int + $2::int AS n', [i, n])
              : pool.query('SELECT length($1) + $2::int AS n', [large, n])
          expect((await asked).rows[0].n).toBe((i % 2 ? i : large.length) + n)
        }
      }),
    )
    await pool.end()
  })

  test('a client that vanishes inside its transaction does not hold up the others', async () => {
    const client = new pg.Client({ connectionString: services.databaseUrl })
    client.on('error', () => undefined)
    await client.connect()
    await client.query('CREATE TABLE vanished (id INT)')
    await client.query('BEGIN')
    await client.query('INSERT INTO vanished VALUES (1)')
    ;(client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy()
    expect(await query(services.databaseUrl, 'SELECT count(*)::int AS n FROM vanished')).toEqual([{ n: 0 }])
    await query(services.databaseUrl, 'DROP TABLE vanished')
  })

  test('a process that dies with one transaction open and the next one waiting does not hold up the others', async () => {
    const open = async () => {
      const client = new pg.Client({ connectionString: services.databaseUrl })
      client.on('error', () => undefined)
      await client.connect()
      return client
    }
    for (let times = 0; times < 20; times++) {
      const [first, ...others] = await Promise.all([open(), open(), open(), open()])
      await first!.query('BEGIN')
      for (const client of others) void client.query('BEGIN').catch(() => undefined)
      await first!.query('SELECT 1') // the others stand in line by now
      for (const client of [first!, ...others])
        (client as unknown as { connection: { stream: Socket } }).connection.stream.destroy()
    }
    const other = new pg.Client({ connectionString: services.databaseUrl, query_timeout: 10_000 })
    await other.connect()
    expect((await other.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }])
    await other.end()
  })

  test('Valkey answers the seven thousandth connection as it did the first', async () => {
    const { redisUrl, stop } = await startEmbedded({ databaseUrl: 'unused' })
    const { hostname, port } = new URL(redisUrl)
    const ping = async () => {
      const socket = connect(Number(port), hostname)
      socket.write('PING\r\n')
      const [answer] = await once(socket, 'data', { signal: AbortSignal.timeout(10_000) })
      socket.end()
      await once(socket, 'close')
      return String(answer)
    }
    for (let n = 0; n < 140; n++)
      expect(new Set(await Promise.all(Array.from({ length: 50 }, ping)))).toEqual(new Set(['+PONG\r\n']))
    await stop()
  })

  test('Valkey runs a job of BullMQ in a few milliseconds', async () => {
    const connection = { url: services.redisUrl, maxRetriesPerRequest: null }
    const queue = new Queue('quick', { connection })
    const worker = new Worker('quick', async () => undefined, { connection, autorun: false })
    const done = () => new Promise<void>((resolve) => worker.once('completed', () => resolve()))
    void worker.run()

    const times: number[] = []
    for (let n = 0; n < 20; n++) {
      const started = performance.now()
      const completed = done()
      await queue.add('job', { n })
      await completed
      times.push(performance.now() - started)
    }
    expect(times.sort((a, b) => a - b)[10]).toBeLessThan(40) // 100 ms and more if Valkey only steps at its timer
    await Promise.all([worker.close(), queue.close()])
  })
})

async function query(databaseUrl: string, sql: string) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
