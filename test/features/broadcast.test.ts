import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sendOff } from '../../src/features/broadcast/actions.ts'
import { recipientsOf } from '../../src/features/broadcast/audience.ts'
import { steer } from '../../src/features/broadcast/course.ts'
import { GROUP } from '../../src/simulator/players.ts'
import { announce, copies, crowd, HUONG as HUONG_NAME, NOTICE, paceOf, written } from '../support/crowd.ts'
import { eventually } from '../support/eventually.ts'
import { gets, meOf, running } from '../support/office.ts'
import { button, HUONG, LAN, MAI, tap } from '../support/people.ts'
import { openStage } from '../support/stage.ts'

type Stage = Awaited<ReturnType<typeof openStage>>
let stage: Stage
afterEach(() => stage.close())

const option = (value: string | number) => ({ value: String(value), label: String(value) })
const unitOf = async (name: string) => (await stage.db.unit.findFirstOrThrow({ where: { name } })).id
const last = (chat: number) => stage.world.chat(chat).messages.findLast(({ from }) => from.is_bot)
const texts = (chat: number) => stage.world.chat(chat).messages.map(({ text, caption }) => text ?? caption ?? '')
const heard = (chat: number, words = NOTICE) =>
  texts(chat).filter((text) => text.startsWith('📣 Thông báo · ') && text.includes(words)).length
const state = (id: number) => stage.db.broadcast.findUniqueOrThrow({ where: { id } })
const rows = (id: number) => stage.db.notice.findMany({ where: { view: 'broadcast', about: String(id) } })
const ended = (id: number) =>
  eventually(async () => (await state(id)).endedAt !== null, { within: 20_000, otherwise: () => rows(id) })
const send = async (id: number, order = {}) =>
  sendOff(stage.app, await meOf(stage.db, HUONG_NAME), 'telegram', id, order)
const turn = async (id: number, step: 'pause' | 'resume' | 'stop') =>
  steer(stage.app, await meOf(stage.db, HUONG_NAME), 'telegram', id, step)
/** Their name is the last word. */
const names = (found: { name: string | null }[]) => found.map(({ name }) => name?.split(' ').at(-1)).sort()

/** Anybody can send any data. */
async function forge(who: number, data: string) {
  if (stage.world.chat(who).messages.length === 0) stage.world.says(who, who, '/trogiup')
  await stage.settled()
  tap(stage.world, who, { message: stage.world.chat(who).messages.at(-1)!.message_id, data })
  await stage.settled()
  return last(who)?.text ?? ''
}

/** The file that she was sent, as lines. */
async function report() {
  const sent = await eventually(() =>
    stage.world.journal.findLast(
      ({ method, payload }) => method === 'sendDocument' && payload.chat_id === String(HUONG),
    ),
  )
  const { document } = (sent.answer as { result: { document: { file_id: string } } }).result
  const bytes = await stage.app.channels.telegram!.download(document.file_id)
  return Buffer.from(bytes).toString('utf8').slice(1).trimEnd().split('\r\n')
}

