import { afterAll, expect, it } from 'vitest'
import { leaveDraft } from '../support/draft.ts'
import { eventually } from '../support/eventually.ts'
import { checkInvariants } from '../support/invariants.ts'
import { openKillable } from '../support/kill.ts'
import { dismiss } from '../support/spares.ts'
import { UPLOAD_KILL_POINTS } from './kill-points.ts'

afterAll(dismiss)

const STORY = `
Lan: /dangky
Lan > Làm tiếp
Lan < xem lại
Lan + nha-luoi-1.jpg: Trước khi làm
Lan < Đã nhận 1 ảnh
Lan > Gửi đi thẩm định
Lan < Mã mô hình: DVK-26-0001
Hùng > Ảnh (1)
Hùng < 1 ảnh`

/** A photo on its way into our storage; the process is killed once and started again. */
it.each(UPLOAD_KILL_POINTS)('$name', async ({ arm }) => {
  const stage = await openKillable()
  const { db } = stage
  try {
    await leaveDraft(db)
    arm(stage)
    await stage.play(STORY)
    await eventually(async () => (await db.upload.count({ where: { state: 'kept' } })) === 1)
    await checkInvariants(stage, { copies: 2 })
    expect(stage.kills, 'the moment came').toBe(1)
    expect(await db.upload.findMany()).toMatchObject([
      { state: 'kept', mime: 'image/jpeg', submissionId: expect.any(Number), file: null, lease: null },
    ])
    const [upload] = await db.upload.findMany()
    for (const part of ['full', 'shown', 'thumb'])
      expect((await stage.files.get(`uploads/${upload!.id}/${part}`)).length).toBeGreaterThan(1000)
  } finally {
    await stage.close()
  }
})
