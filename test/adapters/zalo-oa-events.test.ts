import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { createDoor } from '../../src/adapters/zalo-oa/door.ts'
import { heardFrom } from '../../src/adapters/zalo-oa/events.ts'
import { flawOf } from '../../src/adapters/zalo-oa/signature.ts'
import type { Heard } from '../../src/ports.ts'

const FIXTURES = new URL('../../src/adapters/zalo-oa/fixtures/', import.meta.url)
const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.json'))
const bytesOf = (name: string) => readFileSync(new URL(`${name}.json`, FIXTURES))
const fixture = (name: string) => JSON.parse(bytesOf(name).toString())
const text = () => fixture('user_send_text')

const LAN = '2512523625412515'
const [from, date] = [{ id: LAN, is_bot: false, first_name: '' }, 1795400000.123]
const chat = { id: LAN, type: 'private', first_name: '' }
const said = (id: string, content: object) => ({
  id,
  update: { message: { message_id: id, from, chat, date, ...content } },
})
const photo = (name: string) => {
  const file_id = `https://f1.photo.talk.zdn.vn/8412/${name}.jpg`
  return { photo: [{ file_id, file_unique_id: file_id, width: 0, height: 0 }] }
}
const file = (file_id: string) => ({ file_id, file_unique_id: file_id })

describe('what Zalo posts is heard as', () => {
  const AS: Record<string, unknown[]> = {
    user_send_text: [said('96d3cdf3af150460909', { text: 'Tôi muốn đăng ký mô hình “Vườn rau sạch”' })],
    button: [
      {
        id: 'b2aa61c5e0d4f1a36c09',
        update: {
          callback_query: {
            id: 'b2aa61c5e0d4f1a36c09',
            from,
            message: { message_id: 'b2aa61c5e0d4f1a36c09', chat, date },
            data: 'review.approve.17.1',
            chat_instance: '',
          },
        },
      },
    ],
    user_send_image: [said('5d1c0f4cbf5a24007d4b', { ...photo('a1'), caption: 'Vườn nhà ông Tư' })],
    user_send_images: [
      said('6e2d1a5dcf6b35118e5c', { ...photo('b1'), caption: 'Ba ảnh hiện trạng' }),
      said('6e2d1a5dcf6b35118e5c-2', photo('b2')),
      said('6e2d1a5dcf6b35118e5c-3', photo('b3')),
    ],
    user_send_link: [said('7f3e2b6edf7c46229f6d', { text: 'Bài trên cổng xã\nhttps://thachha.example.vn/tin/45' })],
    user_send_audio: [said('804f3c7fe08d5733a07e', { voice: file('https://voice.talk.zdn.vn/c1.aac') })],
    user_send_video: [said('91504d80f19e6844b18f', {})],
    user_send_file: [said('a2615e9102af7955c290', {})],
    user_send_business_card: [said('d59491c435d2ac88f5c3', {})],
    user_send_sticker: [said('b3726fa213b08a66d3a1', { sticker: file('https://api.zaloapp.com/emoticon/46032') })],
    user_send_gif: [said('c48380b324c19b77e4b2', { sticker: file('https://f1.photo.talk.zdn.vn/8412/f1.gif') })],
    user_send_location: [said('b8de7d84fa1b3043690c', { location: { latitude: 18.3559, longitude: 105.8877 } })],
    follow: [said(`follow-${LAN}-1795400000123`, { text: '/start' })],
    unfollow: [
      {
        id: `unfollow-${LAN}-1795400000123`,
        update: {
          my_chat_member: {
            chat,
            from,
            date,
            old_chat_member: { status: 'member', user: from },
            new_chat_member: { status: 'left', user: from },
          },
        },
      },
    ],
    user_submit_info: [said(`user_submit_info-${LAN}-1795400000123`, {})],
    user_received_message: [],
    user_seen_message: [],
    oa_send_text: [],
    anonymous_send_text: [],
  }

  test('every fixture is here', () => {
    expect(Object.keys(AS).sort()).toEqual(names.map((name) => name.replace('.json', '')).sort())
  })

  test.each(Object.entries(AS))('%s', (name, heard) => expect(heardFrom(fixture(name))).toEqual(heard))
})

