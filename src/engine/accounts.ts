import type { Update } from 'grammy/types'
import { type App, type ChannelName, Undelivered } from '../ports.ts'
import { change } from '../record.ts'
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
    else if (member.chat.type === 'channel') await enterChannel(app, channel, member)
    else await regain(app, channel, chat)
    return true
  }
  return message?.migrate_from_chat_id !== undefined
}

/**
 * Somebody made the bot an administrator of a channel: it is nobody's until they say whose it is. Of a person whom we do
 * not know nothing is kept.
 */
async function enterChannel(app: App, channel: ChannelName, { chat, from }: NonNullable<Update['my_chat_member']>) {
  const where = { channel_chat: { channel, chat: String(chat.id) } }
  const own = await app.db.account.findUnique({ where: { channel_chat: { channel, chat: String(from.id) } } })
  await regain(app, channel, String(chat.id))
  if (!own?.personId) return
  const { personId } = own
  await change(app, async (tx, record) => {
    const create = { channel, chat: String(chat.id), isChannel: true }
    const { id } = await tx.account.upsert({ where, create, update: { isChannel: true, state: 'active' } })
    const data = { account: id, title: chat.title ?? '' }
    await record({ name: 'channel.added', personId, channel, data })
  })
}

/** The group became a supergroup: same people, new id. Its old messages can be edited no more, nor new ones by chance. */
export async function move({ db }: App, channel: ChannelName, from: string, to: string) {
  const known = await db.account.findMany({ where: { channel, chat: { in: [from, to] } } })
  const old = known.find(({ chat }) => chat === from)
  if (!old) return
  const isTaken = known.length > 1
  await db.$transaction([
    db.account.update({ where: { id: old.id }, data: isTaken ? { state: 'blocked' } : { chat: to } }),
    db.notice.updateMany({ where: { accountId: old.id }, data: { ref: null, shown: null } }),
  ])
}

export const lose = (app: App, channel: ChannelName, chat: string) =>
  app.db.account.updateMany({ where: { channel, chat }, data: { state: 'blocked' } })

/** Another chat of the person that a notice is for, which has not been told yet: the one they wrote in last. */
export async function elsewhere(app: App, { account, view, about, channel }: Told): Promise<number | undefined> {
  if (account.personId === null) return undefined
  const other = await app.db.account.findFirst({
    where: {
      personId: account.personId,
      state: 'active',
      id: { not: account.id },
      channel: { not: channel, in: Object.keys(app.channels) as ChannelName[] },
      notices: { none: { view, about } },
    },
    orderBy: { heardAt: 'desc' },
  })
  return other?.id
}

interface Told {
  account: { id: number; personId: number | null }
  view: string
  about: string
  channel: ChannelName
}

/**
 * Nothing can be written to this chat before the person writes. Where the platform sells a message that says so, it is
 * bought once: however much waits, it is one knock on the door.
 */
export async function wake(app: App, channel: ChannelName, accountId: number, chat: string) {
  const speaker = app.channels[channel]
  if (!speaker?.wake) return
  const { count } = await app.db.account.updateMany({
    where: { id: accountId, wokenAt: null },
    data: { wokenAt: app.clock.now() },
  })
  if (count === 0) return
  const { person } = await app.db.account.findUniqueOrThrow({ where: { id: accountId }, include: { person: true } })
  const subject = app.t(person?.language === 'en' ? 'en' : 'vi')('notices-subject')
  await speaker.wake(chat, { name: person?.name ?? '', subject }).catch((error: unknown) => {
    if (!(error instanceof Undelivered)) throw error
    app.log.info({ error, channel }, 'somebody for whom something waits could not be told')
  })
}

async function regain(app: App, channel: ChannelName, chat: string) {
  const account = await app.db.account.findUnique({ where: { channel_chat: { channel, chat } } })
  if (account?.state === 'blocked') await comeBack(app, account.id)
}
