import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { LAN } from '../support/people.ts'
import { startProduct } from '../support/product.ts'

/** The whole product in one process, its database on disk. Phones are new after each start, the database is not. */

const folder = mkdtempSync(join(tmpdir(), 'dan-van-kheo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('npm start, killed in the middle of a form and after [Gửi], goes on where it was', async () => {
  await session(async (phone) => {
    await phone.says('/dangky', 'tên là gì')
    await phone.says('Đường hoa phụ nữ tự quản', 'lĩnh vực nào')
  })
  await session(async (phone) => {
    await phone.says('/dangky', 'bản nháp')
    await phone.taps('Làm tiếp', 'lĩnh vực nào')
    await phone.taps('Nông thôn mới', 'Tập thể')
    await phone.taps('Tập thể', 'Mô hình mới')
    await phone.taps('Mô hình mới', 'Thực trạng')
    for (const [answer, next] of ANSWERS) await phone.says(answer, next)
    await phone.taps('Không, là cách làm riêng', 'xem lại')
    await phone.taps('Gửi đi thẩm định', 'DVK-26-0001')
  })
  await session((phone) => phone.says('/tinhtrang', 'DVK-26-0001'))
})

const ANSWERS = [
  ['Đường thôn nhỏ, nhiều hộ chưa có hàng rào xanh', 'Mục tiêu'],
  ['45 hộ', 'cách làm'],
  ['Đảng viên làm trước, họp từng cụm 10 hộ', 'địa bàn'],
  ['Thôn Nhân Hoà, 45 hộ', 'chủ trì'],
  ['Bà Nguyễn Thị Lan, Chi hội trưởng Phụ nữ', 'gian'],
  ['15/12/2026 - 30/11/2027', 'kết quả'],
  ['Cả thôn sạch đẹp, bà con tự giác giữ gìn', 'cách làm riêng'],
] as const

/** From the start to kill -9. */
async function session(use: (phone: ReturnType<typeof phoneOf>) => Promise<unknown>) {
  const product = await startProduct({ DATA_DIR: folder, PORT: '0' }, /http:/)
  try {
    await use(phoneOf(product.said.match(/http:[^ ]+/)![0]))
  } finally {
    expect(await product.end('SIGKILL')).toBeNull()
  }
}

interface Shown {
  message_id: number
  text?: string
  from: { is_bot: boolean }
  buttons?: { text: string }[][]
}

/** Lan's phone, by the way that the page of the simulator uses. */
function phoneOf(url: string) {
  const look = async () => ((await (await fetch(`${url}/sim/chats/${LAN}`)).json()) as { messages: Shown[] }).messages
  const post = (path: string, body: object) =>
    fetch(`${url}/sim/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person: LAN, chat: LAN, ...body }),
    })
  /** The newest message is the bot's, and has these words on it. */
  const sees = (words: string) =>
    eventually(
      async () => (await look()).at(-1)?.from.is_bot && wordsOf((await look()).at(-1)!).includes(words.toLowerCase()),
      {
        otherwise: look,
      },
    )
  return {
    async says(text: string, then: string) {
      await post('text', { text })
      await sees(then)
    },
    async taps(label: string, then: string) {
      const { message_id, buttons = [] } = (await look()).at(-1)!
      const row = buttons.findIndex((some) => some.some(({ text }) => text.includes(label)))
      const column = buttons[row]!.findIndex(({ text }) => text.includes(label))
      await post('press', { message_id, row, column })
      await sees(then)
    },
  }
}

const wordsOf = ({ text = '', buttons = [] }: Shown) =>
  [text, ...buttons.flat().map((one) => one.text)].join('\n').toLowerCase()
