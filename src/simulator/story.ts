import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dayOf, momentOf } from '../core/day.ts'
import type { Messenger, World } from '../emulator/index.ts'
import { MESSENGERS, parseDifferences, playStory, type Story, storyOn } from '../emulator/index.ts'
import type { Clock } from '../ports.ts'

const FOLDER = new URL('../../test/stories/', import.meta.url)
/** What the people of a story send lies in one of these. */
const SENT = ['photos', 'voices', 'files'].map((folder) => new URL(`../../test/${folder}/`, import.meta.url))
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

/**
 * That time of the day on which it is now, or of that day. Nobody goes back in time; but a clock that runs on while a
 * story is played may have passed that minute by itself.
 */
export function later(now: Date, time: string, day = dayOf(now)): Date {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const then = momentOf(day, hour, minute)
  if (then.getTime() < now.getTime() - HOUR)
    throw new Error(`it is ${now.toISOString()} already: a story does not go back to ${then.toISOString()}`)
  return then < now ? now : then
}

const HOUR = 3_600_000

/** The bytes of a photo, a voice note or a file that a story names. */
export function sentFile(name: string): Uint8Array {
  return readFileSync(pathOf(name))
}

/** Where it lies. */
export function pathOf(name: string): URL {
  const found = SENT.map((folder) => new URL(name, folder)).find((file) => existsSync(file))
  if (!found) throw new Error(`nobody has a file “${name}” on their phone`)
  return found
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
    photo: sentFile,
    async clock(time, day) {
      clock.turn(later(clock.now(), time, day))
      await tick()
    },
  }).then(
    () => say(`Hết chuyện: ${story.title}`),
    (error: Error) => say(error.message),
  )
}
