import type { Day } from './day.ts'

/** What the person just did, whatever the channel. */
export type Input =
  | { type: 'text'; text: string }
  | { type: 'photo'; photo: Photo; album?: string }
  | { type: 'voice'; voice: Photo }
  | { type: 'file'; file: Attached }
  | { type: 'place'; place: Place }
  | { type: 'button'; at: string; press: string }
  /** a sticker, a video, a file that nobody asked for: `problem` says why, where there is more to say */
  | { type: 'other'; problem?: string }
  /** a number for a list that is not the latest one */
  | { type: 'late' }
  /** the messenger withheld what was sent */
  | { type: 'empty' }

/** A photo or a voice note: "upload:17"; `key` stays the same when the same one is sent again. */
export interface Photo {
  file: string
  key: string
  /** when it was sent, and its place among those of the same moment: not when it arrived */
  sent?: [at: number, place: number]
}

/** A file, by the name that it has on the sender's phone. */
export interface Attached extends Photo {
  name: string
}

/** Degrees, as the phone says them. */
export interface Place {
  latitude: number
  longitude: number
}

/** One thing to choose. `data` makes it another feature's button: pressing it leaves the form alone. */
export interface Option {
  value: string
  label: string
  data?: string
  /** a line about it above the buttons */
  detail?: string
}

/** What a field sees beside the input. */
export interface Scene {
  options: Option[]
  today: Day
}
