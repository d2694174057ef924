import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { createDoor, secretOf } from '../../src/adapters/zalo-bot/door.ts'
import { heardFrom } from '../../src/adapters/zalo-bot/events.ts'
import type { Heard } from '../../src/ports.ts'

const FIXTURES = new URL('../../src/adapters/zalo-bot/fixtures/', import.meta.url)
const names = readdirSync(FIXTURES).flatMap((name) => name.match(/^(.+)\.json$/)?.[1] ?? [])
const bytesOf = (name: string) => readFileSync(new URL(`${name}.json`, FIXTURES))
const fixture = (name: string) => JSON.parse(bytesOf(name).toString())

const said = (id: string, who: 'Ted' | 'Nguyễn Thị Lan', content: object) => {
  const person = who === 'Ted' ? '6ede9afa66b88fe6d6a9' : 'a1b2c3d4e5f60718293a'
  const frame = {
    message_id: id,
    from: { id: person, is_bot: false, first_name: who },
    chat: { id: person, type: 'private', first_name: who },
    date: who === 'Ted' ? 1750316131.602 : 1789033572.455,
  }
  return { id, update: { message: { ...frame, ...content } } }
}
const file = (file_id: string) => ({ file_id, file_unique_id: file_id })
const photo = (name: string) => ({
  photo: [{ ...file(`https://photo-stal-1.zdn.vn/8412/${name}.jpg`), width: 0, height: 0 }],
})

describe('what Zalo posts is heard as', () => {
  const LAN = 'Nguyễn Thị Lan'
  const AS: Record<string, unknown> = {
    'text-wrapped': said('2d758cb5e222177a4e35', 'Ted', { text: 'Xin chào' }),
    'text-flat': said('m1a2b3c4d5e6f7081921', LAN, { text: 'đăng ký' }),
    'image-flat': said('m1a2b3c4d5e6f7081920', LAN, { ...photo('a1'), caption: 'Trước khi làm' }),
    'image-wrapped': said('3d758cb5e222177a4e36', 'Ted', photo('b1')),
    'voice-flat': said('m1a2b3c4d5e6f7081922', LAN, { voice: file('https://voice-stal-1.zdn.vn/c1.aac') }),
    'sticker-wrapped': said('4d758cb5e222177a4e37', 'Ted', { sticker: file('0e078a2fb66a5f34067b') }),
    'sticker-flat': said('m1a2b3c4d5e6f7081923', LAN, { sticker: file('0e078a2fb66a5f34067b') }),
    'unsupported-wrapped': said('5d758cb5e222177a4e38', 'Ted', {}),
    'unsupported-flat': said('m1a2b3c4d5e6f7081924', LAN, {}),
    'group-flat': said('m1a2b3c4d5e6f7081925', LAN, {
      text: '@Bot Dân vận khéo tình trạng',
      chat: { id: 'b1b2c3d4e5f60718293b', type: 'group', title: '' },
    }),
    'empty-probe': undefined,
  }

  test.each(names)('%s', (name) => {
    expect(AS).toHaveProperty([name])
    expect(heardFrom(fixture(name))).toEqual(AS[name])
  })

  test('a kind that nobody knows yet is a message all the same', () => {
    const event = { ...fixture('text-flat'), event_name: 'message.poll.received' }
    expect(heardFrom(event)).toEqual(said('m1a2b3c4d5e6f7081921', LAN, {}))
  })

  test('what the bot itself says is nothing', () => {
    const event = fixture('text-flat')
    event.message.from.is_bot = true
    expect(heardFrom(event)).toBeUndefined()
  })
})

const token = '12345689:abc-xyz'
const open = (hear: (heard: Heard[]) => Promise<void>) => createDoor(token, hear, pino({ level: 'silent' }))
const posted = (body: Uint8Array, secret = secretOf(token)) => ({
  headers: { 'x-bot-api-secret-token': secret },
  body: Buffer.from(body),
})

