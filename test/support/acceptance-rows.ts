import { addDays, daysBetween, momentOf } from '../../src/core/day.ts'
import { titleKey, titleWords } from '../../src/core/likeness.ts'
import type { Db, Tx } from '../../src/db.ts'
import { nameOfModel } from '../../src/models.ts'
import type { Place } from './acceptance-units.ts'

/** Models with everything that belongs to them, a thousand at a time. */

type Known = 'fieldCode' | 'subject' | 'novelty' | 'level'

export interface Batch {
  places: Place[]
  /** the days of registration, over which they are spread */
  from: string
  to: string
  honour?: 'recognised'
  /** one for each model: what is known of it */
  kinds: Partial<Record<Known, string | null>>[]
}

interface Model {
  code: string
  place: Place
  at: Date
  kind: Batch['kinds'][number]
  honour?: 'recognised'
}

export const insertModels = (db: Db, batches: Batch[]) =>
  db.$transaction(
    async (tx) => {
      const { id: authorId } = await tx.person.create({ data: { name: 'Dữ liệu nghiệm thu từ báo chí' } })
      const models = await named(tx, batches)
      for (let at = 0; at < models.length; at += 1000) await insert(tx, models.slice(at, at + 1000), authorId)
    },
    { timeout: 60_000 },
  )

/** Each model has its place, its day, and the next number of its year. */
async function named(tx: Tx, batches: Batch[]): Promise<Model[]> {
  const campaigns = await tx.campaign.findMany()
  const last = new Map(campaigns.map(({ year, lastNumber }) => [year, lastNumber]))
  const models = batches.flatMap(({ places, from, to, kinds, honour }) =>
    kinds.map((kind, one) => {
      const day = addDays(from, Math.floor((one * (daysBetween(from, to) + 1)) / kinds.length))
      const year = Number(day.slice(0, 4))
      const number = (last.get(year) ?? 0) + 1
      last.set(year, number)
      const place = places[one % places.length]!
      return { code: nameOfModel(year, number), place, at: momentOf(day, 9), kind, ...(honour && { honour }) }
    }),
  )
  for (const { id, year } of campaigns)
    await tx.campaign.update({ where: { id }, data: { lastNumber: last.get(year)! } })
  return models
}

async function insert(tx: Tx, models: Model[], authorId: number) {
  const campaigns = new Map((await tx.campaign.findMany()).map(({ id, year }) => [year, id]))
  const rows = models.map(({ code, place, at, kind, honour }) => {
    const title = `Mô hình ${code} theo số liệu báo chí`
    return {
      ...(kind as object),
      ...(honour && { honour }),
      code,
      title,
      titleKey: titleKey(title),
      titleWords: titleWords(title),
      campaignId: campaigns.get(at.getUTCFullYear())!,
      unitId: place.id,
      authorId,
      goalValue: 1,
      goalUnit: 'mô hình',
      startsOn: at,
      endsOn: new Date(Date.UTC(at.getUTCFullYear(), 11, 31)),
      stage: 'running' as const,
      createdAt: at,
    }
  })
  const made = await tx.initiative.createManyAndReturn({ data: rows, select: { id: true } })
  await registrations(tx, models, made, authorId)
  await recognitions(tx, models, made, authorId)
}

/** Sent in once, and approved the week after. */
async function registrations(tx: Tx, models: Model[], made: { id: number }[], authorId: number) {
  const sent = await tx.submission.createManyAndReturn({
    data: models.map(({ place: { reviewUnitId }, at }, one) => ({
      initiativeId: made[one]!.id,
      kind: 'registration' as const,
      state: 'approved' as const,
      authorId,
      reviewUnitId,
      sentAt: at,
    })),
    select: { id: true, sentAt: true },
  })
  await tx.revision.createMany({
    data: sent.map(({ id, sentAt }) => ({
      submissionId: id,
      version: 1,
      draftId: -1_000_000 - id,
      form: 1,
      answers: {},
      at: sentAt,
    })),
  })
  await tx.review.createMany({
    data: sent.map(({ id, sentAt }) => ({
      submissionId: id,
      version: 1,
      verdict: 'approve' as const,
      reviewerId: authorId,
      at: new Date(sentAt.getTime() + 7 * 86_400_000),
    })),
  })
}

async function recognitions(tx: Tx, models: Model[], made: { id: number }[], authorId: number) {
  const honoured = models.flatMap((model, one) => (model.honour ? [{ ...model, initiativeId: made[one]!.id }] : []))
  const sent = await tx.submission.createManyAndReturn({
    data: honoured.map(({ initiativeId, place: { reviewUnitId }, at }) => ({
      initiativeId,
      kind: 'recognition' as const,
      state: 'approved' as const,
      authorId,
      reviewUnitId,
      sentAt: at,
    })),
    select: { id: true, sentAt: true },
  })
  await tx.recognition.createMany({
    data: sent.map(({ id, sentAt }) => ({
      submissionId: id,
      conclusion: 'recognised' as const,
      reason: 'Theo số liệu đã công bố',
      chairId: authorId,
      at: sentAt,
    })),
  })
}

interface Report {
  to: string
  metric: string
  value: number
  unit: string
  words: string
}

/** Approved reports, one amount each, on the first models of a unit. */
export async function insertReports(db: Db, code: string, reports: Report[]) {
  const unit = await db.unit.findUniqueOrThrow({ where: { code } })
  const models = await db.initiative.findMany({
    where: { unitId: unit.id },
    include: { submissions: true },
    orderBy: { id: 'asc' },
    take: reports.length,
  })
  for (const [at, { to, ...outcome }] of reports.entries()) {
    const { id: initiativeId, authorId, submissions } = models[at]!
    await db.submission.create({
      data: {
        initiativeId,
        kind: 'progress',
        state: 'approved',
        authorId,
        reviewUnitId: submissions[0]!.reviewUnitId,
        sentAt: momentOf(to, 9),
        fromOn: new Date(`${to.slice(0, 4)}-01-01`),
        toOn: new Date(to),
        outcomes: { create: { initiativeId, ...outcome } },
      },
    })
  }
}
