import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { download } from '../../src/adapters/zalo/download.ts'
import type { Stop } from '../../src/ports.ts'

const stops: Stop[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

/** A server on this machine, as the simulator is one. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  stops.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  )
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

describe('a file of Zalo', () => {
  test('is fetched from the server that we talk with', async () => {
    const own = await serve((_, response) => response.end('ảnh'))
    expect(Buffer.from(await download(`${own}/a.jpg`, `${own}/zalo-oa`)).toString()).toBe('ảnh')
  })

  test('may have moved', async () => {
    const own = await serve(({ url }, response) =>
      url === '/b' ? response.end('ảnh') : response.writeHead(302, { location: '/b' }).end(),
    )
    expect(Buffer.from(await download(`${own}/a`, own)).toString()).toBe('ảnh')
  })

  test('that moves for ever is given up', async () => {
    const own = await serve((_, response) => response.writeHead(302, { location: '/a' }).end())
    await expect(download(`${own}/a`, own)).rejects.toThrow('from place to place')
  })

  test.each([404, 403, 500, 304])('that is not there any more is said so: %i', async (status) => {
    const own = await serve((_, response) => response.writeHead(status).end())
    await expect(download(`${own}/a`, own)).rejects.toThrow(String(status))
  })

  test('that has no end is not taken in', async () => {
    const own = await serve((_, response) => {
      const more = () => response.write(Buffer.alloc(1024 * 1024), () => response.writable && setImmediate(more))
      more()
    })
    await expect(download(`${own}/a`, own)).rejects.toThrow('too large')
  })

  test('of which the connection is cut is not half a file', async () => {
    const own = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half')
      setImmediate(() => response.destroy())
    })
    await expect(download(`${own}/a`, own)).rejects.toThrow()
  })

  test.each([
    'http://127.0.0.1:1/a',
    'https://127.0.0.1/a',
    'https://localhost/a',
    'https://[::1]/a',
    'https://[::ffff:127.0.0.1]/a',
    'https://2130706433/a',
    'https://10.0.0.5/a',
    'https://172.20.0.2/a',
    'https://192.168.1.1/a',
    'https://169.254.169.254/latest/meta-data',
    'https://[fd00::1]/a',
    'http://f1.photo.talk.zdn.vn/a.jpg',
    'https://user:word@f1.photo.talk.zdn.vn/a.jpg',
    'https://f1.photo.talk.zdn.vn:5432/a.jpg',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'AgAC',
    '',
  ])('cannot lie at %s', async (address) => {
    let asked = 0
    const own = await serve((_, response) => {
      asked++
      response.end('secret')
    })
    await expect(download(address, own)).rejects.toThrow(/where none of Zalo's can be|inside our own house|is none/)
    expect(asked).toBe(0)
  })

  test('cannot lead there either', async () => {
    const secret = await serve((_, response) => response.end('secret'))
    const own = await serve((_, response) => response.writeHead(302, { location: `${secret}/a` }).end())
    await expect(download(`${own}/a`, own)).rejects.toThrow("where none of Zalo's can be")
  })
})
