import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { aside, choice, choices, goal, kept, oneOf, optional, period, photos, text } from '../../src/core/fields.ts'
import {
  type Answers,
  advance,
  asked,
  type Field,
  type Form,
  fieldOf,
  type Input,
  isOver,
  type Option,
  open,
  placeOf,
  refuse,
  type State,
  settle,
} from '../../src/core/form.ts'
import { progress, view } from '../../src/core/form-view.ts'
import { Problem } from '../../src/core/problem.ts'

const passing = <T>(field: Field<T>, ask: 'sole' | 'some'): Field<T> => ({ ...field, ask })

/** One of everything. */
const form: Form = {
  name: 'trip',
  version: 1,
  fields: {
    unit: passing(choice(), 'sole'),
    title: text({ min: 3, max: 40 }),
    alike: passing(choice(), 'some'),
    kind: choice(),
    marks: optional(choices()),
    goal: goal(),
    note: optional(text({ min: 3 })),
    needs: choices(),
    when: period(),
    level: aside(kept(oneOf('trip', 'level'))),
    extra: aside(text({ min: 3 })),
    photos: aside(photos({ max: 3 })),
  },
}
const REQUIRED = ['unit', 'title', 'kind', 'goal', 'needs', 'when', 'level']
const TODAY = '2026-03-15'

const option = (value: string): Option => ({ value, label: `Mục ${value}` })
const OPTIONS: Record<string, Option[]> = {
  kind: [option('a'), option('b')],
  marks: [option('x'), option('y')],
  needs: [option('x'), option('y')],
  when: [{ value: '2026-03-15_2026-12-31', label: 'Đến hết năm' }],
  level: [option('low'), option('high')],
}

/** How many units the person has, and how many models look alike. */
interface World {
  units: number
  alike: number
}
const world: World = { units: 1, alike: 0 }
const optionsOf = (field: string, { units, alike }: World): Option[] =>
  field === 'unit'
    ? Array.from({ length: units }, (_, at) => option(`u${at}`))
    : field === 'alike'
      ? Array.from({ length: alike }, (_, at) => ({ ...option(`m${at}`), detail: `${at + 1}. …` }))
      : (OPTIONS[field] ?? [])
const sceneOf = (field: string, world: World) => ({ options: optionsOf(field, world), today: TODAY })

type Act = (state: State) => Input
const says =
  (text: string): Act =>
  () => ({ type: 'text', text })
const old =
  (at: string, press: string): Act =>
  () => ({ type: 'button', at, press })
const taps =
  (press: string): Act =>
  (state) => ({ type: 'button', at: placeOf(state), press })
const picks = (value: string) => taps(`pick:${value}`)
const sends =
  (key: string, album?: string): Act =>
  () => ({ type: 'photo', photo: { file: `file-${key}`, key }, ...(album && { album }) })

/** What a jsonb column gives back: the same data, keys by length and then by letter. */
const stored = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_, part) =>
      part && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)))
        : part,
    ),
  )

/** As the conversation does it: takes the input, then passes what need not be asked; in between lies the database. */
function turn(before: State, act: Act, at: World = world): State {
  const input = act(before)
  return settled(advance(form, stored(before), input, sceneOf(fieldOf(form, before, input), at)), at)
}
function settled(state: State, at: World = world): State {
  for (let round = 0; round < 50; round++) {
    const next = settle(form, state, sceneOf(state.field, at))
    if (next === state) return state
    state = next
  }
  throw new Error('it goes round in circles')
}
const start = (at: World = world, answers?: Answers, todo?: string[]) => settled(open(form, answers, todo), at)
const play = (state: State, ...acts: Act[]) => acts.reduce((state, act) => turn(state, act), state)
const where = ({ stage, field }: State) => (stage === 'ask' ? field : stage)

const BEGUN = { level: 'low' }
const FULL: Answers = {
  unit: option('u0'),
  title: 'Vườn rau',
  kind: option('a'),
  goal: { value: 45, unit: 'hộ', words: '45 hộ' },
  needs: [option('x')],
  when: { from: '2026-03-15', to: '2026-11-30' },
  level: 'low',
}
const summary: State = { stage: 'confirm', field: 'when', answers: FULL }
const asking = (field: string, answers: Answers = FULL): State => ({ stage: 'ask', field, answers })

