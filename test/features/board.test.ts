import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linesBy } from '../../src/core/figures.ts'
import { figuresOf } from '../../src/figures.ts'
import { HUONG, LAN } from '../support/people.ts'
import { runningModel } from '../support/recognition.ts'
import { openStage } from '../support/stage.ts'

/** The dashboard as a browser asks for it. */

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const get = (url: string, cookie = '') =>
  fetch(new URL(url, stage.app.web.url), { headers: { cookie }, redirect: 'manual' })
const post = (url: string, cookie = '') =>
  fetch(new URL(url, stage.app.web.url), { method: 'POST', headers: { cookie }, redirect: 'manual' })
const read = async (url: string, cookie = '') => (await get(url, cookie)).text()

/** Asks in the chat, and takes the link out of the answer. */
async function link(name = 'Hương', id = HUONG): Promise<string> {
  await stage.play(`${name}: /bangtin\n${name} < Liên kết chỉ mở được một lần`)
  const { reply_markup } = stage.world.chat(id).messages.findLast(({ from }) => from.is_bot)!
  const [[button]] = reply_markup!.inline_keyboard as unknown as [[{ url: string }]]
  return button.url
}

/** … and opens it: what this device knows from then on. */
async function enter(name?: string, id?: number): Promise<string> {
  const opened = await post(await link(name, id))
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/bangtin'])
  return opened.headers.get('set-cookie')!.split(';')[0]!
}

describe('the link', () => {
  it('is not used up by looking at it, and opens once', async () => {
    const url = await link()
    for (let looks = 0; looks < 3; looks++) expect(await read(url)).toContain('<button>Mở bảng tin</button>')
    const opened = await post(url)
    expect(opened.headers.get('set-cookie')).toMatch(
      /^bangtin=[0-9a-f]{32}; Path=\/bangtin; Max-Age=28800; HttpOnly; SameSite=Strict$/,
    )
    const again = await post(url)
    expect([again.status, again.headers.get('set-cookie')]).toEqual([410, null])
    expect(await again.text()).toContain('Liên kết này đã được mở rồi')
    const seen = await get(url)
    expect(seen.status).toBe(410)
    expect(await seen.text()).toContain('/bangtin')
    const cookie = opened.headers.get('set-cookie')!.split(';')[0]!
    expect((await get(url, cookie)).headers.get('location')).toBe('/bangtin')
  })

  it('opens once, however many press at the same moment', async () => {
    const url = await link()
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(url)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 410, 410, 410, 410])
  })

  it('lasts ten minutes', async () => {
    const url = await link()
    stage.passes(10)
    for (const answer of [await get(url), await post(url)]) {
      expect(answer.status).toBe(410)
      expect(await answer.text()).toContain('Liên kết này đã hết hạn')
    }
  })

  it('is worth nothing once there is a newer one', async () => {
    const first = await link()
    const second = await link()
    expect((await post(first)).status).toBe(410)
    expect((await post(second)).status).toBe(303)
  })

  it('is kept nowhere', async () => {
    const key = (await link()).split('/').at(-1)!
    const [pass] = await stage.db.boardPass.findMany()
    expect(JSON.stringify(pass)).not.toContain(key)
    expect(JSON.stringify(await stage.db.event.findMany())).not.toContain(key)
  })

  it('is nothing that can be guessed', async () => {
    const answer = await get(`/bangtin/mo/${'0'.repeat(32)}`)
    expect([answer.status, await answer.text()]).toEqual([404, expect.stringContaining('Liên kết không đúng')])
  })

  it('is not handed out where it would lead nowhere', async () => {
    stage.app.config.roles = ['bot', 'worker']
    await stage.play('Hương: /bangtin\nHương < hệ thống chưa có địa chỉ trên mạng')
    expect(await stage.db.boardPass.count()).toBe(0)
    expect(stage.world.chat(HUONG).messages.some(({ text }) => text?.includes('/mo/'))).toBe(false)
  })

  it('is not for cadres', async () => {
    await stage.play('Lan: /bangtin\nLan < Bảng tin dành cho người thẩm định')
    expect(await stage.db.boardPass.count()).toBe(0)
    expect(stage.world.chat(LAN).messages.some(({ text }) => text?.includes('/mo/'))).toBe(false)
  })
})

