import { call, listen } from './api.js'

/** What the page knows; everybody reads it, only this file changes it. */
export const world = {
  bot: { id: 0, first_name: 'Bot', username: '' },
  /** @type {import('./types.js').Person[]} */
  people: [],
  /** @type {import('./types.js').Group[]} */
  groups: [],
  /** @type {{ command: string, description: string }[]} */
  commands: [],
  /** How far the simulated clock is ahead of this computer's, in milliseconds. */
  ahead: 0,
  /** The story that is being told: its title and the last remark. @type {import('./types.js').Story | undefined} */
  story: undefined,
}

/** @type {Map<number, import('./types.js').Chat>} */
const chats = new Map()
const typing = new Map()
const unread = new Map()
const watchers = new Set()

export const now = () => Date.now() + world.ahead
export const person = (id) => world.people.find((each) => each.id === id)
export const group = (id) => world.groups.find((each) => each.id === id)
export const groupsOf = (id) => world.groups.filter((each) => each.members.includes(id))
export const isTold = () => Boolean(world.story && !world.story.over)
export const isTyping = (chat) => typing.has(chat)

/** Calls back after every change: `{ type, chat?, … }` as the server sent it. */
export const watch = (watcher) => watchers.add(watcher)
const tell = (change) => {
  for (const watcher of watchers) watcher(change)
}

/** The chat as far as it is known; asks for the rest the first time. */
export function chat(id) {
  const known = chats.get(id)
  if (known) return known
  const fresh = { id, loaded: false, messages: new Map(), late: new Map() }
  chats.set(id, fresh)
  load(fresh)
  return fresh
}

async function load(record) {
  record.late = new Map()
  const { title, messages } = await call(`/sim/chats/${record.id}`).catch(() => ({ messages: [] }))
  if (chats.get(record.id) !== record) return
  record.title = title
  record.messages = new Map([...messages.map((message) => [message.message_id, message]), ...record.late])
  record.loaded = true
  tell({ type: 'chat', chat: record.id })
}

export const unreadOf = (who, where) => unread.get(`${who}:${where}`) ?? 0
export const unreadTotal = (who) => chatsOf(who).reduce((n, id) => n + unreadOf(who, id), 0)
/** Their chats with the bot in each app, and the groups. */
const chatsOf = (who) => [...Object.values(person(who)?.chats ?? {}), ...groupsOf(who).map(({ id }) => id)]
/** Whose private chat that is. */
const ownerOf = (where) => world.people.find(({ chats }) => Object.values(chats).includes(where))?.id
export function read(who, where) {
  if (unread.delete(`${who}:${where}`)) tell({ type: 'read', chat: where })
}

export function connect({ opened, lost }) {
  listen({ opened: () => refresh().then(opened, lost), lost, changed })
}

/** While a story is told, what follows a tap waits until people have seen which button it was. */
const glance = 800
let turn = Promise.resolve()
function changed(change) {
  const held = change.type === 'press' && isTold()
  turn = turn
    .then(() => apply(change))
    .catch(reportError)
    .then(() => held && new Promise((resolve) => setTimeout(resolve, glance)))
}

/** After a connection was lost anything may have happened meanwhile: every known chat is asked for again. */
async function refresh() {
  const { now: time, ...state } = await call('/sim/state')
  Object.assign(world, { story: undefined }, state, { ahead: Date.parse(time) - Date.now() })
  if (isTold()) knowAll()
  tell({ type: 'state' })
  await Promise.all([...chats.values()].map(load))
}

/** Before a story turns to a chat it must be here: asked for then, it would come with what happens next. */
function knowAll() {
  for (const { chats } of world.people) for (const id of Object.values(chats)) chat(id)
  for (const { id } of world.groups) chat(id)
}

function apply(change) {
  const record = chats.get(change.chat)
  switch (change.type) {
    case 'message':
      settle(change.chat)
      count(change)
      // the product's clock was moved on
      world.ahead = Math.max(world.ahead, change.message.date * 1000 - Date.now())
      put(record, change.message)
      break
    case 'edit':
      put(record, change.message)
      break
    case 'delete':
      record?.messages.delete(change.message_id)
      record?.late.delete(change.message_id)
      break
    case 'typing':
      settle(change.chat)
      typing.set(
        change.chat,
        setTimeout(() => settle(change.chat) && tell({ type: 'typing', chat: change.chat }), 5000),
      )
      break
    case 'commands':
      world.commands = change.commands
      break
    case 'person':
      if (!person(change.person.id)) world.people.push(change.person)
      if (isTold()) knowAll()
      break
    case 'story':
      world.story = change
      if (isTold()) knowAll()
      break
    case 'time':
      world.ahead = Date.parse(change.now) - Date.now()
      break
    case 'press':
    case 'answer':
    case 'look':
      break
    case 'reset':
      chats.clear()
      unread.clear()
      refresh()
      break
    default:
      refresh()
  }
  tell(change)
}

function put(record, message) {
  record?.messages.set(message.message_id, message)
  record?.late.set(message.message_id, message)
}

function settle(id) {
  clearTimeout(typing.get(id))
  return typing.delete(id)
}

function count({ chat: where, message }) {
  const readers = group(where)?.members ?? [ownerOf(where)]
  for (const reader of readers) {
    if (reader !== message.from.id) unread.set(`${reader}:${where}`, unreadOf(reader, where) + 1)
  }
}

/** Somebody new, known to this page at once. */
export async function welcome(name, seat) {
  const newcomer = await call('/sim/person', { name, seat })
  apply({ type: 'person', person: newcomer })
  return newcomer
}
