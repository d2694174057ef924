import { chmodSync, existsSync, fsyncSync, mkdirSync, openAsBlob, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type ExecProtocolOptionsStream, PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { holdAlone } from './lock.ts'

/** The pool that one process should open. More does not help: they all share one session. */
const POOL = 4
/** Every Prisma client, migration or psql that may look in at the same time; beyond it the server hangs up. */
const MAX_CONNECTIONS = 40

/**
 * PostgreSQL inside this process, on a free local port. It is one session behind all connections: advisory locks
 * exclude nobody, an open transaction makes everybody else wait, and a query cannot be cancelled or timed out.
 */
export async function startPostgres(folder?: string) {
  const release = folder ? await holdAlone(dirname(folder)) : undefined
  const db = await open(folder)
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: MAX_CONNECTIONS })
  db.broken = () => void server.stop()
  await server.start()
  return {
    url: `postgresql://postgres@${server.getServerConn()}/postgres?connection_limit=${POOL}`,
    async stop() {
      await server.stop()
      await db.close()
      await release?.()
    },
  }
}

/** A new database is made beside its place and moved there when it is whole: a kill in between leaves no half of one. */
async function open(folder?: string) {
  if (!folder) return inMemory()
  if (!existsSync(folder)) {
    const beside = `${folder}.new`
    rmSync(beside, { recursive: true, force: true })
    mkdirSync(dirname(folder), { recursive: true })
    const made = await ready(new Session({ dataDir: beside, loadDataDir: await keptDatabase(), extensions }))
    await made.close()
    chmodSync(beside, 0o700) // the files inside are writable by everybody
    renameSync(beside, folder)
  }
  return ready(new Session({ fs: new DurableFiles(folder), startParams: durable, extensions }))
}

/** In memory is for tests, many times a day: the first keeps what initdb made in 3 s, the next load it in 1. */
async function inMemory() {
  const kept = await keptDatabase()
  const db = await ready(new Session({ loadDataDir: kept, extensions }))
  if (!kept) {
    const made = await db.dumpDataDir('none')
    mkdirSync(dirname(KEPT), { recursive: true })
    writeFileSync(`${KEPT}.${process.pid}`, new Uint8Array(await made.arrayBuffer()))
    renameSync(`${KEPT}.${process.pid}`, KEPT)
  }
  return db
}

/** Beside the packages, so that it goes when they are installed anew. */
const KEPT = 'node_modules/.cache/fresh-postgres.tar'
const keptDatabase = async () => (existsSync(KEPT) ? openAsBlob(KEPT) : undefined)

const extensions = { pg_trgm, unaccent }

async function ready(db: Session) {
  await db.waitReady
  return db
}

/**
 * The socket server lets connections take turns message by message, unless a transaction is open. A statement with
 * parameters is five messages (parse, bind, describe, execute, sync) about one nameless statement of the one session:
 * when a large one arrives in pieces, another connection's parse slips in between and the wrong statement runs.
 * (Seen with 8 MB parameters: 6 of 72 failed, none with this.) So a batch counts as a transaction until its sync.
 */
class Session extends PGlite {
  private midBatch = false
  broken: () => void = () => undefined

  override isInTransaction() {
    return this.midBatch || super.isInTransaction()
  }

  override async execProtocolRawStream(message: Uint8Array, options: ExecProtocolOptionsStream) {
    this.midBatch = EXTENDED.has(message[0]!)
    try {
      await super.execProtocolRawStream(message, options)
    } catch (error) {
      this.broken() // the server would leave everybody waiting for ever: better that they see a closed connection
      throw error
    }
  }
}

const EXTENDED = new Set([...'PBDECHF'].map((letter) => letter.charCodeAt(0)))

/**
 * Makes "committed" mean on disk. As it comes, PGlite runs with fsync off and Emscripten's files have no fsync:
 * enough for `kill -9` (the kernel has the bytes) but not for a power cut. Costs 0.2 ms a commit on a fast disk.
 */
class DurableFiles extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>) {
    const made = await super.init(...args)
    const options = made.emscriptenOpts
    const fsync = (file: { nfd?: number }) => {
      if (file.nfd !== undefined) fsyncSync(file.nfd)
      return 0
    }
    const addFsync = (module: { FS: unknown }) => {
      ;(module.FS as EmscriptenFiles).filesystems.NODEFS.stream_ops.fsync = fsync
    }
    return { ...made, emscriptenOpts: { ...options, preRun: [...(options.preRun ?? []), addFsync] } }
  }
}

interface EmscriptenFiles {
  filesystems: { NODEFS: { stream_ops: { fsync?: (file: { nfd?: number }) => number } } }
}

const durable = [...PGlite.defaultStartParams.filter((flag) => flag !== '-F'), '-c', 'wal_sync_method=fsync']
