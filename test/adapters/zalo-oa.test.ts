import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { createTranslator } from '../../src/adapters/fluent.ts'
import { createRedis } from '../../src/adapters/redis.ts'
import { createWire } from '../../src/adapters/zalo/wire.ts'
import { createZaloOa } from '../../src/adapters/zalo-oa/index.ts'
import { undelivered } from '../../src/adapters/zalo-oa/refusals.ts'
import type { ZaloOa } from '../../src/config-zalo.ts'
import { createDb } from '../../src/db.ts'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/emulator/index.ts'
import { openWeb } from '../../src/http.ts'
import { createKeyRing } from '../../src/key-ring.ts'
import { createLog } from '../../src/log.ts'
import type { Channel, Heard, Stop } from '../../src/ports.ts'
import { hangingUp, nowhere, silent } from '../support/network.ts'
import { reset } from '../support/reset.ts'
import { type ChannelStage, played, testChannel } from './contract.ts'

const [databaseUrl, redisUrl] = [inject('databaseUrl'), inject('redisUrl')]
const db = createDb({ databaseUrl })
beforeEach(() => reset({ db, redisUrl }))
afterAll(() => db.$disconnect())

const LAN = 7_000_001_001
const MINH = 7_000_001_002
const people = [
  { id: LAN, name: 'Nguyễn Thị Lan', seat: 'cadre' as const },
  { id: MINH, name: 'Trần Văn Minh', seat: 'reviewer' as const },
]
const HOUR = 3_600_000