describe('whom it is for', () => {
  beforeEach(async () => {
    stage = await openStage()
  })

  const found = async (whom: string, unit = 'Hà Tĩnh', field?: string) => {
    const { id } = await meOf(stage.db, HUONG_NAME)
    const asked = { unit: option(await unitOf(unit)), whom: option(whom), ...(field && { field: option(field) }) }
    return recipientsOf(stage.db, asked, id, '2026-11-23')
  }

  it('a subtree and what people do there; the author is not told', async () => {
    expect(names(await found('everybody'))).toEqual(
      ['Hà', 'Hùng', 'Lan', 'Mai', 'Minh', 'Sơn', 'Thu', 'Thành', 'Tám', 'Đức'].sort(),
    )
    expect(names(await found('everybody', 'Tân Lâm Hương'))).toEqual(['Hà', 'Hùng', 'Lan', 'Mai'].sort())
    expect(names(await found('cadre'))).toEqual(['Lan', 'Mai', 'Tám'])
    expect(names(await found('reviewer', 'Thạch Lạc'))).toEqual(['Sơn', 'Thu', 'Đức'].sort())
    expect(names(await found('committee'))).toEqual(['Thành'])
    expect(await found('everybody', 'Nghệ An')).toEqual([])
  })

  it('those who carry models of a field, and those whose report is overdue', async () => {
    expect(await found('field', 'Hà Tĩnh', 'KT')).not.toContainEqual(expect.objectContaining({ name: 'Đặng Thị Mai' }))
    await running(stage.app)
    expect(names(await found('field', 'Hà Tĩnh', 'KT'))).toContain('Lan')
    expect(names(await found('field', 'Hà Tĩnh', 'QPAN'))).not.toContain('Lan')
    expect(await found('late')).toEqual([])
    const model = await stage.db.initiative.findFirstOrThrow({ where: { code: 'DVK-26-0001' } })
    const dueOn = new Date('2026-11-10')
    await stage.db.deadline.create({ data: { kind: 'report', about: `${model.id}@2026-11-10`, dueOn } })
    expect(names(await found('late'))).toEqual(['Lan'])
    // … of one field, or of whatever field.
    const fields = await Promise.all(['all', 'KT', 'QPAN'].map((field) => found('late', 'Hà Tĩnh', field)))
    expect(fields.map(names)).toEqual([['Lan'], ['Lan'], []])
  })

  it('groups are a choice of their own', async () => {
    expect(await found('groups')).toMatchObject([{ name: null, unit: 'xã Tân Lâm Hương' }])
    const id = await written(stage.app, { unit: option(await unitOf('Hà Tĩnh')) }, 'groups')
    await send(id)
    await stage.settled()
    expect(heard(GROUP.id)).toBe(1)
    expect(heard(LAN)).toBe(0)
  })
})

describe('one person', () => {
  it('with two messengers and two roles gets it once, where they wrote last', async () => {
    stage = await openStage({ official: true })
    await gets(stage.db, 'Nguyễn Thị Lan', 'reviewer', 'commune')
    const lan = await stage.db.account.findMany({ where: { person: { name: 'Nguyễn Thị Lan' } } })
    expect(lan.length).toBe(2)
    const id = await written(stage.app, { unit: option(await unitOf('Tân Lâm Hương')) }, 'everybody')
    await send(id)
    await ended(id)
    expect(heard(LAN)).toBe(1)
    const told = await stage.db.notice.findMany({
      where: { view: 'broadcast', account: { person: { name: 'Nguyễn Thị Lan' } } },
    })
    expect(told).toHaveLength(1)
  })

  it('who blocked the bot on one messenger gets it on the other; who has no other is marked, and may come back', async () => {
    stage = await openStage({ official: true })
    stage.world.blocks(LAN)
    stage.world.blocks(MAI)
    await stage.settled()
    await stage.db.account.deleteMany({ where: { channel: 'zalo_oa', person: { name: 'Đặng Thị Mai' } } })
    stage.world.says(LAN, stage.world.chatOf(LAN, 'zalo_oa'), 'trợ giúp')
    await stage.settled()
    await stage.db.account.updateMany({
      where: { person: { name: 'Nguyễn Thị Lan' }, channel: 'telegram' },
      data: { heardAt: stage.app.clock.now(), state: 'active' },
    })
    const id = await written(stage.app, { unit: option(await unitOf('Tân Lâm Hương')) })
    await send(id)
    await ended(id)
    expect(heard(LAN)).toBe(0)
    expect(heard(stage.world.chatOf(LAN, 'zalo_oa'))).toBe(1)
    const lines = await report()
    expect(lines).toContain(
      '2,thôn Trung Hoà,Đặng Thị Mai,Telegram,"Không tới: người nhận đã chặn, hoặc nhóm đã xoá hệ thống",',
    )
    stage.world.unblocks(MAI)
    stage.world.says(MAI, MAI, '/trogiup')
    await eventually(() => heard(MAI) === 1)
  })
})

