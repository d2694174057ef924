import { readdirSync, readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'

/** Reading our own source: what it imports, which words stand in it, and what is only a comment. */

const ROOT = resolve(import.meta.dirname, '../..')

export const GAP = '⟦⟧'

export interface Source {
  /** from the root, "src/core/form.ts" */
  path: string
  text: string
  /** without comments */
  code: string
  /** without comments and without the words of literals */
  bare: string
  /** the string literals; in a template GAP stands for what is filled in */
  literals: string[]
}

export const sources = (...places: string[]): Source[] =>
  places.flatMap((place) => filesOf(place).map((path) => read(path, readFileSync(resolve(ROOT, path), 'utf8'))))

/** Everything below a folder, or the one file of that name. */
export function filesOf(place: string): string[] {
  if (statSync(resolve(ROOT, place)).isFile()) return [place]
  return readdirSync(resolve(ROOT, place), { recursive: true, encoding: 'utf8' })
    .map((path) => `${place}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|mjs|js)$/.test(path))
    .sort()
}

/** One pass over the text. A slash begins a regular expression where a value may begin. */
export function read(path: string, text: string): Source {
  const literals: string[] = []
  let code = ''
  let bare = ''
  let at = 0

  const take = (length: number) => {
    const taken = text.slice(at, at + length)
    at += length
    return taken
  }
  const passes = (end: RegExp) => {
    end.lastIndex = at
    const found = end.exec(text)
    return found ? end.lastIndex - at : text.length - at
  }

  const write = (piece: string) => {
    code += piece
    bare += piece
  }

  function quoted(quote: string) {
    const whole = take(passes(quote === "'" ? /'(?:\\.|[^'\\])*'/gsy : /"(?:\\.|[^"\\])*"/gsy))
    literals.push(whole.slice(1, -1))
    code += whole
    bare += quote + quote
  }

  function template() {
    let words = ''
    write(take(1))
    while (at < text.length) {
      if (text[at] === '`') break
      if (text.startsWith('${', at)) {
        write(take(2))
        ordinary('}')
        write(take(1))
        words += GAP
      } else {
        const piece = take(text[at] === '\\' ? 2 : 1)
        words += piece
        code += piece
      }
    }
    literals.push(words)
    write(take(1))
  }

  function ordinary(until?: string) {
    let depth = 0
    while (at < text.length) {
      const sign = text[at]!
      if (depth === 0 && sign === until) return
      if (text.startsWith('//', at)) take(passes(/[^\n]*/gy))
      else if (text.startsWith('/*', at)) take(passes(/\/\*.*?\*\//gsy))
      else if (sign === "'" || sign === '"') quoted(sign)
      else if (sign === '`') template()
      else if (sign === '/' && /(?:^|[=(,:[!&|?{};>+]|\breturn|\bcase)\s*$/.test(code))
        write(take(passes(/\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[a-z]*/gy)))
      else {
        if (sign === '{') depth++
        if (sign === '}') depth--
        write(take(1))
      }
    }
  }

  ordinary()
  return { path, text, code, bare, literals }
}
