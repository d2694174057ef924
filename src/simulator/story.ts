import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dayOf, momentOf } from '../core/day.ts'
import type { World } from '../emulator/index.ts'
import { parseStory, playStory, type Story } from '../emulator/index.ts'
import type { Clock } from '../ports.ts'

const FOLDER = new URL('../../test/stories/', import.meta.url)
const PHOTOS = new URL('../../test/photos/', import.meta.url)
/** Slow enough to read along. */
const PACE = 1500

/** The story of that name, or one line that lists the names there are. */
export function readStory(name: string): Story {
  const file = new URL(`${name}.story`, FOLDER)
  if (/^[a-z-]+$/.test(name) && existsSync(file)) return parseStory(readFileSync(file, 'utf8'))
  const names = existsSync(FOLDER) ? readdirSync(FOLDER).map((found) => found.replace('.story', '')) : []
  throw new Error(`There is no story “${name}”. Choose one of: ${names.join(', ')}`)
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
}

/** Begins when the page is open, and says how it ended. */
export async function tellStory(story: Story, world: World, { clock, tick, say }: Playing): Promise<void> {
  await world.watched()
  await playStory(story, {
    world,
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
