import { expect, test } from 'vitest'
import type { Emulator } from '../../src/emulator/index.ts'
import { call, emulate, jpeg, lan, last, lines, minh, png, sim } from './support.ts'
import { bot, door, serve, shows } from './zalo.ts'

const SECRET = 'bi-mat-cua-xa'

/** Lan has written to the bot; what she is called, and her chat. */
async function greet(emulator: Emulator) {
  const { world } = emulator
  const lanChat = world.chatOf(lan, 'zalo_bot')
  const id = world.wireId(lan, 'zalo_bot')
  world.says(lan, lanChat, 'Xin chào')
  await bot(emulator, 'getUpdates')
  return { lanChat, id, send: (payload: object) => bot(emulator, 'sendMessage', { chat_id: id, ...payload }) }
}

const refused = (error_code: number, description: string) => ({ http: 200, ok: false, error_code, description })
const bad = (words: string) => refused(400, `Bad Request: ${words}`)

test('everybody has a chat on each messenger, newcomers too, also after a reset', async () => {
  const emulator = await emulate()
  const { world } = emulator
  const { body: tung } = await sim(emulator, '/person', { name: 'Tùng', seat: 'cadre' })
  for (const { id, chats } of [world.person(lan), tung]) {
    expect(chats).toEqual({ telegram: id, zalo_bot: id + 1e13, zalo_oa: id + 2e13 })
    expect(world.chat(chats.zalo_oa)).toMatchObject({ type: 'private', messenger: 'zalo_oa', messages: [] })
  }
  expect((await sim(emulator, '/state')).body.people[0].chats.zalo_bot).toBe(world.chatOf(lan, 'zalo_bot'))
  const chat = world.chatOf(lan, 'zalo_bot')
  await sim(emulator, '/text', { person: lan.id, chat, text: 'a' })
  expect(lines(emulator, chat)).toEqual(['Lan: a'])
  expect(lines(emulator, lan.id)).toEqual([])
  await world.reset()
  expect(world.chat(chat).messages).toEqual([])
  expect(() => world.says(minh, chat, 'x')).toThrow(`is not Minh's`)
})

test('Telegram knows nothing of the chats on Zalo', async () => {
  const emulator = await emulate()
  const chat_id = emulator.world.chatOf(lan, 'zalo_bot')
  emulator.world.says(lan, chat_id, 'a')
  const words = { error_code: 400, description: 'Bad Request: chat not found' }
  expect(await call(emulator, 'sendMessage', { chat_id, text: 'x' })).toMatchObject(words)
  expect((await call(emulator, 'getUpdates')).result).toEqual([])
})

test('names on the wire: 20 hexadecimal digits, 19 decimal ones, always the same', async () => {
  const [one, two] = [await emulate(), await emulate()]
  expect(one.world.wireId(lan, 'telegram')).toBe(String(lan.id))
  expect(one.world.wireId(lan, 'zalo_bot')).toMatch(/^[0-9a-f]{20}$/)
  expect(one.world.wireId(lan, 'zalo_oa')).toMatch(/^[1-9]\d{18}$/)
  expect(one.world.wireId(lan, 'zalo_oa')).toBe(two.world.wireId(lan, 'zalo_oa'))
  expect(one.world.wireId(lan, 'zalo_bot')).not.toBe(one.world.wireId(minh, 'zalo_bot'))
})

