import { call } from './api.js'
import { el } from './dom.js'
import { openSheet } from './sheet.js'

const most = 10

/** Shows the chosen photos once more before they leave, with a caption and the way they are sent. */
export function sendPhotos(phone, files) {
  if (files.length > most) phone.toast(`Mỗi lần gửi được nhiều nhất ${most} ảnh; chỉ lấy ${most} ảnh đầu.`)
  const chosen = files.slice(0, most)
  // kept, because the phone may change hands while the sheet is open
  const { chat, person } = phone
  const urls = chosen.map((file) => URL.createObjectURL(file))
  const photos = el(
    'div',
    { class: 'chosen' },
    ...urls.map((src, index) => el('img', { src, alt: chosen[index].name })),
  )
  const caption = el('textarea', {
    rows: 1,
    maxlength: 1024,
    autofocus: true,
    placeholder: 'Chú thích (không bắt buộc)',
    'aria-label': 'Chú thích',
    'data-test': 'caption',
  })
  const asFile = el('input', { type: 'checkbox', 'data-test': 'as-file' })

  openSheet(phone.screen, { label: 'Gửi ảnh' }, (close) => {
    const done = () => {
      urls.forEach(URL.revokeObjectURL)
      close()
    }
    const submit = (event) => {
      event.preventDefault()
      done()
      const body = new FormData()
      body.set('person', String(person.id))
      body.set('chat', String(chat))
      if (caption.value.trim()) body.set('caption', caption.value.trim())
      if (asFile.checked) body.set('asFile', 'true')
      for (const file of chosen) body.append('photo', file)
      phone.attempt(() => call('/sim/photos', body))
    }
    return [
      el(
        'form',
        { onsubmit: submit },
        el('h2', {}, chosen.length === 1 ? 'Gửi ảnh' : `Gửi ${chosen.length} ảnh`),
        photos,
        caption,
        el('label', { class: 'check' }, asFile, 'Gửi dạng tệp (giữ nguyên ảnh gốc)'),
        el(
          'menu',
          {},
          el('button', { type: 'button', onclick: done, 'data-test': 'photos-cancel' }, 'Thôi'),
          el('button', { class: 'main', 'data-test': 'photos-send' }, 'Gửi'),
        ),
      ),
    ]
  })
}
