import type { BotCommand, MessageEntity } from 'grammy/types'
import type { Messenger } from './messengers.ts'
import type { SeatedPerson } from './options.ts'

/** A message as people see it in their app: no callback data, nothing that only a program would read. */
export interface SimMessage {
  message_id: number
  date: number
  edit_date?: number
  from: { id: number; name: string; is_bot: boolean }
  text?: string
  caption?: string
  /** of the text, or of the caption when there is one */
  entities?: MessageEntity[]
  photos?: { file: string; width: number; height: number }[]
  media_group_id?: string
  document?: { name: string; size: number; file: string }
  location?: { latitude: number; longitude: number }
  voice?: { duration: number; file: string }
  sticker?: { emoji?: string }
  reply_to?: number
  buttons?: { text: string; url?: string; style?: string; copy_text?: string }[][]
  service?: string
}

/** A person as the page knows them, with their private chat on each messenger. */
export type SimPerson = Omit<SeatedPerson, 'knows'> & { chats: Record<Messenger, number> }

export interface SimGroup {
  id: number
  title: string
  type: 'group' | 'supergroup' | 'channel'
  members: number[]
}

/** Something that people can see happen. */
export type Change =
  | { type: 'message'; chat: number; message: SimMessage }
  | { type: 'edit'; chat: number; message: SimMessage }
  | { type: 'delete'; chat: number; message_id: number }
  | { type: 'typing'; chat: number }
  | { type: 'commands'; commands: BotCommand[] }
  | { type: 'person'; person: SimPerson }
  | { type: 'group'; group: SimGroup }
  | { type: 'reset' }
  /** the clock was moved on */
  | { type: 'time'; now: string }
  /** the button's place, unless the message has lost it by now */
  | { type: 'press'; chat: number; person: number; message_id: number; row?: number; column?: number }
  | { type: 'answer'; chat: number; person: number; text: string; show_alert?: boolean }
  | ({ type: 'story' } & Telling)
  /** who a story turns to now */
  | { type: 'look'; chat: number; person: number }

/** Where a story is: its title and the last remark. `over`: it is told, the phones are everybody's. */
export interface Telling {
  title?: string
  text: string
  over?: boolean
}

export type Listener = (change: Change, id: number) => void

/** Who wants to know what happened from now on. */
export class Changes {
  #listeners = new Set<Listener>()
  #watchers = new Set<() => void>()
  #count = 0

  tell(change: Change): void {
    this.#count++
    for (const listener of [...this.#listeners]) listener(change, this.#count)
    this.stir()
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get isWatched(): boolean {
    return this.#listeners.size > 0
  }

  /** Something happened that nobody can see, e.g. a call was answered. */
  stir(): void {
    for (const watcher of [...this.#watchers]) watcher()
  }

  /**
   * Resolves with the first value of `look` that is one. It looks whenever anything happens here, and now and then
   * for what happens elsewhere.
   */
  until<T>(look: () => T, milliseconds: number): Promise<NonNullable<T>> {
    return new Promise((resolve, reject) => {
      const watch = () => {
        try {
          const seen = look()
          if (!seen) return
          resolve(seen)
        } catch (error) {
          reject(error)
        }
        end()
      }
      const end = () => {
        clearTimeout(timer)
        clearInterval(now)
        this.#watchers.delete(watch)
      }
      const now = setInterval(watch, 50)
      const timer = setTimeout(() => {
        end()
        reject(new Error(`waited ${milliseconds} ms in vain for ${look}`))
      }, milliseconds)
      this.#watchers.add(watch)
      watch()
    })
  }
}
