import fc from 'fast-check'
import { expect, test } from 'vitest'
import { botMethods } from '../../src/emulator/zalo-bot/methods.ts'
import { emulate, lan } from './support.ts'
import { account, bot } from './zalo.ts'

const value = fc.oneof(
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('html', 'markdown', '<b', '**x**', 'typing', 'http://127.0.0.1:9/a.aac', '0e078a2fb66a5f34067b'),
  fc.array(fc.record({ start: fc.integer(), len: fc.integer(), st: fc.array(fc.constantFrom('b', 'x')) })),
)
const some = (...names: string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] })

test('whatever is sent to the bot’s server, it answers 200, and never with a crash', async () => {
  const emulator = await emulate()
  emulator.world.says(lan, emulator.world.chatOf(lan, 'zalo_bot'), 'x')
  const methods = Object.keys(botMethods).filter((name) => name !== 'getUpdates')
  const payload = some('text', 'caption', 'parse_mode', 'text_styles', 'photo', 'sticker', 'voice_url', 'url', 'action')
  const chat_id = fc.oneof(value, fc.constant(emulator.world.wireId(lan, 'zalo_bot')))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...methods), chat_id, payload, async (method, chat_id, rest) => {
      const answer = await bot(emulator, method, { chat_id, ...rest })
      expect(answer.http).toBe(200)
      if (!answer.ok) expect(answer.description).toMatch(/^Bad Request: \S/)
    }),
    { numRuns: 250 },
  )
})

test('whatever is sent to the OA’s server, it answers 200, and never with a crash', async () => {
  const emulator = await emulate({ zalo: { oa: { templates: { '1': ['ten'] } } } })
  emulator.world.says(lan, emulator.world.chatOf(lan, 'zalo_oa'), 'x')
  const { call, detail } = await account(emulator)
  const user_id = emulator.world.wireId(lan, 'zalo_oa')
  const button = fc.record({ title: value, type: fc.constantFrom('oa.query.hide', 'oa.open.url'), payload: value })
  const inner = fc.oneof(value, fc.record({ buttons: fc.array(button) }), some('template_type', 'elements', 'buttons'))
  const attachment = fc.oneof(value, fc.record({ type: fc.constant('template'), payload: inner }))
  const message = fc.oneof(value, fc.record({ text: value, attachment }, { requiredKeys: [] }))
  const cs = fc.record({ recipient: fc.oneof(value, fc.constant({ user_id })), message })
  const template = fc.record({
    user_id: fc.oneof(value, fc.constant(user_id)),
    template_id: value,
    template_data: value,
  })
  await fc.assert(
    fc.asyncProperty(cs, template, value, async (one, two, three) => {
      const answers = [await call('message/cs', one), await call('message/template', two), await detail(three)]
      for (const { http, error, message } of answers) {
        expect([http, message]).toEqual([200, expect.stringMatching(/\S/)])
        expect([0, -201]).toContain(error)
      }
    }),
    { numRuns: 150 },
  )
})