describe('the door', () => {
  test('opens to the secret and to nothing else', async () => {
    const heard: Heard[] = []
    const { take } = open(async (more) => void heard.push(...more))
    const body = bytesOf('text-flat')
    const wrong = ['', 'x', secretOf('12345689:abc-xyy'), `${secretOf(token)} `, secretOf(token).toUpperCase()]
    expect(await Promise.all(wrong.map((secret) => take(posted(body, secret))))).toEqual(wrong.map(() => 403))
    expect(await take({ headers: {}, body })).toBe(403)
    expect(heard).toEqual([])
    expect(await take(posted(body))).toBe(200)
    expect(heard).toHaveLength(1)
    expect(secretOf(token)).not.toContain(token)
  })

  test('an empty knock is answered, and so is what is no event', async () => {
    const heard: Heard[] = []
    const { take } = open(async (more) => void heard.push(...more))
    const bodies = [Buffer.from(''), bytesOf('empty-probe'), Buffer.from('{'), Buffer.from([0xff, 0xfe, 0x00])]
    expect(await Promise.all(bodies.map((body) => take(posted(body))))).toEqual([200, 200, 200, 200])
    expect(heard).toEqual([])
  })

  test('keeps what could not be taken in, and in order', async () => {
    const heard: string[] = []
    let isAway = true
    const door = open(async (more) => {
      if (isAway) throw new Error('the database is away')
      heard.push(...more.map(({ id }) => id))
    })
    expect(await door.take(posted(bytesOf('text-flat')))).toBe(200)
    expect(await door.take(posted(bytesOf('image-flat')))).toBe(200)
    isAway = false
    expect(await door.take(posted(bytesOf('voice-flat')))).toBe(200)
    await expect.poll(() => heard).toEqual(['m1a2b3c4d5e6f7081921', 'm1a2b3c4d5e6f7081920', 'm1a2b3c4d5e6f7081922'])
    await door.close()
  })
})

describe('ten thousand mangled events', () => {
  const isText = (event: unknown): boolean => {
    const outer = event as { result?: unknown; event_name?: unknown } | null
    const inner = (
      typeof outer === 'object' && outer !== null && 'result' in outer ? outer.result : outer
    ) as typeof outer
    return typeof inner === 'object' && inner !== null && inner.event_name === 'message.text.received'
  }
  const isSound = (heard: Heard, event: unknown) => {
    const { id, update } = heard
    expect(id).toMatch(/^[!-~]{1,100}$/)
    expect(Object.keys(update)).toEqual(['message'])
    expect(update.message?.from?.id).toMatch(/^[!-~]+$/)
    expect(update.message?.date).toBeGreaterThan(0)
    expect(JSON.parse(JSON.stringify(update))).toEqual(update)
    if (update.message?.text !== undefined) expect(isText(event)).toBe(true)
  }

  test('of which any part may be anything: the parser never throws, and nothing acts that was no text', () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>('/start', 'form.1.goal.send', 1e308, -1, {}, [], null, '\u0000', 'x'.repeat(100_000)),
      fc.constantFrom<unknown>('__proto__', 'message.text.received', 'GROUP', { __proto__: null, id: 'x' }),
    )
    const mangled = fc
      .tuple(fc.constantFrom(...names), fc.array(fc.tuple(fc.nat(), anything, fc.boolean()), { maxLength: 4 }))
      .map(([name, changes]) => {
        const event = fixture(name)
        for (const [at, value, remove] of changes) {
          const places = placesIn(event)
          if (places.length === 0) return value
          const [owner, key] = places[at % places.length]!
          if (remove) delete owner[key]
          else owner[key] = value
        }
        return event
      })
    let heardAtAll = 0
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: mangled }, { weight: 1, arbitrary: fc.jsonValue() }), (event) => {
        const heard = heardFrom(event)
        if (heard) isSound(heard, event)
        heardAtAll += heard ? 1 : 0
      }),
      { numRuns: 10_000 },
    )
    expect(heardAtAll).toBeGreaterThan(1000)
    expect(heardAtAll).toBeLessThan(9000)
  })

  test('of which any byte may be any other: the door always answers, and says nothing that is not JSON', async () => {
    const heard: Heard[] = []
    const { take } = open(async (more) => void heard.push(...more))
    const mangled = fc
      .tuple(fc.constantFrom(...names), fc.nat(), fc.integer({ min: 0, max: 255 }), fc.constantFrom('change', 'cut'))
      .map(([name, place, by, how]) => {
        const body = Buffer.from(bytesOf(name))
        const at = place % body.length
        if (how === 'cut') return body.subarray(0, at)
        body[at] = by
        return body
      })
    await fc.assert(
      fc.asyncProperty(mangled, async (body) => {
        const before = heard.length
        expect(await take(posted(body))).toBe(200)
        if (heard.length > before) isSound(heard.at(-1)!, JSON.parse(body.toString()))
      }),
      { numRuns: 2_000 },
    )
  })
})

type Owner = Record<string, unknown>

function placesIn(value: unknown): [Owner, string][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [[value as Owner, key], ...placesIn(inner)])
}
