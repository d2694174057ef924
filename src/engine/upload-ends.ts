import { Prisma, type Tx } from '../db.ts'
import type { App, StorageTrouble } from '../ports.ts'
import { change, type Happening } from '../record.ts'
import { TROUBLE } from '../storage.ts'
import { uploadsIn } from '../uploads.ts'
import type { Claimed } from './uploads.ts'

/** What was found in the bytes; the traces only if there are any. */
export interface Found {
  sha256: string
  mime: string
  size: number
  likeness?: string
  width?: number
  height?: number
  traces?: Prisma.InputJsonObject
}

/** Seconds before a messenger is asked again: about a day in all. */
const WAITS = [1, 5, 30, 2 * 60, 10 * 60, 3600, 4 * 3600, 8 * 3600, 11 * 3600]

const RELEASED = { lease: null, leaseUntil: null, queuedAt: null }

/** It is in our storage. Of two alike in one form the one that was sent later is dropped. */
export const keep = (app: App, upload: Claimed, { traces, ...found }: Found) =>
  change(app, async (tx, record) => {
    const { id, lease } = upload
    const before = await tx.upload.findUniqueOrThrow({ where: { id } })
    const twin = await twinOf(tx, before, found.sha256)
    const isLater = twin !== undefined && isAfter(before, twin)
    const consent = traces && (await consentTo(tx, upload.personId))
    const mayBeAsked = traces !== undefined && consent === undefined && !isLater
    const { count } = await tx.upload.updateMany({
      where: { id, lease, state: 'awaited' },
      data: {
        ...found,
        ...RELEASED,
        state: isLater ? 'replaced' : 'kept',
        reason: isLater ? 'twin' : null,
        file: mayBeAsked ? before.file : null,
        hasTraces: traces !== undefined,
        ...(consent && { traces }),
        keptAt: app.clock.now(),
      },
    })
    if (count === 0) return
    if (twin && !isLater)
      await tx.upload.update({ where: { id: twin.id }, data: { state: 'replaced', reason: 'twin' } })
    const wasWaitedFor = before.reason === TROUBLE.full || before.reason === TROUBLE.gone
    // Most arrive while the form is still open, and nobody has to be told.
    if (before.submissionId || before.inspectionId || mayBeAsked || wasWaitedFor)
      await record(await happening(tx, 'upload.kept', before, { mayBeAsked }))
  })

/** It cannot be used, or is not to be had: its sender is told at once. */
export const lose = (app: App, { id, lease }: Claimed, state: 'refused' | 'missing', reason: string) =>
  change(app, async (tx, record) => {
    const { count } = await tx.upload.updateMany({
      where: { id, lease, state: 'awaited' },
      data: { ...RELEASED, state, reason, file: null },
    })
    if (count === 0) return
    const upload = await tx.upload.findUniqueOrThrow({ where: { id } })
    await record(await happening(tx, 'upload.refused', upload, { reason }))
  })

/** Tried again later and later; in the end the sender is asked for it once more. */
export function putOff(app: App, upload: Claimed): Promise<unknown> {
  const seconds = WAITS[upload.attempts - 1]
  return seconds === undefined ? lose(app, upload, 'missing', 'missing') : again(app, upload, seconds, 0, 'messenger')
}

/** No attempt is used up: it is not the photo's fault. */
export const wait = (app: App, upload: Claimed, why: StorageTrouble['why']) =>
  again(app, upload, app.config.pace.mend / 1000, 1, TROUBLE[why])

const again = (app: App, { id, lease }: Claimed, seconds: number, unused: number, reason: string) => app.db.$executeRaw`
  update "Upload"
  set "dueAt" = now() + make_interval(secs => ${seconds}), attempts = attempts - ${unused}, reason = ${reason},
      lease = null, "leaseUntil" = null, "queuedAt" = null
  where id = ${id} and lease = ${lease}`

interface Row {
  id: number
  draftId: number | null
  submissionId: number | null
  inspectionId: number | null
  sentAt: Date
  place: number
}

/** Whatever else is fetched for the same form waits here for its turn, so that one of two alike is kept and not none. */
async function twinOf(tx: Tx, { id, draftId, submissionId, inspectionId }: Row, sha256: string) {
  const draft = draftId === null ? null : await tx.draft.findUnique({ where: { id: draftId }, select: { state: true } })
  const named = draft ? uploadsIn((draft.state as { answers?: object }).answers as never) : []
  const together = [
    Prisma.sql`id = ${id}`,
    ...(named.length > 0 ? [Prisma.sql`id in (${Prisma.join(named)})`] : []),
    ...(draftId ? [Prisma.sql`"draftId" = ${draftId}`] : []),
    ...(submissionId ? [Prisma.sql`"submissionId" = ${submissionId}`] : []),
    ...(inspectionId ? [Prisma.sql`"inspectionId" = ${inspectionId}`] : []),
  ]
  const rows = await tx.$queryRaw<(Row & { state: string; sha256: string | null })[]>`
    select id, state, sha256, "sentAt", place from "Upload" where ${Prisma.join(together, ' or ')}
    order by id for update`
  return rows.find((row) => row.id !== id && row.state === 'kept' && row.sha256 === sha256)
}

const isAfter = (one: Row, other: Row) =>
  (one.sentAt.getTime() - other.sentAt.getTime() || one.place - other.place || one.id - other.id) > 0

/** Their last word; undefined when they were never asked. */
async function consentTo(tx: Tx, personId: number): Promise<boolean | undefined> {
  const last = await tx.consent.findFirst({ where: { personId, to: 'traces' }, orderBy: { id: 'desc' } })
  return last?.given
}

async function happening(
  tx: Tx,
  name: 'upload.kept' | 'upload.refused',
  { id, submissionId, inspectionId, personId }: Row & { personId: number },
  more: Prisma.InputJsonObject,
): Promise<Happening> {
  const submission = submissionId === null ? null : await tx.submission.findUnique({ where: { id: submissionId } })
  return {
    name,
    ...(submission && { submissionId: submission.id, version: submission.version }),
    data: { upload: id, sender: personId, ...(inspectionId !== null && { inspection: inspectionId }), ...more },
  }
}
