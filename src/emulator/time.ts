/** A point in time, on the clock that messages carry and on the one that only counts. */
export interface Moment {
  date: number
  tick: number
}

export interface Time {
  now(): Date
  /** Unix time in seconds, as messages carry it. */
  seconds(): number
  moment(): Moment
  /**
   * Seconds of emulated life since then. Real time runs `speed` times faster, and a test may also move its clock
   * forward: whichever says more has passed.
   */
  since(then: Moment): number
}

export function timeOf(clock: { now(): Date }, speed: number): Time {
  const moment = () => ({ date: clock.now().getTime(), tick: performance.now() })
  return {
    now: () => clock.now(),
    seconds: () => Math.floor(clock.now().getTime() / 1000),
    moment,
    since: (then) => {
      const now = moment()
      return Math.max(now.date - then.date, (now.tick - then.tick) * speed) / 1000
    },
  }
}

/** Waits, but not past the end of the emulator. */
export function pause(milliseconds: number, closing: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (closing.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      closing.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    closing.addEventListener('abort', done)
  })
}

/**
 * Message ids and update ids go on from the time of day, four a second: a product that keeps its database over a
 * restart of the emulator never mistakes a new message for an old one, as it never would with the real server.
 */
export const idAfter = (date: number) => Math.floor((date - Date.UTC(2024, 0, 1)) / 250)
