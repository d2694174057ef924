/** Long text in parts that a message can hold, cut at a paragraph, a line or a sentence where there is one. */
export function parts(text: string, max: number): string[] {
  if (text.trimEnd().length <= max) return [text.trimEnd()]
  const head = text.slice(0, max)
  const end = ['\n\n', '\n', '. ', ' '].map((sign) => head.lastIndexOf(sign) + sign.length).find((at) => at > max / 2)
  // Not between the two halves of one character.
  const cut = end ?? (/[\uD800-\uDBFF]$/.test(head) ? max - 1 : max)
  return [text.slice(0, cut).trimEnd(), ...parts(text.slice(cut).trimStart(), max)]
}
