import { createSwitch } from './apps.js'
import { askName } from './dialogs.js'
import { el } from './dom.js'
import { createPhone } from './phone.js'
import { unreadTotal, welcome, world } from './world.js'

const titles = { cadre: 'Cán bộ cơ sở', reviewer: 'Người thẩm định', committee: 'Ban Chỉ đạo' }
const newcomer = 'new'

/** One phone with its name plate: whose it is, and a switch to other people of the same seat. */
export function createSeat(name, visible) {
  const phone = createPhone(visible)
  const picker = el('select', { 'aria-label': `Người cầm điện thoại: ${titles[name]}`, 'data-test': 'person' })
  const where = el('p', { class: 'where' })
  const apps = createSwitch(phone)
  const count = el('em')
  const tab = el('button', { type: 'button', 'data-tab': name }, titles[name], count)
  const plate = el(
    'header',
    { class: 'plate' },
    el('h2', {}, titles[name]),
    el('div', { class: 'pick' }, picker),
    where,
    apps.element,
  )
  const element = el(
    'section',
    { class: 'seat', 'aria-label': titles[name] },
    plate,
    el('div', { class: 'phone' }, phone.screen),
  )
  element.dataset.seat = name
  let drawn
  phone.changed = apps.render

  picker.addEventListener('change', () => (picker.value === newcomer ? invite() : use(Number(picker.value))))

  function use(id) {
    phone.use(world.people.find((each) => each.id === id))
    render()
  }

  async function invite() {
    render()
    const called = await askName(titles[name])
    const added = called && (await phone.attempt(() => welcome(called, name)))
    if (added) use(added.id)
  }

  function render() {
    const people = world.people.filter(({ seat }) => seat === name)
    const gone = !people.some(({ id }) => id === phone.person?.id)
    if (gone && (people[0] || phone.person)) phone.use(people[0])
    where.textContent = phone.person?.title ?? (phone.person ? 'Người mới' : 'Chưa có ai')
    const waiting = people.reduce((sum, { id }) => sum + unreadTotal(id), 0)
    count.textContent = waiting ? String(waiting) : ''
    const options = people.map((each) => [each.id, label(each)])
    const drawing = JSON.stringify([options, phone.person?.id])
    if (drawing !== drawn) {
      picker.replaceChildren(
        ...(people.length ? [] : [el('option', { value: '' }, '—')]),
        ...options.map(([id, words]) => el('option', { value: id }, words)),
        el('option', { value: newcomer }, 'Người mới…'),
      )
    }
    drawn = drawing
    picker.value = String(phone.person?.id ?? '')
  }

  /** Who is not in front shows how many messages wait. */
  function label({ id, name: called }) {
    const unread = id === phone.person?.id ? 0 : unreadTotal(id)
    return unread ? `${called} (${unread} tin mới)` : called
  }

  return { name, element, tab, phone, render }
}
