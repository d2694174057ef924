import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { seed } from '../../prisma/seed.ts'
import { createTranslator } from '../../src/adapters/fluent.ts'
import { PACE } from '../../src/config.ts'
import { funnelOf, printed, reportsOf, tableBy } from '../../src/core/figure-tables.ts'
import { labelOf, sayReports } from '../../src/core/figure-words.ts'
import { linesBy } from '../../src/core/figures.ts'
import { formatNumber } from '../../src/core/vietnamese.ts'
import { createDb, type Db } from '../../src/db.ts'
import { papers } from '../../src/features/papers/index.ts'
import { figuresOf } from '../../src/figures.ts'
import type { App } from '../../src/ports.ts'
import { ACCEPTANCE, type Acceptance, type Expected, loadAcceptance } from '../support/acceptance.ts'
import { readDocument, readWorkbook } from '../support/office-files.ts'
import { reset } from '../support/reset.ts'

/** The figures that the articles printed, in the papers themselves: every cell of docx, xlsx and csv. */

const NOW = new Date('2026-11-23T07:05:00Z')
const t = createTranslator()('vi')
let db: Db
beforeAll(async () => {
  db = createDb({ databaseUrl: inject('databaseUrl') })
  await reset({ db, redisUrl: inject('redisUrl') })
  await seed(db, NOW)
  await loadAcceptance(db)
}, 60_000)
afterAll(() => db.$disconnect())

async function made(kind: string, { unit: code, period }: Acceptance, more = {}) {
  const { id: unit } = await db.unit.findUniqueOrThrow({ where: { code } })
  const app = { db, config: { pace: PACE }, clock: { now: () => NOW }, t: createTranslator() } as unknown as App
  const order = { params: { unit, period, ...more }, personId: 1, language: 'vi' as const }
  const { files } = await papers.papers![kind]!(app, order, () => undefined)
  return files[0]!.bytes
}

const figures = async ({ unit, period }: Acceptance) =>
  figuresOf(db, { unit: (await db.unit.findUniqueOrThrow({ where: { code: unit } })).id, period }, NOW)

const COLUMNS = { registered: t('papers-column-registered'), recognised: t('papers-column-recognised') }

/** Where a number that an article printed must stand: in which table, line and column. */
function placeOf(it: Expected, found: Awaited<ReturnType<typeof figures>>) {
  const [first, second] = Object.entries(it.where ?? {}) as ['field' | 'subject' | 'level' | 'novelty', string | null][]
  const label = ([by, key]: NonNullable<typeof first>) => labelOf(t, found, by, key)
  if (!first)
    return { table: 'papers-sheet-unit', line: t('papers-total'), column: COLUMNS[it.measure as 'registered'] }
  if (!second)
    return { table: `papers-sheet-${first[0]}`, line: label(first), column: COLUMNS[it.measure as 'registered'] }
  const [by, subject] = first[0] === 'subject' ? [second, first] : [first, second]
  return { table: `papers-sheet-${it.measure}-${by[0]}-subject`, line: label(by), column: label(subject) }
}

