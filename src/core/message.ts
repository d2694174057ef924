import type { Params } from './problem.ts'

/** What the bot says, before any channel has touched it: data that a test can read. */
export interface Message {
  /** one line that stands out; the adapter makes it bold */
  title?: string
  /** plain text: nothing that a cadre types can break it */
  text: string
  buttons?: Button[][]
  photos?: Picture[]
  /** heard above the words */
  voice?: Voice
  /** a file above the words and below the photos, never beside a voice note */
  document?: Paper
}

/** `data` comes back when it is tapped; `url` opens a link instead. */
export type Button = {
  text: string
  style?: 'good' | 'bad'
  /** "để sau": written instead of a number, because a number may be an answer */
  word?: string
  /** "DUYET DVK-26-0042": good at any time, also long after; what comes by itself in a chat has nothing else */
  code?: string
} & ({ data: string } | { url: string })

/** A message that comes by itself: each of its buttons can also be typed, however much later. */
export interface Notice extends Message {
  buttons?: CodedButton[][]
  /** milliseconds after which it is looked at again: what it tells goes on changing */
  refresh?: number
}
export type CodedButton = Button & ({ code: string } | { url: string })

/** A picture that somebody sent, "telegram:AgAC…" or "file:photos/…", or one that we made. `from`: where we keep the bytes. */
export type Picture = { file: string } | { bytes: Uint8Array; name: string; from?: string }

/** A voice note, in the same way. */
export type Voice = Picture

/** A file of ours: `name` is what people see and save, "bao-cao-quy-III-2026.docx"; `file` is a key of our storage. */
export type Paper = { name: string } & ({ bytes: Uint8Array; from?: string } | { file: string })

/** Looks a sentence up in one language. */
export type Translate = (key: string, params?: Params) => string
