import { seed } from '../prisma/seed.ts'
import type { RoleKind } from './core/policy.ts'
import { createDb, type Db } from './db.ts'
import { type EmulatorOptions, type SeatedPerson, startEmulator } from './emulator/index.ts'

/** Invented people with phones: who sits in the simulator, and what the product knows of them from the beginning. */

interface Player extends SeatedPerson {
  roles: { kind: RoleKind; unit: string }[]
}

const COMMUNE = 'ha-tinh/tan-lam-huong'
const player = (
  id: number,
  seat: Player['seat'],
  name: string,
  title: string,
  kind: RoleKind,
  unit: string,
): Player => ({
  id: 7_000_000_000 + id,
  seat,
  name,
  title,
  language: 'vi',
  knows: true,
  roles: [{ kind, unit }],
})

export const PLAYERS: Player[] = [
  player(1001, 'cadre', 'Nguyễn Thị Lan', 'Cán bộ thôn Nhân Hoà, xã Tân Lâm Hương', 'cadre', `${COMMUNE}/nhan-hoa`),
  player(1002, 'cadre', 'Võ Văn Tám', 'Cán bộ thôn Vĩnh Thịnh, xã Thạch Lạc', 'cadre', 'ha-tinh/thach-lac/vinh-thinh'),
  player(1003, 'cadre', 'Đặng Thị Mai', 'Cán bộ thôn Trung Hoà, xã Tân Lâm Hương', 'cadre', `${COMMUNE}/trung-hoa`),
  player(2001, 'reviewer', 'Trần Văn Hùng', 'Thẩm định xã Tân Lâm Hương', 'reviewer', COMMUNE),
  player(2002, 'reviewer', 'Lê Thị Hà', 'Thẩm định xã Tân Lâm Hương', 'reviewer', COMMUNE),
  player(2003, 'reviewer', 'Bùi Quang Sơn', 'Thẩm định xã Thạch Lạc', 'reviewer', 'ha-tinh/thach-lac'),
  player(3001, 'committee', 'Phan Thị Hương', 'Ban Chỉ đạo tỉnh Hà Tĩnh', 'committee', 'ha-tinh'),
  player(3002, 'committee', 'Nguyễn Đức Minh', 'Quản trị hệ thống, tỉnh Hà Tĩnh', 'admin', 'ha-tinh'),
]

/** The commune's reviewers and one colleague who may not decide. */
export const GROUP = {
  id: -4001,
  title: 'Tổ thẩm định xã Tân Lâm Hương',
  members: [7_000_002_001, 7_000_002_002, 7_000_003_001],
  unit: COMMUNE,
}

/**
 * The product without Telegram: a server that speaks like Telegram, with a page of phones. On `reset` both the phones
 * and the product begin anew.
 */
export async function openSimulator({
  databaseUrl,
  port,
  anyPort,
}: {
  databaseUrl: string
  port: number
  anyPort: boolean
}) {
  const db = createDb({ databaseUrl })
  await prepareStage(db, new Date())
  const onReset = async () => {
    await clearStage(db)
    await prepareStage(db, new Date())
  }
  const options = { people: PLAYERS, groups: [GROUP], onReset }
  const emulator = await openAt(port, anyPort, options)
  return {
    botToken: emulator.token,
    apiRoot: emulator.url,
    ready: `Trình mô phỏng: ${emulator.url}   (mở bằng trình duyệt; dừng: Ctrl-C)`,
    world: emulator.world,
    async stop() {
      await emulator.close()
      await db.$disconnect()
    },
  }
}

/** Nobody asked for the usual port: when it is busy, any other will do. */
async function openAt(port: number, anyPort: boolean, options: EmulatorOptions) {
  try {
    return await startEmulator({ ...options, port })
  } catch (error) {
    const busy = (error as { code?: string }).code === 'EADDRINUSE'
    if (busy && anyPort) return startEmulator({ ...options, port: 0 })
    if (busy) throw new Error(`PORT ${port} is in use: choose another one, or leave PORT out.`)
    throw error
  }
}

/** The sample data, and the players as people who joined long ago. */
export async function prepareStage(db: Db, now: Date) {
  await seed(db, now)
  for (const { id, name, roles } of PLAYERS) {
    const where = { channel_chat: { channel: 'telegram' as const, chat: String(id) } }
    if (await db.account.findUnique({ where })) continue
    const units = await db.unit.findMany({ where: { code: { in: roles.map(({ unit }) => unit) } } })
    await db.person.create({
      data: {
        name,
        consents: { create: { version: 1, channel: 'telegram' } },
        accounts: { create: { channel: 'telegram', chat: String(id) } },
        roles: { create: roles.map(({ kind }, at) => ({ kind, state: 'active', unitId: units[at]!.id })) },
      },
    })
  }
  const unit = await db.unit.findUniqueOrThrow({ where: { code: GROUP.unit } })
  await db.account.createMany({
    data: [{ channel: 'telegram', chat: String(GROUP.id), unitId: unit.id }],
    skipDuplicates: true,
  })
}

/** Every table empty, ids from 1. The tables' own guards do not hold here: this is for the stage only. */
export async function clearStage(db: Db) {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = current_schema() and tablename <> '_prisma_migrations'`
  await db.$executeRawUnsafe(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity cascade`)
}
