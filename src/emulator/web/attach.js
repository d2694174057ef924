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
  const photos = { picture: icon('photo'), label: 'Ảnh', choose: () => input.click() }
  const place = { picture: icon('pin'), label: 'Vị trí', choose: () => sendPlace(phone) }
  /** A Zalo Bot is told of no places. */
  const choices = () => (phone.app === 'zalo_bot' ? [photos] : [photos, place])
  return { input, choices }
}