describe('filled in from the first to the last question', () => {
  const steps: [Act, string][] = [
    [says('  Vườn\u00a0rau '), 'kind'],
    [picks('a'), 'marks'],
    [picks('y'), 'marks'],
    [taps('done'), 'goal'],
    [says('45 hộ'), 'note'],
    [taps('skip'), 'needs'],
    [picks('x'), 'needs'],
    [taps('done'), 'when'],
    [says('15/3 - 30/11'), 'confirm'],
    [taps('send'), 'sent'],
  ]

  it('passes the only unit and what has no choices, and brings every answer', () => {
    let state = start(world, BEGUN)
    expect(where(state)).toBe('title')
    for (const [act, place] of steps) {
      state = turn(state, act)
      expect(where(state)).toBe(place)
      expect(state.problem).toBeUndefined()
    }
    expect(state.answers).toEqual({ ...FULL, marks: [option('y')] })
    expect(isOver(state)).toBe(true)
  })

  it('says back what was tapped or understood, not what stands in the chat anyway', () => {
    expect(turn(asking('title'), says('Vườn rau')).noted).toBeUndefined()
    expect(turn(asking('kind'), picks('b')).noted).toBe('kind')
    expect(turn(asking('kind'), says('Mục b')).noted).toBeUndefined()
    expect(turn(asking('goal'), says('45 hộ')).noted).toBe('goal')
  })

  it('keeps its place and everything else when an answer is refused', () => {
    const refused = turn(asking('title'), says('V'))
    expect(refused).toEqual({ ...asking('title'), problem: { key: 'form-too-short', params: { min: 3 } } })
    expect(turn(refused, says('Vườn cây')).problem).toBeUndefined()
  })

  test.each<[string, string, Act, string]>([
    ['a sticker', 'title', () => ({ type: 'other' }), 'form-cannot-read'],
    ['a sticker at a choice', 'kind', () => ({ type: 'other' }), 'form-pick-one'],
    ['words that name no choice', 'kind', says('Mục'), 'form-pick-one'],
    ['a number beyond the list', 'kind', says('3'), 'form-pick-one'],
    ['no number', 'goal', says('nhiều'), 'form-needs-a-number'],
    ['no unit', 'goal', says('45'), 'form-needs-a-unit'],
    ['nothing', 'goal', says('0 hộ'), 'form-needs-more-than-zero'],
    ['no such day', 'when', says('31/2 - 30/11'), 'form-period-no-such-day'],
    ['words where photos go', 'photos', says('đây'), 'form-send-a-photo'],
    ['"done" before there is an answer', 'needs', taps('done'), 'form-answer-first'],
    ['"skip" where an answer is needed', 'title', taps('skip'), 'form-answer-first'],
  ])('%s', (_, field, act, key) => {
    const before = asking(field, field === 'photos' ? FULL : { unit: FULL.unit })
    expect(turn(before, act)).toEqual({ ...before, problem: expect.objectContaining({ key }) })
  })
})

describe('choices', () => {
  it('are ticked and unticked in place', () => {
    const one = turn(asking('marks'), picks('x'))
    expect(one).toMatchObject({ stage: 'ask', field: 'marks', amend: true, answers: { marks: [option('x')] } })
    const two = turn(one, says('muc y'))
    expect(two.answers.marks).toEqual([option('x'), option('y')])
    expect(turn(two, picks('x')).answers.marks).toEqual([option('y')])
  })

  it('are no answer when the last one is taken away', () => {
    const none = play(asking('needs', {}), picks('x'), picks('x'))
    expect('needs' in none.answers).toBe(false)
    expect(turn(none, taps('done')).problem?.key).toBe('form-answer-first')
  })
})

