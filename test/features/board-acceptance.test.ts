import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Dimension } from '../../src/core/figures.ts'
import { formatNumber } from '../../src/core/vietnamese.ts'
import { issue } from '../../src/features/board/pass.ts'
import { ACCEPTANCE, type Acceptance, type Expected, loadAcceptance } from '../support/acceptance.ts'
import { person } from '../support/recognition.ts'
import { openStage } from '../support/stage.ts'

/** The figures of the five articles, as the dashboard prints them. */

let stage: Awaited<ReturnType<typeof openStage>>
let cookie = ''
beforeAll(async () => {
  stage = await openStage()
  await loadAcceptance(stage.db)
  await stage.db.$executeRaw`analyze` // as the server does by itself a minute later
  const huong = await person(stage.db, 'Hương')
  for (const code of new Set(ACCEPTANCE.map(({ unit }) => unit))) {
    const unit = { personId: huong.id, unitId: await idOf(code), kind: 'committee' as const, state: 'active' as const }
    await stage.db.role.createMany({ data: [unit], skipDuplicates: true })
  }
  const key = await issue(stage.app, huong, 'telegram', await idOf('ha-tinh'))
  const address = `${stage.app.web.url}/bangtin/mo/${key}`
  const opened = await fetch(address, { method: 'POST', redirect: 'manual' })
  cookie = opened.headers.get('set-cookie')!.split(';')[0]!
})
afterAll(() => stage.close())

const idOf = async (code: string) => (await stage.db.unit.findUniqueOrThrow({ where: { code } })).id

async function page({ unit, period }: Acceptance, more: Record<string, string> = {}) {
  const query = new URLSearchParams({ dv: String(await idOf(unit)), tu: period.from, den: period.to, ...more })
  const answer = await fetch(`${stage.app.web.url}/bangtin?${query}`, { headers: { cookie } })
  expect(answer.status).toBe(200)
  return answer.text()
}

const CAPTIONS: Partial<Record<Dimension, string>> = {
  level: 'Theo cấp',
  field: 'Theo lĩnh vực',
  subject: 'Theo chủ thể',
  novelty: 'Mới và tiếp tục',
}
const FILTERS: Partial<Record<Dimension, string>> = { field: 'lv', subject: 'dt', novelty: 'mt', level: 'cap' }
const COLUMNS = { registered: 'Đăng ký', recognised: 'Công nhận' } as Record<string, string>

/** What stands in the line of that name, under that heading, in the table of that caption. */
function cell(text: string, caption: string, line: string, column: string): string | undefined {
  const [table = ''] = text.match(new RegExp(`<caption>${caption}</caption>.*?</table>`, 's')) ?? []
  const words = (part: string) => part.replace(/<[^>]*>/g, '').trim()
  const heads = [...table.matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gs)].map(([, head = '']) => words(head))
  const rows = [...table.matchAll(/<tr[^>]*><th scope="row">(.*?)<\/th>(.*?)<\/tr>/gs)]
  const [, , cells = ''] = rows.find(([, name = '']) => words(name) === line) ?? []
  const numbers = [...cells.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, number = '']) => words(number))
  return numbers[heads.indexOf(column) - 1]
}

async function nameOf(dimension: string, value: unknown): Promise<string> {
  const t = stage.app.t('vi')
  if (value === null) return t(`figures-unknown-${dimension}`)
  if (dimension !== 'field') return t(`registration-${dimension}-${value}`)
  return (await stage.db.field.findUniqueOrThrow({ where: { code: String(value) } })).name
}

/** The line of the last thing that it is limited to; the page is filtered by the others. */
async function printed(one: Acceptance, { measure, where = {} }: Expected) {
  const named = Object.entries(where)
  const [last, ...others] = named.toReversed()
  const column = COLUMNS[measure]!
  if (!last) return cell(await page(one), 'Từ đăng ký đến nhân rộng', column, 'Số mô hình')
  const more = Object.fromEntries(others.map(([name, value]) => [FILTERS[name as Dimension]!, String(value)]))
  const [dimension, value] = last
  return cell(await page(one, more), CAPTIONS[dimension as Dimension]!, await nameOf(dimension, value), column)
}

describe.each(ACCEPTANCE)('$id', (one) => {
  test.each(one.expected)('$says: $count', async (expected) => {
    expect(await printed(one, expected)).toBe(formatNumber(expected.count))
  })

  test('target, outcomes, and totals that are the same everywhere', async () => {
    const text = await page(one)
    const total = cell(text, 'Từ đăng ký đến nhân rộng', 'Đăng ký', 'Số mô hình')
    for (const caption of [...Object.values(CAPTIONS), 'Theo đơn vị'])
      expect(cell(text, caption, 'Tổng số', 'Đăng ký') ?? total).toBe(total)
    if (one.target !== undefined)
      expect(cell(text, 'Từ đăng ký đến nhân rộng', 'Chỉ tiêu', 'Số mô hình')).toBe(formatNumber(one.target))
    const outcomes = [...text.matchAll(/<li>([^<]*)<\/li>/g)].map(([, line]) => line!.replaceAll('&gt;', '>'))
    expect(outcomes).toEqual(expect.arrayContaining(one.outcomes ?? []))
  })
})

test('AT1: seven models whose level nobody wrote down are a line of their own', async () => {
  const text = await page(ACCEPTANCE.find(({ id }) => id === 'AT1')!)
  expect(cell(text, 'Theo cấp', 'chưa xác định cấp', 'Đăng ký')).toBe('7')
  expect(text).toContain('= 855.')
})
