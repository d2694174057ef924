import type { BotCommand } from 'grammy/types'
import { isRecord, type Params } from '../calls/params.ts'
import { badRequest } from '../calls/refusal.ts'
import type { State } from '../state.ts'
import type { Method } from './method.ts'

const MAX_COMMANDS = 100

export const setMyCommands: Method = (state, { params }) => {
  const commands = params.json('commands', 'commands') ?? []
  if (!Array.isArray(commands)) throw badRequest('expected an Array of BotCommand')
  const read = commands.map(readCommand)
  if (read.length > MAX_COMMANDS) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  state.commands.set(placeOf(params), read)
  state.changes.tell({ type: 'commands', commands: privateCommands(state) })
  return true
}

export const getMyCommands: Method = (state, { params }) => state.commands.get(placeOf(params)) ?? []

function readCommand(value: unknown): BotCommand {
  const wrong = (words: string) => badRequest(`can't parse BotCommand: ${words}`)
  if (!isRecord(value)) throw wrong('expected an Object')
  for (const field of ['command', 'description']) {
    if (value[field] === undefined) throw wrong(`Can't find field "${field}"`)
    if (typeof value[field] !== 'string') throw wrong(`Field "${field}" must be of type String`)
  }
  const command = String(value.command).trim().replace(/^\//, '')
  const description = String(value.description).trim()
  if (!command) throw badRequest('command must be non-empty')
  if (command.length > 32) throw badRequest('command length must not exceed 32')
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
  if (!description) throw badRequest('command description must be non-empty')
  if (description.length > 256) throw badRequest('command description length must not exceed 256')
  return { command, description }
}

/** Where a list of commands holds: its scope and its language. */
function placeOf(params: Params): string {
  const scope = params.json('scope', 'BotCommandScope') ?? { type: 'default' }
  const language = params.text('language_code')
  if (language && !/^[a-z]{2}$/.test(language)) throw badRequest('invalid language code specified')
  if (!isRecord(scope)) throw badRequest(`can't parse BotCommandScope: BotCommandScope must be an Object`)
  const { type, chat_id, user_id } = scope
  if (!SCOPES.includes(String(type))) throw badRequest(`can't parse BotCommandScope: Unsupported type specified`)
  if (/^chat/.test(String(type)) && !chat_id) {
    throw badRequest(`can't parse BotCommandScope: Can't find field "chat_id"`)
  }
  return [type, chat_id ?? '', user_id ?? '', language].join(' ')
}

const SCOPES = [
  'default',
  'all_private_chats',
  'all_group_chats',
  'all_chat_administrators',
  'chat',
  'chat_administrators',
  'chat_member',
]

/** What the menu button of a private chat shows: the narrowest scope first, the person's language before none. */
export function privateCommands(state: State, language = 'vi'): BotCommand[] {
  const places = ['all_private_chats', 'default'].flatMap((type) => [`${type}   ${language}`, `${type}   `])
  return places.map((place) => state.commands.get(place)).find((commands) => commands?.length) ?? []
}
