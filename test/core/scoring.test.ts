import { describe, expect, it, test } from 'vitest'
import { RUBRICS } from '../../prisma/rubrics.ts'
import { createTranslator } from '../../src/adapters/fluent.ts'
import type { Input } from '../../src/core/form.ts'
import { Problem } from '../../src/core/problem.ts'
import {
  chooseRubric,
  criterionOf,
  points,
  questionOf,
  questionsOf,
  type Scope,
  stepsOf,
} from '../../src/core/rubric.ts'
import {
  answersOf,
  formatAverage,
  givenIn,
  scoresIn,
  tally,
  totalOf,
  usualFor,
  worthOf,
} from '../../src/core/scoring.ts'

const [collective, individual] = RUBRICS as [(typeof RUBRICS)[number], (typeof RUBRICS)[number]]
const { criteria } = collective
/** Points in the order of the criteria. */
const scored = (...points: number[]) => Object.fromEntries(criteria.map(({ code }, at) => [code, points[at]!]))

describe('the default rubrics', () => {
  it.each(RUBRICS.map((rubric) => [rubric.code, rubric] as const))('%s is worth a hundred points', (_, rubric) => {
    expect(worthOf(rubric.criteria)).toBe(100)
    expect(rubric).toMatchObject({ pass: 70, outstanding: 85, spread: 15, isDefault: true })
    expect(new Set(rubric.criteria.map(({ code }) => code)).size).toBe(rubric.criteria.length)
  })

  it('is one for collectives, and one with words of its own for people and households', () => {
    expect(RUBRICS.map(({ collective }) => collective)).toEqual([true, false])
    expect(collective.criteria.map(({ most }) => most)).toEqual([20, 25, 25, 15, 15])
    expect(individual.criteria[0]!.name).toContain('bản thân và gia đình')
  })
})

describe('scores', () => {
  it.each([
    [[20, 25, 25, 15, 15], 100],
    [[0, 0, 0, 0, 0], 0],
    [[16, 20, 21, 12, 9], 78],
  ])('%j are %i in all', (given, total) => expect(totalOf(criteria, scored(...given))).toBe(total))

  it('are read from the answers of a form, and go back into one', () => {
    const scores = scored(16, 20, 21, 12, 9)
    const answers = { ...answersOf(criteria, scores), note: 'Tốt' }
    expect(scoresIn(criteria, answers)).toEqual(scores)
    expect(givenIn(criteria, { [questionOf(criteria[1]!)]: 7 })).toEqual({ skill: 7 })
  })

  it.each([
    ['one is missing', { need: undefined }],
    ['one is more than the criterion has', { need: 21 }],
    ['one is below nothing', { need: -1 }],
    ['one is no whole number', { need: 10.5 }],
    ['one is no number', { need: '20' }],
  ])('do not count when %s', (_, wrong) => {
    const answers = answersOf(criteria, scored(16, 20, 21, 12, 9))
    expect(scoresIn(criteria, { ...answers, [questionOf({ code: 'need' })]: wrong.need })).toBeUndefined()
  })
})

describe('what the council says together', () => {
  const together = (...totals: number[]) =>
    tally(
      { ...collective, criteria: [{ ...criteria[0]!, most: 100 }] },
      totals.map((need) => ({ need })),
    )

  it.each([
    { totals: [82, 80, 85], average: '82,33', apart: 5, far: false },
    { totals: [70, 85], average: '77,50', apart: 15, far: false },
    { totals: [70, 86], average: '78,00', apart: 16, far: true },
    { totals: [99, 98, 98], average: '98,33', apart: 1, far: false },
    { totals: [100, 100, 50], average: '83,33', apart: 50, far: true },
    { totals: [1, 0, 0, 0, 0, 0], average: '0,17', apart: 1, far: false },
    { totals: [60], average: '60,00', apart: 0, far: false },
  ])('$totals: $average, $apart apart', ({ totals, average, apart, far }) => {
    const found = together(...totals)!
    expect(formatAverage(found.average)).toBe(average)
    expect(found).toMatchObject({ apart, isFarApart: far })
  })

  it('is nothing while nobody has scored', () => expect(together()).toBeUndefined())

  it('has an average of each criterion', () => {
    const found = tally(collective, [
      scored(20, 20, 20, 10, 10),
      scored(10, 25, 20, 11, 10),
      scored(11, 25, 20, 10, 10),
    ])!
    expect(found.criteria.map(({ code, average }) => [code, average])).toEqual([
      ['need', 13.67],
      ['skill', 23.33],
      ['result', 20],
      ['spread', 10.33],
      ['lasting', 10],
    ])
  })

  it.each([
    [69.99, 'not_yet'],
    [70, 'recognised'],
    [84.99, 'recognised'],
    [85, 'outstanding'],
  ])('usually means, with %f points, %s', (average, usual) => expect(usualFor(collective, average)).toBe(usual))
})

