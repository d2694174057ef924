import type { Chat, Person, State } from '../state.ts'

/** A person or a chat: the number, or anything that carries it. */
export type Who = number | { id: number }

export const idOf = (who: Who) => (typeof who === 'number' ? who : who.id)

/** Mistakes of whoever moves the people about, not of the bot: plain errors that name the cure. */
export function personOf(state: State, who: Who): Person {
  const person = state.people.get(idOf(who))
  if (!person) throw new Error(`nobody here has the id ${idOf(who)}; world.addPerson seats somebody`)
  return person
}

export function anyChat(state: State, which: Who): Chat {
  const chat = state.chats.get(idOf(which))
  if (!chat) throw new Error(`there is no chat ${idOf(which)}; world.chatOf says the id of a private chat`)
  return chat
}

export function groupOf(state: State, which: Who): Chat {
  const chat = anyChat(state, which)
  if (chat.type === 'private') throw new Error(`chat ${chat.id} is private, not a group`)
  return chat
}

export function ownChat(state: State, who: Who, which: Who): Chat {
  const [person, chat] = [personOf(state, who), anyChat(state, which)]
  if (chat.type !== 'private' || chat.owner !== person.id) throw new Error(`chat ${chat.id} is not ${person.name}'s`)
  return chat
}

/** The chat, if this person can write there now. */
export function chatFor(state: State, who: Who, which: Who): { person: Person; chat: Chat } {
  const person = personOf(state, who)
  const chat = anyChat(state, which)
  if (chat.type === 'private' && chat.owner !== person.id) throw new Error(`chat ${chat.id} is not ${person.name}'s`)
  if (chat.type !== 'private' && !chat.members.has(person.id)) {
    throw new Error(`${person.name} is not in group ${chat.id}; world.join lets them in`)
  }
  if (chat.type === 'channel') throw new Error(`${chat.title} is a channel: people only read there`)
  if (chat.migratedTo) throw new Error(`group ${chat.id} was upgraded; write to ${chat.migratedTo}`)
  if (hasBlocked(person, chat)) {
    throw new Error(`${person.name} blocked the bot; world.unblocks or world.starts first`)
  }
  return { person, chat }
}

export const hasBlocked = (person: Person, { type, contact }: Chat) =>
  type === 'private' && (contact?.blocked ?? person.blocked)
