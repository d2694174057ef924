import { setTimeout as wait } from 'node:timers/promises'
import { isTransient } from './db.ts'

const PAUSE = 200
const LONGEST = 10 * 60_000

/**
 * Writes down what has already happened outside: as long as the database is away, again and again, for `longest`
 * milliseconds. Given up, it would happen a second time.
 */
export async function insist<T>(write: () => Promise<T>, longest = LONGEST): Promise<T> {
  const end = performance.now() + longest
  for (;;)
    try {
      return await write()
    } catch (error) {
      if (!isTransient(error) || performance.now() > end) throw error
      await wait(PAUSE)
    }
}
