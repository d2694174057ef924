import { expect, test } from 'vitest'
import { call, emulate, lan, minh } from './support.ts'

const keyboard = (...buttons: object[]) => ({ inline_keyboard: [buttons] })
const send = (payload: object) => ['sendMessage', { chat_id: lan.id, text: 'x', ...payload }] as const
const button = (fields: object) => send({ reply_markup: keyboard(fields) })

/** Lan pressed Start; Minh never did. `own` is a message of the bot, `hers` one of Lan's, `picture` has no text. */
const REFUSALS: [words: string, call: readonly [method: string, payload: object]][] = [
  ['Bad Request: message text is empty', send({ text: '' })],
  ['Bad Request: message text is empty', ['sendMessage', { chat_id: lan.id }]],
  ['Bad Request: text must be non-empty', send({ text: ' \n ' })],
  ['Bad Request: text must be non-empty', send({ text: '<b></b>', parse_mode: 'HTML' })],
  ['Bad Request: text must be non-empty', send({ text: '\u200b\u2060\ufeff' })],
  ['Bad Request: message is too long', send({ text: 'ư'.repeat(4097) })],
  ['Bad Request: text is too long', send({ text: 'x'.repeat(40_000) })],
  ['Bad Request: strings must be encoded in UTF-8', send({ text: 'half an emoji: \ud83d' })],
  ['Bad Request: unsupported parse_mode', send({ parse_mode: 'Markdawn' })],
  ['Bad Request: chat_id is empty', ['sendMessage', { text: 'x' }]],
  ['Bad Request: chat not found', send({ chat_id: 404 })],
  ['Bad Request: chat not found', send({ chat_id: '@nobody' })],
  [`Forbidden: bot can't initiate conversation with a user`, send({ chat_id: minh.id })],
  ['Bad Request: message to be replied not found', send({ reply_parameters: { message_id: 1 } })],
  [`Bad Request: can't parse reply parameters JSON object`, send({ reply_parameters: '{' })],

  [`Bad Request: can't parse reply keyboard markup JSON object`, send({ reply_markup: '{' })],
  ['Bad Request: object expected as reply markup', send({ reply_markup: [] })],
  ['Bad Request: inline keyboard expected', send({ reply_markup: { keyboard: [['x']] } })],
  ['Bad Request: field "inline_keyboard" must be of type Array', send({ reply_markup: { inline_keyboard: {} } })],
  [
    'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    send({ reply_markup: { inline_keyboard: [{ text: 'x', callback_data: 'x' }] } }),
  ],
  ['Bad Request: BUTTON_DATA_INVALID', button({ text: 'x', callback_data: 'duyệt'.repeat(10) })],
  [`Bad Request: can't parse inline keyboard button: Can't find field "text"`, button({ callback_data: 'x' })],
  ['Bad Request: inline keyboard button text must be non-empty', button({ text: '', callback_data: 'x' })],
  [
    `Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard`,
    button({ text: 'x' }),
  ],
  [
    `Bad Request: can't parse inline keyboard button: exactly one of callback_data, url, copy_text is allowed`,
    button({ text: 'x', callback_data: 'x', url: 'https://example.vn' }),
  ],
  [
    `Bad Request: can't parse inline keyboard button: invalid button style specified`,
    button({ text: 'x', callback_data: 'x', style: 'pink' }),
  ],
  [
    `Bad Request: inline keyboard button URL 'localhost:3000' is invalid: Wrong HTTP URL`,
    button({ text: 'x', url: 'localhost:3000' }),
  ],
  ['Bad Request: BUTTON_COPY_TEXT_INVALID', button({ text: 'x', copy_text: { text: 'x'.repeat(257) } })],
  [
    'Bad Request: reply markup is too long',
    send({ reply_markup: keyboard(...Array(101).fill({ text: 'x', callback_data: 'x' })) }),
  ],

  [
    'Bad Request: reply markup is too long',
    send({ reply_markup: keyboard(...Array(50).fill({ text: 'x'.repeat(250), callback_data: 'x' })) }),
  ],

  ['Bad Request: message to edit not found', ['editMessageText', { chat_id: lan.id, message_id: 1, text: 'x' }]],
  ['Bad Request: message text is empty', ['editMessageText', { chat_id: lan.id, message_id: 'own', text: '' }]],
  [
    'Bad Request: MESSAGE_TOO_LONG',
    ['editMessageText', { chat_id: lan.id, message_id: 'own', text: 'x'.repeat(4097) }],
  ],
  [
    'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    ['editMessageText', { chat_id: lan.id, message_id: 'own', text: 'own' }],
  ],
  [`Bad Request: message can't be edited`, ['editMessageText', { chat_id: lan.id, message_id: 'hers', text: 'x' }]],
  [
    'Bad Request: there is no caption in the message to edit',
    ['editMessageCaption', { chat_id: lan.id, message_id: 'own', caption: 'x' }],
  ],
  ['Bad Request: message identifier is not specified', ['editMessageText', { text: 'x' }]],
  ['Bad Request: message to delete not found', ['deleteMessage', { chat_id: lan.id, message_id: 1 }]],
  ['Bad Request: message identifier is not specified', ['deleteMessage', { chat_id: lan.id }]],

  ['Bad Request: wrong parameter action in request', ['sendChatAction', { chat_id: lan.id, action: 'dancing' }]],
  [
    'Bad Request: query is too old and response timeout expired or query ID is invalid',
    ['answerCallbackQuery', { callback_query_id: '1' }],
  ],
  ['Bad Request: there is no photo in the request', ['sendPhoto', { chat_id: lan.id }]],
  ['Bad Request: wrong file identifier/HTTP URL specified', ['sendPhoto', { chat_id: lan.id, photo: 'AgAC' }]],
  ['Bad Request: failed to get HTTP URL content', ['sendPhoto', { chat_id: lan.id, photo: 'https://e.vn/a.jpg' }]],
  ['Bad Request: expected an Array of InputMedia', ['sendMediaGroup', { chat_id: lan.id }]],
  [
    'Bad Request: there are too few messages to send as an album',
    ['sendMediaGroup', { chat_id: lan.id, media: [{ type: 'photo', media: 'x' }] }],
  ],
  [
    'Bad Request: too many messages to send as an album',
    ['sendMediaGroup', { chat_id: lan.id, media: Array(11).fill({ type: 'photo', media: 'x' }) }],
  ],
  [
    `Bad Request: document can't be mixed with other media types`,
    [
      'sendMediaGroup',
      {
        chat_id: lan.id,
        media: [
          { type: 'photo', media: 'x' },
          { type: 'document', media: 'x' },
        ],
      },
    ],
  ],
  [
    `Bad Request: can't parse InputMedia: type "poll" can't be used in sendMediaGroup`,
    ['sendMediaGroup', { chat_id: lan.id, media: Array(2).fill({ type: 'poll' }) }],
  ],

  ['Bad Request: file_id not specified', ['getFile', {}]],
  ['Bad Request: invalid file_id', ['getFile', { file_id: 'AgAC' }]],
  ['Bad Request: chat not found', ['getChat', { chat_id: minh.id }]],
  ['Bad Request: invalid user_id specified', ['getChatMember', { chat_id: lan.id }]],

  ['Bad Request: BOT_COMMAND_INVALID', ['setMyCommands', { commands: [{ command: 'Duyệt', description: 'x' }] }]],
  [
    'Bad Request: command description must be non-empty',
    ['setMyCommands', { commands: [{ command: 'duyet', description: ' ' }] }],
  ],
  [
    'Bad Request: command length must not exceed 32',
    ['setMyCommands', { commands: [{ command: 'x'.repeat(33), description: 'x' }] }],
  ],
  [
    `Bad Request: can't parse BotCommand: Can't find field "description"`,
    ['setMyCommands', { commands: [{ command: 'duyet' }] }],
  ],
  [
    'Bad Request: BOT_COMMANDS_TOO_MUCH',
    ['setMyCommands', { commands: Array(101).fill({ command: 'x', description: 'x' }) }],
  ],
  [
    `Bad Request: can't parse BotCommandScope: Unsupported type specified`,
    ['setMyCommands', { commands: [], scope: { type: 'everybody' } }],
  ],
  ['Bad Request: invalid language code specified', ['setMyCommands', { commands: [], language_code: 'vie' }]],
  [
    'Bad Request: short description length must not exceed 120',
    ['setMyShortDescription', { short_description: 'x'.repeat(121) }],
  ],

  ['Bad Request: invalid webhook URL specified', ['setWebhook', { url: 'nowhere' }]],
  [
    'Bad Request: secret token contains unallowed characters',
    ['setWebhook', { url: 'https://e.vn', secret_token: 'a b' }],
  ],
  ['Bad Request: secret token is too long', ['setWebhook', { url: 'https://e.vn', secret_token: 'x'.repeat(257) }]],

  ['Not Found: method not found', ['sendTelepathy', {}]],
]

