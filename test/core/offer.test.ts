import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../src/adapters/fluent.ts'
import type { Button, Message } from '../../src/core/message.ts'
import { numberIn, spellOut, typable } from '../../src/core/offer.ts'

const t = createTranslator()('vi', 'typed')
const button = (text: string, more: object = {}): Button => ({ text, data: `x.${text}`, ...more })
const aside = [button('⬅ Quay lại', { word: 'quay lại' }), button('Để sau', { word: 'để sau' })]
const question = (...labels: string[]): Message => ({
  title: 'Lĩnh vực (2/12)',
  text: 'Mô hình thuộc lĩnh vực nào?',
  buttons: [...labels.map((label) => [button(label)]), aside],
})

describe('an answer', () => {
  it('keeps its buttons where they fit', () => {
    const message = question('Kinh tế', 'Văn hoá')
    expect(spellOut(message, t, 100, true).message).toBe(message)
    expect(spellOut(message, t, 4, true).message).toBe(message)
  })

  it('is a numbered list without buttons; what leads away has words, for a number may be an answer', () => {
    const { message, choices, numbers } = spellOut(question('Kinh tế', 'Văn hoá'), t, 0, true)
    expect(message).toEqual({
      title: 'Lĩnh vực (2/12)',
      text: 'Mô hình thuộc lĩnh vực nào?\n\n1. Kinh tế\n2. Văn hoá\n\nGõ số để chọn. Cũng có thể gõ: quay lại, để sau.',
    })
    expect(choices).toEqual(['x.Kinh tế', 'x.Văn hoá', 'x.⬅ Quay lại', 'x.Để sau'])
    expect(numbers).toBe(2)
  })

  it('has no numbers where there is nothing to choose', () => {
    const { message, numbers } = spellOut(question(), t, 0, true)
    expect(message.text).toBe('Mô hình thuộc lĩnh vực nào?\n\nCũng có thể gõ: quay lại, để sau.')
    expect(numbers).toBe(0)
  })

  it('keeps the choices as buttons when only these fit', () => {
    const { message, numbers } = spellOut(question('A', 'B', 'C', 'D'), t, 5, true)
    expect(message.buttons?.flat().map(({ text }) => text)).toEqual(['A', 'B', 'C', 'D'])
    expect(message.text).toContain('Cũng có thể gõ: quay lại, để sau.')
    expect(numbers).toBe(0)
  })

  it('writes a link out', () => {
    const buttons = [[{ text: 'Mở', url: 'https://dvk.example.vn/a' }]]
    const { message, numbers } = spellOut({ text: 'Bản tin', buttons }, t, 0, true)
    expect(message).toEqual({ text: 'Bản tin\n\nMở: https://dvk.example.vn/a' })
    expect(numbers).toBe(0)
  })
})

describe('what comes by itself', () => {
  it('keeps the buttons that fit, those first that it is about, and has codes for the others', () => {
    const coded = ['Duyệt', 'Bổ sung', 'Ảnh'].map((label) => button(label, { code: label.toUpperCase() }))
    const { message, numbers } = spellOut({ text: 'Hồ sơ', buttons: [coded.slice(0, 1), coded.slice(1)] }, t, 2, false)
    expect(message).toEqual({ text: 'Hồ sơ\n\nẢnh: gõ ẢNH', buttons: [[coded[0]], [coded[1]]] })
    expect(numbers).toBe(0)
  })

  it('has codes and no numbers', () => {
    const card = { text: 'Hồ sơ', buttons: [[button('✅ Duyệt', { code: 'DUYET DVK-26-0042' })]] }
    expect(spellOut(card, t, 0, false)).toEqual({
      message: { text: 'Hồ sơ\n\n✅ Duyệt: gõ DUYET DVK-26-0042' },
      choices: ['x.✅ Duyệt'],
      numbers: 0,
    })
  })
})

describe('a bare number', () => {
  it.each([
    ['2', 2],
    [' 2. ', 2],
    ['số 12', 12],
    ['chọn 3)', 3],
    ['２', 2],
  ])('is seen in “%s”', (text, number) => expect(numberIn(text)).toBe(number))
  it.each(['', '45 hộ', '1.200', '2,5', 'hai', '1 2', '1234', '-'])('is not seen in “%s”', (text) =>
    expect(numberIn(text)).toBeUndefined(),
  )
})

it('labels are typed without their signs', () => {
  expect(typable('✖ Huỷ')).toBe('huỷ')
  expect(typable('⬅ Xem lại bản tóm tắt')).toBe('xem lại bản tóm tắt')
})
