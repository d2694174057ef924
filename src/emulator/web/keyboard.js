import { call } from './api.js'
import { el, icon } from './dom.js'
import { showAlert } from './sheet.js'

/** The inline buttons under a message, row by row as the bot arranged them. */
export function keyboard(phone, message) {
  return el(
    'div',
    { class: 'keyboard' },
    ...message.buttons.map((row, y) => el('div', {}, ...row.map((button, x) => key(phone, message, button, y, x)))),
  )
}

function key(phone, message, button, row, column) {
  const act = () => {
    if (button.url) phone.follow(button.url)
    else if (button.copy_text) copy(phone, button.copy_text)
    else press(phone, element, { message_id: message.message_id, row, column, text: button.text })
  }
  const element = el(
    'button',
    { type: 'button', class: button.style, onclick: act },
    el('span', {}, button.text),
    button.url && icon('away'),
  )
  return element
}

async function copy(phone, text) {
  await navigator.clipboard.writeText(text)
  phone.toast('Đã chép.')
}

/** Like the real thing, a button turns until the bot answers, and pressing it again meanwhile does nothing. */
async function press(phone, element, button) {
  if (element.hasAttribute('aria-busy')) return
  element.setAttribute('aria-busy', 'true')
  const query = { person: phone.person.id, chat: phone.chat, ...button }
  const answer = await phone.attempt(() => call('/sim/press', query))
  element.removeAttribute('aria-busy')
  if (answer?.url) await phone.follow(answer.url)
  else if (answer?.text && answer.show_alert) showAlert(phone.screen, answer.text)
  else if (answer?.text) phone.toast(answer.text)
}
