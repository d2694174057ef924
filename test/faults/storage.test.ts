import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { PLAYERS } from '../../src/simulator/players.ts'
import { atSummary, heard, saidTo, uploads } from '../support/album.ts'
import { eventually } from '../support/eventually.ts'
import { HUNG, LAN } from '../support/people.ts'
import { photo } from '../support/pictures.ts'
import { openStage } from '../support/stage.ts'
import { startStorage, storageKeys } from '../support/storage.ts'

/** The storage is full, or gone: nothing is lost, an operator can see it, and the worker catches up by itself. */

const MINH = PLAYERS.find(({ name }) => name.endsWith('Minh'))!.id
const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

type Stage = Awaited<ReturnType<typeof openStage>>
async function open(options: Parameters<typeof openStage>[0] = {}): Promise<Stage> {
  const stage = await openStage(options)
  ends.push(stage.close)
  await atSummary(stage)
  return stage
}

const health = async ({ ready }: Stage) => {
  const response = await fetch(`${ready.web.url}/health`)
  return [response.status, await response.json()]
}

/** Two photos are sent while the storage does not work; the dossier goes in without them. */
async function sendsInVain(stage: Stage, storage: 'full' | 'gone', said: string) {
  for (const seed of [1, 2]) {
    stage.world.sendsPhotos(LAN, LAN, [{ name: `${seed}.jpg`, bytes: await photo(seed) }])
    await heard(stage, `Đã nhận ${seed} ảnh`)
  }
  await stage.play('Lan > Gửi đi thẩm định\nLan < Mã mô hình')
  await eventually(async () => (await stage.db.upload.count({ where: { reason: `storage-${storage}` } })) === 2)
  // Tried again and again, and no attempt is used up.
  await eventually(async () => (await stage.db.upload.count({ where: { lease: null, attempts: 0 } })) === 2)
  expect(await health(stage)).toEqual([200, { database: true, photos: { waiting: 2, storage } }])
  await heard(stage, 'Ảnh: 0/2 đã về, 2 ảnh đang tải', HUNG)
  await stage.clock('9:30')
  await stage.clock('9:31')
  await heard(stage, said, MINH)
}

async function catchesUp(stage: Stage) {
  await eventually(async () => (await stage.db.upload.count({ where: { state: 'kept' } })) === 2)
  await stage.settled()
  expect(await health(stage)).toEqual([200, { database: true, photos: { waiting: 0, storage: 'well' } }])
  expect(saidTo(stage, MINH)).toEqual([
    expect.stringMatching(/^✓ Kho ảnh đã ghi được trở lại, còn [01] ảnh đang tải\.$/),
  ])
  expect(saidTo(stage, HUNG).join()).not.toContain('đang tải')
  await stage.play('Hùng > Ảnh (2)\nHùng < 2 ảnh')
  expect((await uploads(stage)).map(({ attempts, reason }) => [attempts, reason])).toEqual(Array(2).fill([1, null]))
}

test('the folder of photos never was one', async () => {
  const stage = await open()
  const folder = join(stage.app.config.dataDir, 'files')
  await writeFile(folder, 'something else')
  await sendsInVain(stage, 'gone', 'Không ghi được vào kho ảnh')
  await rm(folder)
  await catchesUp(stage)
})

test('the disk of photos is taken away and comes back', async () => {
  const stage = await open()
  const folder = join(stage.app.config.dataDir, 'files')
  await stage.app.files.put('before', new Uint8Array(1))
  await rename(folder, `${folder}-away`)
  await sendsInVain(stage, 'gone', 'Không ghi được vào kho ảnh')
  await rename(`${folder}-away`, folder)
  await catchesUp(stage)
  expect(await stage.app.files.get('before')).toHaveLength(1)
})

test('the bucket of photos is full', async () => {
  const { endpoint, room } = await storageWithoutRoom()
  const s3 = { endpoint, bucket: 'anh', region: 'us-east-1', ...storageKeys }
  const stage = await open({ s3 })
  await sendsInVain(stage, 'full', 'Kho ảnh đã đầy. 2 ảnh đang chờ; chưa ảnh nào bị mất')
  room.left = true
  await catchesUp(stage)
})

/** A storage that answers as real ones do when there is no room: 507. */
async function storageWithoutRoom() {
  const folder = await mkdtemp(join(tmpdir(), 'dvk-s3-'))
  await mkdir(join(folder, 'anh'), { recursive: true })
  const storage = await startStorage(folder, 'anh')
  const room = { left: false }
  const server = createServer(async (asked, answer) => {
    const body = await buffer(asked)
    if (asked.method === 'PUT' && !room.left) {
      answer.writeHead(507, { 'content-type': 'application/xml' })
      return answer.end('<?xml version="1.0"?><Error><Code>InsufficientStorage</Code></Error>')
    }
    const { method, url, headers } = asked
    const passed = await new Promise<IncomingMessage>((resolve, reject) =>
      request({ host: '127.0.0.1', port: storage.port, method, path: url, headers, agent: false }, resolve)
        .on('error', reject)
        .end(body),
    )
    return answer.writeHead(passed.statusCode!, passed.headers).end(await buffer(passed))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  ends.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await storage.stop()
    await rm(folder, { recursive: true, force: true })
  })
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, room }
}