test('every refusal says what Telegram says', async () => {
  const emulator = await emulate()
  const hers = emulator.world.starts(lan).message_id
  const { result } = await call(emulator, 'sendMessage', { chat_id: lan.id, text: 'own' })
  const ids: Record<string, number> = { own: result.message_id, hers }
  for (const [words, [method, payload]] of REFUSALS) {
    const message_id = (payload as { message_id?: string }).message_id ?? ''
    const known = ids[message_id] ? { ...payload, message_id: ids[message_id] } : payload
    const answer = await call(emulator, method, known)
    expect([words, answer.description]).toEqual([words, words])
    expect(answer.error_code).toBe(words.startsWith('Bad') ? 400 : words.startsWith('Forb') ? 403 : 404)
  }
  expect(emulator.world.journal.filter(({ status }) => status === 500)).toEqual([])
})

test('one byte decides over callback data', async () => {
  const emulator = await emulate()
  emulator.world.starts(lan)
  const bytes = (length: number) => call(emulator, ...button({ text: 'x', callback_data: 'x'.repeat(length) }))
  expect(await bytes(64)).toMatchObject({ ok: true })
  expect(await bytes(65)).toMatchObject({ ok: false })
})

test('empty rows are dropped, and a keyboard of nothing else is no keyboard', async () => {
  const emulator = await emulate()
  emulator.world.starts(lan)
  const rows = (...inline_keyboard: object[][]) => call(emulator, ...send({ reply_markup: { inline_keyboard } }))
  const a = { text: 'a', callback_data: 'a', style: 'danger' }
  expect((await rows([], [a], [])).result.reply_markup).toEqual({ inline_keyboard: [[a]] })
  expect((await rows([], [])).result.reply_markup).toBeUndefined()
})

