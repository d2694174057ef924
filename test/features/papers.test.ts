import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../src/context.ts'
import type { Prisma, Tx } from '../../src/db.ts'
import { enter } from '../../src/features/papers/actions.ts'
import { certificate } from '../../src/features/papers/certificate.ts'
import { removeOld } from '../../src/features/papers/removal.ts'
import { NotKept } from '../../src/ports.ts'
import { eventually } from '../support/eventually.ts'
import { claimed } from '../support/papers.ts'
import { HUNG, HUONG, LAN } from '../support/people.ts'
import { recognised, runningModel } from '../support/recognition.ts'
import { openStage } from '../support/stage.ts'
import { holds, press } from '../support/ways.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const YEAR = { from: '2026-01-01', to: '2026-12-31' }
const idOf = async (code: string) => (await stage.db.unit.findUniqueOrThrow({ where: { code } })).id
const last = (chat: number) => stage.world.chat(chat).messages.findLast(({ from }) => from.is_bot)!

/** Somebody asks for a paper, as the form does. */
async function ordered(kind: string, more: object = {}, name = 'Phan Thị Hương', unit = 'ha-tinh') {
  const person = await stage.db.person.findFirstOrThrow({ where: { name }, include: { accounts: true } })
  const { id: accountId } = person.accounts.find(({ channel }) => channel === 'telegram')!
  const params = { unit: await idOf(unit), period: YEAR, ...more }
  const paper = await stage.db.paper.create({ data: { kind, params, personId: person.id, accountId } })
  stage.app.nudge()
  return paper
}

const documents = (chat: number) => stage.world.chat(chat).messages.flatMap(({ document }) => document ?? [])

describe('who may', () => {
  it('not: a cadre, and whoever forges', async () => {
    await stage.play('Lan: /vanban\nLan < do người thẩm định')
    await press(stage, 'Lan', 'papers.new.report')
    expect(last(LAN).text).toContain('do người thẩm định')
    await press(stage, 'Lan', 'papers.certificates.0')
    expect(last(LAN).text).toContain('do người thẩm định')
    expect(await stage.db.paper.count()).toBe(0)
  })

  it.each(['constructor', 'certificate', '', 'report.1'])('“%s” is no paper', async (kind) => {
    await press(stage, 'Hương', `papers.new.${kind}`)
    if (kind !== 'report.1') expect(last(HUONG).text).toContain('Mục này đã cũ')
    expect(await stage.db.paper.count()).toBe(0)
  })

  it('not: the papers of others', async () => {
    const { id } = await ordered('register')
    await stage.settled()
    for (const data of [`papers.again.${id}`, `papers.fetch.${id}`, 'papers.fetch.99999999999', 'papers.again.0']) {
      await press(stage, 'Hùng', data)
      expect(last(HUNG).text).toContain('Mục này đã cũ')
    }
    expect(documents(HUNG)).toEqual([])
    expect(await stage.db.paper.count()).toBe(1)
  })

  it('not any more: whoever lost the role reads no figures', async () => {
    const { id } = await ordered('register')
    await stage.settled()
    await stage.db.role.updateMany({ where: { person: { name: 'Phan Thị Hương' } }, data: { state: 'ended' } })
    const before = documents(HUONG).length
    for (const data of [`papers.fetch.${id}`, `papers.again.${id}`]) {
      await press(stage, 'Hương', data)
      expect(last(HUONG).text).toContain('do người thẩm định')
    }
    expect(documents(HUONG)).toHaveLength(before)
  })

  it('not: a unit beside one’s own, whatever the form was told', async () => {
    await stage.play('Hùng: /vanban\nHùng > Sổ đăng ký mô hình\nHùng < thời gian nào')
    const draft = await stage.db.draft.findFirstOrThrow({ where: { form: 'paper' } })
    const state = draft.state as { answers: object }
    const unit = { value: String(await idOf('nghe-an')), label: 'tỉnh Nghệ An' }
    await stage.db.draft.update({
      where: { id: draft.id },
      data: { state: { ...state, stage: 'confirm', answers: { unit, period: YEAR } } },
    })
    await press(stage, 'Hùng', `form.${draft.id}.confirm.send`)
    expect(last(HUNG).text).toContain('do người thẩm định')
    expect(await stage.db.paper.count()).toBe(0)
  })
})

