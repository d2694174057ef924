import { setTimeout as wait } from 'node:timers/promises'
import type { Change, SimMessage } from '../changes.ts'
import type { SeatedPerson } from '../options.ts'
import type { Press } from '../people/presses.ts'
import type { World } from '../world.ts'
import type { Act, Step, Story } from './parse.ts'

export interface Stage {
  world: World
  /** the bytes of a photo that the story names */
  photo(name: string): Uint8Array
  /** moves the product's clock to that time of its day */
  clock(time: string): Promise<void> | void
  /** milliseconds that a person takes over each step; none in a test */
  pace?: number
  /** how long to wait for the bot */
  patience?: number
}

/** Plays a story. What the people of the story wait for and do not get is an error that names the line. */
export async function playStory(story: Story, stage: Stage): Promise<void> {
  const watched = new Watched(stage.world)
  try {
    stage.world.tells(story.title)
    for (const step of story.steps) {
      if (stage.pace) await wait(stage.pace)
      await perform(step, stage, watched).catch((error: Error) => {
        throw new Error(`“${story.title}”, line ${step.line}: ${step.source}\n${error.message}`, { cause: error })
      })
    }
  } finally {
    watched.stop()
  }
}

async function perform(step: Step, stage: Stage, watched: Watched): Promise<void> {
  const { world } = stage
  if (step.type === 'remark') return world.tells(step.text)
  if (step.type === 'clock') return stage.clock(step.time)
  if (step.type === 'newcomer') return void world.addPerson({ name: step.name, seat: step.seat, language: 'vi' })
  const person = find(world, step.who)
  const chat = step.group ? groupOf(world, step.group) : person.id
  await act(step, { person, chat, stage, seen: watched.of(chat, person.id) })
}

interface Scene {
  person: SeatedPerson
  chat: number
  stage: Stage
  seen: Seen
}

async function act(step: Act, { person, chat, stage, seen }: Scene): Promise<void> {
  const { world, patience = 5000 } = stage
  const until = <T>(look: () => T, otherwise: () => string) =>
    world.until(look, patience).catch(() => Promise.reject(new Error(otherwise())))
  const screen = () => `${person.name} sees:\n${lastOf(world, chat)}`

  switch (step.type) {
    case 'sees':
      await until(() => seen.since.some((message) => wordsOf(message).includes(step.text)), screen)
      return
    case 'sees-no':
      if (wordsOf(world.chat(chat).messages.at(-1)!).includes(step.text)) throw new Error(screen())
      return
    case 'pops-up': {
      const answer = await seen.press?.answered
      if (!answer?.text?.includes(step.text)) throw new Error(`what popped up is: ${answer?.text ?? 'nothing'}`)
      return
    }
    case 'says':
      await until(
        () => seen.answered,
        () => `the bot did not answer what came before. ${screen()}`,
      )
      seen.acted()
      world.says(person.id, chat, step.text)
      return
    case 'photos': {
      await until(
        () => seen.answered,
        () => `the bot did not answer what came before. ${screen()}`,
      )
      seen.acted()
      const photos = step.files.map((name) => ({ name, bytes: stage.photo(name) }))
      world.sendsPhotos(person.id, chat, photos, { caption: step.caption })
      return
    }
    case 'taps':
    case 'taps-old': {
      await until(
        () => seen.answered,
        () => `the bot did not answer what came before. ${screen()}`,
      )
      const look = () => (step.type === 'taps' ? buttonNow(world, chat, step.text) : seen.buttonOnce(step.text))
      const found = await until(look, () => `there is no button “${step.text}”. ${screen()}`)
      seen.acted()
      seen.press = world.presses(person.id, chat, found.message, { data: found.data })
      const answer = await seen.press.answered
      // A tap in a group may lead into the private chat, as a link does.
      const payload = answer?.url?.match(/\?start=([\w-]+)/)?.[1]
      if (payload) world.starts(person.id, payload)
      return
    }
  }
}

/** What the bot showed in each chat, in order, edits included. */
class Watched {
  readonly #seen = new Map<string, Seen>()
  readonly #shown: { chat: number; message: SimMessage; markup: Buttons }[] = []
  readonly stop: () => void

  constructor(world: World) {
    this.stop = world.on('change', (change: Change) => {
      if ((change.type !== 'message' && change.type !== 'edit') || !change.message.from.is_bot) return
      const markup = world.chat(change.chat).messages.find(({ message_id }) => message_id === change.message.message_id)
      this.#shown.push({
        chat: change.chat,
        message: change.message,
        markup: markup?.reply_markup?.inline_keyboard ?? [],
      })
    })
  }

  of(chat: number, person: number): Seen {
    const key = `${chat} ${person}`
    const seen = this.#seen.get(key) ?? new Seen(() => this.#shown.filter((one) => one.chat === chat))
    this.#seen.set(key, seen)
    return seen
  }
}

type Buttons = { text: string; callback_data?: string }[][]

/** One chat as one person follows it. */
class Seen {
  press: Press | undefined
  #mark = 0
  #waits = false

  constructor(readonly shown: () => { message: SimMessage; markup: Buttons }[]) {}

  get since(): SimMessage[] {
    return this.shown()
      .slice(this.#mark)
      .map(({ message }) => message)
  }
  /** The bot said something, or answered the tap, since the person last did something. */
  get answered(): boolean {
    return !this.#waits || this.since.length > 0 || this.press?.answer !== undefined
  }
  acted(): void {
    this.#mark = this.shown().length
    this.#waits = true
    this.press = undefined
  }
  buttonOnce(label: string) {
    for (const { message, markup } of this.shown().toReversed()) {
      const data = markup.flat().find(({ text }) => text.includes(label))?.callback_data
      if (data) return { message: message.message_id, data }
    }
    return undefined
  }
}

function buttonNow(world: World, chat: number, label: string) {
  for (const { message_id, reply_markup } of world.chat(chat).messages.toReversed()) {
    const button = reply_markup?.inline_keyboard.flat().find(({ text }) => text.includes(label))
    if (button && 'callback_data' in button && button.callback_data)
      return { message: message_id, data: button.callback_data }
  }
  return undefined
}

/** By the whole name or its last word, as people call each other. */
function find(world: World, name: string): SeatedPerson {
  const found = world.people().filter((person) => person.name === name || person.name.split(' ').at(-1) === name)
  if (found.length !== 1) throw new Error(`${found.length} people are called “${name}”`)
  return found[0]!
}

function groupOf(world: World, title: string): number {
  const found = world.groups().find((group) => group.title.includes(title))
  if (!found) throw new Error(`there is no group “${title}”`)
  return found.id
}

const wordsOf = ({ text, caption, buttons = [], service }: SimMessage) =>
  [text, caption, service, ...buttons.flat().map((button) => button.text)].filter(Boolean).join('\n')

const lastOf = (world: World, chat: number) =>
  world
    .chat(chat)
    .messages.slice(-3)
    .map((message) => `· ${message.from.name}: ${wordsOf(message)}`)
    .join('\n')
