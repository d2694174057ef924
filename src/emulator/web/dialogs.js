import { el, icon } from './dom.js'

/** A question to whoever sits at the page, apart from the phones. Resolves to what was chosen. */
function ask(className, label, ...children) {
  const dialog = /** @type {HTMLDialogElement} */ (
    el('dialog', { class: className, 'aria-label': label, closedby: 'any' }, ...children)
  )
  document.body.append(dialog)
  dialog.showModal()
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove()
      resolve(dialog.returnValue)
    })
  })
}

const cancel = () =>
  el(
    'button',
    { type: 'button', onclick: ({ target }) => target.closest('dialog').close(''), 'data-test': 'cancel' },
    'Thôi',
  )

export async function confirm({ title, text, yes, danger = false }) {
  const agree = el('button', { value: 'yes', class: danger ? 'danger' : 'main', 'data-test': 'confirm' }, yes)
  const form = el('form', { method: 'dialog' }, el('h2', {}, title), el('p', {}, text), el('menu', {}, cancel(), agree))
  return (await ask('ask', title, form)) === 'yes'
}

/** The name of a new person, or nothing. */
export async function askName(seatName) {
  const title = `Người mới: ${seatName.toLocaleLowerCase('vi')}`
  const name = /** @type {HTMLInputElement} */ (
    el('input', { required: true, maxlength: 64, autocomplete: 'off', 'data-test': 'new-name' })
  )
  const form = el(
    'form',
    { method: 'dialog' },
    el('h2', {}, title),
    el('label', {}, 'Họ và tên', name),
    el('p', {}, 'Người này chưa từng nhắn cho bot.'),
    el('menu', {}, cancel(), el('button', { value: 'yes', class: 'main', 'data-test': 'confirm' }, 'Thêm')),
  )
  return (await ask('ask', title, form)) === 'yes' ? name.value.trim() : ''
}

export function enlarge(file, description) {
  const close = el('button', { 'aria-label': 'Đóng' }, icon('close'))
  ask('viewer', 'Xem ảnh', el('form', { method: 'dialog' }, el('img', { src: file, alt: description }), close))
}
