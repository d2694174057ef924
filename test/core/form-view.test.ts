import { describe, expect, it, test } from 'vitest'
import { createTranslator } from '../../src/adapters/fluent.ts'
import { outcomes } from '../../src/core/fields.ts'
import type { Form, Option, State } from '../../src/core/form.ts'
import { view } from '../../src/core/form-view.ts'
import type { Button, Message } from '../../src/core/message.ts'
import { readOutcomes } from '../../src/core/outcomes.ts'
import { fields, NAME, VALUES, VERSION } from '../../src/core/registration.ts'

const form: Form = { name: NAME, version: VERSION, fields }
const t = createTranslator()('vi')
const LARGEST = 2 ** 31 - 1
const today = '2026-12-31'

const choice = (value: string, label = value): Option => ({ value, label })
const OPTIONS: Record<string, Option[]> = {
  unit: [choice(String(LARGEST), 'thôn Nhân Hoà, xã Tân Lâm Hương'), choice('1', 'thôn Trung Hoà')],
  alike: [
    { ...choice(`inspired:${LARGEST}`, '1. Học theo mô hình này'), detail: '1. “Khu dân cư mẫu” – thôn Bàu Am' },
    { ...choice(`same:${LARGEST}`, '1. Chính là mô hình này'), data: `initiatives.same.${LARGEST}` },
    choice('different', 'Khác, đăng ký tiếp'),
  ],
  field: ['KT', 'NTM', 'VHXH', 'QPAN', 'HTCT', 'KHAC'].map((code) => choice(code)),
  period: [choice('2026-12-31_2026-12-31', 'Từ hôm nay đến hết năm')],
}
const optionsOf = (field: string) => VALUES[field]?.map((value) => choice(value)) ?? OPTIONS[field] ?? []

const answers = {
  unit: choice('1', 'thôn Nhân Hoà'),
  title: 'Nhà sạch, vườn đẹp',
  alike: choice('different', 'Khác'),
  field: choice('NTM', 'Nông thôn mới'),
  subject: 'collective',
  novelty: 'new',
  situation: 'Đường thôn nhỏ',
  goal: { value: 45, unit: 'hộ', words: '45 hộ' },
  method: 'Đảng viên làm trước',
  area: 'Xóm 3',
  lead: 'Bà Lan',
  period: { from: '2026-03-15', to: '2026-11-30' },
  result: 'Thôn sạch đẹp',
  routine: 'no',
  level: 'grassroots',
  resources: '25 triệu',
  lasting: 'Ghi vào hương ước',
  photos: [{ file: 'f', key: 'k' }],
}

const show = (state: Partial<State>, options = optionsOf(state.field ?? 'title')): Message =>
  view(form, { stage: 'ask', field: 'title', answers: {}, ...state }, t, { options, today }, LARGEST)
const buttons = (message: Message): Button[] => (message.buttons ?? []).flat()
const labels = (message: Message) => buttons(message).map(({ text }) => text)
const named = (...names: string[]) => names.map((name) => t(`form-${name}`))

const STAGES = ['ask', 'resume', 'confirm', 'edit', 'discard', 'later', 'gone'] as const
const everything = STAGES.flatMap((stage) =>
  Object.keys(fields).flatMap((field) =>
    [{}, answers].flatMap((given): Partial<State>[] => [
      { stage, field, answers: given },
      { stage, field, answers: given, editing: true, todo: ['goal', field] },
      { stage, field, answers: given, noted: field, problem: { key: 'form-pick-one', params: {} } },
    ]),
  ),
)

test('every button of every state of the registration fits into a callback', () => {
  const seen = new Set<string>()
  for (const state of everything) for (const button of buttons(show(state))) if ('data' in button) seen.add(button.data)
  expect(seen.size).toBeGreaterThan(100)
  expect(Math.max(...[...seen].map((data) => Buffer.byteLength(data)))).toBeLessThanOrEqual(64)
})

test('every state of the registration can be shown, in both languages', () => {
  for (const language of ['vi', 'en'] as const)
    for (const state of everything) {
      const full: State = { stage: 'ask', field: 'title', answers: {}, ...state }
      const message = view(form, full, createTranslator()(language), { options: optionsOf(full.field), today }, 1)
      expect(`${message.title ?? ''}${message.text}`.trim()).not.toBe('')
      for (const { text } of buttons(message)) expect(text.trim()).not.toBe('')
    }
})

