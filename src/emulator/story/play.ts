import { setTimeout as wait } from 'node:timers/promises'
import type { Messenger } from '../messengers.ts'
import type { SeatedPerson } from '../options.ts'
import type { World } from '../world.ts'
import { find, groupOf, wordsOf } from './cast.ts'
import { Notes } from './notes.ts'
import type { Act, Step, Story } from './parse.ts'
import { type Typed, typedFor } from './read.ts'
import { type View, Watch } from './watch.ts'

export interface Stage {
  world: World
  /** which app everybody holds in their hands; Telegram unless said otherwise */
  messenger?: Messenger
  /** the bytes of a photo or a voice note that the story names */
  photo(name: string): Uint8Array
  /** moves the product's clock to that time of its day, or of that one */
  clock(time: string, day?: string): Promise<void> | void
  /** milliseconds that a person takes over each step; none in a test */
  pace?: number
  /** milliseconds to wait for the bot */
  patience?: number
}

/** Plays a story. What its people wait for and do not get is an error that names the line. */
export async function playStory(story: Story, stage: Stage): Promise<void> {
  const { title } = story
  const { world } = stage
  const watch = new Watch(world)
  const notes = new Notes()
  try {
    world.tells('', { title })
    for (const step of story.steps) {
      if (stage.pace) await wait(stage.pace)
      await perform(step, { stage, watch, notes, title }).catch((error: Error) => {
        world.tells(`Dừng lại ở: ${step.source}`, { title, over: true })
        throw new Error(`“${title}”, line ${step.line}: ${step.source}\n${error.message}`, { cause: error })
      })
    }
    world.tells('Hết chuyện. Có thể bấm thử tiếp trên các điện thoại.', { title, over: true })
  } finally {
    watch.stop()
  }
}

interface Play {
  stage: Stage
  watch: Watch
  notes: Notes
  title: string
}

async function perform(step: Step, play: Play): Promise<void> {
  const { world } = play.stage
  if (step.type === 'remark') return world.tells(step.text, { title: play.title })
  if (step.type === 'clock') return passTime(step, play)
  if (step.type === 'newcomer') return void world.addPerson({ name: step.name, seat: step.seat, language: 'vi' })
  const person = find(world, step.who)
  const { messenger = 'telegram' } = play.stage
  // Only Telegram has groups: elsewhere everybody reads in a chat of their own.
  const inGroup = step.group && messenger === 'telegram'
  const chat = inGroup ? groupOf(world, step.group!) : world.chatOf(person, messenger)
  world.looksAt(person, chat)
  await ACTS[step.type](step as never, new Scene(play, person, chat))
}

/** What was on its way has arrived by then: in life there is time enough for that. */
async function passTime({ time, day }: { time: string; day?: string }, { stage }: Play) {
  await stage.world.until(() => stage.world.pending === 0, stage.patience)
  await stage.clock(time, day)
  stage.world.tellsTime()
}

/** One person before one chat. */
class Scene {
  readonly play: Play
  readonly person: SeatedPerson
  readonly chat: number
  readonly view: View
  readonly world: World
  readonly messenger: Messenger

  constructor(play: Play, person: SeatedPerson, chat: number) {
    this.play = play
    this.person = person
    this.chat = chat
    this.view = play.watch.view(chat, person.id)
    this.world = play.stage.world
    this.messenger = play.stage.messenger ?? 'telegram'
  }

  until<T>(look: () => T, otherwise: string): Promise<NonNullable<T>> {
    return this.world.until(look, this.play.stage.patience ?? 5000).catch(() => {
      throw new Error(`${otherwise}\n${this.person.name} sees:\n${lastOf(this.world, this.chat)}`)
    })
  }

  /** Nobody goes on before the bot has answered what they did before. */
  async acts() {
    await this.until(() => this.view.answered, 'The bot did not answer.')
    this.view.acted()
  }
}

type Performances = { [T in Act['type']]: (act: Extract<Act, { type: T }>, scene: Scene) => Promise<void> }
type Said = { text: string }

