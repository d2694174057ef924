import type { ChatMember, User } from 'grammy/types'
import { chatOf } from '../messages.ts'
import type { Chat, State } from '../state.ts'

type Status = ChatMember['status']

/** A member as the Bot API describes it: with the rights of an administrator, with the end of a ban. */
export function memberOf(user: User, status: Status, chat?: Pick<Chat, 'type'>): ChatMember {
  const rights = chat?.type === 'channel' ? { ...RIGHTS, can_post_messages: true, can_edit_messages: true } : RIGHTS
  if (status === 'administrator') return { user, status, ...rights } as ChatMember
  if (status === 'kicked') return { user, status, until_date: 0 }
  return { user, status } as ChatMember
}

const RIGHTS = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: false,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: false,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
}

/** The content of a `my_chat_member` or `chat_member` update: `from` did it, `user` is what it was done to. */
export function membership(state: State, chat: Chat, from: User, user: User, [old, now]: [Status, Status]) {
  return {
    chat: chatOf(state, chat),
    from,
    date: state.time.seconds(),
    old_chat_member: memberOf(user, old, chat),
    new_chat_member: memberOf(user, now, chat),
  }
}
