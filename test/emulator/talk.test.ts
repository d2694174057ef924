import { InlineKeyboard } from 'grammy'
import { expect, test } from 'vitest'
import { botFor, call, emulate, lan, last, lines, minh } from './support.ts'

test('a bot and a person talk, and the journal remembers every call', async () => {
  const emulator = await emulate()
  const { world } = emulator
  botFor(emulator, (bot) => {
    bot.command('start', (ctx) => ctx.reply(`Chào, mã ${ctx.match}`))
    bot.on('message:text', (ctx) => ctx.reply(ctx.message.text.toUpperCase()))
    bot.on('edited_message:text', (ctx) => ctx.reply(`sửa: ${ctx.editedMessage.text}`))
  })
  world.starts(lan, 'moi_42')
  await world.until(() => lines(emulator, lan.id).length === 2)
  const said = world.says(lan, lan, '  vườn rau  ')
  await world.until(() => lines(emulator, lan.id).length === 4)
  world.edits(lan, lan, said.message_id, 'vườn thuốc nam')
  await world.until(() => lines(emulator, lan.id).length === 5)

  expect(lines(emulator, lan.id)).toEqual([
    'Lan: /start moi_42',
    'bot: Chào, mã moi_42',
    'Lan: vườn thuốc nam',
    'bot: VƯỜN RAU',
    'bot: sửa: vườn thuốc nam',
  ])
  const sent = world.journal.filter(({ method }) => method === 'sendMessage')
  expect(sent).toHaveLength(3)
  expect(sent[0]).toMatchObject({ status: 200, payload: { chat_id: lan.id }, answer: { ok: true } })
  expect(JSON.stringify(world.journal)).not.toContain(emulator.token)
})

test('buttons: a press is answered, the message is edited and everybody who listens is told', async () => {
  const emulator = await emulate()
  const { world } = emulator
  const changes: string[] = []
  world.on('change', ({ type }) => changes.push(type))
  botFor(emulator, (bot) => {
    bot.command('start', (ctx) =>
      ctx.reply('Duyệt?', { reply_markup: new InlineKeyboard().text('✅ Duyệt', 'ok:1').url('Xem', 't.me/x') }),
    )
    bot.callbackQuery('ok:1', async (ctx) => {
      await ctx.answerCallbackQuery({ text: 'Đã duyệt', show_alert: true })
      await ctx.editMessageText('Đã duyệt')
    })
  })
  world.starts(lan)
  const asked = await world.until(() => world.chat(lan).messages.find(({ text }) => text === 'Duyệt?'))
  expect(asked.buttons).toEqual([[{ text: '✅ Duyệt' }, { text: 'Xem', url: 't.me/x' }]])
  const press = world.presses(lan, lan, asked.message_id, { row: 0, column: 0 })
  expect(await press.answered).toEqual({ text: 'Đã duyệt', show_alert: true })
  await world.until(() => last(emulator, lan.id).text === 'Đã duyệt')
  expect(last(emulator, lan.id).buttons).toBeUndefined()
  expect(last(emulator, lan.id).edit_date).toBeTypeOf('number')
  expect(changes).toEqual(['message', 'message', 'press', 'answer', 'edit'])
})

test('a button that opens or copies something tells the bot nothing', async () => {
  const emulator = await emulate()
  const { world } = emulator
  world.starts(lan)
  const reply_markup = { inline_keyboard: [[{ text: 'Xem', url: 'https://example.vn' }]] }
  const { result } = await call(emulator, 'sendMessage', { chat_id: lan.id, text: 'x', reply_markup })
  expect(() => world.presses(lan, lan, result.message_id, { row: 0, column: 0 })).toThrow('opens or copies something')
  expect(() => world.presses(lan, lan, result.message_id, { row: 1, column: 0 })).toThrow('no button at row 1')
})

test.each<[string, (world: Awaited<ReturnType<typeof emulate>>['world']) => void, string]>([
  ['an empty text', (world) => world.says(lan, lan, '  '), 'does not send an empty text'],
  ['a text too long', (world) => world.says(lan, lan, 'a'.repeat(4097)), 'at most 4096 characters'],
  ['a link payload with a space', (world) => world.starts(lan, 'a b'), 'cannot be in a t.me link'],
  ['a link payload too long', (world) => world.starts(lan, 'a'.repeat(65)), 'cannot be in a t.me link'],
  [
    'eleven photos',
    (world) => world.sendsPhotos(lan, lan, Array(11).fill({ name: 'a', bytes: new Uint8Array() })),
    '1 to 10',
  ],
  ['another person’s chat', (world) => world.says(lan, minh, 'x'), "not Lan's"],
  ['a stranger', (world) => world.says(1, 1, 'x'), 'nobody here has the id 1'],
  ['a place nowhere on earth', (world) => world.sendsLocation(lan, lan, 91, 0), 'nowhere on earth'],
  ['a reply to nothing', (world) => world.says(lan, lan, 'x', { replyTo: 1 }), 'no message 1 to reply to'],
])('the app does not let people send %s', async (_, act, words) => {
  const { world } = await emulate()
  expect(() => act(world)).toThrow(words)
})

test('location, voice and sticker arrive as what they are', async () => {
  const emulator = await emulate()
  const { world } = emulator
  world.sendsLocation(lan, lan, 18.34, 105.9)
  world.sendsVoice(lan, lan, new Uint8Array([1, 2, 3]), 7)
  world.sendsSticker(lan, lan, '🌱')
  const { result } = await call(emulator, 'getUpdates')
  expect(result.map(({ message }: { message: object }) => message)).toMatchObject([
    { location: { latitude: 18.34, longitude: 105.9 } },
    { voice: { duration: 7, file_size: 3 } },
    { sticker: { emoji: '🌱' } },
  ])
  expect(world.chat(lan).messages).toMatchObject([{ location: {} }, { voice: {} }, { sticker: { emoji: '🌱' } }])
})

test('what is gone for a person is gone for the bot', async () => {
  const emulator = await emulate()
  const { world } = emulator
  world.starts(lan)
  const { result } = await call(emulator, 'sendMessage', { chat_id: lan.id, text: 'x' })
  world.deletes(lan, lan, result.message_id)
  const edit = { chat_id: lan.id, message_id: result.message_id, text: 'y' }
  expect(await call(emulator, 'editMessageText', edit)).toMatchObject({
    description: 'Bad Request: message to edit not found',
  })
})
