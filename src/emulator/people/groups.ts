import type { ChatMember, Message, User } from 'grammy/types'
import { botUser, post, userOf } from '../messages.ts'
import { showGroup } from '../show.ts'
import type { Chat, State } from '../state.ts'
import { idAfter } from '../time.ts'
import { checkPayload, says } from './acts.ts'
import { hear } from './hearing.ts'
import { membership } from './membership.ts'
import { groupOf, idOf, personOf, type Who } from './seats.ts'

export interface NewGroup {
  title: string
  members?: Who[]
  /** in a channel only administrators write, and others read */
  type?: 'group' | 'supergroup' | 'channel'
  id?: number
}

/** The bot is not a member unless its id is among the members: `addBot` lets it in, and tells it so. */
export function addGroup(state: State, { title, members = [], type = 'group', id }: NewGroup): Chat {
  const ids = members.map(idOf)
  const group: Chat = {
    id: id ?? freshId(state, type),
    type,
    title,
    members: new Set(ids.filter((member) => member !== state.bot.id)),
    bot: ids.includes(state.bot.id) ? 'member' : 'left',
    messages: [],
  }
  state.chats.set(group.id, group)
  state.changes.tell({ type: 'group', group: showGroup(group) })
  return group
}

function freshId(state: State, type: NonNullable<NewGroup['type']>): number {
  const base = type === 'group' ? -4_000_000_000 : -1_002_000_000_000
  return base - idAfter(Date.now()) - ++state.count
}

export function join(state: State, which: Who, who: Who): Message {
  const [group, person] = [openGroup(state, which), personOf(state, who)]
  group.members.add(person.id)
  tellOfMember(state, group, userOf(person), ['left', 'member'])
  return serve(state, group, userOf(person), { new_chat_members: [userOf(person)] })
}

export function leaves(state: State, which: Who, who: Who): Message {
  const [group, person] = [openGroup(state, which), personOf(state, who)]
  group.members.delete(person.id)
  tellOfMember(state, group, userOf(person), ['member', 'left'])
  return serve(state, group, userOf(person), { left_chat_member: userOf(person) })
}

export interface Addition {
  admin?: boolean
  by?: Who
  /** of a link `t.me/<bot>?startgroup=<payload>`: the app sends it as soon as the bot is in */
  payload?: string
}

export function addBot(state: State, which: Who, options: Addition = {}): void {
  const { payload } = options
  const group = groupOf(state, which)
  const by = options.by ?? [...group.members][0]
  if (by === undefined) throw new Error(`group ${group.id} has no member who could add the bot`)
  const adder = userOf(personOf(state, by))
  if (group.type === 'channel' && !options.admin)
    throw new Error(`${group.title} is a channel: a bot is in it as an administrator, { admin: true }`)
  becomes(state, group, adder, options.admin ? 'administrator' : 'member')
  if (group.type === 'channel') return
  serve(state, group, adder, { new_chat_members: [botUser(state)] })
  if (payload) says(state, by, group, `/start@${state.bot.username} ${checkPayload(payload)}`)
}

/** Somebody removes the bot; it is told, and then it hears nothing more. */
export function kickBot(state: State, which: Who, by?: Who): void {
  const group = groupOf(state, which)
  const kicker = by ?? [...group.members][0]
  if (kicker === undefined) throw new Error(`group ${group.id} has no member who could remove the bot`)
  becomes(state, group, userOf(personOf(state, kicker)), 'kicked')
}

function becomes(state: State, group: Chat, from: User, status: ChatMember['status']): void {
  const old = group.bot
  group.bot = status
  const update = membership(state, group, from, botUser(state), [old, status])
  state.updates.push('my_chat_member', update, `chat ${group.id}`)
  state.changes.tell({ type: 'group', group: showGroup(group) })
}

/** Only administrators are told who comes and goes, and only if they asked for `chat_member`. */
function tellOfMember(state: State, group: Chat, user: User, change: ['left', 'member'] | ['member', 'left']): void {
  state.changes.tell({ type: 'group', group: showGroup(group) })
  if (group.bot !== 'administrator') return
  state.updates.push('chat_member', membership(state, group, user, user, change), `person ${user.id}`)
}

/** Nobody is told who reads a channel. */
function openGroup(state: State, which: Who): Chat {
  const group = groupOf(state, which)
  if (group.type === 'channel') throw new Error(`${group.title} is a channel: name its readers when it is made`)
  return group
}

/** The group gets a new id. From now on the old one only says where to go. */
export function migrate(state: State, which: Who): Chat {
  const old = openGroup(state, which)
  if (old.type === 'supergroup' || old.migratedTo) throw new Error(`group ${old.id} is a supergroup already`)
  const upgraded = addGroup(state, { title: old.title ?? '', type: 'supergroup', members: [...old.members] })
  upgraded.bot = old.bot
  const owner = [...old.members].map((id) => personOf(state, id)).map(userOf)[0] ?? botUser(state)
  serve(state, old, owner, { migrate_to_chat_id: upgraded.id })
  old.migratedTo = upgraded.id
  serve(state, upgraded, owner, { migrate_from_chat_id: old.id })
  return upgraded
}

function serve(state: State, group: Chat, from: User, content: Partial<Message>): Message {
  const message = post(state, group, from, content)
  hear(state, group, message)
  return message
}
