import { clock, day, weekday } from './time.js'
import { now, watch } from './world.js'

/** What time it is on the phones: a story moves from month to month. */
export function showToday(element) {
  const render = () => {
    const seconds = now() / 1000
    element.textContent = `${clock(seconds)} ${weekday(seconds)}, ${day(seconds, false)}`
  }
  setInterval(render, 10_000)
  watch(render)
  render()
}