describe('a text', () => {
  const heard = (words: unknown) => heardFrom({ ...text(), message: { msg_id: 'a1', text: words } })[0]!.update
  test.each(['#form.17.goal.pick:12', '#x.y', '#help.do.dangky'])('is a press: %s', (words) => {
    expect(heard(words)).toMatchObject({ callback_query: { data: words.slice(1) } })
  })
  test.each([
    '#DanVanKheo',
    '# review.approve.1.1',
    '#1',
    '#1.200',
    '#',
    '#45 hộ. Có vườn',
    'xem #review.approve.1.1',
    '#a.',
  ])('is none: %s', (words) => expect(heard(words)).toMatchObject({ message: { text: words } }))
  test.each([undefined, '', 42, null, ['a']])('that is not there leaves a message without content: %s', (words) => {
    expect(Object.keys(heard(words).message!)).toEqual(['message_id', 'from', 'chat', 'date'])
  })
  test('that holds the link already is not lengthened by it', () => {
    const [{ update }] = heardFrom({
      ...fixture('user_send_link'),
      message: { msg_id: 'a1', text: 'Xem https://a.vn nhé', attachments: [{ payload: { url: 'https://a.vn' } }] },
    }) as [Heard]
    expect(update.message?.text).toBe('Xem https://a.vn nhé')
  })
})

describe('what is odd', () => {
  test('an event that nobody knows yet is a message without content', () => {
    expect(heardFrom({ ...text(), event_name: 'user_send_poll' })).toEqual([said('96d3cdf3af150460909', {})])
  })
  test('without an id it is known by its kind, its sender and its moment', () => {
    expect(heardFrom({ ...text(), message: { text: 'a' } })[0]!.id).toBe(`user_send_text-${LAN}-1795400000123`)
    expect(heardFrom({ ...text(), message: undefined })[0]!.id).toBe(`user_send_text-${LAN}-1795400000123`)
  })
  test('numbers are taken for text, as long as they are exact', () => {
    const event = { ...text(), sender: { id: 12345 }, timestamp: 1795400000123 }
    expect(heardFrom(event)[0]!.update.message).toMatchObject({ from: { id: '12345' }, date })
    expect(heardFrom({ ...event, sender: { id: 2 ** 60 } })).toEqual([])
  })
  test.each(['', 'hôm nay', '-5', null, {}, '1e400', 0])('nothing is heard at no moment: %s', (timestamp) => {
    expect(heardFrom({ ...text(), timestamp })).toEqual([])
  })
  test.each([{ id: '' }, { id: 'a b' }, { id: 'x'.repeat(101) }, {}, null, 'a'])('nor from nobody: %s', (sender) => {
    expect(heardFrom({ ...text(), sender })).toEqual([])
  })
  test.each([{ latitude: '91', longitude: '0' }, { latitude: 'x', longitude: '1' }, { latitude: '' }, null])(
    'nowhere is no place: %s',
    (coordinates) => {
      const message = { msg_id: 'a1', attachments: [{ payload: { coordinates } }] }
      expect(heardFrom({ ...fixture('user_send_location'), message })).toEqual([said('a1', {})])
    },
  )
  test('a picture without an address still has its words', () => {
    const message = { msg_id: 'a1', text: 'Vườn', attachments: [{ type: 'image' }] }
    expect(heardFrom({ ...fixture('user_send_image'), message })).toEqual([said('a1', { text: 'Vườn' })])
    expect(heardFrom({ ...fixture('user_send_image'), message: { msg_id: 'a1' } })).toEqual([said('a1', {})])
  })
})

