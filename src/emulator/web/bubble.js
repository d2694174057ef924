import { avatar, el, icon } from './dom.js'
import { withEntities } from './entities.js'
import { keyboard } from './keyboard.js'
import { media } from './media.js'
import { clock } from './time.js'
import { chat, group } from './world.js'

/**
 * One message, or an album, which is several messages that look like one.
 *
 * @param {import('./types.js').Phone} phone
 * @param {import('./layout.js').Block} block
 */
export function bubble(phone, { messages, first, last }) {
  const [message] = messages
  const mine = message.from.id === phone.person.id
  const foreign = !mine && group(phone.chat)
  const buttons = messages.find((each) => each.buttons?.length)
  const row = el(
    'article',
    { class: 'row', 'aria-label': mine ? 'Bạn' : message.from.name },
    mine && message.text && phone.app === 'telegram' && pencil(phone, message),
    el(
      'div',
      { class: 'stack' },
      el(
        'div',
        { class: 'bubble' },
        foreign && first && sender(message.from),
        message.reply_to && quote(chat(phone.chat).messages.get(message.reply_to)),
        ...media(messages),
        ...words(phone, messages),
        meta(messages, mine),
        foreign && last && avatar(message.from.name, message.from.id, message.from.is_bot),
      ),
      buttons && keyboard(phone, buttons),
    ),
  )
  row.dataset.messageId = String(message.message_id)
  row.dataset.from = mine ? 'me' : message.from.is_bot ? 'bot' : 'person'
  const bare = messages.every((each) => each.photos && !each.caption)
  const looks = { mine, theirs: !mine, foreign, first, last, bare }
  for (const [look, applies] of Object.entries(looks)) row.classList.toggle(look, Boolean(applies))
  return row
}

/** Nobody can change what they said on Zalo. */
function pencil(phone, message) {
  const edit = () => phone.edit(message)
  return el('button', { type: 'button', class: 'pencil', 'aria-label': 'Sửa tin này', onclick: edit }, icon('pencil'))
}

function sender({ name, id }) {
  const element = el('p', { class: 'sender' }, name)
  element.dataset.tone = String(Math.abs(id) % 6)
  return element
}

function quote(answered) {
  if (!answered) return
  return el('p', { class: 'quote' }, el('b', {}, answered.from.name), el('span', {}, inShort(answered)))
}

function words(phone, messages) {
  const message = messages.find((each) => each.text ?? each.caption)
  if (!message) return []
  const on = { follow: phone.follow, command: phone.say }
  return [el('span', { class: 'text' }, ...withEntities(message.text ?? message.caption, message.entities ?? [], on))]
}

function meta(messages, mine) {
  const edited = messages.some((each) => each.edit_date)
  return el(
    'span',
    { class: 'meta' },
    edited && el('span', { class: 'edited' }, 'đã sửa '),
    el('time', {}, clock(messages[0].date)),
    mine && icon('seen'),
  )
}

/** The same message in a few words. */
export function inShort({ service, text, caption, photos, document, location, voice }) {
  const kind = photos ? 'Ảnh' : location ? 'Vị trí' : voice ? 'Tin thoại' : 'Tin nhắn'
  return service ?? text ?? caption ?? document?.name ?? kind
}
