import type { Update } from 'grammy/types'
import type { App, ChannelName } from '../ports.ts'
import { comeBack } from './identify.ts'

/** What the platform tells about the chats themselves; true when there is nothing else in the update. */
export async function housekeeping(app: App, channel: ChannelName, update: Update): Promise<boolean> {
  const { message, my_chat_member: member } = update
  if (message?.migrate_to_chat_id !== undefined) {
    await move(app, channel, String(message.chat.id), String(message.migrate_to_chat_id))
    return true
  }
  if (member) {
    const chat = String(member.chat.id)
    if (['left', 'kicked'].includes(member.new_chat_member.status)) await lose(app, channel, chat)
    else await regain(app, channel, chat)
    return true
  }
  return message?.migrate_from_chat_id !== undefined
}

/** The group became a supergroup: same people, new id. */
export async function move(app: App, channel: ChannelName, from: string, to: string) {
  const taken = await app.db.account.findUnique({ where: { channel_chat: { channel, chat: to } } })
  if (!taken) await app.db.account.updateMany({ where: { channel, chat: from }, data: { chat: to } })
}

export const lose = (app: App, channel: ChannelName, chat: string) =>
  app.db.account.updateMany({ where: { channel, chat }, data: { state: 'blocked' } })

async function regain(app: App, channel: ChannelName, chat: string) {
  const account = await app.db.account.findUnique({ where: { channel_chat: { channel, chat } } })
  if (account?.state === 'blocked') await comeBack(app, account.id)
}
