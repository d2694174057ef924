import { chatIdOf, MESSENGERS, type Messenger, wireIdOf } from '../messengers.ts'
import type { Chat, Person, State } from '../state.ts'

/** How a person of Zalo stands to the bot, or to the OA. */
export interface Contact {
  /** when they last did something there, by the emulator's clock, in milliseconds; absent: never */
  actedAt?: number
  /** the bot may not write to them */
  blocked: boolean
  /** OA only: whether they follow it; absent: they never did */
  follows?: boolean
}

/** Everybody has a private chat with the bot on each messenger, written in or not. */
export function openChats(state: State, person: Person): void {
  for (const messenger of MESSENGERS) {
    const id = chatIdOf(person.id, messenger)
    const contact = messenger === 'telegram' ? {} : { contact: firstContact(state, person, messenger) }
    const members = new Set([person.id])
    state.chats.set(id, {
      id,
      type: 'private',
      messenger,
      owner: person.id,
      ...contact,
      members,
      bot: 'member',
      messages: [],
    })
  }
}

/** Whether they wrote to the bot there long ago. */
export const knows = ({ knows = false }: Pick<Person, 'knows'>, messenger: Messenger) =>
  Array.isArray(knows) ? knows.includes(messenger) : knows && messenger === 'telegram'

/** An OA may write for a week: whoever it knows has written to it just now. */
function firstContact(state: State, person: Person, messenger: Messenger): Contact {
  if (!knows(person, messenger)) return { blocked: false }
  if (messenger === 'zalo_oa') return { blocked: false, actedAt: state.time.now().getTime(), follows: true }
  return { blocked: false, actedAt: 0 }
}

/** The chat of the person whom a Zalo server calls so. */
export function chatByWire(state: State, messenger: Messenger, wire: string): Zalo | undefined {
  for (const id of state.people.keys()) {
    if (wireIdOf(id, messenger) === wire) return state.chats.get(chatIdOf(id, messenger)) as Zalo
  }
  return undefined
}

export type Zalo = Chat & { owner: number; contact: Contact }

export const isOn = (messenger: Messenger, chat: Chat) => (chat.messenger ?? 'telegram') === messenger