describe('back', () => {
  it('goes through all questions to the first, and from there out of the form, with everything kept', () => {
    const places = ['when', 'needs', 'note', 'goal', 'marks', 'kind', 'title', 'later', 'later']
    let state = asking('when')
    for (const place of places) {
      expect(where(state)).toBe(place)
      state = turn(state, taps('back'))
    }
    expect(state.answers).toEqual(FULL)
  })

  it.each([
    [{ units: 2, alike: 0 }, 'title', 'unit'],
    [{ units: 2, alike: 0 }, 'unit', 'later'],
    [{ units: 1, alike: 2 }, 'kind', 'alike'],
    [{ units: 1, alike: 2 }, 'alike', 'title'],
    [{ units: 1, alike: 0 }, 'kind', 'title'],
    [{ units: 0, alike: 0 }, 'title', 'unit'],
  ])('with %j, from %s to %s', (at, from, to) => expect(where(turn(asking(from), taps('back'), at))).toBe(to))

  it('leads out when nobody need answer the first question', () => {
    const bare: Form = {
      name: 'bare',
      version: 1,
      fields: { a: passing(choice(), 'some'), b: passing(choice(), 'sole') },
    }
    let state: State = { stage: 'ask', field: 'b', answers: {}, backwards: true }
    for (let round = 0; round < 10; round++)
      state = settle(bare, state, { options: state.field === 'b' ? [option('1')] : [], today: TODAY })
    expect(state).toMatchObject({ stage: 'later', answers: { b: option('1') } })
  })

  it('leaves an answer that is being edited as it was', () => {
    const editing = play(summary, taps('edit:title'))
    expect(where(editing)).toBe('title')
    expect(play(editing, taps('back'))).toMatchObject({ stage: 'confirm', answers: FULL })
  })
})

describe('what need not be asked', () => {
  it('is asked when there is something to choose', () => {
    expect(where(start({ units: 2, alike: 0 }))).toBe('unit')
    expect(where(turn(start(), says('Vườn rau'), { units: 1, alike: 1 }))).toBe('alike')
    expect(where(start({ units: 0, alike: 0 }))).toBe('unit')
  })

  it('takes the only unit without what only a list shows', () => {
    const settledOnce = settle(form, asking('unit', {}), {
      options: [{ ...option('u0'), detail: '1. Thôn' }],
      today: TODAY,
    })
    expect(settledOnce.answers.unit).toEqual(option('u0'))
  })

  it('leaves a button of another feature to be pressed', () => {
    const options = [{ ...option('u0'), data: 'help.me' }]
    const state = asking('unit', {})
    expect(settle(form, state, { options, today: TODAY })).toBe(state)
  })

  it('is not passed while it is being edited, unless there is nothing to choose', () => {
    expect(where(turn(summary, taps('edit:unit')))).toBe('unit')
    expect(where(turn(summary, taps('edit:alike'), { units: 1, alike: 2 }))).toBe('alike')
    expect(where(turn(summary, taps('edit:alike')))).toBe('confirm')
  })

  it('is not evaded by leaving at it', () => {
    const many = { units: 1, alike: 2 }
    const left = turn(asking('alike', { unit: FULL.unit, title: 'Vườn rau' }), taps('later'), many)
    const again = turn({ ...left, stage: 'resume' }, taps('resume'), many)
    expect(where(again)).toBe('alike')
    expect(where(turn({ ...left, stage: 'resume' }, taps('resume')))).toBe('kind')
  })
})

