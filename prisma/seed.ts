import { dayOf, yearOf } from '../src/core/day.ts'
import { titleKey, titleWords } from '../src/core/likeness.ts'
import { wordsOfModel } from '../src/core/search.ts'
import { fold } from '../src/core/vietnamese.ts'
import type { Db, Tx } from '../src/db.ts'
import { nameOf } from '../src/organisation.ts'
import { loadStanding } from './standing.ts'
import { FIELDS, MODELS, ROOT, type UnitSeed } from './villages.ts'

const LOCK = 72707370

/**
 * Sample data with true names: the fields, the units and the models of the five articles. It may run at every start:
 * what is there already stays as it is.
 */
export async function seed(db: Db, now: Date) {
  const year = yearOf(dayOf(now))
  await db.$transaction(async (tx) => {
    // Bot and worker start at the same moment: the second finds everything done.
    await tx.$executeRaw`select pg_advisory_xact_lock(${LOCK})`
    await loadStanding(tx)
    await tx.field.createMany({ data: FIELDS.map((field, position) => ({ ...field, position })), skipDuplicates: true })
    await tx.campaign.createMany({
      data: [2022, year].map((of) => ({
        code: String(of),
        name: `Đợt đăng ký mô hình “Dân vận khéo” năm ${of}`,
        year: of,
        opensOn: new Date(Date.UTC(of, 0, 1)),
      })),
      skipDuplicates: true,
    })
    await plant(tx, ROOT)
    await models(tx)
  })
}

/** A unit and everything below it. Its code is its place in this file. */
async function plant(tx: Tx, unit: UnitSeed, parent?: { id: number; code: string; path: string; unit: UnitSeed }) {
  const above = parent?.code === ROOT.name ? undefined : parent
  const code = [above?.code, parent ? fold(unit.name).replaceAll(' ', '-') : unit.name].filter(Boolean).join('/')
  const { kind, name, reviews = false } = unit
  const words = ` ${fold(nameOf({ ...unit, parent: above ? { ...above.unit, parentId: above.id } : null }))} `
  const row = { code, kind, name, reviews, words, path: '', ...(parent && { parentId: parent.id }) }
  const { id } = await tx.unit.upsert({ where: { code }, create: row, update: {} })
  const path = `${parent?.path ?? '/'}${id}/`
  await tx.unit.update({ where: { id }, data: { path } })
  for (const child of unit.below ?? []) await plant(tx, child, { id, code, path, unit })
}

/** Models of 2022, approved long ago: what a new title is compared with. */
async function models(tx: Tx) {
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { code: '2022' } })
  if (campaign.lastNumber > 0) return
  const author = await tx.person.create({ data: { name: 'Dữ liệu mẫu từ báo chí' } })
  for (const [at, model] of MODELS.entries()) {
    const unit = await tx.unit.findUniqueOrThrow({ where: { code: model.unit } })
    const sentAt = new Date(Date.UTC(2022, 2, 1))
    const initiative = await tx.initiative.create({
      data: {
        code: `DVK-22-${String(at + 1).padStart(4, '0')}`,
        campaignId: campaign.id,
        unitId: unit.id,
        authorId: author.id,
        title: model.title,
        titleKey: titleKey(model.title),
        titleWords: titleWords(model.title),
        words: wordsOfModel(model.answers),
        fieldCode: model.field,
        subject: model.subject,
        novelty: 'new',
        level: 'grassroots',
        goalValue: model.goal[0],
        goalUnit: model.goal[1],
        startsOn: new Date(Date.UTC(2022, 2, 15)),
        endsOn: new Date(Date.UTC(2022, 11, 31)),
        stage: 'running',
        honour: model.honour,
        createdAt: sentAt,
      },
    })
    const initiativeId = initiative.id
    const reviewUnitId = unit.parentId ?? unit.id
    const row = { initiativeId, kind: 'registration' as const, authorId: author.id, reviewUnitId, sentAt }
    await tx.submission.create({
      data: {
        ...row,
        state: 'approved',
        revisions: { create: { version: 1, draftId: -1 - at, form: 1, answers: model.answers as object, at: sentAt } },
      },
    })
  }
  await tx.campaign.update({ where: { id: campaign.id }, data: { lastNumber: MODELS.length } })
}
