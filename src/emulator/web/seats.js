import { createSeat } from './seat.js'
import { group, person, watch, world } from './world.js'

/** The three phones side by side; on a narrow screen one at a time, changed by the tabs or by swiping. */
export function createSeats(main, tabs) {
  const seats = ['cadre', 'reviewer', 'committee'].map((name) =>
    createSeat(name, () => tabs.offsetParent === null || shown.name === name),
  )
  let shown = seats[0]
  main.append(...seats.map(({ element }) => element))
  tabs.append(...seats.map(({ tab }) => tab))

  const observer = new IntersectionObserver(
    (entries) => {
      const entry = entries.find(({ isIntersecting }) => isIntersecting)
      if (entry) show(seats.find(({ element }) => element === entry.target))
    },
    { root: main, threshold: 0.6 },
  )
  for (const seat of seats) {
    observer.observe(seat.element)
    seat.tab.addEventListener('click', () =>
      seat.element.scrollIntoView({ inline: 'center', block: 'nearest', behavior: 'smooth' }),
    )
  }

  function show(seat) {
    shown = seat
    for (const { tab, name } of seats) tab.setAttribute('aria-pressed', String(name === seat.name))
    seat.phone.render()
  }

  show(shown)
  watch((change) => {
    for (const seat of seats) seat.render()
    if (world.telling && change.type === 'message') follow(change)
  })

  /** While a story is played, the phones turn to whoever speaks. */
  function follow({ chat, message }) {
    const actor = person(message.from.id)
    const seat = seats.find(({ name }) => name === actor?.seat)
    if (!seat) return
    if (seat.phone.person?.id !== actor.id) seat.phone.use(actor)
    if (seat.phone.chat !== chat && (group(chat) || chat === actor.id)) seat.phone.open(chat)
    seat.render()
  }

  return { current: () => shown.phone }
}
