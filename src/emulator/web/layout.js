import { day } from './time.js'

/** @typedef {{ messages: import('./types.js').Message[], first: boolean, last: boolean }} Block */

/** Messages of one sender within so many seconds stand together. */
const together = 600

/** Days, service messages, and bubbles that belong together. */
export function layout(messages) {
  const items = []
  let previous
  for (const message of messages) {
    const today = day(message.date)
    if (today !== (previous && day(previous.date)))
      items.push({ key: `day ${message.message_id}`, kind: 'day', text: today })
    const before = items.at(-1)?.block
    if (message.service) items.push({ key: message.message_id, kind: 'service', text: message.service })
    else if (before && message.media_group_id && before.messages[0].media_group_id === message.media_group_id) {
      before.messages.push(message)
    } else {
      const joined = before && before.messages[0].from.id === message.from.id && message.date - previous.date < together
      if (joined) before.last = false
      items.push({ key: message.message_id, block: { messages: [message], first: !joined, last: true } })
    }
    previous = message
  }
  return items
}
