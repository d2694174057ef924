import { type Logger, pino } from 'pino'

export type Log = Logger

/**
 * Writes JSON lines, or readable ones for a person at a terminal. No secret and nothing that people wrote gets in,
 * whatever somebody hands over: grammY's errors carry the bot's token, the update and the text that could not be sent.
 * Values are cleaned by name on their way in, and what still looks like a secret is crossed out of the finished line.
 */
export function createLog(
  { logLevel }: { logLevel: string },
  out: { write(line: string): void } = process.stdout,
): Log {
  const readable = 'isTTY' in out && out.isTTY === true
  const log = pino(
    {
      level: logLevel,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error) => error }, // cleaned below, under whatever name it comes
      formatters: {
        level: (label) => ({ level: label }),
        log: (values) => clean(values) as Record<string, unknown>,
      },
      hooks: { streamWrite: (line) => crossOut(readable ? sentence(line) : line) },
    },
    out,
  )
  const { child } = log // pino does not format what a child is given; children inherit this
  log.child = function (this: Log, values: object, ...rest: unknown[]) {
    return Reflect.apply(child, this, [clean(values), ...rest])
  } as Log['child']
  return log
}

/** The last words of a process: what nobody caught would otherwise be printed by Node, token and all. */
export function logCrashes(log: Log) {
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error) => {
      log.fatal({ err: error }, 'the process ends: nobody caught this')
      process.exit(1)
    })
}

/** Names under which people's words, people themselves, or secrets travel. */
const HIDDEN = new Set(
  `text caption query answers payload body
   first_name last_name username phone phone_number contact location name
   token botToken password secret authorization cookie databaseUrl redisUrl
   file file_id file_unique_id file_path photo_url
   appSecret accessKey secretKey refreshToken access refresh access_token refresh_token secret_key`.split(/\s+/),
)

const SECRETS: [RegExp, string][] = [
  [/\/file\/bot[^\s"'\\]*/g, '/file/…'],
  [/\/bangtin\/mo\/\w+/g, '/bangtin/mo/…'], // opens the dashboard
  [/\d{6,}(:|%3A)[\w-]{30,}/gi, '…'], // a bot token
  [/(\w:\/\/)[^\s/"'@]+@/g, '$1…@'], // user:password@ in an address
]

function crossOut(line: string) {
  return SECRETS.reduce((text, [secret, instead]) => text.replace(secret, instead), line)
}

/** A copy fit for the log: plain, shallow, free of what is hidden. Objects of a class become the name of their class. */
function clean(value: unknown, depth = 0): unknown {
  if (value instanceof Error) return cleanError(value, depth)
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if (depth > 4) return '…'
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => clean(item, depth + 1))
  const prototype = Object.getPrototypeOf(value)
  if (prototype && prototype !== Object.prototype) return `[${prototype.constructor?.name}]`
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, HIDDEN.has(key) ? '…' : clean(item, depth + 1)]),
  )
}

/** An error says its class, its sentence, its place and its numbers. grammY keeps what it wraps in `error`. */
function cleanError(error: Error, depth: number): unknown {
  const {
    name,
    message,
    stack,
    cause,
    code,
    error_code,
    method,
    error: wrapped,
  } = error as Error & Record<string, unknown>
  const inner = cause ?? wrapped
  return {
    type: error.constructor.name === 'Error' ? name : error.constructor.name,
    message,
    ...(code !== undefined && { code }),
    ...(error_code !== undefined && { error_code }),
    ...(method !== undefined && { method }),
    stack: stack?.split('\n').slice(0, 12).join('\n'),
    ...(inner !== undefined && depth < 4 && { cause: clean(inner, depth + 1) }),
  }
}

function sentence(line: string) {
  const { level, time, msg, ...rest } = JSON.parse(line)
  const values = Object.entries(rest).map(([key, value]) => {
    const stack = (value as { stack?: string } | null)?.stack
    return stack ? `\n${stack}` : `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`
  })
  return `${String(time).slice(11, 19)} ${level.padEnd(5)} ${[msg, ...values].filter(Boolean).join(' ')}\n`
}
