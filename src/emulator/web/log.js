import { bubble } from './bubble.js'
import { el, icon } from './dom.js'
import { layout } from './layout.js'
import { chat, isTyping } from './world.js'

const hellos = {
  telegram: 'Chưa có tin nhắn nào.\nBấm BẮT ĐẦU để trò chuyện với bot.',
  zalo: 'Chưa có tin nhắn nào.\nNhắn “bắt đầu” để trò chuyện với bot.',
}

/**
 * The messages of the open chat. It stays at the newest one unless the person has scrolled up to read.
 *
 * @param {import('./types.js').Phone} phone
 */
export function createLog(phone) {
  const log = el('div', { class: 'log', role: 'log', 'data-test': 'log' })
  const hello = el('p', { class: 'hello' }, hellos.telegram)
  const dots = el('p', { class: 'dots', 'aria-hidden': 'true' }, el('i'), el('i'), el('i'))
  const scroller = el(
    'div',
    { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': 'Nội dung trò chuyện' },
    hello,
    log,
    dots,
  )
  const down = el(
    'button',
    { type: 'button', class: 'down', 'aria-label': 'Xuống tin mới nhất', hidden: true },
    icon('down'),
  )
  let shown = new Map()
  let open
  let seen
  let stuck = true
  let top = 0

  const toBottom = () => scroller.scrollTo({ top: scroller.scrollHeight })
  scroller.addEventListener('scroll', () => {
    // only moving up is the person's wish; the content may also have grown under a scroll of ours
    const near = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 70
    stuck = near || (stuck && scroller.scrollTop >= top)
    top = scroller.scrollTop
    down.hidden = stuck
  })
  down.addEventListener('click', toBottom)
  const follow = new ResizeObserver(() => stuck && toBottom())
  follow.observe(scroller)
  follow.observe(log)

  function render() {
    const record = chat(phone.chat)
    const place = `${phone.person.id}:${record.id}`
    const moved = open !== place
    if (moved) shown = new Map()
    open = place
    stuck ||= moved
    log.classList.toggle('still', moved || !record.loaded)
    const messages = [...record.messages.values()]
    const newest = messages.at(-1)
    if (newest?.from.id === phone.person.id && newest.message_id !== seen) stuck = true
    seen = newest?.message_id
    const items = layout(messages)
    shown = new Map(items.map((item) => [item.key, drawn(item, shown.get(item.key))]))
    arrange(
      log,
      [...shown.values()].map(({ element }) => element),
    )
    hello.hidden = !record.loaded || messages.length > 0
    hello.textContent = hellos[phone.app === 'telegram' ? 'telegram' : 'zalo']
    dots.hidden = !isTyping(phone.chat)
    if (stuck) toBottom()
  }

  function drawn(item, known) {
    const signature = JSON.stringify(item)
    if (known?.signature === signature) return known
    const element = item.block ? bubble(phone, item.block) : el('p', { class: item.kind }, item.text)
    const edited = lastEdit(item)
    if (known) takeOver(known.element, element, edited !== known.edited)
    return { signature, element, edited }
  }

  /** Shows for a moment which button was pressed, or which message had it, and comes back to the newest one. */
  function point({ message_id, row, column }) {
    const message = shown.get(message_id)?.element
    const target =
      message?.querySelectorAll('.keyboard > div')[row]?.children[column] ?? message?.querySelector('.bubble')
    if (!target) return
    stuck = false
    target.scrollIntoView({ block: 'nearest' })
    target.classList.add('pressed')
    setTimeout(() => {
      target.classList.remove('pressed')
      stuck = true
      toBottom()
    }, 900)
  }

  return { elements: [scroller, down], render, point }
}

/** Puts the elements in order and touches only those that are not in place, so that focus and scrolling survive. */
function arrange(parent, elements) {
  elements.forEach((element, index) => {
    if (parent.children[index] !== element) parent.insertBefore(element, parent.children[index] ?? null)
  })
  while (parent.children.length > elements.length) parent.lastChild.remove()
}

const lastEdit = ({ block }) => Math.max(...(block?.messages ?? []).map(({ edit_date }) => edit_date ?? 0))

/** The message as it is now takes the place of the old one, and the focus if it was there. */
function takeOver(old, fresh, edited) {
  fresh.classList.add('known')
  fresh.classList.toggle('changed', edited)
  const index = [...old.querySelectorAll('button')].indexOf(document.activeElement)
  old.replaceWith(fresh)
  if (index >= 0)
    (fresh.querySelectorAll('button')[index] ?? fresh.closest('.scroller'))?.focus({ preventScroll: true })
}
