import { afterEach, describe, expect, inject, it } from 'vitest'
import { startEngine } from '../../src/engine/index.ts'
import { invite } from '../../src/invitations.ts'
import { GROUP } from '../../src/simulator/players.ts'
import { CARDS, DECIDE, leaveDraft, SEND } from '../support/draft.ts'
import { eventually } from '../support/eventually.ts'
import { checkInvariants } from '../support/invariants.ts'
import { count, HUNG } from '../support/people.ts'
import { openProxy } from '../support/proxy.ts'
import { openStage } from '../support/stage.ts'

/** Redis is disposable: it may be emptied, gone or a black hole at any moment. */

let stage: Awaited<ReturnType<typeof openStage>>
let proxy: Awaited<ReturnType<typeof openProxy>> | undefined
afterEach(async () => {
  await checkInvariants(stage)
  await stage.close()
  await proxy?.close()
  proxy = undefined
})

describe('FLUSHALL', () => {
  it('in the middle of a form: the next answer is taken', async () => {
    stage = await openStage()
    await stage.play('Lan: /dangky\nLan < tên là gì')
    await stage.flush()
    await stage.play('Lan: Tổ tự quản vệ sinh\nLan < lĩnh vực nào')
    await stage.flush()
    await stage.play('Lan > Nông thôn mới\nLan < ✓ Lĩnh vực: Nông thôn mới')
  })

  it('with cards in the queue: they come all the same, and can be decided', async () => {
    stage = await openStage({ roles: ['bot'] })
    await leaveDraft(stage.db)
    await stage.play(SEND)
    await eventually(async () => (await stage.db.notice.count({ where: { queuedAt: { not: null } } })) === 3)
    await stage.flush()
    const worker = await startEngine(stage.app, stage.ready.log, ['worker'])
    await stage.play(CARDS)
    await stage.flush()
    await stage.play(DECIDE)
    await checkInvariants(stage)
    await worker.stop()
  })
})

describe.each(['close', 'swallow'] as const)('Redis is away (%s)', (how) => {
  it('from the middle of a form on: the form goes on, cards and answers go out', async () => {
    proxy = await openProxy(inject('redisUrl'))
    stage = await openStage({ through: { redisUrl: proxy.url } })
    await leaveDraft(stage.db)
    await stage.play('Lan: /dangky\nLan < bản nháp')
    await proxy[how]()
    await stage.play(SEND.replace('Lan: /dangky', '') + CARDS + DECIDE)
    expect(count(stage.world, HUNG, 'Hồ sơ đăng ký mới')).toBe(1)
    await proxy.open()
  })

  it('a paper waits until the queue is back, and holds nobody up', async () => {
    proxy = await openProxy(inject('redisUrl'))
    stage = await openStage({ through: { redisUrl: proxy.url } })
    await leaveDraft(stage.db)
    await proxy[how]()
    const { db } = stage
    const person = await db.person.findFirstOrThrow({ where: { name: 'Phan Thị Hương' }, include: { accounts: true } })
    const { id: unit } = await db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh' } })
    const params = { unit, period: { from: '2026-01-01', to: '2026-12-31' } }
    const accountId = person.accounts[0]!.id
    const { id } = await db.paper.create({ data: { kind: 'tables', params, personId: person.id, accountId } })
    await stage.play(SEND + CARDS)
    expect(await db.paper.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'wanted', attempts: 0 })
    await proxy.close() // connections that hang would be noticed after half a minute
    await proxy.open()
    await eventually(async () => (await db.paper.findUniqueOrThrow({ where: { id } })).state === 'made', {
      within: 30_000,
      otherwise: () => db.paper.findUniqueOrThrow({ where: { id } }),
    })
  })

  it('from the beginning: a code is worth guessing, so it is refused until tries can be counted', async () => {
    proxy = await openProxy(inject('redisUrl'))
    await proxy[how]()
    stage = await openStage({ through: { redisUrl: proxy.url } })
    const unit = await stage.db.unit.findUniqueOrThrow({ where: { code: GROUP.unit } })
    const { code } = await invite(stage.db, { unitId: unit.id, role: 'reviewer', now: stage.app.clock.now() })
    await stage.play(`
* reviewer: Đinh Văn Lộc
Lộc: ${code}
Lộc < thử lại sau`)
    await proxy.open()
    await eventually(() => stage.app.limits.allow('a try', 1, 60))
    await stage.play(`
Lộc: ${code}
Lộc > Đồng ý
Lộc < Đồng chí đã vào hệ thống`)
  })
})
