import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { createTranslator } from '../src/adapters/fluent.ts'
import { createRedis } from '../src/adapters/redis.ts'
import { openWeb } from '../src/http.ts'
import { createLog } from '../src/log.ts'
import type { AskedPage } from '../src/ports.ts'

/** The product's own door on the web. */

const lines: string[] = []
const log = createLog({ logLevel: 'info' }, { write: (line) => lines.push(line) })
const redis = createRedis(inject('redisUrl'), log)
const cache = redis.connect('hurried')
const given = { port: 0, anyPort: true, redis: cache, log, t: createTranslator() }
let isWell = true
let web: Awaited<ReturnType<typeof openWeb>>
beforeEach(async () => {
  isWell = true
  web = await openWeb({ ...given, health: async () => ({ database: isWell }) })
})
afterEach(() => web.stop())

const get = (path: string) => fetch(`${web.url}${path}`)
const post = (path: string, body: string) => fetch(`${web.url}${path}`, { method: 'POST', body })

test('it says whether it is well', async () => {
  expect([(await get('/health')).status, await (await get('/health')).json()]).toEqual([200, { database: true }])
  isWell = false
  expect((await get('/health')).status).toBe(503)
})

test('a picture is lent at an address that nobody can guess, for a while', async () => {
  const bytes = new Uint8Array([0x89, 0x50, 0, 0xff, 0])
  const address = await web.lend(bytes, 'image/png')
  expect(address).toMatch(/\/lent\/[0-9a-f]{32}$/)
  const response = await fetch(address)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
  const [, key] = address.split('/lent/')
  expect(await cache.ttl(`dvk:lent:${key}`)).toBeGreaterThan(500)
  await cache.del(`dvk:lent:${key}`)
  expect((await fetch(address)).status).toBe(404)
  expect((await get('/lent/0')).status).toBe(404)
})

/** A file for a thousand people would otherwise lie in Redis a thousand times: one address, which only we can work out. */
test('what is lent again is kept once, under the same address in every process, and for as long as anybody was promised', async () => {
  const bytes = Buffer.from('%PDF-1.4 ke hoach')
  const lend = (by: typeof web, seconds: number, name = 'ke-hoach.pdf') => by.lend(bytes, 'text/plain', seconds, name)
  const other = await openWeb({ ...given, health: async () => ({ database: true }) })
  const address = await lend(web, 1000)
  const key = new URL(address).pathname
  const kept = (await cache.keys('dvk:lent:*')).length
  const left = () => cache.ttl(key.replace('/lent/', 'dvk:lent:'))
  expect(new URL(await lend(other, 5000)).pathname).toBe(key)
  expect(await left()).toBeGreaterThan(4900)
  expect(await lend(web, 60)).toBe(address)
  expect(await left()).toBeGreaterThan(4900)
  expect((await cache.keys('dvk:lent:*')).length).toBe(kept)
  expect(await lend(web, 60, 'other.pdf')).not.toBe(address)
  // Another installation has the same bytes, and another secret.
  await cache.del('dvk:seal')
  expect(await lend(web, 60)).not.toBe(address)
  await other.stop()
})

test('sound is lent at an address that says what plays it, for as long as is asked', async () => {
  const address = await web.lend(new Uint8Array([1]), 'audio/aac', 5000)
  expect(address).toMatch(/\/lent\/[0-9a-f]{32}\.aac$/)
  expect((await fetch(address)).headers.get('content-type')).toBe('audio/aac')
  expect(await cache.ttl(`dvk:lent:${address.split('/lent/')[1]}`)).toBeGreaterThan(4900)
})

