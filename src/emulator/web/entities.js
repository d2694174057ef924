import { el } from './dom.js'

const tags = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  expandable_blockquote: 'blockquote',
}

/**
 * Text with Telegram's entities as nodes. Entities nest but never cross, so each one is rendered with those inside it.
 *
 * @param {string} text
 * @param {import('./types.js').Entity[]} entities
 * @param {{ follow: (url: string) => void, command: (text: string) => void }} on
 */
export function withEntities(text, entities, on) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length)
  return between(0, text.length)

  function between(start, end) {
    const nodes = []
    let at = start
    while (sorted[0] && sorted[0].offset < end) {
      const entity = sorted.shift()
      const stop = entity.offset + entity.length
      nodes.push(...plain(text.slice(at, entity.offset), on), wrap(entity, text.slice(entity.offset, stop), stop))
      at = stop
    }
    return [...nodes, ...plain(text.slice(at, end), on)]
  }

  function wrap(entity, words, stop) {
    if (entity.type === 'bot_command') return command(words, on)
    if (entity.type === 'url' || entity.type === 'text_link') return link(entity.url ?? words, words, on)
    return el(tags[entity.type] ?? 'span', {}, ...between(entity.offset, stop))
  }
}

/** Telegram itself marks addresses and commands in plain text. */
function plain(text, on) {
  return text.split(/((?<=^|\s)\/[a-z0-9_]+|https?:\/\/[^\s)]+)/).map((part, index) => {
    if (index % 2 === 0) return part
    return part.startsWith('/') ? command(part, on) : link(part, part, on)
  })
}

const command = (words, on) => el('button', { type: 'button', class: 'link', onclick: () => on.command(words) }, words)

function link(address, words, on) {
  const url = /^(https?|tg|mailto|tel):/i.test(address) ? address : `https://${address}`
  const follow = (event) => {
    event.preventDefault()
    on.follow(url)
  }
  return el('a', { href: url, onclick: follow }, words)
}
