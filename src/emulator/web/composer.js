import { call } from './api.js'
import { createAttach } from './attach.js'
import { createCorrection } from './correction.js'
import { el, icon } from './dom.js'
import { createPopup } from './popup.js'
import { chat, group, world } from './world.js'

/**
 * What the person writes with: text, commands, photos, a place. In a private chat where nobody has said anything
 * yet there is only the Start button.
 *
 * @param {import('./types.js').Phone} phone
 */
export function createComposer(phone) {
  const input = el('textarea', {
    rows: 1,
    maxlength: 4096,
    placeholder: 'Tin nhắn',
    'aria-label': 'Tin nhắn',
    'data-test': 'input',
  })
  const menu = el(
    'button',
    { type: 'button', class: 'menu', 'aria-label': 'Lệnh của bot', 'data-test': 'menu' },
    icon('menu'),
  )
  const clip = el('button', { type: 'button', 'aria-label': 'Đính kèm', 'data-test': 'attach' }, icon('clip'))
  const send = el('button', { class: 'send', 'aria-label': 'Gửi', 'data-test': 'send' }, icon('send'))
  const attach = createAttach(phone)
  const commands = createPopup(menu, 'Lệnh của bot')
  const things = createPopup(clip, 'Đính kèm')
  const correction = createCorrection(() => write(''))
  const form = el(
    'form',
    { class: 'composer' },
    commands.popup,
    things.popup,
    correction.element,
    menu,
    input,
    clip,
    send,
    ...attach.inputs,
  )
  const start = el('button', { type: 'button', class: 'start', onclick: begin, 'data-test': 'start' }, 'BẮT ĐẦU')
  const drafts = new Map()
  let open

  menu.addEventListener('click', () => toggle(commands, commandsLike('')))
  clip.addEventListener('click', () => toggle(things, attach.choices()))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!relatedTarget || form.contains(relatedTarget)) return
    commands.close()
    things.close()
  })
  input.addEventListener('input', () => {
    commands.show(phone.app === 'telegram' && /^\/\w*$/.test(input.value) ? commandsLike(input.value.slice(1)) : [])
  })
  input.addEventListener('keydown', (event) => {
    // Enter may also end a word that is still being typed with an input method such as Telex
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    submit()
  })

  function toggle(list, choices) {
    const opening = list.popup.hidden
    commands.close()
    things.close()
    if (!opening) return
    if (choices.length) list.show(choices)
    else phone.toast('Bot chưa có lệnh nào.')
  }

  function commandsLike(beginning) {
    const suffix = group(phone.chat) ? `@${world.bot.username}` : ''
    return world.commands
      .filter(({ command }) => command.startsWith(beginning))
      .map(({ command, description }) => ({
        label: `/${command}`,
        note: description,
        choose: () => {
          write('')
          phone.say(`/${command}${suffix}`)
        },
      }))
  }

  async function submit() {
    const text = input.value.trim()
    if (!text) return
    const place = open
    const changed = correction.take()
    write('')
    const sent = await (changed ? change(changed, text) : phone.say(text))
    // what could not be sent comes back, unless something else was begun meanwhile
    if (!sent && place === open && !input.value) write(text)
  }

  function change({ message_id }, text) {
    return phone.attempt(() => call('/sim/edit', { person: phone.person.id, chat: phone.chat, message_id, text }))
  }

  function edit(message) {
    correction.of(message)
    write(message.text)
    input.focus()
  }

  function begin() {
    phone.attempt(() => call('/sim/start', { person: phone.person.id }))
  }

  function write(text) {
    input.value = text
    commands.close()
  }

  function render() {
    const { loaded, messages } = chat(phone.chat)
    const isTelegram = phone.app === 'telegram'
    // Zalo has no Start button: the first message opens the chat
    const began = !isTelegram || Boolean(group(phone.chat)) || messages.size > 0
    menu.hidden = !isTelegram
    input.placeholder = isTelegram ? 'Tin nhắn' : 'Nhập tin nhắn'
    form.hidden = !began
    start.hidden = began || !loaded
    const place = `${phone.person.id}:${phone.chat}`
    if (place === open) return
    if (open) drafts.set(open, correction.isOpen() ? '' : input.value)
    open = place
    things.close()
    correction.take()
    write(drafts.get(place) ?? '')
  }

  return { elements: [form, start], render, edit }
}
