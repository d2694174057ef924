import type { Change, SimMessage } from '../changes.ts'
import type { Press } from '../people/presses.ts'
import type { World } from '../world.ts'
import { typedFor } from './read.ts'

interface Shown {
  chat: number
  message: SimMessage
  /** the buttons as they stood at that moment, with what they send */
  buttons: { text: string; callback_data?: string }[]
}

/** What the bot showed in each chat, in order, edits included. */
export class Watch {
  readonly stop: () => void
  readonly #shown: Shown[] = []
  readonly #views = new Map<string, View>()

  constructor(world: World) {
    this.stop = world.on('change', (change: Change) => {
      if ((change.type !== 'message' && change.type !== 'edit') || !change.message.from.is_bot) return
      const { chat, message } = change
      const full = world.chat(chat).messages.find(({ message_id }) => message_id === message.message_id)
      this.#shown.push({ chat, message, buttons: full?.reply_markup?.inline_keyboard.flat() ?? [] })
    })
  }

  /** One chat as one person follows it. */
  view(chat: number, person: number): View {
    const key = `${chat} ${person}`
    const view = this.#views.get(key) ?? new View(() => this.#shown.filter((one) => one.chat === chat))
    this.#views.set(key, view)
    return view
  }
}

export class View {
  press: Press | undefined
  #mark = 0
  #waits = false
  readonly #shown: () => Shown[]

  constructor(shown: () => Shown[]) {
    this.#shown = shown
  }

  /** New or edited since the person last did something here. */
  get since(): SimMessage[] {
    return this.#shown()
      .slice(this.#mark)
      .map(({ message }) => message)
  }

  /** The bot has said something, or answered the tap: a message is never silently ignored. */
  get answered(): boolean {
    return !this.#waits || this.since.length > 0 || this.press?.answer !== undefined
  }

  acted(): void {
    this.#mark = this.#shown().length
    this.#waits = true
    this.press = undefined
  }

  /** What could once be chosen there, even if it is gone by now. */
  once(label: string) {
    for (const { message, buttons } of this.#shown().toReversed()) {
      const data = buttons.find(({ text }) => text.includes(label))?.callback_data
      if (data) return { message: message.message_id, data }
      const typed = typedFor(message, label)
      if (typed) return typed
    }
    return undefined
  }
}