describe('the summary', () => {
  it('edits one answer and comes back', () => {
    const list = turn(summary, taps('edit'))
    expect(where(list)).toBe('edit')
    expect(turn(list, taps('summary'))).toMatchObject({ stage: 'confirm', answers: FULL })
    const done = play(list, taps('edit:goal'), says('50 hộ'))
    expect(done).toMatchObject({ stage: 'confirm', answers: { ...FULL, goal: { value: 50 } } })
    expect('editing' in done).toBe(false)
  })

  it('keeps an answer that turned out right', () => {
    expect(play(summary, taps('edit:goal'), taps('done'))).toMatchObject({ stage: 'confirm', answers: FULL })
  })

  it('adds what stands aside, and takes it away', () => {
    const added = play(summary, taps('edit:extra'), says('xi măng'))
    expect(added).toMatchObject({ stage: 'confirm', answers: { extra: 'xi măng' } })
    expect(play(added, taps('edit:extra'), taps('skip')).answers).toEqual(FULL)
    expect(play(summary, taps('edit:photos'), sends('1'), sends('2'), taps('done'))).toMatchObject({
      stage: 'confirm',
      answers: { photos: [{ key: '1' }, { key: '2' }] },
    })
  })

  it('changes what has always an answer, but never takes it away', () => {
    const editing = turn(summary, taps('edit:level'))
    expect(turn(editing, taps('skip')).problem?.key).toBe('form-answer-first')
    expect(turn(editing, picks('high'))).toMatchObject({ stage: 'confirm', answers: { level: 'high' } })
  })

  it('asks for words to be buttons', () => {
    expect(turn(summary, says('xong'))).toEqual({ ...summary, problem: { key: 'form-press-a-button', params: {} } })
  })

  it.each(REQUIRED)('sends nothing without %s', (name) => {
    const { [name]: _, ...answers } = FULL
    const asks = turn({ ...summary, answers }, taps('send'), { units: 2, alike: 0 })
    expect(where(asks)).toBe(name)
    expect(asks.answers).toEqual(answers)
  })

  it('comes back after a refusal from outside', () => {
    const sent = turn(summary, taps('send'))
    const refused = refuse(sent, new Problem('policy-register'))
    expect(refused).toMatchObject({ stage: 'confirm', problem: { key: 'policy-register' }, answers: FULL })
    expect(turn(refused, taps('send')).stage).toBe('sent')
  })
})

describe('leaving', () => {
  it('is possible at every question and at the summary', () => {
    for (const name of Object.keys(form.fields)) {
      expect(turn(asking(name), taps('later')).stage).toBe('later')
      expect(turn(asking(name), taps('cancel')).stage).toBe('discard')
    }
    expect(turn(summary, taps('later')).stage).toBe('later')
  })

  it('asks again before anything is thrown away', () => {
    const half = asking('goal', { unit: FULL.unit, title: 'Vườn rau', kind: option('a') })
    const sure = turn(half, taps('cancel'))
    expect(turn(sure, taps('keep'))).toMatchObject(half)
    expect(turn(sure, taps('discard')).stage).toBe('gone')
    expect(play(summary, taps('cancel'), taps('keep'))).toMatchObject(summary)
  })

  it('takes up where an answer is missing, or begins anew', () => {
    const left: State = { ...asking('title', { ...BEGUN, unit: FULL.unit, title: 'Vườn rau' }), stage: 'resume' }
    expect(where(turn(left, taps('resume')))).toBe('kind')
    const anew = turn({ ...left, begun: { answers: BEGUN, todo: [] } }, taps('restart'))
    expect(anew).toMatchObject({ stage: 'ask', field: 'title' })
    expect(anew.answers).toEqual({ ...BEGUN, unit: option('u0') })
    expect(turn(left, taps('later')).stage).toBe('later')
    expect(turn(left, says('gì thế')).problem?.key).toBe('form-press-a-button')
  })

  it('is the end: what comes later changes nothing', () => {
    for (const stage of ['sent', 'later', 'gone'] as const) {
      const over: State = { ...summary, stage }
      for (const act of [says('a'), taps('send'), old('kind', 'pick:b'), sends('1'), taps('edit:goal')])
        expect(turn(over, act)).toEqual(over)
    }
  })
})

