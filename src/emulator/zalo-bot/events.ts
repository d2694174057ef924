import type { Message } from 'grammy/types'
import { addressOf } from '../media.ts'
import { hexOf, wireIdOf, wireMessageId } from '../messengers.ts'
import type { Zalo } from '../people/contacts.ts'
import type { Person, State } from '../state.ts'
import { count, isUser } from './allowance.ts'
import { deliver } from './deliver.ts'
import type { BotEvent } from './shapes.ts'

/** Tells the bot what somebody sent. To a webhook if there is one; else it waits to be asked for. */
export function tellBot(state: State, chat: Zalo, message: Message): void {
  if (!isUser(state, chat)) return
  count(state)
  const event = eventOf(state, chat, message)
  if (state.zaloBot.webhook) deliver(state, event)
  else for (let copy = 0; copy < state.updates.copies; copy++) state.zaloBot.wait(event)
}

function eventOf(state: State, chat: Zalo, message: Message): BotEvent {
  const person = state.people.get(chat.owner)!
  const id = wireIdOf(person.id, 'zalo_bot')
  return {
    from: { id, display_name: person.name, is_bot: false },
    chat: { id, chat_type: 'PRIVATE' },
    message_id: wireMessageId(chat.id, message.message_id),
    date: state.time.now().getTime(),
    ...contentOf(state, person, message),
  }
}

type Content = Pick<BotEvent, 'type' | 'text' | 'caption' | 'url' | 'sticker'>

/** Photos of an album are strangers to each other. What is not in this list a bot does not get to see. */
function contentOf(state: State, { isProtected }: Person, message: Message): Content {
  const { text, caption, photo, voice, sticker } = message
  if (isProtected) return { type: 'unsupported' }
  if (text !== undefined && !hasLink(message)) return { type: 'text', text }
  if (photo) return { type: 'image', url: addressOf(state, photo.at(-1)!.file_id), ...(caption && { caption }) }
  if (voice) return { type: 'voice', url: addressOf(state, voice.file_id) }
  if (sticker) {
    return { type: 'sticker', url: addressOf(state, sticker.file_id), sticker: hexOf(sticker.file_unique_id) }
  }
  return { type: 'unsupported' }
}

const hasLink = ({ entities = [] }: Message) => entities.some(({ type }) => type === 'url')