test('who calls, and what', async () => {
  const emulator = await emulate()
  const { apiRoot, token } = emulator.zaloBot
  expect(await bot(emulator, 'getMe')).toMatchObject({ http: 200, ok: true, result: { account_type: 'BASIC' } })
  const wrong = await fetch(`${apiRoot}/bot123:abc/getMe`)
  expect([wrong.status, await wrong.json()]).toEqual([200, { ok: false, error_code: 401, description: 'Unauthorized' }])
  expect((await fetch(`${apiRoot}/bot${encodeURIComponent(token)}/getMe`)).status).toBe(200)
  expect(await bot(emulator, 'getme')).toMatchObject({ http: 200, ok: false, error_code: 404 })
  expect(await bot(emulator, 'editMessageText')).toMatchObject({ http: 200, error_code: 404 })
  expect(await (await fetch(`${apiRoot}/getMe`)).json()).toMatchObject({ ok: false, error_code: 400 })
  const broken = await fetch(`${apiRoot}/bot${token}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"chat_id"',
  })
  expect([broken.status, await broken.json()]).toMatchObject([200, { ok: false, error_code: 400 }])
})

test('the bot answers who wrote, with styles; forms and queries are read too', async () => {
  const emulator = await emulate()
  const { lanChat, id, send } = await greet(emulator)
  const { result } = await send({
    text: '👋 Chào đồng chí, gọi 0912 345 678',
    text_styles: [{ start: 3, len: 4, st: ['b', 'f_18', 'c_15a85f'] }],
  })
  expect(result).toEqual({ message_id: expect.stringMatching(/^[0-9a-f]{20}$/), date: expect.any(Number) })
  expect(result.date).toBeGreaterThan(1.5e12)
  expect(last(emulator, lanChat)).toMatchObject({
    from: { is_bot: true },
    entities: [{ type: 'bold', offset: 3, length: 4 }, { type: 'phone_number' }],
  })
  await send({ text: '**Đạt** ~~hỏng~~', parse_mode: 'markdown', text_styles: [{ start: 900, len: 1, st: ['b'] }] })
  expect(last(emulator, lanChat)).toMatchObject({ text: 'Đạt hỏng', entities: [{ type: 'bold' }, { offset: 4 }] })
  await send({ text: '<b>Đạt</b>', parse_mode: 'html' })
  expect(last(emulator, lanChat)).toMatchObject({ text: 'Đạt', entities: [{ type: 'bold' }] })
  const { apiRoot, token } = emulator.zaloBot
  await fetch(`${apiRoot}/bot${token}/sendMessage?chat_id=${id}&text=a`)
  await fetch(`${apiRoot}/bot${token}/sendMessage`, {
    method: 'POST',
    body: new URLSearchParams({ chat_id: id, text: 'b' }),
  })
  expect(lines(emulator, lanChat).slice(-2)).toEqual(['bot: a', 'bot: b'])
})

test.each<[what: string, payload: object, words: string]>([
  ['nothing', {}, 'text must be a non-empty string'],
  ['an empty text', { text: '' }, 'text must be a non-empty string'],
  ['white space', { text: ' \n' }, 'text must be a non-empty string'],
  ['a number', { text: 5 }, 'text must be a non-empty string'],
  ['2,001 characters', { text: 'x'.repeat(2001) }, 'text must have at most 2000 characters'],
  ['half an emoji', { text: 'a\ud83d' }, 'text must be UTF-8'],
  ['a parse mode of Telegram', { text: 'x', parse_mode: 'HTML' }, 'parse_mode must be markdown or html'],
  ['styles that are no list', { text: 'x', text_styles: {} }, 'text_styles must be a list'],
  ['a style that is nothing', { text: 'x', text_styles: [1] }, 'text_styles must be a list of objects'],
  [
    'a style after the end',
    { text: 'xy', text_styles: [{ start: 1, len: 2, st: ['b'] }] },
    'a style ends after the end of the text',
  ],
  [
    'a style of no length',
    { text: 'x', text_styles: [{ start: 0, len: 0, st: ['b'] }] },
    'start and len of a style must be numbers',
  ],
  ['no style', { text: 'x', text_styles: [{ start: 0, len: 1, st: [] }] }, 'st of a style must be a list'],
  ['an unknown style', { text: 'x', text_styles: [{ start: 0, len: 1, st: ['bold'] }] }, 'there is no style "bold"'],
  ['an unknown chat', { text: 'x', chat_id: '00000000000000000000' }, 'chat not found'],
  ['no chat', { text: 'x', chat_id: '' }, 'chat_id is empty'],
])('sendMessage refuses %s', async (_, payload, words) => {
  const emulator = await emulate()
  const { lanChat, send } = await greet(emulator)
  expect(await send(payload)).toEqual(bad(words))
  expect(lines(emulator, lanChat)).toEqual(['Lan: Xin chào'])
})

test('nobody else can be written to: who never wrote, who blocked the bot, who is gone', async () => {
  const people = [lan, minh, { id: 6_000_000_003, name: 'Sơn', seat: 'cadre' as const, knows: ['zalo_bot' as const] }]
  const emulator = await emulate({ people })
  const { world } = emulator
  const { lanChat, send } = await greet(emulator)
  const write = (who: number) => bot(emulator, 'sendMessage', { chat_id: world.wireId(who, 'zalo_bot'), text: 'x' })
  expect(await write(minh.id)).toEqual(bad('chat not found'))
  expect(await bot(emulator, 'sendMessage', { chat_id: String(lan.id), text: 'x' })).toEqual(bad('chat not found'))
  expect(await write(6_000_000_003)).toMatchObject({ ok: true })
  await sim(emulator, '/block', { person: lan.id, chat: lanChat })
  expect(await send({ text: 'x' })).toEqual(bad('chat not found'))
  expect(() => world.says(lan, lanChat, 'x')).toThrow('Lan blocked the bot')
  expect(world.starts(lan)).toBeTruthy()
  world.unblocks(lan, lanChat)
  expect(await send({ text: 'x' })).toMatchObject({ ok: true })
  world.deactivates(lan)
  expect(await send({ text: 'x' })).toEqual(bad('chat not found'))
})

test('a picture is fetched from where the product shows it', async () => {
  const emulator = await emulate()
  const { lanChat, id } = await greet(emulator)
  const send = (payload: object) => bot(emulator, 'sendPhoto', { chat_id: id, ...payload })
  const photo = await shows(png(640, 480))
  expect(await send({ photo, caption: 'Hai luống rau' })).toMatchObject({
    ok: true,
    result: { message_id: expect.any(String) },
  })
  const shown = last(emulator, lanChat)
  expect(shown).toMatchObject({ caption: 'Hai luống rau', photos: [{ width: 640, height: 480 }] })
  const picture = await fetch(emulator.url + shown.photos![0]!.file)
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(png(640, 480))
  expect(await send({ photo: await shows(jpeg(10, 10)) })).toMatchObject({ ok: true })

  expect(await send({ photo, caption: '' })).toEqual(bad('caption must be a non-empty string'))
  expect(await send({ photo, caption: 'x'.repeat(2001) })).toEqual(bad('caption must have at most 2000 characters'))
  expect(await send({})).toEqual(bad('the file has no public address'))
  expect(await send({ photo: 'AgACAgUAAxk' })).toEqual(bad('the file has no public address'))
  expect(await send({ photo: 'http://10.0.0.1/a.jpg' })).toEqual(bad('the file has no public address'))
  expect(await send({ photo: 'http://127.0.0.1:9/a.jpg' })).toEqual(bad('the file cannot be fetched: nobody answers'))
  const gone = await serve((_, response) => response.writeHead(404).end())
  expect(await send({ photo: gone })).toEqual(bad('the file cannot be fetched: 404'))
  const cut = await serve((_, response) =>
    response.writeHead(200, { 'content-length': '9' }).write('x', () => response.destroy()),
  )
  expect(await send({ photo: cut })).toEqual(bad('the file breaks off'))
  expect(await send({ photo: await shows(Buffer.from('%PDF')) })).toEqual(bad('the file is not an image'))
  const large = await shows(png(10, 10, 5 * 1024 * 1024))
  expect(await send({ photo: large })).toEqual(bad('the file has more than 5242880 bytes'))
  expect(await bot(emulator, 'sendPhoto', { chat_id: emulator.world.wireId(minh, 'zalo_bot'), photo })).toEqual(
    bad('chat not found'),
  )
  expect(lines(emulator, lanChat)).toHaveLength(3)
})

test('stickers, voices, and a bot that types', async () => {
  const emulator = await emulate()
  const { lanChat, id } = await greet(emulator)
  const send = (method: string, payload: object) => bot(emulator, method, { chat_id: id, ...payload })
  expect(await send('sendSticker', { sticker: '0e078a2fb66a5f34067b' })).toMatchObject({ ok: true })
  expect(last(emulator, lanChat)).toHaveProperty('sticker')
  expect(await send('sendSticker', { sticker: '👍' })).toEqual(bad('sticker must be the id of a sticker'))
  const voice_url = await shows(Buffer.from('aac'), 'audio/aac')
  expect(await send('sendVoice', { voice_url })).toMatchObject({ ok: true })
  expect(last(emulator, lanChat)).toHaveProperty('voice')
  expect(await send('sendVoice', { voice_url: 'https://a.vn/b.mp3' })).toEqual(bad('voice_url must lead to an .aac'))
  const typing = new Promise((resolve) => emulator.world.on('change', resolve))
  expect(await send('sendChatAction', { action: 'typing' })).toEqual({ http: 200, ok: true })
  expect(await typing).toEqual({ type: 'typing', chat: lanChat })
  expect(await send('sendChatAction', { action: 'upload_photo' })).toEqual(bad('action must be typing'))
})

test('one event for each question, once; silence is an error', async () => {
  const emulator = await emulate()
  const { world } = emulator
  const [chat, id] = [world.chatOf(lan, 'zalo_bot'), world.wireId(lan, 'zalo_bot')]
  world.says(lan, chat, 'một')
  world.says(lan, chat, 'hai')
  expect(world.pending).toBe(2)
  const first = await bot(emulator, 'getUpdates', { timeout: '30' })
  expect(first.result).toEqual({
    event_name: 'message.text.received',
    message: {
      from: { id, display_name: 'Lan', is_bot: false },
      chat: { id, chat_type: 'PRIVATE' },
      text: 'một',
      message_id: expect.stringMatching(/^[0-9a-f]{20}$/),
      date: expect.any(Number),
    },
  })
  expect((await bot(emulator, 'getUpdates')).result.message.text).toBe('hai')
  expect(await bot(emulator, 'getUpdates', { timeout: 0 })).toEqual(refused(408, 'Request timeout'))
  const waiting = bot(emulator, 'getUpdates', { timeout: 30 })
  await world.until(() => world.journal.at(-1)?.status === 0)
  world.says(lan, chat, 'ba')
  expect((await waiting).result.message.text).toBe('ba')
})

test('setWebhook wants an address that all the world reaches, and a secret', async () => {
  const emulator = await emulate()
  const set = (url: unknown, secret_token: unknown = SECRET) => bot(emulator, 'setWebhook', { url, secret_token })
  const wrong = [
    undefined,
    'x',
    'http://example.vn/zalo',
    'https://localhost/zalo',
    'https://127.0.0.1/zalo',
    'https://192.168.1.4/zalo',
    'https://10.1.2.3/',
    'https://172.20.0.1/',
    'https://[fd00::1]/',
    'https://bot.local/zalo',
    'https://may-chu/zalo',
    'ftp://example.vn',
  ]
  for (const url of wrong) expect(await set(url)).toEqual(bad('url must be https on a public host'))
  const { url } = await door()
  for (const secret of [undefined, '1234567', 'x'.repeat(257)]) {
    expect(await bot(emulator, 'setWebhook', { url, secret_token: secret })).toEqual(
      bad('secret_token must have 8 to 256 characters'),
    )
  }
  expect(await bot(emulator, 'getWebhookInfo')).toMatchObject({ result: { url: '', updated_at: 0 } })
  expect(await bot(emulator, 'deleteWebhook')).toEqual(bad('no webhook is set'))
  expect(await set(url)).toMatchObject({
    ok: true,
    result: { url, updated_at: expect.any(Number), verification: { ok: true, status_code: 200 } },
  })
  expect(await bot(emulator, 'getUpdates')).toEqual(bad('getUpdates is off while a webhook is set'))
  expect((await bot(emulator, 'getWebhookInfo')).result).toEqual({ url, updated_at: expect.any(Number) })
  expect((await bot(emulator, 'deleteWebhook')).result).toEqual({ url: '', updated_at: expect.any(Number) })
  const nobody = 'http://127.0.0.1:9/nobody-there'
  expect(await set(nobody)).toMatchObject({ ok: true, result: { url: nobody, verification: { ok: false } } })
  expect((await bot(emulator, 'getWebhookInfo')).result.url).toBe(nobody)
  expect(JSON.stringify(emulator.world.journal)).not.toContain(SECRET)
  expect(JSON.stringify(emulator.world.journal)).not.toContain(emulator.zaloBot.token)
})

/** An emulator whose bot has a webhook; its events without the probes. */
async function hooked(options: Parameters<typeof emulate>[0] = {}, answer?: Parameters<typeof door>[0]) {
  const emulator = await emulate(options)
  const { url, deliveries } = await door(answer)
  await bot(emulator, 'setWebhook', { url, secret_token: SECRET })
  const { world } = emulator
  const settled = () => world.until(() => world.pending === 0)
  const events = () => deliveries.map(({ body }) => body).filter(Boolean)
  return { emulator, world, chat: world.chatOf(lan, 'zalo_bot'), deliveries, settled, events }
}

test('a webhook gets an empty probe first, then events in both shapes', async () => {
  const { world, chat, deliveries, settled } = await hooked()
  expect(deliveries).toMatchObject([{ body: undefined }])
  world.says(lan, chat, 'một')
  world.says(lan, chat, 'hai')
  await settled()
  const [, wrapped, flat] = deliveries
  expect(wrapped!.headers).toMatchObject({
    'x-bot-api-secret-token': SECRET,
    'user-agent': expect.stringMatching(/^Java\//),
    'content-type': 'application/json',
  })
  expect(wrapped!.body).toMatchObject({
    ok: true,
    result: { event_name: 'message.text.received', message: { text: 'một', chat: { chat_type: 'PRIVATE' } } },
  })
  expect(flat!.body).toMatchObject({ event_name: 'message.text.received', message: { text: 'hai' } })
  for (let count = 0; count < 20; count++) world.says(lan, chat, 'x')
  await settled()
  expect(deliveries.filter(({ raw }) => raw.length === 0)).toHaveLength(2)
})

test('photos of an album are strangers; the documented and the real field', async () => {
  const { emulator, world, chat, settled, events } = await hooked()
  const photos = [100, 200].map((width) => ({ name: 'a.png', bytes: png(width, 50) }))
  world.sendsPhotos(lan, chat, photos, { caption: 'Hai luống' })
  await settled()
  const [one, two] = events()
  expect(one.result).toMatchObject({ event_name: 'message.image.received', message: { caption: 'Hai luống' } })
  expect(two.message).toMatchObject({ message_type: 'CHAT_PHOTO' })
  expect(two.message).not.toHaveProperty('caption')
  expect(one.result.message.message_id).not.toBe(two.message.message_id)
  expect(JSON.stringify([one, two])).not.toContain('media_group_id')
  const file = await fetch(two.message.photo_url)
  expect([file.headers.get('content-type'), new Uint8Array(await file.arrayBuffer())]).toEqual([
    'image/png',
    png(200, 50),
  ])
  expect(one.result.message.photo).toMatch(emulator.url)
})

test('an address of a file is good for an hour', async () => {
  let now = Date.now()
  const { world, chat, settled, events } = await hooked({ clock: { now: () => new Date(now) } })
  world.sendsPhotos(lan, chat, [{ name: 'a.png', bytes: png(10, 10) }])
  await settled()
  const { photo } = events()[0].result.message
  expect((await fetch(photo)).status).toBe(200)
  now += 61 * 60 * 1000
  expect((await fetch(photo)).status).toBe(404)
})

test('voices and stickers come; links, files and places do not', async () => {
  const { world, chat, settled, events } = await hooked()
  world.sendsVoice(lan, chat, Buffer.from('aac'))
  world.sendsVoice(lan, chat, Buffer.from('aac'))
  world.sendsSticker(lan, chat)
  world.says(lan, chat, 'xem https://example.vn/a')
  world.sendsUnsupported(lan, chat)
  world.sendsLocation(lan, chat, 18.3, 105.9)
  world.sendsPhotos(lan, chat, [{ name: 'a.png', bytes: png(10, 10) }], { asFile: true })
  await settled()
  const seen = events().map((body) => body.result ?? body)
  expect(seen.map(({ event_name }) => event_name.split('.')[1])).toEqual([
    'voice',
    'voice',
    'sticker',
    'unsupported',
    'unsupported',
    'unsupported',
    'unsupported',
  ])
  expect(seen[0].message.voice_url).toMatch(/\.aac$/)
  expect(seen[1].message).toMatchObject({ message_type: 'CHAT_VOICE' })
  expect(seen[2].message).toMatchObject({ sticker: expect.stringMatching(/^[0-9a-f]{20}$/), url: expect.any(String) })
  expect(Object.keys(seen[3].message).toSorted()).toEqual(['chat', 'date', 'from', 'message_id'])
})

test('of a protected person nothing comes but that there was something', async () => {
  const { world, chat, settled, events } = await hooked()
  world.protects(lan)
  world.says(lan, chat, 'chữ')
  world.sendsPhotos(lan, chat, [{ name: 'a.png', bytes: png(10, 10) }])
  await settled()
  expect(JSON.stringify(events())).not.toMatch(/chữ|photo/)
  expect(events().map((body) => (body.result ?? body).event_name)).toEqual(
    Array(2).fill('message.unsupported.received'),
  )
  expect(world.person(lan)).toMatchObject({ isProtected: true })
})

test('what the product does not take at once is lost', async () => {
  let trouble: 'none' | 'status' | 'slow' = 'none'
  const { world, chat, deliveries, settled, events } = await hooked({ zalo: { patience: 100 } }, () =>
    trouble === 'slow' ? new Promise<number>(() => undefined) : trouble === 'status' ? 500 : 200,
  )
  trouble = 'status'
  world.says(lan, chat, 'một')
  await settled()
  trouble = 'slow'
  world.says(lan, chat, 'hai')
  await settled()
  trouble = 'none'
  world.says(lan, chat, 'ba')
  await settled()
  expect(events().map((body) => (body.result ?? body).message.text)).toEqual(['một', 'hai', 'ba'])
  expect(deliveries).toHaveLength(4)
})

test('at least once: every event as often as the world says, in both shapes', async () => {
  const { world, chat, settled, events } = await hooked({ redeliver: 2 })
  world.says(lan, chat, 'một')
  await settled()
  const [one, two] = events()
  expect(one.result.message).toEqual(two.message)
  world.redeliver(1)
  world.says(lan, chat, 'hai')
  await settled()
  expect(events()).toHaveLength(3)
})

test('3,000 messages a month in both directions, by the calendar of Hà Nội', async () => {
  let now = Date.parse('2026-11-30T16:59:00Z')
  const emulator = await emulate({ clock: { now: () => new Date(now) }, zalo: { monthly: 3 } })
  const { lanChat, id, send } = await greet(emulator)
  expect([await send({ text: 'một' }), await send({ text: 'hai' })]).toMatchObject([{ ok: true }, { ok: true }])
  expect(await send({ text: 'ba' })).toEqual(refused(429, 'Quota exceeded'))
  const photo = await shows(png(10, 10))
  expect(await bot(emulator, 'sendPhoto', { chat_id: id, photo })).toEqual(refused(429, 'Quota exceeded'))
  expect(lines(emulator, lanChat)).toHaveLength(3)
  now += 2 * 60 * 1000
  expect(await send({ text: 'ba' })).toMatchObject({ ok: true })
})

test('so many people, and no more', async () => {
  const emulator = await emulate({ zalo: { users: 1 } })
  await greet(emulator)
  const { world } = emulator
  world.says(minh, world.chatOf(minh, 'zalo_bot'), 'tôi nữa')
  expect(await bot(emulator, 'getUpdates', { timeout: 0 })).toEqual(refused(408, 'Request timeout'))
  const chat_id = world.wireId(minh, 'zalo_bot')
  expect(await bot(emulator, 'sendMessage', { chat_id, text: 'x' })).toEqual(bad('chat not found'))
})

test('faults: a code, a proxy, a delay, a cut before and after', async () => {
  const emulator = await emulate()
  const { world } = emulator
  const { lanChat, send } = await greet(emulator)
  const method = 'zalo_bot.sendMessage'
  world.fault({ method, code: 403 })
  expect(await send({ text: 'a' })).toEqual(refused(403, 'Internal server error'))
  world.fault({ method, code: 429, chat: lanChat, count: 2 })
  expect(await bot(emulator, 'getMe')).toMatchObject({ ok: true })
  expect(await send({ text: 'a' })).toEqual(refused(429, 'Quota exceeded'))
  expect(await send({ text: 'a' })).toMatchObject({ error_code: 429 })
  world.fault({ method, code: 504, html: '<html>504</html>' })
  const { apiRoot, token } = emulator.zaloBot
  expect((await fetch(`${apiRoot}/bot${token}/sendMessage`)).status).toBe(504)
  world.fault({ method, drop: 'before' })
  await expect(send({ text: 'a' })).rejects.toThrow('fetch failed')
  expect(lines(emulator, lanChat)).toHaveLength(1)
  world.fault({ method, drop: 'after', delay: 20 })
  await expect(send({ text: 'b' })).rejects.toThrow('fetch failed')
  expect(lines(emulator, lanChat)).toEqual(['Lan: Xin chào', 'bot: b'])
  expect(world.journal.at(-1)).toMatchObject({ method, status: 0, payload: { text: 'b' }, answer: { ok: true } })
})
