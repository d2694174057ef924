import { existsSync } from 'node:fs'
import { readS3, type S3 } from './config-s3.ts'
import { isUrl, readZaloBot, readZaloOa, type ZaloBot, type ZaloOa } from './config-zalo.ts'

export type Role = 'bot' | 'worker' | 'simulator'

/** What the environment decides. The time zone is no such thing: the movement's days are Vietnam's days everywhere. */
export interface Config {
  botToken?: string
  apiRoot: string
  /** a bot of the Zalo Bot Platform, and an Official Account: each if its keys are given */
  zaloBot?: ZaloBot
  zaloOa?: ZaloOa
  /** by which the world reaches this server: Zalo posts to it, and fetches pictures from it */
  publicUrl?: string
  /** without an address the service runs inside the process, see embedded.ts */
  databaseUrl?: string
  redisUrl?: string
  dataDir: string
  /** where photos are kept; in dataDir otherwise */
  s3?: S3
  roles: Role[]
  port: number
  /** nobody asked for this port: when it is busy, any other will do */
  anyPort: boolean
  logLevel: string
  pace: Pace
}

/** How fast the machinery turns, in milliseconds. Tests turn it faster. */
export interface Pace {
  /** updates handled side by side in one process */
  lanes: number
  /** how long a claimed row belongs to its claimer */
  lease: number
  /** between two looks for work that nobody announced */
  sweep: number
  /** a row queued this long ago is queued again: Redis may have lost it */
  stale: number
  /** between two looks at the schedule */
  tick: number
  /** how long an album has been quiet before it is answered */
  quiet: number
  /** before a photo is tried again for which the storage had no room */
  mend: number
  /** how long a paper may take to be made */
  paper: number
  /** between two looks at how far a broadcast has come */
  progress: number
  /** times faster than Telegram's own limits: for a server of one's own */
  speed: number
}

export const PACE: Pace = {
  lanes: 8,
  lease: 60_000,
  sweep: 300,
  stale: 60_000,
  tick: 20_000,
  quiet: 1500,
  mend: 30_000,
  paper: 300_000,
  progress: 5000,
  speed: 1,
}

/** Reads `.env` and the environment, once, at the start; what it cannot use it says line by line, and ends the process. */
export function loadConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env')
  try {
    return readConfig(process.env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** One line for each variable that is wrong: its name, what is the matter, and the cure. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

export function readConfig(env: Record<string, string | undefined>): Config {
  const wrong: string[] = []

  /** The variable's value if it is set and `good`; what is wrong with it otherwise is `cure`. */
  function take(name: string, good: (value: string) => unknown, cure: string): string | undefined {
    const value = env[name]?.trim()
    if (!value) return undefined
    if (good(value)) return value
    wrong.push(`${name} ${cure}`)
    return undefined
  }

  const botToken = take('BOT_TOKEN', isToken, 'is no bot token: copy it from @BotFather, it looks like 123456789:AAE…')
  const databaseUrl = take(
    'DATABASE_URL',
    (value) => isUrl(value, ['postgres:', 'postgresql:']) && new URL(value).pathname.length > 1,
    'is no PostgreSQL address: write postgresql://user:password@host:5432/database, or remove it to use the embedded one',
  )
  const redisUrl = take(
    'REDIS_URL',
    (value) => isUrl(value, ['redis:', 'rediss:']),
    'is no Redis address: write redis://host:6379/0, or remove it to use the embedded one',
  )
  const apiRoot = take(
    'API_ROOT',
    (value) => isUrl(value, ['http:', 'https:']),
    'is no address: leave it out for Telegram',
  )
  const speed = take(
    'TELEGRAM_SPEED',
    (value) => Number(value) > 0,
    'is no number: leave it out for Telegram; 10 sends ten times as fast, to a server of your own',
  )
  const publicUrl = take(
    'PUBLIC_URL',
    (value) => isUrl(value, ['https:']),
    'is no https address: write the one by which Zalo reaches this server, https://dvk.example.vn',
  )
  const port = take('PORT', isPort, 'is no port: write a number from 0 to 65535')
  const logLevel = take(
    'LOG_LEVEL',
    (value) => LEVELS.includes(value),
    `is unknown: choose one of ${LEVELS.join(', ')}`,
  )
  const roles = take(
    'ROLES',
    (value) => list(value).every(isRole),
    `names a role we do not have: choose among ${ROLES}`,
  )
  const chosen = roles
    ? list(roles).filter(isRole)
    : env.BOT_TOKEN || env.ZALO_BOT_TOKEN || env.ZALO_OA_APP_ID
      ? ROLES.filter((role) => role !== 'simulator')
      : ROLES

  const zaloBot = readZaloBot(take)
  const zaloOa = readZaloOa(take, env, wrong)
  const s3 = readS3(take, env, wrong)
  const isLive = Boolean(env.BOT_TOKEN || zaloBot || zaloOa)
  if (chosen.length < 3 && !chosen.includes('simulator') && !isLive)
    wrong.push('BOT_TOKEN is missing: get one from @BotFather, or add simulator to ROLES to play without Telegram')
  if (zaloOa && !publicUrl && !chosen.includes('simulator'))
    wrong.push('PUBLIC_URL is missing: a Zalo OA posts what people write to https://…, and nowhere else')
  const apart = chosen.includes('bot') !== chosen.includes('worker')
  for (const name of ['DATABASE_URL', 'REDIS_URL'])
    if (apart && !env[name])
      wrong.push(
        `${name} is missing: a ${chosen.includes('bot') ? 'bot' : 'worker'} on its own needs one that the others can reach`,
      )

  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'))
  return {
    botToken,
    apiRoot: (apiRoot ?? 'https://api.telegram.org').replace(/\/+$/, ''),
    ...(zaloBot && { zaloBot }),
    ...(zaloOa && { zaloOa }),
    ...(publicUrl && { publicUrl: publicUrl.replace(/\/+$/, '') }),
    databaseUrl,
    redisUrl,
    dataDir: env.DATA_DIR?.trim() || '.data',
    ...(s3 && { s3 }),
    roles: chosen,
    port: Number(port ?? 8080),
    anyPort: port === undefined,
    logLevel: logLevel ?? 'info',
    pace: { ...PACE, speed: Number(speed ?? PACE.speed) },
  }
}

const ROLES: Role[] = ['bot', 'worker', 'simulator']
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

const list = (value: string) => value.split(',').map((part) => part.trim())
const isRole = (value: string): value is Role => ROLES.includes(value as Role)
const isToken = (value: string) => /^\d{6,}:[\w-]{30,}$/.test(value)
const isPort = (value: string) => /^\d{1,5}$/.test(value) && Number(value) < 65536
