import fc from 'fast-check'
import { expect, test } from 'vitest'
import { methods } from '../../src/emulator/methods/index.ts'
import { call, emulate, lan, png } from './support.ts'

const NAMES = Object.keys(methods).filter((name) => !['getUpdates', 'setWebhook'].includes(name))
const PARAMETERS = [
  'text',
  'caption',
  'parse_mode',
  'entities',
  'caption_entities',
  'reply_markup',
  'reply_parameters',
  'media',
  'photo',
  'document',
  'file_id',
  'commands',
  'scope',
  'language_code',
  'callback_query_id',
  'url',
  'user_id',
  'action',
]

test('whatever is sent, the answer is an answer: never a crash, and a refusal always has its words', async () => {
  const emulator = await emulate()
  const own = emulator.world.starts(lan).message_id
  const [photo] = emulator.world.sendsPhotos(lan, lan, [{ name: 'a.png', bytes: png(10, 10) }])
  const value = fc.oneof(
    { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('HTML', '<b>x</b>', '<b', photo!.photo![0]!.file_id, 'attach://x', 'typing', { type: 'chat' }),
    fc.constantFrom({ inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] }, { inline_keyboard: [[{ text: 'x' }]] }),
    fc.array(fc.record({ type: fc.constantFrom('bold', 'photo'), offset: fc.integer(), length: fc.integer() })),
  )
  const payload = fc.record(Object.fromEntries(PARAMETERS.map((name) => [name, value])), { requiredKeys: [] })
  const target = fc.record({
    chat_id: fc.constantFrom(lan.id, `${lan.id}`, 0, -1),
    message_id: fc.constantFrom(own, 1),
  })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...NAMES), target, payload, async (method, where, rest) => {
      const answer = await call(emulator, method, { ...where, ...rest })
      if (!answer.ok) expect(answer.description).toMatch(/^(?:Bad Request|Forbidden): \S/)
    }),
    { numRuns: 250 },
  )
})
