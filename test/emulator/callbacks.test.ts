import { expect, test } from 'vitest'
import type { Change } from '../../src/emulator/index.ts'
import { call, emulate, lan, minh } from './support.ts'

const TOO_OLD = 'Bad Request: query is too old and response timeout expired or query ID is invalid'
const reply_markup = { inline_keyboard: [[{ text: 'Duyệt', callback_data: 'ok:1' }]] }

async function asked(options: Parameters<typeof emulate>[0] = {}) {
  const emulator = await emulate(options)
  emulator.world.starts(lan)
  const { result } = await call(emulator, 'sendMessage', { chat_id: lan.id, text: 'Duyệt?', reply_markup })
  const press = (data = 'ok:1') => emulator.world.presses(lan, lan, result.message_id, { data })
  const answer = (id: string, payload: object = {}) =>
    call(emulator, 'answerCallbackQuery', { callback_query_id: id, ...payload })
  return { emulator, press, answer, message: result }
}

test('the bot is told who pressed what', async () => {
  const { emulator, press, message } = await asked()
  const { id } = press()
  const { result } = await call(emulator, 'getUpdates')
  expect(result[1].callback_query).toMatchObject({
    id,
    from: { id: lan.id, first_name: 'Lan', is_bot: false, language_code: 'vi' },
    data: 'ok:1',
    message: { message_id: message.message_id, text: 'Duyệt?', reply_markup },
  })
})

test('a press is answered once', async () => {
  const { press, answer } = await asked()
  const one = press()
  expect(await answer(one.id, { text: 'Xong' })).toMatchObject({ ok: true })
  expect(await one.answered).toEqual({ text: 'Xong' })
  expect(one.answer).toEqual({ text: 'Xong' })
  expect(await answer(one.id)).toMatchObject({ error_code: 400, description: TOO_OLD })
  expect(await answer(press().id)).toMatchObject({ ok: true })
})

test('after fifteen seconds it is too late', async () => {
  let now = Date.now()
  const { press, answer } = await asked({ clock: { now: () => new Date(now) } })
  const early = press()
  now += 14_000
  expect(await answer(early.id)).toMatchObject({ ok: true })
  const late = press()
  now += 16_000
  expect(await answer(late.id)).toMatchObject({ description: TOO_OLD })
})

test.each<[payload: object, words: string | undefined]>([
  [{ text: 'ư'.repeat(200) }, undefined],
  [{ text: 'ư'.repeat(201) }, 'Bad Request: MESSAGE_TOO_LONG'],
  [{ url: 'https://t.me/dan_van_kheo_bot?start=ho-so_42' }, undefined],
  [{ url: 'https://t.me/other_bot?start=x' }, 'Bad Request: URL_INVALID'],
  [{ url: 'https://t.me/dan_van_kheo_bot?start=a.b' }, 'Bad Request: URL_INVALID'],
  [{ url: 'https://example.vn' }, 'Bad Request: URL_INVALID'],
])('answer %j: %s', async (payload, words) => {
  const { press, answer } = await asked()
  const one = press()
  expect((await answer(one.id, payload)).description).toBe(words)
  expect(one.answer).toEqual(words ? undefined : payload)
})

test('an app of one’s own may send any data, and only to a chat one is in', async () => {
  const { emulator, press, message } = await asked()
  expect(press('../../etc').data).toBe('../../etc')
  expect(() => emulator.world.presses(minh, lan, message.message_id, { data: 'x' })).toThrow("not Minh's")
  expect(() => emulator.world.presses(lan, lan, 1, { data: 'x' })).toThrow('no message 1')
})

test('nobody answers: the press ends with the emulator', async () => {
  const { emulator, press } = await asked()
  const one = press()
  await emulator.close()
  expect(await one.answered).toBeUndefined()
})

test('whoever watches is told which button was pressed, as long as it stands there', async () => {
  const { emulator, press, answer, message } = await asked()
  const changes: Change[] = []
  emulator.world.on('change', (change) => changes.push(change))
  const by = { chat: lan.id, person: lan.id }
  await answer(press().id, { text: 'Xong', show_alert: true })
  press('ok:0').settle()
  expect(changes).toEqual([
    { type: 'press', ...by, message_id: message.message_id, row: 0, column: 0 },
    { type: 'answer', ...by, text: 'Xong', show_alert: true },
    { type: 'press', ...by, message_id: message.message_id },
  ])
})

test('on a slow line a button is tapped that has just gone: what it said counts', async () => {
  const { emulator, message } = await asked()
  const { message_id } = message
  const edited = { inline_keyboard: [[{ text: 'Xem', callback_data: 'see:1' }]] }
  await call(emulator, 'editMessageText', { chat_id: lan.id, message_id, text: 'Đã duyệt', reply_markup: edited })
  const tap = (text?: string) => emulator.world.presses(lan, lan, message_id, { row: 0, column: 0, text }).data
  expect([tap(), tap('Xem'), tap('Duyệt')]).toEqual(['see:1', 'see:1', 'ok:1'])
  expect(() => tap('Xoá')).toThrow('no button')
})
