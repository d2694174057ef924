import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dayOf, momentOf } from '../core/day.ts'
import type { Messenger, World } from '../emulator/index.ts'
import { MESSENGERS, parseDifferences, playStory, type Story, storyOn } from '../emulator/index.ts'
import type { Clock } from '../ports.ts'

const FOLDER = new URL('../../test/stories/', import.meta.url)
const PHOTOS = new URL('../../test/photos/', import.meta.url)
/** Slow enough to read along. */
const PACE = 1500

/** The story of that name as it goes on that messenger, or one line that lists the names there are. */
export function readStory(name: string, on: Messenger): Story {
  const file = new URL(`${name}.story`, FOLDER)
  if (/^[a-z-]+$/.test(name) && existsSync(file)) {
    const differences = parseDifferences(readFileSync(new URL('differences.md', FOLDER), 'utf8'))
    return storyOn(readFileSync(file, 'utf8'), name, on, differences)
  }
  const names = (existsSync(FOLDER) ? readdirSync(FOLDER) : []).flatMap(
    (name) => name.match(/^(.+)\.story$/)?.[1] ?? [],
  )
  throw new Error(`There is no story “${name}”. Choose one of: ${names.join(', ')}`)
}

/** The messenger that somebody named, or one line that lists them. */
export function readMessenger(name: string): Messenger {
  const found = MESSENGERS.find((messenger) => messenger === name)
  if (!found) throw new Error(`There is no messenger “${name}”. Choose one of: ${MESSENGERS.join(', ')}`)
  return found
}

/** The day on which every story takes place: what its people say about dates is true on that day. */
export const STORY_BEGINS = momentOf('2026-11-23', 9)

/** A clock that a story can move on; without one it shows the time. */
export function createStageClock(begins = new Date()): Clock & { turn(to: Date): void } {
  let ahead = begins.getTime() - Date.now()
  return {
    now: () => new Date(Date.now() + ahead),
    turn(to) {
      ahead = to.getTime() - Date.now()
    },
  }
}

export interface Playing {
  clock: ReturnType<typeof createStageClock>
  /** lets the schedule look at the clock */
  tick(): Promise<void>
  say(line: string): void
  on?: Messenger
}

/** Begins when the page is open, and says how it ended. */
export async function tellStory(
  story: Story,
  world: World,
  { clock, tick, say, on = 'telegram' }: Playing,
): Promise<void> {
  await world.watched()
  await playStory(story, {
    world,
    messenger: on,
    pace: PACE,
    photo: (name) => readFileSync(new URL(name, PHOTOS)),
    async clock(time) {
      const [hour = 0, minute = 0] = time.split(':').map(Number)
      clock.turn(momentOf(dayOf(clock.now()), hour, minute))
      await tick()
    },
  }).then(
    () => say(`Hết chuyện: ${story.title}`),
    (error: Error) => say(error.message),
  )
}
