import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import type { SeatedPerson, Story, World } from '../../src/emulator/index.ts'
import { find, groupOf } from '../../src/emulator/story/cast.ts'
import { Notes } from '../../src/emulator/story/notes.ts'
import type { Act, Step } from '../../src/emulator/story/parse.ts'
import { pathOf } from '../../src/simulator/story.ts'
import { Screen } from './screen.ts'
import { Memory, openStale } from './stale.ts'

interface Around {
  page: Page
  world: World
  clock(time: string, day?: string): Promise<void>
  /** milliseconds to wait for what somebody is to see */
  patience?: number
}

/** A machine that is busy with other things is slow, not wrong. */
const PATIENCE = 20_000

/**
 * Plays a story on the simulator's page with a mouse and keys: on Telegram, in the phones of the three seats, with
 * files from a dialog. What its people wait for and do not get is an error that names the line.
 */
export async function playOnPage({ title, steps }: Story, around: Around): Promise<void> {
  const play = new Play(around)
  around.page.setDefaultTimeout(around.patience ?? PATIENCE)
  // Whatever covers a phone has been read when its person does something else.
  const covers = around.page.locator('[data-test=alert-close]').first()
  await around.page.addLocatorHandler(covers, () => covers.click())
  try {
    for (const step of steps)
      await play.perform(step).catch((error: Error) => {
        throw new Error(`“${title}”, line ${step.line}: ${step.source}\n${error.message}`, { cause: error })
      })
  } finally {
    play.memory.stop()
    await around.page.removeLocatorHandler(covers)
  }
}

class Play {
  readonly around: Around
  readonly notes = new Notes()
  readonly memory: Memory
  readonly #scenes = new Map<string, Scene>()

  constructor(around: Around) {
    this.around = around
    this.memory = new Memory(around.world)
  }

  async perform(step: Step): Promise<void> {
    if (step.type === 'remark') return
    if (step.type === 'clock') return this.#passes(step)
    if (step.type === 'newcomer') return this.#sits(step)
    const { world } = this.around
    const person = find(world, step.who)
    const scene = this.#scene(person, step.group ? groupOf(world, step.group) : world.chatOf(person, 'telegram'))
    // What popped up is read first: to touch the phone is to put it away.
    if (step.type !== 'pops-up') await scene.screen.show(person, scene.chat)
    await ACTS[step.type](step as never, scene)
  }

  #scene(person: SeatedPerson, chat: number): Scene {
    const key = `${person.id} ${chat}`
    const scene = this.#scenes.get(key) ?? new Scene(this, person, chat)
    this.#scenes.set(key, scene)
    return scene
  }

  async #passes({ time, day }: { time: string; day?: string }) {
    const { world, clock, patience } = this.around
    await world.until(() => world.pending === 0, patience)
    await clock(time, day)
    world.tellsTime()
  }

  async #sits({ seat, name }: { seat: SeatedPerson['seat']; name: string }) {
    const { page } = this.around
    await new Screen(page, seat).part('person').selectOption('new')
    await page.locator('[data-test=new-name]').pressSequentially(name)
    await page.locator('dialog [data-test=confirm]').click()
    await page.locator('dialog').waitFor({ state: 'detached' })
  }
}

/** One person before one chat, and what they have read there. */
class Scene {
  readonly play: Play
  readonly person: SeatedPerson
  readonly chat: number
  readonly screen: Screen
  /** where the last button was tapped: here, or on a screen that is out of date */
  tapped?: Screen
  #read = new Map<string, string>()
  #waits = false

  constructor(play: Play, person: SeatedPerson, chat: number) {
    this.play = play
    this.person = person
    this.chat = chat
    this.screen = new Screen(play.around.page, person.seat)
  }

