import { expect, test } from 'vitest'
import { CHANGES, type Digest, type Item, isEmpty, STANDINGS, shown } from '../../src/core/digest.ts'

const item = (id: number): Item => ({
  initiative: id,
  code: `DVK-26-000${id}`,
  title: 'Vườn rau',
  unit: 'thôn Nhân Hoà',
})
const some = (count: number, from = 0) => ({
  count,
  before: 0,
  first: Array.from({ length: Math.min(5, count) }, (_, at) => item(from + at)),
})
const digest = (counts: Record<string, number>, rhythm: Digest['rhythm'] = 'day'): Digest => ({
  rhythm,
  from: '2026-11-22',
  to: '2026-11-23',
  changes: Object.fromEntries(CHANGES.map((name, at) => [name, some(counts[name] ?? 0, 10 * at)])) as Digest['changes'],
  standing: Object.fromEntries(
    STANDINGS.map((name, at) => [name, some(counts[name] ?? 0, 500 + 10 * at)]),
  ) as unknown as Digest['standing'],
})

test('is empty only when nothing happened and nothing waits', () => {
  expect(isEmpty(digest({}))).toBe(true)
  for (const name of [...CHANGES, 'waiting']) expect(isEmpty(digest({ [name]: 1 }))).toBe(false)
})

test('that somebody is late is said once a week, not every evening', () => {
  expect(isEmpty(digest({ late: 4 }))).toBe(true)
  expect(isEmpty(digest({ late: 4 }, 'week'))).toBe(false)
})

test('a phone bears eight lines: first what calls for somebody', () => {
  const lines = shown(digest({ registered: 9, approved: 9, overdue: 9, late: 2, waiting: 9 }))
  const counts = Object.fromEntries(Object.entries(lines).map(([name, items]) => [name, items.length]))
  expect(counts).toMatchObject({ overdue: 3, late: 2, registered: 3, approved: 0, waiting: 0 })
})

test('a model that is told is not told again below', () => {
  const model = { count: 1, before: 0, first: [item(7)] }
  const { changes, standing, ...rest } = digest({})
  const lines = shown({
    ...rest,
    changes: { ...changes, registered: model },
    standing: { ...standing, waiting: model },
  })
  expect([lines.registered, lines.waiting]).toEqual([[item(7)], []])
})
