import { Bot, InlineKeyboard, InputFile } from 'grammy'
import { afterEach, expect, test } from 'vitest'
import { type Emulator, startEmulator } from '../../src/emulator/index.ts'

let emulator: Emulator
let bot: Bot
afterEach(async () => {
  await bot?.stop()
  await emulator.close()
})

const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(33)
  bytes.write('89504e470d0a1a0a0000000d49484452', 0, 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return new Uint8Array(bytes)
}

test('a person and a bot talk', async () => {
  emulator = await startEmulator({ people: [{ id: 7, name: 'Lan', seat: 'cadre' }], speed: 100 })
  const { world } = emulator
  bot = new Bot(emulator.token, { client: { apiRoot: emulator.url } })
  bot.command('start', (ctx) =>
    ctx.reply(`hi ${ctx.match}`, { reply_markup: new InlineKeyboard().text('Gửi', 'send') }),
  )
  bot.callbackQuery('send', async (ctx) => {
    await ctx.answerCallbackQuery('ok')
    await ctx.editMessageText('done')
  })
  bot.on('message:photo', async (ctx) => {
    const file = await ctx.getFile()
    const bytes = await fetch(`${emulator.url}/file/bot${emulator.token}/${file.file_path}`).then((r) =>
      r.arrayBuffer(),
    )
    await ctx.replyWithMediaGroup([
      { type: 'photo', media: new InputFile(new Uint8Array(bytes), 'ảnh vườn.png'), caption: 'x' },
      { type: 'photo', media: ctx.message.photo[0]!.file_id },
    ])
  })
  void bot.start()
  const seen = () =>
    world.chat(7).messages.map((message) => message.text ?? message.caption ?? message.photos?.[0]?.width)
  world.starts(7, 'abc')
  await expect.poll(seen).toEqual(['/start abc', 'hi abc'])
  const press = world.presses(7, 7, world.chat(7).messages[1]!.message_id, { row: 0, column: 0 })
  expect(await press.answered).toEqual({ text: 'ok' })
  await expect.poll(seen).toEqual(['/start abc', 'done'])
  world.sendsPhotos(7, 7, [{ name: 'a.png', bytes: png(1000, 500) }])
  await expect.poll(seen).toEqual(['/start abc', 'done', 1000, 'x', 1000])
  expect(world.journal.map(({ method, status }) => `${method} ${status}`)).toContain('sendMediaGroup 200')
})
