import { el, icon } from './dom.js'
import { watch, world } from './world.js'

/** Above the phones, while a story is told: what it is called, and what happens now. */
export function showStory(caption) {
  const title = el('b')
  const words = el('span')
  const close = el('button', { type: 'button', 'aria-label': 'Đóng', 'data-test': 'story-close' }, icon('close'))
  close.addEventListener('click', () => {
    caption.hidden = true
  })
  caption.append(el('p', { role: 'status' }, title, words), close)
  watch(({ type }) => {
    if (type !== 'story' && type !== 'state') return
    const { title: called = '', text = '', over = false } = world.story ?? {}
    caption.hidden = !world.story
    title.textContent = called
    words.textContent = text
    close.hidden = !over
  })
}