  /** Nobody does anything before the bot has answered what they did before. */
  async acts() {
    if (this.#waits) await this.until(() => this.#answered(), 'The bot did not answer.')
    if (this.tapped && this.tapped !== this.screen) await this.tapped.page.close()
    this.tapped = undefined
    this.#read = new Map((await this.screen.bubbles()).map(({ id, words }) => [id, words]))
    this.#waits = true
  }

  /** New or edited since the person last did something here. */
  news = async () => {
    const bubbles = await this.screen.bubbles()
    return bubbles.filter(({ id, from, words }) => from === 'bot' && this.#read.get(id) !== words)
  }

  async #answered(): Promise<boolean> {
    if ((await this.news()).length > 0) return true
    return this.tapped !== undefined && !(await this.tapped.turns())
  }

  async until<T>(look: () => Promise<T>, otherwise: string): Promise<NonNullable<T>> {
    const deadline = Date.now() + (this.play.around.patience ?? PATIENCE)
    for (;;) {
      const seen = await look()
      if (seen) return seen
      if (Date.now() > deadline) throw new Error(`${otherwise}\n${this.person.name} sees:\n${await this.#last()}`)
      await wait(20)
    }
  }

  #last = async () =>
    (await this.screen.bubbles())
      .slice(-3)
      .map(({ from, words }) => `· ${from}: ${words}`)
      .join('\n')
}

type Performances = { [T in Act['type']]: (act: Extract<Act, { type: T }>, scene: Scene) => Promise<void> }
type Said = { text: string }

const ACTS: Performances = {
  async says({ text }: Said, scene) {
    const { screen } = scene
    await scene.acts()
    if (await screen.part('start').isVisible()) {
      await screen.part('start').click()
      if (text === '/start') return
      await scene.acts()
    }
    await screen.types(scene.play.notes.fill(text))
  },
  async photos({ files, caption, asFile }, scene) {
    const { screen } = scene
    await scene.acts()
    await screen.chooses('Ảnh', files.map(onDisk))
    if (caption) await screen.part('caption').pressSequentially(caption)
    if (asFile) await screen.part('as-file').check()
    await screen.part('photos-send').click()
  },
  async voice({ file }, scene) {
    await scene.acts()
    await scene.screen.chooses('Ghi âm', [onDisk(file)])
  },
  async place({ latitude, longitude }, scene) {
    const { screen } = scene
    await scene.acts()
    await screen.attaches('Vị trí')
    await screen.part('coordinates').fill(`${latitude}, ${longitude}`)
    await screen.part('location-send').click()
  },
  async edits({ text, instead }, scene) {
    const { screen } = scene
    const mine = (await screen.bubbles()).findLast(({ from, words }) => from === 'me' && words.includes(text))
    if (!mine) throw new Error(`${scene.person.name} did not write that.`)
    await scene.acts()
    await screen.bubble(mine.id).hover()
    await screen.bubble(mine.id).getByRole('button', { name: 'Sửa tin này' }).click()
    await screen.types(mine.words.replace(text, instead))
  },
  async taps({ text }: Said, scene) {
    await scene.acts()
    await tap(scene, scene.screen, text)
  },
  async 'taps-old'({ text }: Said, scene) {
    const { play, person, chat, screen } = scene
    await scene.acts()
    const stood = play.memory.withButton(chat, text)
    if (!stood) throw new Error(`There never was “${text}”.`)
    await tap(scene, await openStale(screen.page, person, chat, stood), text)
  },
  async sees({ text }: Said, scene) {
    const { notes } = scene.play
    const look = async () => {
      const news = await scene.news()
      const words = notes.find(
        text,
        news.map(({ words }) => words),
      )
      return news.find((one) => one.words === words)
    }
    const { id } = await scene.until(look, 'Nobody said that.')
    // At once: a bubble that is edited just now is another node a moment later.
    await scene.screen.bubble(id).evaluate((bubble) => bubble.scrollIntoView({ block: 'nearest' }))
  },
  async 'sees-no'({ text }: Said, { screen }) {
    const last = (await screen.bubbles()).at(-1)
    if (last?.words.includes(text)) throw new Error(`But it is there:\n${last.words}`)
  },
  async 'pops-up'({ text }: Said, scene) {
    const screen = scene.tapped ?? scene.screen
    await scene.until(async () => (await screen.popped()).includes(text), 'That did not pop up.')
  },
}

async function tap(scene: Scene, screen: Screen, label: string) {
  const button = screen.button(label)
  await button.waitFor({ timeout: scene.play.around.patience ?? PATIENCE })
  await button.click()
  scene.tapped = screen
}

const onDisk = (name: string) => fileURLToPath(pathOf(name))
