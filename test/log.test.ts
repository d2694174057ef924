import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Api, Bot, BotError, type Context } from 'grammy'
import { describe, expect, test } from 'vitest'
import { createLog } from '../src/log.ts'

const token = '7654321098:AAE_canary-canary-canary-canary-1'
const words = 'Nhà tôi ở xóm Bắc, số 0912345678'

function logged(write: (log: ReturnType<typeof createLog>) => void) {
  const lines: string[] = []
  write(createLog({ logLevel: 'trace' }, { write: (line) => lines.push(line) }))
  expect(lines.length).toBeGreaterThan(0)
  return lines.join('')
}

/** Errors as grammY really throws them, against servers that are not there or refuse. */
async function grammysErrors() {
  const refusing = createServer((_request, response) =>
    response
      .writeHead(400, { 'content-type': 'application/json' })
      .end('{"ok":false,"error_code":400,"description":"Bad Request"}'),
  ).listen(0, '127.0.0.1')
  await new Promise((resolve) => refusing.once('listening', resolve))
  const there = new Api(token, { apiRoot: `http://127.0.0.1:${(refusing.address() as AddressInfo).port}` })
  const nowhere = new Api(token, { apiRoot: 'http://127.0.0.1:9' })
  const nonsense = new Api(token, { apiRoot: 'nonsense://there' })
  const say = (api: Api) =>
    api.sendMessage(1, words).then(
      () => new Error('it should have failed'),
      (error) => error,
    )
  const errors = await Promise.all([say(there), say(nowhere), say(nonsense)])
  refusing.close()

  const bot = new Bot(token, { botInfo: { id: 1, is_bot: true, first_name: 'b', username: 'b' } as never })
  bot.use(() => {
    throw errors[1]
  })
  const chat = { id: 1, type: 'private', first_name: words } as const
  const update = {
    update_id: 1,
    message: { message_id: 1, date: 0, chat, from: { ...chat, is_bot: false }, text: words },
  }
  const botError: BotError<Context> = await bot.handleUpdate(update).catch((error) => error)
  expect(botError).toBeInstanceOf(BotError)
  return { errors: [...errors, botError], ctx: botError.ctx, update }
}

describe('the log', () => {
  test('never contains the token or what somebody wrote, however it is handed over', async () => {
    const { errors, ctx, update } = await grammysErrors()
    for (const error of errors) {
      const shapes = [error, { err: error }, { error }, { a: { b: [error] } }, new Error('outer', { cause: error })]
      for (const shape of shapes) {
        const line = logged((log) => log.error(shape, 'it failed'))
        expect(line).not.toContain(token)
        expect(line).not.toContain('canary')
        expect(line).not.toContain('xóm Bắc')
        expect(line).toMatch(/HttpError|GrammyError|BotError/)
      }
      expect(logged((log) => log.info(`${error}: ${JSON.stringify(error.error ?? '')}`))).not.toContain('canary')
    }
    for (const shape of [
      { ctx },
      { update },
      update,
      { api: ctx.api },
      { config: { botToken: token } },
      { zaloOa: { appSecret: 'canary', secretKey: 'canary', refreshToken: 'canary' } },
      { keys: { access: 'canary', refresh: 'canary' }, headers: { access_token: 'canary', secret_key: 'canary' } },
      { s3: { endpoint: 'https://user:canary@s3.example.vn', accessKey: 'canary', secretKey: 'canary' } },
      { url: [token] },
    ]) {
      const line = logged((log) => {
        log.info(shape)
        log.child(shape).info('child')
      })
      expect(line).not.toMatch(/canary|xóm Bắc/)
    }
  })

  test('knows secrets by their looks', () => {
    const line = logged((log) => {
      log.info(`https://api.telegram.org/bot${token}/getMe`)
      log.info({ board: `http://10.0.0.1:8080/bangtin/mo/0123456789abcdef0123456789abcdef' is invalid` }, 'link')
      log.info({ link: `https://api.telegram.org/file/bot${token}/photos/secret-path.jpg` }, 'link')
      log.info(`bot${encodeURIComponent(token)}`)
      log.info('postgresql://movement:hunter2@db:5432/dvk and redis://:hunter2@redis:6379')
    })
    expect(line).not.toMatch(/canary|secret-path|hunter2|0123456789abcdef/)
    expect(line).toContain('@db:5432/dvk')
  })

  test('still says what happened', async () => {
    const { errors } = await grammysErrors()
    const refused = JSON.parse(logged((log) => log.warn({ err: errors[0], notice: 42, at: new Date(0) }, 'refused')))
    expect(refused).toMatchObject({ level: 'warn', msg: 'refused', notice: 42, at: '1970-01-01T00:00:00.000Z' })
    expect(refused.err).toMatchObject({ type: 'GrammyError', error_code: 400, method: 'sendMessage' })
    expect(refused.err.message).toContain('Bad Request')
    const lost = JSON.parse(logged((log) => log.error(errors[1])))
    expect(lost.err).toMatchObject({ type: 'HttpError', cause: { code: 'ECONNREFUSED' } })
  })

  test('takes circles, giants and big integers', () => {
    const circle: Record<string, unknown> = { n: 10n, list: Array.from({ length: 1000 }, (_, i) => i) }
    circle.self = circle
    expect(logged((log) => log.info(circle, 'round')).length).toBeLessThan(2000)
  })

  test('is for people at a terminal', () => {
    const lines: string[] = []
    const out = { isTTY: true, write: (line: string) => lines.push(line) }
    const log = createLog({ logLevel: 'info' }, out)
    log.info({ url: 'http://127.0.0.1:8080' }, 'open')
    log.error(new TypeError('x is not a function'))
    expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d info {2}open url=http:\/\/127\.0\.0\.1:8080\n$/)
    expect(lines[1]).toMatch(/error x is not a function \nTypeError: x is not a function\n {4}at /)
  })
})
