import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { EmulatorOptions } from '../../src/emulator/index.ts'
import { emulate, lan, last, lines, minh, png, sim } from './support.ts'
import { account, type Delivery, door, exchange, refresh, shows } from './zalo.ts'

const HOUR = 60 * 60 * 1000
const DAY = 24 * HOUR

/** An OA that Lan has written to, with a product that has its key; the clock moves only when it is told to. */
async function office(options: EmulatorOptions = {}) {
  let now = Date.parse('2026-11-24T02:00:00Z')
  const emulator = await emulate({ clock: { now: () => new Date(now) }, ...options })
  const { world } = emulator
  const [chat, id] = [world.chatOf(lan, 'zalo_oa'), world.wireId(lan, 'zalo_oa')]
  world.says(lan, chat, 'Chào OA')
  const product = await account(emulator)
  const send = (message: object) => product.cs(id, message)
  const wait = (milliseconds: number) => {
    now += milliseconds
  }
  let { refresh_token } = product
  /** A text, with a fresh key, after so much more time. */
  const later = async (milliseconds: number) => {
    wait(milliseconds)
    const renewed = await account(emulator, refresh_token)
    refresh_token = renewed.refresh_token
    return renewed.cs(id, { text: 'x' })
  }
  return { emulator, world, chat, id, ...product, send, wait, later }
}

const refused = (error: number) => ({ http: 200, error, message: expect.any(String) })
const template = (payload: object) => ({ type: 'template', payload })
const asks = (buttons: unknown) => ({ text: 'Duyệt?', attachment: template({ buttons }) })
const yes = { title: 'Duyệt', type: 'oa.query.hide', payload: '#ok:123' }

test('keys: a refresh token is good once, an access token for 25 hours or until the next', async () => {
  const emulator = await emulate()
  const first = await refresh(emulator)
  expect(first).toEqual({
    http: 200,
    access_token: expect.any(String),
    refresh_token: expect.any(String),
    expires_in: '90000',
  })
  expect(await refresh(emulator)).toMatchObject({ http: 200, error: -14014 })
  expect(await refresh(emulator, first.refresh_token)).toMatchObject({ expires_in: '90000' })
  const journal = JSON.stringify(emulator.world.journal)
  for (const secret of [first.access_token, first.refresh_token, emulator.zaloOa.refreshToken]) {
    expect(journal).not.toContain(secret)
  }
  expect(journal).toContain('zalo_oa.access_token')
})

test('keys: a refresh token grows old in three months', async () => {
  let now = Date.now()
  const emulator = await emulate({ clock: { now: () => new Date(now) } })
  const { refresh_token } = await refresh(emulator)
  now += 91 * DAY
  expect(await refresh(emulator, refresh_token)).toMatchObject({ error: -14014 })
})

test('keys: only with the secret of the app, and its id', async () => {
  const emulator = await emulate()
  const { refreshToken } = emulator.zaloOa
  const form = { grant_type: 'refresh_token', refresh_token: refreshToken }
  expect(await exchange(emulator, form, 'x')).toMatchObject({ http: 200, error: -14004 })
  expect(await exchange(emulator, { ...form, app_id: '1' })).toMatchObject({ error: -14002 })
  expect(await exchange(emulator, { grant_type: 'password' })).toMatchObject({ error: -14001 })
  expect(await refresh(emulator)).toHaveProperty('access_token')
})

test('keys: a reset lets a product begin with the first one again', async () => {
  const emulator = await emulate()
  const { refresh_token } = await refresh(emulator)
  await emulator.world.reset()
  expect(await refresh(emulator)).toHaveProperty('access_token')
  expect(await refresh(emulator, refresh_token)).toHaveProperty('access_token')
})

test('consent: a code, good for ten minutes, once, for who knows its verifier', async () => {
  let now = Date.now()
  const emulator = await emulate({ clock: { now: () => new Date(now) } })
  const { zaloOa } = emulator
  const verifier = 'v'.repeat(43)
  const consent = async () => {
    const query = new URLSearchParams({
      app_id: zaloOa.appId,
      redirect_uri: 'http://127.0.0.1:9/back',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    })
    const answer = await fetch(`${zaloOa.oauthRoot}/v4/oa/permission?${query}`, { redirect: 'manual' })
    const back = new URL(answer.headers.get('location')!)
    expect(back.searchParams.get('oa_id')).toBe(zaloOa.oaId)
    return back.searchParams.get('code')!
  }
  const redeem = (code: string, code_verifier = verifier) =>
    exchange(emulator, { grant_type: 'authorization_code', code, code_verifier })
  const code = await consent()
  expect(await redeem(code)).toHaveProperty('refresh_token')
  expect(await redeem(code)).toMatchObject({ error: -14012 })
  expect(await redeem(await consent(), 'w'.repeat(43))).toMatchObject({ error: -14010 })
  const late = await consent()
  now += 11 * 60 * 1000
  expect(await redeem(late)).toMatchObject({ error: -14012 })
})

