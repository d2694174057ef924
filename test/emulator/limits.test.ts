import { expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator/index.ts'
import { call, emulate, lan, minh, png } from './support.ts'

const GROUP = -4_100_000_001
const groups = [{ id: GROUP, title: 'Ban chỉ đạo', members: [lan.id] }]
const send = (emulator: Emulator, chat_id: number, text = 'x') => call(emulator, 'sendMessage', { chat_id, text })

test('a chat takes a short burst, then one message a second', async () => {
  const emulator = await emulate({ speed: 1 })
  emulator.world.starts(lan)
  emulator.world.starts(minh)
  for (let count = 0; count < 5; count++) expect(await send(emulator, lan.id)).toMatchObject({ ok: true })
  expect(await send(emulator, lan.id)).toEqual({
    ok: false,
    error_code: 429,
    description: 'Too Many Requests: retry after 1',
    parameters: { retry_after: 1 },
  })
  expect(await send(emulator, minh.id)).toMatchObject({ ok: true })
  expect(emulator.world.violations).toEqual([])
})

test('who comes back before the time is refused again, and counted', async () => {
  const emulator = await emulate()
  const { world } = emulator
  world.starts(lan)
  world.fault({ method: 'sendMessage', code: 429, retry_after: 7 })
  expect(await send(emulator, lan.id)).toMatchObject({ parameters: { retry_after: 7 } })
  expect(world.violations).toEqual([])
  expect(await send(emulator, lan.id)).toMatchObject({ parameters: { retry_after: 7 } })
  expect(world.violations).toMatchObject([{ chat: lan.id, method: 'sendMessage' }])
  expect(world.violations[0]!.early).toBeGreaterThan(6000)
})

test('the header says it too, for those who read headers', async () => {
  const emulator = await emulate()
  emulator.world.starts(lan)
  emulator.world.fault({ code: 429, retry_after: 3 })
  const answer = await fetch(`${emulator.url}/bot${emulator.token}/sendMessage?chat_id=${lan.id}&text=x`)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3'])
})

test('a group takes twenty messages a minute, and an album counts each photo', async () => {
  // five messages a second pass here, so that only the minute is felt
  const emulator = await emulate({ speed: 5, groups })
  const [photo] = emulator.world.sendsPhotos(lan, lan, [{ name: 'a', bytes: png(10, 10) }])
  const media = Array(10).fill({ type: 'photo', media: photo!.photo![0]!.file_id })
  const album = () => call(emulator, 'sendMediaGroup', { chat_id: GROUP, media })
  expect([await album(), await album()]).toMatchObject([{ ok: true }, { ok: true }])
  const { parameters } = await album()
  expect(parameters).toEqual({ retry_after: 6 })
})

test('thirty messages a second in all', async () => {
  const people = Array.from({ length: 40 }, (_, index) => ({
    id: 100 + index,
    name: `${index}`,
    seat: 'cadre' as const,
  }))
  const emulator = await emulate({ speed: 1, people })
  for (const person of people) emulator.world.starts(person)
  const answers = await Promise.all(people.map(({ id }) => send(emulator, id)))
  const refused = answers.filter(({ ok }) => !ok)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.length).toBeLessThan(11)
  expect(refused[0]).toMatchObject({ parameters: { retry_after: 1 } })
})

test('time windows shrink when the people hurry', async () => {
  const emulator = await emulate({ speed: 1000 })
  emulator.world.starts(lan)
  for (let count = 0; count < 25; count++) expect(await send(emulator, lan.id)).toMatchObject({ ok: true })
})

test('edits count as messages; answers to presses and looking around do not', async () => {
  const emulator = await emulate({ speed: 1 })
  emulator.world.starts(lan)
  const { result } = await send(emulator, lan.id)
  for (const text of ['b', 'c', 'd', 'e']) {
    await call(emulator, 'editMessageText', { chat_id: lan.id, message_id: result.message_id, text })
  }
  expect(await send(emulator, lan.id)).toMatchObject({ error_code: 429 })
  expect(await call(emulator, 'getChat', { chat_id: lan.id })).toMatchObject({ ok: true })
  expect(await call(emulator, 'sendChatAction', { chat_id: lan.id, action: 'typing' })).toMatchObject({ ok: true })
})
