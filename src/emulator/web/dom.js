/**
 * An element with attributes, `on…` listeners and children; strings become text nodes, never markup.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | false | undefined)} children
 */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), /** @type {EventListener} */ (value))
    else if (value !== false && value !== undefined) element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== false && child !== undefined))
  return element
}

/** One of the pictures in icons.svg. */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use')
  use.setAttribute('href', `icons.svg#${name}`)
  svg.setAttribute('aria-hidden', 'true')
  svg.append(use)
  return svg
}

/** A Vietnamese given name comes last, so that is the initial people recognise. */
export function avatar(name, id, isBot = false) {
  const initial = (name.trim().split(/\s+/).at(-1) ?? '')[0] ?? '?'
  const badge = el('span', { class: isBot ? 'avatar bot' : 'avatar', 'aria-hidden': 'true' })
  badge.append(isBot ? icon('lotus') : initial.toLocaleUpperCase('vi'))
  badge.dataset.tone = String(Math.abs(id) % 6)
  return badge
}
