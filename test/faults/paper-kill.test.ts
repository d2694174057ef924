import { afterAll, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { checkInvariants } from '../support/invariants.ts'
import { openKillable } from '../support/kill.ts'
import { readWorkbook } from '../support/office-files.ts'
import { HUONG } from '../support/people.ts'
import { dismiss } from '../support/spares.ts'
import { PAPER_KILL_POINTS } from './kill-points.ts'

afterAll(dismiss)

const STORY = `
Hương: /vanban
Hương > Sổ đăng ký mô hình
Hương < thời gian nào
Hương: năm 2022
Hương < Thời gian: 1/1/2022 – 31/12/2022
Hương > Lập văn bản
Hương < Số liệu lấy lúc`

/** A register on its way to the committee; the process is killed once and started again. */
it.each(PAPER_KILL_POINTS)('$name', async ({ arm }) => {
  const stage = await openKillable()
  const { db, world } = stage
  try {
    arm(stage)
    await stage.play(STORY)
    await eventually(async () => (await db.paper.count({ where: { state: 'made' } })) === 1)
    await checkInvariants(stage, { copies: 2 })
    expect(stage.kills, 'the moment came').toBe(1)
    const [paper, ...others] = await db.paper.findMany()
    expect(others).toEqual([])
    expect(await db.notice.count({ where: { view: 'paper' } })).toBe(1)
    const { cells } = readWorkbook(await stage.files.get(`papers/${paper!.id}/0`)).sheets[0]!
    expect(Object.values(cells).findLast(({ formula }) => formula?.startsWith('SUM(W'))?.value).toBe(7)
    const sent = world.chat(HUONG).messages.filter(({ document }) => document)
    expect([1, 2]).toContain(sent.length)
  } finally {
    await stage.close()
  }
})
