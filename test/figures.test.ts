import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { momentOf } from '../src/core/day.ts'
import { linesBy, sum } from '../src/core/figures.ts'
import { lateDays } from '../src/core/report-due.ts'
import { targetOf } from '../src/core/targets.ts'
import { createDb, type Db } from '../src/db.ts'
import { figuresOf, lateReports } from '../src/figures.ts'
import { prepareStage } from '../src/simulator/stage.ts'
import { LAND, runningModel } from './support/recognition.ts'
import { reset } from './support/reset.ts'

/** What the database adds up, against what was put into it. */

const YEAR = { from: '2026-01-01', to: '2026-12-31' }
let db: Db
beforeAll(() => {
  db = createDb({ databaseUrl: inject('databaseUrl') })
})
afterAll(() => db.$disconnect())
beforeEach(async () => {
  await reset({ db, redisUrl: inject('redisUrl') })
  await prepareStage(db, momentOf('2026-11-23', 9), 'telegram', ['telegram'])
})

const unitOf = async (code: string) => (await db.unit.findUniqueOrThrow({ where: { code } })).id
const figures = async (more: object = {}) =>
  figuresOf(db, { unit: await unitOf('ha-tinh'), period: YEAR, ...more }, momentOf('2026-11-23', 9))

describe('models', () => {
  test('are counted once each, by what is known of them; the rest is a line of its own', async () => {
    const first = await runningModel(db, { number: 1, honour: 'outstanding' })
    await runningModel(db, { number: 2, inspiredById: first.id })
    const unknown = await runningModel(db, { number: 3, village: 'ha-tinh/tan-lam-huong/nhan-hoa' })
    const none = { level: null, subject: null, novelty: null, fieldCode: null, stage: 'registered' as const }
    await db.initiative.update({ where: { id: unknown.id }, data: none })
    const { cells, units } = await figures()
    expect(sum(cells)).toMatchObject({
      registered: 3,
      waiting: 1,
      approved: 2,
      recognised: 1,
      outstanding: 1,
      replicated: 1,
    })
    const by = (dimension: Parameters<typeof linesBy>[1]) =>
      linesBy(cells, dimension).map(({ key, registered }) => [key, registered])
    expect(by('level')).toEqual([
      ['grassroots', 2],
      [null, 1],
    ])
    expect(by('field')).toEqual([
      ['KT', 2],
      [null, 1],
    ])
    const name = (key: string | null) => units.find(({ id }) => String(id) === key)?.name
    expect(
      by('unit')
        .map(([key, count]) => [name(key as string), count])
        .sort(),
    ).toEqual(
      [
        ['xã Thạch Lạc', 2],
        ['xã Tân Lâm Hương', 1],
      ].sort(),
    )
    expect(sum((await figures({ field: 'KT' })).cells).registered).toBe(2)
    expect(sum((await figures({ level: 'province' })).cells).registered).toBe(0)
    expect(sum((await figures({ period: { from: '2026-03-02', to: '2026-12-31' } })).cells).registered).toBe(0)
  })
})

