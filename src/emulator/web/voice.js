import { call } from './api.js'

/** A recording that lies on the computer goes out as if it had been spoken into the phone just now. */
export function sendVoice(phone, file) {
  // kept, because the phone may change hands meanwhile
  const { chat, person } = phone
  return phone.attempt(async () => {
    const body = new FormData()
    body.set('person', String(person.id))
    body.set('chat', String(chat))
    body.set('duration', String(await durationOf(file)))
    body.set('voice', file)
    await call('/sim/voice', body)
  })
}

/** In seconds; 0 where the browser cannot tell. */
async function durationOf(file) {
  const audio = new Audio(URL.createObjectURL(file))
  await new Promise((resolve) => {
    audio.onloadedmetadata = resolve
    audio.onerror = resolve
  })
  URL.revokeObjectURL(audio.src)
  return Number.isFinite(audio.duration) ? audio.duration : 0
}
