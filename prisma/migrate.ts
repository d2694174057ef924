import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { loadConfig } from '../src/config.ts'
import { startEmbedded } from '../src/embedded.ts'

const FOLDER = fileURLToPath(new URL('./migrations', import.meta.url))

/** The key of Prisma's own migration engine: its `migrate deploy` and ours wait for each other. */
const LOCK = 72707369

/**
 * Brings a database up to date and returns the names of what was new.
 *
 * Does what `prisma migrate deploy` does, and keeps the same books, without the engine that Prisma would download.
 * Each migration is one round: one transaction that takes the lock, looks what is pending, applies the first and
 * writes it down. So it is whole or not there, and of several processes at once each finds what the last one left.
 * On the embedded database, where a lock excludes nobody, the open transaction itself makes everybody else wait.
 */
export async function migrate(databaseUrl: string, folder = FOLDER): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined) // a lost connection also rejects the query in progress
  await client.connect()
  try {
    const applied: string[] = []
    for (;;) {
      const name = await round(client, readMigrations(folder))
      if (!name) return applied
      applied.push(name)
    }
  } finally {
    await client.end()
  }
}

interface Migration {
  name: string
  sql: string
  checksum: string
}

function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function round(client: pg.Client, migrations: Migration[]): Promise<string | undefined> {
  await client.query('BEGIN')
  try {
    await client.query(`SET LOCAL lock_timeout = '60s'`)
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
    await client.query(BOOKS)
    const next = firstPending(migrations, await readBooks(client))
    if (next) await apply(client, next)
    await client.query('COMMIT')
    return next?.name
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

interface Entry {
  migration_name: string
  checksum: string
  finished_at: Date | null
}

async function readBooks(client: pg.Client): Promise<Map<string, Entry>> {
  const { rows } = await client.query<Entry>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return new Map(rows.map((row) => [row.migration_name, row]))
}

/** Entries that the folder does not know are left alone: a newer version was here, and going back must stay possible. */
function firstPending(migrations: Migration[], books: Map<string, Entry>): Migration | undefined {
  for (const migration of migrations) {
    const entry = books.get(migration.name)
    if (entry && !entry.finished_at) throw new Error(unfinished(migration.name))
    if (entry && entry.checksum !== migration.checksum) throw new Error(edited(migration.name))
  }
  return migrations.find(({ name }) => !books.has(name))
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration) {
  await client.query(sql).catch((error: pg.DatabaseError) => {
    const line = error.position ? ` (line ${sql.slice(0, Number(error.position)).split('\n').length})` : ''
    throw new Error(`Migration ${name} failed and left nothing behind: ${error.message}${line}`, { cause: error })
  })
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  )
}

const unfinished = (name: string) =>
  `Migration ${name} was begun by another tool and never finished. Restore the backup, or repair the tables by hand ` +
  `and then: UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = '${name}' AND finished_at IS NULL;`

const edited = (name: string) =>
  `Migration ${name} was edited after this database had it. Restore the file (git checkout prisma/migrations/${name}) ` +
  `and put the change into a new migration.`

/** Prisma's own table, word for word. */
const BOOKS = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`

/** `npm run migrate`: the database that the environment names, or the embedded one. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const services = await startEmbedded({ ...loadConfig(), redisUrl: 'unused' })
  try {
    const applied = await migrate(services.databaseUrl)
    process.stdout.write(applied.length ? `Applied ${applied.join(', ')}\n` : 'The database is up to date.\n')
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exitCode = 1
  } finally {
    await services.stop()
  }
}