describe('once', () => {
  beforeEach(async () => {
    stage = await openStage()
  })

  it('a second press, and one that comes at the same time, changes nothing', async () => {
    const id = await written(stage.app)
    const both = await Promise.allSettled([send(id), send(id)])
    expect(both.filter((one) => one.status === 'fulfilled' && one.value !== 'before')).toHaveLength(1)
    expect(await send(id)).toBe('before')
    await ended(id)
    expect(heard(LAN)).toBe(1)
  })

  it('the same words to some of the same people ask again for two days', async () => {
    await announce(stage.app)
    await stage.settled()
    stage.passes(47 * 60)
    const id = await written(stage.app, {}, 'everybody', `${NOTICE.toUpperCase()} !`)
    expect(await send(id)).toMatchObject({ same: { people: 1, at: new Date('2026-11-23T02:00:00Z') } })
    expect(await rows(id)).toEqual([])
    expect(await send(await written(stage.app, {}, 'everybody', `${NOTICE} năm 2026`))).toMatchObject({ recipients: 1 })
    const elsewhere = { unit: option(await unitOf('Thạch Lạc')) }
    expect(await send(await written(stage.app, elsewhere, 'reviewer'))).toMatchObject({ recipients: 3 })
    expect(await send(id, { isSure: true })).toMatchObject({ recipients: 1 })
    await stage.settled()
    expect(heard(LAN)).toBe(2)
    stage.passes(49 * 60)
    expect(await send(await written(stage.app))).toMatchObject({ recipients: 1 })
  })

  it('what was stopped before it reached somebody does not ask', async () => {
    const id = await written(stage.app)
    await send(id, { at: new Date(stage.app.clock.now().getTime() + 3_600_000) })
    await turn(id, 'stop')
    expect(await send(await written(stage.app))).toMatchObject({ recipients: 1 })
  })
})

