import { describe, expect, it } from 'vitest'
import { amend, isAmendable, reopen } from '../../src/core/amend.ts'
import { choice, choices, goal, photos, text } from '../../src/core/fields.ts'
import type { Form, State } from '../../src/core/form.ts'
import { Problem } from '../../src/core/problem.ts'

const form: Form = {
  name: 'trip',
  version: 1,
  fields: {
    title: { ...text({ min: 3 }), reopens: 'alike' },
    alike: { ...choice(), ask: 'some' },
    goal: goal(),
    note: text(),
    marks: choices(),
    photos: photos(),
  },
}
const scene = { options: [], today: '2026-11-23' }
const words = (text: string) => ({ type: 'text' as const, text })
const at = (state: Partial<State>): State => ({
  stage: 'ask',
  field: 'note',
  answers: { title: 'Vườn rau', alike: { value: 'different', label: 'Khác' }, goal: { value: 45, unit: 'hộ' } },
  ...state,
})

describe('an amended answer', () => {
  it('is taken, noted, and moves nothing', () => {
    const next = amend(form, at({}), 'goal', words('54 hộ'), scene)
    expect(next).toMatchObject({ stage: 'ask', field: 'note', noted: 'goal', answers: { goal: { value: 54 } } })
  })

  it('is none when it would have been refused', () =>
    expect(() => amend(form, at({}), 'goal', words('nhiều'), scene)).toThrow(Problem))

  it('is one that one message gave', () =>
    expect(Object.keys(form.fields).filter((name) => isAmendable(form, name))).toEqual([
      'title',
      'alike',
      'goal',
      'note',
    ]))

  it('belongs to a field that is there', () => expect(isAmendable(form, 'constructor')).toBe(false))
})

describe('a question that is open again', () => {
  it.each([
    [
      'comes before what was still to come',
      at({}),
      { stage: 'ask', field: 'alike', todo: ['alike', 'note', 'marks', 'photos'] },
    ],
    ['comes alone on the summary', at({ stage: 'confirm' }), { stage: 'ask', field: 'alike', todo: ['alike'] }],
    [
      'comes before the corrections that are left',
      at({ field: 'goal', editing: true, todo: ['title', 'goal', 'note'] }),
      { stage: 'ask', field: 'alike', todo: ['alike', 'goal', 'note'] },
    ],
    ['comes first in a draft that was left', at({ stage: 'later' }), { stage: 'later', field: 'alike' }],
  ])('%s', (_, before, after) => {
    const next = reopen(form, before, 'alike')
    expect(next).toMatchObject(after)
    expect(next.answers).not.toHaveProperty('alike')
  })

  it('that lies ahead is asked in its turn', () =>
    expect(reopen(form, at({ field: 'title' }), 'alike')).toMatchObject({ stage: 'ask', field: 'title' }))
})
