import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { seed } from '../prisma/seed.ts'
import { createTranslator } from '../src/adapters/fluent.ts'
import { DIMENSIONS, linesBy, sum } from '../src/core/figures.ts'
import { sayOutcome } from '../src/core/outcome-sums.ts'
import { createDb, type Db } from '../src/db.ts'
import { figuresOf } from '../src/figures.ts'
import { ACCEPTANCE, type Acceptance, countIn, loadAcceptance } from './support/acceptance.ts'
import { reset } from './support/reset.ts'

/** The acceptance data of the five articles, in every form in which figures are handed out. */

const NOW = new Date('2026-11-27T02:00:00Z')
let db: Db
beforeAll(async () => {
  db = createDb({ databaseUrl: inject('databaseUrl') })
  await reset({ db, redisUrl: inject('redisUrl') })
  await seed(db, NOW)
  await loadAcceptance(db)
})
afterAll(() => db.$disconnect())

const figures = async ({ unit, period }: Acceptance) =>
  figuresOf(db, { unit: (await db.unit.findUniqueOrThrow({ where: { code: unit } })).id, period }, NOW)

describe.each(ACCEPTANCE)('$id', (one) => {
  test('counts what was printed', async () => {
    const found = await figures(one)
    expect(one.expected.map((it) => [it.says, countIn(found, it)])).toEqual(
      one.expected.map(({ says, count }) => [says, count]),
    )
    expect(found.targets.total).toBe(one.target)
    const t = createTranslator()('vi')
    const said = found.outcomes.map((outcome) => sayOutcome(outcome, t))
    expect(said).toEqual(one.outcomes ?? said)
  })

  test('adds up, whatever it is broken down by', async () => {
    const { cells } = await figures(one)
    for (const dimension of DIMENSIONS) {
      const { key: _, ...total } = { key: null, ...sum(linesBy(cells, dimension)) }
      expect(total).toEqual(sum(cells))
    }
  })
})

test('AT5: seventy grassroots organisations of the Party in four khối', async () => {
  const { id, path } = await db.unit.findUniqueOrThrow({ where: { code: 'quang-binh/khoi-ccq' } })
  const below = (kind: string) => db.unit.count({ where: { path: { startsWith: path }, kind } })
  expect(await db.unit.count({ where: { parentId: id } })).toBe(4)
  expect([await below('khối'), await below('đảng bộ'), await below('chi bộ')]).toEqual([4, 40, 30])
})
