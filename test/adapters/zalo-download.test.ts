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

describe('a picture on Zalo', () => {
  test('is fetched from the server that we talk with', async () => {
    const own = await serve((_, response) => response.end('ảnh'))
    expect(Buffer.from(await download(`${own}/a.jpg`, true)).toString()).toBe('ảnh')
  })

  test('may have moved', async () => {
    const own = await serve(({ url }, response) =>
      url === '/b' ? response.end('ảnh') : response.writeHead(302, { location: '/b' }).end(),
    )
    expect(Buffer.from(await download(`${own}/a`, true)).toString()).toBe('ảnh')
  })

  test('that moves for ever is given up', async () => {
    const own = await serve((_, response) => response.writeHead(302, { location: '/a' }).end())
    await expect(download(`${own}/a`, true)).rejects.toThrow('from place to place')
  })

  test.each([404, 403, 500, 304])('that is not there any more is said so: %i', async (status) => {
    const own = await serve((_, response) => response.writeHead(status).end())
    await expect(download(`${own}/a`, true)).rejects.toThrow(String(status))
  })

  test('that has no end is not taken in', async () => {
    const own = await serve((_, response) => {
      const more = () => response.write(Buffer.alloc(1024 * 1024), () => response.writable && setImmediate(more))
      more()
    })
    await expect(download(`${own}/a`, true)).rejects.toThrow('larger than 20 MB')
  })

  test('of which the connection is cut is not half a picture', async () => {
    const own = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('half')
      setImmediate(() => response.destroy())
    })
    await expect(download(`${own}/a`, true)).rejects.toThrow()
  })

  test.each([
    'https://localhost/a',
    'https://[::1]/a',
    'https://[::ffff:127.0.0.1]/a',
    'https://8.8.8.8/a',
    'https://10.0.0.5/a',
    'https://172.20.0.2/a',
    'https://192.168.1.1/a',
    'https://169.254.169.254/latest/meta-data',
    'https://[fd00::1]/a',
    'http://f1.photo.talk.zdn.vn/a.jpg',
    'https://f1.photo.talk.zdn.vn:5432/a.jpg',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'AgAC',
    '',
  ])('cannot lie at %s', async (address) => {
    for (const local of [true, false])
      await expect(download(address, local)).rejects.toThrow(/not where Zalo keeps pictures|Invalid URL/)
  })

  test('on this machine is for the emulator only', async () => {
    const own = await serve((_, response) => response.end('secret'))
    await expect(download(`${own}/a`, false)).rejects.toThrow('not where Zalo keeps pictures')
  })

  test('cannot lead inside either', async () => {
    const own = await serve((_, response) => response.writeHead(302, { location: 'http://10.0.0.5/a' }).end())
    await expect(download(`${own}/a`, true)).rejects.toThrow('not where Zalo keeps pictures')
  })
})