test('blocked, deactivated and come back', async () => {
  const emulator = await emulate()
  const { world } = emulator
  world.starts(lan)
  world.blocks(lan)
  expect(await call(emulator, ...send({}))).toMatchObject({ description: 'Forbidden: bot was blocked by the user' })
  expect(() => world.says(lan, lan, 'x')).toThrow('blocked the bot')
  world.starts(lan)
  expect(await call(emulator, ...send({}))).toMatchObject({ ok: true })
  world.deactivates(lan)
  expect(await call(emulator, ...send({}))).toMatchObject({ description: 'Forbidden: user is deactivated' })
  const { result } = await call(emulator, 'getUpdates')
  expect(result.map((update: object) => Object.keys(update)[1])).toEqual([
    'message',
    'my_chat_member',
    'my_chat_member',
    'message',
  ])
})

test('doors that are not there, and a body that is none', async () => {
  const { url, token } = await emulate()
  const text = (path: string, options?: RequestInit) => fetch(url + path, options).then((answer) => answer.json())
  expect(await text('/bot1:wrong/getMe')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' })
  expect(await text(`/bot${token}/`)).toEqual({ ok: false, error_code: 404, description: 'Not Found' })
  expect(await text(`/file/bot${token}/photos/none.jpg`)).toMatchObject({ error_code: 404 })
  expect(await text(`/file/bot1:wrong/photos/none.jpg`)).toMatchObject({ error_code: 401 })
  expect(await text(`/bot${encodeURIComponent(token)}/GETME?x=1`)).toMatchObject({ ok: true })
  const headers = { 'content-type': 'application/json' }
  expect(await text(`/bot${token}/getMe`, { method: 'POST', body: '{"a', headers })).toMatchObject({ error_code: 400 })
})

test('parameters may come as query, form or JSON', async () => {
  const { url, token, world } = await emulate()
  world.starts(lan)
  const answer = (query: string, options: RequestInit) =>
    fetch(`${url}/bot${token}/sendMessage?${query}`, options).then((response) => response.json())
  expect(await answer(`chat_id=${lan.id}&text=a`, {})).toMatchObject({ result: { text: 'a' } })
  const form = new URLSearchParams({ chat_id: String(lan.id), text: 'b' })
  expect(await answer('', { method: 'POST', body: form })).toMatchObject({ result: { text: 'b' } })
  const multipart = new FormData()
  multipart.set('chat_id', String(lan.id))
  multipart.set('text', 'c')
  multipart.set('reply_markup', JSON.stringify(keyboard({ text: 'x', callback_data: 'x' })))
  expect(await answer('', { method: 'POST', body: multipart })).toMatchObject({
    result: { text: 'c', reply_markup: {} },
  })
})
