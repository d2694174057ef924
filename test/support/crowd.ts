import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Db } from '../../src/db.ts'
import type { Entry, World } from '../../src/emulator/index.ts'
import { compose, sendOff } from '../../src/features/broadcast/actions.ts'
import type { App } from '../../src/ports.ts'
import { draftOf, meOf } from './office.ts'

/** Very many people, and what they got: for the tests and the bench of broadcasts. */

export const HUONG = 'Phan Thị Hương'
export const NOTICE = 'Mời các đồng chí dự hội nghị tổng kết phong trào'

/** So many cadres of one village, each with a chat; their chats. */
export async function crowd(db: Db, world: World, count: number): Promise<number[]> {
  const unit = await db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh/tan-lam-huong/nhan-hoa' } })
  const chats = Array.from({ length: count }, (_, at) =>
    world.addPerson({ name: nameOf(at), seat: 'cadre', knows: true }),
  )
  const people = await db.person.createManyAndReturn({ data: chats.map((_, at) => ({ name: nameOf(at) })) })
  await db.account.createMany({
    data: people.map(({ id }, at) => ({ channel: 'telegram', chat: String(chats[at]!.id), personId: id })),
  })
  await db.role.createMany({
    data: people.map(({ id }) => ({ personId: id, unitId: unit.id, kind: 'cadre', state: 'active' })),
  })
  return chats.map(({ id }) => id)
}

const nameOf = (at: number) => `Cán bộ ${at + 1}`

/** Hương writes to the cadres of the village, as if she had filled in the form; the broadcast. */
export async function announce(app: App, more: object = {}, whom = 'cadre', text = NOTICE): Promise<number> {
  const id = await written(app, more, whom, text)
  await sendOff(app, await meOf(app.db, HUONG), 'telegram', id)
  return id
}

/** … and has not sent it off yet. */
export async function written(app: App, more: object = {}, whom = 'cadre', text = NOTICE): Promise<number> {
  const who = await meOf(app.db, HUONG)
  const unit = await app.db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh/tan-lam-huong/nhan-hoa' } })
  const option = (value: string) => ({ value, label: value })
  const answers = { text, unit: option(String(unit.id)), whom: option(whom), ...more }
  const draft = await draftOf(app.db, who.id, 'broadcast')
  return (await compose(app, who, 'telegram', answers, { id: draft, about: '' }))!
}

/** A worker in a process of its own, as in production. */
export async function startWorker(env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { ...process.env, LOG_LEVEL: 'error', ...env, PORT: '0', ROLES: 'worker' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout! })) if (line.includes('Ctrl-C')) return child
  throw new Error('the worker did not start')
}

export async function stopWorker(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}

/** Not the author's progress, which quotes it. */
const isNotice = (text: unknown) => String(text).startsWith('📣 Thông báo · ')

const COUNTED = /^(?:send(?:Message|Photo|Voice|Document|MediaGroup)|editMessage)/

/** How fast it went, by the journal of the server: messages of the broadcast, and everything that the limits count. */
export function paceOf(journal: readonly Entry[]) {
  const counted = journal.filter(({ method }) => COUNTED.test(method))
  const ours = counted.filter(({ payload }) => isNotice(payload.text))
  const times = ours.map(({ at }) => Date.parse(at))
  const from = Math.min(...times)
  const to = Math.max(...times)
  const seconds = (to - from) / 1000
  const during = counted.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) <= to)
  return {
    seconds,
    sent: ours.length,
    perSecond: (ours.length - 1) / seconds,
    allPerSecond: (during.length - 1) / seconds,
    refused: journal.filter(({ status }) => status === 429).length,
  }
}

/** In how many of these chats it stands once, twice, not at all. */
export function copies(world: World, chats: number[]) {
  const counts = chats.map((chat) => world.chat(chat).messages.filter(({ text }) => isNotice(text)).length)
  return {
    missed: counts.filter((count) => count === 0).length,
    once: counts.filter((count) => count === 1).length,
    more: counts.filter((count) => count > 1).length,
  }
}