describe.each(ACCEPTANCE)('$id', (one) => {
  test.each(['party', 'state', 'front'])('the report (%s) prints what was printed', async (form) => {
    const { tables, words } = readDocument(await made('report', one, { form }))
    const found = await figures(one)
    for (const it of one.expected) {
      const { table, line, column } = placeOf(it, found)
      const caption = t(table.replace('sheet', 'table'))
      const captions = [...words.matchAll(/^Bảng \d+\. (.*)$/gm)].map(([, name]) => name)
      // The head of the paper is a table, too.
      const rows = tables[captions.indexOf(caption) + 1]!
      const cell = rows.find(([name]) => name === line)![rows[0]!.indexOf(column)]
      expect([it.says, cell]).toEqual([it.says, formatNumber(it.count)])
    }
    for (const outcome of one.outcomes ?? []) expect(words).toContain(`- ${outcome}`)
    if (one.target) expect(words).toContain(`Chỉ tiêu là ${one.target} mô hình, đạt 102,2%`)
    expect(words).toMatch(/Số liệu lấy lúc 14:05 ngày 23\/11\/2026 từ [\d.]+ mô hình\. Đối chiếu: .*: khớp\./)
  })

  test('the tables print it, too, and every cell is what the figures say', async () => {
    const { sheets } = readWorkbook(await made('tables', one))
    const found = await figures(one)
    const sheet = (key: string) => sheets.find(({ name }) => name === t(key))!
    for (const it of one.expected) {
      const { table, line, column } = placeOf(it, found)
      const { rows } = sheet(table)
      const head = rows.find((row) => row.includes(column))!
      expect([it.says, rows.find(([name]) => name === line)![head.indexOf(column)]]).toEqual([it.says, it.count])
    }
    for (const by of ['field', 'subject', 'level', 'novelty', 'unit'] as const) {
      const { rows } = sheet(`papers-sheet-${by}`)
      const head = rows.find((row) => row.includes(COLUMNS.registered))!
      for (const line of printed(tableBy(t, found, by), 'registered')) {
        const row = rows.find(([name]) => name === line.label)!
        for (const measure of ['registered', 'waiting', 'approved', 'recognised', 'outstanding', 'replicated'] as const)
          expect(row[head.indexOf(t(`papers-column-${measure}`))]).toBe(line[measure])
      }
    }
  })

  test('the register and the list have a line for each model', async () => {
    const found = await figures(one)
    const count = linesBy(found.cells, 'level').reduce((sum, { registered }) => sum + registered, 0)
    const { cells, rows } = readWorkbook(await made('register', one)).sheets[0]!
    const total = Object.values(cells).findLast(({ formula }) => formula?.startsWith('SUM(W'))!
    expect(total.value).toBe(count)
    expect(String(rows.at(-1)![0])).toContain(`${formatNumber(count)} dòng`)
    const lines = new TextDecoder().decode(await made('csv', one)).split('\r\n')
    expect(lines).toHaveLength(count + 2)
  })
})

test('AT1: seven models without a level are a line of their own', async () => {
  const at1 = ACCEPTANCE.find(({ id }) => id === 'AT1')!
  const { tables } = readDocument(await made('report', at1, { form: 'party' }))
  const levels = tables.find(([head]) => head![0] === t('papers-column-level'))!
  expect(levels.map(([name, registered]) => [name, registered])).toEqual([
    ['Cấp', 'Đăng ký'],
    ['Cơ sở', '524'],
    ['Trên cơ sở', '324'],
    ['Tỉnh', '0'],
    ['Khối, ngành', '0'],
    ['chưa xác định cấp', '7'],
    ['Tổng cộng', '855'],
  ])
})

describe('the words and the shares are those of the chat', () => {
  const at7 = ACCEPTANCE.find(({ target }) => target)!

  test('no share of the target itself; every other of what the chat holds it against', async () => {
    const { tables, words } = readDocument(await made('report', at7, { form: 'state' }))
    const funnel = tables.find(([head]) => head![0] === t('papers-column-measure'))!
    const found = await figures(at7)
    const steps = funnelOf(found)
    expect(steps[0]).toEqual({ name: 'target', count: at7.target })
    for (const { name, count, share, of } of steps) {
      const row = funnel.find(([label]) => label === t(`papers-column-${name}`))
      const part = share === undefined ? ['–', '–'] : [formatNumber(share), t(`papers-column-${of}`)]
      expect(row).toEqual([t(`papers-column-${name}`), formatNumber(count), ...part])
    }
    expect(steps.find(({ name }) => name === 'replicated')?.of).toBe('approved')
    expect(words).toContain(sayReports(t, reportsOf(found).total))
  })

  test('a unit without models of its own has no line', async () => {
    const found = await figures(at7)
    const { sheets } = readWorkbook(await made('tables', at7))
    const { rows } = sheets.find(({ name }) => name === t('papers-sheet-unit'))!
    const lines = printed(tableBy(t, found, 'unit'), 'registered').map(({ label }) => label)
    const from = rows.findIndex(([head]) => head === t('papers-column-unit')) + 1
    expect(rows.slice(from, from + lines.length + 1).map(([name]) => name)).toEqual([...lines, t('papers-total')])
    const own = found.cells.some(({ unit }) => unit === found.asked.unit)
    expect(lines.includes(found.units[0]!.name)).toBe(own)
  })
})
