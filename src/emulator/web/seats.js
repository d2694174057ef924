import { createSeat } from './seat.js'
import { isTold, person, watch } from './world.js'

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
    if (isTold()) follow(change)
  })

  /** While a story is told, the phones turn to whoever does something, and show what they do. */
  function follow(change) {
    const actor = person(change.person?.id ?? change.person ?? change.message?.from.id)
    const seat = seats.find(({ name }) => name === actor?.seat)
    if (!seat) return
    const { phone, element } = seat
    if (shown !== seat && tabs.offsetParent) element.scrollIntoView({ inline: 'center', block: 'nearest' })
    if (phone.person?.id !== actor.id) phone.use(actor)
    if (change.chat && phone.chat !== change.chat) phone.open(change.chat)
    seat.render()
    if (change.type === 'press') phone.point(change)
    if (change.type === 'answer') phone.toast(change.text)
  }

  return { current: () => shown.phone }
}
