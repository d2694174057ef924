import { el, icon } from './dom.js'
import { sendPhotos } from './photos.js'
import { sendPlace } from './place.js'
import { sendVoice } from './voice.js'

/** Photos, voice notes and places: what the paper clip offers. */
export function createAttach(phone) {
  const photoInput = picker({ accept: 'image/*', multiple: true, 'data-test': 'file' }, (files) =>
    sendPhotos(phone, files),
  )
  const voiceInput = picker({ accept: 'audio/*,.oga', 'data-test': 'voice-file' }, ([file]) => sendVoice(phone, file))
  const photos = { picture: icon('photo'), label: 'Ảnh', choose: () => photoInput.click() }
  const voice = { picture: icon('mic'), label: 'Ghi âm', choose: () => voiceInput.click() }
  const place = { picture: icon('pin'), label: 'Vị trí', choose: () => sendPlace(phone) }
  /** A Zalo Bot is told of no places. */
  const choices = () => (phone.app === 'zalo_bot' ? [photos, voice] : [photos, voice, place])
  return { inputs: [photoInput, voiceInput], choices }
}

function picker(attributes, chosen) {
  const input = /** @type {HTMLInputElement} */ (el('input', { type: 'file', hidden: true, ...attributes }))
  input.addEventListener('change', () => {
    const files = [...input.files]
    input.value = ''
    if (files.length) chosen(files)
  })
  return input
}
