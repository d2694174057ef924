import { call } from './api.js'
import { appOf, botIn } from './apps.js'
import { createChatList } from './chat-list.js'
import { createComposer } from './composer.js'
import { avatar, el, icon } from './dom.js'
import { createLog } from './log.js'
import { hideToast, showToast } from './sheet.js'
import { clock } from './time.js'
import { group, isTyping, now, read, unreadTotal, watch, world } from './world.js'

/**
 * One telephone: a person, and either the chat that is open or the list of all their chats.
 * `visible()` says whether somebody can see it now, so that what arrives counts as read.
 */
export function createPhone(visible) {
  const time = el('time')
  const screen = el('div', { class: 'screen' })
  const phone = {
    screen,
    person: undefined,
    chat: undefined,
    app: 'telegram',
    use,
    open,
    say,
    follow,
    attempt,
    toast,
    render,
    point,
    edit: (message) => composer.edit(message),
  }
  const log = createLog(phone)
  const composer = createComposer(phone)
  const list = createChatList(phone)
  const waiting = el('em')
  const back = el(
    'button',
    { type: 'button', class: 'back', onclick: showList, 'data-test': 'back' },
    icon('back'),
    waiting,
  )
  const title = el('div', { class: 'title' })
  let drawn
  const chatView = el(
    'section',
    { class: 'chat' },
    el('header', {}, back, title),
    ...log.elements,
    ...composer.elements,
  )
  const listView = el('section', { class: 'list' }, el('header', {}, el('h3', {}, 'Tin nhắn')), list.element)
  screen.append(el('div', { class: 'signs', 'aria-hidden': 'true' }, time, el('i'), icon('signs')), chatView, listView)

  function use(person) {
    if (phone.person && phone.person !== person) hideToast(screen)
    phone.person = person
    open(person?.chats[phone.app])
  }

  function open(chat) {
    phone.chat = chat
    if (chat) phone.app = appOf(phone.person, chat)
    screen.dataset.app = phone.app
    screen.dataset.chat = String(chat ?? '')
    render()
  }

  function showList() {
    open(undefined)
    list.element.querySelector('button')?.focus()
  }

  function render() {
    tick()
    phone.changed?.()
    // a group may be gone after a reset, or have become another one
    if (phone.chat && !isPrivate() && !group(phone.chat)) phone.chat = phone.person?.chats[phone.app]
    chatView.hidden = !phone.chat
    listView.hidden = Boolean(phone.chat) || !phone.person
    if (!phone.person) return
    if (!phone.chat) return list.render()
    if (visible()) read(phone.person.id, phone.chat)
    renderTitle()
    log.render()
    composer.render()
  }

  const isPrivate = () => Object.values(phone.person?.chats ?? {}).includes(phone.chat)

  function renderTitle() {
    const room = group(phone.chat)
    const name = room?.title ?? botIn(phone.app, world.bot.first_name)
    const still = room ? `${room.members.length} thành viên` : 'trợ lý tự động'
    const state = isTyping(phone.chat) ? 'đang soạn tin…' : still
    const drawing = JSON.stringify([phone.chat, name, state])
    // drawn anew each time, the picture would flicker
    if (drawing !== drawn)
      title.replaceChildren(
        avatar(room ? name.split(' ')[0] : name, phone.chat, !room),
        el('h3', {}, name),
        el('p', {}, state),
      )
    drawn = drawing
    const unread = unreadTotal(phone.person.id)
    back.setAttribute('aria-label', unread ? `Danh sách trò chuyện, ${unread} tin chưa đọc` : 'Danh sách trò chuyện')
    waiting.textContent = unread ? String(unread) : ''
  }

  function say(text) {
    return attempt(() => call('/sim/text', { person: phone.person.id, chat: phone.chat, text }))
  }

  /** A t.me link to the bot opens the private chat and presses Start with what the link carries. */
  async function follow(url) {
    const { hostname, pathname, searchParams } = new URL(url, 'https://t.me')
    if (hostname !== 't.me' || pathname.slice(1).toLowerCase() !== world.bot.username.toLowerCase()) {
      window.open(url, '_blank', 'noopener')
      return
    }
    open(phone.person.chats.telegram)
    const payload = searchParams.get('start') ?? undefined
    await attempt(() => call('/sim/start', { person: phone.person.id, payload }))
  }

  function point(where) {
    log.point(where)
  }

  async function attempt(work) {
    try {
      return await work()
    } catch (error) {
      toast(error.message)
    }
  }

  function toast(text) {
    showToast(screen, text)
  }

  function tick() {
    time.textContent = clock(now() / 1000)
  }

  setInterval(tick, 10_000)
  watch((change) => {
    tick()
    if (!phone.person) return
    const { chats, id } = phone.person
    const mine = !change.chat || Object.values(chats).includes(change.chat) || group(change.chat)?.members.includes(id)
    if (mine && change.type !== 'read') render()
  })
  return phone
}
