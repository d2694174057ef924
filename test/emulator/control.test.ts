import { expect, test } from 'vitest'
import type { Change, Emulator } from '../../src/emulator/index.ts'
import { botFor, call, emulate, lan, last, lines, minh, png, sim } from './support.ts'

const GROUP = -4_100_000_001
const groups = [{ id: GROUP, title: 'Ban chỉ đạo', members: [lan.id, minh.id] }]

/** Reads the stream of events until `count` of them have come. */
async function events(emulator: Emulator, count: number, act: () => unknown): Promise<Change[]> {
  const response = await fetch(`${emulator.url}/sim/events`)
  const seen: string[] = []
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  await reader.read()
  await act()
  while (seen.length < count) {
    const { value = '' } = await reader.read()
    seen.push(...value.split('\n').filter((line) => line.startsWith('data: ')))
  }
  await reader.cancel()
  return seen.map((line) => JSON.parse(line.slice('data: '.length)))
}

test('the state, and what people can do', async () => {
  const emulator = await emulate({ groups })
  botFor(emulator, (bot) => {
    bot.command('start', (ctx) => ctx.reply(`mã ${ctx.match}`))
    bot.callbackQuery('ok', (ctx) => ctx.answerCallbackQuery({ text: 'Đã nhận', show_alert: true }))
  })
  expect((await sim(emulator, '/state')).body).toMatchObject({
    bot: { id: 1000000001, username: 'dan_van_kheo_bot' },
    people: [lan, minh],
    groups: [{ id: GROUP, title: 'Ban chỉ đạo', members: [lan.id, minh.id] }],
    commands: [],
  })
  const { body } = await sim(emulator, '/start', { person: lan.id, payload: 'moi_1' })
  await emulator.world.until(() => lines(emulator, lan.id).includes('bot: mã moi_1'))
  const chat = (await sim(emulator, `/chats/${lan.id}`)).body
  expect(chat).toMatchObject({ id: lan.id, type: 'private', messages: [{ message_id: body.message_id }, {}] })

  const { result } = await call(emulator, 'sendMessage', {
    chat_id: lan.id,
    text: 'Gửi?',
    reply_markup: { inline_keyboard: [[{ text: 'Gửi', callback_data: 'ok', style: 'success' }]] },
  })
  const shown = (await sim(emulator, `/chats/${lan.id}`)).body.messages.at(-1)
  expect(shown).toMatchObject({ text: 'Gửi?', buttons: [[{ text: 'Gửi', style: 'success' }]] })
  expect(JSON.stringify(shown)).not.toContain('callback_data')
  const press = { person: lan.id, chat: lan.id, message_id: result.message_id, row: 0, column: 0 }
  expect((await sim(emulator, '/press', press)).body).toEqual({ answered: true, text: 'Đã nhận', show_alert: true })

  await sim(emulator, '/text', { person: minh.id, chat: GROUP, text: 'chào cả nhà' })
  await sim(emulator, '/location', { person: lan.id, chat: lan.id, latitude: 18.3, longitude: 105.9 })
  expect(lines(emulator, GROUP)).toEqual(['Minh: chào cả nhà'])
  expect(emulator.world.chat(lan).messages.at(-1)).toMatchObject({ location: { latitude: 18.3 } })
  const journal = (await sim(emulator, '/journal')).body
  expect(journal.map(({ method }: { method: string }) => method)).toContain('sendMessage')
})

test('photos from the file picker of a page', async () => {
  const emulator = await emulate()
  const form = new FormData()
  form.set('person', String(lan.id))
  form.set('chat', String(lan.id))
  form.set('caption', 'Hai luống')
  for (const width of [100, 200]) form.append('photo', new File([new Uint8Array(png(width, 50))], 'ảnh.png'))
  const answer = await fetch(`${emulator.url}/sim/photos`, { method: 'POST', body: form })
  expect(((await answer.json()) as { message_ids: number[] }).message_ids).toHaveLength(2)
  const [first, second] = emulator.world.chat(lan).messages
  expect(first).toMatchObject({ caption: 'Hai luống', photos: [{ width: 100 }] })
  expect(second!.media_group_id).toBe(first!.media_group_id)
  const picture = await fetch(emulator.url + first!.photos![0]!.file)
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(png(100, 50))
})