const stops: Stop[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

interface Given {
  settings?: Partial<ZaloOa>
  options?: EmulatorOptions
  /** the OA asked for a new consent, or this process was started with an old key */
  refresh?: string
  publicUrl?: string
}

/** An Official Account that Lan and Minh have just written to. */
async function open({ settings = {}, options = {}, refresh, publicUrl }: Given = {}) {
  let ahead = 0
  const clock = { now: () => new Date(Date.now() + ahead) }
  const emulator = await startEmulator({ people, speed: 1000, clock, ...options })
  const { world } = emulator
  const { oaId, ...given } = emulator.zaloOa
  const lines: string[] = []
  const log = createLog({ logLevel: 'info' }, { write: (line) => lines.push(line) })
  const redis = createRedis(redisUrl, log)
  const cache = redis.connect('hurried')
  const web = await openWeb({
    port: 0,
    anyPort: true,
    publicUrl,
    redis: cache,
    health: async () => ({ database: true }),
    log,
    t: createTranslator(),
  })
  const chatOf = (who: number) => world.chatOf(who, 'zalo_oa')
  for (const who of [LAN, MINH]) world.says(who, chatOf(who), 'Xin chào')
  const used = { ...given, ...(refresh && { refreshToken: refresh }), ...settings }
  const ring = () => createKeyRing(db, 'zalo_oa', used.refreshToken)
  const start = () => createZaloOa(used, web, ring(), clock, log)
  const close = async () => {
    await web.stop()
    redis.close()
    await emulator.close()
  }
  return {
    ...{ emulator, world, web, lines, ring, start, close, chatOf },
    chat: world.wireId(LAN, 'zalo_oa'),
    calls: (name: string) => world.journal.filter(({ method }) => method === `zalo_oa.${name}`),
    messages: (who = LAN) => world.chat(chatOf(who)).messages.filter(({ from }) => from.is_bot),
    pass: (milliseconds: number) => {
      ahead += milliseconds
    },
  }
}

/** For the tests of this file: closed after each. */
async function stage(given?: Given) {
  const place = await open(given)
  stops.push(place.close)
  const channel = await place.start()
  const listen = async (hear: (heard: Heard[]) => Promise<void>) => {
    const stop = await channel.listen(hear)
    stops.push(stop)
    place.world.setOaWebhook(`${place.web.url}/zalo-oa`)
    return stop
  }
  return { ...place, channel, listen }
}

testChannel('Zalo OA', { buttons: 5, edit: false }, async (): Promise<ChannelStage> => {
  const { start, world, web, chat, chatOf, messages, close } = await open()
  const channel = await start()
  const id = chatOf(LAN)
  world.setOaWebhook(`${web.url}/zalo-oa`)
  return {
    channel,
    chat,
    seen: () =>
      messages().map(({ text = '', buttons = [] }) => ({
        text,
        buttons: buttons.map((row) => row.map((button) => button.text)),
      })),
    hears: () => played(messages().at(-1)!, ''),
    says: (text) => void world.says(LAN, id, text),
    taps(label) {
      const { message_id, buttons = [] } = messages().at(-1)!
      const row = buttons.findIndex(([button]) => button?.text === label)
      return world.presses(LAN, id, message_id, { row, column: 0 }).answered
    },
    deletes: () => world.deletes(LAN, id, messages().at(-1)!.message_id),
    blocks: () => world.blocks(LAN, id),
    pending: () => world.pending,
    until: (look) => world.until(look),
    close,
  }
})

const png = (width: number, height: number, more = 0) => {
  const bytes = Buffer.alloc(40 + more)
  bytes.write('89504e470d0a1a0a0000000d49484452', 0, 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return new Uint8Array(bytes)
}

describe('what it looks like', () => {
  test('the title stands above, and the moment is that of Zalo', async () => {
    const { channel, chat, messages, calls } = await stage()
    const sent = await channel.send(chat, { title: 'Đã nhận 🌾', text: 'Mã: DVK-26-0042' })
    expect(messages()[0]!.text).toBe('Đã nhận 🌾\n\nMã: DVK-26-0042')
    const { data } = calls('message/cs')[0]!.answer as { data: { message_id: string; sent_time: string } }
    expect(sent).toEqual({ ref: data.message_id, at: Number(data.sent_time), messages: 1 })
  })

  test('buttons have Zalo’s form: what they carry begins with #, links open', async () => {
    const { channel, chat, calls } = await stage()
    const buttons = [
      [{ text: '✅ Duyệt', data: 'review.approve.1.1', style: 'good' as const, code: 'DUYET DVK-26-0042' }],
      [{ text: 'Mở', url: 'https://dvk.example.vn/1' }],
    ]
    await channel.send(chat, { text: 'Chọn', buttons })
    expect(calls('message/cs')[0]!.payload).toEqual({
      recipient: { user_id: chat },
      message: {
        text: 'Chọn',
        attachment: {
          type: 'template',
          payload: {
            buttons: [
              { title: '✅ Duyệt', type: 'oa.query.hide', payload: '#review.approve.1.1' },
              { title: 'Mở', type: 'oa.open.url', payload: { url: 'https://dvk.example.vn/1' } },
            ],
          },
        },
      },
    })
  })

  test('a long label is cut, between characters', async () => {
    const { channel, chat, messages } = await stage()
    await channel.send(chat, { text: 'Chọn', buttons: [[{ text: '🌾'.repeat(80), data: 'x.y' }]] })
    const [[{ text = '' } = {}] = []] = messages()[0]!.buttons!
    expect(text).toMatch(/^🌾+.?…$/u)
    expect([text.length <= 100, text.isWellFormed()]).toEqual([true, true])
  })

  test.each([
    ['six buttons', Array.from({ length: 6 }, (_, at) => [{ text: `${at}`, data: `x.${at}` }]), '6 buttons'],
    ['data that is too long', [[{ text: 'a', data: `x.${'y'.repeat(63)}` }]], '65 bytes'],
    ['data that would not be known again', [[{ text: 'a', data: 'xem' }]], '#xem would be taken for words'],
  ])('%s are a bug of ours, and nothing is sent', async (_, buttons, words) => {
    const { channel, chat, calls } = await stage()
    await expect(
      channel.send(chat, { text: 'Chọn', photos: [{ bytes: png(9, 9), name: 'a' }], buttons }),
    ).rejects.toThrow(words)
    expect(calls('message/cs')).toEqual([])
  })

  test('nothing can be changed', async () => {
    const { channel, chat } = await stage()
    await expect(channel.edit(chat, '1', { text: 'hai' })).rejects.toMatchObject({ why: 'missing' })
    expect(channel.can).toEqual({ buttons: 5, edit: false, maxText: 2000, albums: false })
  })
})

describe('photos', () => {
  const made = (width: number) => ({ bytes: png(width, 200), name: 'anh.png' })
  const buttons = [[{ text: 'Xem', data: 'review.full.1' }]]
  const long = 'Cả 45 hộ có vườn đẹp. '.repeat(100).trim()
  const shown = (messages: Awaited<ReturnType<typeof stage>>['messages']) =>
    messages().map(({ photos, text, caption, buttons }) => [
      photos?.[0]?.width ?? 'text',
      text ?? caption ?? '',
      buttons?.length ?? 0,
    ])

  test('are lent to Zalo, which comes for them, the words with the last', async () => {
    const { channel, chat, messages, web, calls } = await stage()
    const sent = await channel.send(chat, { title: 'Ảnh', text: 'Hai ảnh', photos: [made(300), made(301)] })
    expect(shown(messages)).toEqual([
      [300, '', 0],
      [301, 'Ảnh\n\nHai ảnh', 0],
    ])
    expect(sent.messages).toBe(2)
    const { message } = calls('message/cs')[0]!.payload as { message: { attachment: { payload: unknown } } }
    expect(message.attachment.payload).toEqual({
      template_type: 'media',
      elements: [{ media_type: 'image', url: expect.stringMatching(`^${web.url}/lent/[0-9a-f]{32}$`) }],
    })
  })

  test('without a word', async () => {
    const { channel, chat, messages } = await stage()
    await channel.send(chat, { text: '', photos: [made(300)] })
    expect(shown(messages)).toEqual([[300, '', 0]])
  })

  test('with buttons, or with more to say than fits: the words come after them', async () => {
    const { channel, chat, messages } = await stage()
    await channel.send(chat, { text: 'Hồ sơ', photos: [made(300)], buttons })
    await channel.send(chat, { text: long, photos: [made(301)] })
    expect(shown(messages).map(([kind, , count]) => [kind, count])).toEqual([
      [300, 0],
      ['text', 1],
      [301, 0],
      ['text', 0],
      ['text', 0],
    ])
    const words = messages().flatMap(({ text = [] }) => text)
    expect(words.join(' ')).toBe(`Hồ sơ ${long}`)
  })

  test('that Zalo does not take are refused', async () => {
    const { channel, chat } = await stage()
    const photos = [{ bytes: png(300, 200, 1024 * 1024), name: 'anh.png' }]
    await expect(channel.send(chat, { text: '', photos })).rejects.toMatchObject({ why: 'refused' })
    await expect(channel.send(chat, { text: '', photos: [{ file: 'AgAC' }] })).rejects.toThrow('pictures come as bytes')
  })
})

describe('when something is in the way', () => {
  test.each([
    ['later', -32, 60],
    ['later', -211, 3600],
    ['later', -218, 3600],
    ['later', -234, 3600],
    ['gone', -213, 1],
    ['gone', -227, 1],
    ['gone', -244, 1],
    ['closed', -230, 1],
    ['closed', -232, 1],
    ['refused', -201, 1],
    ['refused', -210, 1],
    ['unsure', -200, 1],
  ])('it is %s: %i', async (why, code, seconds) => {
    const { channel, chat, world, lines } = await stage()
    world.fault({ method: 'zalo_oa.message/cs', code, description: 'words' })
    const failed = channel.send(chat, { text: 'một' })
    await expect(failed).rejects.toMatchObject({ why, seconds, message: `${code} words` })
    expect(lines).toEqual([])
  })

  test.each([
    [-204, 'the Official Account is switched off'],
    [-205, 'the Official Account does not exist any more'],
    [-240, 'Zalo has closed this version of its API'],
    [-224, 'the package of the Official Account has no API'],
    [-321, 'the Zalo Cloud Account is out of money'],
  ])('the office has something to do: %i', async (code, words) => {
    const { channel, chat, world, lines } = await stage()
    world.fault({ method: 'zalo_oa.message/cs', code })
    await expect(channel.send(chat, { text: 'một' })).rejects.toMatchObject({ why: 'later', seconds: 60 })
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { level: 'error', code, msg: expect.stringContaining(words) },
    ])
  })

  test.each([
    [{}, 60],
    [{ 'x-ratelimit-limit': '4000', 'x-ratelimit-remain': '0' }, 60],
    [{ 'retry-after': '7' }, 7],
    [{ 'x-ratelimit-reset': '12' }, 12],
    [{ 'retry-after': '1e9' }, 60],
  ])('too fast, and told %j: %i seconds', (headers, seconds) => {
    const log = createLog({ logLevel: 'silent' })
    expect(undelivered({ status: 200, headers, fields: { error: -32 } }, log)).toMatchObject({ why: 'later', seconds })
  })

  test('its calls of a minute are used up', async () => {
    const { channel, chat } = await stage({ options: { speed: 1, zalo: { oa: { perMinute: 2 } } } })
    for (const text of ['một', 'hai']) await channel.send(chat, { text })
    await expect(channel.send(chat, { text: 'ba' })).rejects.toMatchObject({ why: 'later', seconds: 60 })
  })

  test('whoever was silent for a week may not be written to, and whoever never wrote neither', async () => {
    const { channel, chat, pass, messages } = await stage()
    pass(6 * 24 * HOUR)
    await channel.send(chat, { text: 'một' })
    pass(2 * 24 * HOUR)
    await expect(channel.send(chat, { text: 'hai' })).rejects.toMatchObject({ why: 'closed' })
    expect(messages()).toHaveLength(1)
  })

  test.each([
    ['unreached', 'ECONNREFUSED', nowhere],
    ['unsure', 'ECONNRESET', hangingUp],
  ])('it is %s: %s', async (why, message, server) => {
    const { port, close } = await server()
    stops.push(close)
    const { channel, chat } = await stage({ settings: { apiRoot: `http://127.0.0.1:${port}` } })
    await expect(channel.send(chat, { text: 'một' })).rejects.toMatchObject({ why, message })
  })

  test('it is unsure: silence', async () => {
    const { port, close } = await silent()
    stops.push(close)
    const asked = createWire(200)({ method: 'GET', address: `http://127.0.0.1:${port}`, headers: {} })
    await expect(asked).rejects.toMatchObject({ why: 'unsure', message: 'the server is silent' })
  })

  test.each([
    ['unsure', 502],
    ['unsure', 200],
    ['later', 403],
  ])('a proxy speaks HTML: %s at %i', async (why, code) => {
    const { channel, chat, world } = await stage()
    world.fault({ method: 'zalo_oa.message/cs', code, html: '<html>nginx</html>' })
    await expect(channel.send(chat, { text: 'một' })).rejects.toMatchObject({ why })
  })

  test('of a long text only the first part arrived: it is not sent again from the beginning', async () => {
    const { channel, chat, world, messages } = await stage()
    const text = 'Cả 45 hộ có vườn đẹp. '.repeat(300)
    const cut = world.on('change', () => {
      if (messages().length !== 1) return
      cut()
      world.fault({ method: 'zalo_oa.message/cs', code: -230 })
    })
    await expect(channel.send(chat, { text })).rejects.toMatchObject({ why: 'unsure' })
    expect(messages()).toHaveLength(1)
  })

  test('the answer was lost: it asks for a sign of life before it sends anything else', async () => {
    const { channel, chat, world, messages } = await stage()
    const asked = () => world.journal.map(({ method }) => method.replace('zalo_oa.', ''))
    const before = asked().length
    world.fault({ method: 'zalo_oa.message/cs', drop: 'after' })
    await expect(channel.send(chat, { text: 'một' })).rejects.toMatchObject({ why: 'unsure' })
    world.fault({ method: 'zalo_oa.user/detail', drop: 'before', count: 2 })
    await expect(channel.send(chat, { text: 'hai' })).rejects.toMatchObject({ why: 'unreached' })
    await expect(channel.wake!(chat, { name: 'Lan', subject: 'một' })).rejects.toMatchObject({ why: 'closed' })
    await expect(channel.send(world.wireId(MINH, 'zalo_oa'), { text: 'ba' })).rejects.toMatchObject({
      why: 'unreached',
    })
    world.fault({ method: 'zalo_oa.user/detail', code: -213 })
    await channel.send(chat, { text: 'bốn' })
    await channel.send(chat, { text: 'năm' })
    expect(asked().slice(before)).toEqual([
      'message/cs',
      ...['user/detail', 'user/detail'],
      ...['user/detail', 'message/cs'],
      'message/cs',
    ])
    expect(messages().map(({ text }) => text)).toEqual(['một', 'bốn', 'năm'])
  })
})