test('every call shows its key', async () => {
  const { emulator, call, id, send, wait } = await office()
  const message = { recipient: { user_id: id }, message: { text: 'x' } }
  expect(await call('message/cs', message, '')).toEqual(refused(-216))
  expect(await call('message/cs', message, 'x')).toEqual(refused(-216))
  expect(await call('message/template', {}, 'x')).toEqual(refused(-216))
  wait(25 * HOUR + 1)
  expect(await send({ text: 'x' })).toEqual(refused(-220))
  const bearer = await fetch(`${emulator.zaloOa.apiRoot}/v3.0/oa/message/cs`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer x' },
    body: JSON.stringify(message),
  })
  expect(await bearer.json()).toMatchObject({ error: -216 })
})

test('the key before the last one is good for nothing', async () => {
  const { emulator, send, cs, id, refresh_token } = await office()
  expect(await cs(id, { text: 'x' })).toMatchObject({ error: 0 })
  const next = await account(emulator, refresh_token)
  expect(await send({ text: 'x' })).toEqual(refused(-216))
  expect(await next.cs(id, { text: 'x' })).toMatchObject({ error: 0 })
})

test('a text, with buttons each on a row', async () => {
  const { emulator, world, chat, id, send } = await office()
  expect(await send({ text: 'Chào đồng chí' })).toEqual({
    http: 200,
    data: {
      message_id: expect.stringMatching(/^[0-9a-f]{20}$/),
      user_id: id,
      sent_time: String(Date.parse('2026-11-24T02:00:00Z')),
    },
    error: 0,
    message: 'Success',
  })
  const open = { title: 'Mở hồ sơ', type: 'oa.open.url', payload: { url: 'https://example.vn/a' } }
  expect(await send(asks([yes, open]))).toMatchObject({ error: 0 })
  expect(lines(emulator, chat)).toEqual(['Lan: Chào OA', 'bot: Chào đồng chí', 'bot: Duyệt?'])
  expect(last(emulator, chat).buttons).toEqual([
    [{ text: 'Duyệt' }],
    [{ text: 'Mở hồ sơ', url: 'https://example.vn/a' }],
  ])
  expect(world.chat(chat).messages.at(-1)!.reply_markup!.inline_keyboard[0]![0]).toMatchObject({
    callback_data: '#ok:123',
  })
})

const button = (change: object) => asks([{ ...yes, ...change }])

test.each<[what: string, message: object]>([
  ['no text', {}],
  ['an empty text', { text: '' }],
  ['white space', { text: ' \n ' }],
  ['a number', { text: 5 }],
  ['2,001 characters', { text: 'x'.repeat(2001) }],
  ['another attachment', { text: 'x', attachment: { type: 'file', payload: {} } }],
  ['no payload', { text: 'x', attachment: { type: 'template' } }],
  ['buttons without text', { attachment: template({ buttons: [yes] }) }],
  ['buttons in the other form', { attachment: template({ template_type: 'button', text: 'x', buttons: [yes] }) }],
  ['a list of version 2', { text: 'x', attachment: template({ template_type: 'list', elements: [{ title: 'x' }] }) }],
  ['buttons that are no list', asks(yes)],
  ['no buttons', asks([])],
  ['six buttons', asks(Array(6).fill(yes))],
  ['a button without title', button({ title: ' ' })],
  ['a long title', button({ title: 'x'.repeat(101) })],
  ['a type of button that is not', button({ type: 'oa.query.click' })],
  ['a payload that is no text', button({ payload: { a: 1 } })],
  ['no payload of a button', button({ payload: '' })],
  ['a long payload', button({ payload: 'x'.repeat(1001) })],
  ['a link that is no address', button({ type: 'oa.open.url', payload: { url: 'example' } })],
  ['a link without its object', button({ type: 'oa.open.url', payload: 'https://example.vn' })],
  ['two pictures', { attachment: template({ template_type: 'media', elements: [{}, {}] }) }],
  ['a video', { attachment: template({ template_type: 'media', elements: [{ media_type: 'video', url: 'x' }] }) }],
  ['a picture of nowhere', { attachment: template({ template_type: 'media', elements: [{ media_type: 'image' }] }) }],
  [
    'a picture nobody shows',
    {
      attachment: template({ template_type: 'media', elements: [{ media_type: 'image', url: 'http://127.0.0.1:9/' }] }),
    },
  ],
])('message/cs refuses %s', async (_, message) => {
  const { emulator, chat, send } = await office()
  expect(await send(message)).toEqual(refused(-201))
  expect(lines(emulator, chat)).toEqual(['Lan: Chào OA'])
})