describe('while it goes out', () => {
  let chats: number[]
  beforeEach(async () => {
    // The pace of Telegram itself, so that there is time to act in between.
    stage = await openStage({ pace: { speed: 1 } })
    chats = await crowd(stage.db, stage.world, 60)
  })
  const some = () => eventually(() => paceOf(stage.world.journal).sent >= 5)
  const onTheWay = (id: number) =>
    eventually(async () => (await rows(id)).every(({ state }) => state !== 'sending' && state !== 'due'))

  it('it pauses and goes on, and everybody gets it once', async () => {
    const id = await announce(stage.app)
    await some()
    await turn(id, 'pause')
    await onTheWay(id)
    const { missed } = copies(stage.world, chats)
    expect(missed).toBeGreaterThan(30)
    await eventually(() => texts(HUONG).some((text) => text.includes(': tạm dừng')))
    expect(copies(stage.world, chats)).toMatchObject({ missed })
    tap(stage.world, HUONG, button(stage.world, HUONG, 'Gửi tiếp'))
    await ended(id)
    expect(copies(stage.world, chats)).toEqual({ missed: 0, once: 60, more: 0 })
    expect(await state(id)).toMatchObject({ state: 'finished' })
  })

  it('it stops for good, and the report says who did not get it', async () => {
    const id = await announce(stage.app)
    await some()
    tap(stage.world, HUONG, button(stage.world, HUONG, 'Dừng hẳn'))
    const sure = await eventually(() => texts(HUONG).find((text) => text.includes('người nhận chưa có tin này')))
    expect(sure).toMatch(/Dừng hẳn thông báo số 1\? Còn \d+ người nhận/)
    tap(stage.world, HUONG, button(stage.world, HUONG, 'Dừng hẳn'))
    await ended(id)
    const { missed, more } = copies(stage.world, chats)
    expect(more).toBe(0)
    expect(missed).toBeGreaterThan(20)
    await expect(turn(id, 'resume')).rejects.toMatchObject({ key: 'broadcast-already-stopped' })
    const lines = await report()
    expect(lines).toHaveLength(62)
    // Lan is the sixty-first.
    expect(lines.filter((line) => line.includes('thông báo đã dừng'))).toHaveLength(missed + 1 - heard(LAN))
  })

  it('an answer does not wait behind it, and the progress is one message that changes', async () => {
    const id = await announce(stage.app)
    await some()
    const begun = paceOf(stage.world.journal).sent
    stage.world.says(MAI, MAI, '/dangky')
    await eventually(() => texts(MAI).some((text) => text.includes('tên là gì')))
    expect(paceOf(stage.world.journal).sent - begun).toBeLessThan(30)
    await ended(id)
    await stage.settled()
    const standing = texts(HUONG).filter((text) => text.includes('Thông báo số 1'))
    expect(standing).toEqual([expect.stringContaining('✅ Thông báo số 1: đã gửi xong')])
    expect(standing[0]).toContain('Đã gửi: 61')
    const edits = stage.world.journal.filter(
      ({ method, payload }) => method === 'editMessageText' && payload.chat_id === String(HUONG),
    )
    expect(edits.length).toBeGreaterThan(2)
  })

  it('a file is handed over to Telegram a few times, and then sent by its name', async () => {
    const upload = await stage.db.upload.create({
      data: {
        accountId: (await stage.db.account.findFirstOrThrow({ where: { chat: String(HUONG) } })).id,
        personId: (await meOf(stage.db, HUONG_NAME)).id,
        ...{ kind: 'file', message: '0', name: 'ke-hoach.pdf', sentAt: new Date(), state: 'kept', sha256: 'abc' },
      },
    })
    await stage.app.files.put(`uploads/${upload.id}/file`, Buffer.from('%PDF-1.4 ke hoach'))
    const files = [{ file: `upload:${upload.id}`, key: 'k', name: 'ke-hoach.pdf' }]
    const id = await announce(stage.app, { files })
    await ended(id)
    const sent = stage.world.journal.filter(
      ({ method, payload }) => method === 'sendDocument' && String(payload.caption).includes(NOTICE),
    )
    expect(sent).toHaveLength(61)
    const handedOver = sent.filter(({ payload }) => String(payload.document).startsWith('attach:'))
    expect(handedOver.length).toBeLessThanOrEqual(8)
    expect(stage.world.chat(chats[30]!).messages[0]).toMatchObject({ document: { name: 'ke-hoach.pdf' } })
  })
})