test('a file is lent with the name that it is saved under', async () => {
  const address = await web.lend(new Uint8Array([1]), 'text/csv; charset=utf-8', 60, 'sổ "mô hình".csv')
  const { headers } = await fetch(address)
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('sổ "mô hình".csv')}`,
  )
})

test('a page is asked for by its path, and keeps to itself', async () => {
  const pages = {
    'GET /xacminh/:code': async ({ params, query, cookie }: AskedPage) => ({
      body: [params.code, query.q, cookie('k')].join(' '),
      ...(params.code === 'no' && { status: 404 }),
    }),
  }
  const site = await openWeb({ ...given, health: async () => ({ database: true }), pages })
  const page = await fetch(`${site.url}/xacminh/A%20B?q=1`, { headers: { cookie: 'k=%C6%B0' } })
  expect([page.status, await page.text()]).toEqual([200, 'A B 1 ư'])
  const expected = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' }
  expect(Object.fromEntries(page.headers)).toMatchObject({ ...expected, 'referrer-policy': 'no-referrer' })
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect((await fetch(`${site.url}/xacminh/no`)).status).toBe(404)
  expect((await fetch(`${site.url}/xacminh/no`, { method: 'POST' })).status).toBe(404)
  await site.stop()
})

test('whoever asks has the address of the socket, or the one that our proxy saw', async () => {
  const pages = { 'GET /who': async ({ from }: AskedPage) => ({ body: from }) }
  const port = Number(new URL(web.url).port)
  await web.stop()
  const asks = async (publicUrl: object) => {
    const health = async () => ({ database: true })
    const site = await openWeb({ ...given, port, anyPort: false, health, pages, ...publicUrl })
    const headers = { 'x-forwarded-for': '10.0.0.1, 203.0.113.7' }
    const from = await (await fetch(`http://127.0.0.1:${port}/who`, { headers })).text()
    await site.stop()
    return from
  }
  expect(await asks({})).toMatch(/127\.0\.0\.1$/)
  expect(await asks({ publicUrl: 'https://danvan.example' })).toBe('203.0.113.7')
})

test('a page that fails, or is not there, says so in plain words; of the error only the log knows', async () => {
  const token = '123456789:AAEhBOweik9ai2o01iuVrjEnjnk7rKzqwer'
  const pages = {
    'GET /bangtin': async () => {
      throw new Error(`cannot post to /bot${token}/sendMessage`)
    },
  }
  const site = await openWeb({ ...given, health: async () => ({ database: true }), pages })
  const failed = await fetch(`${site.url}/bangtin`)
  const text = await failed.text()
  expect([failed.status, failed.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8'])
  expect(text).toContain('Hệ thống chưa mở được trang này')
  expect(text).toContain('The system could not open this page')
  expect(text).not.toContain('cannot post')
  expect(lines.at(-1)).toContain('cannot post to /bot…/sendMessage')

  const nowhere = await fetch(`${site.url}/bangtin/nowhere`)
  expect([nowhere.status, await nowhere.text()]).toEqual([404, expect.stringContaining('Không có trang này')])
  for (const path of ['/lent/0', '/nobody'])
    expect(await (await fetch(`${site.url}${path}`)).text()).toBe('404 Not Found')
  await site.stop()
})

test('what is posted comes as it was, to whom it is for', async () => {
  const bodies: string[] = []
  web.post('/zalo-bot', async ({ headers, body }) => {
    bodies.push(`${headers['content-type']} ${body}`)
    return 202
  })
  expect((await post('/zalo-bot', ' {"a": "ư"}\n')).status).toBe(202)
  expect(bodies).toEqual(['text/plain;charset=UTF-8  {"a": "ư"}\n'])
  expect((await post('/nobody', 'x')).status).toBe(404)
  expect([(await get('/zalo-bot')).status, (await get('/nobody')).status]).toEqual([200, 404])
})

test('nobody may post more than a megabyte', async () => {
  const bodies: number[] = []
  web.post('/zalo-bot', async ({ body }) => bodies.push(body.length))
  expect((await post('/zalo-bot', 'x'.repeat(1024 * 1024 + 1))).status).toBe(413)
  expect(bodies).toEqual([])
})

test('a port that somebody asked for and that is busy is one line', async () => {
  const port = Number(new URL(web.url).port)
  const again = { ...given, port, health: async () => ({ database: true }) }
  await expect(openWeb({ ...again, anyPort: false })).rejects.toThrow(`PORT ${port} is in use`)
  const other = await openWeb(again)
  expect(other.url).not.toBe(web.url)
  await other.stop()
})
