import { getEventListeners } from 'node:events'
import { expect, test } from 'vitest'
import { Webhook } from '../../src/emulator/delivery/webhook.ts'
import { eventStream } from '../../src/emulator/http/events.ts'
import { createState } from '../../src/emulator/state.ts'
import { pause } from '../../src/emulator/time.ts'
import { World } from '../../src/emulator/world.ts'
import { botFor, emulate, lan } from './support.ts'

test('who has stopped waiting no longer listens for the end', async () => {
  const { signal } = new AbortController()
  const state = createState({ people: [lan] }, signal)
  const world = new World(state)
  const { message_id } = world.says(lan, lan, 'x')
  world.presses(lan, lan, message_id, { data: 'x' }).settle({})
  new Webhook(state, 'http://127.0.0.1:9/', '', 1, async () => undefined).stop()
  await eventStream(state).body!.cancel()
  await pause(1, signal)
  expect(getEventListeners(signal, 'abort')).toEqual([])
})

test('twenty buttons pressed at once, twenty pages open: nobody is warned of a leak', async () => {
  const warnings: Error[] = []
  const hear = (warning: Error) => warnings.push(warning)
  process.on('warning', hear)
  const emulator = await emulate()
  const { world } = emulator
  botFor(emulator, (bot) => {
    bot.on('callback_query', (ctx) => ctx.answerCallbackQuery('ok'))
  })
  const pages = await Promise.all(Array.from({ length: 20 }, () => fetch(`${emulator.url}/sim/events`)))
  const { message_id } = world.says(lan, lan, 'x')
  const presses = Array.from({ length: 20 }, () => world.presses(lan, lan, message_id, { data: 'x' }))
  for (const press of presses) expect(await press.answered).toEqual({ text: 'ok' })
  for (const page of pages) await page.body!.cancel()
  process.off('warning', hear)
  expect(warnings).toEqual([])
})
