import type { Holder } from '../../core/policy.ts'
import type { Tx } from '../../db.ts'
import { awaiting } from '../../waiting.ts'

interface Place {
  id: number
  holderId: number | null
  sentAt: Date
}

const place = { id: true, holderId: true, sentAt: true } as const

/** The ids of all that waits: first what this person took, then what was sent in first. */
export async function inOrder(tx: Tx, who: Holder): Promise<number[]> {
  return (await sorted(tx, who)).map(({ id }) => id)
}

/** What comes after this one, which may have been decided on meanwhile; after the last one the first. */
export async function nextAfter(tx: Tx, who: Holder, id: number): Promise<number | undefined> {
  const waiting = await sorted(tx, who)
  const last = await tx.submission.findUnique({ where: { id }, select: place })
  const next = last && waiting.find((one) => compare(who)(one, last) > 0)
  return (next ?? waiting[0])?.id
}

const sorted = async (tx: Tx, who: Holder): Promise<Place[]> =>
  (await tx.submission.findMany({ where: awaiting(who), select: place })).sort(compare(who))

const compare = (who: Holder) => (a: Place, b: Place) =>
  Number(b.holderId === who.id) - Number(a.holderId === who.id) ||
  a.sentAt.getTime() - b.sentAt.getTime() ||
  a.id - b.id