describe('what goes wrong', () => {
  beforeEach(async () => {
    stage = await openStage()
  })

  it('a long 429 parks that chat and nobody else', async () => {
    const chats = await crowd(stage.db, stage.world, 10)
    stage.world.fault({ method: 'sendMessage', chat: chats[4]!, code: 429, retry_after: 3600 })
    const id = await announce(stage.app)
    await eventually(() => copies(stage.world, chats).once === 9)
    const parked = await eventually(async () => (await rows(id)).find(({ state }) => state === 'due'))
    expect(parked.dueAt.getTime() - Date.now()).toBeGreaterThan(3_000_000)
    expect(await state(id)).toMatchObject({ state: 'sending', endedAt: null })
    await eventually(() => texts(HUONG).some((text) => text.includes('Còn lại: 1')))
    expect(stage.world.violations).toEqual([])
    // It can still be stopped: the one who is left does not get it.
    await turn(id, 'stop')
    await ended(id)
    expect(await rows(id)).toContainEqual(expect.objectContaining({ state: 'dead', reason: 'over' }))
  })

  it('a group that became a supergroup is followed', async () => {
    const id = await written(stage.app, { unit: option(await unitOf('Tân Lâm Hương')) }, 'groups')
    const moved = stage.world.migrate(GROUP.id)
    await stage.db.account.updateMany({ where: { unitId: { not: null } }, data: { chat: String(GROUP.id) } })
    await send(id)
    await ended(id)
    expect(heard(moved)).toBe(1)
    expect(await rows(id)).toMatchObject([{ state: 'shown' }])
  })

  it('nobody knows whether it arrived: it is tried once more, and said', async () => {
    stage.world.fault({ method: 'sendMessage', chat: LAN, drop: 'after', count: 2 })
    const id = await announce(stage.app)
    await ended(id)
    expect(heard(LAN)).toBe(2)
    expect(await report()).toContainEqual(expect.stringContaining('Không chắc đã tới'))
  })

  it('a worker died while it sent: it is sent once more, and said', async () => {
    const id = await written(stage.app)
    await send(id, { at: new Date(stage.app.clock.now().getTime() + 3_600_000) })
    await stage.db.notice.updateMany({
      where: { view: 'broadcast', about: String(id) },
      data: { state: 'sending', lease: 'of the dead', leaseUntil: new Date(0) },
    })
    await stage.clock('10:05')
    await ended(id)
    expect(heard(LAN)).toBe(1)
    expect(await report()).toContainEqual(expect.stringMatching(/Lan,Telegram,"Đã gửi, có thể hai lần: .*",\d\d:\d\d /))
    await eventually(() => texts(HUONG).some((text) => text.includes('• Đã gửi, có thể hai lần: 1')))
  })

  it('why somebody did not get it is said in words, never in those of the messenger', async () => {
    stage.world.fault({ method: 'sendMessage', chat: LAN, code: 400, description: 'Bad Request: CHAT_RESTRICTED' })
    const id = await announce(stage.app)
    await ended(id)
    const [, line] = await report()
    expect(line).toMatch(/Lan,Telegram,Không gửi được: ứng dụng này không nhận nội dung/)
    expect(texts(HUONG).join()).not.toContain('CHAT_RESTRICTED')
  })

  it('whoever has only a messenger that is not connected does not wait for themselves', async () => {
    await stage.db.account.updateMany({
      where: { person: { name: 'Nguyễn Thị Lan' } },
      data: { channel: 'zalo_oa' },
    })
    const id = await announce(stage.app)
    await ended(id)
    expect(await report()).toContainEqual(expect.stringContaining('Chờ: hệ thống chưa kết nối với ứng dụng này'))
  })

  it('names that a spreadsheet would take for a formula stay names', async () => {
    await stage.db.person.updateMany({ where: { name: 'Nguyễn Thị Lan' }, data: { name: '=1+1' } })
    const id = await announce(stage.app)
    await ended(id)
    expect(await report()).toContain(
      "1,thôn Nhân Hoà,'=1+1,Telegram,Đã gửi,09:00 23/11".replace(/09:00.*/, await shownAt(id)),
    )
  })
  const shownAt = async (id: number) => {
    const [row] = await rows(id)
    const there = new Date(row!.shownAt!.getTime() + 7 * 3_600_000).toISOString()
    return `${there.slice(11, 16)} ${Number(there.slice(8, 10))}/${Number(there.slice(5, 7))}`
  }
})