describe('a job', () => {
  it('that was killed is run again by another worker, and sends one file', async () => {
    const { id } = await ordered('register')
    await stage.settled()
    const paper = await stage.db.paper.findUniqueOrThrow({ where: { id } })
    // As a worker leaves it that dies after it put the file away, and before it could say so.
    await stage.db.notice.deleteMany({ where: { view: 'paper' } })
    await stage.db.paper.update({ where: { id }, data: { ...claimed(paper), leaseUntil: new Date(0) } })
    await stage.flush()
    stage.app.nudge()
    await stage.settled()
    const after = await stage.db.paper.findUniqueOrThrow({ where: { id } })
    expect(after).toMatchObject({ state: 'made', files: paper.files, attempts: paper.attempts + 1 })
    expect(await stage.db.notice.count({ where: { view: 'paper' } })).toBe(1)
  })

  it('is made once, when two workers take it at once', async () => {
    const { id } = await ordered('tables')
    const { makePaper } = await import('../../src/engine/papers.ts')
    await Promise.all([makePaper(stage.app, id), makePaper(stage.app, id), makePaper(stage.app, id)])
    await stage.settled()
    expect((await stage.db.paper.findUniqueOrThrow({ where: { id } })).attempts).toBe(1)
    expect(documents(HUONG)).toHaveLength(1)
  })

  it('that takes its workers down with it is given up, and says so', async () => {
    const { id } = await ordered('register', {}, 'Phan Thị Hương')
    await stage.settled()
    await stage.db.paper.update({
      where: { id },
      data: { state: 'wanted', attempts: 3, lease: 'of the dead', leaseUntil: new Date(0), queuedAt: null },
    })
    await stage.db.notice.deleteMany({ where: { view: 'paper' } })
    stage.app.nudge()
    await stage.settled()
    expect(await stage.db.paper.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'failed',
      reason: 'broken',
    })
    expect(last(HUONG).text).toContain('gặp lỗi')
  })

  it('that cannot be made says why, and is made anew with one press', async () => {
    await ordered('album')
    await stage.settled()
    expect(last(HUONG).text).toContain('chưa có mô hình nào được công nhận')
    const model = await runningModel(stage.db)
    await recognised(stage.app, model)
    await stage.settled()
    await stage.play('Hương > Làm lại')
    await stage.settled()
    expect(documents(HUONG).map(({ name }) => name)).toEqual(['album-mo-hinh-dan-van-kheo-nam-2026-tinh-ha-tinh.pdf'])
  })

  it('waits a little for a storage that is gone, and then says so', async () => {
    await ordered('register')
    await stage.settled()
    await rm(join(stage.app.config.dataDir, 'files'), { recursive: true })
    const { id } = await ordered('tables')
    await eventually(async () => (await stage.db.paper.findUniqueOrThrow({ where: { id } })).state === 'failed')
    await stage.settled()
    expect(last(HUONG).text).toContain('Kho lưu tệp đang trục trặc')
    expect(JSON.stringify(last(HUONG).reply_markup)).toContain(`papers.again.${id}`)
  })

  it('that takes too long is ended, and says so', async () => {
    await stage.close()
    stage = await openStage({ pace: { paper: 1 } })
    await ordered('register')
    await stage.settled()
    expect(last(HUONG).text).toContain('lâu quá')
  })

  it('is not asked for twice while it is being made', async () => {
    const { id, params } = await ordered('csv')
    await stage.settled()
    await stage.db.paper.update({ where: { id }, data: { state: 'wanted', dueAt: new Date(Date.now() + 60_000) } })
    await stage.db.paper.create({
      data: {
        ...(await stage.db.paper.findUniqueOrThrow({ where: { id } })),
        id: 99,
        draftId: null,
        params: { ...(params as object), form: 'x' },
        state: 'failed',
        files: [],
      },
    })
    await stage.db.paper.update({ where: { id: 99 }, data: { params: params as object } })
    await press(stage, 'Hương', 'papers.again.99')
    expect(last(HUONG).text).toContain('đang được lập rồi')
    expect(await stage.db.paper.count()).toBe(2)
  })

  it('says how far it is where messages can be edited, and ends in the same place', async () => {
    const { id, accountId } = await ordered('register')
    await stage.settled()
    await stage.db.paper.update({
      where: { id },
      data: { state: 'wanted', progress: 45, dueAt: new Date(Date.now() + 60_000) },
    })
    await stage.db.notice.create({ data: { accountId, view: 'paper-progress', about: String(id) } })
    stage.app.nudge()
    await stage.settled()
    const message = last(HUONG)
    expect(message.text).toBe('⏳ Đang lập: Sổ đăng ký mô hình năm 2026, tỉnh Hà Tĩnh … 45%')
    await stage.db.paper.update({ where: { id }, data: { dueAt: new Date(0), queuedAt: null } })
    stage.app.nudge()
    await stage.settled()
    const found = stage.world.chat(HUONG).messages.find(({ message_id }) => message_id === message.message_id)
    expect(found?.text).toBe('✅ Đã lập xong: Sổ đăng ký mô hình năm 2026, tỉnh Hà Tĩnh')
  })
})

