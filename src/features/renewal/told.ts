import type { Tx } from '../../db.ts'
import { stepOf } from '../../deadlines.ts'
import type { Telling } from '../../feature.ts'
import { carriersOf } from '../../models.ts'
import type { Happening } from '../../record.ts'

/** Whoever carries the model is asked at the turn of the year, and reminded while nobody has answered. */
export async function whom(tx: Tx, { name, initiativeId, data }: Happening): Promise<Telling[]> {
  if (name === 'renewal.asked') return asks(tx, initiativeId!, 'renewal', `${initiativeId}@${data?.year}`)
  if (data?.kind !== 'renewal') return []
  const { about } = await tx.deadline.findUniqueOrThrow({ where: { id: Number(data.deadline) } })
  return asks(tx, Number(about.split('@')[0]), 'renewal-due', stepOf(Number(data.deadline), Number(data.step)))
}

async function asks(tx: Tx, id: number, view: string, about: string): Promise<Telling[]> {
  const carriers = await carriersOf(tx, await tx.initiative.findUniqueOrThrow({ where: { id } }))
  return carriers.map((account) => ({ account, view, about }))
}

/** Every copy of the question that is out there: it changes where it stands. */
export async function told(tx: Tx, { initiativeId }: Happening): Promise<Telling[]> {
  const model = { startsWith: `${initiativeId}@` }
  const deadlines = await tx.deadline.findMany({ where: { kind: 'renewal', about: model } })
  const copies = await tx.notice.findMany({
    where: {
      OR: [
        { view: 'renewal', about: model },
        ...deadlines.map(({ id }) => ({ view: 'renewal-due', about: { startsWith: `deadline:${id}@` } })),
      ],
    },
  })
  return copies.map(({ accountId, view, about }) => ({ account: accountId, view, about }))
}