describe('keys', () => {
  const spent = (place: { calls(name: string): unknown[] }) => place.calls('access_token').length

  test('are fetched once, kept for every process, and asked for again when they are old', async () => {
    const place = await stage()
    const another = await place.start()
    await place.channel.send(place.chat, { text: 'một' })
    await another.send(place.chat, { text: 'hai' })
    expect(spent(place)).toBe(1)
    place.pass(24 * HOUR + 56 * 60_000)
    await place.channel.send(place.chat, { text: 'ba' })
    expect(spent(place)).toBe(2)
    await another.send(place.chat, { text: 'bốn' })
    expect(spent(place)).toBe(2)
    expect(place.messages()).toHaveLength(4)
  })

  test.each([-216, -220])('that expire in the middle of a message are renewed in the middle: %i', async (code) => {
    const place = await stage()
    const text = 'Cả 45 hộ có vườn đẹp. '.repeat(300)
    const cut = place.world.on('change', () => {
      if (place.messages().length !== 2) return
      cut()
      place.world.fault({ method: 'zalo_oa.message/cs', code })
    })
    const sent = await place.channel.send(place.chat, { text })
    expect(sent.messages).toBe(place.messages().length)
    expect(
      place
        .messages()
        .map(({ text }) => text)
        .join(' '),
    ).toBe(text.trim())
    expect(spent(place)).toBe(2)
  })

  test('are renewed once for all who find them stale at once, in several processes', async () => {
    const place = await stage()
    const channels = [place.channel, place.channel, await place.start(), await place.start()]
    const old = await place.ring().read()
    // What another process of ours did not tell: the pair is not the one that Zalo takes any more.
    await place.ring().renew(old!.access, async () => ({ ...old!, access: 'stale' }))
    const chats = [place.chat, place.world.wireId(MINH, 'zalo_oa')]
    const restarted = await Promise.all([place.start(), place.start()])
    await Promise.all(restarted.flatMap((channel) => chats.map((chat) => channel.send(chat, { text: 'một' }))))
    expect(spent(place)).toBe(2)
    await Promise.all(channels.flatMap((channel) => chats.map((chat) => channel.send(chat, { text: 'hai' }))))
    expect(spent(place)).toBe(2)
    expect([place.messages(LAN).length, place.messages(MINH).length]).toEqual([6, 6])
  })

  test('that are refused although they are new are for the operator', async () => {
    const place = await stage()
    place.world.fault({ method: 'zalo_oa.message/cs', code: -216, count: 2 })
    await expect(place.channel.send(place.chat, { text: 'một' })).rejects.toMatchObject({ why: 'later', seconds: 60 })
    expect(place.lines.join('')).toContain('check that ZALO_OA_APP_ID is the app of this OA')
    expect([spent(place), place.calls('message/cs').length]).toEqual([2, 2])
  })

  test('of which the answer was lost: it says what to do, once a minute, and a new consent mends it', async () => {
    const place = await stage()
    place.pass(26 * HOUR)
    place.world.fault({ method: 'zalo_oa.access_token', drop: 'after' })
    await expect(place.channel.send(place.chat, { text: 'một' })).rejects.toMatchObject({ why: 'later', seconds: 5 })
    const minh = place.world.wireId(MINH, 'zalo_oa')
    for (let at = 0; at < 3; at++)
      await expect(place.channel.send(minh, { text: 'hai' })).rejects.toMatchObject({ why: 'later' })
    const cures = place.lines.filter((line) => line.includes('Ask for consent anew'))
    expect(cures).toHaveLength(1)
    expect(JSON.parse(cures[0]!)).toMatchObject({ level: 'error' })
    expect(cures[0]).toContain('ZALO_OA_REFRESH_TOKEN')
    expect(cures[0]).toContain(`permission?app_id=${place.emulator.zaloOa.appId}`)
    expect(place.messages()).toEqual([])

    const refreshToken = await consent(place.emulator)
    const { emulator, web } = place
    const log = createLog({ logLevel: 'silent' })
    const clock = { now: () => new Date(Date.now() + 26 * HOUR) }
    const renewed = await createZaloOa(
      { ...emulator.zaloOa, refreshToken },
      web,
      createKeyRing(db, 'zalo_oa', refreshToken),
      clock,
      log,
    )
    await renewed.send(place.chat, { text: 'ba' })
    expect(place.messages().map(({ text }) => text)).toEqual(['ba'])
  })

  test('a server of keys that is away costs a moment, and no key', async () => {
    const place = await stage()
    place.pass(26 * HOUR)
    place.world.fault({ method: 'zalo_oa.access_token', code: 502, html: '<html>502</html>' })
    await expect(place.channel.send(place.chat, { text: 'một' })).rejects.toMatchObject({ why: 'later', seconds: 5 })
    await place.channel.send(place.world.wireId(MINH, 'zalo_oa'), { text: 'hai' })
    expect(place.messages(MINH)).toHaveLength(1)
  })

  test('are nowhere in the log', async () => {
    const place = await stage()
    place.pass(26 * HOUR)
    place.world.fault({ method: 'zalo_oa.access_token', drop: 'before' })
    await place.channel.send(place.chat, { text: 'một' }).catch(() => undefined)
    place.world.fault({ method: 'zalo_oa.access_token', drop: 'after' })
    await place.channel.send(place.world.wireId(MINH, 'zalo_oa'), { text: 'hai' }).catch(() => undefined)
    const { access, refresh } = (await place.ring().read())!
    const { appSecret, secretKey, refreshToken } = place.emulator.zaloOa
    expect(place.lines.length).toBeGreaterThan(0)
    for (const secret of [access, refresh, appSecret, secretKey, refreshToken])
      expect(place.lines.join('')).not.toContain(secret)
  })
})

