import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeDigests } from '../../src/features/digest/actions.ts'
import { HUONG } from '../support/people.ts'
import { registers } from '../support/snippets.ts'
import { openStage } from '../support/stage.ts'

let stage: Awaited<ReturnType<typeof openStage>>
beforeEach(async () => {
  stage = await openStage()
})
afterEach(() => stage.close())

const digests = () => stage.db.notice.findMany({ where: { view: 'digest' } })

it('sends nothing when nothing happened', async () => {
  await stage.clock('18:00')
  expect(await stage.db.digest.count()).toBe(1)
  expect(await digests()).toEqual([])
})

it('sends a window once, however many look at the clock', async () => {
  await stage.play(registers('Lan'))
  await stage.clock('18:00')
  await Promise.all([makeDigests(stage.app), makeDigests(stage.app), makeDigests(stage.app)])
  await stage.clock('18:30')
  expect(await digests()).toHaveLength(1)
  await stage.settled()
  expect(stage.world.chat(HUONG).messages.at(-1)!.text).toContain('Bản tin ngày 23/11/2026')
})

it('waits for the evening, and for the next one when it is late at night', async () => {
  await stage.play(registers('Lan'))
  await stage.clock('17:59')
  await stage.clock('21:00')
  expect(await digests()).toEqual([])
})

it('shows a committee only what is below it', async () => {
  const committee = await stage.db.role.findFirstOrThrow({ where: { kind: 'committee' } })
  const province = await stage.db.unit.findFirstOrThrow({ where: { name: 'Nghệ An' } })
  await stage.db.role.update({ where: { id: committee.id }, data: { unitId: province.id } })
  await stage.play(registers('Lan'))
  await stage.clock('18:00')
  expect(await digests()).toEqual([])
})
