import { type Day, dayOf } from '../../core/day.ts'
import { firstReport, isExpected, nextReport } from '../../core/report-due.ts'
import { everyOf } from '../../core/report-period.ts'
import { addWorkingDays } from '../../core/working-days.ts'
import type { Tx } from '../../db.ts'
import { calendarOf, closeDeadline, openDeadline } from '../../deadlines.ts'
import type { Feature } from '../../feature.ts'

/** What happens to a dossier or a model sets the days by which the next thing should be done. */

type Moments = NonNullable<Feature['on']>

export const opening: Moments = {
  async 'submission.submitted'(tx, { submissionId: id = 0, version = 1 }) {
    const { kind, sentAt, initiativeId, toOn } = await tx.submission.findUniqueOrThrow({ where: { id } })
    const today = dayOf(sentAt)
    const limit = await tx.timeLimit.findUnique({ where: { kind } })
    if (limit) {
      const dueOn = addWorkingDays(today, limit.days, await calendarOf(tx))
      await openDeadline(tx, { kind: 'review', about: `${id}@${version}`, dueOn, today })
      await tx.submission.update({ where: { id }, data: { dueOn: new Date(dueOn) } })
    }
    if (kind === 'progress' && version === 1) await reported(tx, initiativeId, today, dayOf(toOn ?? sentAt), sentAt)
    return []
  },

  /** A model that goes on reports again, also past the day that it was first planned to end. */
  async 'renewal.chosen'(tx, { initiativeId = 0, data }) {
    if (data?.choice === 'end') return []
    const where = { initiativeId_year: { initiativeId, year: Number(data?.year) } }
    const { at } = await tx.renewal.findUniqueOrThrow({ where })
    if (!(await openReport(tx, initiativeId))) await expectFirst(tx, initiativeId, dayOf(at))
    return []
  },
}

export const closing: Moments = {
  async 'submission.decided'(tx, { submissionId = 0, version = 1, initiativeId = 0, data }) {
    const { at, submission } = await tx.review.findUniqueOrThrow({
      where: { submissionId_version: { submissionId, version } },
      include: { submission: true },
    })
    await closeDeadline(tx, 'review', `${submissionId}@${version}`, at)
    const begins = submission.kind === 'registration' && data?.verdict === 'approve'
    if (begins) await expectFirst(tx, initiativeId, dayOf(at))
    return []
  },

  async 'recognition.decided'(tx, { submissionId = 0 }) {
    const { at } = await tx.recognition.findUniqueOrThrow({ where: { submissionId } })
    await closeDeadline(tx, 'review', { startsWith: `${submissionId}@` }, at)
    return []
  },

  /** What has ended may still be judged; what was withdrawn may not. */
  async 'initiative.ended'(tx, { initiativeId = 0 }) {
    const { at, stage } = await tx.ending.findUniqueOrThrow({ where: { initiativeId } })
    const submissions = await tx.submission.findMany({ where: { initiativeId } })
    const inspections = await tx.inspection.findMany({ where: { initiativeId } })
    const reviews = { in: submissions.map(({ id, version }) => `${id}@${version}`) }
    if (stage === 'withdrawn') await closeDeadline(tx, 'review', reviews, at)
    await closeDeadline(tx, 'follow-up', { in: inspections.map(({ id }) => String(id)) }, at)
    for (const kind of ['report', 'renewal']) await closeDeadline(tx, kind, { startsWith: `${initiativeId}@` }, at)
    return []
  },
}

/** A report came in: the one that was expected, unless it speaks of an earlier time. The next one is expected then. */
async function reported(tx: Tx, initiativeId: number, today: Day, coveredTo: Day, at: Date) {
  const { every, endsOn } = await plan(tx, initiativeId)
  const open = await openReport(tx, initiativeId)
  const report = { due: open ? dayOf(open.dueOn) : undefined, coveredTo }
  if (!isExpected(report, every)) return
  if (open) await closeDeadline(tx, 'report', open.about, at)
  const next = nextReport(report, today, every, endsOn)
  if (next) await expect(tx, initiativeId, next.to, today)
}

async function expectFirst(tx: Tx, initiativeId: number, today: Day) {
  const { every, endsOn } = await plan(tx, initiativeId)
  const first = firstReport(today, every, endsOn)
  if (first) await expect(tx, initiativeId, first.to, today)
}

/** "42@2026-12-31": the report of model 42 on the period that ends that day. */
const expect = (tx: Tx, initiativeId: number, dueOn: Day, today: Day) =>
  openDeadline(tx, { kind: 'report', about: `${initiativeId}@${dueOn}`, dueOn, today })

const openReport = (tx: Tx, initiativeId: number) =>
  tx.deadline.findFirst({ where: { kind: 'report', about: { startsWith: `${initiativeId}@` }, doneAt: null } })

/** How often a model reports, and until when: to the end of a year for which it was renewed. */
async function plan(tx: Tx, id: number): Promise<{ every: ReturnType<typeof everyOf>; endsOn: Day }> {
  const { campaign, endsOn, renewals } = await tx.initiative.findUniqueOrThrow({
    where: { id },
    include: { campaign: true, renewals: { where: { choice: { not: 'end' } } } },
  })
  const ends = [dayOf(endsOn), ...renewals.map(({ year }) => `${year}-12-31`)]
  return { every: everyOf(campaign.reportEvery), endsOn: ends.sort().at(-1)! }
}