describe('corrections that a reviewer asked for', () => {
  const begin = () => start(world, FULL, ['goal', 'photos', 'title'])

  it('come one after another, then the summary', () => {
    const state = begin()
    expect(where(state)).toBe('goal')
    const second = turn(state, says('50 hộ'))
    expect(where(second)).toBe('photos')
    const third = play(second, sends('1'), taps('done'))
    expect(where(third)).toBe('title')
    const done = turn(third, says('Vườn cây'))
    expect(done).toMatchObject({ stage: 'confirm', answers: { title: 'Vườn cây', goal: { value: 50 } } })
    expect(where(play(done, taps('edit:kind'), picks('b')))).toBe('confirm')
  })

  it('can be passed when there is nothing to add', () => {
    expect(where(turn(begin(), taps('done')))).toBe('photos')
    expect(where(play(begin(), taps('done'), taps('skip')))).toBe('title')
  })

  it('go back one by one, the first to the summary, and none is forgotten', () => {
    const third = play(begin(), taps('done'), taps('skip'))
    const second = turn(third, taps('back'))
    expect(where(second)).toBe('photos')
    const first = turn(second, taps('back'))
    expect(where(first)).toBe('goal')
    expect(where(play(first, says('50 hộ'), taps('skip'), says('Vườn cây')))).toBe('confirm')
    expect(where(turn(first, taps('back')))).toBe('confirm')
  })

  it('wait for the person to come back', () => {
    const second = turn(begin(), says('50 hộ'))
    const left = turn(second, taps('later'))
    const again = turn({ ...left, stage: 'resume' }, taps('resume'))
    expect(where(again)).toBe('photos')
    expect(where(turn(again, taps('skip')))).toBe('title')
    expect(where(play(second, taps('cancel'), taps('keep')))).toBe('photos')
    const anew = turn({ ...left, stage: 'resume' }, taps('restart'))
    expect(anew).toMatchObject({ field: 'goal', answers: FULL, todo: ['goal', 'photos', 'title'] })
  })

  it('do not mind a field that is no more', () => {
    expect(where(start(world, FULL, ['budget', '__proto__', 'constructor', 'title']))).toBe('title')
    expect(where(start(world, FULL, ['budget']))).toBe('confirm')
    expect(where(start(world, {}, ['title']))).toBe('title')
  })
})

describe('an old button', () => {
  it('changes its own answer and leaves the person where they are', () => {
    expect(turn(asking('goal'), old('kind', 'pick:b'))).toEqual({
      ...asking('goal', { ...FULL, kind: option('b') }),
      noted: 'kind',
    })
    expect(turn(summary, old('when', 'pick:2026-03-15_2026-12-31')).answers.when).toEqual({
      from: '2026-03-15',
      to: '2026-12-31',
    })
  })

  it('says nothing when it is pressed twice', () => {
    const twice = play(asking('kind', { unit: FULL.unit }), picks('a'), old('kind', 'pick:a'))
    expect(twice).toMatchObject({ stage: 'ask', field: 'marks', silent: true })
    expect(turn(twice, says('Mục x')).silent).toBeUndefined()
  })

  it.each<[string, State]>([
    ['back', asking('goal')],
    ['skip', asking('note')],
    ['done', { ...asking('goal'), editing: true }],
    ['cancel', asking('goal')],
    ['edit', summary],
    ['edit:goal', summary],
    ['keep', { ...summary, stage: 'discard' }],
    ['resume', { ...summary, stage: 'resume' }],
  ])('"%s", pressed three times fast, is pressed once', (press, before) => {
    const button = taps(press)(before)
    const once = turn(before, () => button)
    expect(once.silent).toBeUndefined()
    const more = play(
      once,
      () => button,
      () => button,
    )
    expect(more).toMatchObject({ stage: once.stage, field: once.field, answers: once.answers, silent: true })
    expect(turn(turn(once, says('?')), () => button).problem?.key).toBe('form-old-button')
  })

  it('is told so when its turn is past', () => {
    for (const press of ['back', 'done', 'skip', 'later', 'cancel', 'pick:gone'])
      expect(turn(asking('goal'), old('kind', press))).toEqual({
        ...asking('goal'),
        problem: { key: 'form-old-button', params: {} },
      })
  })
})

