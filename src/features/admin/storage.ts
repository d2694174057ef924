import type { Tx } from '../../db.ts'
import type { Telling, View } from '../../feature.ts'
import type { App } from '../../ports.ts'
import { type Happening, tell } from '../../record.ts'
import { storageNow, TROUBLE } from '../../storage.ts'
import { administrators } from './quota.ts'

const HOUR = 3_600_000

/**
 * Photos find no room: the administrators are told once. An outage is known by the photo that has waited longest; one
 * that comes and goes is told once an hour.
 */
export async function warnOfStorage(app: App) {
  const { oldest } = await storageNow(app.db)
  if (oldest === undefined) return
  const last = await app.db.notice.findFirst({ where: { view: 'storage' }, orderBy: { id: 'desc' } })
  if (last && (last.about === String(oldest) || Date.now() - last.createdAt.getTime() < HOUR)) return
  await app.db.$transaction(async (tx) => {
    const accounts = await administrators(tx)
    await tell(
      tx,
      accounts.map((account) => ({ account, view: 'storage', about: String(oldest) })),
    )
  })
  app.nudge()
}

/** The photo that waited longest is there: the warning says so where it stands. */
export async function storageMended(tx: Tx, { data }: Happening): Promise<Telling[]> {
  const about = String(data?.upload)
  const told = await tx.notice.findMany({ where: { view: 'storage', about } })
  return told.map(({ accountId }) => ({ account: accountId, view: 'storage', about }))
}

/** `about` is the photo that had waited longest. */
export const storage: View = async ({ app, t }, about) => {
  const { waiting } = await storageNow(app.db)
  const upload = await app.db.upload.findUnique({ where: { id: Number(about) } })
  if (!upload) return undefined
  const { state, reason } = upload
  if (state !== 'awaited' || !reason?.startsWith('storage-')) return { text: t('storage-mended', { count: waiting }) }
  return {
    title: t('storage-title'),
    text: t(reason === TROUBLE.gone ? 'storage-gone' : 'storage-full', { count: waiting }),
  }
}
