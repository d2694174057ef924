import type { Tx } from '../../db.ts'
import type { Feature, Telling } from '../../feature.ts'
import { chatsOf } from '../../organisation.ts'
import type { Happened } from '../../record.ts'

type Tells = NonNullable<NonNullable<Feature['on']>['broadcast.started']>

/** The author sees how it stands, in the chat where they saw it first. */
const standing: Tells = async (tx, event) => {
  const found = await broadcastIn(tx, event)
  // What was never sent off is nobody's news.
  if (!found || found.recipients === 0) return []
  return tellings(tx, found, 'broadcast-progress')
}

/** … and gets the report when it is over, if anything was sent at all. */
const ending: Tells = async (tx, event) => {
  const found = await broadcastIn(tx, event)
  if (!found?.startedAt) return standing(tx, event)
  return [...(await standing(tx, event)), ...(await tellings(tx, found, 'broadcast-report'))]
}

const broadcastIn = (tx: Tx, { data }: Happened) => tx.broadcast.findUnique({ where: { id: Number(data?.broadcast) } })

async function tellings(tx: Tx, { id, authorId }: { id: number; authorId: number }, view: string): Promise<Telling[]> {
  const about = String(id)
  const told = await tx.notice.findMany({ where: { view, about } })
  const accounts = told.length > 0 ? told.map(({ accountId }) => accountId) : await chatsOf(tx, authorId)
  return accounts.map((account) => ({ account, view, about }))
}

export const on: Feature['on'] = {
  'broadcast.scheduled': standing,
  'broadcast.started': standing,
  'broadcast.paused': standing,
  'broadcast.resumed': standing,
  'broadcast.stopped': standing,
  'broadcast.finished': ending,
}
