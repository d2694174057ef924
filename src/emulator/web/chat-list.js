import { apps, botIn } from './apps.js'
import { inShort } from './bubble.js'
import { avatar, el } from './dom.js'
import { clock, day } from './time.js'
import { chat, groupsOf, unreadOf, world } from './world.js'

/** All chats of the person: the bot in each app and the groups, the latest first. */
export function createChatList(phone) {
  const list = el('ul', { class: 'chats', 'data-test': 'chats' })

  function render() {
    const { id: me } = phone.person
    const chats = [
      ...apps.map(({ id, name }) => ({
        id: phone.person.chats[id],
        title: `${botIn(id, world.bot.first_name)} · ${name}`,
        badge: avatar('', world.bot.id, true),
      })),
      ...groupsOf(me).map(({ id, title }) => ({ id, title, badge: avatar(title.split(' ')[0], id) })),
    ].map((each) => ({ ...each, newest: [...chat(each.id).messages.values()].at(-1) }))
    chats.sort((a, b) => (b.newest?.date ?? 0) - (a.newest?.date ?? 0))
    list.replaceChildren(...chats.map((each) => el('li', {}, line(each, me))))
  }

  function line({ id, title, badge, newest }, me) {
    const unread = unreadOf(me, id)
    const today = newest && day(newest.date)
    const button = el(
      'button',
      { type: 'button', onclick: () => phone.open(id) },
      badge,
      el('b', {}, title),
      newest && el('time', {}, today === 'Hôm nay' ? clock(newest.date) : today),
      el('span', {}, newest ? who(newest, me) + inShort(newest) : 'Chưa có tin nhắn'),
      unread > 0 && el('em', { 'aria-label': `${unread} tin chưa đọc` }, String(unread)),
    )
    button.dataset.chat = String(id)
    return button
  }

  return { element: list, render }
}

function who({ from, service }, me) {
  if (service || from.is_bot) return ''
  return from.id === me ? 'Bạn: ' : `${from.name}: `
}