test('a voice note from the file picker of a page, and a text that is edited there', async () => {
  const emulator = await emulate()
  const form = new FormData()
  for (const name of ['person', 'chat']) form.set(name, String(lan.id))
  form.set('duration', '2.6')
  const send = async () => (await fetch(`${emulator.url}/sim/voice`, { method: 'POST', body: form })).json()
  expect(await send()).toEqual({ error: 'expected a voice note' })
  form.append('voice', new File([new TextEncoder().encode('OggS')], 'loi-ke.ogg'))
  await send()
  expect(last(emulator, lan.id)).toMatchObject({ voice: { duration: 3 } })

  const { message_id } = emulator.world.says(lan, lan, '45 hộ')
  const edit = { person: lan.id, chat: lan.id, message_id, text: '54 hộ' }
  expect(await sim(emulator, '/edit', edit)).toEqual({ status: 200, body: { ok: true } })
  expect(last(emulator, lan.id)).toMatchObject({ message_id, text: '54 hộ' })
  expect((await sim(emulator, '/edit', { ...edit, person: minh.id })).status).toBe(400)
})

test('a player asks for parts of a recording', async () => {
  const emulator = await emulate()
  const bytes = new TextEncoder().encode('OggS0123456789')
  emulator.world.sendsVoice(lan, lan, bytes)
  const { file } = last(emulator, lan.id).voice!
  const part = async (range?: string) => {
    const response = await fetch(emulator.url + file, { headers: { ...(range && { range }) } })
    return [response.status, response.headers.get('content-range'), await response.text()]
  }
  expect(await part()).toEqual([200, null, 'OggS0123456789'])
  expect(await part('bytes=0-3')).toEqual([206, 'bytes 0-3/14', 'OggS'])
  expect(await part('bytes=10-')).toEqual([206, 'bytes 10-13/14', '6789'])
  expect(await part('bytes=10-99')).toEqual([206, 'bytes 10-13/14', '6789'])
  expect(await part('bytes=14-')).toEqual([200, null, 'OggS0123456789'])
})

test('new people, blocking, and mistakes in plain words', async () => {
  const emulator = await emulate()
  const { body: tung } = await sim(emulator, '/person', { name: 'Tùng', seat: 'cadre' })
  expect(tung).toMatchObject({ name: 'Tùng', seat: 'cadre' })
  expect(await call(emulator, 'sendMessage', { chat_id: tung.id, text: 'x' })).toMatchObject({ error_code: 403 })
  await sim(emulator, '/start', { person: tung.id })
  await sim(emulator, '/block', { person: tung.id })
  expect(await sim(emulator, '/text', { person: tung.id, chat: tung.id, text: 'x' })).toMatchObject({
    status: 400,
    body: { error: expect.stringContaining('Tùng blocked the bot') },
  })
  await sim(emulator, '/unblock', { person: tung.id })
  expect(await sim(emulator, '/text', { person: tung.id, chat: tung.id, text: 'x' })).toMatchObject({ status: 200 })
  expect(await sim(emulator, '/person', { name: 'x', seat: 'king' })).toMatchObject({ status: 400 })
})

test('everything that can be seen is told as it happens', async () => {
  const emulator = await emulate({ groups })
  const { world } = emulator
  world.starts(lan)
  const seen = await events(emulator, 7, async () => {
    const { result } = await call(emulator, 'sendMessage', { chat_id: lan.id, text: 'a' })
    const message = { chat_id: lan.id, message_id: result.message_id }
    await call(emulator, 'editMessageText', { ...message, text: 'b' })
    await call(emulator, 'deleteMessage', message)
    await call(emulator, 'sendChatAction', { chat_id: lan.id, action: 'typing' })
    await call(emulator, 'setMyCommands', { commands: [{ command: 'baocao', description: 'Báo cáo' }] })
    world.addPerson({ name: 'Tùng', seat: 'cadre' })
    world.tells('Sáng thứ hai', { title: 'Một tuần' })
  })
  expect(seen).toMatchObject([
    { type: 'message', chat: lan.id, message: { text: 'a' } },
    { type: 'edit', message: { text: 'b' } },
    { type: 'delete', chat: lan.id },
    { type: 'typing', chat: lan.id },
    { type: 'commands', commands: [{ command: 'baocao' }] },
    { type: 'person', person: { name: 'Tùng' } },
    { type: 'story', title: 'Một tuần', text: 'Sáng thứ hai' },
  ])
  expect((await sim(emulator, '/state')).body.story).toEqual({ title: 'Một tuần', text: 'Sáng thứ hai' })
})

