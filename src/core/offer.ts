import type { Button, Message, Translate } from './message.ts'
import { fold } from './vietnamese.ts'

/**
 * How a message is answered where buttons are few or none. What the bot says in answer opens a numbered list, and only
 * the latest list counts. What comes by itself opens none: it is answered with codes that are good at any time, so that
 * a number meant for the list above it can never decide on it.
 */
export interface Spelled {
  message: Message
  /** what 1., 2., … stand for, and then what the other buttons do */
  choices: string[]
  numbers: number
}

export function spellOut(message: Message, t: Translate, most: number, isAnswer: boolean): Spelled {
  const { buttons: rows = [], ...rest } = message
  const all = rows.flat()
  if (all.length <= most) return { message, choices: all.flatMap(dataOf), numbers: 0 }
  const worded = isAnswer ? all.filter(({ word }) => word) : []
  const others = all.filter((button) => !worded.includes(button))
  if (others.length <= most) {
    const left = only(rows, others)
    const text = paragraphs(message.text, wordsOf(worded, t))
    const kept = left.length > 0 && { buttons: left }
    return { message: { ...rest, text, ...kept }, choices: all.flatMap(dataOf), numbers: 0 }
  }
  const numbered = isAnswer ? others.filter((button) => !('url' in button)) : []
  // What comes by itself keeps the buttons that fit: the first are what it is about. The others are codes.
  const kept = isAnswer ? [] : others.slice(0, most)
  const spelled = others.filter((button) => !kept.includes(button))
  const lines = [
    ...numbered.map(({ text }, at) => `${at + 1}. ${text}`),
    ...(isAnswer ? [] : spelled.flatMap(({ text, code }) => (code ? t('offer-code', { label: text, code }) : []))),
    ...spelled.flatMap((button) => ('url' in button ? `${button.text}: ${button.url}` : [])),
  ].join('\n')
  const help = [numbered.length > 0 ? t('offer-number') : '', wordsOf(worded, t)].filter(Boolean).join(' ')
  const unnumbered = all.filter((button) => !numbered.includes(button))
  return {
    message: {
      ...rest,
      text: paragraphs(message.text, lines, help),
      ...(kept.length > 0 && { buttons: only(rows, kept) }),
    },
    choices: [...numbered, ...unnumbered].flatMap(dataOf),
    numbers: numbered.length,
  }
}

const only = (rows: Button[][], some: Button[]): Button[][] =>
  rows.map((row) => row.filter((it) => some.includes(it))).filter((row) => row.length > 0)

const dataOf = (button: Button): string[] => ('data' in button ? [button.data] : [])

const paragraphs = (...texts: string[]) => texts.filter(Boolean).join('\n\n')

const wordsOf = (buttons: Button[], t: Translate) =>
  buttons.length > 0 ? t('offer-words', { words: buttons.map(({ word = '' }) => word).join(', ') }) : ''

/** "2", "2.", "số 2": nothing but a number of a list. */
export function numberIn(text: string): number | undefined {
  const digits = fold(text.normalize('NFKC')).match(/^(?:so |chon |chon so )?(\d{1,3})$/)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** "✖ Huỷ" → "huỷ": a label as it is typed. */
export const typable = (label: string): string => label.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase()
