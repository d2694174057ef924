import { expect, inject, it } from 'vitest'
import { momentOf } from '../../src/core/day.ts'
import { createDb } from '../../src/db.ts'
import { startEmulator } from '../../src/emulator/index.ts'
import { GROUP, PLAYERS } from '../../src/simulator/players.ts'
import { prepareStage } from '../../src/simulator/stage.ts'
import { leaveDraft } from '../support/draft.ts'
import { eventually } from '../support/eventually.ts'
import { checkInvariants, said } from '../support/invariants.ts'
import { addPeople, button, tap } from '../support/people.ts'
import { startProduct } from '../support/product.ts'
import { reset } from '../support/reset.ts'

const MANY = 20

it('SIGTERM while twenty people press [Gửi]: it stops within seconds, and all of them are served once', async () => {
  const services = { databaseUrl: inject('databaseUrl'), redisUrl: inject('redisUrl') }
  const db = createDb(services)
  await reset({ db, redisUrl: services.redisUrl })
  await prepareStage(db, momentOf('2026-11-23', 9))
  const { world, token, url, close } = await startEmulator({ people: PLAYERS, groups: [GROUP], speed: 10 })
  const env = {
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redisUrl,
    BOT_TOKEN: token,
    API_ROOT: url,
    PORT: '0',
  }
  try {
    const people = await addPeople({ db, world }, 'cadre', MANY)
    for (const id of people) await leaveDraft(db, String(id))
    const first = await startProduct(env, /Telegram/)
    for (const id of people) world.says(id, id, '/dangky')
    await answered('Làm tiếp')
    for (const id of people) tap(world, id, button(world, id, 'Làm tiếp'))
    await answered('Gửi đi thẩm định')
    for (const id of people) tap(world, id, button(world, id, 'Gửi đi thẩm định'))
    await eventually(() => db.event.count({ where: { name: 'submission.submitted' } }))

    const before = performance.now()
    expect(await first.end('SIGTERM')).toBe(0)
    expect(performance.now() - before).toBeLessThan(10_000)
    expect(await db.inbox.count({ where: { state: 'new', leaseUntil: { gt: new Date() } } })).toBe(0)
    expect(await db.notice.count({ where: { state: 'sending' } })).toBe(0)

    const second = await startProduct(env, /Telegram/)
    await checkInvariants({ db, world }, { within: 60_000 })
    expect(await db.event.count({ where: { name: 'submission.submitted' } })).toBe(MANY)
    const repeated = Object.values(said(world)).flatMap((all) => all.filter((text, at) => all.indexOf(text) !== at))
    expect(repeated).toEqual([])
    expect(await second.end('SIGTERM')).toBe(0)

    function answered(words: string) {
      const has = (id: number) =>
        world.chat(id).messages.some(({ buttons = [] }) => buttons.flat().some(({ text }) => text.includes(words)))
      return world.until(() => people.every(has), 30_000)
    }
  } finally {
    await close()
    await db.$disconnect()
  }
}, 120_000)
