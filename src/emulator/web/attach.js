import { el, icon } from './dom.js'
import { sendPhotos } from './photos.js'
import { sendPlace } from './place.js'

/** Photos and places: what the paper clip offers. */
export function createAttach(phone) {
  const input = el('input', { type: 'file', accept: 'image/*', multiple: true, hidden: true, 'data-test': 'file' })
  input.addEventListener('change', () => {
    const files = [...input.files]
    input.value = ''
    if (files.length) sendPhotos(phone, files)
  })
  const choices = [
    { picture: icon('photo'), label: 'Ảnh', choose: () => input.click() },
    { picture: icon('pin'), label: 'Vị trí', choose: () => sendPlace(phone) },
  ]
  return { input, choices }
}
