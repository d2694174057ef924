import type { Me } from '../../context.ts'
import { type Composition, type Tally, tallyOf } from '../../core/broadcast.ts'
import { allow, may } from '../../core/policy.ts'
import type { Tx } from '../../db.ts'
import { named } from '../../organisation.ts'

/** The view under which people get it, and what it is about. */
export const VIEW = 'broadcast'

/** A broadcast with what has to be known to say it. */
export async function broadcastOf(tx: Tx, id: number) {
  const found = await tx.broadcast.findUnique({ where: { id }, include: { unit: named, author: true } })
  return found && { ...found, composition: found.answers as unknown as Composition }
}
export type Broadcast = NonNullable<Awaited<ReturnType<typeof broadcastOf>>>

/** … for somebody who may see and steer it: whoever may speak to that unit, the author or another one. */
export async function steered(tx: Tx, who: Me | undefined, id: number): Promise<Broadcast> {
  const found = await broadcastOf(tx, id)
  allow(who !== undefined && found !== null && may.broadcast(who, found.unit), 'policy-broadcast')
  // What is not sent yet is its author's alone.
  allow(found.state !== 'composed' || found.authorId === who.id, 'policy-broadcast')
  return found
}

/** How many of its recipients came to which end. */
export async function tally(tx: Tx, id: number): Promise<Tally> {
  const groups = await tx.notice.groupBy({
    by: ['state', 'reason', 'ambiguous'],
    where: { view: VIEW, about: String(id) },
    _count: true,
  })
  return tallyOf(groups.map(({ _count: count, ...row }) => ({ ...row, count })))
}