describe('photos', () => {
  it('are taken at every question', () => {
    for (const name of Object.keys(form.fields)) {
      const state = turn(asking(name), sends('1'), { units: 2, alike: 2 })
      expect(state).toMatchObject({ stage: 'ask', field: name, noted: 'photos', answers: { photos: [{ key: '1' }] } })
    }
    for (const stage of ['confirm', 'edit', 'resume', 'discard'] as const)
      expect(turn({ ...summary, stage }, sends('1'))).toMatchObject({ stage, answers: { photos: [{ key: '1' }] } })
  })

  it('count once however often they are sent, and as many as there may be', () => {
    const three = play(asking('goal'), sends('1'), sends('2'), sends('1'), sends('3'))
    expect(three.answers.photos).toHaveLength(3)
    expect(turn(three, sends('4'))).toMatchObject({ problem: { key: 'form-enough-photos' }, answers: three.answers })
    expect(turn(three, sends('3')).problem).toBeUndefined()
  })

  it('of an album are answered later, whatever comes of each', () => {
    const first = turn(asking('goal'), sends('1', 'A'))
    expect(first).toMatchObject({ silent: true, album: 'A', noted: 'photos' })
    const second = turn(first, sends('2', 'A'))
    expect(second).toMatchObject({ silent: true, album: 'A', answers: { photos: [{ key: '1' }, { key: '2' }] } })
    const full = play(second, sends('3', 'B'), sends('4', 'B'))
    expect(full).toMatchObject({ silent: true, album: 'B', problem: { key: 'form-enough-photos' } })
    expect(turn(second, says('45 hộ')).album).toBeUndefined()
    expect(turn(second, taps('later'))).toEqual({
      ...asking('goal', second.answers),
      stage: 'later',
      pressed: 'goal.later',
    })
  })

  it('stand in the order of sending, whatever order they arrive in', () => {
    const at =
      (key: string, sent: [number, number]): Act =>
      () => ({
        type: 'photo',
        photo: { file: key, key, sent },
        album: 'A',
      })
    const shuffled = play(asking('goal'), at('c', [2, 12]), at('a', [1, 10]), at('b', [2, 11]))
    expect((shuffled.answers.photos as { key: string }[]).map(({ key }) => key)).toEqual(['a', 'b', 'c'])
  })

  it('are counted once more when the person says that these are all', () => {
    const asked = { ...asking('photos'), editing: true, todo: ['photos', 'goal'] }
    expect(play(asked, sends('1', 'A'), taps('done'))).toMatchObject({ stage: 'ask', field: 'goal', noted: 'photos' })
  })

  it('are refused by a form that has no place for them', () => {
    const bare: Form = { name: 'bare', version: 1, fields: { title: text(), kind: choice() } }
    const photo = sends('1')(summary)
    for (const [field, key] of [
      ['title', 'form-write-it'],
      ['kind', 'form-pick-one'],
    ] as const)
      expect(advance(bare, asking(field, {}), photo, sceneOf(field, world)).problem?.key).toBe(key)
  })
})

describe('a forged button', () => {
  const names = [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '',
    ' ',
    'goal.goal',
    '../x',
    '9'.repeat(200),
  ]
  const places = ['title', 'goal', 'level', 'confirm', 'edit', 'resume', 'discard', 'sent', ...names]
  const presses = ['send', 'skip', 'restart', 'discard', 'pick:', 'pick:KT', 'edit:', 'edit:budget', ...names]
  const forged = places.flatMap((at) =>
    [...presses, ...names.map((name) => `edit:${name}`)].map((press) => [at, press]),
  )

  it.each<[string, State]>([
    ['a question', asking('title', { unit: FULL.unit })],
    ['the summary', { ...summary, answers: { unit: FULL.unit } }],
    ['the list', { ...summary, stage: 'edit', answers: { unit: FULL.unit } }],
    ['a draft', { ...summary, stage: 'resume', answers: { unit: FULL.unit } }],
    ['the last warning', { ...summary, stage: 'discard', answers: { unit: FULL.unit } }],
  ])('at %s does nothing that was not offered', (_, before) => {
    const here = placeOf(before)
    const offered: Record<string, string[]> = { confirm: ['send'], resume: ['restart'], discard: ['discard'] }
    for (const [at, press] of forged as [string, string][]) {
      if (at === here && offered[here]?.includes(press)) continue
      const after = turn(before, old(at, press))
      expect(after).toEqual({ ...before, problem: { key: expect.any(String), params: {} } })
    }
  })

  it('cannot send what is incomplete', () => {
    expect(turn({ ...summary, answers: {} }, taps('send'), { units: 2, alike: 0 })).toMatchObject({
      stage: 'ask',
      field: 'unit',
    })
  })

  it('cannot edit where no list is shown', () => {
    for (const stage of ['ask', 'resume', 'discard'] as const)
      expect(turn({ ...summary, stage }, taps('edit:goal')).problem?.key).toBe('form-old-button')
  })
})

