import { enlarge } from './dialogs.js'
import { el, icon } from './dom.js'

/** What a message carries besides words; the photos of an album lie together in a grid. */
export function media(messages) {
  const photos = messages.flatMap((message) => (message.photos ? [largest(message)] : []))
  const parts = messages.flatMap((message) => [
    message.document && attachment(message.document),
    message.location && place(message.location),
    message.voice &&
      el('audio', { src: message.voice.file, controls: true, preload: 'metadata', 'aria-label': 'Tin thoại' }),
    message.sticker && el('p', { class: 'sticker' }, message.sticker.emoji ?? '🙂'),
  ])
  if (photos.length) parts.unshift(el('div', { class: `photos n${Math.min(photos.length, 4)}` }, ...photos))
  return parts.filter(Boolean)
}

function largest(message) {
  const { file, width, height } = message.photos.reduce((best, size) => (size.width > best.width ? size : best))
  const description = message.caption ? `Ảnh: ${message.caption}` : 'Ảnh'
  const image = el('img', { src: file, alt: description, width, height, loading: 'lazy' })
  return el('button', { type: 'button', onclick: () => enlarge(file, description) }, image)
}

function attachment({ name, size, file }) {
  const words = el('span', {}, el('b', {}, name), el('small', {}, weight(size)))
  return el('a', { class: 'file', href: file, download: name }, el('span', { class: 'disc' }, icon('file')), words)
}

function weight(bytes) {
  const kilo = bytes / 1024
  return kilo < 1000
    ? `${Math.max(1, Math.round(kilo))} KB`
    : `${(kilo / 1024).toLocaleString('vi', { maximumFractionDigits: 1 })} MB`
}

function place({ latitude, longitude }) {
  const where = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`
  return el('span', { class: 'place' }, el('span', { class: 'map' }, icon('pin')), el('span', {}, `Vị trí: ${where}`))
}