describe('before it is sent off', () => {
  beforeEach(async () => {
    stage = await openStage()
  })

  it('it can be seen as people will see it, changed and dropped; what is left is found again', async () => {
    const id = await written(stage.app, {
      unit: { ...option(await unitOf('Tân Lâm Hương')), label: 'xã Tân Lâm Hương' },
    })
    await stage.play(
      `Hương: /thongbao
      Hương < soạn thông báo mới
      Hương > Thông báo số 1: chưa gửi
      Hương < Số người nhận: 2
      Hương > Xem thử
      Hương < 📣 Thông báo · tỉnh Hà Tĩnh`.replace('tỉnh Hà Tĩnh', 'xã Tân Lâm Hương'),
    )
    await stage.play(`Hương > ✎ Sửa
      Hương < Phạm vi: xã Tân Lâm Hương
      Hương > Sửa một mục
      Hương > Người nhận
      Hương < Gửi cho ai
      Hương > Người thẩm định
      Hương < xem lại
      Hương > Xem trước khi gửi
      Hương < Số người nhận: 2. Có: Lê Thị Hà`)
    expect(await stage.db.broadcast.count()).toBe(1)
    await stage.play(`Hương > ✖ Bỏ
      Hương < Đã bỏ thông báo này
      Hương: /thongbao
      Hương < muốn thông báo điều gì`)
    await stage.clock('9:05')
    expect(await forge(HUONG, `broadcast.send.${id}`)).toContain('đã dừng rồi')
    expect(await stage.db.notice.count({ where: { view: { startsWith: 'broadcast' } } })).toBe(0)
  })

  it('those whose report is overdue can be asked for by field', async () => {
    await stage.play(`Hương: /thongbao
      Hương < muốn thông báo điều gì
      Hương: ${NOTICE}
      Hương > Bỏ qua
      Hương < một tệp văn bản
      Hương > Bỏ qua
      Hương < Gửi cho ai
      Hương > Người chưa gửi báo cáo đến hạn
      Hương < Lĩnh vực nào?
      Hương > Tất cả các lĩnh vực
      Hương < xem lại
      Hương < Lĩnh vực: Tất cả các lĩnh vực`)
  })

  it('its photos must be there', async () => {
    const account = await stage.db.account.findFirstOrThrow({ where: { chat: String(HUONG) } })
    const row = { accountId: account.id, personId: account.personId!, kind: 'photo' as const, sentAt: new Date() }
    const upload = await stage.db.upload.create({ data: { ...row, message: '0', dueAt: new Date('2030-01-01') } })
    const id = await written(stage.app, { photos: [{ file: `upload:${upload.id}`, key: 'k' }] })
    await expect(send(id)).rejects.toMatchObject({ key: 'broadcast-files-awaited' })
    await stage.db.upload.update({ where: { id: upload.id }, data: { state: 'refused', reason: 'broken' } })
    await expect(send(id)).rejects.toMatchObject({ key: 'broadcast-files-lost' })
    expect(await state(id)).toMatchObject({ state: 'composed' })
    const sha256 = 'abc'
    await stage.db.upload.update({ where: { id: upload.id }, data: { state: 'kept', sha256 } })
    expect(await send(id)).toMatchObject({ recipients: expect.any(Number) })
    // Fetched anew, it is the same photo: it is known by what is in it, not by when it came.
    const other = await stage.db.upload.create({ data: { ...row, message: '1', state: 'kept', sha256 } })
    const again = await written(stage.app, { photos: [{ file: `upload:${other.id}`, key: 'l' }] })
    expect(await send(again)).toMatchObject({ same: { people: expect.any(Number) } })
  })

  it('an hour that has passed while the button was left', async () => {
    const id = await written(stage.app)
    expect(await forge(HUONG, `broadcast.sure.${id}.29000000`)).toContain('Giờ này đã qua')
  })
})

