import { botUser, userOf } from '../messages.ts'
import type { State } from '../state.ts'
import { follows, unfollows } from '../zalo-oa/follow.ts'
import { isOn } from './contacts.ts'
import { membership } from './membership.ts'
import { anyChat, ownChat, personOf, type Who } from './seats.ts'

/** `where`: a private chat; absent, that on Telegram. */
export const blocks = (state: State, who: Who, where: Who = who) => bars(state, who, where, true)
export const unblocks = (state: State, who: Who, where: Who = who) => bars(state, who, where, false)

function bars(state: State, who: Who, where: Who, blocked: boolean): void {
  const chat = ownChat(state, who, where)
  if (isOn('telegram', chat)) turn(state, who, blocked)
  // A Zalo bot is told nothing of it. With an OA it is the same as to follow it no more, and that is told.
  else if (isOn('zalo_bot', chat)) chat.contact!.blocked = blocked
  else if (blocked) unfollows(state, who)
  else follows(state, who)
}

function turn(state: State, who: Who, blocked: boolean): void {
  const person = personOf(state, who)
  if (person.blocked === blocked) return
  person.blocked = blocked
  const [from, chat] = [userOf(person), anyChat(state, person)]
  const update = membership(state, chat, from, botUser(state), blocked ? ['member', 'kicked'] : ['kicked', 'member'])
  state.updates.push('my_chat_member', update, `chat ${person.id}`)
}
