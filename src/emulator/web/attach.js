import { call } from './api.js'
import { el, icon } from './dom.js'
import { openSheet } from './sheet.js'

const most = 10
const places = [
  ['Hà Tĩnh', '18.3428, 105.9057'],
  ['Nghệ An', '18.6796, 105.6813'],
  ['Tuyên Quang', '21.8233, 105.2142'],
  ['Đắk Lắk', '12.6667, 108.0500'],
]

/** Photos and places: what the paper clip offers. */
export function createAttach(phone) {
  const input = el('input', { type: 'file', accept: 'image/*', multiple: true, hidden: true, 'data-test': 'file' })
  input.addEventListener('change', () => {
    const files = [...input.files]
    input.value = ''
    if (files.length) preview(phone, files)
  })
  const choices = [
    { picture: icon('photo'), label: 'Ảnh', choose: () => input.click() },
    { picture: icon('pin'), label: 'Vị trí', choose: () => askPlace(phone) },
  ]
  return { input, choices }
}

/** Shows the chosen photos once more before they leave, with a caption and the way they are sent. */
function preview(phone, files) {
  if (files.length > most) phone.toast(`Mỗi lần gửi được nhiều nhất ${most} ảnh; hệ thống lấy ${most} ảnh đầu.`)
  const chosen = files.slice(0, most)
  const from = sender(phone)
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
      body.set('person', String(from.person))
      body.set('chat', String(from.chat))
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

function askPlace(phone) {
  const from = sender(phone)
  const coordinates = el('input', {
    required: true,
    pattern: '\\s*-?\\d+(\\.\\d+)?\\s*,\\s*-?\\d+(\\.\\d+)?\\s*',
    value: places[0][1],
    'data-test': 'coordinates',
  })
  const choose = ({ target }) => {
    coordinates.value = target.value
  }
  const place = el(
    'select',
    { onchange: choose, autofocus: true },
    ...places.map(([name, value]) => el('option', { value }, name)),
  )
  openSheet(phone.screen, { label: 'Gửi vị trí' }, (close) => {
    const submit = (event) => {
      event.preventDefault()
      close()
      const [latitude, longitude] = coordinates.value.split(',').map(Number)
      phone.attempt(() => call('/sim/location', { ...from, latitude, longitude }))
    }
    return [
      el(
        'form',
        { onsubmit: submit },
        el('h2', {}, 'Gửi vị trí'),
        el('label', {}, 'Nơi', place),
        el('label', {}, 'Toạ độ', coordinates),
        el(
          'menu',
          {},
          el('button', { type: 'button', onclick: close }, 'Thôi'),
          el('button', { class: 'main', 'data-test': 'location-send' }, 'Gửi'),
        ),
      ),
    ]
  })
}

/** Who sends, and where to: kept, because the phone may change hands while the sheet is open. */
const sender = (phone) => ({ person: phone.person.id, chat: phone.chat })
