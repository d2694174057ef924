import { afterEach, describe, expect, inject, test } from 'vitest'
import { createTranslator } from '../../src/adapters/fluent.ts'
import { createRedis } from '../../src/adapters/redis.ts'
import { createZaloBot } from '../../src/adapters/zalo-bot/index.ts'
import { undelivered } from '../../src/adapters/zalo-bot/refusals.ts'
import { type EmulatorOptions, startEmulator } from '../../src/emulator/index.ts'
import { openWeb } from '../../src/http.ts'
import { createLog } from '../../src/log.ts'
import type { Heard, Stop } from '../../src/ports.ts'
import { nowhere } from '../support/network.ts'
import { type ChannelStage, played, testChannel } from './contract.ts'

const LAN = 7_000_001_001
const MINH = 7_000_001_002
const people = [
  { id: LAN, name: 'Nguyễn Thị Lan', seat: 'cadre' as const },
  { id: MINH, name: 'Trần Văn Minh', seat: 'reviewer' as const },
]

const stops: Stop[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

/** A bot that Lan and Minh have just written to. `apiRoot` lets it believe in another Zalo. */
async function open({
  apiRoot,
  asRemote,
  ...options
}: EmulatorOptions & { apiRoot?: string; asRemote?: boolean } = {}) {
  const emulator = await startEmulator({ people, speed: 1000, ...options })
  const { world } = emulator
  const lines: string[] = []
  const log = createLog({ logLevel: 'info' }, { write: (line) => lines.push(line) })
  const redis = createRedis(inject('redisUrl'), log)
  const door = await openWeb({
    port: 0,
    anyPort: true,
    redis: redis.connect('hurried'),
    health: async () => ({ database: true }),
    log,
    t: createTranslator(),
  })
  const web = door
  const chatOf = (who: number) => world.chatOf(who, 'zalo_bot')
  for (const who of [LAN, MINH]) world.says(who, chatOf(who), 'Xin chào')
  const settings = { ...emulator.zaloBot, monthly: 3000, ...(apiRoot && { apiRoot }) }
  if (asRemote) settings.apiRoot = settings.apiRoot.replace('127.0.0.1', 'localhost')
  const channel = await createZaloBot(settings, web, log)
  return {
    ...{ emulator, world, web, lines, channel, chatOf, settings },
    chat: world.wireId(LAN, 'zalo_bot'),
    calls: () => world.journal.flatMap(({ method }) => method.match(/^zalo_bot\.(.+)$/)?.[1] ?? []),
    messages: (who = LAN) => world.chat(chatOf(who)).messages.filter(({ from }) => from.is_bot),
    async close() {
      await door.stop()
      redis.close()
      await emulator.close()
    },
  }
}

/** For the tests of this file: closed after each. */
async function stage(options?: Parameters<typeof open>[0]) {
  const place = await open(options)
  stops.push(place.close)
  const listen = async (hear: (heard: Heard[]) => Promise<void>) => {
    const stop = await place.channel.listen(hear)
    stops.push(stop)
    return stop
  }
  return { ...place, listen }
}

testChannel('Zalo Bot', { buttons: 0, edit: false }, async (): Promise<ChannelStage> => {
  const { channel, world, chat, chatOf, messages, close } = await open()
  return {
    channel,
    chat,
    seen: () => messages().map(({ text = '' }) => ({ text, buttons: [] })),
    hears: () => played(messages().at(-1)!, ''),
    says: (text) => void world.says(LAN, chatOf(LAN), text),
    taps: () => Promise.reject(new Error('there is nothing to tap')),
    deletes: () => world.deletes(LAN, chatOf(LAN), messages().at(-1)!.message_id),
    blocks: () => world.blocks(LAN, chatOf(LAN)),
    pending: () => world.pending,
    until: (look) => world.until(look),
    close,
  }
})

describe('what is sent', () => {
  const image = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )

  test('has a title that stands out, whatever its letters', async () => {
    const { channel, chat, messages } = await stage()
    await channel.send(chat, { title: 'Đã nhận 🌾', text: '*Mã* _mô hình_: <b>DVK-26-0042</b>' })
    expect(messages().at(-1)).toMatchObject({
      text: 'Đã nhận 🌾\n\n*Mã* _mô hình_: <b>DVK-26-0042</b>',
      entities: [{ type: 'bold', offset: 0, length: 10 }],
    })
  })

  test('pictures are fetched from us, the words stand under the last, and each counts', async () => {
    const { channel, chat, messages } = await stage()
    const photo = { bytes: image, name: 'a.png' }
    const sent = await channel.send(chat, { title: 'Ảnh', text: 'Hai ảnh', photos: [photo, photo] })
    expect(sent.messages).toBe(2)
    expect(messages().map(({ caption, photos = [] }) => [caption, photos.length])).toEqual([
      [undefined, 1],
      ['Ảnh\n\nHai ảnh', 1],
    ])
    const long = 'Cả 45 hộ có vườn đẹp. '.repeat(150).trim()
    expect((await channel.send(chat, { text: long, photos: [photo] })).messages).toBe(3)
  })

  test('a voice note that can be played here comes before its words; another is a link that is good for days', async () => {
    const { channel, chat, messages, web } = await stage()
    const bytes = new Uint8Array([0xff, 0xf1, 0x50, 0x80])
    const sent = await channel.send(chat, { text: 'Bà Nga kể', voice: { bytes, name: 'ghi-am.aac' } })
    expect(sent.messages).toBe(2)
    expect(messages().map(({ voice, text }) => [Boolean(voice), text])).toEqual([
      [true, undefined],
      [false, 'Bà Nga kể'],
    ])
    await channel.send(chat, { text: '', voice: { bytes, name: 'ghi-am.ogg' } })
    expect(messages().at(-1)!.text).toMatch(new RegExp(`^🔊 ${web.url}/lent/[0-9a-f]{32}\\.ogg$`))
    await expect(channel.send(chat, { text: '', voice: { file: 'https://zalo/1.aac' } })).rejects.toThrow('as bytes')
  })

  test('a file is a link below the words, and is saved under its name', async () => {
    const { channel, chat, messages, web } = await stage()
    const document = { bytes: new Uint8Array([1, 2]), name: 'so-mo-hinh.xlsx' }
    expect(await channel.send(chat, { title: 'Sổ mô hình', text: 'Năm 2026', document })).toMatchObject({ messages: 1 })
    const [words = '', address = ''] = messages()
      .at(-1)!
      .text!.split(/\n(?=http)/)
    expect(words).toBe('Sổ mô hình\n\nNăm 2026\n\n📄 so-mo-hinh.xlsx')
    expect(address.startsWith(`${web.url}/lent/`)).toBe(true)
    expect((await fetch(address)).headers.get('content-disposition')).toContain('so-mo-hinh.xlsx')
  })

  test('has no buttons: one that gets here is a bug of ours', async () => {
    const { channel, chat, messages } = await stage()
    const buttons = [[{ text: 'Duyệt', data: 'x.y' }]]
    await expect(channel.send(chat, { text: 'Chọn', buttons })).rejects.toThrow('no buttons')
    expect(messages()).toEqual([])
  })
})

