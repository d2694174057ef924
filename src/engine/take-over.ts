import type { Db } from '../db.ts'

/**
 * Nobody else can use an embedded database: what is still held there was held by a process that died, and its queue
 * died with it. Without this, whoever was answered at that moment would wait a minute until the lease has run out.
 */
export async function takeOver(db: Db) {
  await db.inbox.updateMany({ where: { state: 'new' }, data: { leaseUntil: null } })
  await db.notice.updateMany({ where: { state: 'sending' }, data: { leaseUntil: new Date(0) } })
  await db.paper.updateMany({ where: { state: 'wanted' }, data: { leaseUntil: null, queuedAt: null } })
  await db.notice.updateMany({ where: { state: { in: ['due', 'sending'] } }, data: { queuedAt: null } })
}