test('what is no message at all is refused too', async () => {
  const { emulator, call, id } = await office()
  expect(await call('message/cs', {})).toEqual(refused(-201))
  expect(await call('message/cs', { recipient: id, message: { text: 'x' } })).toEqual(refused(-201))
  expect(await call('message/cs', { recipient: { user_id: Number(id) }, message: { text: 'x' } })).toEqual(
    refused(-201),
  )
  expect(await call('message/cs', { recipient: { user_id: '1' }, message: { text: 'x' } })).toEqual(refused(-201))
  expect(await call('message/promotion', {})).toEqual(refused(-201))
  const old = await fetch(`${emulator.zaloOa.apiRoot}/v2.0/oa/message`, { method: 'POST' })
  expect([old.status, await old.json()]).toMatchObject([200, { error: -240 }])
})

test('a picture is fetched by the server, with or without words', async () => {
  const { emulator, chat, send } = await office()
  const media = async (bytes: Uint8Array) =>
    template({ template_type: 'media', elements: [{ media_type: 'image', url: await shows(bytes) }] })
  expect(await send({ text: 'Ảnh tiến độ', attachment: await media(png(640, 480)) })).toMatchObject({ error: 0 })
  const shown = last(emulator, chat)
  expect(shown).toMatchObject({ caption: 'Ảnh tiến độ', photos: [{ width: 640, height: 480 }] })
  const picture = await fetch(emulator.url + shown.photos![0]!.file)
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(png(640, 480))
  expect(await send({ attachment: await media(png(10, 10)) })).toMatchObject({ error: 0 })
  expect(await send({ attachment: await media(png(10, 10, 1024 * 1024)) })).toEqual(refused(-201))
  expect(await send({ attachment: await media(Buffer.from('%PDF')) })).toEqual(refused(-201))
})

test('two days free, seven days at a price, then no more', async () => {
  const { world, chat, later } = await office({ zalo: { oa: { paid: 2 } } })
  expect(await later(48 * HOUR)).toMatchObject({ error: 0 })
  expect(world.oa.billed).toBe(0)
  expect(await later(1)).toMatchObject({ error: 0 })
  expect(world.oa.billed).toBe(1)
  expect(await later(5 * DAY - 1)).toMatchObject({ error: 0 })
  expect(world.oa.billed).toBe(2)
  expect(await later(1)).toEqual(refused(-230))
  world.says(lan, chat, 'tôi đây')
  expect(await later(HOUR)).toMatchObject({ error: 0 })
  expect(await later(48 * HOUR)).toEqual(refused(-211))
  expect(await later(6 * DAY)).toEqual(refused(-230))
  expect(world.oa.billed).toBe(2)
})

test('who never wrote may not be written to; whom the OA knows wrote to it just now', async () => {
  const people = [lan, minh, { id: 6_000_000_003, name: 'Sơn', seat: 'cadre' as const, knows: ['zalo_oa' as const] }]
  const { world, cs, detail } = await office({ people })
  expect(await cs(world.wireId(minh, 'zalo_oa'), { text: 'x' })).toEqual(refused(-230))
  const son = world.wireId(6_000_000_003, 'zalo_oa')
  expect(await cs(son, { text: 'x' })).toMatchObject({ error: 0 })
  expect(await detail({ user_id: son })).toMatchObject({ data: { user_is_follower: true } })
})

test('who unfollowed is out of reach, whatever they write', async () => {
  const { world, chat, send } = await office()
  world.follows(lan)
  expect(await send({ text: 'x' })).toMatchObject({ error: 0 })
  world.unfollows(lan)
  expect(await send({ text: 'x' })).toEqual(refused(-213))
  world.says(lan, chat, 'tôi đây')
  expect(await send({ text: 'x' })).toEqual(refused(-213))
  world.follows(lan)
  expect(await send({ text: 'x' })).toMatchObject({ error: 0 })
  world.blocks(lan, chat)
  expect(await send({ text: 'x' })).toEqual(refused(-213))
  world.unblocks(lan, chat)
  expect(await send({ text: 'x' })).toMatchObject({ error: 0 })
})