test('a question that is no more gives way to the first that is open', () => {
  const { goal: _, ...answers } = FULL
  expect(where(turn(asking('budget', { ...answers, budget: 5 }), says('5')))).toBe('goal')
})

test('progress counts the questions that everybody is asked', () => {
  expect(progress(form, start(world, BEGUN))).toEqual({ done: 0, of: 7 })
  expect(progress(form, summary)).toEqual({ done: 5, of: 7 })
})

describe('whatever anybody does', () => {
  const GOOD: Record<string, Act> = {
    ...{ unit: picks('u0'), title: says('Vườn rau'), alike: picks('m0'), kind: picks('a'), marks: taps('done') },
    ...{ goal: says('45 hộ'), note: taps('skip'), needs: picks('x'), when: says('15/3 - 30/11'), extra: says('đá') },
    ...{ level: picks('high'), photos: sends('1'), resume: taps('resume'), edit: taps('summary') },
    discard: taps('keep'),
  }
  const field = fc.constantFrom(...Object.keys(form.fields), '__proto__', 'budget', 'confirm', 'edit', 'discard')
  const value = fc.constantFrom(
    'a',
    'b',
    'x',
    'y',
    'u0',
    'u1',
    'm0',
    'low',
    'high',
    '2026-03-15_2026-12-31',
    'constructor',
  )
  const fixed = fc.constantFrom(
    'back',
    'done',
    'skip',
    'later',
    'cancel',
    'edit',
    'send',
    'resume',
    'restart',
    'summary',
  )
  const press = fc.oneof(
    fixed,
    fc.constantFrom('keep', 'discard', '', '__proto__', 'constructor', 'valueOf'),
    value.map((value) => `pick:${value}`),
    field.map((name) => `edit:${name}`),
  )
  const words = fc.constantFrom(
    'Vườn rau',
    'V',
    '45 hộ',
    '0 hộ',
    '15/3 - 30/11',
    '31/2',
    'mục a',
    '1',
    '2',
    '',
    '\0',
    '🌸',
  )
  const act: fc.Arbitrary<Act> = fc.oneof(
    { weight: 3, arbitrary: fc.oneof(words, fc.string({ unit: 'binary' })).map(says) },
    { weight: 4, arbitrary: press.map(taps) },
    { weight: 3, arbitrary: fc.tuple(field, press).map(([at, press]) => old(at, press)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('1', '2', '3', '4'), fc.option(fc.constant('A')))
        .map(([key, album]) => sends(key, album ?? undefined)),
    },
    { weight: 1, arbitrary: fc.constant<Act>(() => ({ type: 'other' })) },
    // what a person does: answers, or presses something that is shown
    { weight: 8, arbitrary: fc.constant<Act>((state) => (GOOD[placeOf(state)] ?? taps('send'))(state)) },
    {
      weight: 8,
      arbitrary: fc.nat({ max: 50 }).map(
        (nth): Act =>
          (state) =>
            shownButton(state, nth),
      ),
    },
  )
  const t = (key: string) => key
  const draw = (state: State, at: World) => view(form, state, t, sceneOf(state.field, at), 2_147_483_647)
  const dataOf = (state: State, at: World) =>
    (draw(state, at).buttons ?? []).flat().flatMap((button) => ('data' in button ? [button.data] : []))
  const pressed = (data: string) => {
    const [, , at = '', ...press] = data.split('.')
    return { type: 'button' as const, at, press: press.join('.') }
  }
  const shownButton = (state: State, nth: number): Input => {
    const data = dataOf(state, world)
    return data.length > 0 ? pressed(data[nth % data.length]!) : { type: 'other' }
  }
  const begins = fc.constantFrom(
    () => start(world, BEGUN),
    () => start(world, FULL, ['goal', 'photos', 'title']),
    () => ({ ...summary, stage: 'resume' as const, begun: { answers: BEGUN, todo: [] } }),
  )
  const worlds = fc.record({ units: fc.constantFrom(0, 1, 2), alike: fc.constantFrom(0, 2) })

  it('leaves a state that can be stored, shown and gone on from', () => {
    const seen: Record<string, number> = {}
    fc.assert(
      fc.property(begins, fc.array(fc.tuple(act, worlds), { minLength: 20, maxLength: 60 }), (begin, acts) => {
        let state: State = begin()
        for (const [act, at] of acts) {
          // left ones are taken up as /dangky does, the others begin anew
          if (isOver(state)) state = state.stage === 'later' ? { ...state, stage: 'resume' } : begin()
          const before = state
          const input = act(before)
          state = turn(before, () => input, at)
          seen[where(state)] = (seen[where(state)] ?? 0) + 1
          expect(faults(before, input, state, at)).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
    expect(Object.values(seen).reduce((sum, times) => sum + times)).toBeGreaterThan(4000)
    const everywhere = [...Object.keys(form.fields), 'confirm', 'edit', 'resume', 'discard', 'sent', 'later', 'gone']
    expect(Object.keys(seen).sort()).toEqual(everywhere.sort())
  })

  /** Everything that must not be. */
  function faults(before: State, input: Input, state: State, at: World): string[] {
    const lost = missingFrom(Object.keys(state.answers), Object.keys(before.answers))
    const shown = dataOf(state, at)
    const out = [...(state.field !== asked(form)[0] || state.editing ? ['back'] : []), 'later', 'cancel']
    const rules: Record<string, boolean> = {
      'cannot be stored': !isDeepStrictEqual(JSON.parse(JSON.stringify(state)), state),
      'stands nowhere': !Object.hasOwn(form.fields, state.field),
      'has answers to nothing': missingFrom(Object.keys(form.fields), Object.keys(state.answers)).length > 0,
      'has an answer that cannot be shown': Object.entries(state.answers).some(
        ([name, value]) => typeof form.fields[name]!.format(value, t) !== 'string',
      ),
      'lost an answer': lost.length > 0 && !mayLose(before, input),
      'was sent unfinished': state.stage === 'sent' && missingFrom(Object.keys(state.answers), REQUIRED).length > 0,
      'has a button that is too long': shown.some((data) => Buffer.byteLength(data) > 64),
      'is over and has buttons, or is not and has none': isOver(state) !== (shown.length === 0),
      'has no way out':
        state.stage === 'ask' &&
        missingFrom(
          shown.map((data) => pressed(data).press),
          out,
        ).length > 0,
    }
    return Object.keys(rules).filter((rule) => rules[rule])
  }

  it('never finds a button on the screen that is "old"', () => {
    fc.assert(
      fc.property(begins, fc.array(act, { maxLength: 40 }), (begin, acts) => {
        const state = play(begin(), ...acts)
        for (const data of dataOf(state, world)) {
          const after = turn(state, () => pressed(data))
          expect(after.problem).toBeUndefined()
        }
      }),
      { numRuns: 200 },
    )
  })

  const missingFrom = (all: string[], wanted: string[]) => wanted.filter((one) => !all.includes(one))
  const mayLose = (state: State, input: Input) => {
    if (input.type === 'text') return form.fields[state.field]!.choices === true
    if (input.type !== 'button') return false
    return ['skip', 'restart'].includes(input.press) || form.fields[fieldOf(form, state, input)]!.choices === true
  }
})

test('an answer opens again what follows from it, and what follows from that', () => {
  const fields = {
    verdict: { ...text(), reopens: 'task' },
    task: { ...text(), reopens: 'due' },
    due: text(),
    note: text(),
  }
  const form: Form = { name: 'visit', version: 1, fields }
  const answers = { verdict: 'bad', task: 'mend', due: 'soon', note: 'x' }
  const state: State = { stage: 'ask', field: 'verdict', editing: true, answers }
  const after = advance(form, state, { type: 'text', text: 'good' }, { options: [], today: '2026-11-23' })
  expect(after).toMatchObject({ stage: 'ask', field: 'task', answers: { verdict: 'good', note: 'x' } })
  expect(Object.keys(after.answers).sort()).toEqual(['note', 'verdict'])
  const same = advance(form, state, { type: 'text', text: 'bad' }, { options: [], today: '2026-11-23' })
  expect(same.answers).toEqual(answers)
})
