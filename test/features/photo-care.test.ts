import sharp from 'sharp'
import { afterEach, describe, expect, test } from 'vitest'
import type { Messenger } from '../../src/emulator/index.ts'
import { atSummary, heard, saidTo, uploads } from '../support/album.ts'
import { eventually } from '../support/eventually.ts'
import { HUNG, LAN } from '../support/people.ts'
import { filled, html, photo, traced } from '../support/pictures.ts'
import { scene } from '../support/scene.ts'
import { openStage } from '../support/stage.ts'

/** What happens around a photo: it is asked for again, it was seen before, it says where it was taken. */

let stage: Awaited<ReturnType<typeof openStage>>
afterEach(() => stage.close())
const open = async (on: Messenger = 'telegram') => {
  stage = await openStage({ on })
  await atSummary(stage)
}

const sends = (bytes: Uint8Array, more: object = {}, on: Messenger = 'telegram', who = LAN) =>
  stage.world.sendsPhotos(who, stage.world.chatOf(who, on), [{ name: 'anh.jpg', bytes, mime: 'image/jpeg' }], more)
const SEND = 'Lan > Gửi đi thẩm định\nLan < Mã mô hình: DVK-26-0001\n'

/** The hours go by: ten times what is to be tried again is due. */
async function aDayPasses() {
  for (let attempt = 1; attempt <= 10; attempt++) {
    await eventually(async () => {
      const tried = await stage.db.upload.findMany({ where: { state: 'awaited' } })
      return tried.every(({ attempts, lease }) => attempts >= attempt && lease === null)
    })
    const due = { dueAt: new Date(0), queuedAt: null }
    await stage.db.upload.updateMany({ where: { state: 'awaited' }, data: due })
  }
}

describe('what does not come', () => {
  test('is tried for a day; then its sender is asked for it, and another stands in its place', async () => {
    await open()
    const mend = stage.world.fault({ method: 'getFile', code: 502, count: 100 })
    sends(await photo(1), { caption: 'Trước khi làm' })
    await heard(stage, 'Đã nhận 1 ảnh')
    await stage.play(SEND)
    await heard(stage, 'Ảnh: 0/1 đã về, 1 ảnh đang tải', HUNG)
    await aDayPasses()
    await heard(stage, 'hệ thống đã thử nhiều lần mà không tải được.\n“Trước khi làm”\nĐề nghị gửi lại ảnh khác.')
    await heard(stage, '1 ảnh người gửi được đề nghị gửi lại', HUNG)
    expect(await stage.db.upload.findFirstOrThrow()).toMatchObject({ state: 'missing', attempts: 10, file: null })
    mend()

    await stage.play('Lan > Gửi lại ngay\nLan < Đề nghị gửi ảnh thay cho')
    sends(await photo(2))
    await heard(stage, '✓ Đã nhận 1 ảnh.')
    await stage.play('Lan > Gửi ảnh này\nLan < Đã nhận ảnh gửi lại cho hồ sơ DVK-26-0001')
    await heard(stage, '✓ Đồng chí đã gửi ảnh khác thay cho ảnh gửi lúc')
    expect(saidTo(stage, LAN).filter((text) => text.includes('Trước khi làm'))).toEqual([])
    const [old, other] = await uploads(stage)
    expect(old).toMatchObject({ state: 'replaced' })
    expect(other).toMatchObject({ state: 'kept', replacesId: old!.id, submissionId: old!.submissionId })
    await stage.settled()
    expect(saidTo(stage, HUNG).filter((text) => /đang tải|đề nghị gửi lại/.test(text))).toEqual([])
    await stage.play('Hùng > Ảnh (1)\nHùng < 1 ảnh')
    expect(await stage.db.event.count({ where: { name: 'upload.replaced' } })).toBe(1)
  })

  test('stands in for the old one when the dossier comes back', async () => {
    await open()
    const mend = stage.world.fault({ method: 'getFile', code: 400, description: 'Bad Request: file is too big' })
    sends(await photo(1))
    await heard(stage, 'tệp này lớn quá 20 MB')
    mend()
    // As if it had been refused just when she sent the dossier in.
    await stage.db.upload.updateMany({ data: { state: 'awaited', dueAt: new Date(Date.now() + 3_600_000) } })
    await stage.play(SEND)
    await stage.db.upload.updateMany({ data: { state: 'refused', reason: 'too-large' } })
    await stage.play('Lan: GUILAI DVK-26-0001\nLan < Đề nghị gửi ảnh thay cho')
    sends(await photo(2))
    await stage.play('Lan > Gửi ảnh này\nLan < Đã nhận ảnh gửi lại')
    await stage.play(`
      Hùng > Đề nghị bổ sung
      Hùng > Mục tiêu
      Hùng > Xong
      Hùng > Mục tiêu cần một con số
      Hùng > Gửi đề nghị bổ sung
      Lan > Bổ sung ngay
      Lan: 50 hộ
      Lan < Ảnh: 1 ảnh
      Lan > Gửi đi thẩm định
      Lan < Mã mô hình
      Hùng < Hồ sơ gửi lại
      Hùng > Ảnh (1)`)
    const [old, other] = await uploads(stage)
    expect([old!.submissionId, other!.submissionId]).toEqual([null, expect.any(Number)])
  })

  test('may be asked for by nobody but whoever sent it, and only while it is missing', async () => {
    await open()
    sends(await photo(1))
    await heard(stage, 'Đã nhận 1 ảnh')
    await stage.play(SEND)
    await uploads(stage)
    await stage.play('Lan: GUILAI DVK-26-0001\nLan < Không có ảnh hay ghi âm nào cần gửi lại')
    await stage.db.upload.updateMany({ data: { state: 'missing', reason: 'missing' } })
    await stage.play('Mai: GUILAI DVK-26-0001\nMai < Không có ảnh hay ghi âm nào cần gửi lại')
  })
})