test('templates reach who was silent for long; they are known and complete, or refused', async () => {
  const oa = { templates: { '7895417': ['ten', 'han'] } }
  const { emulator, world, chat, id, wait, refresh_token } = await office({ zalo: { oa } })
  wait(30 * DAY)
  const { call, cs } = await account(emulator, refresh_token)
  const data = { ten: 'Bà Lan', han: '30/11/2026' }
  const send = (change: object) =>
    call('message/template', { user_id: id, template_id: '7895417', template_data: data, ...change })
  expect(await cs(id, { text: 'x' })).toEqual(refused(-230))
  expect(await send({})).toMatchObject({ error: 0, data: { user_id: id } })
  expect(lines(emulator, chat)).toEqual(['Lan: Chào OA', 'bot: ten: Bà Lan\nhan: 30/11/2026'])
  expect(world.oa).toMatchObject({ billed: 0, templates: 1 })
  const wrong = [
    { template_id: '1' },
    { template_id: 'constructor' },
    { template_data: undefined },
    { template_data: { ten: 'Bà Lan' } },
    { template_data: { ...data, han: 5 } },
    { template_data: { ...data, xa: 'x' } },
    { user_id: '1' },
  ]
  for (const change of wrong) expect(await send(change)).toEqual(refused(-201))
  expect(await send({ user_id: world.wireId(minh, 'zalo_oa') })).toEqual(refused(-213))
  world.follows(lan)
  world.unfollows(lan)
  expect(await send({})).toEqual(refused(-213))
  expect(world.oa.templates).toBe(1)
})

test('who somebody is', async () => {
  const { world, id, detail } = await office()
  expect(await detail({ user_id: id })).toMatchObject({
    error: 0,
    data: { user_id: id, display_name: 'Lan', user_is_follower: false, user_last_interaction_date: '24/11/2026' },
  })
  world.follows(lan)
  expect(await detail({ user_id: id })).toMatchObject({ data: { user_is_follower: true } })
  expect(await detail({ user_id: world.wireId(minh, 'zalo_oa') })).toEqual(refused(-213))
  expect(await detail({ user_id: '1' })).toEqual(refused(-201))
  expect(await detail('x')).toEqual(refused(-201))
})

test('so many calls a minute; the headers say how many are left', async () => {
  const { emulator, id, access_token, send } = await office({ speed: 1, zalo: { oa: { perMinute: 2 } } })
  const url = `${emulator.zaloOa.apiRoot}/v3.0/oa/user/detail?data=${JSON.stringify({ user_id: id })}`
  const left = async () => {
    const { headers } = await fetch(url, { headers: { access_token } })
    return [headers.get('x-ratelimit-limit'), headers.get('x-ratelimit-remain')]
  }
  expect([await left(), await left(), await left()]).toEqual([
    ['2', '1'],
    ['2', '0'],
    ['2', '0'],
  ])
  expect(await send({ text: 'x' })).toEqual(refused(-32))
})

/** What came to the OA's webhook: one answer to each, 200 unless said otherwise. */
async function hooked(options: EmulatorOptions = {}, answer?: (delivery: Delivery) => number | Promise<number>) {
  const told = await office(options)
  const { url, deliveries } = await door(answer)
  told.world.setOaWebhook(url)
  const settled = () => told.world.until(() => told.world.pending === 0)
  const events = () => deliveries.map(({ body }) => body)
  return { ...told, deliveries, settled, events }
}

test('events are signed, in both spellings', async () => {
  const { emulator, world, chat, id, deliveries, settled } = await hooked()
  world.says(lan, chat, 'Báo cáo tiến độ')
  world.says(lan, chat, 'hai')
  await settled()
  const { appId, secretKey, oaId } = emulator.zaloOa
  const signatures = deliveries.map(({ headers, raw, body }) => {
    const right = createHash('sha256').update(appId).update(raw).update(body.timestamp).update(secretKey).digest('hex')
    return [headers['x-zevent-signature'], right]
  })
  expect(signatures[0]![0]).toBe(signatures[0]![1])
  expect(signatures[1]![0]).toBe(`mac=${signatures[1]![1]}`)
  expect(deliveries[0]!.body).toMatchObject({
    app_id: appId,
    event_name: 'user_send_text',
    sender: { id },
    recipient: { id: oaId },
    message: { msg_id: expect.stringMatching(/^[0-9a-f]{20}$/), text: 'Báo cáo tiến độ' },
    timestamp: String(Date.parse('2026-11-24T02:00:00Z')),
  })
  expect(deliveries[0]!.body.user_id_by_app).not.toBe(id)
})

