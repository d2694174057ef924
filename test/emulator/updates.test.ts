import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Update } from 'grammy/types'
import { afterEach, expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator/index.ts'
import { botFor, call, emulate, lan, minh } from './support.ts'

const get = async (emulator: Emulator, payload: object = {}) =>
  (await call(emulator, 'getUpdates', payload)).result as Update[]
const texts = (updates: Update[]) => updates.map(({ message }) => message?.text)

/** Resolves when the server holds a poll that has nothing to say yet. */
const polls = (emulator: Emulator) =>
  emulator.world.until(() =>
    emulator.world.journal.filter(({ method, status }) => method === 'getUpdates' && !status).at(-1),
  )

test('offset confirms, limit limits, a negative offset keeps the end', async () => {
  const emulator = await emulate()
  for (const text of ['1', '2', '3', '4']) emulator.world.says(lan, lan, text)
  const first = await get(emulator, { limit: 2 })
  expect(texts(first)).toEqual(['1', '2'])
  expect(texts(await get(emulator, { limit: 2 }))).toEqual(['1', '2'])
  expect(texts(await get(emulator, { offset: first[1]!.update_id }))).toEqual(['2', '3', '4'])
  expect(texts(await get(emulator, { offset: -1 }))).toEqual(['4'])
  expect(texts(await get(emulator))).toEqual(['4'])
  expect((await call(emulator, 'getWebhookInfo')).result).toMatchObject({ url: '', pending_update_count: 1 })
})

test('a long poll ends with the first update; without one it waits', async () => {
  const emulator = await emulate()
  const waiting = get(emulator, { timeout: 30 })
  await polls(emulator)
  emulator.world.says(lan, lan, 'đây')
  expect(texts(await waiting)).toEqual(['đây'])
})

test('a second poller sends the first away, and a webhook sends both away', async () => {
  const emulator = await emulate()
  const first = call(emulator, 'getUpdates', { timeout: 30 })
  await polls(emulator)
  const second = call(emulator, 'getUpdates', { timeout: 30 })
  expect(await first).toEqual({
    ok: false,
    error_code: 409,
    description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
  })
  await call(emulator, 'setWebhook', { url: 'http://127.0.0.1:9/nobody-there' })
  expect(await second).toMatchObject({ error_code: 409, description: 'Conflict: terminated by setWebhook request' })
  expect((await call(emulator, 'getUpdates')).description).toBe(
    `Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first`,
  )
  expect(await call(emulator, 'deleteWebhook')).toEqual({ ok: true, result: true, description: 'Webhook was deleted' })
  expect(await call(emulator, 'deleteWebhook')).toMatchObject({ description: 'Webhook is already deleted' })
})

test('a poller that hangs up loses nothing', async () => {
  const emulator = await emulate()
  const hangUp = new AbortController()
  const url = `${emulator.url}/bot${emulator.token}/getUpdates?timeout=30`
  const poll = fetch(url, { signal: hangUp.signal })
  const entry = await polls(emulator)
  hangUp.abort()
  await expect(poll).rejects.toThrow()
  await emulator.world.until(() => entry.status)
  emulator.world.says(lan, lan, 'x')
  expect(texts(await get(emulator))).toEqual(['x'])
})

test('allowed_updates holds from then on; an empty list means the usual kinds', async () => {
  const emulator = await emulate()
  const { world } = emulator
  await get(emulator, { allowed_updates: ['edited_message'] })
  const { message_id } = world.says(lan, lan, 'a')
  world.edits(lan, lan, message_id, 'b')
  expect((await get(emulator)).map((update) => Object.keys(update)[1])).toEqual(['edited_message'])
  expect((await call(emulator, 'getWebhookInfo')).result.allowed_updates).toEqual(['edited_message'])
  await get(emulator, { offset: -1, allowed_updates: [] })
  world.says(lan, lan, 'c')
  expect(texts((await get(emulator)).slice(1))).toEqual(['c'])
})

test('updates are forgotten after a day, callback queries after 150 seconds', async () => {
  let now = Date.now()
  const emulator = await emulate({ clock: { now: () => new Date(now) } })
  const { world } = emulator
  world.starts(lan)
  const reply_markup = { inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] }
  const { result } = await call(emulator, 'sendMessage', { chat_id: lan.id, text: 'x', reply_markup })
  world.presses(lan, lan, result.message_id, { data: 'x' })
  expect(await get(emulator)).toHaveLength(2)
  now += 151_000
  expect(texts(await get(emulator))).toEqual(['/start'])
  now += 24 * 60 * 60 * 1000
  expect(await get(emulator)).toEqual([])
})

