import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTranslator } from '../src/adapters/fluent.ts'
import { printed, tableBy } from '../src/core/figure-tables.ts'
import { labelOf } from '../src/core/figure-words.ts'
import { DIMENSIONS, type Dimension, type Figures, linesBy, sum } from '../src/core/figures.ts'
import { sayOutcome } from '../src/core/outcome-sums.ts'
import { formatNumber } from '../src/core/vietnamese.ts'
import { pictureOf } from '../src/features/figures/picture.ts'
import { viewOf } from '../src/features/figures/scope.ts'
import { figuresOf } from '../src/figures.ts'
import { PLAYERS } from '../src/simulator/players.ts'
import { ACCEPTANCE, type Acceptance, countIn, type Expected, loadAcceptance } from './support/acceptance.ts'
import { openStage } from './support/stage.ts'

/** The acceptance data of the five articles, in every form in which figures are handed out. */

const t = createTranslator()('vi')
const MINH = PLAYERS.find(({ name }) => name.endsWith('Minh'))!.id
let stage: Awaited<ReturnType<typeof openStage>>
const found = new Map<string, Figures>()

/** Đồng chí Minh watches over the whole country here. */
beforeAll(async () => {
  stage = await openStage()
  await loadAcceptance(stage.db)
  const { id: unitId } = await stage.db.unit.findFirstOrThrow({ where: { parentId: null } })
  const { id: personId } = await stage.db.person.findFirstOrThrow({ where: { name: { endsWith: 'Minh' } } })
  await stage.db.role.create({ data: { personId, unitId, kind: 'committee', state: 'active' } })
  for (const { id, unit: code, period } of ACCEPTANCE) {
    const unit = await stage.db.unit.findUniqueOrThrow({ where: { code } })
    found.set(id, await figuresOf(stage.db, { unit: unit.id, period }, stage.app.clock.now()))
  }
}, 120_000)
afterAll(() => stage.close())

/** The expectations that are seen together: of one measure, by the same dimensions. */
function screens({ expected }: Acceptance) {
  const nameOf = ({ measure, where = {} }: Expected) => [measure, ...dimensionsOf(where)].join(' ')
  return [...new Set(expected.map(nameOf))].map((name) => {
    const lines = expected.filter((one) => nameOf(one) === name)
    return { measure: lines[0]!.measure, by: dimensionsOf(lines[0]!.where), lines }
  })
}
const dimensionsOf = (where: Expected['where'] = {}) => DIMENSIONS.filter((one) => one in where)
const keyIn = ({ where = {} }: Expected, dimension: Dimension) =>
  where[dimension as keyof typeof where] as string | null
const labelIn = (one: Expected, dimension: Dimension, figures: Figures) =>
  labelOf(t, figures, dimension, keyIn(one, dimension))

describe.each(ACCEPTANCE)('$id', (one) => {
  const figures = () => found.get(one.id)!

  test('counts what was printed', () => {
    expect(one.expected.map((it) => [it.says, countIn(figures(), it)])).toEqual(
      one.expected.map(({ says, count }) => [says, count]),
    )
    expect(figures().targets.total).toBe(one.target)
    const said = figures().outcomes.map((outcome) => sayOutcome(outcome, t))
    expect(said).toEqual(one.outcomes ?? said)
  })

  test('adds up, whatever it is broken down by', () => {
    const { cells } = figures()
    for (const dimension of DIMENSIONS) {
      const { key: _, ...total } = { key: null, ...sum(linesBy(cells, dimension)) }
      expect(total).toEqual(sum(cells))
    }
  })

  test('is what the chat says', async () => {
    const asked = `Minh: /thongke ${one.words}\nMinh < Thống kê · `
    const first = await reads(asked)
    for (const outcome of one.outcomes ?? []) expect(first).toContain(`• ${outcome}`)
    if (one.target) expect(first).toContain(`Chỉ tiêu: ${one.target}`)
    for (const { measure, by, lines } of screens(one)) {
      const words = measure === 'recognised' ? 'công nhận' : 'đăng ký'
      const choosing =
        measure === 'recognised'
          ? '\nMinh > Đếm mô hình khác\nMinh < Đồng chí muốn đếm những\nMinh > Mô hình công nhận\nMinh < số mô hình công nhận'
          : ''
      const path = [asked, choosing, ...stepsTo(by, words)].join('')
      const said = await reads(path)
      for (const line of lines) expect([line.says, countOn(said, line, by, figures())]).toEqual([line.says, line.count])
    }
  })

  test('is what the pictures say', () => {
    for (const { measure, by, lines } of screens(one).filter(({ by }) => by.length > 0)) {
      const view = { ...viewOf(figures().asked.unit, one.period), measure, by }
      const drawn = textsOf(pictureOf(t, figures(), view))
      for (const line of lines) {
        const [label, column] = by.map((dimension) => labelIn(line, dimension, figures()))
        const heads = column ? printed(tableBy(t, figures(), by[1]!), measure).map((row) => row.label) : ['']
        const numbers = drawn.slice(drawn.indexOf(` ${label} `) + label!.length + 2).split(' ')
        expect([line.says, numbers[heads.indexOf(column ?? '')]]).toEqual([line.says, formatNumber(line.count)])
      }
    }
  })
})

