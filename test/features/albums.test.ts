import { afterEach, describe, expect, test } from 'vitest'
import type { Messenger } from '../../src/emulator/index.ts'
import { atSummary, heard, saidTo, saidToLan, uploads } from '../support/album.ts'
import { eventually } from '../support/eventually.ts'
import { LAN } from '../support/people.ts'
import { photo } from '../support/pictures.ts'
import { openStage } from '../support/stage.ts'

/** An album is one thing, whatever order its parts come in, late or never. */

let stage: Awaited<ReturnType<typeof openStage>>
afterEach(() => stage.close())

async function open(on: Messenger = 'telegram', quiet = 800) {
  stage = await openStage({ on, pace: { quiet } })
  await atSummary(stage)
  await stage.play('Lan > ➕ Ảnh\nLan < tối đa 10 ảnh')
}

const album = async (from: number, count: number) =>
  Promise.all(
    Array.from({ length: count }, async (_, at) => ({ name: `${from + at}.jpg`, bytes: await photo(from + at) })),
  )
const chatOf = (person: number, on: Messenger = 'telegram') => stage.world.chatOf(person, on)
const sends = (photos: Awaited<ReturnType<typeof album>>, options: object = {}, on: Messenger = 'telegram') =>
  stage.world.sendsPhotos(LAN, chatOf(LAN, on), photos, options)

describe('ten photos on Telegram', () => {
  test('shuffled, one 30 seconds late, one never: one message, changed in its place, and the order of sending', async () => {
    await open()
    const sent = sends(await album(1, 10), { arriving: [7, 2, 10, 1, 5, 3, 8, 6] })
    await stage.settled()
    expect(saidToLan(stage, 'Đã nhận')).toEqual([expect.stringContaining('✓ Đã nhận 8 ảnh. Còn ảnh thì gửi tiếp')])
    expect(saidToLan(stage, 'tối đa 10 ảnh')).toHaveLength(2) // the question, and once more under the album

    stage.passes(0.5)
    stage.world.arrives(chatOf(LAN), sent[3]!.message_id)
    await stage.settled()
    expect(saidToLan(stage, 'Đã nhận')).toEqual([expect.stringContaining('✓ Đã nhận 9 ảnh.')])

    await stage.play('Lan > Xong\nLan < Ảnh: 9 ảnh\nLan > Gửi đi thẩm định\nLan < Mã mô hình')
    const kept = await uploads(stage)
    const arrived = [1, 2, 3, 4, 5, 6, 7, 8, 10].map((number) => String(sent[number - 1]!.message_id))
    const { id } = await stage.db.submission.findFirstOrThrow({ where: { initiative: { code: 'DVK-26-0001' } } })
    expect(kept.map(({ message, state, submissionId }) => [message, state, submissionId])).toEqual(
      arrived.map((message) => [message, 'kept', id]),
    )
    const { answers } = await stage.db.revision.findFirstOrThrow({ where: { submissionId: id } })
    const named = (answers as { photos: { file: string }[] }).photos.map(({ file }) => file)
    expect(named).toEqual(kept.map(({ id }) => `upload:${id}`))
    await stage.settled()
    await stage.play('Hùng > Ảnh (9)\nHùng < 9 ảnh')
  })

  test('are answered at once when the person goes on, and never again', async () => {
    await open('telegram', 20_000)
    sends(await album(9, 1))
    await heard(stage, 'Đã nhận 1 ảnh')
    sends(await album(1, 3))
    await eventually(async () => (await stage.db.upload.count()) === 4)
    await eventually(async () => (await stage.db.inbox.count({ where: { state: 'new' } })) === 0)
    await stage.play('Lan > Xong')
    await eventually(() => saidToLan(stage, 'Ảnh: 4 ảnh')[0])
    expect(saidToLan(stage, 'Đã nhận 4 ảnh.')).toHaveLength(1)
    await stage.db.notice.updateMany({ where: { view: 'album' }, data: { dueAt: new Date(0) } })
    await stage.settled()
    expect(saidToLan(stage, 'Đã nhận')).toHaveLength(2)
  })

  test('that come after the person has gone on count all the same', async () => {
    await open()
    const sent = sends(await album(1, 3), { arriving: [1, 3] })
    await heard(stage, 'Đã nhận 2 ảnh')
    await stage.play('Lan > Xong\nLan < Ảnh: 2 ảnh')
    stage.world.arrives(chatOf(LAN), sent[1]!.message_id)
    await heard(stage, 'Ảnh: 3 ảnh')
    expect(saidToLan(stage, '✓ Đã nhận 3 ảnh.')).toHaveLength(1)
  })

  test('and two more than there may be: what is too much is said once', async () => {
    await open()
    sends(await album(1, 10))
    sends(await album(11, 2))
    await stage.settled()
    const said = saidToLan(stage, 'Đã đủ 10 ảnh')
    expect(said).toHaveLength(1)
    await stage.play('Lan > Xong\nLan < Ảnh: 10 ảnh')
  })
})

test.each(['zalo_bot', 'zalo_oa'] as const)('photos of one minute are an album on %s', async (on) => {
  await open(on)
  sends(await album(1, 4), {}, on)
  await stage.settled()
  const said = saidTo(stage, LAN, on).filter((text) => text.includes('Đã nhận'))
  expect(said).toEqual([expect.stringContaining('✓ Đã nhận 4 ảnh. Còn ảnh thì gửi tiếp')])
  await stage.play('Lan > Xong\nLan < Ảnh: 4 ảnh\nLan > Gửi đi thẩm định\nLan < Mã mô hình')
  expect((await uploads(stage)).filter(({ state, submissionId }) => state === 'kept' && submissionId)).toHaveLength(4)
})