describe('its hour', () => {
  it('whoever may not speak to that unit any more does not: it is stopped', async () => {
    stage = await openStage()
    const id = await written(stage.app)
    await send(id, { at: new Date('2026-11-24T01:00:00Z') })
    await stage.db.role.updateMany({ where: { person: { name: HUONG_NAME } }, data: { state: 'ended' } })
    await stage.clock('8:05', '2026-11-24')
    await stage.clock('8:06', '2026-11-24')
    expect(await state(id)).toMatchObject({ state: 'stopped', startedAt: null })
    expect(heard(LAN)).toBe(0)
  })

  it('“Vẫn gửi” that was left until the night waits for the morning, unless it was urgent', async () => {
    stage = await openStage()
    await announce(stage.app)
    await stage.settled()
    const [calm, urgent] = [await written(stage.app), await written(stage.app)]
    expect(await forge(HUONG, `broadcast.send.${calm}`)).toContain('đã nhận đúng nội dung này lúc 09:00 23/11')
    await stage.clock('22:30')
    tap(stage.world, HUONG, button(stage.world, HUONG, 'Vẫn gửi'))
    await eventually(() => texts(HUONG).some((text) => text.includes('Đã hẹn giờ: gửi tới 1 người nhận lúc 06:30')))
    expect(await state(calm)).toMatchObject({ state: 'scheduled', startedAt: null })
    // What is to go out in the morning has the same words.
    expect(await forge(HUONG, `broadcast.urgent.${urgent}`)).toContain('sẽ nhận đúng nội dung này lúc 06:30 24/11')
    tap(stage.world, HUONG, button(stage.world, HUONG, 'Vẫn gửi'))
    await ended(urgent)
    expect(heard(LAN)).toBe(2)
    expect(await forge(HUONG, `broadcast.end.${calm}`)).toContain('Thông báo này chưa gửi cho ai')
  })

  it('at night it waits for the morning, unless it is urgent', async () => {
    stage = await openStage({ now: new Date('2026-11-23T15:30:00Z') })
    const id = await written(stage.app)
    expect(await forge(HUONG, `broadcast.show.${id}`)).toContain('Bây giờ là ban đêm: tin chờ đến 06:30 24/11')
    tap(stage.world, HUONG, button(stage.world, HUONG, 'Gửi lúc 6:30'))
    await eventually(() =>
      texts(HUONG).some((text) => text.includes('Đã hẹn giờ: gửi tới 1 người nhận lúc 06:30 24/11')),
    )
    const urgent = await written(stage.app, {}, 'cadre', 'Bão số 10 vào đêm nay')
    expect(await forge(HUONG, `broadcast.urgent.${urgent}`)).toBeDefined()
    await ended(urgent)
    expect([heard(LAN), heard(LAN, 'Bão số 10')]).toEqual([0, 1])
    await stage.clock('6:31', '2026-11-24')
    await ended(id)
    expect(heard(LAN)).toBe(1)
  })
})

describe('nobody else', () => {
  beforeEach(async () => {
    stage = await openStage()
  })

  it('sends, sees or steers it, whatever they press', async () => {
    const id = await written(stage.app)
    const forged = [
      'show',
      'look',
      'edit',
      'when',
      'send',
      'urgent',
      'drop',
      'pause',
      'resume',
      'stop',
      'end',
      'report',
    ]
    for (const name of forged)
      expect(await forge(LAN, `broadcast.${name}.${id}`), name).toContain('dành cho Ban Chỉ đạo')
    expect(await forge(LAN, `broadcast.sure.${id}.0`)).toContain('dành cho Ban Chỉ đạo')
    expect(await forge(LAN, 'broadcast.new')).toContain('dành cho Ban Chỉ đạo')
    expect(await state(id)).toMatchObject({ state: 'composed' })
    expect(await rows(id)).toEqual([])
  })

  it('what was pressed may be anything', async () => {
    for (const data of ['broadcast.send', 'broadcast.send.x', 'broadcast.sure.1.-5', 'broadcast.report.99999999999'])
      expect(await forge(HUONG, data), data).toMatch(/đã cũ|dành cho/)
    expect(await forge(HUONG, 'broadcast.send.12345')).toContain('dành cho Ban Chỉ đạo')
  })

  it('a unit that is not below: neither chosen nor written to', async () => {
    const elsewhere = { unit: option(await unitOf('Nghệ An')) }
    await expect(written(stage.app, elsewhere)).rejects.toMatchObject({ key: 'policy-broadcast' })
  })
})

