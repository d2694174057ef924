import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, inject, it } from 'vitest'
import { createDb } from '../src/db.ts'
import { type Emulator, startEmulator } from '../src/emulator/index.ts'
import { reset } from './support/reset.ts'

/** The product as it is started, a process of its own that goes live on what it takes for Telegram. */
const children: ChildProcess[] = []
let emulator: Emulator | undefined
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await emulator?.close()
})

function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'error', PORT: '0', ...env },
  })
  children.push(child)
  const said = { out: '', err: '' }
  child.stdout.on('data', (bytes) => {
    said.out += bytes
  })
  child.stderr.on('data', (bytes) => {
    said.err += bytes
  })
  const ended = once(child, 'exit').then(([code]) => code as number)
  const says = async (words: string) => {
    while (!said.out.includes(words)) await Promise.race([once(child.stdout, 'data'), ended.then(failed)])
  }
  const failed = () => Promise.reject(new Error(`it ended: ${said.out}${said.err}`))
  return { child, said, ended, says }
}

const services = () => ({ DATABASE_URL: inject('databaseUrl'), REDIS_URL: inject('redisUrl') })
const TOKEN = '1234567890:AAEwrong-token-of-the-right-shape-000000'

it('goes live with a token, lets the first admin in, and stops when told to', async () => {
  const db = createDb({ databaseUrl: inject('databaseUrl') })
  await reset({ db, redisUrl: inject('redisUrl') })
  await db.$disconnect()
  emulator = await startEmulator({ speed: 1000 })
  const { world } = emulator
  const product = start({ ...services(), BOT_TOKEN: emulator.token, API_ROOT: emulator.url })
  await product.says('Mã nhận quyền quản trị')
  const code = product.said.out.match(/: ([A-Z2-9]{6})\n/)![1]!

  const { id } = world.addPerson({ name: 'Nguyễn Đức Minh', seat: 'committee' })
  const reads = (words: string) => world.until(() => world.chat(id).messages.at(-1)?.text?.includes(words), 10_000)
  world.says(id, id, code)
  await reads('quản trị')
  world.presses(id, id, world.chat(id).messages.at(-1)!.message_id, { row: 0, column: 0 })
  await reads('với vai trò quản trị')
  expect(world.journal.some(({ method }) => method === 'setMyCommands')).toBe(true)

  product.child.kill('SIGTERM')
  expect(await product.ended).toBe(0)
  expect(product.said.out + product.said.err).not.toContain(emulator.token)
})

it('divides the work between a bot and a worker', async () => {
  const db = createDb({ databaseUrl: inject('databaseUrl') })
  await reset({ db, redisUrl: inject('redisUrl') })
  emulator = await startEmulator({ speed: 1000 })
  const live = { ...services(), BOT_TOKEN: emulator.token, API_ROOT: emulator.url }
  const bot = start({ ...live, ROLES: 'bot' })
  const worker = start({ ...live, ROLES: 'worker' })
  await Promise.all([bot.says('Ctrl-C'), worker.says('Ctrl-C')])
  const { world } = emulator
  const { id } = world.addPerson({ name: 'Hoàng Thị Nga', seat: 'cadre' })
  world.starts(id)
  await world.until(() => world.chat(id).messages.at(-1)?.buttons?.length, 10_000)
  for (const { child } of [bot, worker]) child.kill('SIGINT')
  expect(await Promise.all([bot.ended, worker.ended])).toEqual([0, 0])
  await db.$disconnect()
})

it.each([
  ['a token that Telegram refuses', () => ({ ...services(), BOT_TOKEN: TOKEN }), 'BOT_TOKEN is refused by Telegram'],
  ['a token of the wrong shape', () => ({ BOT_TOKEN: 'abc' }), 'BOT_TOKEN is no bot token'],
  [
    'an address that is none',
    () => ({ ...services(), BOT_TOKEN: TOKEN, REDIS_URL: 'localhost' }),
    'REDIS_URL is no Redis',
  ],
  ['an unknown role', () => ({ ROLES: 'cook' }), 'ROLES names a role'],
])('answers %s with one line that names the cure', async (_, env, words) => {
  emulator = await startEmulator()
  const { said, ended } = start({ API_ROOT: emulator.url, ...env() })
  expect(await ended).toBe(1)
  expect(said.err).toContain(words)
  expect(said.err.trim().split('\n')).toHaveLength(1)
  expect(said.err).not.toContain('    at ')
})
