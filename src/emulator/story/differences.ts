import type { Messenger } from '../messengers.ts'
import { parseStory, type Story } from './parse.ts'

/** Where a story goes otherwise on one messenger, line by line, and why: a table that people read, too. */
export interface Difference {
  story: string
  line: string
  on: string[]
  instead: string[]
  why: string
}

/** Rows of a Markdown table: Story | Line | On | Instead | Why. Several lines in a cell are parted by <br>. */
export function parseDifferences(table: string): Difference[] {
  return table
    .split('\n')
    .filter((row) => /^\| [a-z-]+ +\|/.test(row))
    .map((row) => {
      const [story = '', line = '', on = '', instead = '', why = ''] = row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^`|`$/g, ''))
      const lines = instead.split('<br>').map((one) => one.trim().replace(/^`|`$/g, ''))
      return { story, line, on: on.split(', '), instead: lines.filter((one) => one !== '–'), why }
    })
}

/** The story as it goes on this messenger. */
export function storyOn(text: string, name: string, messenger: Messenger, differences: Difference[]): Story {
  const mine = differences.filter(({ story, on }) => story === name && on.includes(messenger))
  const lines = text.split('\n').flatMap((source) => {
    const difference = mine.find(({ line }) => line === source.trim())
    return difference?.instead ?? [source]
  })
  return parseStory(lines.join('\n'))
}
