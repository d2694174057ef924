import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { migrate } from '../prisma/migrate.ts'
import { startEmbedded } from '../src/embedded.ts'

/** A new, empty database on the server under test. The embedded server has only one database, so it gets a new server. */
async function emptyDatabase() {
  if (inject('embedded')) {
    const { databaseUrl, stop } = await startEmbedded({ redisUrl: 'unused' })
    return { databaseUrl, drop: stop }
  }
  const name = `migrate_${randomUUID().replaceAll('-', '')}`
  const url = new URL(inject('databaseUrl'))
  await query(url.href, `CREATE DATABASE ${name}`)
  const databaseUrl = Object.assign(new URL(url), { pathname: name }).href
  return { databaseUrl, drop: () => query(url.href, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function query(databaseUrl: string, sql: string) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

describe('migrate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  let databaseUrl: string
  let drop: (() => Promise<unknown>) | undefined

  beforeEach(async () => {
    write('1_a', 'CREATE TABLE a (id INT);')
    write('2_b', `CREATE TYPE mood AS ENUM ('good'); CREATE TABLE b (id INT, mood mood);`)
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true })
    await drop?.()
  })

  test('a database, in its life', async () => {
    ;({ databaseUrl, drop } = await emptyDatabase())

    // several processes start at once: each migration is applied by exactly one of them
    const runs = await Promise.all(Array.from({ length: 6 }, () => migrate(databaseUrl, folder)))
    expect(runs.flat().sort()).toEqual(['1_a', '2_b'])
    expect(await migrate(databaseUrl, folder)).toEqual([])

    // a new value of an enum cannot be used in the transaction that adds it: one transaction for each migration
    write('3_c', `ALTER TYPE mood ADD VALUE 'tired';`)
    write('4_d', `INSERT INTO b VALUES (1, 'tired');`)
    expect(await migrate(databaseUrl, folder)).toEqual(['3_c', '4_d'])

    // a failing one is undone, says why and where, and runs again when it is repaired
    write('5_e', 'CREATE TABLE e (id INT);\n\nINSERT INTO nowhere VALUES (1);')
    await expect(migrate(databaseUrl, folder)).rejects.toThrow(
      'Migration 5_e failed and left nothing behind: relation "nowhere" does not exist (line 3)',
    )
    write('5_e', 'CREATE TABLE e (id INT);')
    expect(await migrate(databaseUrl, folder)).toEqual(['5_e'])

    // functions contain semicolons
    write('6_f', 'CREATE FUNCTION f() RETURNS INT LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;')
    expect(await migrate(databaseUrl, folder)).toEqual(['6_f'])

    // the file changed under a database that has it
    appendFileSync(join(folder, '2_b', 'migration.sql'), '\n')
    await expect(migrate(databaseUrl, folder)).rejects.toThrow(
      /2_b was edited .* \(git checkout prisma\/migrations\/2_b/,
    )
    rmSync(join(folder, '2_b'), { recursive: true })
    expect(await migrate(databaseUrl, folder)).toEqual([]) // an older version of the code: let it run

    // another tool died in the middle: the sentence contains the cure
    await query(databaseUrl, `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '4_d'`)
    const refusal = await migrate(databaseUrl, folder).catch((error: Error) => error.message)
    expect(refusal).toMatch(/4_d was begun by another tool and never finished/)
    await query(databaseUrl, String(refusal).slice(String(refusal).indexOf('UPDATE')))
    expect(await migrate(databaseUrl, folder)).toEqual(['4_d'])
  })

  function write(name: string, sql: string) {
    mkdirSync(join(folder, name), { recursive: true })
    writeFileSync(join(folder, name, 'migration.sql'), sql)
  }
})
