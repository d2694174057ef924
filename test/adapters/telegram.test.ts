import { readFileSync } from 'node:fs'
import { Api } from 'grammy'
import { Redis } from 'ioredis'
import { pino } from 'pino'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { createPacer } from '../../src/adapters/pacer.ts'
import { createTelegram } from '../../src/adapters/telegram/index.ts'
import { undelivered } from '../../src/adapters/telegram/refusals.ts'
import { createWire } from '../../src/adapters/telegram/wire.ts'
import { type Emulator, startEmulator } from '../../src/emulator/index.ts'
import { type Channel, type Stop, TooLarge, Undelivered } from '../../src/ports.ts'
import { hangingUp, nowhere } from '../support/network.ts'
import { type ChannelStage, played, testChannel } from './contract.ts'

const log = pino({ level: 'silent' })
const LAN = 7_000_001_001
const people = [{ id: LAN, name: 'Nguyễn Thị Lan', seat: 'cadre' as const, knows: true }]
const group = { id: -4001, title: 'Tổ thẩm định', members: [LAN] }

const stops: Stop[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

async function open(): Promise<{ emulator: Emulator; channel: Channel }> {
  const emulator = await startEmulator({ people, groups: [group], speed: 1000 })
  const channel = await createTelegram(emulator.token, emulator.url, log)
  return { emulator, channel }
}

/** For the tests of this file: closed after each. */
async function stage() {
  const { emulator, channel } = await open()
  stops.push(emulator.close)
  const { world } = emulator
  const calls = (...methods: string[]) =>
    world.journal.filter(({ method }) => methods.includes(method)).map(({ method }) => method)
  const messages = (chat: number = LAN) => world.chat(chat).messages.filter(({ from }) => from.is_bot)
  const listen = async (hear: Parameters<Channel['listen']>[0]) => {
    const stop = await channel.listen(hear)
    stops.push(stop)
    return stop
  }
  return { emulator, channel, world, calls, messages, listen, chat: String(LAN) }
}

testChannel('Telegram', { buttons: 100, edit: true }, async (): Promise<ChannelStage> => {
  const { emulator, channel } = await open()
  const { world } = emulator
  const messages = () => world.chat(LAN).messages.filter(({ from }) => from.is_bot)
  return {
    channel,
    chat: String(LAN),
    seen: () =>
      messages().map(({ caption = '', text = caption, buttons = [] }) => ({
        text,
        buttons: buttons.map((row) => row.map((button) => button.text)),
      })),
    hears: () => played(messages().at(-1)!, emulator.url),
    says: (text) => void world.says(LAN, LAN, text),
    taps(label) {
      const { message_id, reply_markup } = messages().at(-1)!
      const button = reply_markup!.inline_keyboard.flat().find(({ text }) => text === label)!
      if (!('callback_data' in button)) throw new Error(`${label} is a link`)
      return world.presses(LAN, LAN, message_id, { data: button.callback_data }).answered
    },
    deletes: () => world.deletes(LAN, LAN, messages().at(-1)!.message_id),
    blocks: () => world.blocks(LAN),
    pending: () => world.pending,
    until: (look) => world.until(look),
    close: emulator.close,
  }
})

describe('what it looks like', () => {
  test.each([
    ['Chào đồng chí', 'Vườn rau'],
    ['👩‍🌾 Hồ sơ mới · DVK-26-0042 🌾', 'Vườn rau'],
    ['Chữ tổ hợp: ệ', '👍'],
  ])('the title “%s” is bold to its last sign', async (title, text) => {
    const { channel, chat, messages } = await stage()
    await channel.send(chat, { title, text })
    const [{ text: said = '', entities = [] } = { text: '' }] = messages()
    expect(entities).toEqual([{ type: 'bold', offset: 0, length: title.length }])
    expect(said.slice(0, entities[0]!.length)).toBe(title)
  })

  test('buttons stand in rows, with a colour or a link', async () => {
    const { channel, chat, messages } = await stage()
    const buttons = [
      [{ text: 'Duyệt', data: 'review.approve.1.1', style: 'good' as const }],
      [
        { text: 'Không duyệt', data: 'review.reject.1.1', style: 'bad' as const },
        { text: 'Mở', url: 'https://t.me/dan_van_kheo_bot?start=full-1' },
      ],
    ]
    await channel.send(chat, { text: 'Chọn', buttons })
    expect(messages()[0]!.reply_markup!.inline_keyboard).toEqual([
      [{ text: 'Duyệt', callback_data: 'review.approve.1.1', style: 'success' }],
      [
        { text: 'Không duyệt', callback_data: 'review.reject.1.1', style: 'danger' },
        { text: 'Mở', url: 'https://t.me/dan_van_kheo_bot?start=full-1' },
      ],
    ])
  })

  test('a voice note stands above photos and long words, and can be changed where it carries the words', async () => {
    const { channel, chat, messages } = await stage()
    const voice = { bytes: new TextEncoder().encode('OggS…'), name: 'ghi-am.ogg' }
    const photo = readFileSync(new URL('../photos/duong-hoa-1.png', import.meta.url))
    const buttons = [[{ text: 'Duyệt', data: 'x.y' }]]
    const { ref } = await channel.send(chat, { title: 'Báo cáo', text: 'một', voice, buttons })
    await channel.edit(chat, ref, { title: 'Báo cáo', text: 'hai' })
    expect(messages()).toMatchObject([{ caption: 'Báo cáo\n\nhai', voice: {} }])
    expect(messages()[0]).not.toHaveProperty('buttons')

    const long = 'Cả 45 hộ có vườn đẹp. '.repeat(60).trim()
    expect(await channel.send(chat, { text: long, voice, buttons })).toMatchObject({ messages: 2 })
    await channel.send(chat, { text: 'Ảnh', voice, photos: [{ bytes: photo, name: 'a.png' }], buttons })
    const shown = messages().map(({ voice, photos, text, caption, buttons }) => [
      ...[voice ? 'voice' : photos ? 'photo' : 'text', text ?? caption, buttons?.length],
    ])
    expect(shown.slice(1)).toEqual([
      ['voice', undefined, undefined],
      ['text', long, 1],
      ['voice', undefined, undefined],
      ['photo', 'Ảnh', 1],
    ])
  })

  test('a file stands above its words, or before those that are too long for it', async () => {
    const { channel, chat, messages } = await stage()
    const document = { bytes: new TextEncoder().encode('PK…'), name: 'bao-cao-quy-III.docx' }
    const buttons = [[{ text: 'Mở', data: 'x.y' }]]
    await channel.send(chat, { title: 'Báo cáo', text: 'Dự thảo', document, buttons })
    const long = 'Cả 45 hộ có vườn đẹp. '.repeat(60).trim()
    expect(await channel.send(chat, { text: long, document })).toMatchObject({ messages: 2 })
    expect(messages()).toMatchObject([
      { document: { name: 'bao-cao-quy-III.docx' }, caption: 'Báo cáo\n\nDự thảo', reply_markup: {} },
      { document: { name: 'bao-cao-quy-III.docx' } },
      { text: long },
    ])
  })

  test('a tap can lead into the private chat', async () => {
    const { channel, world, listen } = await stage()
    await listen(async (updates) => {
      for (const { update } of updates)
        if (update.callback_query) await channel.answer!(update.callback_query.id, { url: channel.link!('full-42') })
    })
    await channel.send(String(group.id), { text: 'Hồ sơ', buttons: [[{ text: 'Xem', data: 'review.full.42' }]] })
    const { message_id } = world.chat(group.id).messages.at(-1)!
    const answer = await world.presses(LAN, group.id, message_id, { row: 0, column: 0 }).answered
    expect(answer?.url).toBe('https://t.me/dan_van_kheo_bot?start=full-42')
  })

  test('the menu is there in both languages, and for everybody else', async () => {
    const { channel, world } = await stage()
    const commands = [{ command: 'dangky', description: 'Đăng ký mô hình' }]
    await channel.publish!([{ language: 'vi', commands }, { commands }])
    const said = world.journal.filter(({ method }) => method === 'setMyCommands').map(({ payload }) => payload)
    expect(said).toEqual([{ commands, language_code: 'vi' }, { commands }])
  })
})

describe('photos', () => {
  const png = (width: number, height: number) => {
    const bytes = Buffer.alloc(40)
    bytes.write('89504e470d0a1a0a0000000d49484452', 0, 'hex')
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    return new Uint8Array(bytes)
  }
  const made = { bytes: png(640, 480), name: 'loi-moi.png' }
  const buttons = [[{ text: 'Xem', data: 'review.full.1' }]]
  const long = 'Cả 45 hộ có vườn đẹp. '.repeat(60)
  const shown = (messages: ReturnType<Awaited<ReturnType<typeof stage>>['messages']>) =>
    messages.map(({ text, caption, photos, buttons }) =>
      [photos ? 'photo' : 'text', text ?? caption ?? '', ...(buttons ?? []).flat().map((button) => button.text)].filter(
        Boolean,
      ),
    )

  async function sent(world: Emulator['world'], count: number) {
    const photos = Array.from({ length: count }, (_, at) => ({ name: `${at}.png`, bytes: png(300 + at, 200) }))
    return world.sendsPhotos(LAN, LAN, photos).map(({ photo }) => ({ file: photo!.at(-1)!.file_id }))
  }

  test('one of ours, with title, text and buttons', async () => {
    const { channel, chat, messages } = await stage()
    await channel.send(chat, { title: 'Lời mời', text: 'Mã: ABC234', photos: [made], buttons })
    expect(shown(messages())).toEqual([['photo', 'Lời mời\n\nMã: ABC234', 'Xem']])
    expect(messages()[0]).toMatchObject({
      photos: [{ width: 640 }],
      entities: [{ type: 'bold', offset: 0, length: 7 }],
    })
  })

  test('one that somebody sent', async () => {
    const { channel, chat, messages, world } = await stage()
    await channel.send(chat, { text: 'Ảnh hiện trạng', photos: await sent(world, 1) })
    expect(shown(messages())).toEqual([['photo', 'Ảnh hiện trạng']])
  })

  test('one without a word', async () => {
    const { channel, chat, messages } = await stage()
    await channel.send(chat, { text: '', photos: [made] })
    expect(shown(messages())).toEqual([['photo']])
  })

  test('one with more to say than a caption holds', async () => {
    const { channel, chat, messages } = await stage()
    await channel.send(chat, { title: 'Lời mời', text: long.trim(), photos: [made], buttons })
    expect(shown(messages())).toEqual([['photo'], ['text', `Lời mời\n\n${long.trim()}`, 'Xem']])
  })

  test('an album', async () => {
    const { channel, chat, messages, world } = await stage()
    await channel.send(chat, { text: 'Ba ảnh', photos: await sent(world, 3) })
    expect(shown(messages())).toEqual([['photo', 'Ba ảnh'], ['photo'], ['photo']])
    expect(new Set(messages().map(({ media_group_id }) => media_group_id)).size).toBe(1)
  })

  test('an album cannot have buttons: they stand below, and nothing is said twice', async () => {
    const { channel, chat, messages, world } = await stage()
    await channel.send(chat, { text: 'Hai ảnh', photos: await sent(world, 2), buttons })
    expect(shown(messages())).toEqual([['photo'], ['photo'], ['text', 'Hai ảnh', 'Xem']])
  })

  test('an album with more to say than a caption holds', async () => {
    const { channel, chat, messages, world } = await stage()
    await channel.send(chat, { text: long.trim(), photos: [...(await sent(world, 1)), made] })
    expect(shown(messages())).toEqual([['photo'], ['photo'], ['text', long.trim()]])
  })

  test('long words under an album in a chat that has had enough wait for their turn: nothing is sent twice', async () => {
    const { emulator, world } = await stage()
    const admin = new Redis(inject('redisUrl'))
    await admin.flushdb()
    stops.push(async () => admin.disconnect())
    // Five times as fast as Telegram: the words are seven seconds away, more than a message waits for its turn at once.
    const paced = await createTelegram(emulator.token, emulator.url, log, { turn: createPacer(admin, log), speed: 5 })
    const chat = String(group.id)
    for (const text of 'abcdefghijklmnopq') await paced.send(chat, { text })
    const photos = Array.from({ length: 10 }, (_, at) => ({ name: `${at}.png`, bytes: png(300 + at, 200) }))
    expect(await paced.send(chat, { text: long.trim(), photos })).toMatchObject({ messages: 11 })
    const got = shown(world.chat(group.id).messages.filter(({ from }) => from.is_bot)).slice(17)
    expect(got).toEqual([...Array(10).fill(['photo']), ['text', long.trim()]])
  }, 20_000)

  test('what comes after an album is put off by Telegram: it waits, and nothing is sent twice', async () => {
    const { channel, chat, messages, world } = await stage()
    world.fault({ method: 'sendMessage', code: 429, retry_after: 4 })
    await channel.send(chat, { text: long.trim(), photos: [...(await sent(world, 1)), made] })
    expect(shown(messages())).toEqual([['photo'], ['photo'], ['text', long.trim()]])
  }, 20_000)

  test('what comes after an album is put off for too long: nobody can say what arrived', async () => {
    const { channel, chat, world } = await stage()
    world.fault({ method: 'sendMessage', code: 429, retry_after: 60 })
    const photos = [...(await sent(world, 1)), made]
    await expect(channel.send(chat, { text: long.trim(), photos })).rejects.toMatchObject({ why: 'unsure' })
  })

  test('more than an album holds', async () => {
    const { channel, chat, messages, world } = await stage()
    const photos = [...(await sent(world, 10)), made]
    await channel.send(chat, { text: 'Mười một ảnh', photos })
    expect(shown(messages()).filter(([kind]) => kind === 'photo')).toHaveLength(11)
    expect(JSON.stringify(shown(messages())).match(/Mười một ảnh/g)).toHaveLength(1)
  })

  test('the words under a photo can be changed', async () => {
    const { channel, chat, messages } = await stage()
    const { ref } = await channel.send(chat, { title: 'Lời mời', text: 'còn mới', photos: [made], buttons })
    await channel.edit(chat, ref, { title: 'Lời mời', text: 'đã dùng' })
    await channel.edit(chat, ref, { title: 'Lời mời', text: 'đã dùng' })
    expect(shown(messages())).toEqual([['photo', 'Lời mời\n\nđã dùng']])
    expect(messages()[0]).toMatchObject({ entities: [{ type: 'bold', offset: 0, length: 7 }] })
  })
})

describe('when something is in the way', () => {
  test('a short wait is waited out', async () => {
    const { channel, chat, world, calls, messages } = await stage()
    world.fault({ method: 'sendMessage', code: 429, retry_after: 1 })
    const begun = performance.now()
    await channel.send(chat, { text: 'một' })
    expect(performance.now() - begun).toBeGreaterThan(990)
    expect(calls('sendMessage')).toHaveLength(2)
    expect([messages().length, world.violations]).toEqual([1, []])
  })

  test('a long wait is for the caller to arrange', async () => {
    const { channel, chat, world, calls } = await stage()
    world.fault({ method: 'sendMessage', code: 429, retry_after: 37 })
    await expect(channel.send(chat, { text: 'một' })).rejects.toMatchObject({ why: 'later', seconds: 37 })
    expect(calls('sendMessage')).toHaveLength(1)
  })

  test('short waits that never end are a long one', async () => {
    const { channel, chat, world } = await stage()
    world.fault({ method: 'sendMessage', code: 429, retry_after: 3, count: Number.POSITIVE_INFINITY })
    const begun = performance.now()
    await expect(channel.send(chat, { text: 'một' })).rejects.toMatchObject({ why: 'later', seconds: 3 })
    expect(performance.now() - begun).toBeLessThan(10_000)
  })

  test('a group that became a supergroup has moved', async () => {
    const { channel, world } = await stage()
    const moved = world.migrate(group.id)
    await expect(channel.send(String(group.id), { text: 'một' })).rejects.toMatchObject({
      why: 'moved',
      chat: String(moved),
    })
    await channel.send(String(moved), { text: 'một' })
  })

  test.each([
    ['gone', 403, 'Forbidden: bot was kicked from the group chat'],
    ['gone', 403, 'Forbidden: user is deactivated'],
    ['gone', 400, 'Bad Request: chat not found'],
    ['later', 401, 'Unauthorized'],
    ['unsure', 502, 'Bad Gateway'],
    ['refused', 400, 'Bad Request: BUTTON_DATA_INVALID'],
    ['refused', 413, 'Request Entity Too Large'],
  ])('it is %s: %i %s', async (why, code, description) => {
    const { channel, chat, world } = await stage()
    world.fault({ method: 'sendMessage', code, description })
    await expect(channel.send(chat, { text: 'một' })).rejects.toMatchObject({ why, message: description })
  })

  test.each([
    'Bad Request: message to edit not found',
    "Bad Request: message can't be edited",
    'Bad Request: MESSAGE_ID_INVALID',
  ])('it is missing: %s', async (description) => {
    const { channel, chat, world } = await stage()
    const { ref } = await channel.send(chat, { text: 'một' })
    world.fault({ method: 'editMessageText', code: 400, description })
    await expect(channel.edit(chat, ref, { text: 'hai' })).rejects.toMatchObject({ why: 'missing' })
  })

  test.each([
    ['unreached', 'ECONNREFUSED', nowhere],
    ['unsure', 'ECONNRESET', hangingUp],
  ])('it is %s: %s', async (why, message, server) => {
    const { port, close } = await server()
    stops.push(close)
    const api = new Api('1:token', { apiRoot: `http://127.0.0.1:${port}`, fetch: createWire() as never })
    const error = await api.sendMessage(LAN, 'một').catch(undelivered)
    expect(error).toBeInstanceOf(Undelivered)
    expect(error).toMatchObject({ why, message })
  })

  test('a proxy speaks HTML: nobody knows', async () => {
    const { channel, chat, world } = await stage()
    world.fault({ method: 'sendMessage', code: 502, html: '<html>502 Bad Gateway</html>' })
    await expect(channel.send(chat, { text: 'một' })).rejects.toMatchObject({ why: 'unsure' })
  })

  test('the answer was lost: it asks for a sign of life before it sends anything else', async () => {
    const { channel, chat, world, calls, messages } = await stage()
    world.fault({ method: 'sendMessage', drop: 'after' })
    await expect(channel.send(chat, { text: 'một' })).rejects.toMatchObject({ why: 'unsure' })
    expect(messages()).toHaveLength(1)

    world.fault({ method: 'getMe', drop: 'before', count: 2 })
    await expect(channel.send(chat, { text: 'hai' })).rejects.toMatchObject({ why: 'unreached' })
    await expect(channel.edit(chat, '1', { text: 'hai' })).rejects.toMatchObject({ why: 'unreached' })
    expect(calls('sendMessage', 'editMessageText')).toEqual(['sendMessage'])

    await channel.send(chat, { text: 'ba' })
    await channel.send(chat, { text: 'bốn' })
    expect(calls('getMe', 'sendMessage').slice(1)).toEqual([
      'sendMessage',
      ...['getMe', 'getMe'],
      ...['getMe', 'sendMessage'],
      'sendMessage',
    ])
    expect(messages().map(({ text }) => text)).toEqual(['một', 'ba', 'bốn'])
  })
})

describe('hearing', () => {
  test('trouble with getUpdates is survived', async () => {
    const { world, listen } = await stage()
    world.fault({ method: 'getUpdates', code: 502, html: '<html>502</html>' })
    const heard: unknown[] = []
    await listen(async (updates) => void heard.push(...updates))
    world.says(LAN, LAN, 'một')
    await world.until(() => heard.length === 1)
  })

  test('it comes no sooner than it was told to', async () => {
    const { world, listen } = await stage()
    world.fault({ method: 'getUpdates', code: 429, retry_after: 4 })
    const heard: unknown[] = []
    const begun = performance.now()
    await listen(async (updates) => void heard.push(...updates))
    world.says(LAN, LAN, 'một')
    await world.until(() => heard.length === 1, 10_000)
    expect(performance.now() - begun).toBeGreaterThan(3990)
  })

  test('it asks for taps and for what becomes of groups, and stops while it waits out a failure', async () => {
    const { world, listen } = await stage()
    world.fault({ method: 'getUpdates', code: 500, count: Number.POSITIVE_INFINITY })
    const stop = await listen(async () => undefined)
    await world.until(() => world.journal.some(({ method, status }) => method === 'getUpdates' && status === 500))
    const begun = performance.now()
    await stop()
    expect(performance.now() - begun).toBeLessThan(500)
    expect(world.journal.at(-1)?.payload.allowed_updates).toEqual([
      'message',
      'edited_message',
      'callback_query',
      'my_chat_member',
    ])
  })
})

describe('the beginning', () => {
  test.each(['1000000001:a-token-that-nobody-gave-us-aaaaaaaa', 'nonsense'])(
    'a wrong token is said so: %s',
    async (token) => {
      const { emulator } = await stage()
      await expect(createTelegram(token, emulator.url, log)).rejects.toThrow(
        'BOT_TOKEN is refused by Telegram: copy it again from @BotFather (/mybots → API Token).',
      )
    },
  )

  test('a server that is not there yet is waited for', async () => {
    const { emulator, world } = await stage()
    world.fault({ method: 'getMe', drop: 'before' })
    const channel = await createTelegram(emulator.token, emulator.url, log)
    expect(channel.link!('full-1')).toBe('https://t.me/dan_van_kheo_bot?start=full-1')
  })
})

test('a file of 20 MB is handed over, and one byte more is too large for good', async () => {
  const { channel, world } = await stage()
  const most = 20 * 1024 * 1024
  const [whole, more] = [most, most + 1].map(
    (size) => world.sendsPhotos(LAN, LAN, [{ name: 'a.jpg', bytes: Buffer.alloc(size) }], { asFile: true })[0]!,
  )
  expect(await channel.download(whole!.document!.file_id)).toHaveLength(most)
  await expect(channel.download(more!.document!.file_id)).rejects.toThrow(TooLarge)
})
