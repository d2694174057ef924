import { seed } from '../../prisma/seed.ts'
import type { Db } from '../db.ts'
import { MESSENGERS, type Messenger, wireIdOf } from '../emulator/index.ts'
import { GROUP, PLAYERS } from './players.ts'

/** The sample data, and the players as people who joined long ago: on these messengers, last on this one. */
export async function prepareStage(
  db: Db,
  now: Date,
  on: Messenger = 'telegram',
  messengers: readonly Messenger[] = MESSENGERS,
) {
  await seed(db, now)
  for (const { id, name, roles } of PLAYERS) {
    const where = { channel_chat: chatOf(id, on) }
    if (await db.account.findUnique({ where })) continue
    const units = await db.unit.findMany({ where: { code: { in: roles.map(({ unit }) => unit) } } })
    await db.person.create({
      data: {
        name,
        consents: { create: { version: 1, channel: on } },
        accounts: {
          create: messengers.map((channel) => ({ ...chatOf(id, channel), heardAt: channel === on ? now : LONG_AGO })),
        },
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

const LONG_AGO = new Date(0)

const chatOf = (id: number, channel: Messenger) => ({ channel, chat: wireIdOf(id, channel) })

/** A database that real people use is no stage: the players would mix with them, and a reset would wipe them out. */
export async function refuseRealOffice(db: Db) {
  const people = await db.account.count()
  const players = await db.account.count({ where: { OR: PLAYERS.map(({ id }) => chatOf(id, 'telegram')) } })
  if (people > 0 && players === 0)
    throw new Error('DATABASE_URL holds a real office: the simulator would change it. Name another database, or none.')
}

/** Every table empty, ids from 1. The tables' own guards do not hold here: this is for the stage only. */
export async function clearStage(db: Db) {
  const tables = await db.$queryRaw<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables
    where schemaname = current_schema() and tablename <> '_prisma_migrations'`
  await db.$executeRawUnsafe(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity cascade`)
}
