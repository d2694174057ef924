import { addDays, dayOf, momentOf } from '../../core/day.ts'
import type { App } from '../../ports.ts'

/** Days for which a file can be had once more. Later it is made anew, with the figures of then. */
export const KEPT_DAYS = 90
const AT_ONCE = 50

/**
 * Removes the files of old papers. The row stays, and says with no file at all that there is none any more. First the
 * files, then the row: whoever is killed in between leaves nothing that nobody would look for.
 */
export async function removeOld({ db, files, clock }: App) {
  const before = momentOf(addDays(dayOf(clock.now()), -KEPT_DAYS))
  const old = await db.paper.findMany({
    where: { state: 'made', at: { lt: before }, NOT: { files: { equals: [] } } },
    orderBy: { id: 'asc' },
    take: AT_ONCE,
  })
  for (const { id, files: kept } of old) {
    for (const { file } of kept as unknown as { file: string }[]) await files.remove(file)
    await db.paper.update({ where: { id }, data: { files: [] } })
  }
}
