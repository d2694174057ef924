import { chatIdOf, wireIdOf } from '../messengers.ts'
import type { Zalo } from '../people/contacts.ts'
import { personOf, type Who } from '../people/seats.ts'
import type { State } from '../state.ts'
import { deliver, frameOf } from './deliver.ts'

export const follows = (state: State, who: Who) => turn(state, who, true)
export const unfollows = (state: State, who: Who) => turn(state, who, false)

function turn(state: State, who: Who, follows: boolean): void {
  const person = personOf(state, who)
  const chat = state.chats.get(chatIdOf(person.id, 'zalo_oa')) as Zalo
  const { follows: before } = chat.contact
  if (before === follows) return
  chat.contact.follows = follows
  if (!before && !follows) return // who never followed can still be rid of the OA, and it is not told
  if (follows) chat.contact.actedAt = state.time.now().getTime()
  deliver(state, chat, {
    ...frameOf(state, chat),
    event_name: follows ? 'follow' : 'unfollow',
    oa_id: state.zaloOa.oaId,
    ...(follows && { source: 'oa_profile' }),
    follower: { id: wireIdOf(person.id, 'zalo_oa') },
  })
}
