import { dayOf } from '../../core/day.ts'
import { isQuiet } from '../../core/quiet.ts'
import { horizon, reached } from '../../core/reminding.ts'
import type { Tx } from '../../db.ts'
import { calendarOf, stepOf } from '../../deadlines.ts'
import type { App } from '../../ports.ts'
import { change, type Happening } from '../../record.ts'

interface Open {
  id: number
  kind: string
  about: string
}

/** Of each kind in one pass, so that what else looks at the clock has not long to wait; the next pass goes on. */
const AT_ONCE = 300

/** Takes the steps whose day has come, each once, whoever looks at the clock. At night they wait for the morning. */
export async function remind(app: App) {
  const now = app.clock.now()
  if (isQuiet(now)) return
  const today = dayOf(now)
  const calendar = await calendarOf(app.db)
  for (const rule of await app.db.reminding.findMany({ where: { isOn: true, steps: { isEmpty: false } } })) {
    const deadlines = await app.db.deadline.findMany({
      where: {
        kind: rule.kind,
        doneAt: null,
        OR: rule.steps.map((step) => ({
          dueOn: { lte: new Date(horizon(step, rule, today, calendar)) },
          reminders: { none: { step } },
        })),
      },
      include: { reminders: true },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: AT_ONCE,
    })
    for (const deadline of deadlines) {
      const taken = deadline.reminders.map(({ step }) => step)
      const due = reached(rule, dayOf(deadline.dueOn), today, calendar).filter((step) => !taken.includes(step))
      if (due.length > 0)
        await take(app, deadline, due, Math.max(...taken)).catch((error: unknown) =>
          app.log.warn({ error, deadline: deadline.id }, 'a reminder is late'),
        )
    }
  }
}

/**
 * Several steps that became due together (nobody looked for a week) are all logged, and only the latest is said; an
 * earlier one that an office has added meanwhile is not.
 */
const take = (app: App, deadline: Open, steps: number[], before: number) =>
  change(app, async (tx, record) => {
    const { id, kind } = deadline
    if (!(await isStillOpen(tx, deadline))) return
    const at = app.clock.now()
    const step = steps.at(-1)!
    const rows = steps.map((step) => ({ deadlineId: id, step, at }))
    const taken = await tx.reminder.createManyAndReturn({ data: rows, skipDuplicates: true })
    if (step < before || !taken.some((one) => one.step === step)) return
    if (kind === 'review' && step > 0) await release(tx, record, deadline)
    await record({ name: 'deadline.neared', data: { deadline: id, kind, step } })
    const told = await tx.notice.count({ where: { about: stepOf(id, step) } })
    await tx.reminder.update({ where: { deadlineId_step: { deadlineId: id, step } }, data: { told } })
  })

/** Held until the end of the transaction, in the order in which a decision takes its rows: dossier, then deadline. */
async function isStillOpen(tx: Tx, { id, kind, about }: Open): Promise<boolean> {
  if (kind === 'review') await tx.$queryRaw`select id from "Submission" where id = ${submissionIn(about).id} for update`
  const open = await tx.$queryRaw<unknown[]>`
    select id from "Deadline" where id = ${id} and "doneAt" is null for update`
  return open.length > 0
}

/** "42@1" */
const submissionIn = (about: string) => {
  const [id = 0, version = 0] = about.split('@').map(Number)
  return { id, version }
}

/** Whoever had taken the dossier has not come to it: it is back in the pool. */
async function release(tx: Tx, record: (event: Happening) => Promise<void>, { about }: Open) {
  const { id, version } = submissionIn(about)
  const held = { id, version, state: 'submitted' as const, holderId: { not: null } }
  const { count } = await tx.submission.updateMany({ where: held, data: { holderId: null } })
  if (count === 0) return
  const { initiativeId, initiative } = await tx.submission.findUniqueOrThrow({
    where: { id },
    include: { initiative: true },
  })
  await record({ name: 'submission.released', unitId: initiative.unitId, initiativeId, submissionId: id, version })
}