describe('what Zalo refuses', () => {
  test.each([
    [{ code: 429, description: 'Quota exceeded' }, 'later'],
    [{ code: 401, description: 'Unauthorized' }, 'later'],
    [{ code: 403, description: 'Internal server error' }, 'unsure'],
    [{ code: 408, description: 'Request timeout' }, 'unsure'],
    [{ code: 502, description: 'Bad Gateway' }, 'unsure'],
    [{ code: 400, description: 'Bad Request: chat not found' }, 'gone'],
    [{ code: 400, description: 'Bad Request: text is too long' }, 'refused'],
  ])('%o is “%s”', (refusal, why) => expect(undelivered(refusal)).toMatchObject({ why }))

  test('the end of the month’s messages waits', async () => {
    const { channel, chat } = await stage({ zalo: { monthly: 3 } })
    await channel.send(chat, { text: 'một' })
    await expect(channel.send(chat, { text: 'hai' })).rejects.toMatchObject({ why: 'later', seconds: 60 })
  })

  test('a token is never in a line of the log, and what is wrong with it is', async () => {
    const { channel, chat, world, lines, settings } = await stage()
    world.fault({ method: 'zalo_bot.sendMessage', code: 401 })
    await expect(channel.send(chat, { text: 'một' })).rejects.toMatchObject({ why: 'later' })
    expect(lines.join()).toContain('ZALO_BOT_TOKEN')
    expect(lines.join()).not.toContain(settings.token)
  })

  test('after a message that may have arrived Zalo is asked something harmless first', async () => {
    const { channel, chat, world, calls, messages } = await stage()
    world.fault({ method: 'zalo_bot.sendMessage', drop: 'after' })
    await expect(channel.send(chat, { text: 'một' })).rejects.toMatchObject({ why: 'unsure' })
    world.fault({ method: 'zalo_bot.getMe', drop: 'before' })
    await expect(channel.send(chat, { text: 'hai' })).rejects.toMatchObject({ why: 'unreached' })
    await channel.send(chat, { text: 'hai' })
    expect(messages().map(({ text }) => text)).toEqual(['một', 'hai'])
    expect(calls().filter((name) => name !== 'setWebhook')).toEqual(['sendMessage', 'getMe', 'getMe', 'sendMessage'])
  })

  test('nobody there: certainly nothing was sent', async () => {
    const { port } = await nowhere()
    const { channel, chat } = await stage({ apiRoot: `http://127.0.0.1:${port}` })
    await expect(channel.send(chat, { text: 'một' })).rejects.toMatchObject({ why: 'unreached' })
  })
})

