import { el } from './dom.js'

/**
 * Something that covers one phone and must be answered there; the other phones stay usable.
 * `fill(close)` returns what is on it. Escape closes it, and the focus goes back where it was.
 */
export function openSheet(screen, { label, role = 'dialog', className = '' }, fill) {
  const before = /** @type {HTMLElement | null} */ (document.activeElement)
  const covered = [...screen.children]
  const close = () => {
    cover.remove()
    for (const each of covered) each.inert = false
    before?.focus({ preventScroll: true })
  }
  const sheet = el('div', { class: `sheet ${className}`, role, 'aria-modal': 'true', 'aria-label': label })
  const cover = el('div', { class: 'cover' }, sheet)
  sheet.append(...fill(close))
  cover.addEventListener('keydown', (event) => event.key === 'Escape' && close())
  for (const each of covered) each.inert = true
  screen.append(cover)
  sheet.querySelector('[autofocus], button')?.focus()
  return close
}

export function showAlert(screen, text) {
  openSheet(screen, { label: 'Thông báo', role: 'alertdialog', className: 'alert' }, (close) => [
    el('p', { 'data-test': 'alert' }, text),
    el('button', { type: 'button', class: 'main', onclick: close, 'data-test': 'alert-close' }, 'Đã rõ'),
  ])
}

export function showToast(screen, text) {
  hideToast(screen)
  const toast = el('p', { class: 'toast', role: 'status', 'data-test': 'toast' }, text)
  screen.append(toast)
  setTimeout(() => toast.remove(), 3000 + text.length * 40)
}

export const hideToast = (screen) => screen.querySelector('.toast')?.remove()