describe.each(['zalo_bot', 'zalo_oa'] as const)('on %s', (on) => {
  test('a file that is no picture, and one that is too large, are refused with a sentence', async () => {
    await open(on)
    sends(html, {}, on)
    await heard(stage, 'không dùng được: tệp này không phải là ảnh.', LAN, on)
    sends(filled(await photo(1), 20 * 1024 * 1024 + 1), {}, on)
    await heard(stage, 'không dùng được: tệp này lớn quá 20 MB.', LAN, on)
    await stage.settled()
    sends(await photo(2), {}, on)
    await heard(stage, 'Đã nhận 1 ảnh', LAN, on)
  })

  test('the same photo twice counts once, and no address is left anywhere', async () => {
    await open(on)
    sends(await photo(1), {}, on)
    sends(await photo(1), {}, on)
    await stage.settled()
    expect((await uploads(stage)).map(({ state }) => state)).toEqual(['kept', 'replaced'])
    await stage.play(`Lan: xong rồi à\nLan < chọn một mục`)
    await stage.play(SEND)
    expect(await stage.db.upload.count({ where: { submissionId: { not: null }, state: 'kept' } })).toBe(1)
    expect(await everything()).not.toMatch(/zalo-media|https?:\/\/127/)
  })
})

/** Every row that we keep, as text. */
async function everything(): Promise<string> {
  const tables = await stage.db.$queryRaw<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables where schemaname = current_schema()`
  const rows = await Promise.all(
    tables.map(({ name }) =>
      stage.db.$queryRawUnsafe<{ all: string | null }[]>(`select json_agg(t)::text as "all" from ${name} t`),
    ),
  )
  return rows
    .flat()
    .map(({ all }) => all)
    .join('\n')
}

test('neither the token nor an address that holds it is in the database or in a message', async () => {
  await open()
  sends(await photo(1), { asFile: true })
  await heard(stage, 'Đã nhận 1 ảnh')
  await stage.play(`${SEND}Hùng > Ảnh (1)\nHùng < 1 ảnh`)
  await uploads(stage)
  const said = [LAN, HUNG].flatMap((who) => saidTo(stage, who)).join('\n')
  const [secret = ''] = stage.emulator.token.split(':').slice(1)
  for (const text of [await everything(), said]) {
    expect(text).not.toContain(secret)
    expect(text).not.toMatch(/\/file\/bot|getFile/)
  }
})

describe('a photo that was used before', () => {
  test('is shown to the reviewer, and nothing is held up', async () => {
    await open()
    sends(await photo(7))
    await heard(stage, 'Đã nhận 1 ảnh')
    await stage.play(SEND)
    await uploads(stage)
    await atSummary(stage)
    sends(await photo(3))
    await heard(stage, 'Đã nhận 1 ảnh')
    sends(await photo(7), { asFile: true })
    await heard(stage, 'Đã nhận 2 ảnh')
    sends(await scene(7, 800, 600).resize(400).jpeg({ quality: 60 }).toBuffer())
    await heard(stage, 'Đã nhận 3 ảnh')
    await stage.play('Lan > Gửi đi thẩm định\nLan < Mã mô hình: DVK-26-0002')
    await uploads(stage)
    await stage.settled()
    const card = await heard(stage, 'DVK-26-0002', HUNG)
    expect(card).toContain('⚠ Ảnh 2 đã có trong hồ sơ khác: DVK-26-0001 (giống hệt)')
    expect(card).toContain('⚠ Ảnh 3 đã có trong hồ sơ khác: DVK-26-0001 (rất giống)')
    expect(card).not.toContain('⚠ Ảnh 1')
    expect(await heard(stage, 'Hồ sơ đăng ký mới · DVK-26-0001', HUNG)).not.toContain('⚠')
    await stage.play('Hùng > Duyệt\nLan < Đã duyệt · DVK-26-0002')
  })

  test('the photos of a model stand on one sheet, in the order of time', async () => {
    await open()
    sends(await photo(1))
    await heard(stage, 'Đã nhận 1 ảnh')
    sends(await photo(2))
    await stage.play(
      `Lan < Đã nhận 2 ảnh\n${SEND}Hùng > Ảnh (2)\nHùng > Theo thời gian\nHùng < DVK-26-0001: 2 ảnh theo thời gian`,
    )
    const sent = stage.world.chat(HUNG).messages.findLast(({ photos }) => photos !== undefined)!
    expect(sent.photos![0]!.width).toBeGreaterThan(600)
  })
})

describe('where and with what a photo was taken', () => {
  const tracesOf = async () => (await stage.db.upload.findMany({ orderBy: { id: 'asc' } })).map(({ traces }) => traces)
  const OPPO = { device: 'OPPO A57', latitude: expect.closeTo(18.36, 1), longitude: expect.closeTo(105.9, 1) }

  test('is in nothing that is shown, and is kept once they agree: of that photo and of later ones', async () => {
    await open()
    sends(await traced(1), { asFile: true })
    await heard(stage, 'Đồng chí có đồng ý cho hệ thống giữ riêng')
    const [upload] = await uploads(stage)
    expect(upload).toMatchObject({ state: 'kept', hasTraces: true, traces: null, file: expect.any(String) })
    for (const part of ['full', 'shown', 'thumb'])
      expect((await sharp(await stage.app.files.get(`uploads/${upload!.id}/${part}`)).metadata()).exif).toBeUndefined()
    await stage.play('Lan > Đồng ý giữ\nLan < Cảm ơn đồng chí. Nơi chụp')
    sends(await traced(2), { asFile: true })
    await heard(stage, 'Đã nhận 2 ảnh')
    await uploads(stage)
    expect(await tracesOf()).toEqual([OPPO, OPPO])
    expect(await stage.db.upload.count({ where: { file: { not: null } } })).toBe(0)
    expect(await stage.db.consent.findMany({ where: { to: 'traces' } })).toMatchObject([{ given: true }])
    // A change of mind wipes it out.
    await stage.play('Lan: không giữ 1\nLan < Hệ thống không giữ nơi chụp')
    expect(await tracesOf()).toEqual([null, null])
  })

  test('is asked about once, and not kept after a no', async () => {
    await open()
    sends(await traced(1), { asFile: true })
    await heard(stage, 'Đồng chí có đồng ý cho hệ thống giữ riêng')
    await stage.play('Lan > Không giữ\nLan < Hệ thống không giữ nơi chụp')
    sends(await traced(2), { asFile: true })
    await heard(stage, 'Đã nhận 2 ảnh')
    await uploads(stage)
    await stage.settled()
    expect(await tracesOf()).toEqual([null, null])
    expect(await stage.db.upload.count({ where: { file: { not: null } } })).toBe(0)
    expect(saidTo(stage, LAN).filter((text) => text.includes('có đồng ý'))).toEqual([])
    // It is no answer to the data notice.
    await stage.play('Lan: /start\nLan < Chào đồng chí Nguyễn Thị Lan')
  })
})
