import pg from 'pg'
import { startEmbedded } from '../../src/embedded.ts'

/**
 * A process that is going to be killed: opens the database in the folder it is given and writes as fast as it can, in
 * transactions of two rows each, on four connections. Says one JSON line when it is up, and one for each commit.
 */
const { databaseUrl } = await startEmbedded({ dataDir: process.argv[2]!, redisUrl: 'unused' })
const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 })

await pool.query(`
  CREATE TABLE IF NOT EXISTS debit (id INT PRIMARY KEY, padding TEXT);
  CREATE TABLE IF NOT EXISTS credit (id INT PRIMARY KEY REFERENCES debit (id), padding TEXT);`)
const { rows } = await pool.query(
  'SELECT (SELECT json_agg(id) FROM debit) debits, (SELECT json_agg(id) FROM credit) credits',
)
say(rows[0])

let next = Math.max(0, ...(rows[0].debits ?? [])) + 1
for (let writer = 0; writer < 4; writer++) void write()

async function write() {
  for (;;) {
    const id = next++
    const padding = 'x'.repeat(id % 7000)
    const client = await pool.connect()
    await client.query('BEGIN')
    await client.query('INSERT INTO debit VALUES ($1, $2)', [id, padding])
    await client.query('INSERT INTO credit VALUES ($1, $2)', [id, padding])
    await client.query('COMMIT')
    client.release()
    say(id)
    if (id % 200 === 0) await pool.query('CHECKPOINT')
  }
}

function say(what: unknown) {
  process.stdout.write(`${JSON.stringify(what)}\n`)
}
