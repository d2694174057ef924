import { call } from './api.js'
import { el } from './dom.js'
import { openSheet } from './sheet.js'

const places = [
  ['Hà Tĩnh', '18.3428, 105.9057'],
  ['Nghệ An', '18.6796, 105.6813'],
  ['Tuyên Quang', '21.8233, 105.2142'],
  ['Đắk Lắk', '12.6667, 108.0500'],
]

/** Asks where the person is: a province to choose, or any coordinates. */
export function sendPlace(phone) {
  // kept, because the phone may change hands while the sheet is open
  const { chat, person } = phone
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
      phone.attempt(() => call('/sim/location', { person: person.id, chat, latitude, longitude }))
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