test('AT2 goes beyond what was registered', async () => {
  const said = await reads('Minh: /thongke huyện Thạch Hà năm 2022\nMinh < Thống kê · ')
  expect(said).toContain('Đăng ký: 138 (102,2% chỉ tiêu, vượt 03)')
})

test('AT7: forty of 265', async () => {
  const said = await reads('Minh: /thongke tỉnh Đắk Nông từ 1/1/2023 đến 30/6/2024\nMinh < Thống kê · ')
  expect(said).toContain('Công nhận: 40 (15,1% số đăng ký)')
})

test('AT5: seventy grassroots organisations of the Party in four khối', async () => {
  const { id, path } = await stage.db.unit.findUniqueOrThrow({ where: { code: 'quang-binh/khoi-ccq' } })
  const below = (kind: string) => stage.db.unit.count({ where: { path: { startsWith: path }, kind } })
  expect(await stage.db.unit.count({ where: { parentId: id } })).toBe(4)
  expect([await below('khối'), await below('đảng bộ'), await below('chi bộ')]).toEqual([4, 40, 30])
})

/** What the chat says after this part of a story. */
async function reads(story: string): Promise<string> {
  await stage.play(story)
  const { text, caption } = stage.world.chat(MINH).messages.findLast(({ from }) => from.is_bot)! as {
    text?: string
    caption?: string
  }
  return text ?? caption ?? ''
}

/** The taps that lead from the first screen to these dimensions. */
function stepsTo(by: Dimension[], measure: string): string[] {
  const button = (dimension: Dimension) => t(`figures-dimension-${dimension}.button`).replace(/^\S+ /, '')
  const named = by.map((dimension) => t(`figures-dimension-${dimension}`))
  const seen = (what: string) => `\nMinh < Theo ${what}, số mô hình ${measure}`
  const first = by[0] && by[0] !== 'field' ? [`\nMinh > ${button(by[0])}`, seen(named[0]!)] : [seen('lĩnh vực')]
  if (by.length < 2) return first
  return [...first, '\nMinh > Bảng chéo\nMinh < và theo gì nữa', `\nMinh > ${button(by[1]!)}`, seen(named.join(' và '))]
}

/** "1.808" of the line that is meant; of a cross table of its part. */
function countOn(said: string, one: Expected, by: Dimension[], figures: Figures): number {
  const name = { registered: 'Đăng ký', recognised: 'Công nhận' }[one.measure as 'registered']
  const [label = name, part] = by.map((dimension) => labelIn(one, dimension, figures))
  const line = said.split('\n').find((line) => line.startsWith(`${label}: `)) ?? ''
  const number = part === undefined ? line.slice(label.length + 2) : line.slice(line.indexOf(part) + part.length + 1)
  return Number(/^[\d.]*/.exec(number)![0].replaceAll('.', ''))
}

/** The words of a picture, in the order of drawing. */
const textsOf = (svg: string) =>
  ` ${[...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, words]) => words).join(' ')} `