describe('reports', () => {
  const due = (id: number, day: string) => ({ kind: 'report', about: `${id}@${day}`, dueOn: new Date(day) })
  const QUARTERS = [
    { from: '2026-01-01', to: '2026-03-31' },
    { from: '2026-04-01', to: '2026-06-30' },
    { from: '2026-07-01', to: '2026-09-30' },
    { from: '2026-10-01', to: '2026-12-31' },
    { from: '2027-01-01', to: '2027-03-31' },
  ]
  /** Of each quarter: expected, received, on time, late. */
  async function quarters(today: string) {
    const unit = await unitOf('ha-tinh')
    const rows: number[][] = []
    for (const period of QUARTERS) {
      const { reporting } = await figuresOf(db, { unit, period }, momentOf(today, 9))
      const { expected, received, onTime } = reporting[0] ?? { expected: 0, received: 0, onTime: 0 }
      rows.push([expected, received, onTime, (await lateReports(db, { unit, period }, today)).length])
    }
    return rows
  }
  async function report(id: number, toOn: string, at: string) {
    const { authorId, reviewUnitId } = await db.submission.findFirstOrThrow({ where: { initiativeId: id } })
    const revisions = { create: { version: 1, draftId: -id, form: 1, answers: {}, at: momentOf(at) } }
    const days = { toOn: new Date(toOn), sentAt: momentOf(at) }
    const row = { initiativeId: id, kind: 'progress' as const, authorId, reviewUnitId, ...days, revisions }
    await db.submission.create({ data: row })
  }

  test('of a silent model are expected in every stretch that has begun, and it is late once', async () => {
    const { id } = await runningModel(db)
    await db.deadline.create({ data: due(id, '2026-03-31') })
    const open = [1, 0, 0, 1]
    // What begins later is not expected yet; who is late is still said.
    const later = [0, 0, 0, 1]
    expect(await quarters('2026-11-23')).toEqual([open, open, open, open, later])
    expect(await quarters('2026-05-23')).toEqual([open, open, later, later, later])
    expect((await figures()).reporting).toMatchObject([{ expected: 4, received: 0 }])
    const asked = { unit: await unitOf('ha-tinh'), period: YEAR }
    expect(await lateReports(db, asked, '2026-11-23')).toMatchObject([
      { initiative: id, dueOn: new Date('2026-03-31') },
    ])
  })

  test('of a quarter that was reported on before it was over are received, although no deadline stood for it', async () => {
    const { id } = await runningModel(db)
    const met = { ...due(id, '2026-06-30'), doneAt: momentOf('2026-08-20', 9) }
    await db.deadline.createMany({ data: [met, due(id, '2026-12-31')] })
    await report(id, '2026-09-30', '2026-08-20')
    const [none, late, early] = [
      [0, 0, 0, 0],
      [1, 1, 0, 0],
      [1, 1, 1, 0],
    ]
    expect((await quarters('2026-11-23')).slice(0, 4)).toEqual([none, late, early, [1, 0, 0, 0]])
    const september = { from: '2026-09-01', to: '2026-09-30' }
    const { reporting } = await figuresOf(
      db,
      { unit: await unitOf('ha-tinh'), period: september },
      momentOf('2026-11-23'),
    )
    expect(reporting).toMatchObject([{ expected: 1, received: 1, onTime: 1 }])
  })

  test('are expected until the model ends, or the year ends that it was renewed for; as often as the year says', async () => {
    const { id, authorId } = await runningModel(db)
    await db.initiative.update({ where: { id }, data: { endsOn: new Date('2026-07-01') } })
    await db.deadline.create({ data: due(id, '2026-03-31') })
    const expected = async () => (await quarters('2027-02-01')).map(([count]) => count)
    expect(await expected()).toEqual([1, 1, 1, 0, 0])
    await db.renewal.create({ data: { initiativeId: id, year: 2027, choice: 'continue', byId: authorId } })
    expect(await expected()).toEqual([1, 1, 1, 1, 1])
    await db.campaign.updateMany({ data: { reportEvery: 6 } })
    expect(await expected()).toEqual([1, 0, 1, 0, 1])
  })

  test('of last year are still late in January, whoever asks: as long as the period reaches today', async () => {
    const { id } = await runningModel(db)
    await db.deadline.create({ data: due(id, '2026-12-31') })
    const unit = await unitOf('ha-tinh')
    const late = async (from: string, to: string) =>
      (await lateReports(db, { unit, period: { from, to } }, '2027-01-04')).length
    expect(await late('2027-01-01', '2027-12-31')).toBe(1)
    expect(await late('2027-01-04', '2027-01-04')).toBe(1)
    expect(await late('2027-01-01', '2027-01-03')).toBe(0)
    expect(await late('2026-07-01', '2026-09-30')).toBe(0)
    expect(lateDays({ from: '2027-01-01', to: '2027-12-31' }, '2027-01-04')).toEqual({
      from: '2026-01-04',
      to: '2027-01-04',
    })
    expect(lateDays({ from: '2021-01-01', to: '2027-12-31' }, '2027-01-04').from).toBe('2021-01-01')
  })

  test('that came after all were expected and came late, one and all', async () => {
    const { id } = await runningModel(db)
    const done = { ...due(id, '2026-03-31'), doneAt: momentOf('2026-10-05') }
    await db.deadline.createMany({ data: [done, due(id, '2026-12-31')] })
    await report(id, '2026-09-30', '2026-10-05')
    const late = [1, 1, 0, 0]
    expect(await quarters('2026-11-23')).toEqual([late, late, late, [1, 0, 0, 0], [0, 0, 0, 0]])
  })

  test('that were due are expected; one that speaks of their time counts, and by its first day', async () => {
    const model = await runningModel(db)
    const about = (day: string) => due(model.id, day)
    await db.deadline.createMany({
      data: [
        { ...about('2026-03-31'), doneAt: new Date('2026-04-02T02:00:00Z') },
        { ...about('2026-06-30'), doneAt: new Date('2026-06-30T16:59:00Z') },
        about('2026-09-30'),
      ],
    })
    const { authorId } = model
    const { reviewUnitId } = await db.submission.findFirstOrThrow({ where: { initiativeId: model.id } })
    for (const [number, toOn, at, state] of [
      [1, '2026-03-31', '2026-04-02T02:00:00Z', 'approved'],
      [2, '2026-06-30', '2026-06-30T16:59:00Z', 'submitted'],
    ] as const)
      await db.submission.create({
        data: {
          initiativeId: model.id,
          kind: 'progress',
          number,
          authorId,
          reviewUnitId,
          state,
          toOn: new Date(toOn),
          sentAt: new Date('2026-07-05T02:00:00Z'),
          revisions: { create: { version: 1, draftId: -number * 100, form: 1, answers: {}, at: new Date(at) } },
          outcomes: { create: { initiativeId: model.id, words: 'trên 4.200 m2', ...LAND } },
        },
      })
    const { reporting, outcomes, unapproved } = await figures()
    expect(reporting).toMatchObject([{ expected: 4, received: 2, onTime: 1 }])
    expect(outcomes).toEqual([{ metric: 'area', value: 4200, unit: 'm²', words: 'hơn' }])
    expect(unapproved).toBe(1)
    const asked = { unit: await unitOf('ha-tinh'), period: YEAR }
    expect(await lateReports(db, asked, '2026-11-23')).toMatchObject([
      { initiative: model.id, dueOn: new Date('2026-09-30') },
    ])
    expect(await lateReports(db, asked, '2026-09-30')).toEqual([])
  })
})

