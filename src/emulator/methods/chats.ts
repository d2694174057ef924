import { badRequest } from '../calls/refusal.ts'
import { botUser, chatOf, userOf } from '../messages.ts'
import { memberOf } from '../people/membership.ts'
import { readChat } from './access.ts'
import type { Method } from './method.ts'

export const getChat: Method = (state, { params }) => {
  const chat = readChat(state, params, 'read')
  return { ...chatOf(state, chat), accent_color_id: 0, max_reaction_count: 11, accepted_gift_types: NO_GIFTS }
}

const NO_GIFTS = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
}

export const getChatMember: Method = (state, { params }) => {
  const id = params.integer('user_id')
  if (id <= 0) throw badRequest('invalid user_id specified')
  const chat = readChat(state, params, 'read')
  if (id === state.bot.id) return memberOf(botUser(state), chat.bot, chat)
  const person = state.people.get(id)
  if (!person) throw badRequest('user not found')
  const isHere = chat.type === 'private' ? chat.id === id : chat.members.has(id)
  if (!isHere && chat.type === 'private') throw badRequest('user not found')
  return memberOf(userOf(person), isHere ? 'member' : 'left')
}
