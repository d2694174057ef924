import { GrammyError, HttpError } from 'grammy'
import { expect, test } from 'vitest'
import { botFor, call, emulate, lan, lines, minh } from './support.ts'

const send = (emulator: Parameters<typeof call>[0], chat_id = lan.id) =>
  call(emulator, 'sendMessage', { chat_id, text: 'x' })

test('a fault hits the calls it names, as often as it says', async () => {
  const emulator = await emulate()
  const { world } = emulator
  world.starts(lan)
  world.starts(minh)
  world.fault({ method: 'sendmessage', chat: lan.id, code: 502, count: 2 })
  expect(await send(emulator, minh.id)).toMatchObject({ ok: true })
  expect(await send(emulator)).toEqual({ ok: false, error_code: 502, description: 'Bad Gateway' })
  expect(await call(emulator, 'getMe')).toMatchObject({ ok: true })
  expect(await send(emulator)).toMatchObject({ error_code: 502 })
  expect(await send(emulator)).toMatchObject({ ok: true })
})

test('a fault can be taken back, and may have words of its own', async () => {
  const emulator = await emulate()
  emulator.world.starts(lan)
  const takeBack = emulator.world.fault({ code: 403, description: 'Forbidden: user is deactivated', count: Infinity })
  expect(await send(emulator)).toMatchObject({ description: 'Forbidden: user is deactivated' })
  takeBack()
  expect(await send(emulator)).toMatchObject({ ok: true })
})

test('a proxy on the way answers in HTML', async () => {
  const emulator = await emulate()
  emulator.world.fault({ code: 502, html: '<html>502 Bad Gateway</html>' })
  const answer = await fetch(`${emulator.url}/bot${emulator.token}/getMe`)
  expect([answer.status, await answer.text()]).toEqual([502, '<html>502 Bad Gateway</html>'])
})

test.each<['before' | 'after', sent: string[]]>([
  ['before', ['Lan: /start']],
  ['after', ['Lan: /start', 'bot: x']],
])('the connection is cut %s the message was sent', async (drop, sent) => {
  const emulator = await emulate()
  const { world } = emulator
  world.starts(lan)
  const moments: string[] = []
  world.fault({ method: 'sendMessage', drop, hook: () => void moments.push(lines(emulator, lan.id).join()) })
  await expect(send(emulator)).rejects.toThrow('fetch failed')
  expect(lines(emulator, lan.id)).toEqual(sent)
  expect(moments).toEqual([sent.join()])
  expect(world.journal.at(-1)).toMatchObject({ method: 'sendMessage', status: 0 })
})

test('grammY meets a cut connection and a flood as what they are', async () => {
  const emulator = await emulate()
  emulator.world.starts(lan)
  const bot = botFor(emulator, () => undefined)
  emulator.world.fault({ method: 'sendMessage', drop: 'before' })
  await expect(bot.api.sendMessage(lan.id, 'x')).rejects.toBeInstanceOf(HttpError)
  emulator.world.fault({ method: 'sendMessage', code: 429, retry_after: 5 })
  const error = await bot.api.sendMessage(lan.id, 'x').catch((reason) => reason)
  expect(error).toBeInstanceOf(GrammyError)
  expect(error.parameters).toEqual({ retry_after: 5 })
})

test('a delay delays, and does not outlive the emulator', async () => {
  const emulator = await emulate()
  emulator.world.fault({ method: 'getMe', delay: 40 })
  const begun = performance.now()
  expect(await call(emulator, 'getMe')).toMatchObject({ ok: true })
  expect(performance.now() - begun).toBeGreaterThanOrEqual(39)
  emulator.world.fault({ method: 'getMe', delay: 600_000 })
  const hanging = call(emulator, 'getMe')
  await emulator.world.until(() => emulator.world.journal.at(-1)!.status === 0)
  await emulator.close()
  await expect(hanging).rejects.toThrow('fetch failed')
})
