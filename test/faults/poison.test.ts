import { expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { checkInvariants } from '../support/invariants.ts'
import { count, LAN, MAI } from '../support/people.ts'
import { openStage } from '../support/stage.ts'

it('what fails again and again is put aside with a word to the person, and their next message is heard', async () => {
  const stage = await openStage()
  const { db, world } = stage
  await db.$executeRaw`create function no_poison() returns trigger language plpgsql as
    $$ begin if new.state::text like '%thuốc độc%' then raise exception 'poison'; end if; return new; end $$`
  await db.$executeRaw`create trigger no_poison before update on "Draft" for each row execute function no_poison()`
  try {
    await stage.play('Lan: /dangky\nLan < tên là gì\nMai: /dangky\nMai < tên là gì')
    // The database refuses what Lan writes; Telegram refuses everything in Mai's chat.
    const forget = world.fault({ method: 'sendMessage', chat: MAI, code: 400, count: 1000 })
    world.says(LAN, LAN, 'Mô hình thuốc độc')
    world.says(LAN, LAN, 'Mô hình đường hoa')
    world.says(MAI, MAI, 'Mô hình vườn rau')
    await stage.play('Hùng: /trogiup\nHùng < Hệ thống', 5000)

    await eventually(async () => (await db.inbox.count({ where: { state: 'parked' } })) === 2, { within: 30_000 })
    forget()
    const parked = await db.inbox.findMany({ where: { state: 'parked' }, orderBy: { seq: 'asc' } })
    expect(parked.map(({ failures }) => failures)).toEqual([5, 5])
    await world.until(() => count(world, LAN, `mã U${parked[0]!.seq}`) === 1)
    await world.until(() => count(world, LAN, 'lĩnh vực nào') === 1)
    await stage.play('Mai: Vườn rau sạch\nMai < chọn một mục\nMai > Nông thôn mới\nMai < ✓ Lĩnh vực')
    await checkInvariants(stage, { parked: 2 })
  } finally {
    await db.$executeRaw`drop function no_poison cascade`
    await stage.close()
  }
})
