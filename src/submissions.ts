import type { Me } from './context.ts'
import type { Answers } from './core/form.ts'
import type { SubmissionKind } from './core/lifecycle.ts'
import { allow, isWithdrawn, may } from './core/policy.ts'
import { Problem } from './core/problem.ts'
import type { Prisma, Tx } from './db.ts'
import { reviewUnitOf } from './organisation.ts'
import type { App, ChannelName } from './ports.ts'
import type { Happening } from './record.ts'
import { attach } from './uploads.ts'

/** Sending a dossier in, the first time and again: the same for every kind. */

/** What is handed over: the draft can be used up once, whoever presses how often. */
export interface Ticket {
  draft: number
  /** version of the form that the answers follow */
  form: number
  channel: ChannelName
}

type Record = (event: Happening) => Promise<void>

/** True for the one who takes it: everybody later finds no draft. */
export async function takeDraft(tx: Tx, draft: number): Promise<boolean> {
  const { count } = await tx.draft.deleteMany({ where: { id: draft } })
  return count === 1
}

interface Sending {
  kind: SubmissionKind
  initiative: { id: number; unit: { id: number; path: string } }
  answers: Answers
  ticket: Ticket
  /** what else is known of it: the days that a report speaks of, the rubric */
  more?: Pick<Prisma.SubmissionUncheckedCreateInput, 'fromOn' | 'toOn' | 'rubricId'>
}

/** A new dossier about a model goes to the unit that decides. The draft must have been taken in this transaction. */
export async function sendIn(app: App, tx: Tx, record: Record, who: Me, sending: Sending) {
  const { kind, initiative, answers, ticket, more } = sending
  const at = app.clock.now()
  const before = await tx.submission.count({ where: { initiativeId: initiative.id, kind } })
  const submission = await tx.submission.create({
    data: {
      initiativeId: initiative.id,
      kind,
      number: before + 1,
      authorId: who.id,
      reviewUnitId: await reviewUnitOf(tx, initiative.unit, who.id),
      sentAt: at,
      ...more,
      revisions: { create: { version: 1, draftId: ticket.draft, form: ticket.form, answers: answers as object, at } },
    },
    include: { reviewUnit: true },
  })
  await attach(tx, answers, { submissionId: submission.id })
  await record({
    name: 'submission.submitted',
    personId: who.id,
    channel: ticket.channel,
    unitId: initiative.unit.id,
    initiativeId: initiative.id,
    submissionId: submission.id,
    version: 1,
    data: { kind },
  })
  return submission
}

/** The same dossier, one version on: only its author, and only while it is sent back. */
export async function sendOn(app: App, tx: Tx, record: Record, who: Me, id: number, answers: Answers, ticket: Ticket) {
  const at = app.clock.now()
  const submission = await tx.submission.findUniqueOrThrow({
    where: { id },
    include: { reviewUnit: true, initiative: { include: { unit: true } } },
  })
  allow(may.correct(who, submission), 'policy-correct')
  if (isWithdrawn(submission.initiative)) throw new Problem('model-withdrawn', { code: submission.initiative.code })
  const version = submission.version + 1
  const { count } = await tx.submission.updateMany({
    where: { id, version: submission.version, state: 'returned' },
    data: { version, state: 'submitted', sentAt: at },
  })
  if (count === 0) throw new Problem('registration-not-returned')
  await tx.revision.create({
    data: { submissionId: id, version, draftId: ticket.draft, form: ticket.form, answers: answers as object, at },
  })
  await attach(tx, answers, { submissionId: id })
  const { kind, initiativeId, initiative } = submission
  await record({
    name: 'submission.submitted',
    personId: who.id,
    channel: ticket.channel,
    unitId: initiative.unitId,
    initiativeId,
    submissionId: id,
    version,
    data: { kind },
  })
  return submission
}

/** What a corrected dossier begins with: its latest answers, and the fields that the reviewer named. */
export async function returned(tx: Tx, id: number): Promise<{ answers: Answers; todo: string[] }> {
  const { revisions, reviews } = await tx.submission.findUniqueOrThrow({
    where: { id },
    include: {
      revisions: { orderBy: { version: 'desc' }, take: 1 },
      reviews: { orderBy: { version: 'desc' }, take: 1 },
    },
  })
  return { answers: revisions[0]!.answers as Answers, todo: reviews[0]?.fields ?? [] }
}