/** The office says yes once more, as its operator would do by hand: the code of the consent, exchanged for keys. */
async function consent({ zaloOa: { appId, appSecret, oauthRoot } }: Emulator): Promise<string> {
  const code_verifier = 'v'.repeat(43)
  const asked = new URLSearchParams({
    app_id: appId,
    redirect_uri: 'https://dvk.example.vn/',
    code_challenge: createHash('sha256').update(code_verifier).digest('base64url'),
  })
  const yes = await fetch(`${oauthRoot}/v4/oa/permission?${asked}`, { redirect: 'manual' })
  const code = new URL(yes.headers.get('location')!).searchParams.get('code')!
  const answer = await fetch(`${oauthRoot}/v4/oa/access_token`, {
    method: 'POST',
    headers: { secret_key: appSecret },
    body: new URLSearchParams({ app_id: appId, grant_type: 'authorization_code', code, code_verifier }),
  })
  return ((await answer.json()) as { refresh_token: string }).refresh_token
}

describe('people', () => {
  test('have names, where Zalo tells them', async () => {
    const { channel, chat, world } = await stage()
    expect(await channel.nameOf!(chat)).toBe('Nguyễn Thị Lan')
    expect(await channel.nameOf!('1234567890123456')).toBeUndefined()
    world.fault({ method: 'zalo_oa.user/detail', drop: 'before' })
    expect(await channel.nameOf!(chat)).toBeUndefined()
  })

  const template = {
    settings: { template: '7895417' },
    options: { zalo: { oa: { templates: { 7895417: ['ten', 'viec'] } } } },
  }

  test('who were silent for a week can be woken by a template', async () => {
    const { channel, chat, pass, messages, calls } = await stage(template)
    pass(8 * 24 * HOUR)
    await channel.wake!(chat, { name: 'Bà Lan', subject: 'Hồ sơ DVK-26-0042' })
    expect(calls('message/template')[0]!.payload).toEqual({
      user_id: chat,
      template_id: '7895417',
      template_data: { ten: 'Bà Lan', viec: 'Hồ sơ DVK-26-0042' },
    })
    expect(messages()).toHaveLength(1)
  })

  test('cannot be woken without one', async () => {
    const { channel, chat, calls } = await stage()
    await expect(channel.wake!(chat, { name: 'Bà Lan', subject: 'một' })).rejects.toMatchObject({ why: 'closed' })
    expect(calls('message/template')).toEqual([])
  })

  test('are answered although there are no templates left', async () => {
    const { channel, chat, world, messages } = await stage(template)
    world.fault({ method: 'zalo_oa.message/template', code: -211 })
    await expect(channel.wake!(chat, { name: 'Bà Lan', subject: 'một' })).rejects.toMatchObject({ seconds: 3600 })
    await channel.send(chat, { text: 'hai' })
    expect(messages()).toHaveLength(1)
  })
})