describe('targets', () => {
  const row = (path: string, models: number, field = '') => ({ campaign: 1, path, models, field })

  test("a unit's own number counts before those below it", () => {
    const rows = [row('/1/2/', 10), row('/1/2/3/', 4), row('/1/4/', 5)]
    expect([targetOf(rows, '/1/'), targetOf(rows, '/1/2/'), targetOf(rows, '/1/2/3/')]).toEqual([15, 10, 4])
    expect(targetOf(rows, '/9/')).toBeUndefined()
    expect(targetOf([...rows, { ...row('/1/', 7), campaign: 2 }], '/1/')).toBe(22)
  })

  test('one unit has a number, another has them by field: both count', () => {
    const rows = [row('/1/2/', 10), row('/1/3/', 7, 'KT'), row('/1/3/', 5, 'VHXH'), row('/1/2/9/', 4, 'KT')]
    expect([targetOf(rows, '/1/'), targetOf(rows, '/1/3/'), targetOf(rows, '/1/', 'KT')]).toEqual([22, 12, 11])
    expect(targetOf([...rows, row('/1/', 3, 'KT')], '/1/'), 'it overlaps with theirs').toBe(22)
    expect(targetOf([...rows, { ...row('/1/', 6, 'KT'), campaign: 2 }], '/1/'), 'another year').toBe(28)
  })

  test('numbers by field add up where there is none for all', () => {
    const rows = [row('/1/2/', 3, 'KT'), row('/1/2/', 2, 'QPAN')]
    expect([targetOf(rows, '/1/'), targetOf(rows, '/1/', 'KT'), targetOf(rows, '/1/', 'NTM')]).toEqual([
      5,
      3,
      undefined,
    ])
  })
})