describe('the session', () => {
  it('is bound to the device that opened the link', async () => {
    const cookie = await enter()
    expect((await get('/bangtin', cookie)).status).toBe(200)
    for (const other of ['', 'bangtin=0123456789abcdef0123456789abcdef']) {
      const answer = await get('/bangtin', other)
      expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('Máy này chưa mở bảng tin')])
    }
  })

  it('lasts eight hours', async () => {
    const cookie = await enter()
    stage.passes(8 * 60 - 1)
    expect((await get('/bangtin', cookie)).status).toBe(200)
    stage.passes(1)
    const answer = await get('/bangtin', cookie)
    expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('Đã hết thời gian xem')])
  })

  it('ends when the person leaves, also for whoever has copied the cookie', async () => {
    const cookie = await enter()
    const left = await post('/bangtin/thoat', cookie)
    expect(left.headers.get('set-cookie')).toContain('Max-Age=0')
    expect(await left.text()).toContain('Đã thoát khỏi bảng tin')
    const answer = await get('/bangtin', cookie)
    expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('đã thoát')])
    expect((await post('/bangtin/thoat', cookie)).status).toBe(200)
    const events = await stage.db.event.findMany({ where: { name: { startsWith: 'board.' } }, orderBy: { id: 'asc' } })
    expect(events.map(({ name }) => name)).toEqual(['board.asked', 'board.opened', 'board.left'])
  })

  it('shows nothing any more when the role was taken away', async () => {
    const cookie = await enter()
    await stage.db.role.updateMany({ where: { kind: 'committee' }, data: { state: 'ended' } })
    const answer = await get('/bangtin', cookie)
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('không còn quyền xem')])
  })
})

