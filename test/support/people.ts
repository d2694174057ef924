import type { Db } from '../../src/db.ts'
import type { World } from '../../src/emulator/index.ts'
import { GROUP, PLAYERS } from '../../src/simulator/players.ts'

const idOf = (name: string) => PLAYERS.find((player) => player.name.endsWith(name))!.id

export const [LAN, MAI, HUNG, HA, HUONG] = ['Lan', 'Mai', 'Hùng', 'Hà', 'Hương'].map(idOf) as [
  number,
  number,
  number,
  number,
  number,
]

/** What somebody's screen offers under these words; the newest message that has them. */
export function button(world: World, chat: number, words: string) {
  for (const { message_id, reply_markup } of world.chat(chat).messages.toReversed())
    for (const one of reply_markup?.inline_keyboard.flat() ?? [])
      if (one.text.includes(words) && 'callback_data' in one) return { message: message_id, data: one.callback_data! }
  throw new Error(`nothing says “${words}”`)
}

/** Presses a button without waiting for anything. */
export const tap = (world: World, who: number, { message, data }: ReturnType<typeof button>, chat = who) =>
  world.presses(who, chat, message, { data })

/** How many messages of the bot in this chat have these words. */
export const count = (world: World, chat: number, words: string) =>
  world.chat(chat).messages.filter(({ from, text = '' }) => from.is_bot && text.includes(words)).length

/** More people of one kind, who joined long ago. */
export async function addPeople({ db, world }: { db: Db; world: World }, kind: 'cadre' | 'reviewer', many: number) {
  const code = kind === 'reviewer' ? GROUP.unit : `${GROUP.unit}/nhan-hoa`
  const unit = await db.unit.findUniqueOrThrow({ where: { code } })
  const names = Array.from({ length: many }, (_, at) => `Người ${kind} ${at + 1}`)
  const people = names.map((name) => world.addPerson({ name, seat: kind, knows: true, language: 'vi' }))
  for (const { id, name } of people)
    await db.person.create({
      data: {
        name,
        accounts: { create: { channel: 'telegram', chat: String(id) } },
        roles: { create: { kind, state: 'active', unitId: unit.id } },
      },
    })
  return people.map(({ id }) => id)
}