test('at least once: every update twice, also over a confirmation', async () => {
  const emulator = await emulate({ redeliver: 2 })
  const seen: string[] = []
  botFor(emulator, (bot) => {
    bot.on('message:text', (ctx) => void seen.push(`${ctx.message.text}`))
  })
  emulator.world.says(lan, lan, 'a')
  await emulator.world.until(() => seen.length === 2)
  emulator.world.redeliver(1)
  emulator.world.says(lan, lan, 'b')
  await emulator.world.until(() => seen.includes('b'))
  expect(seen).toEqual(['a', 'a', 'b'])
})

interface Delivery {
  headers: IncomingHttpHeaders
  update: Update
}
const doors: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of doors.splice(0)) await close()
})

/** A product's door: `answer` says what it does with each delivery. */
async function door(
  answer: (delivery: Delivery, count: number) => [status: number, body?: object] | Promise<[number]>,
) {
  const deliveries: Delivery[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const delivery = { headers: request.headers, update: JSON.parse(Buffer.concat(chunks).toString()) }
    deliveries.push(delivery)
    const [status, body] = await answer(delivery, deliveries.length)
    response.writeHead(status, { 'content-type': 'application/json' }).end(body && JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  doors.push(() => new Promise((resolve) => server.close(resolve).closeAllConnections()))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`, deliveries }
}

test('a webhook gets what waited, with its secret, until it says 200', async () => {
  const emulator = await emulate()
  emulator.world.says(lan, lan, 'a')
  const { url, deliveries } = await door((_, count) => [count < 3 ? 500 : 200])
  expect(await call(emulator, 'setWebhook', { url, secret_token: 'Bi_mat-1' })).toMatchObject({
    description: 'Webhook was set',
  })
  await emulator.world.until(() => emulator.world.pending === 0)
  expect(deliveries.map(({ update }) => update.message?.text)).toEqual(['a', 'a', 'a'])
  expect(deliveries[0]!.headers['x-telegram-bot-api-secret-token']).toBe('Bi_mat-1')
  const { result } = await call(emulator, 'getWebhookInfo')
  expect(result).toMatchObject({ url, pending_update_count: 0, max_connections: 40 })
  expect(result.last_error_message).toBe('Wrong response from the webhook: 500 Internal Server Error')
})

test('one update of a chat is under way at a time, while other chats go on', async () => {
  const emulator = await emulate()
  let letGo: (answer: [number]) => void = () => undefined
  const held = new Promise<[number]>((resolve) => {
    letGo = resolve
  })
  const { url, deliveries } = await door(({ update }) => (update.message?.text === 'slow' ? held : [200]))
  await call(emulator, 'setWebhook', { url })
  emulator.world.says(lan, lan, 'slow')
  emulator.world.says(lan, lan, 'after')
  emulator.world.says(minh, minh, 'other')
  await emulator.world.until(() => emulator.world.pending === 2)
  expect(deliveries.map(({ update }) => update.message?.text).toSorted()).toEqual(['other', 'slow'])
  letGo([200])
  await emulator.world.until(() => emulator.world.pending === 0)
  expect(deliveries.at(-1)!.update.message?.text).toBe('after')
})

test('a call in the answer of a webhook is executed', async () => {
  const emulator = await emulate()
  const { url } = await door(() => [200, { method: 'sendMessage', chat_id: lan.id, text: 'vâng' }])
  await call(emulator, 'setWebhook', { url, drop_pending_updates: true })
  emulator.world.says(lan, lan, 'x')
  await emulator.world.until(() => emulator.world.chat(lan).messages.some(({ text }) => text === 'vâng'))
})
