import { isRecord } from '../calls/params.ts'
import { wireIdOf } from '../messengers.ts'
import { chatByWire } from '../people/contacts.ts'
import type { State } from '../state.ts'
import { badParameter, OaRefusal } from './refusal.ts'

/** `user/detail`: who somebody is, if they ever had to do with the OA. */
export function userDetail(state: State, query: Record<string, unknown>) {
  const asked = readJson(query.data)
  const id = isRecord(asked) ? asked.user_id : undefined
  const chat = typeof id === 'string' ? chatByWire(state, 'zalo_oa', id) : undefined
  if (!chat) throw badParameter('user_id is not valid')
  const { contact, owner } = chat
  if (contact.actedAt === undefined) throw new OaRefusal(-213)
  const { name } = state.people.get(owner)!
  return {
    user_id: wireIdOf(owner, 'zalo_oa'),
    display_name: name,
    user_alias: name,
    is_sensitive: false,
    user_last_interaction_date: new Date(contact.actedAt).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }),
    user_is_follower: contact.follows ?? false,
    tags_and_notes_info: { notes: [], tag_names: [] },
  }
}

function readJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    throw badParameter('data must be JSON')
  }
}