describe('hearing', () => {
  const all = () => {
    const heard: Heard[] = []
    return { heard, hear: async (more: Heard[]) => void heard.push(...more) }
  }

  test('it says once where Zalo has to post', async () => {
    const { listen, web, lines } = await stage({ publicUrl: 'https://dvk.example.vn' })
    await listen(async () => undefined)
    const told = lines.filter((line) => line.includes('webhook'))
    expect(told.map((line) => JSON.parse(line).url)).toEqual([`${web.url}/zalo-oa`])
  })

  test('whatever people do there, and nothing of what the account itself does', async () => {
    const { listen, world, chat, chatOf, channel } = await stage()
    const { heard, hear } = all()
    await listen(hear)
    world.says(LAN, chatOf(LAN), 'Tôi muốn đăng ký')
    world.says(LAN, chatOf(LAN), 'Xem https://thachha.example.vn/tin/45')
    world.sendsPhotos(LAN, chatOf(LAN), [{ name: 'a.png', bytes: png(300, 200) }], { caption: 'Vườn' })
    world.sendsLocation(LAN, chatOf(LAN), 18.3559, 105.8877)
    world.sendsSticker(LAN, chatOf(LAN))
    world.sendsVoice(LAN, chatOf(LAN), new Uint8Array(10))
    world.sendsUnsupported(LAN, chatOf(LAN))
    await channel.send(chat, { text: 'Chọn', buttons: [[{ text: 'Duyệt', data: 'review.approve.1.1' }]] })
    const { message_id } = world.chat(chatOf(LAN)).messages.at(-1)!
    world.presses(LAN, chatOf(LAN), message_id, { row: 0, column: 0 })
    world.follows(LAN)
    world.unfollows(LAN)
    await world.until(() => world.pending === 0)
    expect(heard.map(({ update }) => update)).toMatchObject([
      {
        message: { text: 'Tôi muốn đăng ký', from: { id: chat, first_name: '' }, chat: { id: chat, type: 'private' } },
      },
      { message: { text: 'Xem https://thachha.example.vn/tin/45' } },
      { message: { caption: 'Vườn', photo: [{ file_id: expect.stringMatching(/^http/) }] } },
      { message: { location: { latitude: 18.3559, longitude: 105.8877 } } },
      { message: { sticker: {} } },
      { message: { voice: {} } },
      { message: { message_id: expect.any(String) } },
      { callback_query: { data: 'review.approve.1.1', from: { id: chat } } },
      { message: { text: '/start' } },
      { my_chat_member: { new_chat_member: { status: 'left' } } },
    ])
    expect(Object.keys(heard[6]!.update.message!)).toEqual(['message_id', 'from', 'chat', 'date'])
    expect(new Set(heard.map(({ id }) => id)).size).toBe(heard.length)
  })

  test('an event that comes twice has the same name', async () => {
    const { listen, world, chatOf } = await stage({ options: { redeliver: 2 } })
    const { heard, hear } = all()
    await listen(hear)
    world.says(LAN, chatOf(LAN), 'một')
    world.follows(LAN)
    await world.until(() => world.pending === 0)
    expect(heard).toHaveLength(4)
    expect(new Set(heard.map(({ id }) => id)).size).toBe(2)
  })

  test('the moment has its milliseconds', async () => {
    const { listen, world, chatOf } = await stage({ options: { clock: { now: () => new Date() } } })
    const { heard, hear } = all()
    await listen(hear)
    const before = Date.now()
    world.says(LAN, chatOf(LAN), 'một')
    await world.until(() => heard.length === 1)
    const at = heard[0]!.update.message!.date * 1000
    expect(at).toBeGreaterThanOrEqual(before - 0.001)
    expect(Math.abs(at - Math.round(at))).toBeLessThan(0.001)
  })

  test('what takes too long is asked for again, and not waited for', async () => {
    const { listen, world, chatOf, web } = await stage()
    let finish: () => void = () => undefined
    const heard: string[] = []
    await listen(async (more) => {
      heard.push(...more.map(({ id }) => id))
      if (heard.length === 1)
        await new Promise<void>((resolve) => {
          finish = resolve
        })
    })
    expect((await fetch(`${web.url}/zalo-oa`, { method: 'POST' })).status).toBe(200)
    world.says(LAN, chatOf(LAN), 'một')
    await world.until(() => heard.length === 2)
    expect(heard[0]).toBe(heard[1])
    finish()
    await world.until(() => world.pending === 0)
    expect(world.oa.isDisabled).toBe(false)
  })

  test('a stranger at the door is turned away, and what they said is not written down', async () => {
    const { listen, web, lines } = await stage()
    const { heard, hear } = all()
    await listen(hear)
    const body = JSON.stringify({
      event_name: 'user_send_text',
      timestamp: String(Date.now()),
      message: { text: 'bí mật' },
    })
    const answer = await fetch(`${web.url}/zalo-oa`, {
      method: 'POST',
      body,
      headers: { 'x-zevent-signature': 'a'.repeat(64) },
    })
    expect([answer.status, heard]).toEqual([403, []])
    expect(lines.join('')).toContain('check ZALO_OA_SECRET_KEY')
    expect(lines.join('')).not.toContain('bí mật')
  })

  test('what comes after it has stopped comes again', async () => {
    const { listen, world, chatOf } = await stage()
    const { heard, hear } = all()
    const stop = await listen(async () => undefined)
    await stop()
    world.says(LAN, chatOf(LAN), 'một')
    await listen(hear)
    await world.until(() => world.pending === 0)
    expect(heard.map(({ update }) => update.message?.text)).toEqual(['một'])
  })
})

describe('the beginning', () => {
  const none = { settings: { refreshToken: undefined } }

  test('without any key it says which one is missing', async () => {
    const place = await open(none)
    stops.push(place.close)
    await expect(place.start()).rejects.toThrow('ZALO_OA_REFRESH_TOKEN is missing')
  })

  test('with keys in the database it needs none', async () => {
    const place = await open(none)
    stops.push(place.close)
    await db.credential.create({
      data: { channel: 'zalo_oa', access: 'a', refresh: place.emulator.zaloOa.refreshToken, expiresAt: new Date() },
    })
    const channel: Channel = await place.start()
    await channel.send(place.chat, { text: 'một' })
    expect(place.messages()).toHaveLength(1)
  })

  test('with a key that is refused it hears all the same', async () => {
    const { channel, chat, lines, listen, world, chatOf } = await stage({ refresh: 'nonsense' })
    expect(lines.join('')).toContain('Ask for consent anew')
    const heard: Heard[] = []
    await listen(async (more) => void heard.push(...more))
    world.says(LAN, chatOf(LAN), 'một')
    await world.until(() => heard.length === 1)
    await expect(channel.send(chat, { text: 'hai' })).rejects.toMatchObject({ why: 'later', seconds: 60 })
  })
})
