import { el, icon } from './dom.js'

/** Above the input: which of the person's messages is being changed, and the way out of it. */
export function createCorrection(left) {
  const words = el('span')
  const cancel = el('button', { type: 'button', 'aria-label': 'Thôi sửa' }, icon('close'))
  const element = el(
    'p',
    { class: 'correction', hidden: true, 'data-test': 'correction' },
    icon('pencil'),
    words,
    cancel,
  )
  let message

  cancel.addEventListener('click', () => {
    take()
    left()
  })

  function of(given) {
    message = given
    words.textContent = given.text
    element.hidden = false
  }

  /** The message that was being changed, if one was; that is over now. */
  function take() {
    const taken = message
    message = undefined
    element.hidden = true
    return taken
  }

  return { element, of, take, isOpen: () => message !== undefined }
}
