import { Bot, type BotConfig, type Context } from 'grammy'
import { afterEach } from 'vitest'
import { type Emulator, type EmulatorOptions, type SeatedPerson, startEmulator } from '../../src/emulator/index.ts'

export const lan: SeatedPerson = { id: 6_000_000_001, name: 'Lan', seat: 'cadre' }
export const minh: SeatedPerson = { id: 6_000_000_002, name: 'Minh', username: 'minh_bcd', seat: 'reviewer' }

const running: { stop(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const one of running.splice(0).reverse()) await one.stop()
})

/** An emulator with Lan and Minh in it, fast enough that nobody waits for flood limits; closed after the test. */
export async function emulate(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator({ people: [lan, minh], speed: 1000, ...options })
  running.push({ stop: () => emulator.close() })
  return emulator
}

/** A real grammY bot that polls the emulator. */
export function botFor(emulator: Emulator, build: (bot: Bot) => void, config: BotConfig<Context> = {}): Bot {
  const bot = new Bot(emulator.token, { ...config, client: { apiRoot: emulator.url } })
  build(bot)
  running.push({ stop: () => bot.stop() })
  void bot.start()
  return bot
}

export interface Answer {
  ok: boolean
  // biome-ignore lint/suspicious/noExplicitAny: any method's result
  result?: any
  error_code?: number
  description?: string
  parameters?: object
}

/** One call over HTTP, with nothing between us and the wire. */
export async function call(emulator: Emulator, method: string, payload: object = {}): Promise<Answer> {
  const response = await fetch(`${emulator.url}/bot${emulator.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  })
  return (await response.json()) as Answer
}

export async function sim(emulator: Emulator, path: string, body?: object) {
  const response = await fetch(`${emulator.url}/sim${path}`, {
    ...(body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return { status: response.status, body: JSON.parse(await response.text()) }
}

export function png(width: number, height: number, noise = 0): Uint8Array {
  const bytes = Buffer.alloc(40 + noise)
  bytes.write('89504e470d0a1a0a0000000d49484452', 0, 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(noise, 36)
  return new Uint8Array(bytes)
}

/** A comment segment first, as cameras write them, then the frame. */
export function jpeg(width: number, height: number): Uint8Array {
  const bytes = Buffer.from('ffd8fffe000668656c6cffc000110800000000030122000211010311', 'hex')
  bytes.writeUInt16BE(height, 15)
  bytes.writeUInt16BE(width, 17)
  return new Uint8Array(bytes)
}

/** What is visible in a chat, a line for each message. */
export const lines = ({ world }: Emulator, chat: number) =>
  world
    .chat(chat)
    .messages.map(({ from, text, caption, service, photos }) =>
      [from.is_bot ? 'bot:' : `${from.name}:`, service ?? text ?? caption ?? (photos ? '(photo)' : '(something)')].join(
        ' ',
      ),
    )

export const last = ({ world }: Emulator, chat: number) => world.chat(chat).messages.at(-1)!