describe('the page', () => {
  const unit = async (code: string) => (await stage.db.unit.findUniqueOrThrow({ where: { code } })).id

  it('shows the units that the person may count, and no other', async () => {
    const cookie = await enter('Hùng', 7_000_002_001)
    expect(await read('/bangtin', cookie)).toContain('<h1>Bảng tin · xã Tân Lâm Hương')
    const below = await unit('ha-tinh/tan-lam-huong/nhan-hoa')
    expect(await read(`/bangtin?dv=${below}`, cookie)).toContain('<h1>Bảng tin · thôn Nhân Hoà')
    for (const other of [await unit('ha-tinh'), await unit('ha-tinh/thach-lac'), 999_999, 'x', '-1', `${below}0`]) {
      const answer = await get(`/bangtin?dv=${other}`, cookie)
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('không thuộc phạm vi')])
    }
    const options = [...(await read('/bangtin', cookie)).matchAll(/<select id="dv".*?<\/select>/gs)][0]![0]
    expect(options).not.toContain('>tỉnh Hà Tĩnh')
    expect(options).not.toContain('Thạch Lạc')
    expect(options).toContain('thôn Nhân Hoà')
  })

  it('a reviewer who lent their right is not seen through', async () => {
    const [hung, lan] = await Promise.all(
      ['Trần Văn Hùng', 'Nguyễn Thị Lan'].map((name) => stage.db.person.findFirstOrThrow({ where: { name } })),
    )
    const until = { since: new Date(0), until: new Date('2099-01-01') }
    const lent = { fromId: hung!.id, toId: lan!.id, unitId: await unit('ha-tinh/tan-lam-huong'), ...until }
    await stage.db.delegation.create({ data: { ...lent, role: 'reviewer' } })
    await stage.play('Lan: /bangtin\nLan < Bảng tin dành cho người thẩm định')
  })

  it('prints the figures that are everywhere, what is unknown on a line of its own', async () => {
    const known = await runningModel(stage.db, { number: 1, honour: 'outstanding' })
    const unknown = await runningModel(stage.db, { number: 2, title: 'Camera an ninh', inspiredById: known.id })
    await stage.db.initiative.update({ where: { id: unknown.id }, data: { level: null, fieldCode: null } })
    const text = await read('/bangtin', await enter())
    expect(text).toContain('<tr class="unknown"><th scope="row">chưa xác định cấp</th>')
    const { cells } = await figuresOf(
      stage.db,
      { unit: await unit('ha-tinh'), period: { from: '2026-01-01', to: '2026-12-31' } },
      stage.app.clock.now(),
    )
    expect(linesBy(cells, 'level').map(({ registered }) => registered)).toEqual([1, 1])
    expect(text).toContain('chờ duyệt + đã duyệt + không duyệt + đã rút = 0 + 2 + 0 + 0 = 2')
    const paths = [...text.matchAll(/<tfoot>.*?<\/tfoot>/gs)].map(([foot]) => foot.match(/<td class="n">([\d.]+)/)![1])
    expect(new Set(paths)).toEqual(new Set(['2']))
  })

  it('says what the chat says: the same shares, lines and names, and nothing about what was filtered away', async () => {
    const known = await runningModel(stage.db, { number: 1 })
    for (const number of [2, 3, 4]) await runningModel(stage.db, { number })
    await runningModel(stage.db, { number: 5, inspiredById: known.id })
    const declined = await runningModel(stage.db, { number: 6 })
    await stage.db.initiative.update({ where: { id: declined.id }, data: { stage: 'declined' } })
    const { id } = await stage.db.submission.findFirstOrThrow({ where: { initiativeId: known.id } })
    const report = { kind: 'progress' as const, toOn: new Date('2026-06-30'), state: 'returned' as const }
    await stage.db.submission.update({ where: { id }, data: report })
    const cookie = await enter()
    const text = await read('/bangtin?tu=2026-04-01&den=2026-06-30', cookie)
    expect(text).toContain('Mô hình đăng ký quý II/2026')
    const whole = await read('/bangtin', cookie)
    await stage.play(
      'Hương: /thongke\nHương < Nhân rộng: 1 (20% số đã duyệt)\nHương < Còn 01 báo cáo chưa được ghi nhận',
    )
    expect(whole).toContain('Mô hình đăng ký năm 2026')
    expect(whole).toContain('<td class="n">20% số đã duyệt</td>')
    expect(whole).toContain('Còn 01 báo cáo chưa được ghi nhận')
    expect(whole).toContain('Số liệu lúc 09:00 ngày 23/11/2026')
    expect(whole).toContain('<th scope="row">Nông thôn mới')
    const narrowed = await read('/bangtin?lv=KT', cookie)
    expect(narrowed).toContain('Chỉ tính: Kinh tế')
    const [fields] = narrowed.match(/<caption>Theo lĩnh vực<\/caption>.*?<\/table>/s)!
    expect([...fields.matchAll(/<th scope="row">(.*?)<\/th>/gs)].map(([, name]) => name)).toEqual([
      'Kinh tế',
      'Tổng số',
    ])
  })

  it('filters by the address, and says what it could not understand', async () => {
    await runningModel(stage.db)
    const cookie = await enter()
    const registered = async (query: string) => {
      const text = await read(`/bangtin?${query}`, cookie)
      return text.match(/<th scope="row">Đăng ký<\/th><td class="n">([\d.]+)/)![1]
    }
    expect(await registered('')).toBe('1')
    expect(await registered('lv=KT&dt=collective&mt=new&cap=grassroots')).toBe('1')
    expect(await registered('lv=QPAN')).toBe('0')
    expect(await registered('tu=2026-03-02')).toBe('0')
    expect(await registered('tu=2022-01-01&den=2022-12-31')).not.toBe('1')
    const odd = await read('/bangtin?lv=<b>x&tu=2026-02-30&den=9&cap=moon', cookie)
    expect(odd).toContain('Không có lựa chọn “&lt;b&gt;x”')
    expect(odd).toContain('“2026-02-30” không phải là một ngày')
    expect(await read('/bangtin?tu=2026-12-01&den=2026-01-01', cookie)).toContain('Ngày đầu sau ngày cuối')
  })

  it('runs nothing, and nothing that people wrote is anything but words', async () => {
    const title = '<script>alert(1)</script> & "vườn"'
    const model = await runningModel(stage.db, { title })
    await stage.db.deadline.create({
      data: { kind: 'report', about: `${model.id}@2026-09-30`, dueOn: new Date('2026-09-30') },
    })
    await stage.db.submission.updateMany({
      where: { initiativeId: model.id },
      data: { state: 'submitted', dueOn: new Date('2026-11-01') },
    })
    await stage.db.unit.updateMany({ where: { code: 'ha-tinh/thach-lac' }, data: { name: '<img src=x>' } })
    const answer = await get('/bangtin', await enter())
    const text = await answer.text()
    expect(text.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;/g)).toHaveLength(2)
    expect(text).not.toMatch(/<script|<img|onerror=/)
    expect(text).toContain('Chậm báo cáo: 1')
    expect(text).toContain('Quá hạn thẩm định: 1')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })

  it('speaks English to whoever does', async () => {
    const cookie = await enter()
    await stage.db.person.updateMany({ where: { name: 'Phan Thị Hương' }, data: { language: 'en' } })
    const text = await read('/bangtin', cookie)
    expect(text).toContain('<html lang="en">')
    expect(text).toContain('From registration to replication')
    await post('/bangtin/thoat', cookie)
    expect(await read('/bangtin', cookie)).toContain('You have left the dashboard')
  })
})
