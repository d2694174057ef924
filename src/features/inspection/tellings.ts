import type { EventName } from '../../core/events.ts'
import type { Tx } from '../../db.ts'
import type { Feature } from '../../feature.ts'
import { carriersOf } from '../../models.ts'
import { chatsOf } from '../../organisation.ts'
import type { Happening } from '../../record.ts'

/** What happens on one side comes to the other as a message of its own, and changes every copy that is out there. */
const NEWS: Partial<Record<EventName, { moment: string; to: 'unit' | 'inspector' }>> = {
  'inspection.planned': { moment: 'planned', to: 'unit' },
  'inspection.cancelled': { moment: 'cancelled', to: 'unit' },
  'inspection.visited': { moment: 'visited', to: 'unit' },
  'inspection.answered': { moment: 'done', to: 'inspector' },
  'inspection.asked': { moment: 'asked', to: 'unit' },
  'inspection.closed': { moment: 'closed', to: 'unit' },
}

export const on: NonNullable<Feature['on']> = Object.fromEntries(
  Object.entries(NEWS).map(([name, { moment, to }]) => [
    name,
    async (tx: Tx, { data }: Happening) => {
      const id = Number(data?.inspection)
      const found = await tx.inspection.findUniqueOrThrow({ where: { id }, include: { initiative: true } })
      const accounts =
        to === 'inspector' ? await chatsOf(tx, found.inspectorId) : await carriersOf(tx, found.initiative)
      const about = `${id}@${moment}-${found.round}`
      return [...accounts.map((account) => ({ account, view: 'inspection', about })), ...(await shownBefore(tx, id))]
    },
  ]),
)

async function shownBefore(tx: Tx, id: number) {
  const notices = await tx.notice.findMany({ where: { view: 'inspection', about: { startsWith: `${id}@` } } })
  return notices.map(({ accountId, about }) => ({ account: accountId, view: 'inspection', about }))
}
