import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { createInterface } from 'node:readline'
import { migrate } from '../prisma/migrate.ts'
import { createDb } from '../src/db.ts'
import { startEmulator, type World } from '../src/emulator/index.ts'
import { PLAYERS } from '../src/simulator/players.ts'
import { clearStage, prepareStage } from '../src/simulator/stage.ts'

/**
 * How long people wait: from [Gửi] to the card on the reviewer's screen, and from the reviewer's tap to the author's
 * notice. The product runs as it does in production, in a process of its own against real PostgreSQL and Redis; the
 * phones are here. DATABASE_URL must name a scratch database: it is emptied.
 *
 *     DATABASE_URL=postgresql://…/scratch REDIS_URL=redis://…/9 npm run bench -- 200 1
 */
const [rounds = 200, together = 1] = process.argv.slice(2).map(Number)
const { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl } = process.env
if (!databaseUrl || !redisUrl) throw new Error('Set DATABASE_URL (a scratch database, it is emptied) and REDIS_URL.')

const REVIEWER = PLAYERS.find(({ seat }) => seat === 'reviewer')!.id

await migrate(databaseUrl)
const db = createDb({ databaseUrl })
await clearStage(db)
await prepareStage(db, new Date())
const emulator = await startEmulator({ people: PLAYERS, speed: 1000 })
const { world } = emulator
const product = await startProduct()

const toCard: number[] = []
const toNotice: number[] = []
try {
  // Each author speaks a few times only: long chats would slow down the phones, which are not what is measured.
  const authors = await cadres(Math.ceil(rounds / 5))
  const lines = Array.from({ length: together }, (_, line) => authors.filter((_, at) => at % together === line))
  await Promise.all(lines.map((line) => measure(line, Math.ceil(rounds / together))))
  process.stdout.write(`${cpus().length} cores, ${toCard.length} rounds, ${together} at a time (milliseconds)\n`)
  print('[Gửi] → card on the reviewer’s screen', toCard)
  print('[Duyệt] → notice on the author’s screen', toNotice)
} finally {
  product.kill('SIGTERM')
  await once(product, 'exit')
  await emulator.close()
  await db.$disconnect()
}

async function measure(authors: number[], times: number) {
  for (let round = 0; round < times; round++) {
    const author = authors[round % authors.length]!
    const title = `Mô hình ${author % 1000}-${round} ${Math.random().toString(36).slice(2)}`
    await fillIn(author, title)
    const sent = performance.now()
    await tap(author, author, 'Gửi đi thẩm định')
    const card = await see(REVIEWER, title)
    toCard.push(card.at - sent)
    const data = button(world, REVIEWER, card.message, 'Duyệt')
    const decided = performance.now()
    world.presses(REVIEWER, REVIEWER, card.message, { data })
    toNotice.push((await see(author, `Mô hình “${title}” đã được`)).at - decided)
  }
}

async function fillIn(author: number, title: string) {
  await say(author, '/dangky', 'Mô hình tên là gì')
  world.says(author, author, title)
  const next = await see(author, /lĩnh vực nào|gần giống/)
  if (next.text.includes('gần giống')) await tap(author, author, 'Khác, đăng ký tiếp', 'lĩnh vực nào')
  await tap(author, author, 'Kinh tế', 'Ai làm')
  await tap(author, author, 'Tập thể', 'mới hay tiếp tục')
  await tap(author, author, 'Mô hình mới', 'Thực trạng')
  await say(author, 'Đất vườn bỏ không, bà con còn ngại làm', 'Mục tiêu')
  await say(author, '45 hộ', 'Làm những việc gì')
  await say(author, 'Đảng viên làm trước, họp từng cụm mười hộ', 'Làm ở đâu')
  await say(author, 'Thôn Nhân Hoà', 'Ai chủ trì')
  await say(author, 'Bà Nguyễn Thị Lan', 'từ ngày nào')
  await tap(author, author, 'hết năm', 'kết quả gì')
  await say(author, 'Cả 45 hộ có vườn rau sạch', 'thường xuyên')
  await tap(author, author, 'Không, là cách làm riêng', 'xem lại')
}

function say(person: number, text: string, then: string) {
  const seen = see(person, then)
  world.says(person, person, text)
  return seen
}

async function tap(person: number, chat: number, label: string, then?: string) {
  const message = world
    .chat(chat)
    .messages.findLast(({ buttons }) => buttons?.flat().some(({ text }) => text.includes(label)))
  const seen = then && see(person, then)
  world.presses(person, chat, message!.message_id, { data: button(world, chat, message!.message_id, label) })
  await seen
}

function button(world: World, chat: number, id: number, label: string): string {
  const message = world.chat(chat).messages.find(({ message_id }) => message_id === id)
  const found = message?.reply_markup?.inline_keyboard.flat().find(({ text }) => text.includes(label))
  return (found as { callback_data: string }).callback_data
}

/** The moment at which words appear in somebody's chat. */
function see(person: number, words: string | RegExp): Promise<{ at: number; message: number; text: string }> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${person} never saw “${words}”`)), 15_000)
    const stop = world.on('change', (change) => {
      if (change.type !== 'message' || change.chat !== person) return
      const { text = '', from, message_id } = change.message
      if (!from.is_bot || !(typeof words === 'string' ? text.includes(words) : words.test(text))) return
      clearTimeout(late)
      stop()
      resolve({ at: performance.now(), message: message_id, text })
    })
  })
}

/** As many cadres of one village as speak at the same time. */
async function cadres(count: number): Promise<number[]> {
  const unit = await db.unit.findUniqueOrThrow({ where: { code: 'ha-tinh/tan-lam-huong/nhan-hoa' } })
  const numbers = [PLAYERS[0]!.id]
  for (let at = 1; at < count; at++) {
    const { id } = world.addPerson({ name: `Cán bộ ${at}`, seat: 'cadre', knows: true })
    const accounts = { create: { channel: 'telegram' as const, chat: String(id) } }
    const roles = { create: { kind: 'cadre' as const, state: 'active' as const, unitId: unit.id } }
    await db.person.create({ data: { name: `Cán bộ ${at}`, accounts, roles } })
    numbers.push(id)
  }
  return numbers
}

async function startProduct(): Promise<ChildProcess> {
  const env = {
    ...process.env,
    TELEGRAM_SPEED: '1000',
    BOT_TOKEN: emulator.token,
    API_ROOT: emulator.url,
    PORT: '0',
    LOG_LEVEL: 'error',
  }
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout! })) if (line.includes('Ctrl-C')) return child
  throw new Error('The product did not start.')
}

function print(what: string, times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1)
  process.stdout.write(`${what}: median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}\n`)
}