const keys = { appId: '4318657068771012646', appSecret: 'x', secretKey: 'OaSecretKey', apiRoot: '', oauthRoot: '' }
const now = new Date(1795400000123)
const sign = (body: Buffer, { secret = keys.secretKey, timestamp = '1795400000123' } = {}) =>
  createHash('sha256').update(keys.appId).update(body).update(timestamp).update(secret).digest('hex')
const posted = (body: Buffer, signature = sign(body), more = {}) => ({
  body,
  headers: { 'x-zevent-signature': signature, ...more },
})
const HOUR = 3_600_000

const flaw = (what: Parameters<typeof flawOf>[0], at = now) => flawOf(what, keys, at)

describe('a signature', () => {
  const body = bytesOf('user_send_text')

  test('is good bare, with “mac=”, and in capitals', () => {
    for (const signature of [sign(body), `mac=${sign(body)}`, sign(body).toUpperCase()])
      expect(flaw(posted(body, signature))).toBeUndefined()
  })

  test('is that of the documented formula', () => {
    const bare = '{"app_id":"1","timestamp":"1795400000123"}'
    const right = createHash('sha256').update(`${keys.appId}${bare}1795400000123OaSecretKey`).digest('hex')
    expect(flaw(posted(Buffer.from(bare), right))).toBeUndefined()
  })

  test.each([
    ['none', undefined],
    ['an empty one', ''],
    ['that of another key', sign(body, { secret: 'another' })],
    ['that of another moment', sign(body, { timestamp: '1795400000124' })],
    ['a shorter one', sign(body).slice(2)],
    ['one with more behind it', `${sign(body)}00`],
    ['one with a letter that is no digit', `g${sign(body).slice(1)}`],
    ['two', `${sign(body)}, ${sign(body)}`],
  ])('is refused: %s', (_, signature) => {
    const headers: Record<string, string> = signature === undefined ? {} : { 'x-zevent-signature': signature }
    expect(flaw({ body, headers })).toBe('unsigned')
  })

  test('is refused when a single byte was changed', () => {
    for (let at = 0; at < body.length; at++) {
      const changed = Buffer.from(body)
      changed[at]! ^= 1
      expect(flaw(posted(changed, sign(body)))).toBe('unsigned')
    }
  })

  test('is over the bytes, not over what they mean', () => {
    expect(flaw(posted(Buffer.from(JSON.stringify(text())), sign(body)))).toBe('unsigned')
    expect(flaw(posted(Buffer.from('{"timestamp" : 1795400000123 }')))).toBeUndefined()
  })

  test('is good for the two hours that Zalo tries again, and no longer', () => {
    const at = (skew: number) => flaw(posted(body), new Date(now.getTime() + skew))
    expect([at(2 * HOUR), at(-2 * HOUR)]).toEqual([undefined, undefined])
    expect([at(2 * HOUR + 1), at(-2 * HOUR - 1)]).toEqual(['untimely', 'untimely'])
  })

  test('may be made with a moment that comes beside the body', () => {
    const beside = { 'x-zevent-timestamp': '1795400000999' }
    expect(flaw(posted(body, sign(body, { timestamp: '1795400000999' }), beside))).toBeUndefined()
    expect(flaw(posted(body, sign(body), beside))).toBeUndefined()
    const old = new Date(now.getTime() + 3 * HOUR)
    expect(flaw(posted(body, sign(body, { timestamp: '1795400000999' }), beside), old)).toBe('untimely')
  })

  test.each(['[]', 'null', '5', '"x"', 'no JSON', '{"timestamp":{}}', '{"timestamp":"soon"}', ''])(
    'of %s is worth nothing',
    (words) => expect(flaw(posted(Buffer.from(words)))).toBe('unsigned'),
  )
})

