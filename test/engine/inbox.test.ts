import { afterAll, expect, inject, it } from 'vitest'
import { createDb } from '../../src/db.ts'
import { forgetOld } from '../../src/engine/inbox.ts'
import type { App } from '../../src/ports.ts'

const db = createDb({ databaseUrl: inject('databaseUrl') })
afterAll(() => db.$disconnect())

it('forgets what was done long ago, and nothing that is still to be done or looked at', async () => {
  await db.inbox.deleteMany()
  const older = new Date(Date.now() - 31 * 86_400_000)
  const old = new Date(Date.now() - 4 * 86_400_000)
  const row = (eventId: string, state: 'new' | 'done' | 'parked', receivedAt: Date) => ({
    ...{ channel: 'telegram' as const, lane: 'telegram-1', body: state === 'done' ? null : '{}' },
    ...{ eventId, state, receivedAt },
  })
  await db.inbox.createMany({
    data: [
      row('1', 'done', old),
      row('2', 'done', new Date()),
      row('3', 'parked', old),
      row('4', 'new', old),
      row('5', 'parked', older),
    ],
  })
  await forgetOld({ db } as App)
  const left = await db.inbox.findMany({ orderBy: { eventId: 'asc' } })
  expect(left.map(({ eventId }) => eventId)).toEqual(['2', '3', '4'])
  await db.inbox.deleteMany()
})
