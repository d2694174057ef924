import { el } from './dom.js'

/** The programs in which the bot can be met, as people call them. */
export const apps = [
  { id: 'telegram', name: 'Telegram' },
  { id: 'zalo_bot', name: 'Zalo' },
  { id: 'zalo_oa', name: 'Zalo OA' },
]

/** Which of the apps this chat of the person is in; a group is Telegram's. */
export const appOf = (person, chat) => apps.find(({ id }) => person?.chats[id] === chat)?.id ?? 'telegram'

/** What the bot is called there: a Zalo Bot has to begin with “Bot”. */
export const botIn = (app, name) => (app === 'zalo_bot' ? `Bot ${name}` : name)

/** A switch under the name of the person: the same person, another app. */
export function createSwitch(phone) {
  const buttons = apps.map(({ id, name }) => {
    const button = el('button', { type: 'button', 'data-app': id }, name)
    button.addEventListener('click', () => phone.person && phone.open(phone.person.chats[id]))
    return button
  })
  const element = el('div', { class: 'apps', role: 'group', 'aria-label': 'Ứng dụng trên điện thoại này' }, ...buttons)
  const render = () => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.app === phone.app))
  }
  return { element, render }
}
