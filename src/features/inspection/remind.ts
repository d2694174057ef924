import { dayOf, momentOf } from '../../core/day.ts'
import { chatsOf } from '../../organisation.ts'
import type { App } from '../../ports.ts'
import { change, tell } from '../../record.ts'

const MORNING = 7
/** Nobody is rung up late because the machine stood still all day. */
const EVENING = 21

/** On the morning of a visit whoever makes it is told, with the buttons. What was planned later that day is fresh enough. */
export async function remind(app: App) {
  const now = app.clock.now()
  const today = dayOf(now)
  const since = momentOf(today, MORNING)
  if (now < since || now >= momentOf(today, EVENING)) return
  const planned = await app.db.inspection.findMany({
    where: { state: 'planned', plannedOn: new Date(today), initiative: { stage: 'running' } },
  })
  const known = await app.db.notice.findMany({
    where: { view: 'inspection', about: { in: planned.map(({ id }) => aboutToday(id)) } },
    select: { about: true },
  })
  const due = planned.filter(({ id }) => !known.some(({ about }) => about === aboutToday(id)))
  const fresh = await app.db.event.findMany({
    where: {
      initiativeId: { in: due.map(({ initiativeId }) => initiativeId) },
      name: 'inspection.planned',
      at: { gte: since },
    },
    select: { data: true },
  })
  const isFresh = (id: number) => fresh.some(({ data }) => (data as { inspection?: number }).inspection === id)
  for (const { id, inspectorId } of due.filter(({ id }) => !isFresh(id)))
    await change(app, async (tx) => {
      const accounts = await chatsOf(tx, inspectorId)
      await tell(
        tx,
        accounts.map((account) => ({ account, view: 'inspection', about: aboutToday(id) })),
      )
    })
}

const aboutToday = (id: number) => `${id}@today`
