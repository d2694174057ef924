/** What somebody read and writes elsewhere: {mã} in the words of a story. */
export class Notes {
  readonly #noted = new Map<string, string>()

  /** Words in which {mã} stands for what was noted under that name. */
  fill = (text: string) => text.replace(NOTE, (whole, name) => this.#noted.get(name) ?? whole)

  /** Looks for these words in the first that has them, and notes the words that stand where nothing is known yet. */
  find(text: string, seen: string[]): string | undefined {
    const filled = this.fill(text)
    const pattern = patternOf(filled)
    for (const words of seen) {
      const found = words.match(pattern)
      if (!found) continue
      const names = [...filled.matchAll(NOTE)].map(([, name]) => name!)
      for (const [at, name] of names.entries()) this.#noted.set(name, found[at + 1]!)
      return words
    }
    return undefined
  }
}

const NOTE = /\{([^}]+)\}/g

/** {mã} stands for the next word, whatever it is. */
const patternOf = (text: string) =>
  new RegExp(
    text
      .split(NOTE)
      .map((part, at) => (at % 2 === 1 ? '(\\S+)' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
      .join(''),
  )
