import type { Message } from 'grammy/types'
import type { SimGroup, SimMessage, SimPerson } from './changes.ts'
import { chatIdOf } from './messengers.ts'
import type { Chat, Person } from './state.ts'

/** What a person sees of a message. */
export function show(message: Message): SimMessage {
  const { text, caption, media_group_id, edit_date } = message
  const entities = text === undefined ? message.caption_entities : message.entities
  return {
    message_id: message.message_id,
    date: message.date,
    ...(edit_date && { edit_date }),
    from: senderOf(message),
    ...(text !== undefined && { text }),
    ...(caption !== undefined && { caption }),
    ...(entities?.length && { entities }),
    ...(media_group_id && { media_group_id }),
    ...attachments(message),
    ...(message.reply_to_message && { reply_to: message.reply_to_message.message_id }),
    ...(message.reply_markup && { buttons: buttons(message.reply_markup) }),
    ...service(message),
  }
}

/** A post in a channel is the channel's own: nobody is named. */
function senderOf({ from, sender_chat }: Message): SimMessage['from'] {
  if (from) return { id: from.id, name: from.first_name, is_bot: from.is_bot }
  return { id: sender_chat?.id ?? 0, name: sender_chat?.title ?? '', is_bot: sender_chat !== undefined }
}

function attachments({ photo, document, location, voice, sticker }: Message): Partial<SimMessage> {
  const largest = photo?.at(-1)
  const file = (unique: string) => `/sim/files/${unique}`
  return {
    ...(largest && {
      photos: [{ file: file(largest.file_unique_id), width: largest.width, height: largest.height }],
    }),
    ...(document && {
      document: {
        name: document.file_name ?? '',
        size: document.file_size ?? 0,
        file: file(document.file_unique_id),
      },
    }),
    ...(location && { location: { latitude: location.latitude, longitude: location.longitude } }),
    ...(voice && { voice: { duration: voice.duration, file: file(voice.file_unique_id) } }),
    ...(sticker && { sticker: { ...(sticker.emoji && { emoji: sticker.emoji }) } }),
  }
}

function buttons({ inline_keyboard }: NonNullable<Message['reply_markup']>): SimMessage['buttons'] {
  return inline_keyboard.map((row) =>
    row.map((button) => ({
      text: button.text,
      ...('url' in button && { url: button.url }),
      ...('copy_text' in button && { copy_text: button.copy_text.text }),
      ...(button.style && { style: button.style }),
    })),
  )
}

function service(message: Message): Pick<SimMessage, 'service'> {
  const names = message.new_chat_members?.map(({ first_name }) => first_name).join(', ')
  if (names) return { service: `${names} đã vào nhóm` }
  if (message.left_chat_member) return { service: `${message.left_chat_member.first_name} đã rời nhóm` }
  if (message.migrate_to_chat_id) return { service: 'Nhóm đã chuyển thành siêu nhóm' }
  if (message.migrate_from_chat_id) return { service: 'Siêu nhóm được lập từ một nhóm' }
  return {}
}

export function showGroup({ id, title = '', type, members }: Chat): SimGroup {
  return { id, title, type: type === 'private' ? 'group' : type, members: [...members] }
}

export function showPerson({ id, name, username, language, seat, title, isProtected }: Person): SimPerson {
  return {
    id,
    name,
    seat,
    ...(username && { username }),
    ...(language && { language }),
    ...(title && { title }),
    ...(isProtected && { isProtected }),
    chats: {
      telegram: id,
      zalo_bot: chatIdOf(id, 'zalo_bot'),
      zalo_oa: chatIdOf(id, 'zalo_oa'),
    },
  }
}
