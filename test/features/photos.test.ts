import sharp from 'sharp'
import { afterEach, describe, expect, test } from 'vitest'
import type { Messenger } from '../../src/emulator/index.ts'
import { atSummary, heard, saidToLan, uploads } from '../support/album.ts'
import { eventually } from '../support/eventually.ts'
import { LAN } from '../support/people.ts'
import { bomb, filled, heic, html, photo } from '../support/pictures.ts'
import { scene } from '../support/scene.ts'
import { openStage } from '../support/stage.ts'

/** What becomes of a file that somebody sends: it is in our storage, or its sender knows why not and what to do. */

let stage: Awaited<ReturnType<typeof openStage>>
const open = async (on: Messenger = 'telegram') => {
  stage = await openStage({ on })
  await atSummary(stage)
}
afterEach(() => stage.close())

const sends = (bytes: Uint8Array, more: object = {}, on: Messenger = 'telegram', name = 'anh.jpg') =>
  stage.world.sendsPhotos(LAN, stage.world.chatOf(LAN, on), [{ name, bytes, mime: 'image/jpeg' }], more)
const sendsFile = (bytes: Uint8Array, name?: string) => sends(bytes, { asFile: true }, 'telegram', name)
const SEND = 'Lan > Gửi đi thẩm định\nLan < Mã mô hình: DVK-26-0001'

const MB = 1024 * 1024
const frames = () => Promise.all([1, 2, 3].map((seed) => scene(seed, 60, 40).png().toBuffer()))

describe('on Telegram', () => {
  test.each<[string, () => Promise<Buffer>, string]>([
    ['a photo', () => photo(1), 'image/jpeg'],
    ['exactly 20 MB', async () => filled(await photo(1), 20 * MB), 'image/jpeg'],
    [
      'an animated WebP',
      async () =>
        sharp(await frames(), { join: { animated: true } })
          .webp()
          .toBuffer(),
      'image/webp',
    ],
    [
      'an animated GIF',
      async () =>
        sharp(await frames(), { join: { animated: true } })
          .gif()
          .toBuffer(),
      'image/gif',
    ],
    ['a CMYK JPEG', () => scene(1, 80, 60).toColourspace('cmyk').jpeg().toBuffer(), 'image/jpeg'],
  ])('%s is kept, as a picture of our own', async (_, make, mime) => {
    await open()
    const bytes = await make()
    sendsFile(bytes)
    await heard(stage, 'Đã nhận 1 ảnh')
    const [upload] = await uploads(stage)
    expect(upload).toMatchObject({ state: 'kept', mime, size: bytes.length, file: null, lease: null, reason: null })
    const shown = await stage.app.files.get(`uploads/${upload!.id}/shown`)
    expect(await sharp(shown).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb' })
  })

  test.each<[string, () => Promise<Buffer> | Buffer, string, string]>([
    ['a bomb of 30,000 × 30,000 px', () => bomb(30_000, 30_000), 'too-many-pixels', 'ảnh này quá lớn, hơn 50 triệu'],
    ['HTML that calls itself a JPEG', () => html, 'not-a-picture', 'tệp này không phải là ảnh'],
    ['a JPEG of which half is missing', async () => (await photo(1)).subarray(0, 9000), 'broken', 'tệp này bị hỏng'],
    ['HEIC', () => heic, 'heic', 'ảnh ở dạng HEIC của iPhone'],
  ])('%s is refused with a sentence, and does not count', async (_, make, reason, words) => {
    await open()
    sends(await photo(5))
    await heard(stage, 'Đã nhận 1 ảnh')
    sendsFile(await make())
    await eventually(() => saidToLan(stage, words)[0])
    expect(saidToLan(stage, words)[0]).toMatch(
      /^Ảnh gửi lúc 09:0\d 23\/11 không dùng được: .*\.\nĐề nghị gửi lại ảnh khác\.$/,
    )
    const [, refused] = await uploads(stage)
    expect(refused).toMatchObject({ state: 'refused', reason, file: null })
    sends(await photo(6))
    await heard(stage, 'Ảnh: 2 ảnh')
    await stage.play(`${SEND}\nHùng > Ảnh (2)\nHùng < 2 ảnh`)
    expect(saidToLan(stage, words)).toHaveLength(1)
  })

  test('20 MB and one byte are refused before anything is fetched', async () => {
    await open()
    sendsFile(filled(await photo(1), 20 * MB + 1))
    await heard(stage, 'Tệp này lớn quá 20 MB')
    expect(await stage.db.upload.count()).toBe(0)
  })

  test('the same photo counts once in a form, whether Telegram or only we can see that it is the same', async () => {
    await open()
    const bytes = await photo(1)
    sends(bytes)
    await heard(stage, 'Đã nhận 1 ảnh')
    sends(bytes)
    await eventually(() => saidToLan(stage, 'Đã nhận 1 ảnh')[1])
    sendsFile(bytes, 'khac.jpg')
    await heard(stage, 'Đã nhận 2 ảnh') // Telegram gives a file another name
    expect((await uploads(stage)).map(({ state, reason }) => [state, reason])).toEqual([
      ['kept', null],
      ['replaced', 'not taken'],
      ['replaced', 'twin'],
    ])
    sends(await photo(2))
    await heard(stage, 'Ảnh: 2 ảnh')
    await stage.play(`${SEND}\nHùng > Ảnh (2)\nHùng < 2 ảnh`)
  })

  test('one that was taken away and is sent again is no twin of itself', async () => {
    await open()
    sends(await photo(1))
    await heard(stage, 'Đã nhận 1 ảnh')
    await stage.play(`
      Lan > Sửa một mục
      Lan < muốn sửa mục nào
      Lan > Ảnh
      Lan < tối đa 10 ảnh
      Lan > Xoá câu trả lời
      Lan < xem lại
      Lan > ➕ Ảnh
      Lan < tối đa 10 ảnh`)
    await uploads(stage)
    sends(await photo(1))
    await eventually(() => saidToLan(stage, 'Đã nhận 1 ảnh')[1])
    expect((await uploads(stage)).map(({ state }) => state)).toEqual(['kept', 'kept'])
    await stage.play(`Lan > Xong\nLan < Ảnh: 1 ảnh\n${SEND}`)
    expect((await stage.db.upload.findMany({ where: { submissionId: { not: null } } })).length).toBe(1)
  })
})
