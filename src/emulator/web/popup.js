import { el } from './dom.js'

/**
 * A short list of choices above the composer. It closes on Escape, on a choice, or when the focus leaves.
 * `choices()` is asked each time: `{ icon?, label, note?, choose }`.
 */
export function createPopup(opener, label) {
  const popup = el('div', { class: 'popup', role: 'group', 'aria-label': label, hidden: true })
  const close = () => show([])
  opener.setAttribute('aria-expanded', 'false')

  function show(choices) {
    popup.replaceChildren(...choices.map(item))
    popup.hidden = choices.length === 0
    opener.setAttribute('aria-expanded', String(!popup.hidden))
  }

  function item({ picture, label: words, note, choose }) {
    const act = () => {
      close()
      choose()
    }
    return el('button', { type: 'button', onclick: act }, picture, el('b', {}, words), note && el('span', {}, note))
  }

  popup.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    close()
    opener.focus()
  })
  return { popup, show, close }
}