describe('what is heard', () => {
  test('comes through the door, once for each event, in both shapes', async () => {
    const { world, listen, chatOf } = await stage()
    const texts: string[] = []
    await listen(async (heard) => void texts.push(...heard.flatMap(({ update }) => update.message?.text ?? [])))
    for (const text of ['một', 'hai', 'ba']) world.says(LAN, chatOf(LAN), text)
    await expect.poll(() => texts).toEqual(['một', 'hai', 'ba'])
  })

  test('photos have addresses that can be fetched', async () => {
    const { world, listen, chatOf, channel } = await stage()
    const files: string[] = []
    await listen(
      async (heard) => void files.push(...heard.flatMap(({ update }) => update.message?.photo?.[0]?.file_id ?? [])),
    )
    world.sendsPhotos(LAN, chatOf(LAN), [
      { name: 'a.png', bytes: Buffer.from('một') },
      { name: 'b.png', bytes: Buffer.from('hai') },
    ])
    await expect.poll(() => files.length).toBe(2)
    const bytes = await Promise.all(files.map((file) => channel.download(file)))
    expect(bytes.map((one) => Buffer.from(one).toString()).sort()).toEqual(['hai', 'một'])
  })

  test('a Zalo that is away for a moment at the start is waited for', async () => {
    const { world, listen, chatOf } = await stage()
    world.fault({ method: 'zalo_bot.setWebhook', code: 503, count: 2 })
    const texts: string[] = []
    await listen(async (heard) => void texts.push(...heard.flatMap(({ update }) => update.message?.text ?? [])))
    await world.until(() => world.journal.filter(({ method }) => method === 'zalo_bot.setWebhook').length === 3)
    world.says(LAN, chatOf(LAN), 'một')
    await expect.poll(() => texts).toContain('một')
  })
})

describe('without an address that the world can reach', () => {
  /** By its other name this machine is no emulator, and we are not reachable. */
  const asking = (options: EmulatorOptions = {}) => stage({ ...options, asRemote: true })

  test('Zalo is asked, one event after another', async () => {
    const { world, listen, chatOf, calls } = await asking()
    const texts: string[] = []
    await listen(async (heard) => void texts.push(...heard.flatMap(({ update }) => update.message?.text ?? [])))
    for (const text of ['một', 'hai', 'ba']) world.says(LAN, chatOf(LAN), text)
    await expect.poll(() => texts.filter((text) => text !== 'Xin chào')).toEqual(['một', 'hai', 'ba'])
    expect(calls()).toContain('deleteWebhook')
    expect(calls()).not.toContain('setWebhook')
  })

  test('what could not be taken in is not asked for again, and is kept until it is', async () => {
    const { world, listen, chatOf } = await asking()
    const texts: string[] = []
    let failures = 1
    await listen(async (heard) => {
      if (failures-- > 0) throw new Error('the database is away')
      texts.push(...heard.flatMap(({ update }) => update.message?.text ?? []))
    })
    world.says(LAN, chatOf(LAN), 'một')
    await expect.poll(() => texts, { timeout: 5000 }).toContain('một')
  })

  test('nothing to hear is no error, and trouble is survived', async () => {
    const { world, listen, chatOf, lines } = await asking()
    world.fault({ method: 'zalo_bot.getUpdates', code: 408, count: 2 })
    world.fault({ method: 'zalo_bot.getUpdates', code: 502 })
    const texts: string[] = []
    await listen(async (heard) => void texts.push(...heard.flatMap(({ update }) => update.message?.text ?? [])))
    world.says(LAN, chatOf(LAN), 'một')
    await expect.poll(() => texts, { timeout: 5000 }).toContain('một')
    expect(lines.filter((line) => line.includes('cannot be heard'))).toHaveLength(1)
  })

  test('it stops at once', async () => {
    const { channel } = await asking()
    const stop = await channel.listen(async () => undefined)
    const begun = performance.now()
    await stop()
    expect(performance.now() - begun).toBeLessThan(500)
  })
})