test('every kind of message has its event', async () => {
  const { world, chat, settled, events } = await hooked()
  const photos = [100, 200].map((width) => ({ name: 'a.png', bytes: png(width, 50) }))
  world.sendsPhotos(lan, chat, photos, { caption: 'Hai luống' })
  world.sendsVoice(lan, chat, Buffer.from('aac'))
  world.sendsSticker(lan, chat)
  world.sendsLocation(lan, chat, 18.35, 105.9)
  world.says(lan, chat, 'xem https://example.vn/a nhé')
  world.sendsUnsupported(lan, chat)
  world.sendsPhotos(lan, chat, [{ name: 'a.mp4', bytes: Buffer.from('x'), mime: 'video/mp4' }], { asFile: true })
  await settled()
  expect(events().map(({ event_name }) => event_name)).toEqual([
    'user_send_image',
    'user_send_image',
    'user_send_audio',
    'user_send_sticker',
    'user_send_location',
    'user_send_link',
    'user_send_file',
    'user_send_video',
  ])
  const [one, two, audio, sticker, location, link, file] = events().map(({ message }) => message)
  expect(one).toMatchObject({
    text: 'Hai luống',
    attachments: [{ type: 'image', payload: { thumbnail: expect.any(String) } }],
  })
  expect(two).not.toHaveProperty('text')
  const picture = await fetch(two.attachments[0].payload.url)
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(png(200, 50))
  expect(audio.attachments[0].payload.url).toMatch(/\.aac$/)
  expect(sticker.attachments[0].payload).toHaveProperty('id')
  expect(location.attachments[0].payload).toEqual({ coordinates: { latitude: '18.35', longitude: '105.9' } })
  expect(link).toMatchObject({ attachments: [{ type: 'link', payload: { url: 'https://example.vn/a' } }] })
  expect(file.attachments[0].payload).toMatchObject({ name: 'Kế hoạch.pdf', type: 'pdf', size: '8' })
})

test('following and leaving; of a protected person no words', async () => {
  const { emulator, world, chat, id, settled, events } = await hooked()
  await sim(emulator, '/follow', { person: lan.id })
  world.follows(lan)
  await sim(emulator, '/unfollow', { person: lan.id })
  world.blocks(minh, world.chatOf(minh, 'zalo_oa'))
  await sim(emulator, '/protect', { person: lan.id })
  world.says(lan, chat, 'chữ')
  await settled()
  expect(events()).toMatchObject([
    { event_name: 'follow', oa_id: emulator.zaloOa.oaId, follower: { id } },
    { event_name: 'unfollow', follower: { id } },
    { event_name: 'user_send_text', message: { msg_id: expect.any(String) } },
  ])
  expect(JSON.stringify(events())).not.toContain('chữ')
})

test('the OA learns that its message came and was read: there it is the sender itself', async () => {
  const { emulator, id, send, settled, events } = await hooked()
  const { data } = await send({ text: 'x' })
  await settled()
  const ends = { sender: { id: emulator.zaloOa.oaId }, recipient: { id } }
  expect(events()).toMatchObject([
    { event_name: 'user_received_message', message: { msg_id: data.message_id }, ...ends },
    { event_name: 'user_seen_message', message: { msg_ids: [data.message_id] }, ...ends },
  ])
})

test('a press comes as if its payload had been typed; only one of the two kinds shows in the chat', async () => {
  const { emulator, world, chat, send, settled, events, wait } = await hooked()
  const show = { title: 'Trợ giúp', type: 'oa.query.show', payload: 'trợ giúp' }
  await send(asks([yes, show, { title: 'Mở', type: 'oa.open.url', payload: { url: 'https://example.vn' } }]))
  const { message_id } = last(emulator, chat)
  wait(3 * HOUR)
  expect(await world.presses(lan, chat, message_id, { row: 0, column: 0 }).answered).toEqual({})
  const press = { person: lan.id, chat, message_id, row: 1, column: 0 }
  expect((await sim(emulator, '/press', press)).body).toEqual({ answered: true })
  expect(() => world.presses(lan, chat, message_id, { row: 2, column: 0 })).toThrow('opens or copies something')
  await settled()
  const typed = events().filter(({ event_name }) => event_name === 'user_send_text')
  expect(typed.map(({ message }) => message.text)).toEqual(['#ok:123', 'trợ giúp'])
  expect(lines(emulator, chat)).toEqual(['Lan: Chào OA', 'bot: Duyệt?', 'Lan: trợ giúp'])
})