describe('a file that is sent along', () => {
  beforeEach(async () => {
    stage = await openStage()
    await stage.play(`Hương: /thongbao
      Hương < muốn thông báo điều gì
      Hương: ${NOTICE}
      Hương > Bỏ qua
      Hương < một tệp văn bản`)
  })
  const sends = (name: string, bytes: Uint8Array) =>
    stage.world.sendsPhotos(HUONG, HUONG, [{ name, bytes }], { asFile: true })

  it('a program is refused by its name, and nothing is lost', async () => {
    sends('cai-dat.exe', Buffer.from('MZ'))
    await stage.settled()
    expect(last(HUONG)?.text).toContain('chỉ nhận tệp văn bản: PDF, Word')
    expect(await stage.db.upload.count()).toBe(0)
    await stage.play('Hương > Bỏ qua\nHương < Gửi cho ai')
  })

  it('one that only has the name of a document is refused by its bytes, and does not count', async () => {
    sends('ke-hoach.pdf', Buffer.from('<html><script>alert(1)</script>'))
    await eventually(() => texts(HUONG).some((text) => text.includes('không phải là văn bản PDF')))
    await stage.play('Hương > Cán bộ cơ sở\nHương < xem lại')
    expect(last(HUONG)?.text).not.toContain('ke-hoach.pdf')
  })
})

describe('on a Zalo Bot', () => {
  beforeEach(async () => {
    stage = await openStage({ on: 'zalo_bot', monthly: 200 })
  })
  const chatOf = (who: number) => stage.world.chatOf(who, 'zalo_bot')
  const author = () => chatOf(HUONG)

  it('codes that were told show how it stands, with what can be done', async () => {
    const id = await written(stage.app, { unit: option(await unitOf('Hà Tĩnh')) })
    await send(id, { at: new Date('2026-11-24T01:00:00Z') })
    await eventually(() => texts(author()).some((text) => text.includes('Dừng hẳn: gõ DUNGGUI 1')))
    stage.world.says(LAN, chatOf(LAN), 'DUNGGUI 1')
    await eventually(() => texts(chatOf(LAN)).some((text) => text.includes('dành cho Ban Chỉ đạo')))
    await stage.play(`Hương: dừng gửi 1
      Hương < Thông báo số 1: đã hẹn giờ
      Hương: 1
      Hương < Còn 3 người nhận chưa có tin này
      Hương: 1
      Hương < Đã dừng hẳn`)
    expect(await state(id)).toMatchObject({ state: 'stopped' })
    expect((await rows(id)).map(({ state, reason }) => [state, reason])).toEqual(Array(3).fill(['dead', 'over']))
  })

  it('whoever had got it when it was stopped has got it', async () => {
    await stage.db.account.deleteMany({ where: { channel: 'telegram', person: { name: 'Nguyễn Thị Lan' } } })
    const id = await written(stage.app)
    await send(id)
    await eventually(() => heard(chatOf(LAN)) === 1)
    await stage.settled()
    // As if she had pressed while the message was on its way: the row is looked at once more.
    await stage.db.broadcast.update({ where: { id }, data: { state: 'stopped', endedAt: null } })
    await stage.db.notice.updateMany({
      where: { view: 'broadcast', about: String(id) },
      data: { wanted: { increment: 1 }, state: 'due', queuedAt: null },
    })
    stage.app.nudge()
    await eventually(async () => (await rows(id)).every(({ state }) => state !== 'due' && state !== 'sending'))
    expect(await rows(id)).toMatchObject([{ state: 'shown', reason: null }])
    expect(heard(chatOf(LAN))).toBe(1)
  })

  it('the last messages of the month are not for broadcasts, and the report says so', async () => {
    await stage.db.account.deleteMany({ where: { channel: 'telegram', person: { name: 'Nguyễn Thị Lan' } } })
    await stage.db.usage.create({ data: { channel: 'zalo_bot', month: '2026-11', sent: 192 } })
    const id = await written(stage.app)
    await send(id)
    await eventually(async () => (await rows(id))[0]?.state === 'dead')
    await stage.clock('9:05')
    await stage.settled()
    expect(heard(chatOf(LAN))).toBe(0)
    expect(texts(author()).at(-1)).toContain('Hết số tin của tháng: 1')
  })
})
