import { addDays, type Day, dayOf, momentOf, yearOf } from '../../core/day.ts'
import { isQuiet } from '../../core/quiet.ts'
import { openDeadline } from '../../deadlines.ts'
import type { App } from '../../ports.ts'
import { change } from '../../record.ts'

/** Whoever was off in January still asks; later in the year nobody speaks of its turn any more. */
const UNTIL = '03-31'
const DUE = '01-31'
/** days that there are at least to answer */
const TIME = 14
const AT_ONCE = 200

/** From the first morning of a year each model that has lived to see it is asked about, once. */
export async function ask(app: App) {
  const now = app.clock.now()
  const today = dayOf(now)
  const year = yearOf(today)
  if (isQuiet(now) || today > `${year}-${UNTIL}`) return
  for (const model of await live(app, year))
    await askAbout(app, model, year, today).catch((error) =>
      app.log.warn({ error, initiative: model.id }, 'a model was not asked about its new year'),
    )
}

/** Approved before this year began, still running, and not asked about yet. */
const live = ({ db }: App, year: number) => {
  const begun = momentOf(`${year}-01-01`)
  return db.$queryRaw<{ id: number; unitId: number }[]>`
    select i.id, i."unitId" from "Initiative" i
    where i.stage = 'running' and i."createdAt" < ${begun}
      and not exists (select from "Renewal" r where r."initiativeId" = i.id and r.year = ${year})
      and not exists (select from "Deadline" d where d.kind = 'renewal' and d.about = i.id || '@' || ${year}::int)
      and not exists (
        select from "Submission" s join "Review" v on v."submissionId" = s.id
        where s."initiativeId" = i.id and s.kind = 'registration' and v.verdict = 'approve' and v.at >= ${begun})
    order by i.id limit ${AT_ONCE}`
}

const askAbout = (app: App, { id, unitId }: { id: number; unitId: number }, year: number, today: Day) =>
  change(app, async (tx, record) => {
    const earliest = addDays(today, TIME)
    const usual = `${year}-${DUE}`
    const dueOn = earliest > usual ? earliest : usual
    const about = `${id}@${year}`
    if (await openDeadline(tx, { kind: 'renewal', about, dueOn, today }))
      await record({ name: 'renewal.asked', unitId, initiativeId: id, data: { year } })
  })