const ACTS: Performances = {
  async says({ text }: Said, scene) {
    await scene.acts()
    scene.world.says(scene.person.id, scene.chat, scene.play.notes.fill(text))
  },
  async photos({ files, caption, asFile }, scene) {
    await scene.acts()
    const photos = files.map((name) => ({ name, bytes: scene.play.stage.photo(name) }))
    scene.world.sendsPhotos(scene.person.id, scene.chat, photos, { caption, asFile })
  },
  async voice({ file }, scene) {
    await scene.acts()
    scene.world.sendsVoice(scene.person.id, scene.chat, scene.play.stage.photo(file))
  },
  async place({ latitude, longitude }, scene) {
    await scene.acts()
    scene.world.sendsLocation(scene.person.id, scene.chat, latitude, longitude)
  },
  async edits({ text, instead }, scene) {
    const { world, person, chat } = scene
    const said = world.chat(chat).messages.findLast((one) => one.from.id === person.id && one.text?.includes(text))
    if (!said) throw new Error(`${person.name} did not write that.`)
    await scene.acts()
    world.edits(person.id, chat, said.message_id, said.text!.replace(text, instead))
  },
  taps: ({ text }: Said, scene) => choose(scene, text, () => offeredNow(scene, text)),
  'taps-old': ({ text }: Said, scene) => choose(scene, text, () => scene.view.once(text)),
  async sees({ text }: Said, scene) {
    const { notes } = scene.play
    await scene.until(() => notes.find(text, scene.view.since.map(wordsOf)), 'Nobody said that.')
  },
  async 'sees-no'({ text }: Said, { world, chat }) {
    const last = world.chat(chat).messages.at(-1)
    if (last && wordsOf(last).includes(text)) throw new Error(`But it is there:\n${wordsOf(last)}`)
  },
  async 'pops-up'({ text }: Said, scene) {
    const { view } = scene
    // A note that pops up over the chat is Telegram's; elsewhere it is a message.
    if (scene.messenger !== 'telegram') return ACTS.sees({ type: 'sees', text } as never, scene)
    const answer = await view.press?.answered
    if (!answer?.text?.includes(text)) throw new Error(`What popped up: ${answer?.text ?? 'nothing'}`)
  },
}

/** Something to choose: a button to tap, or what is typed in its place. */
export type Choice = { message: number; data: string } | Typed

async function choose(scene: Scene, label: string, look: () => Choice | undefined) {
  await scene.until(() => scene.view.answered, 'The bot did not answer.')
  const choice = await scene.until(look, `There is no “${label}” to choose.`)
  scene.view.acted()
  if ('data' in choice) return tap(scene, choice)
  scene.world.says(scene.person.id, scene.chat, choice.text)
  if (choice.isCode) await confirm(scene, label)
}

/** A code that was typed may have been mistyped: the bot asks, and its question offers the same once more. */
async function confirm(scene: Scene, label: string) {
  await scene.until(() => scene.view.answered, 'The bot did not answer.')
  const asked = scene.view.since.map((message) => typedFor(message, label)).find((typed) => typed && !typed.isCode)
  if (!asked) return
  scene.view.acted()
  scene.world.says(scene.person.id, scene.chat, asked.text)
}

async function tap(scene: Scene, { message, data }: { message: number; data: string }) {
  const press = scene.world.presses(scene.person.id, scene.chat, message, { data })
  scene.view.press = press
  const answer = await press.answered
  // A tap in a group may lead into the private chat, as a link does.
  const payload = answer?.url?.match(/\?start=([\w-]+)/)?.[1]
  if (payload) scene.world.starts(scene.person.id, payload)
}

/** In the newest message that has it. */
function offeredNow({ world, chat, messenger }: Scene, label: string): Choice | undefined {
  for (const message of world.chat(chat).messages.toReversed()) {
    const button = message.reply_markup?.inline_keyboard.flat().find(({ text }) => text.includes(label))
    if (button && 'callback_data' in button) return { message: message.message_id, data: button.callback_data }
    const typed = messenger !== 'telegram' && message.from.is_bot && typedFor(message, label)
    if (typed) return typed
  }
  return undefined
}

const lastOf = (world: World, chat: number) =>
  world
    .chat(chat)
    .messages.slice(-3)
    .map((message) => `· ${message.from.name}: ${wordsOf(message)}`)
    .join('\n')
