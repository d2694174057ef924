import type { SimMessage } from '../changes.ts'

/** What is to be typed in place of a button: "2", "để sau", "DUYET DVK-26-0042". */
export interface Typed {
  text: string
  /** a code is answered with a question whether it was meant */
  isCode: boolean
}

/**
 * Reads a message as somebody does who has nothing to tap: a numbered list, "Duyệt: gõ DUYET DVK-26-0042" under a
 * card, "Cũng có thể gõ: quay lại, để sau" under a question.
 */
export function typedFor({ text = '', caption = '' }: SimMessage, label: string): Typed | undefined {
  for (const line of `${text}\n${caption}`.split('\n')) {
    const numbered = line.match(/^(?<number>\d+)\. (?<what>.+)$/)?.groups
    if (numbered?.what?.includes(label)) return { text: numbered.number!, isCode: false }
    const coded = line.match(/^(?<what>.+): (?:gõ|type) (?<code>[^:]+)$/)?.groups
    if (coded?.what?.includes(label)) return { text: coded.code!, isCode: true }
    const words = line.match(/(?:Cũng có thể gõ|You can also type): (?<words>.+)\.$/)?.groups?.words?.split(', ')
    const word = words?.find((word) => word.includes(label.toLowerCase()))
    if (word) return { text: word, isCode: false }
  }
  return undefined
}