describe('a question', () => {
  it.each(Object.keys(fields))('%s can be left, thrown away, and gone back from', (field) => {
    const shown = labels(show({ field, answers }))
    expect(shown).toEqual(expect.arrayContaining(named('back', 'later', 'cancel')))
    expect(labels(show({ field, answers, editing: true }))).toContain(t('form-back'))
  })

  it('counts itself among those that everybody is asked', () => {
    expect(show({ field: 'title' }).title).toBe('Tên mô hình (1/12)')
    expect(show({ field: 'routine' }).title).toBe('Việc thường xuyên (12/12)')
    expect(show({ field: 'alike' }).title).toBe('Mô hình gần giống')
    expect(show({ field: 'goal', editing: true }).title).toBe('Mục tiêu')
    expect(show({ field: 'photos', editing: true }).title).toBe('Ảnh')
  })

  it('shows what was said before, and lets it stay', () => {
    expect(show({ field: 'goal' }).text).not.toContain('Hiện ghi')
    expect(labels(show({ field: 'goal' }))).not.toContain(t('form-keep-answer'))
    expect(show({ field: 'goal', answers }).text).toContain('Hiện ghi: 45 hộ')
    expect(labels(show({ field: 'goal', answers }))).toContain(t('form-keep-answer'))
  })

  it.each([
    ['title', {}, []],
    ['title', answers, ['keep-answer']],
    ['lasting', {}, ['skip']],
    ['lasting', answers, ['keep-answer', 'clear']],
    ['level', answers, ['keep-answer']],
    ['photos', {}, ['skip']],
    ['photos', answers, ['done', 'clear']],
  ])('%s given %j offers %j', (field, given, ways) => {
    const all = named('done', 'keep-answer', 'skip', 'clear')
    expect(labels(show({ field, answers: given })).filter((label) => all.includes(label))).toEqual(named(...ways))
  })

  it('says what was just taken and what was wrong, in this order', () => {
    const { text } = show({
      field: 'goal',
      answers,
      noted: 'field',
      problem: { key: 'form-too-short', params: { min: 5 } },
    })
    expect(text).toMatch(/^✓ Lĩnh vực: Nông thôn mới\n\nCâu trả lời hơi ngắn.*ít nhất 5 ký tự\.\n\nMục tiêu là gì/)
  })

  it('leaves the button of another feature as it is, and tells what the choices are', () => {
    const shown = show({ field: 'alike' })
    expect(shown.text).toContain('1. “Khu dân cư mẫu” – thôn Bàu Am')
    expect(
      buttons(shown)
        .map((button) => 'data' in button && button.data)
        .slice(0, 3),
    ).toEqual([
      `form.${LARGEST}.alike.pick:inspired:${LARGEST}`,
      `initiatives.same.${LARGEST}`,
      `form.${LARGEST}.alike.pick:different`,
    ])
  })

  it('sets short choices in pairs and long ones below each other', () => {
    expect(show({ field: 'field' }).buttons![0]).toHaveLength(2)
    expect(show({ field: 'unit' }).buttons![0]).toHaveLength(1)
  })
})

describe('the summary', () => {
  it('says how many photos there are, and asks for more only where they are asked for', () => {
    const state = { answers: { ...answers, photos: [{ file: 'a', key: 'a' }] }, noted: 'photos' } as const
    const summary = show({ ...state, stage: 'confirm' }).text
    expect(summary).toContain('✓ Đã nhận 1 ảnh.\n')
    expect(summary).toContain('Ảnh: 1 ảnh')
    expect(show({ ...state, stage: 'ask', field: 'photos' }).text).toContain(
      '✓ Đã nhận 1 ảnh. Còn ảnh thì gửi tiếp, đủ rồi thì chọn “Xong”.',
    )
  })

  it('lists every answer and offers what stands aside', () => {
    const { level: _, lasting: __, ...given } = answers
    const shown = show({ stage: 'confirm', answers: given })
    expect(shown.text.split('\n')).toHaveLength(Object.keys(given).length)
    expect(shown.text).toContain('• Thời gian: 15/3/2026 – 30/11/2026')
    expect(labels(shown)).toEqual([
      t('registration-send'),
      ...['level', 'lasting'].map((name) => t('form-add', { label: t(`registration-${name}.label`) })),
      ...named('edit', 'later', 'cancel'),
    ])
  })

  it('says what the answers of a form add up to', () => {
    const sum = (given: object) => `Tổng: ${Object.keys(given).length}`
    const state: State = { stage: 'confirm', field: 'title', answers: { title: 'Nhà sạch', area: 'Xóm 3' } }
    const { text } = view({ ...form, sum }, state, t, { options: [], today }, LARGEST)
    expect(text).toMatch(/Xóm 3\n\nTổng: 2$/)
  })

  it('lists for editing what was answered', () => {
    const shown = labels(show({ stage: 'edit', answers: { title: 'Vườn rau', goal: answers.goal } }))
    expect(shown).toEqual(['Tên mô hình', 'Mục tiêu', t('form-summary')])
  })
})

test.each([
  ['2026-12-31', '(5/12 mục, hôm nay)'],
  ['2026-12-30', '(5/12 mục, hôm qua)'],
  ['2026-12-24', '(5/12 mục, 7 ngày trước)'],
  [undefined, '(5/12 mục, hôm nay)'],
])('a draft of %s says how far it has come', (day, expected) => {
  const { unit, title, field, subject, novelty, situation } = answers
  const given = { unit, title, field, subject, novelty, situation }
  expect(show({ stage: 'resume', answers: given, ...(day && { day }) }).title).toContain(expected)
})

test('a list that was understood is said back line by line', () => {
  const counting: Form = { ...form, fields: { ...fields, result: outcomes() } }
  const result = readOutcomes('hiến trên 1.200 m2 đất, 350 triệu')
  const state = { stage: 'ask', field: 'routine', answers: { result }, noted: 'result' } as const
  const { text } = view(counting, state, t, { options: optionsOf('routine'), today }, LARGEST)
  const label = t('registration-result.label')
  expect(text.split('\n').slice(0, 4)).toEqual([
    `✓ ${label}:`,
    '• Đất hiến: >1.200 m²',
    '• Kinh phí: 350 triệu đồng',
    '',
  ])
  const summary = view(counting, { ...state, stage: 'confirm' }, t, { options: [], today }, LARGEST)
  expect(summary.text).toBe(`• ${label}: Đất hiến: >1.200 m²; Kinh phí: 350 triệu đồng`)
})
