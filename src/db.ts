import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '../prisma/client/client.ts'

export { Prisma }
export type Db = PrismaClient
/** What a function takes when it must run inside somebody's transaction; a `Db` fits too. */
export type Tx = Prisma.TransactionClient

/**
 * One pool for the process. Everything that can wait has an end: a connection 5 s, a statement 10 s, a transaction
 * that its process forgot 15 s. `?connection_limit=` in the address sets the pool's size, 10 otherwise; count
 * processes × pool against the server's max_connections.
 *
 * The session must speak UTC: the adapter sends dates without their offset and reads them ignoring it, so that in a
 * session at +07 every `timestamptz` would silently be written seven hours early.
 *
 * No field of ours is a BigInt, but PostgreSQL counts in them: say `count(*)::int` in raw SQL.
 */
export function createDb({ databaseUrl }: { databaseUrl: string }): Db {
  const adapter = new PrismaPg({
    connectionString: databaseUrl,
    max: Number(new URL(databaseUrl).searchParams.get('connection_limit') ?? 10),
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    options: '-c timezone=UTC',
  })
  // Prisma's long errors quote all arguments: what people wrote would be in the log.
  return new PrismaClient({ adapter, errorFormat: 'minimal', transactionOptions: { maxWait: 5_000, timeout: 10_000 } })
}

/**
 * Everything that the work brings, item after item: a transaction has one connection, which does one thing at a time.
 */
export async function inTurn<T, R>(items: Iterable<T>, work: (item: T) => Promise<R[]>): Promise<R[]> {
  const found: R[] = []
  for (const item of items) found.push(...(await work(item)))
  return found
}

/**
 * Is it worth doing the same again a little later? True for a database that restarts, is full, cannot be reached, or
 * chose our transaction as the loser of a conflict. The work may have been done all the same: the answer to a commit
 * can get lost on its way, so only repeat what is harmless twice.
 */
export function isTransient(error: unknown): boolean {
  return causes(error).some(
    ({ code, originalCode, kind, message }) =>
      [code, originalCode, kind].some((name) => CODES.has(String(name))) || MESSAGES.test(String(message)),
  )
}

/** The name of the unique index or foreign key that refused, e.g. `Draft_personId_form_key`. */
export function constraintOf(error: unknown): string | undefined {
  for (const { constraint } of causes(error)) {
    const name = typeof constraint === 'string' ? constraint : constraint?.index
    if (name) return name
  }
  return undefined
}

const CODES = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037'], // Prisma: unreachable, closed, full, conflict
  ...['08000', '08001', '08003', '08004', '08006', '53300', '57P01', '57P02', '57P03', '40001', '40P01'], // PostgreSQL
  ...['DatabaseNotReachable', 'ConnectionClosed', 'TooManyConnections', 'SocketTimeout', 'TransactionWriteConflict'], // raw SQL
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'], // the network
])

/** pg has no codes for its own troubles: an immediate restart surfaces as one of these plain sentences. */
const MESSAGES =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|Client was closed/

interface Cause {
  code?: unknown
  originalCode?: unknown
  kind?: unknown
  message?: unknown
  constraint?: string | { index?: string }
}

/** The error and what it wraps: Prisma keeps PostgreSQL's own answer in `meta.driverAdapterError.cause`. */
function causes(error: unknown, depth = 0): Cause[] {
  if (typeof error !== 'object' || error === null || depth > 5) return []
  const { cause, meta } = error as { cause?: unknown; meta?: { driverAdapterError?: unknown } }
  return [error as Cause, ...causes(cause, depth + 1), ...causes(meta?.driverAdapterError, depth + 1)]
}