describe('the door', () => {
  const open = (at = now) => {
    const heard: Heard[] = []
    const door = createDoor(keys, { now: () => at }, pino({ level: 'silent' }))
    door.open(async (more) => void heard.push(...more))
    return { heard, take: (name: string) => door.take(posted(bytesOf(name))) }
  }
  const late = new Date(now.getTime() + 3 * HOUR)

  test('turns away what is too old to be true', async () => {
    const { heard, take } = open(late)
    expect([await take('user_send_text'), await take('button'), await take('follow')]).toEqual([403, 403, 403])
    expect(heard).toEqual([])
  })

  test('lets old receipts be: if too much is turned away, Zalo posts no more', async () => {
    const { take } = open(late)
    expect([await take('user_seen_message'), await take('user_received_message')]).toEqual([200, 200])
  })

  test('takes in the rest', async () => {
    const { heard, take } = open()
    expect([await take('user_send_text'), await take('button'), await take('oa_send_text')]).toEqual([200, 200, 200])
    expect(heard).toHaveLength(2)
  })
})

describe('ten thousand mangled events', () => {
  const whole = names.map((name) => readFileSync(new URL(name, FIXTURES)))
  const isSound = ({ id, update }: Heard) => {
    const part = update.message ?? update.callback_query ?? update.my_chat_member
    expect(id).toMatch(/^[!-~]+$/)
    expect(Object.keys(update)).toHaveLength(1)
    expect(part?.from?.id).toMatch(/^[!-~]+$/)
    expect(JSON.parse(JSON.stringify(update))).toEqual(update)
    if (update.message && 'text' in update.message) expect(update.message.text).toMatch(/\S|\s/)
    if (update.callback_query) expect(update.callback_query.data).toMatch(/^\w+\.\S+$/)
  }

  test('of which any part may be anything: the parser never throws, and makes nothing unsound', () => {
    const anything = fc.oneof(fc.anything(), fc.constantFrom('#review.approve.1.1', '1795400000123', {}, []))
    const mangled = fc
      .tuple(fc.constantFrom(...names), fc.array(fc.tuple(fc.nat(), anything), { maxLength: 4 }))
      .map(([name, changes]) => {
        const event = JSON.parse(readFileSync(new URL(name, FIXTURES)).toString())
        for (const [at, value] of changes) {
          const places = placesIn(event)
          const [owner, key] = places[at % places.length]!
          owner[key] = value
        }
        return event
      })
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: mangled }, { weight: 1, arbitrary: fc.anything() }), (event) => {
        for (const heard of heardFrom(event)) {
          expect(typeof heard.id).toBe('string')
          if (isPlain(event)) isSound(heard)
        }
      }),
      { numRuns: 10_000 },
    )
  })

  test('with a signature that was good before: nobody is heard', async () => {
    const heard: Heard[] = []
    const door = createDoor(keys, { now: () => now }, pino({ level: 'silent' }))
    door.open(async (more) => void heard.push(...more))
    const mangled = fc
      .tuple(
        fc.constantFrom(...whole),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('flip', 'cut', 'add'),
      )
      .map(([body, place, by, how]) => {
        const at = place % body.length
        const bytes = Buffer.from(body)
        bytes[at]! ^= by
        const cut = body.subarray(0, at)
        const added = Buffer.concat([body, Buffer.from([by])])
        return { body: { flip: bytes, cut, add: added }[how], signature: sign(body) }
      })
    await fc.assert(
      fc.asyncProperty(mangled, async ({ body, signature }) => {
        const status = await door.take(posted(body, signature))
        expect(status).toBe(body.length === 0 ? 200 : 403)
      }),
      { numRuns: 10_000 },
    )
    expect(heard).toEqual([])
    expect(await door.take(posted(whole[0]!))).toBe(200)
  })
})

type Owner = Record<string, unknown>

function placesIn(value: unknown): [Owner, string][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [[value as Owner, key], ...placesIn(inner)])
}

/** Made of what JSON knows: only that can come over the wire. */
function isPlain(value: unknown): boolean {
  try {
    expect(JSON.parse(JSON.stringify(value))).toEqual(value)
    return true
  } catch {
    return false
  }
}
