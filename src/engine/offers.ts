import type { Update } from 'grammy/types'
import { numberIn } from '../core/offer.ts'
import type { App, ChannelName } from '../ports.ts'
import { hasButtons } from './speak.ts'

/**
 * What somebody means who writes "2" where there is nothing to tap: the second line of the latest list, as if it were
 * tapped. 'late' when there is no telling: the list is not the latest one any more, or the number was on its way
 * before the list was there.
 */
export async function meant(app: App, channel: ChannelName, update: Update, draft?: number): Promise<Update | 'late'> {
  const { message } = update
  const number = message?.text === undefined ? undefined : numberIn(message.text)
  if (!message || number === undefined || hasButtons(app.channels[channel]!)) return update
  const chat = String(message.chat.id)
  const offer = await app.db.offer.findUnique({ where: { channel_chat: { channel, chat } } })
  const { choices = [], numbers = 0, at } = (offer ?? {}) as { choices?: string[]; numbers?: number; at?: Date }
  const isEarly = at !== undefined && message.date * 1000 < at.getTime()
  const isOfForm = choices.some((data) => data.startsWith(`form.${draft}.`))
  if (isEarly && (numbers > 0 || isOfForm)) return 'late'
  const data = number >= 1 && number <= numbers ? choices[number - 1] : undefined
  if (data) return tap(update, message, data)
  return isOfForm || (offer === null && draft !== undefined) ? update : 'late'
}

function tap({ update_id }: Update, { from, chat, date, message_id }: NonNullable<Update['message']>, data: string) {
  const message = { message_id, chat, date }
  return { update_id, callback_query: { id: `typed-${update_id}`, from, message, data, chat_instance: '' } } as Update
}