describe('points', () => {
  const field = points(20)
  const read = (input: Input, values = stepsOf(20)) => {
    const options = values.map((value) => ({ value: String(value), label: `${value} điểm` }))
    try {
      return field.parse(input, { options, today: '2026-11-23' }, undefined)
    } catch (error) {
      if (error instanceof Problem) return error.key
      throw error
    }
  }

  it.each([
    ['18', 18],
    ['0', 0],
    ['20', 20],
    ['18 điểm', 18],
    ['18đ', 18],
    ['18/20', 18],
    ['18 / 20 điểm.', 18],
    [' 18 Diem ', 18],
    ['18 points', 18],
    ['21', 'rubric-too-many-points'],
    ['120', 'rubric-too-many-points'],
    ['18,5', 'rubric-needs-points'],
    ['-3', 'rubric-needs-points'],
    ['mười tám', 'rubric-needs-points'],
    ['18 hộ', 'rubric-needs-points'],
    ['', 'rubric-needs-points'],
  ])('“%s” → %s', (text, value) => expect(read({ type: 'text', text })).toBe(value))

  it('are tapped, and an old or forged button gives none', () => {
    expect(read({ type: 'button', at: 'x', press: 'pick:16' })).toBe(16)
    expect(read({ type: 'button', at: 'x', press: 'pick:99' })).toBe('form-old-button')
    expect(read({ type: 'voice', voice: { file: 'f', key: 'k' } })).toBe('rubric-needs-points')
  })

  it.each([
    [25, [25, 20, 15, 10, 5]],
    [20, [20, 16, 12, 8, 4]],
    [15, [15, 12, 9, 6, 3]],
    [3, [3, 2, 1]],
    [0, []],
  ])('of %i are offered as %j: no more than the buttons of a Zalo OA', (most, steps) =>
    expect(stepsOf(most)).toEqual(steps),
  )
})

describe('the questions of a rubric', () => {
  const t = createTranslator()('vi')
  const { fields, words } = questionsOf(criteria, 'ballot', t, 'vi')

  test('are one for each criterion, with its hint as the example', () => {
    expect(Object.keys(fields)).toEqual([
      'points:need',
      'points:skill',
      'points:result',
      'points:spread',
      'points:lasting',
    ])
    expect(words['ballot-points:spread']).toBe('Sức lan tỏa: mấy điểm? Nhiều nhất 15 điểm.')
    expect(words['ballot-points:spread.example']).toContain('Bà con hưởng ứng')
    expect(fields['points:spread']!.format(12, t)).toBe('12/15 điểm')
  })

  test('speak the language of whoever is asked', () =>
    expect(questionsOf(criteria, 'ballot', createTranslator()('en'), 'en').words['ballot-points:spread.label']).toBe(
      'Spread',
    ))

  test('are told from other questions', () => {
    expect(criterionOf(criteria, 'points:spread')?.most).toBe(15)
    for (const other of ['note', 'spread', 'points:', 'constructor'])
      expect(criterionOf(criteria, other)).toBeUndefined()
  })
})

describe('the rubric of a model', () => {
  const scope = (code: string, more: Partial<Scope> = {}): Scope => ({
    code,
    version: 1,
    collective: true,
    level: null,
    campaignId: null,
    unit: null,
    ...more,
  })
  const model = { subject: 'collective', level: 'grassroots', campaignId: 7, unit: { path: '/1/4/9/' } }
  const everybody = scope('default')
  const level = scope('level', { level: 'grassroots' })
  const campaign = scope('campaign', { campaignId: 7 })
  const both = scope('both', { campaignId: 7, level: 'grassroots' })
  const province = scope('province', { unit: { path: '/1/' } })
  const commune = scope('commune', { unit: { path: '/1/4/' } })

  it.each<[string, Scope[], string | undefined]>([
    ['the default where there is nothing else', [everybody], 'default'],
    ['its level before the default', [everybody, level], 'level'],
    ['its campaign before its level', [level, campaign, everybody], 'campaign'],
    ['its campaign at its level before its campaign', [campaign, both], 'both'],
    ['its province before its campaign', [both, province, everybody], 'province'],
    ['its commune before its province', [province, commune], 'commune'],
    ['none of another unit', [scope('other', { unit: { path: '/1/40/' } }), everybody], 'default'],
    ['none of another campaign', [scope('other', { campaignId: 8 }), everybody], 'default'],
    ['none of another level', [scope('other', { level: 'province' }), everybody], 'default'],
    ['none for people and households', [scope('other', { collective: false })], undefined],
  ])('is %s', (_, rubrics, code) => {
    expect(chooseRubric(rubrics, model)?.code).toBe(code)
    expect(chooseRubric(rubrics.toReversed(), model)?.code).toBe(code)
  })

  it.each(['individual', 'household'])('of one %s is not that of collectives', (subject) =>
    expect(chooseRubric([everybody, scope('people', { collective: false })], { ...model, subject })?.code).toBe(
      'people',
    ),
  )

  it('is its newest version, also where that has become narrower', () => {
    const again = (version: number, more: Partial<Scope> = {}) => scope('tinh', { version, ...more })
    expect(chooseRubric([again(2), again(10), again(9)], model)?.version).toBe(10)
    expect(chooseRubric([again(1), again(2, { campaignId: 8 }), everybody], model)?.code).toBe('default')
  })
})