test('a press keeps the window open', async () => {
  const { world, chat, emulator, send, wait } = await office()
  await send(asks([yes]))
  const { message_id } = last(emulator, chat)
  wait(24 * HOUR)
  world.presses(lan, chat, message_id, { data: '#ok:123' })
  wait(HOUR)
  expect(await send({ text: 'x' })).toMatchObject({ error: 0 })
})

test('what the product does not take comes back, numbered, and holds up nothing', async () => {
  let left = 3
  const refuses = ({ body }: Delivery) => (body.message?.text === 'một' && left-- > 0 ? 500 : 200)
  const { world, chat, settled, events } = await hooked({}, refuses)
  world.says(lan, chat, 'một')
  world.says(lan, chat, 'hai')
  await settled()
  const once = events().filter(({ message }) => message.text === 'một')
  expect(once.map(({ num_retry }) => num_retry)).toEqual([undefined, 1, 2, 3])
  expect(new Set(once.map(({ message }) => message.msg_id)).size).toBe(1)
  expect(new Set(once.map(({ timestamp }) => timestamp)).size).toBe(1)
  const texts = events().map(({ message }) => message.text)
  expect(texts.indexOf('hai')).toBeLessThan(texts.lastIndexOf('một'))
})

test('after five times the webhook is given up, until it is set again', async () => {
  let isDown = true
  const { world, chat, deliveries, settled, events } = await hooked({ speed: 100_000, zalo: { patience: 50 } }, () =>
    isDown ? new Promise<number>(() => undefined) : 200,
  )
  world.says(lan, chat, 'một')
  await settled()
  expect(events().map(({ num_retry = 0 }) => num_retry)).toEqual([0, 1, 2, 3, 4, 5])
  expect(world.oa.isDisabled).toBe(true)
  isDown = false
  world.says(lan, chat, 'hai')
  expect(world.pending).toBe(0)
  const { url, deliveries: later } = await door()
  expect(() => world.setOaWebhook('http://example.vn')).toThrow('https on a public host')
  world.setOaWebhook(url)
  world.says(lan, chat, 'ba')
  await settled()
  expect(deliveries).toHaveLength(6)
  expect(later.map(({ body }) => body.message.text)).toEqual(['ba'])
})

test('at least once: an event as often as the world says', async () => {
  const { world, chat, settled, events } = await hooked({ redeliver: 2 })
  world.says(lan, chat, 'một')
  await settled()
  expect(events()).toHaveLength(2)
  expect(events()[0]).toEqual(events()[1])
})

test('faults: a code of Zalo, a gateway, cuts, also of the keys', async () => {
  const { emulator, world, chat, send } = await office()
  const method = 'zalo_oa.message/cs'
  world.fault({ method, code: -32 })
  expect(await send({ text: 'a' })).toEqual(refused(-32))
  world.fault({ method, code: -218, chat })
  expect(await send({ text: 'a' })).toEqual(refused(-218))
  world.fault({ method, code: 502 })
  expect(await send({ text: 'a' })).toMatchObject({ http: 502 })
  world.fault({ method, drop: 'before' })
  await expect(send({ text: 'a' })).rejects.toThrow('fetch failed')
  expect(lines(emulator, chat)).toHaveLength(1)
  world.fault({ method, drop: 'after' })
  await expect(send({ text: 'b' })).rejects.toThrow('fetch failed')
  expect(lines(emulator, chat)).toEqual(['Lan: Chào OA', 'bot: b'])
  expect(world.journal.at(-1)).toMatchObject({ method, status: 0, payload: { message: { text: 'b' } } })
  await world.reset()
  world.fault({ method: 'zalo_oa.access_token', code: -14020 })
  expect(await refresh(emulator)).toMatchObject({ http: 200, error: -14020 })
  world.fault({ method: 'zalo_oa.access_token', drop: 'after' })
  await expect(refresh(emulator)).rejects.toThrow('fetch failed')
  expect(await refresh(emulator)).toMatchObject({ error: -14014 })
})