test('commands are kept by scope and language; the menu shows the narrowest', async () => {
  const emulator = await emulate()
  const set = (description: string, rest: object) =>
    call(emulator, 'setMyCommands', { commands: [{ command: 'a', description }], ...rest })
  const menu = async () => (await sim(emulator, '/state')).body.commands[0]?.description
  await set('any', {})
  expect(await menu()).toBe('any')
  await set('private', { scope: { type: 'all_private_chats' } })
  await set('groups', { scope: { type: 'all_group_chats' } })
  expect(await menu()).toBe('private')
  await set('riêng', { scope: { type: 'all_private_chats' }, language_code: 'vi' })
  expect(await menu()).toBe('riêng')
  const own = await call(emulator, 'getMyCommands', { scope: { type: 'all_group_chats' } })
  expect(own.result).toEqual([{ command: 'a', description: 'groups' }])
  expect((await call(emulator, 'getMyCommands', { language_code: 'en' })).result).toEqual([])
})

test('a reset forgets everything but the people, after the product was asked', async () => {
  let asked = 0
  const emulator = await emulate({
    groups,
    onReset: () => {
      asked++
    },
  })
  const { world } = emulator
  const before = world.starts(lan).message_id
  const tung = world.addPerson({ name: 'Tùng', seat: 'cadre', knows: true })
  world.addGroup({ title: 'Thêm' })
  world.says(lan, GROUP, 'x')
  expect((await sim(emulator, '/reset', {})).status).toBe(200)
  expect(asked).toBe(1)
  expect([lines(emulator, lan.id), lines(emulator, GROUP)]).toEqual([[], []])
  expect(world.people().map(({ id }) => id)).toEqual([lan.id, minh.id, tung.id])
  expect(world.groups().map(({ id }) => id)).toEqual([GROUP])
  expect(world.journal).toEqual([])
  expect(await call(emulator, 'sendMessage', { chat_id: lan.id, text: 'x' })).toMatchObject({ error_code: 403 })
  expect(await call(emulator, 'sendMessage', { chat_id: tung.id, text: 'x' })).toMatchObject({ ok: true })
  expect(world.starts(lan).message_id).toBeGreaterThan(before)
})

test('the page is served, and nothing beside it', async () => {
  const { url } = await emulate()
  const index = await fetch(url)
  expect(index.headers.get('content-type')).toBe('text/html; charset=utf-8')
  for (const path of ['/nothing.js', '/%2e%2e/index.ts', '/..%2findex.ts', '/%ZZ']) {
    expect((await fetch(url + path)).status).toBe(404)
  }
})

test('a page of another site moves nobody', async () => {
  const { url, world } = await emulate()
  const body = JSON.stringify({ person: lan.id, chat: lan.id, text: 'x' })
  const post = (origin: string) => fetch(`${url}/sim/text`, { method: 'POST', body, headers: { origin } })
  expect((await post('https://evil.example')).status).toBe(403)
  expect((await post(url)).status).toBe(200)
  expect(world.chat(lan).messages).toHaveLength(1)
})

test('two emulators in one process know nothing of each other, and close at once', async () => {
  const [one, two] = [await emulate(), await emulate()]
  one.world.says(lan, lan, 'chỉ ở đây')
  expect(two.world.chat(lan).messages).toEqual([])
  const poll = call(two, 'getUpdates', { timeout: 50 })
  const stream = await fetch(`${two.url}/sim/events`)
  const reader = stream.body!.getReader()
  await reader.read()
  const begun = performance.now()
  await two.close()
  await expect(poll).rejects.toThrow('fetch failed')
  await reader.read().catch(() => undefined)
  expect(performance.now() - begun).toBeLessThan(1000)
  expect(await call(one, 'getMe')).toMatchObject({ ok: true })
})
