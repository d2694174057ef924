import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { loadRows } from '../prisma/load.ts'
import { seed } from '../prisma/seed.ts'
import { createDb, type Db } from '../src/db.ts'
import { reset } from './support/reset.ts'

let db: Db
beforeAll(() => {
  db = createDb({ databaseUrl: inject('databaseUrl') })
})
afterAll(() => db.$disconnect())
beforeEach(async () => {
  await reset({ db, redisUrl: inject('redisUrl') })
  await seed(db, new Date('2026-11-23'))
})

const FILE = {
  fields: [{ code: 'CDS', name: 'Chuyển đổi số', nameEn: 'Digital change' }],
  campaigns: [{ code: '2027', name: 'Đợt đăng ký năm 2027', year: 2027, opensOn: '2027-01-15', reportEvery: 6 }],
  targets: [
    { campaign: '2027', unit: 'ha-tinh', models: 140 },
    { campaign: '2027', unit: 'ha-tinh/thach-lac', field: 'CDS', models: 3 },
  ],
}
const targets = async () =>
  (await db.target.findMany({ orderBy: { models: 'asc' } })).map(({ fieldCode, models }) => [fieldCode, models])

describe('a file', () => {
  test('is loaded, and a second time changes nothing', async () => {
    for (let time = 0; time < 2; time++)
      expect(await loadRows(db, FILE)).toEqual({ fields: 1, campaigns: 1, targets: 2 })
    expect(await targets()).toEqual([
      ['CDS', 3],
      ['', 140],
    ])
    expect(await db.campaign.findUnique({ where: { code: '2027' } })).toMatchObject({
      year: 2027,
      reportEvery: 6,
      opensOn: new Date('2027-01-15'),
    })
  })

  test('that has changed counts from then on; what it does not name stays', async () => {
    await loadRows(db, FILE)
    await loadRows(db, { targets: [{ campaign: '2027', unit: 'ha-tinh', models: 150 }] })
    expect(await targets()).toEqual([
      ['CDS', 3],
      ['', 150],
    ])
    expect(await db.field.count()).toBe(7)
    await loadRows(db, { campaigns: [{ code: '2027', name: 'Đợt năm 2027', year: 2027 }] })
    const campaign = await db.campaign.findUnique({ where: { code: '2027' } })
    expect(campaign).toMatchObject({ name: 'Đợt năm 2027', reportEvery: 6, opensOn: new Date('2027-01-15') })
  })

  test('with mistakes is not loaded at all, and all of them are named', async () => {
    const wrong = {
      ...FILE,
      campaigns: [{ code: '2027', name: '', year: '2027', opensOn: '15/1/2027', reportEvery: 5, closes: 1 }],
      units: [],
    }
    await expect(loadRows(db, wrong)).rejects.toMatchObject({
      mistakes: [
        'units: only fields, campaigns, targets can be loaded',
        'campaigns[0].closes: only code, name, year, opensOn, closesOn, reportEvery are known',
        'campaigns[0].name: words are needed',
        'campaigns[0].year: a whole number from 2000 to 2100 is needed',
        'campaigns[0].opensOn: a day such as "2026-03-15" is needed',
        'campaigns[0].reportEvery: 1, 3, 6 or 12 months',
      ],
    })
    await expect(loadRows(db, { campaigns: [{ code: 'other', name: 'Đợt khác', year: 2026 }] })).rejects.toMatchObject({
      mistakes: ['campaigns[0].year: 2026 is the year of "2026"'],
    })
    const lost = [
      { campaign: '2027', unit: 'ha-tinh/thach-lac', models: 1 },
      { campaign: '1999', unit: 'nowhere', field: 'ABC', models: 1 },
    ]
    await expect(loadRows(db, { ...FILE, targets: lost })).rejects.toMatchObject({
      mistakes: [
        'targets[1].unit: there is no unit "nowhere"',
        'targets[1].campaign: there is no campaign "1999"',
        'targets[1].field: there is no field "ABC"',
      ],
    })
    expect([await db.field.count(), await db.target.count()]).toEqual([6, 0])
    for (const no of [null, [], 'text', { fields: {} }, { targets: [1] }])
      await expect(loadRows(db, no)).rejects.toThrow()
  })

  test('can be loaded by the command of the README', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dvk-'))
    const run = promisify(execFile)
    const env = { ...process.env, DATABASE_URL: inject('databaseUrl') }
    const load = (...files: string[]) => run(process.execPath, ['--import', 'tsx', 'prisma/load.ts', ...files], { env })
    try {
      await writeFile(join(folder, 'rows.json'), JSON.stringify(FILE))
      expect((await load(join(folder, 'rows.json'))).stdout).toBe('Loaded 1 fields, 1 campaigns, 2 targets.\n')
      await writeFile(join(folder, 'rows.json'), '{"targets":[{}]}')
      await expect(load(join(folder, 'rows.json'))).rejects.toMatchObject({
        stderr: expect.stringContaining('targets[0].campaign: words are needed'),
      })
      await expect(load()).rejects.toMatchObject({ stderr: expect.stringContaining('docs/loading.md') })
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
