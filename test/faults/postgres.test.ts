import { setTimeout as wait } from 'node:timers/promises'
import { expect, inject, it } from 'vitest'
import { CARDS, DECIDE, leaveDraft, SEND } from '../support/draft.ts'
import { checkInvariants, said, settled } from '../support/invariants.ts'
import { button, HUNG, MAI, tap } from '../support/people.ts'
import { openProxy } from '../support/proxy.ts'
import { openStage } from '../support/stage.ts'

const OUTAGE = 10_000

it('PostgreSQL goes for ten seconds, after a decision was committed and while somebody answers', async () => {
  const proxy = await openProxy(inject('databaseUrl'))
  const stage = await openStage({ through: { databaseUrl: proxy.url }, speed: 5 })
  const { world, db } = stage
  try {
    await leaveDraft(db)
    await stage.play(`${SEND + CARDS}\nMai: /dangky\nMai < tên là gì`)
    await settled(stage)
    const gone = new Promise<void>((resolve) => {
      proxy.when(/\bCOMMIT\b/, 'after', () => resolve(proxy.close()), /INSERT INTO "public"."Review"/)
    })
    tap(world, HUNG, button(world, HUNG, '✅ Duyệt'))
    await gone
    world.says(MAI, MAI, 'Tổ tự quản vệ sinh')
    const told = stage.play(`${DECIDE.replace('Hùng > Duyệt', '')}\nMai < lĩnh vực nào`, OUTAGE + 20_000)
    await wait(OUTAGE)
    await proxy.open()
    await told
    await checkInvariants(stage)
    expect(await db.review.count()).toBe(1)
    const repeated = Object.values(said(world)).flatMap((all) => all.filter((text, at) => all.indexOf(text) !== at))
    expect(repeated).toEqual([])
  } finally {
    await stage.close()
    await proxy.close()
  }
})

it.each([
  ['a message was sent', /update "Notice"\s+set state = case/],
  ['an update was worked on', /UPDATE "public"."Inbox" SET "state"/],
  ['an answer was saved', /UPDATE "public"."Draft"/],
])('the connection breaks when %s: it happens once all the same', async (_, statement) => {
  const proxy = await openProxy(inject('databaseUrl'))
  const stage = await openStage({ through: { databaseUrl: proxy.url } })
  try {
    await leaveDraft(stage.db)
    proxy.when(statement, 'before')
    proxy.when(statement, 'after')
    await stage.play(SEND + CARDS + DECIDE)
    await checkInvariants(stage)
  } finally {
    await stage.close()
    await proxy.close()
  }
})

it('the connection breaks when a message was counted: what has been said is not said again', async () => {
  const proxy = await openProxy(inject('databaseUrl'))
  const stage = await openStage({ through: { databaseUrl: proxy.url }, on: 'zalo_bot' })
  try {
    await leaveDraft(stage.db)
    await stage.play(SEND + CARDS)
    const counts = /insert into "Usage" as u \(channel, month, sent, heard\)/
    stage.world.fault({ method: 'zalo_bot.sendMessage', count: 4, hook: () => proxy.when(counts, 'before') })
    await stage.play('Hùng > Duyệt\nLan < Đã duyệt · DVK-26-0001')
    await settled(stage)
    const heard = Object.values(said(stage.world)).flat()
    expect(heard.filter((text, at) => heard.indexOf(text) !== at)).toEqual([])
  } finally {
    await stage.close()
    await proxy.close()
  }
})