it('is asked for anew when the one that waited was made in that very moment', async () => {
  const { id, personId, accountId, params } = await ordered('csv')
  await stage.settled()
  await stage.db.paper.update({ where: { id }, data: { state: 'wanted', dueAt: new Date(Date.now() + 60_000) } })
  const ctx = { app: stage.app, who: { id: personId }, account: accountId, here: {} } as unknown as Context
  const entry = { kind: 'csv', params: params as object, unitId: await idOf('ha-tinh'), draftId: undefined }
  // A second connection would wait for this transaction on the embedded database: the row changes inside it.
  const entered = await stage.db.$transaction((tx) => {
    const racing = {
      findFirst: (args: Prisma.PaperFindFirstArgs) => tx.paper.findFirst(args),
      async createManyAndReturn(args: Prisma.PaperCreateManyAndReturnArgs) {
        const made = await tx.paper.createManyAndReturn(args)
        if (made.length === 0) await tx.paper.update({ where: { id }, data: { state: 'made' } })
        return made
      },
    }
    return enter(ctx, { paper: racing } as unknown as Tx, async () => undefined, entry)
  })
  expect(entered.isNew).toBe(true)
  expect(entered.id).toBeGreaterThan(id)
})

it('a form that is sent twice makes one paper', async () => {
  await stage.play(`Hùng: /vanban
    Hùng > Sổ đăng ký mô hình
    Hùng < thời gian nào
    Hùng > Năm 2026
    Hùng < Thời gian: 1/1/2026 – 31/12/2026`)
  const draft = await stage.db.draft.findFirstOrThrow({ where: { form: 'paper' } })
  for (let times = 0; times < 2; times++) await press(stage, 'Hùng', `form.${draft.id}.confirm.send`)
  expect(last(HUNG).text).toContain('đã nhận yêu cầu này rồi')
  expect(await stage.db.paper.count()).toBe(1)
})

it('a time that is typed has begun, and is of this year when it can be', async () => {
  await stage.play(
    'Hùng: /vanban\nHùng > Sổ đăng ký mô hình\nHùng < thời gian nào\nHùng: quý II\nHùng < 1/4/2026 – 30/6/2026',
  )
  await stage.play(
    'Hùng: /vanban\nHùng > Bảng số liệu\nHùng < thời gian nào\nHùng: hôm kia\nHùng < Hệ thống chưa hiểu kỳ này\nHùng: tháng 12\nHùng < 1/12/2025 – 31/12/2025',
  )
})

it('a file can be had once more', async () => {
  const { id } = await ordered('register')
  await stage.settled()
  await stage.play('Hương: /vanban\nHương < Đã lập gần đây\nHương > Gửi lại')
  await stage.settled()
  expect(documents(HUONG)).toHaveLength(2)
  const bytes = await stage.app.files.get(`papers/${id}/0`)
  expect(Object.keys(unzipSync(bytes))).toContain('xl/worksheets/sheet1.xml')
})

it('a file is removed after ninety days, the row says so, and it can be made anew', async () => {
  const { id } = await ordered('register')
  const young = await ordered('tables')
  await stage.settled()
  const since = (days: number) => new Date(stage.app.clock.now().getTime() - days * 86_400_000)
  await stage.db.paper.update({ where: { id }, data: { at: since(92) } })
  await stage.db.paper.update({ where: { id: young.id }, data: { at: since(89) } })
  for (let times = 0; times < 2; times++) await removeOld(stage.app)
  await expect(stage.app.files.get(`papers/${id}/0`)).rejects.toThrow(NotKept)
  expect(await stage.app.files.get(`papers/${young.id}/0`)).not.toHaveLength(0)
  await press(stage, 'Hương', `papers.fetch.${id}`)
  expect(last(HUONG).text).toContain('Tệp đã quá 90 ngày nên hệ thống đã dọn')
  await stage.play('Hương: /vanban\nHương < tệp đã dọn\nHương > Làm lại\nHương < đang lập')
  await stage.settled()
  expect(documents(HUONG)).toHaveLength(3)
})

it('nobody asks for more than thirty papers an hour', async () => {
  const { id, personId } = await ordered('register')
  await stage.settled()
  for (let times = 0; times < 30; times++) await stage.app.limits.allow(`paper:${personId}`, 30, 3600)
  await press(stage, 'Hương', `papers.again.${id}`)
  expect(last(HUONG).text).toContain('yêu cầu nhiều văn bản trong một giờ')
  expect(await stage.db.paper.count()).toBe(1)
})

