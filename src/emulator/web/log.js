import { bubble } from './bubble.js'
import { el, icon } from './dom.js'
import { day } from './time.js'
import { chat, isTyping } from './world.js'

/** @typedef {{ messages: import('./types.js').Message[], first: boolean, last: boolean }} Block */

const together = 600

/**
 * The messages of the open chat. It stays at the newest one unless the person has scrolled up to read.
 *
 * @param {import('./types.js').Phone} phone
 */
export function createLog(phone) {
  const log = el('div', { class: 'log', role: 'log', 'data-test': 'log' })
  const hello = el('p', { class: 'hello' }, 'Chưa có tin nhắn nào.\nBấm BẮT ĐẦU để trò chuyện với bot.')
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
    if (newest?.from.id === phone.person.id && !shown.has(keyOf(newest))) stuck = true
    const items = layout(messages)
    shown = new Map(items.map((item) => [item.key, drawn(item, shown.get(item.key))]))
    arrange(
      log,
      [...shown.values()].map(({ element }) => element),
    )
    hello.hidden = !record.loaded || messages.length > 0
    dots.hidden = !isTyping(phone.chat)
    if (stuck) toBottom()
  }

  function drawn(item, known) {
    const signature = JSON.stringify(item)
    if (known?.signature === signature) return known
    const element = item.block ? bubble(phone, item.block) : el('p', { class: item.kind }, item.text)
    if (known) takeOver(known.element, element)
    return { signature, element }
  }

  return { elements: [scroller, down], render }
}

/** Days, service messages, and bubbles that belong together. */
function layout(messages) {
  const items = []
  let previous
  for (const message of messages) {
    const today = day(message.date)
    if (today !== (previous && day(previous.date))) items.push({ key: `day ${today}`, kind: 'day', text: today })
    const before = items.at(-1)?.block
    if (message.service) items.push({ key: keyOf(message), kind: 'service', text: message.service })
    else if (before && message.media_group_id && before.messages[0].media_group_id === message.media_group_id) {
      before.messages.push(message)
    } else {
      const joined = before && before.messages[0].from.id === message.from.id && message.date - previous.date < together
      if (joined) before.last = false
      items.push({ key: keyOf(message), block: { messages: [message], first: !joined, last: true } })
    }
    previous = message
  }
  return items
}

/** One bubble per album, known by its first message. */
const keyOf = (message) => message.media_group_id ?? message.message_id

/** Puts the elements in order and touches only those that are not in place, so that focus and scrolling survive. */
function arrange(parent, elements) {
  elements.forEach((element, index) => {
    if (parent.children[index] !== element) parent.insertBefore(element, parent.children[index] ?? null)
  })
  while (parent.children.length > elements.length) parent.lastChild.remove()
}

/** An edited message takes the place of the old one, and the focus if it was there. */
function takeOver(old, fresh) {
  fresh.classList.add('changed')
  const index = [...old.querySelectorAll('button')].indexOf(document.activeElement)
  old.replaceWith(fresh)
  if (index >= 0)
    (fresh.querySelectorAll('button')[index] ?? fresh.closest('.scroller'))?.focus({ preventScroll: true })
}
