import type { Tx } from './db.ts'

/** How our own storage does, as the last attempts to put photos there found it. */
export interface StorageNow {
  /** photos that are still to be fetched */
  waiting: number
  storage: 'well' | 'full' | 'gone'
  /** the oldest photo that has found no room: an outage is known by it */
  oldest?: number
}

/** What an upload's `reason` says while the storage does not take it. */
export const TROUBLE = { full: 'storage-full', gone: 'storage-gone' }

export async function storageNow(tx: Tx): Promise<StorageNow> {
  const [found] = await tx.$queryRaw<{ waiting: number; oldest: number | null; reason: string | null }[]>`
    select count(*)::int as waiting, min(id) filter (where reason like 'storage-%') as oldest,
      max(reason) filter (where reason like 'storage-%') as reason
    from "Upload" where state = 'awaited'`
  const { waiting = 0, oldest, reason } = found ?? {}
  if (!oldest) return { waiting, storage: 'well' }
  return { waiting, storage: reason === TROUBLE.gone ? 'gone' : 'full', oldest }
}