it('a certificate comes as a picture and as a PDF, with a code that stays', async () => {
  const model = await runningModel(stage.db)
  await recognised(stage.app, model, 'outstanding')
  await holds(stage, 'Thành', 'reviewer', 'Thạch Lạc')
  const chair = stage.world.people().find(({ name }) => name.endsWith('Thành'))!.id
  const asks = (answers: string) => `Thành: VANBAN DVK-26-0001\nThành < Số của quyết định${answers}`
  await stage.play(asks('\nThành > Bỏ qua\nThành > Lập giấy chứng nhận\nThành < đang lập'))
  await stage.settled()
  const { code } = await stage.db.recognition.findFirstOrThrow()
  expect(code).toMatch(/^[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}$/)
  await stage.play(
    asks(
      '\nThành: 125-QĐ/ĐU\nThành < Ngày của quyết định\nThành: 15/10/2026\nThành > Lập giấy chứng nhận\nThành < đang lập',
    ),
  )
  await stage.settled()
  expect(await stage.db.recognition.findFirstOrThrow()).toMatchObject({ code, decision: '125-QĐ/ĐU' })
  expect(
    documents(chair)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([
    'giay-chung-nhan-dvk-26-0001.pdf',
    'giay-chung-nhan-dvk-26-0001.pdf',
    'giay-chung-nhan-dvk-26-0001.png',
    'giay-chung-nhan-dvk-26-0001.png',
  ])
})

it('a certificate bears a QR code only where somebody can open what it leads to', async () => {
  const model = await runningModel(stage.db)
  await recognised(stage.app, model, 'recognised')
  await stage.db.recognition.updateMany({ data: { code: 'K7QWM-3XHTA' } })
  const darkest = async () => {
    const asked = { params: { initiative: model.id }, language: 'vi' as const }
    const { files } = await certificate(stage.app, asked as Parameters<typeof certificate>[1], () => undefined)
    const { data, info } = await sharp(files[0]!.bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
    const scale = info.width / 842
    const [left, top] = [Math.round(84 * scale), Math.round(427 * scale)]
    const row = (y: number) => data.subarray((top + y) * info.width + left, (top + y) * info.width + left + 92 * scale)
    return Math.min(...Array.from({ length: Math.floor(90 * scale) }, (_, y) => Math.min(...row(y))))
  }
  expect(await darkest()).toBeLessThan(20)
  stage.app.config.roles = ['bot', 'worker']
  expect(await darkest()).toBeGreaterThan(200)
})

it('there is no certificate of what was not recognised, nor for strangers', async () => {
  const model = await runningModel(stage.db)
  await stage.play('Thành: VANBAN DVK-26-0001\nThành < chưa có kết luận công nhận')
  await recognised(stage.app, model)
  await stage.play('Hùng: VANBAN DVK-26-0001\nHùng < do người thẩm định')
  await press(stage, 'Hùng', `papers.certificate.${model.id}`)
  expect(last(HUNG).text).toContain('do người thẩm định')
  expect(await stage.db.draft.count({ where: { form: 'certificate' } })).toBe(0)
})

describe('the decision that a certificate names', () => {
  const decided = () => stage.db.recognition.findFirstOrThrow()

  it('is written by those who decided; others get the certificate with what is there', async () => {
    await recognised(stage.app, await runningModel(stage.db))
    await holds(stage, 'Hùng', 'reviewer', 'Vĩnh Thịnh')
    await stage.play('Hùng: VANBAN DVK-26-0001\nHùng < đang lập: Giấy chứng nhận')
    await stage.settled()
    expect(documents(HUNG)).toHaveLength(2)
    expect(await decided()).toMatchObject({ decision: null, decidedOn: null })
    expect(await stage.db.draft.count({ where: { form: 'certificate' } })).toBe(0)
  })

  it('stands in the trail, with what it was before', async () => {
    await recognised(stage.app, await runningModel(stage.db))
    await holds(stage, 'Thành', 'reviewer', 'Thạch Lạc')
    await stage.play(`Thành: VANBAN DVK-26-0001
      Thành: 125-QĐ/ĐU
      Thành: 15/10/2026
      Thành > Lập giấy chứng nhận
      Thành < đang lập`)
    await stage.settled()
    await stage.play(`Thành: VANBAN DVK-26-0001
      Thành > Sửa một mục
      Thành > Số quyết định
      Thành: 126-QĐ/ĐU
      Thành > Lập giấy chứng nhận
      Thành < đang lập`)
    await stage.settled()
    await stage.play('Thành: VANBAN DVK-26-0001\nThành > Lập giấy chứng nhận\nThành < đang lập')
    const events = await stage.db.event.findMany({ where: { name: 'recognition.numbered' }, orderBy: { id: 'asc' } })
    const [first, second] = [
      { decision: '125-QĐ/ĐU', decidedOn: '2026-10-15' },
      { decision: '126-QĐ/ĐU', decidedOn: '2026-10-15' },
    ]
    const none = { decision: null, decidedOn: null }
    expect(events.map(({ data }) => data)).toEqual([
      { ...first, before: none },
      { ...second, before: first },
    ])
  })

  it('is not written by who lost the right while the form was open', async () => {
    await recognised(stage.app, await runningModel(stage.db))
    await holds(stage, 'Thành', 'reviewer', 'Thạch Lạc')
    await stage.play('Thành: VANBAN DVK-26-0001\nThành: 125-QĐ/ĐU\nThành: 15/10/2026\nThành < Lập giấy chứng nhận')
    const where = { person: { name: { endsWith: 'Thành' } } }
    await stage.db.role.updateMany({ where, data: { unitId: await idOf('ha-tinh/thach-lac/vinh-thinh') } })
    await stage.play('Thành > Lập giấy chứng nhận\nThành < đang lập')
    expect(await decided()).toMatchObject({ decision: null, decidedOn: null })
  })
})

describe('the page behind the QR code', () => {
  const open = (code: string, headers = {}) => fetch(`${stage.app.web.url}/xacminh/${code}`, { headers })

  it('says what is called what by whom, and nothing of people', async () => {
    const model = await runningModel(stage.db, { title: 'Nhà lưới <b>& rau</b>' })
    const { submissionId } = await recognised(stage.app, model)
    await stage.db.recognition.update({ where: { submissionId }, data: { code: 'K7QWM-3XHTA' } })
    for (const code of ['K7QWM-3XHTA', 'k7qwm3xhta']) {
      const page = await open(code)
      expect([page.status, page.headers.get('content-security-policy')]).toEqual([
        200,
        expect.stringContaining("default-src 'none'"),
      ])
      const text = await page.text()
      expect(text).toContain('“Nhà lưới &lt;b&gt;&amp; rau&lt;/b&gt;”')
      for (const fact of ['thôn Vĩnh Thịnh, xã Thạch Lạc', 'Chưa ghi số quyết định', '23/11/2026'])
        expect(text).toContain(fact)
      for (const person of ['Tám', 'Thành', 'Sơn']) expect(text).not.toContain(person)
      expect(text).not.toMatch(/<script|https?:\/\//)
    }
  })

  it.each(['AAAAA-AAAAA', 'x', '%00', "'%20or%201=1", 'K7QWM-3XHT1'])('knows no “%s”', async (code) => {
    const page = await open(code)
    expect(page.status).toBe(404)
    expect(await page.text()).toContain('Không có giấy chứng nhận nào mang mã này')
  })

  it('is not to be tried out, whatever address somebody claims; then it says nothing of the code', async () => {
    const claimed = (at: number) => ({ 'x-forwarded-for': `203.0.113.${at}` })
    const looks = await Promise.all(Array.from({ length: 70 }, (_, at) => open('AAAAA-AAAAA', claimed(at))))
    const busy = looks.filter(({ status }) => status === 429)
    expect(busy).toHaveLength(10)
    const text = await busy[0]!.text()
    expect(text).toContain('<h1>Chưa xem được lúc này</h1>')
    expect(text).not.toContain('có trên hệ thống')
  })
})

describe.each(['zalo_bot', 'zalo_oa'] as const)('on %s', (on) => {
  it('a link is lent, and nobody reads percents', async () => {
    await stage.close()
    stage = await openStage({ on })
    await stage.play(`Hương: văn bản
      Hương > Danh sách mô hình
      Hương < thời gian nào
      Hương: năm 2022
      Hương < Thời gian: 1/1/2022 – 31/12/2022
      Hương > Lập văn bản
      Hương < .csv`)
    const said = stage.world
      .chat(stage.world.chatOf(HUONG, on))
      .messages.map(({ text = '' }) => text)
      .join('\n')
    const address = said.match(/http\S+\/lent\/\S+/)![0]
    const file = await fetch(address)
    expect(file.headers.get('content-disposition')).toContain('danh')
    expect((await file.text()).split('\r\n')).toHaveLength(1 + 7 + 1)
    expect(said).not.toContain('%')
  })
})
