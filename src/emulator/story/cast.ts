import type { SimMessage } from '../changes.ts'
import type { SeatedPerson } from '../options.ts'
import type { World } from '../world.ts'

/** By the whole name or its last word, as people call each other. */
export function find(world: World, name: string): SeatedPerson {
  const found = world.people().filter((person) => person.name === name || person.name.split(' ').at(-1) === name)
  if (found.length !== 1) throw new Error(`${found.length} people are called “${name}”`)
  return found[0]!
}

export function groupOf(world: World, title: string): number {
  const found = world.groups().find((group) => group.title.includes(title))
  if (!found) throw new Error(`there is no group “${title}”`)
  return found.id
}

/** A message as somebody tells it who looks at the screen. */
export const wordsOf = ({ text, caption, buttons = [], photos = [], document, voice, service }: SimMessage) =>
  [
    ...[text, caption, service, document?.name, voice && '(ghi âm)'],
    ...photos.map(() => '(ảnh)'),
    ...buttons.flat().map((button) => button.text),
  ]
    .filter(Boolean)
    .join('\n')
