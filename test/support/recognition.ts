import { readFileSync } from 'node:fs'
import { RUBRICS } from '../../prisma/rubrics.ts'
import type { Me } from '../../src/context.ts'
import { titleKey, titleWords } from '../../src/core/likeness.ts'
import { questionOf } from '../../src/core/rubric.ts'
import type { Db } from '../../src/db.ts'
import { cast, conclude, putForward } from '../../src/features/recognition/actions.ts'
import type { App } from '../../src/ports.ts'

/** A running model of anh Tám's village, its reports and its request: what a recognition begins with. */

const VILLAGE = 'ha-tinh/thach-lac/vinh-thinh'

interface Given {
  number?: number
  title?: string
  village?: string
  author?: string
  honour?: 'recognised' | 'outstanding'
  inspiredById?: number
}

export async function runningModel(db: Db, given: Given = {}) {
  const { number = 1, title = 'Nhà lưới trồng rau an toàn', village = VILLAGE, author = 'Võ Văn Tám', ...more } = given
  const unit = await db.unit.findUniqueOrThrow({ where: { code: village }, include: { parent: true } })
  const { id: authorId } = await db.person.findFirstOrThrow({ where: { name: author } })
  const campaign = await db.campaign.findUniqueOrThrow({ where: { year: 2026 } })
  const sentAt = new Date('2026-03-01T02:00:00Z')
  return db.initiative.create({
    data: {
      code: `DVK-26-${String(number).padStart(4, '0')}`,
      campaignId: campaign.id,
      unitId: unit.id,
      authorId,
      title,
      titleKey: titleKey(title),
      titleWords: titleWords(title),
      fieldCode: 'KT',
      subject: 'collective',
      novelty: 'new',
      level: 'grassroots',
      goalValue: 4200,
      goalUnit: 'm²',
      startsOn: sentAt,
      endsOn: new Date('2026-12-31'),
      stage: 'running',
      createdAt: sentAt,
      submissions: {
        create: { kind: 'registration', authorId, reviewUnitId: unit.parentId!, state: 'approved', sentAt },
      },
      ...more,
    },
  })
}

interface Report {
  photos?: { state?: 'kept' | 'awaited' | 'refused'; sha256?: string }[]
  outcomes?: { metric: string; value: number; unit: string; words?: string }[]
  state?: 'submitted' | 'returned' | 'approved'
  at?: string
}

export const LAND = { metric: 'area', value: 4200, unit: 'm²' }

const PHOTO = readFileSync(new URL('../photos/duong-hoa-1.png', import.meta.url))

/** One more report on it; with a photo and a number unless said otherwise. */
export async function reportOn({ db, files }: App, initiative: { id: number; authorId: number }, report: Report = {}) {
  const { photos = [{}], outcomes = [LAND], state = 'approved', at = '2026-10-01T02:00:00Z' } = report
  const { id: initiativeId, authorId } = initiative
  const account = await db.account.findFirstOrThrow({ where: { personId: authorId } })
  const { reviewUnitId } = await db.submission.findFirstOrThrow({ where: { initiativeId } })
  const number = 1 + (await db.submission.count({ where: { initiativeId, kind: 'progress' } }))
  const sentAt = new Date(at)
  const before = await db.upload.count()
  const sent = await db.submission.create({
    data: {
      initiativeId,
      kind: 'progress',
      number,
      authorId,
      reviewUnitId,
      state,
      sentAt,
      uploads: {
        create: photos.map(({ state = 'kept', sha256 }, index) => ({
          accountId: account.id,
          personId: authorId,
          kind: 'photo',
          message: `photo-${before + index}`,
          sentAt,
          state,
          sha256: sha256 ?? `sha-${before + index}`,
        })),
      },
      outcomes: { create: outcomes.map((outcome) => ({ initiativeId, words: '', ...outcome })) },
    },
    include: { uploads: true },
  })
  for (const { id } of sent.uploads) await files.put(`uploads/${id}/shown`, PHOTO)
  return sent
}

/** Somebody as the product knows them when they write. */
export async function person(db: Db, name: string): Promise<Me> {
  const found = await db.person.findFirstOrThrow({
    where: { name: { endsWith: name } },
    include: { roles: { where: { state: 'active' }, include: { unit: true }, orderBy: { id: 'asc' } } },
  })
  const roles = found.roles.map(({ kind, unit }) => ({ kind, unit: unit.id, path: unit.path }))
  return { id: found.id, name: found.name, language: 'vi', consent: 1, roles, pending: [] }
}

/** Points in the order of the default rubric's criteria. */
export const pointsFor = (...points: number[]) =>
  Object.fromEntries(RUBRICS[0]!.criteria.map((one, at) => [questionOf(one), points[at]!]))

export const draftOf = (db: Db, who: Me, form: string, about: string) =>
  db.draft.upsert({
    where: { personId_form_about: { personId: who.id, form, about } },
    create: { personId: who.id, form, about, state: {} },
    update: {},
  })

/** Its unit puts it forward: 87 points by its own score. */
export async function forward(app: App, initiative: { id: number; authorId: number }, name = 'Tám') {
  const who = await person(app.db, name)
  const { id: draft } = await draftOf(app.db, who, 'recognition', String(initiative.id))
  const answers = { ...pointsFor(18, 20, 25, 12, 12), achievements: 'Mười hai hộ có nhà lưới, thu nhập tăng' }
  await putForward(app, who, initiative.id, answers, { draft, form: 1, channel: 'telegram' })
  return app.db.submission.findFirstOrThrow({
    where: { initiativeId: initiative.id, kind: 'recognition' },
    orderBy: { id: 'desc' },
  })
}

/** … one of the council scores it, and the chair of Thạch Lạc recognises it. */
export async function recognised(
  app: App,
  model: { id: number; authorId: number },
  conclusion: 'recognised' | 'outstanding' = 'recognised',
) {
  await reportOn(app, model)
  const { id: submission, version } = await forward(app, model)
  const [son, chair] = [await person(app.db, 'Sơn'), await person(app.db, 'Thành')]
  const ballot = await draftOf(app.db, son, 'ballot', `${submission}@${version}`)
  await cast(app, son, 'telegram', { submission, version }, pointsFor(18, 20, 25, 12, 12), ballot.id)
  const draft = await draftOf(app.db, chair, 'conclusion', `${submission}@${version}@${conclusion}`)
  const concluding = { submission, version, conclusion, reason: 'Hội đồng nhất trí' }
  await conclude(app, chair, 'telegram', concluding, draft.id)
  return app.db.recognition.findUniqueOrThrow({ where: { submissionId: submission } })
}
